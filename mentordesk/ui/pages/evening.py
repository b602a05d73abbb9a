"""The evening: a day's notes sorted by one key each, the six questions of the debrief beside them.

Screen 18; R-133, R-221, R-225. ``Place.part`` is (visit, day as ISO), both optional.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import Register
from mentordesk.model.notes import NOTE, Note
from mentordesk.model.visits import Visit
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.evening import evening_words
from mentordesk.ui.evening.choosing_day import ChoosingDay
from mentordesk.ui.evening.debriefing import Debriefing
from mentordesk.ui.evening.evening_commands import evening_commands, evening_keys
from mentordesk.ui.evening.evening_rows import is_sorted, notes_of, rows, used_of
from mentordesk.ui.evening.head import DEBRIEF, NOTES, EveningHead
from mentordesk.ui.evening.leading import lead_to
from mentordesk.ui.evening.side import EveningSide
from mentordesk.ui.evening.sort_list import SortList
from mentordesk.ui.evening.sorting import Factor, Sorting
from mentordesk.ui.evening.two_sides import TwoSides
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.navigation import Place
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.reading import NotebookReading
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.ui.pages.page import ReadingPage

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_AGREED = "agreed"


class EveningPage(ReadingPage):
    """Joins the list, the questions and the head."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to a part
        self.reading: NotebookReading = NotebookReading(desk, self)
        self.head = EveningHead(desk, self)
        self.days = ChoosingDay(desk, self.reading, self.head.days_menu, self)
        self.notes = SortList(desk.words, desk.look, desk.icons, self)
        self.side = EveningSide(desk, self)
        self.sides = TwoSides(desk.look, self.head, self.notes, self.side, self)
        self.sorting = Sorting(desk, self.reading, self.notes, NoteWriting(desk, self), self)
        self.debriefing = Debriefing(desk, self.side.questions, self)
        self.shown: Sequence[Note] = ()
        self._come_to = ""  # the note one is to come to
        self._entered = False
        self._connect()

    def _connect(self) -> None:
        self.head.paste_wanted.connect(self.paste)
        self.head.side_chosen.connect(self.show_side)
        self.days.taken.connect(self._other_day)
        self.notes.aside_wanted.connect(self.to_questions)
        self.notes.left_down.connect(self._past_the_last)
        self.notes.chip_clicked.connect(self._follow_chip)
        self.sorting.changed.connect(self._show)
        self.sorting.sorted_all.connect(self._finished)
        questions = self.side.questions
        questions.back_wanted.connect(self.to_notes)
        questions.note_wanted.connect(self.to_notes)
        self.side.later.clicked.connect(self.finish_later)
        self.side.agreed.clicked.connect(self.see_agreed)
        self.side.offer_agreed(_AGREED in pages.PAGES)
        self.debriefing.changed.connect(self._show)
        for came in (self.reading.placed, self.reading.shown, self.reading.notes_came):
            came.connect(self._came)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def known(self) -> Known | None:
        """What was read; None until everything is."""
        known = self.reading.known
        return known if known is not None and known.whole else None

    @property
    def visit(self) -> Visit | None:
        """The visit of the day that is shown; None between the visits."""
        return self.known.visit(self.days.day.visit) if self.known is not None else None

    @property
    def left(self) -> int:
        """How many notes are still to be sorted."""
        return sum(not is_sorted(each) for each in self.shown)

    @property
    def at_a_note(self) -> bool:
        """Whether a note is what one is at."""
        return bool(self.shown) and not holds_focus(self.side)

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        super().present(place)
        if another or place.part:
            visit, day = (*place.part, "", "")[:2]
            self.days.want(place.programme, visit, day)
        if another:
            self.flush()
            self.sides.clear()
            self.notes.show_rows([])
            self.desk.ask(self, partial(_factors, programme=place.programme), self._offer_factors)
        self.reading.follow(place.programme)

    def _offer_factors(self, found: Sequence[Factor]) -> None:
        self.sorting.factors = tuple(found)
        self.notes.offer_keys(factors=bool(found))

    def _came(self, _what: object = None) -> None:
        if self.known is not None:
            self.debriefing.follow(self.known.programme)
            self.head.days.setVisible(self.days.several(self.known))
            self._come_to = self.days.settle(self.known) or self._come_to
            self._show()

    def _show(self) -> None:
        known, words = self.known, self.desk.words
        if known is None:
            return
        day, visit = self.days.day, self.visit
        self.shown = notes_of(known, day)
        self.sorting.visit = day.visit
        self.notes.show_rows(rows(known, self.shown, visit, words))
        self.head.show_day(
            evening_words.title(day, known, self.desk.today(), words),
            evening_words.told(self.shown, self.left, known, words),
            len(self.shown) - self.left, len(self.shown),
            words.plural("{count} left to sort", "{count} left to sort", self.left),
        )  # fmt: skip
        if visit is not None:
            self.debriefing.show(visit, used_of(known, visit), known.targets, self.shown, day.day)
        if not self.left and self.days.memory.day == day:
            self.days.memory.forget()
        self.sides.show(notes=bool(self.shown), questions=visit is not None)
        if self._come_to and self.notes.note(self._come_to) is not None:
            come_to, self._come_to = self._come_to, ""
            if holds_focus(self.side):
                self.notes.select(come_to)
            else:
                self.to_notes(come_to)
        if self._entered:
            self._entered = False
            self.enter()
        self.desk.commands_changed.emit()

    def _other_day(self) -> None:
        self.flush()
        self._show()
        self.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.sides.arrange()

    # --- where one is ----------------------------------------------------------------------------

    def enter(self) -> None:
        """The focus to the first note to be sorted, else to the first empty question."""
        if self.known is None:
            self._entered = True
        elif self.left or self.visit is None:
            self.to_notes()
        else:
            self.to_questions()

    def show_side(self, side: str) -> None:
        """Notes or questions, where there is room for one of them."""
        (self.to_notes if side == NOTES else self.to_questions)()

    def to_notes(self, rid: str = "") -> None:
        """To the list: where one was, or to this note."""
        self.sides.turn_to(NOTES)
        self.notes.begin(rid)

    def to_questions(self) -> None:
        """To the first question without an answer."""
        if self.visit is not None:
            self.sides.turn_to(DEBRIEF)
            self.side.questions.enter()

    def _past_the_last(self) -> None:
        if self.shown and not self.left:
            self.to_questions()

    def _finished(self) -> None:
        self.desk.say(self.desk.words.text("Everything is sorted"))
        self.to_questions()

    def _follow_chip(self, _note: str, key: str) -> None:
        if not lead_to(self.desk, self.programme, key):
            self.sides.turn_to(DEBRIEF)
            self.side.questions.enter(key.partition("/")[0])

    def reveal(self, touched: Collection[Register]) -> None:
        note = next((each.eid for each in touched if each.entity == NOTE), "")
        if note and self.notes.note(note) is not None:
            self.to_notes(note)
        elif not self.side.questions.reveal(touched):
            self._come_to = note
        self.reading.follow(self.programme)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    # --- what is wished --------------------------------------------------------------------------

    def paste(self) -> None:
        """Notes made elsewhere."""
        from mentordesk.ui.dialogs.paste_notes import open_paste_notes

        self.flush()
        day = self.days.day
        open_paste_notes(self.desk, self, self.programme, day.visit, day.day, self._pasted)

    def _pasted(self, ids: Sequence[str]) -> None:
        self._come_to = ids[0] if ids else ""
        self.reading.read_again()

    def link(self) -> None:
        """Ctrl+L: notes to the question one is in, or the note one is at to a question."""
        here = self.side.questions.here()
        if here is not None:
            self.debriefing.ask_notes(here.key)
        else:
            self.sorting.ask_question()

    def finish_later(self) -> None:
        """Everything stays; next time one comes back to this note."""
        self.flush()
        self.days.memory.keep(self.days.day, self.notes.current())
        self.desk.say(self.desk.words.text("The place is kept. Come back to “This evening” to go on."))
        if self.desk.navigator.can_go_back:
            self.desk.navigator.back()
        else:
            self.desk.go(pages.VISITS, self.programme)

    def see_agreed(self) -> None:
        """The page of what was agreed."""
        self.flush()
        self.desk.go(_AGREED, self.programme, self.days.day.visit)

    def flush(self) -> None:
        self.desk.holding.try_again()
        self.notes.flush()
        self.sorting.drafts.keep()
        self.side.questions.flush()

    def commands(self) -> Sequence[Command]:
        return evening_commands(self, agreed=_AGREED in pages.PAGES)

    def keys(self) -> Sequence[tuple[str, str]]:
        return evening_keys(self.desk.words)

    def zones(self) -> Sequence[QWidget]:
        return (self.head, self.notes, self.side)


def _factors(workspace: Workspace, programme: str) -> tuple[Factor, ...]:
    offered = workspace.offering.of(programme, "visits").references
    return tuple(offered.get("visit.session.key_factors", ()))
