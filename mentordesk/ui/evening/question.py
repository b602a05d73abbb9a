"""One question of the debrief: its answer, the notes that answer it, and a way to link more of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.forms.reading import form
from mentordesk.model.notes import ME, TEAM, Note
from mentordesk.model.visits import FORM, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.answer_editor import AnswerEditor
from mentordesk.ui.evening.evening_rows import DEBRIEF
from mentordesk.ui.visiting.panel_field import PanelField
from mentordesk.ui.widgets.chips import Chip, rove
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.parts import button, column, row

_WORDS = 60  # letters of a note that a screen reader says with its chip


class Question(QWidget):
    """``name`` is that of the answer: ``debrief.learned``; ``key`` the field, by which notes are linked."""

    link_wanted = Signal(str)
    note_wanted = Signal(str)
    unlink_wanted = Signal(str, str)
    """Id of the note, key of the question."""

    def __init__(self, name: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, known = desk, form(FORM)
        words, look = desk.words, desk.look
        self.key = DEBRIEF + name
        self.name = self.key.removeprefix("visit.")
        self._marks = KindMarks(words, look)
        self.editor = AnswerEditor(self)
        title = known.label(self.key, words)
        self.field = PanelField(title, self.editor, words, look, self, known.help(self.key, words))
        self.field.title.setProperty("role", "strong")
        self.notes = Flow(self, spacing=look.px(6), between_lines=look.px(4))
        self._chips: list[tuple[str, Chip]] = []
        self.link = button(
            words.text("Link notes"),
            "quiet",
            desk.icons.icon("link-simple"),
            size=desk.icons.size(14),
            parent=self,
        )
        self.link.setAccessibleName(words.text("Link notes to: {question}", question=title))
        self.link.setToolTip(self.link.accessibleName())
        self.link.setMinimumHeight(max(look.px(28), 28))
        self.link.clicked.connect(partial(self.link_wanted.emit, self.key))
        self.notes.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head = row(spacing=look.px(8))
        head.addWidget(self.field.title, 1)  # out of the field, so that the link stands beside it
        head.addWidget(self.link)
        laid = column(self, spacing=look.px(1))
        laid.addLayout(head)
        laid.addWidget(self.field)
        laid.addSpacing(look.px(3))
        laid.addWidget(self.notes)

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not str(self.editor.so_far() or "").strip()

    def show_visit(self, visit: Visit, notes: Sequence[Note]) -> None:
        """Its answer and the notes linked to it; what is being typed stays."""
        self.editor.show(visit.answers.get(self.name))
        self.field.dispute(self.name in visit.conflicts)
        self._show_chips([each for each in notes if visit.id in each.linked(self.key)])

    def _show_chips(self, notes: Sequence[Note]) -> None:
        told = [(each.id, self._said(each)) for each in notes]
        if told == [(rid, chip.text()) for rid, chip in self._chips]:
            return
        for _rid, chip in self._chips:
            self.notes.remove(chip)
        self._chips = []
        for place, (note, (rid, said)) in enumerate(zip(notes, told, strict=True)):
            chip = Chip(said, self._desk.look, self.notes)
            chip.tell(place + 1, len(told), self._desk.words)
            first = " ".join(note.text.split())[:_WORDS]
            chip.setToolTip(first)
            chip.setAccessibleName(f"{chip.accessibleName()}, {first}")
            chip.clicked.connect(partial(self.note_wanted.emit, rid))
            chip.unwanted.connect(partial(self.unlink_wanted.emit, rid, self.key))
            chip.stepped.connect(partial(self._step, place))
            self.notes.add(chip, place=place)
            self._chips.append((rid, chip))
        if self._chips:
            rove([chip for _rid, chip in self._chips])
        self.notes.setVisible(bool(self._chips))

    def _said(self, note: Note) -> str:
        """The hour, the kind, and who may know."""
        text = self._desk.words.text
        degree = {TEAM: text("team only"), ME: text("me only")}.get(note.degree, "")
        return " · ".join(filter(None, (note.time, self._marks.word(note.kind), degree)))

    def _step(self, place: int, by: int) -> None:
        found = place + by
        if 0 <= found < len(self._chips):
            chip = self._chips[found][1]
            rove([each for _rid, each in self._chips], chip)
            chip.setFocus(Qt.FocusReason.TabFocusReason)
