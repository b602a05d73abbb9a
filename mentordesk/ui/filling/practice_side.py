"""Beside a good-practice sheet: the mentee city's view, what it inspired, a way to an action (screen 16)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.model.filled import Filled
from mentordesk.model.note_targets import PRACTICE
from mentordesk.services.practices import Shown
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.notes_behind import NotesBehind
from mentordesk.ui.widgets.parts import button, column, emptied, frame, label

_VIEW, _WHY = "a4.transferability", "a4.transferability_why"
_DEFINITION = "a4.name"


class PracticeSide(QScrollArea):
    """Wishes only. What can be carried over is said in the form; here it is read beside the rest of it."""

    field_wanted = Signal(str)
    """A field of the sheet to go to."""
    action_wanted = Signal()
    """An action is to be made of this practice."""
    action_chosen = Signal(str)
    """An action it inspired, by id."""
    session_chosen = Signal(str, str)
    """A session that shows it, by its visit's id and its own."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        look, text = desk.look, desk.words.text
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(8))
        laid.setContentsMargins(look.px(16), look.px(12), look.px(12), look.px(12))
        laid.addWidget(
            label(
                text(
                    "A good practice has worked in one place and can be carried elsewhere. "
                    "What failed is worth as much as what worked."
                ),
                "meta",
                wrap=True,
            )
        )
        laid.addWidget(frame("line", inner))
        laid.addWidget(label(text("View of the mentee city"), "heading3"))
        self.view = label("", "", wrap=True, parent=inner)
        self.why = label("", "secondary", wrap=True, parent=inner)
        laid.addWidget(self.view)
        laid.addWidget(self.why)
        self.say = button(text("Say what can be carried over"), "link", parent=inner)
        self.say.clicked.connect(partial(self.field_wanted.emit, _VIEW))
        laid.addWidget(self.say, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown_heading = label(text("Shown at"), "heading3")
        self._line = frame("line", inner)
        laid.addWidget(self._line)
        laid.addWidget(self._shown_heading)
        self._shown = column(spacing=look.px(4))
        laid.addLayout(self._shown)
        laid.addWidget(frame("line", inner))
        laid.addWidget(label(text("Inspired"), "heading3"))
        self.nothing = label(text("No action yet."), "meta", parent=inner)
        laid.addWidget(self.nothing)
        self._actions = column(spacing=look.px(4))
        laid.addLayout(self._actions)
        self.make = button(
            text("Make an action of it"), "", desk.icons.icon("plus"), size=desk.icons.size(14), parent=inner
        )
        self.make.clicked.connect(self.action_wanted)
        laid.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self.behind = NotesBehind(desk, PRACTICE, text("Notes behind the sheet"), inner)
        laid.addWidget(self.behind)
        laid.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def present(
        self, sheet: Filled, actions: Sequence[tuple[str, int, str]], shown: Sequence[Shown] = ()
    ) -> None:
        """A sheet, the actions it inspired by id, number and first words, the sessions that show it."""
        words, form = self._desk.words, sheet.form
        view, why = sheet.value(_VIEW), sheet.value(_WHY)
        self.view.setText(form.choice_label(_VIEW, view, words) if view else words.text("Not said yet"))
        self.why.setText(str(why or ""))
        self.why.setVisible(bool(why))
        self.make.setEnabled(bool(sheet.value(_DEFINITION)))
        self._show_sessions(shown)
        emptied(self._actions)
        self.nothing.setVisible(not actions)
        for eid, number, what in actions:
            line = words.text("Action {number}, {what}", number=number, what=_short(what))
            made = button(line, "link")
            made.setToolTip(what)
            made.clicked.connect(partial(self.action_chosen.emit, eid))
            self._actions.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_sessions(self, shown: Sequence[Shown]) -> None:
        """Nothing at all where no session shows it yet (R-055)."""
        words = self._desk.words
        emptied(self._shown)
        for part in (self._line, self._shown_heading):
            part.setVisible(bool(shown))
        for each in shown:
            line = words.text("Visit {number}, {title}", number=each.number, title=_short(each.title))
            made = button((line if each.title else words.text("Visit {number}", number=each.number)), "link")
            made.setToolTip(each.title)
            made.clicked.connect(partial(self.session_chosen.emit, each.visit, each.session))
            self._shown.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)


def _short(text: str, most: int = 28) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]}…"
