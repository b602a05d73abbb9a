"""Any form, filled in: its parts at the left, questions one part at a time, guidance beside (screen 03)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Question
from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.filled import Filled
from mentordesk.ui.commands import Command, Findable
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.companions import companion
from mentordesk.ui.filling.form_arriving import FormArriving
from mentordesk.ui.filling.form_board import FormBoard
from mentordesk.ui.filling.form_commands import form_commands, form_findables, form_keys
from mentordesk.ui.filling.form_doing import FormDoing
from mentordesk.ui.filling.form_memory import FormMemory
from mentordesk.ui.filling.form_noticing import FormNoticing
from mentordesk.ui.filling.form_place import FormPlace
from mentordesk.ui.filling.form_reading import FormReading, Read
from mentordesk.ui.filling.form_sitting import FormSitting
from mentordesk.ui.filling.form_words import roles_of, second_language
from mentordesk.ui.filling.section_rail import outline, shown_questions
from mentordesk.ui.filling.section_view import Spot
from mentordesk.ui.filling.spelling_follower import SpellingFollower
from mentordesk.ui.filling.wiring import Wiring
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.widgets.parts import column


class FormPage(Page):
    """Joins the parts; each of them knows one thing.

    ``Place.part`` is (sheet, part of the form, field key, row), each "" where it does not matter.
    """

    def __init__(self, desk: Desk, form_key: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = form(form_key)
        self.memory = FormMemory(desk, form_key)
        self.wiring = Wiring(desk, self.form, self)
        self.companion = companion(form_key, desk, self)
        self.board = FormBoard(desk, self.form, self.wiring, self.companion, self)
        self.place = FormPlace(self.board, self)
        self.arriving = FormArriving(self.form, self.board, self.place, self.memory)
        parts = (desk, self.form, self.board, self.place, self.wiring, self)
        self.doing, self.sitting = FormDoing(*parts), FormSitting(*parts)
        self.noticing = FormNoticing(desk, self.form, self.board.sections, self)
        self.spelling = SpellingFollower(desk, self)
        self.reading = FormReading(desk, form_key, self)
        self.reading.shown.connect(self._show)
        self.read: Read | None = None
        self._sheet = ""
        self._stale = False
        self._said_of = ""
        column(self).addWidget(self.board)
        self.setFocusProxy(self.board)
        self._connect()

    def _connect(self) -> None:
        board, wiring = self.board, self.wiring
        board.entered.connect(self.enter)
        board.side_toggled.connect(self.memory.keep_side)
        board.head.send_requested.connect(self.send)
        board.head.versions_requested.connect(self.doing.open_versions)
        board.head.section_chosen.connect(self.go_to_question)
        board.rail.chosen.connect(self.go_to_question)
        board.rail.role_chosen.connect(self.choose_role)
        board.side.missing.chosen.connect(self._go_to_missing)
        board.nothing.add_requested.connect(wiring.acts.add_sheet)
        board.sheets.chosen.connect(self.open_sheet)
        board.sheets.add_requested.connect(wiring.acts.add_sheet)
        board.sheets.remove_requested.connect(wiring.acts.remove_sheet)
        wiring.acts.sheet_added.connect(self.open_sheet)
        wiring.answering.given.connect(self.reading.read_again)
        wiring.answering.due.connect(self.flush)
        wiring.translating.due.connect(self.flush)
        self.place.come.connect(self._come)
        self.noticing.wanted.connect(self._go_to_field)
        self.companion.field_wanted.connect(self._go_to_field)
        self.companion.beside_told.connect(self._tell_beside)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def programme(self) -> str:
        """Whose form is shown."""
        return self.subject.programme if self.subject else ""

    @property
    def filled(self) -> Filled | None:
        """The form as it is shown."""
        return self.read.filled if self.read is not None else None

    @property
    def sheet(self) -> str:
        """The sheet that is shown, of a form that is filled several times."""
        return self._sheet if self.form.several else ""

    @property
    def role(self) -> str:
        """Whose questions are shown; "" for everyone's."""
        return self.memory.role if self.programme else ""

    @property
    def sections(self) -> list[str]:
        """The parts that have questions to show."""
        filled = self.filled
        return [
            each.key
            for each in self.form.sections
            if filled and not each.elsewhere and shown_questions(filled, each.key, self.role)
        ]

    @property
    def questions(self) -> list[Question]:
        """All questions to show, in printed order."""
        filled = self.filled
        return [each for section in self.sections if filled for each in self._questions(filled, section)]

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        super().present(place)
        self.arriving.wanted = place.part
        if another:
            self.memory.follow(place.programme)
            self.board.sections.clear()
            self.board.show_sections()
            self.board.wish_side(self.memory.side)
            self.read, self._sheet, self.arriving.new_here = None, self.memory.sheet, True
        self._read()

    def open_sheet(self, sheet: str) -> None:
        """Another sheet of a form that is filled several times."""
        self.flush()
        self._sheet, self.arriving.wanted = sheet, ()
        self.arriving.new_here = True
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme == self.programme and not self.isVisible():
            self._stale = True
        elif changes.programme == self.programme:
            self._read(offers=any(each.entity == people.ENTITY for each in changes.touched))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        if self._stale and self.programme:
            self._read(offers=True)

    def _read(self, *, offers: bool = False) -> None:
        self._stale = False
        first = self.arriving.new_here or bool(self.arriving.wanted)
        sheet = self.arriving.sheet or self._sheet
        self.reading.read(self.programme, sheet, offers=first or offers, first=first)

    def _show(self, found: Read) -> None:
        filled, board = found.filled, self.board
        if self.read is not None and filled.eid != self._sheet:
            self.arriving.new_here = True  # the sheet of before is gone
        if self.arriving.new_here:
            board.sections.clear()
        self.read, self._sheet = found, filled.eid
        second = second_language(found.programme, self.desk.words)
        self.wiring.say_also_in(second if self.memory.bilingual else "")
        self.wiring.know(found)
        self.companion.know(found)
        self.wiring.offer(board.blocks)
        board.head.show_programme(found.programme)
        board.sheets.show_sheets(found.sheets, filled.eid)
        if self.form.several and not found.sheets:
            self._show_nothing()
            return
        if board.views.currentWidget() is board.nothing:
            board.show_sections()
        board.sections.questions = partial(self._questions, filled)
        board.rail.show_roles(self._roles(), self.role)
        board.sections.show_filled(filled)
        board.one.show_filled(filled)
        board.side.missing.show_filled(filled, self.role, self._roles())
        self.noticing.look(filled)
        self.spelling.follow(found.programme.languages)
        if self.arriving.arrive(filled, self.sections) and self.subject is not None:
            self.desk.navigator.settle(self.subject)
        self.doing.open_wanted_row()
        self._show_outline()
        self.desk.commands_changed.emit()

    def _tell_beside(self, group: str, told: Mapping[str, str]) -> None:
        self.wiring.tell_beside(group, told, self.board.blocks)

    def _show_nothing(self) -> None:
        self.arriving.new_here = True
        self.board.show_nothing()
        if self.board.hasFocus():
            self.board.nothing.enter()
        self.desk.commands_changed.emit()

    def _questions(self, filled: Filled, section: str) -> tuple[Question, ...]:
        return shown_questions(filled, section, self.role)

    def _roles(self) -> list[tuple[str, str]]:
        return roles_of(self.form, self.read.programme if self.read else None, self.desk.words)

    def _show_outline(self) -> None:
        filled, rail = self.filled, self.board.rail
        if filled is not None:
            rail.show_filled(filled, self.sections, self.role, self.place.here)
            entries = outline(filled, self.sections, self.role, "", self.desk.words)
            self.board.head.show_sections(entries, self.place.here[0])
            self.board.fit()

    # --- where one is ----------------------------------------------------------------------------

    def _come(self, section: str, question: str, key: str, another: bool) -> None:
        """One reads or writes in another question now."""
        asked = self.form.by_question.get(question)
        if asked is not None:
            self.board.side.guide.show_question(asked, key)
        if another:
            self._show_outline()
        else:
            self.board.rail.show_here(section, question)
        if question != self._said_of:  # what can be done with it is another thing
            self._said_of = question
            self.desk.commands_changed.emit()

    def enter(self) -> None:
        """The focus came to the page: to where one was."""
        nothing = self.board.views.currentWidget() is self.board.nothing
        if nothing or (self.filled is not None and not self.arriving.new_here):
            self.place.enter()

    def go_to_question(self, section: str, question: str = "") -> None:
        """To a question, or to the first of a part."""
        self.sitting.end()
        self.place.go(Spot(section, question))
        self.board.close_drawer()

    def _go_to_field(self, key: str, row: str) -> None:
        question = self.form.question_of(key)
        self._go_to_missing(question.section, question.id, key, row)

    def _go_to_missing(self, section: str, question: str, key: str, row: str) -> None:
        self.sitting.end()
        field = "" if self.form.by_key[key].is_group else key
        self.place.go(Spot(section, question, field, row))
        self.board.close_drawer()

    def step_question(self, by: int) -> None:
        """Ctrl+Down and Ctrl+Up, across the parts."""
        if self.board.alone:
            self.board.one.step(by)
        else:
            self.place.step(by, self.questions)

    def step_section(self, by: int) -> None:
        """Ctrl+PgDn and Ctrl+PgUp."""
        if not self.board.alone:
            self.place.step_section(by, self.sections)

    def choose_role(self, role: str) -> None:
        """Show everyone's questions, or those that one of them fills."""
        self.flush()
        self.memory.keep_role(role)
        self.board.sections.clear()
        filled = self.filled
        if filled is not None:
            self.board.side.missing.show_filled(filled, role, self._roles())
            sections = self.sections
            here = self.place.here[0]
            self.place.go(Spot(here if here in sections else (sections or [here])[0]), focus=False)
            self._show_outline()

    def reveal(self, touched: Collection[Register]) -> None:
        self.arriving.light(touched)
        self.sitting.end()
        self._read()

    # --- doing -----------------------------------------------------------------------------------

    def toggle_bilingual(self) -> None:
        """Answers in two languages side by side, or in one again."""
        self.flush()
        self.memory.keep_bilingual(not self.memory.bilingual)
        self.board.sections.clear()
        self.arriving.new_here = True
        self._read()

    def send(self) -> None:
        """Ctrl+E: the form as a document, or the part that a role fills."""
        self.flush()
        self.doing.send(self.role)

    def hand_over_all(self) -> None:
        """All that are shown, of the role chosen where one is."""
        self.doing.hand_over_all(self.questions)

    def flush(self) -> None:
        self.desk.holding.try_again()  # the words held before come before those that are typed now
        for block in self.board.blocks:
            block.flush()
        if self.filled is not None and not self.arriving.new_here and (spot := self.place.spot()) is not None:
            self.memory.keep_spot(self._sheet, spot)

    def commands(self) -> Sequence[Command]:
        return [*form_commands(self), *self.companion.commands()]

    def findables(self) -> Sequence[Findable]:
        return form_findables(self)

    def keys(self) -> Sequence[tuple[str, str]]:
        return form_keys(self.desk.words, alone=self.board.alone)

    def zones(self) -> Sequence[QWidget]:
        return (self.board.head, self.board.sheets, self.board.rail, self.board.views, self.board.side)
