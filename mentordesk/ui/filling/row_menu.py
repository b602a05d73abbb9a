"""What one can do with a row that is closed: its menu, made when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.filling.block_desk import BlockDesk


@dataclass(frozen=True)
class RowWishes:
    """What is done with a row; None where it cannot be moved any further."""

    open: Callable[[], None]
    up: Callable[[], None] | None
    down: Callable[[], None] | None
    remove: Callable[[], None]


def open_row_menu(line: QWidget, desk: BlockDesk, wishes: RowWishes) -> None:
    """Open it over a row; it is thrown away when it closes."""
    text, icon = desk.words.text, desk.icons.icon
    menu = QMenu(line)
    menu.addAction(icon("pencil-simple"), text("&Open")).triggered.connect(wishes.open)
    for wish, name, said, key in (
        (wishes.up, "arrow-up", text("Move &up"), "↑"),
        (wishes.down, "arrow-down", text("Move &down"), "↓"),
    ):
        action = menu.addAction(icon(name), f"{said}\tAlt+{key}")
        action.setEnabled(wish is not None)
        if wish is not None:
            action.triggered.connect(wish)
    menu.addSeparator()
    menu.addAction(icon("trash"), text("&Remove")).triggered.connect(wishes.remove)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(line.mapToGlobal(QPoint(line.width() // 2, line.height() // 2)))
