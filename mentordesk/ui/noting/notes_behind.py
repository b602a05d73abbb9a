"""The notes of the visits from which something came: an action, a practice sheet (R-131)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import ChangeSet
from mentordesk.model.notes import NOTE, Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.parts import column, emptied, frame, label
from mentordesk.ui.widgets.wordy_button import WordyButton

_log = logging.getLogger(__name__)
_MOST = 6
_LENGTH = 90


class NotesBehind(QWidget):
    """Hidden while there is none. Of restricted notes only the number is told."""

    note_wanted = Signal(str)

    def __init__(self, desk: Desk, entity: str, title: str, parent: QWidget) -> None:
        """``entity`` is what its records are, ``title`` stands above the notes."""
        super().__init__(parent)
        self._desk = desk
        self._entity = entity
        self._programme, self._record = "", ""
        self._marks = KindMarks(desk.words, desk.look)
        self._shown: tuple[Note, ...] | None = None
        self.buttons: list[QPushButton] = []
        px = desk.look.px
        self._listed = column(spacing=px(4))
        laid = column(self, spacing=px(6))
        laid.addWidget(frame("line", self))
        laid.addSpacing(px(4))
        laid.addWidget(label(title, "heading2", parent=self))
        laid.addLayout(self._listed)
        laid.addSpacing(px(4))
        self.hide()

    def follow(self, programme: str) -> None:
        """Whose records they are."""
        if programme != self._programme:
            self._programme, self._record = programme, ""
            self._show(())

    def show_record(self, eid: str) -> None:
        """The one that one is at; empty for none."""
        if eid != self._record:
            self.read_record(eid)

    def read_record(self, eid: str) -> None:
        """The same, asked anew where it is the one shown already."""
        self._record = eid
        self._ask()

    def refresh(self, changes: ChangeSet) -> None:
        """Notes were written, or the record came or went."""
        if changes.programme == self._programme and any(
            each.entity == NOTE
            or (each.entity == self._entity and each.eid == self._record and not each.field)
            for each in changes.touched
        ):
            self._ask()

    def _ask(self) -> None:
        programme, record, entity = self._programme, self._record, self._entity
        if not record:
            self._show(())
            return
        self._desk.ask(
            self,
            lambda workspace: workspace.notes.notes_behind(programme, record, entity),
            partial(self._came, record),
            self._not_read,
        )

    def _came(self, record: str, notes: Sequence[Note]) -> None:
        if record == self._record:
            self._show(tuple(notes))

    def _not_read(self, problem: MentorDeskError) -> None:
        """The page's own reading and writing tell what is wrong; this stays as it was, and is asked again."""
        _log.info("the notes behind a record were not read: %s", problem.message)
        self._record = ""

    def _show(self, notes: tuple[Note, ...]) -> None:
        if notes == self._shown:
            return
        self._shown = notes
        emptied(self._listed)
        words = self._desk.words
        open_ones = [each for each in notes if not each.restricted]
        self.buttons = [self._line(each) for each in open_ones[:_MOST]]
        for made in self.buttons:
            self._listed.addWidget(made)
        if len(open_ones) > _MOST:
            more = words.plural("and {count} more note", "and {count} more notes", len(open_ones) - _MOST)
            self._listed.addWidget(label(more, "secondary", parent=self))
        held = len(notes) - len(open_ones)
        if held:
            said = words.plural(
                "{count} restricted note stays here", "{count} restricted notes stay here", held
            )
            self._listed.addWidget(label(said, "secondary", wrap=True, parent=self))
        self.setVisible(bool(notes))

    def _line(self, note: Note) -> QPushButton:
        words, kind = self._desk.words, self._marks.word(note.kind)
        text = " ".join(note.text.split())
        short = text if len(text) <= _LENGTH else f"{text[: _LENGTH - 1].rstrip()}…"
        mark = self._marks.glyph(note.kind, self.devicePixelRatioF())
        made = WordyButton(short, "", mark, self._desk.look, self, quiet=True)
        made.setAccessibleName(words.text("{kind}: {text}. Open in the notebook", kind=kind, text=text))
        made.setToolTip(text)
        made.clicked.connect(partial(self.note_wanted.emit, note.id))
        return made
