"""The menu of a cell: what of the page's commands concerns it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.commands import Command, keys_in_words
from mentordesk.ui.icons import Icons

_SHOWN = (
    "plan.cut", "plan.copy", "plan.paste", "plan.paste_text", "plan.clear", "plan.fill", "", "plan.add",
    "plan.up", "plan.down", "plan.link", "plan.partners", "plan.settle", "", "plan.remove",
)  # fmt: skip


def open_cell_menu(page: QWidget, commands: Sequence[Command], icons: Icons, place: QPoint) -> None:
    """Open it at a place of the screen; it is thrown away when it closes."""
    known = {each.id: each for each in commands}
    menu = QMenu(page)
    for name in _SHOWN:
        if not name:
            menu.addSeparator()
            continue
        each = known[name]
        text = each.plain.replace("&", "&&")  # the letters belong to two menus: in one they would clash
        action = menu.addAction(icons.icon(each.icon), f"{text}\t{keys_in_words(each.keys)}")
        action.setEnabled(each.enabled)
        action.triggered.connect(each.run)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
