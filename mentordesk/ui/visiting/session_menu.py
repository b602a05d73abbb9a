"""The menu of a session: what of the commands concerns it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.commands import Command, keys_in_words
from mentordesk.ui.icons import Icons

_SHOWN = (
    "session.edit", "session.place", "session.length", "session.duplicate", "", "visits.add_session", "",
    "session.remove",
)  # fmt: skip


def open_session_menu(page: QWidget, commands: Sequence[Command], icons: Icons, place: QPoint) -> None:
    """Open it at a place of the screen; it is thrown away when it closes."""
    known = {each.id: each for each in commands}
    menu = QMenu(page)
    for name in _SHOWN:
        if not name:
            menu.addSeparator()
            continue
        each = known[name]
        text = each.plain.replace("&", "&&")
        action = menu.addAction(icons.icon(each.icon), f"{text}\t{keys_in_words(each.keys)}")
        action.setEnabled(each.enabled)
        action.triggered.connect(each.run)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
