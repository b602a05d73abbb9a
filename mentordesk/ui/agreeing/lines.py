"""The page as a list in reading order, for keys and screen readers. Enter opens where a line comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.services.agreed_lines import PageLine

_SOURCE = Qt.ItemDataRole.UserRole


class PageLines(QListWidget):
    """Emits ``opened`` with the Source of a line."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(desk.words.text("Lines of the page"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(desk.look.px(150))
        self.itemActivated.connect(self._activated)

    def show_lines(self, lines: Sequence[PageLine]) -> None:
        """Show these; the place in the list stays."""
        at = max(self.currentRow(), 0)
        self.clear()
        for each in lines:
            item = QListWidgetItem(self._said(each), self)
            item.setData(_SOURCE, each.source)
            if each.level:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            elif each.vague:
                item.setIcon(self._desk.icons.icon("warning", "warning"))
        self.setCurrentRow(min(at, self.count() - 1))

    def _said(self, each: PageLine) -> str:
        text = self._desk.words.text
        if each.level:
            both = text("{heading} / {other}", heading=each.text, other=each.second)
            return both if each.second else each.text
        if not (each.who or each.due or each.vague):
            return each.text
        return text(
            "{step} ({who}, {day})", step=each.text, who=each.who or text("no name yet"),
            day=each.due or text("no date yet"),
        )  # fmt: skip

    def _activated(self, item: QListWidgetItem) -> None:
        source = item.data(_SOURCE)
        if source is not None:
            self.opened.emit(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter opens on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._activated(self.currentItem())
            return
        super().keyPressEvent(event)
