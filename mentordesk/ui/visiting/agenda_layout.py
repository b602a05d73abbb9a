"""How the agenda is divided: days or list, and the panel beside it or over it, as room allows (ux.md §2)."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.theme import Look

_NARROW, _DOCKED, _BESIDE = 850, 1060, 300
"""Room in the design's pixels: below the first the list alone, below the second the panel lies over it;
the last is what the content keeps at least beside the panel, so that the focus is not under it."""


class AgendaLayout(QWidget):
    """``side_toggled`` tells whether the panel is wanted, ``fitted`` that the room is another one."""

    side_toggled = Signal(bool)
    fitted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._wished, self._drawn, self._usable = True, False, True
        self.content = QWidget(self)
        self.side: QWidget | None = None

    def take_side(self, side: QWidget) -> None:
        """The panel."""
        self.side = side
        side.setParent(self)
        self.fit()

    def _room(self) -> int:
        return self.width() * 100 // self._look.text_size

    @property
    def narrow(self) -> bool:
        """Whether there is room for the list alone."""
        return self._room() < _NARROW

    @property
    def docked(self) -> bool:
        """Whether the panel stands beside the agenda."""
        return self._room() >= _DOCKED

    @property
    def side_shown(self) -> bool:
        """Whether the panel is there."""
        return self._usable and (self._wished if self.docked else self._drawn)

    def use_side(self, usable: bool) -> None:
        """Whether there is anything for the panel to show."""
        if usable != self._usable:
            self._usable = usable
            self.fit()

    def wish_side(self, wished: bool) -> None:
        """Whether a person wants the panel where there is room for it."""
        if wished != self._wished:
            self._wished = wished
            self.fit()

    def show_side(self, shown: bool) -> None:
        """There, or gone."""
        if self.docked and shown != self._wished:
            self._wished = shown
            self.side_toggled.emit(shown)
        self._drawn = shown and not self.docked
        self.fit()

    def close_drawer(self) -> bool:
        """The panel goes where it lies over the agenda. Returns whether it did."""
        was = self._drawn and not self.docked
        self._drawn = False
        self.fit()
        return was

    def fit(self) -> None:
        """Everything at its place."""
        whole, shown, side = self.rect(), self.side_shown, self.side
        if side is None:
            self.content.setGeometry(whole)
            return
        alone = shown and self.narrow  # list and detail alternate
        width = whole.width() if alone else min(side.minimumWidth(), whole.width())
        side.setVisible(shown)
        self.content.setVisible(not alone)
        side.setGeometry(QRect(whole.width() - width, 0, width, whole.height()))
        beside = self.docked or whole.width() - width >= self._look.px(_BESIDE)
        self.content.setGeometry(whole.adjusted(0, 0, -width if shown and beside else 0, 0))
        side.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.fit()
        self.fitted.emit()
