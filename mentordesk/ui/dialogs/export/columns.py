"""Three columns in one scrolling sheet, or one under the other where they would be too narrow."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame

_LEFT, _RIGHT, _NARROW = 300, 366, 960
_ANY_WIDTH = 16_777_215


class Columns(QScrollArea):
    """The middle one takes the room that the others leave."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget, look: Look) -> None:
        super().__init__()
        self._look = look
        body = QWidget()
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(0)
        self._left = self._side(left, "window")
        self._right = self._side(right, "window")
        self._edges = (self._edge(), self._edge())
        for part in (self._left, self._edges[0], self._side(middle, "sunken"), self._edges[1], self._right):
            self._laid.addWidget(part)
        self._laid.setStretch(2, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def stack(self, width: int) -> bool:
        """Fit into a window of this width. Returns whether one stands under the other now."""
        look = self._look
        narrow = width < look.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._laid.setDirection(way)
        for edge in self._edges:
            edge.setVisible(not narrow)
        for side, wide in ((self._left, _LEFT), (self._right, _RIGHT)):
            side.setMinimumWidth(0 if narrow else look.px(wide))
            side.setMaximumWidth(_ANY_WIDTH if narrow else look.px(wide))
        # it was given its size before, by what the columns wanted then
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return narrow

    def _side(self, part: QWidget, ground: str) -> QFrame:
        look = self._look
        made = frame("side")
        made.setObjectName(f"side_{ground}")
        made.setStyleSheet(f"QFrame#side_{ground} {{ background: {look.colours.role(ground).name()}; }}")
        inside = column(made)
        inside.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(10))
        inside.addWidget(part)
        return made

    def _edge(self) -> QFrame:
        """A hairline between two columns."""
        made = frame("edge")
        made.setFixedWidth(1)
        made.setStyleSheet(f"background: {self._look.colours.border.name()};")
        return made
