"""The sections of a page, at its left: one walks them with the arrow keys (screen 28)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.rail import RailEntry

_ROW = 34
_ICON = 18


class SectionList(QListWidget):
    """Emits ``chosen`` with the name of the section a person came to: an arrow key is enough."""

    chosen = Signal(str)

    def __init__(
        self, name: str, entries: Sequence[RailEntry], look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setProperty(OWN_FOCUS, True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(icons.size(_ICON))
        self.setStyleSheet(self._style())
        for entry in entries:
            item = QListWidgetItem(self._icon(entry.icon, icons), entry.text, self)
            item.setData(Qt.ItemDataRole.UserRole, entry.name)
            item.setToolTip(entry.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.currentItemChanged.connect(self._come)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(super().sizeHint().width(), self.count() * self._look.px(_ROW) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, self._look.px(_ROW) * 2)  # a low window scrolls it

    def show_current(self, name: str) -> None:
        """Mark the section that is shown, without telling anyone."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            here = item.data(Qt.ItemDataRole.UserRole) == name
            item.setFont(self._look.font("ui", strong=here))
            if here:
                self.setCurrentRow(row)
        self.blockSignals(False)

    def _come(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _icon(self, name: str, icons: Icons) -> QIcon:
        made, ratio = QIcon(), self.devicePixelRatioF()
        made.addPixmap(icons.pixmap(name, px=_ICON, ratio=ratio))
        made.addPixmap(icons.pixmap(name, "text", _ICON, fill=True, ratio=ratio), QIcon.Mode.Selected)
        return made

    def _style(self) -> str:
        look, colours = self._look, self._look.colours
        return (
            f"QListWidget {{ background: transparent; font-size: {look.font_px('ui')}px; }}"
            f"QListWidget::item {{ height: {look.px(_ROW) - 5}px; padding-left: {look.px(7)}px;"
            f" color: {colours.text_secondary.name()}; border: 2px solid transparent; border-radius: 6px; }}"
            f"QListWidget::item:hover {{ background: {colours.hover.name()}; }}"
            f"QListWidget::item:selected {{ background: {colours.selected.name()};"
            f" color: {colours.text.name()}; }}"
            f"QListWidget::item:focus {{ border-color: {colours.focus.name()}; }}"
        )
