"""Notes made on paper or on a phone are entered at once, a line for each (R-221, ux.md §6, 18)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.notes import Typing
from mentordesk.model.pasted_notes import PastedLine, read_pasted
from mentordesk.model.visits import Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.paste_notes_places import Places, places_of
from mentordesk.ui.dialogs.paste_notes_table import PastedNotesView
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.noting.drafts import Drafts
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.growing_text import TypedText
from mentordesk.ui.widgets.parts import label, row
from mentordesk.ui.widgets.whole_text import whole_text

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

Done = Callable[[Sequence[str]], None]
_CARRIED = "notes being pasted: "
_PAUSE_MS = 150
_LARGE = 150


def open_paste_notes(
    desk: Desk,
    parent: QWidget,
    programme: str,
    visit: str,
    day: str,
    done: Done | None = None,
    text: str = "",
) -> None:
    """Ask for the text, show what it would become, enter it. ``visit`` "" is between the visits, ``day`` ISO.

    ``done`` gets the ids of the notes. What was typed and not entered is there again at the next opening;
    ``text`` comes after it.
    """
    if text:
        before = desk.carried.get(_CARRIED + programme, "")
        desk.carried[_CARRIED + programme] = f"{before}\n{text}" if before.strip() else text

    def read(workspace: Workspace) -> tuple[tuple[Visit, ...], Mapping[str, str]]:
        planning = workspace.planning
        return planning.visits(programme), planning.everyone(programme).names

    def show(found: tuple[tuple[Visit, ...], Mapping[str, str]]) -> None:
        places = places_of(desk.words, visit, day, *found)
        dialog = PasteNotesDialog(desk, programme, places, parent.window())
        if done is not None:
            dialog.entered.connect(done)
        dialog.open()

    desk.ask(parent, read, show)


class PastedText(TypedText):
    """Esc is the dialog's: it takes nothing back."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return False
        return super().event(event)


