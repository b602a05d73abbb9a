"""A count that leads to what it counts: glyph, words and a soft ground."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look

_TARGET = 28


class CountChip(QPushButton):
    """Each press leads to the next thing counted; hidden while there is none.

    ``wanted`` carries the id of what it leads to.
    """

    wanted = Signal(str)

    def __init__(self, icon: str, role: str, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._next = 0
        self.setAutoDefault(False)
        self.setIcon(icons.icon(icon, role))
        self.setIconSize(icons.size(14))
        ground, ink = look.colours.role(f"{role}_soft").name(), look.colours.role(role).name()
        edge = ink if look.colours.contrast else ground
        high = max(look.px(_TARGET), _TARGET)
        self.setStyleSheet(
            f"CountChip {{ background: {ground}; color: {ink}; border: 1px solid {edge};"
            f" border-radius: {high // 2}px; padding: 0 {look.px(9)}px; font-weight: 600;"
            f" font-size: {look.font_px('meta')}px; min-height: {high - 2}px; }}"
            f"CountChip:hover {{ border-color: {ink}; }}"
        )
        self.clicked.connect(self._lead)
        self.hide()

    def show_count(self, text: str, ids: tuple[str, ...]) -> None:
        """So many of these; none to hide it."""
        if ids != self._ids:
            self._ids, self._next = ids, 0
        self.setText(text)
        self.setVisible(bool(ids))

    def _lead(self) -> None:
        if self._ids:
            found = self._ids[self._next % len(self._ids)]
            self._next += 1
            self.wanted.emit(found)
