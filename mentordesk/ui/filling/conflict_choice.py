"""Two answers to one field, written by two people who did not know of each other: which is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from mentordesk.forms.definition import Field
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.widgets.parts import button, column, emptied, frame, label

_NARROW = 420


class ConflictChoice(QFrame):
    """Emits ``kept`` with the answer that is to stand."""

    kept = Signal(object)

    def __init__(self, desk: BlockDesk, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._field = desk, field
        self._values: tuple[Any, ...] = ()
        self._lines: list[QBoxLayout] = []
        self.setProperty("role", "sunken")
        look = desk.look
        self._laid = column(self, spacing=look.px(6))
        self._laid.setContentsMargins(look.px(12), look.px(8), look.px(8), look.px(8))
        self.setAccessibleName(desk.words.text("Changed on both sides"))

    def present(self, values: Sequence[Any]) -> None:
        """Show these answers, what was written elsewhere first."""
        if tuple(values) == self._values:
            return
        self._values = tuple(values)
        emptied(self._laid)
        self._lines.clear()
        for place, value in enumerate(values):
            if place:
                self._laid.addWidget(frame("line", self))
            self._add(place, value)

    def _add(self, place: int, value: Any) -> None:
        words = self._desk.words
        said = self._desk.said(self._field, value) or words.text("Nothing: it was emptied")
        keep = button(words.text("Keep this one"), parent=self)
        keep.setAccessibleName(words.text("Keep this one: {answer}", answer=said))
        keep.setProperty("place", place)
        keep.clicked.connect(self._keep)
        line = QBoxLayout(self._way())
        line.setSpacing(self._desk.look.px(10))
        self._lines.append(line)
        line.addWidget(label(said, wrap=True, parent=self), 1)
        line.addWidget(keep, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._laid.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        for line in self._lines:
            line.setDirection(self._way())

    def _way(self) -> QBoxLayout.Direction:
        """The button beside the answer, or below it where it is narrow."""
        if self.width() < self._desk.look.px(_NARROW):
            return QBoxLayout.Direction.TopToBottom
        return QBoxLayout.Direction.LeftToRight

    def _keep(self) -> None:
        self.kept.emit(self._values[self.sender().property("place")])