class PasteNotesDialog(SheetDialog):
    """Above the text, below what it becomes. ``entered`` carries the ids of the new notes."""

    entered = Signal(object)

    def __init__(self, desk: Desk, programme: str, places: Places, parent: QWidget) -> None:
        words, look = desk.words, desk.look
        super().__init__(
            words.text("Paste my notes"),
            words.text("Enter the notes"),
            words.text("Cancel"),
            look,
            parent,
            980,
        )
        self._desk, self._programme, self._places = desk, programme, places
        workspace = desk.workspace
        assert workspace is not None
        self._draft = Typing(
            programme, "", workspace.notes.new_note_id(), "", visit=places.visit, day=places.day
        )
        self._drafts = Drafts(desk, self)
        self._by_hand: dict[tuple[str, int], dict[str, str]] = {}
        self._out: set[tuple[str, int]] = set()
        self._keys: dict[int, tuple[str, int]] = {}
        self._read: tuple[PastedLine, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_at)
        self._lay_out()
        self.text.setPlainText(desk.carried.get(_CARRIED + programme, ""))
        self.text.textChanged.connect(self._typed)
        self.session.currentIndexChanged.connect(self._look_at)
        self.table.kind_wanted.connect(partial(self._set, "kind"))
        self.table.place_wanted.connect(self._move)
        self.table.out_wanted.connect(self._leave_out)
        self.finished.connect(self._closed)
        self.text.setFocus()
        self._look_at()

    def _lay_out(self) -> None:
        words, look = self._desk.words, self._desk.look
        self.body.addWidget(label(self._places.title, "strong", wrap=True))
        self.text = PastedText(self)
        self.text.setAccessibleName(words.text("One line for each note"))
        self.text.setPlaceholderText(words.text("One line for each note: 10:31 q: Who decides?"))
        self.text.setFixedHeight(
            self.text.fontMetrics().lineSpacing() * (5 if look.text_size < _LARGE else 3) + look.px(24)
        )
        self.body.addWidget(self.text)
        self.session = CalmCombo(self)
        self.session.addItem(self._places.name("", words), "")
        for each in self._places.sessions:
            self.session.addItem(self._places.name(each.id, words), each.id)
        asked = label(words.text("&Lines without an hour go to"), "secondary", wrap=True)
        asked.setBuddy(self.session)
        self.session.setAccessibleName(words.text("Session of lines without an hour"))
        beside = row(spacing=look.px(10))
        beside.addWidget(asked, 1)
        beside.addWidget(self.session, 3)
        self.body.addLayout(beside)
        self.counts = label("", "strong", wrap=True)
        self.body.addWidget(self.counts)
        self.table = PastedNotesView(words, look, self)
        self.body.addWidget(self.table, 1)
        hint = words.text(
            "In the list: Shift and arrows choose several, a letter gives the kind, ← and → the session,"
            " Del leaves a line out."
        )
        self.body.addWidget(label(hint, "meta", wrap=True))
        self.complaint = label("", "danger", wrap=True)
        self.complaint.hide()
        self.body.addWidget(self.complaint)

    # --- what it becomes ---------------------------------------------------------------------------

    def lines(self) -> list[PastedLine]:
        """The notes to be, as they stand in the list; without those left out."""
        return [each for each in self._read if self._keys[each.line] not in self._out]

    def _typed(self) -> None:
        """No key is lost where the power goes: the notebook's composer has the text then."""
        self._drafts.typed(replace(self._draft, text=whole_text(self.text)))
        self._pause.start()

    def _look_at(self, _place: int = 0) -> None:
        text, places = whole_text(self.text), self._places
        self._desk.carried[_CARRIED + self._programme] = text
        chosen = str(self.session.currentData() or "")
        language = self._desk.words.language
        found = read_pasted(text, language, places.sessions, places.day, chosen, places.names)
        self._keys, seen = {}, dict[str, int]()
        lines = text.splitlines()
        for each in found:
            said = lines[each.line - 1].strip()
            seen[said] = seen.get(said, 0) + 1
            self._keys[each.line] = (said, seen[said])
        self._read = tuple(self._as_set(each) for each in found)
        self._show()

    def _as_set(self, line: PastedLine) -> PastedLine:
        """With the kind and the session a person gave it here."""
        told = self._by_hand.get(self._keys[line.line], {})
        return replace(line, kind=told.get("kind", line.kind), session=told.get("session", line.session))

    def _show(self) -> None:
        ids = ("", *(each.id for each in self._places.sessions))
        names = {eid: self._places.name(eid, self._desk.words) for eid in ids}
        out = frozenset(number for number, key in self._keys.items() if key in self._out)
        rows = len(self.table.pasted.lines)
        self.table.pasted.show_lines(self._read, out, names)
        if rows != len(self._read):
            self.table.fit()
            if self._read:
                self.table.selectRow(0)
        kept = self.lines()
        self.counts.setText(self._counted(kept))
        self.do.setEnabled(bool(kept))

    def _counted(self, kept: Sequence[PastedLine]) -> str:
        """So many lines, kinds, places."""
        words = self._desk.words
        if not kept:
            return words.text("No line yet.")
        kinds = len({each.kind for each in kept if each.kind})
        places = len({each.session for each in kept})
        none = sum(not each.kind for each in kept)
        parts = [
            words.plural("{count} note", "{count} notes", len(kept)),
            words.plural("{count} kind", "{count} kinds", kinds),
            words.plural("{count} without a kind", "{count} without a kind", none) if none else "",
            words.plural("in {count} place", "in {count} places", places),
            words.plural("{count} left out", "{count} left out", len(self._read) - len(kept))
            if len(kept) < len(self._read)
            else "",
        ]
        return " · ".join(filter(None, parts))

    # --- by hand -----------------------------------------------------------------------------------

    def _set(self, name: str, value: str) -> None:
        chosen = [self._keys[each.line] for each in self.table.chosen()]
        for key in chosen:
            self._by_hand[key] = {**self._by_hand.get(key, {}), name: value}
        self._look_at()

    def _move(self, by: int) -> None:
        """The chosen lines to the session after the first one's, or to the one before."""
        order = ["", *(each.id for each in self._places.sessions)]
        chosen = self.table.chosen()
        if chosen:
            at = order.index(chosen[0].session) if chosen[0].session in order else 0
            self._set("session", order[min(max(at + by, 0), len(order) - 1)])

    def _leave_out(self) -> None:
        chosen = {self._keys[each.line] for each in self.table.chosen()}
        self._out = self._out - chosen if chosen <= self._out else self._out | chosen
        self._show()

    # --- done --------------------------------------------------------------------------------------

    def decide(self) -> None:
        self._pause.stop()
        self._look_at()
        lines, programme, visit = self.lines(), self._programme, self._places.visit
        if not lines:
            self.text.setFocus()
            return
        self.do.setEnabled(False)
        self._desk.ask(
            self,
            lambda workspace: workspace.notes.enter_afterwards(programme, lines, visit),
            self._entered,
            self._not_entered,
        )

    def _entered(self, ids: tuple[str, ...]) -> None:
        words = self._desk.words
        self._desk.carried.pop(_CARRIED + self._programme, None)
        self._read = ()
        said = words.plural("{count} note entered.", "{count} notes entered.", len(ids))
        self._desk.say(said, words.text("Undo"), self._desk.undo_wanted.emit)
        self.entered.emit(ids)
        self.accept()

    def _not_entered(self, problem: MentorDeskError) -> None:
        """The text stays where it is."""
        self.complaint.setText(self._desk.words.text(problem.message, **problem.parameters))
        self.complaint.show()
        self.do.setEnabled(True)

    def _closed(self, _result: int) -> None:
        """Esc asks nothing: the text is there again at the next opening."""
        self._drafts.give_up(self._draft)
        if _result == 0:
            self._desk.carried[_CARRIED + self._programme] = whole_text(self.text)
