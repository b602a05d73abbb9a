"""How the notebook is divided: agenda, notes, questions; each at its side or behind a key (ux.md §2)."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mentordesk.ui.theme import Look

_AGENDA, _SIDE = 850, 1110
"""Room in the design's pixels from which the agenda, and the questions, stand beside the notes."""
_BESIDE = 300


class NotebookLayout(QWidget):
    """``fitted`` tells that the room is another one."""

    fitted = Signal()
    side_toggled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._wished = True
        self._side_drawn = self._left_drawn = False
        self.content = QWidget(self)
        self.left: QFrame | None = None
        self.side: QFrame | None = None
        self._line = _line(look, self)
        self._side_line = _line(look, self)

    def take(self, left: QFrame, side: QFrame) -> None:
        """The two columns."""
        self.left, self.side = left, side
        self.fit()

    def _room(self) -> int:
        return self.width() * 100 // self._look.text_size

    @property
    def narrow(self) -> bool:
        """Whether the agenda is behind a button."""
        return self._room() < _AGENDA

    @property
    def docked(self) -> bool:
        """Whether the questions have room beside the notes."""
        return self._room() >= _SIDE

    @property
    def side_shown(self) -> bool:
        """Whether the questions are there."""
        return self._wished if self.docked else self._side_drawn

    @property
    def left_shown(self) -> bool:
        """Whether the agenda is there."""
        return self._left_drawn or not self.narrow

    def wish_side(self, wished: bool) -> None:
        """Whether a person wants the questions where there is room."""
        self._wished = wished
        self.fit()

    def show_side(self, shown: bool) -> None:
        """There, or gone."""
        if self.docked:
            self._wished = shown
            self.side_toggled.emit(shown)
        else:
            self._side_drawn = shown
            self._left_drawn = False
        self.fit()

    def show_left(self, shown: bool) -> None:
        """The agenda as a drawer, where it has no room beside the notes."""
        self._left_drawn = shown and self.narrow
        self._side_drawn = False
        self.fit()

    def close_drawers(self) -> bool:
        """Whether one was open."""
        was = self._side_drawn or self._left_drawn
        self._side_drawn = self._left_drawn = False
        self.fit()
        return was

    def fit(self) -> None:
        """Everything at its place."""
        left, side, whole = self.left, self.side, self.rect()
        if left is None or side is None:
            return
        at_left = min(left.minimumWidth(), whole.width())
        at_right = min(side.minimumWidth(), whole.width())
        left.setVisible(self.left_shown)
        side.setVisible(self.side_shown)
        if self.narrow:  # list and detail alternate
            left.setMaximumWidth(max(whole.width(), left.minimumWidth()))
            left.setGeometry(whole)
            at_left = 0
        else:
            left.setMaximumWidth(left.minimumWidth())
            left.setGeometry(QRect(0, 0, at_left, whole.height()))
        if self.narrow:
            side.setMaximumWidth(max(whole.width(), side.minimumWidth()))
            at_right = whole.width()
        else:
            side.setMaximumWidth(side.minimumWidth())
        room = whole.width() - at_left - at_right
        beside = self.side_shown and (self.docked or room >= self._look.px(_BESIDE))
        side.setGeometry(QRect(whole.width() - at_right, 0, at_right, whole.height()))
        self.content.setGeometry(
            whole.adjusted(at_left + (at_left > 0), 0, -at_right - 1 if beside else 0, 0)
        )
        self._line.setGeometry(at_left, 0, 1, whole.height())
        self._side_line.setGeometry(whole.width() - at_right - 1, 0, 1, whole.height())
        self._line.setVisible(at_left > 0)
        self._side_line.setVisible(self.side_shown)
        side.raise_()
        left.raise_()
        covered = self.narrow and (self.left_shown or self.side_shown)
        self.content.setVisible(not covered)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.fit()
        self.fitted.emit()


def _line(look: Look, parent: QWidget) -> QFrame:
    made = QFrame(parent)
    made.setStyleSheet(f"background: {look.colours.border.name()};")
    return made
