"""The keys of the stream (ux.md §6, 06), and the letters as they are typed on any layout (ux.md §4)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.widgets.notes.shown import KeyShown
from mentordesk.words import folded

NEXT, BACK, FIRST, LAST, PAGE_ON, PAGE_BACK = "next", "back", "first", "last", "page on", "page back"
LEAVE, OPEN, MENU, REMOVE, RIGHT, LEFT = "leave", "open", "menu", "remove", "right", "left"
WALKS = (NEXT, BACK, FIRST, LAST, PAGE_ON, PAGE_BACK)
DOWN, PAGES = (NEXT, LAST, PAGE_ON), (PAGE_ON, PAGE_BACK)
ASIDE = {RIGHT: 1, LEFT: -1}

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_WISHES = {
    int(_Key.Key_Down): NEXT, int(_Key.Key_Up): BACK, int(_Key.Key_Home): FIRST, int(_Key.Key_End): LAST,
    int(_Key.Key_PageDown): PAGE_ON, int(_Key.Key_PageUp): PAGE_BACK, int(_Key.Key_Escape): LEAVE,
    int(_Key.Key_Return): OPEN, int(_Key.Key_Enter): OPEN, int(_Key.Key_F2): OPEN,
    int(_Key.Key_Space): MENU, int(_Key.Key_Delete): REMOVE, int(_Key.Key_Right): RIGHT,
    int(_Key.Key_Left): LEFT,
}  # fmt: skip
_SAME_PLACE = dict(zip("αβψδεφγηιξκλμνοπρστθωςχυζ", "abcdefghijklmnoprstuvwxyz", strict=True))
"""A Greek letter and the Latin one on the same key."""


def wish(event: QKeyEvent) -> str:
    """What a key wishes; empty for one that is none of the stream's own."""
    if event.modifiers() & ~_Mod.KeypadModifier:
        return ""
    return _WISHES.get(int(event.key()), "")


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key types something."""
    held = event.modifiers() & (_Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier)
    altgr = event.modifiers() & _Mod.ControlModifier and event.modifiers() & _Mod.AltModifier
    return bool(event.text()) and event.text().isprintable() and (not held or bool(altgr))


def own(event: QKeyEvent) -> bool:
    """Whether the stream wants a key before the window's shortcuts."""
    return bool(wish(event)) or is_letter(event)


def meant(typed: str, keys: Sequence[KeyShown]) -> KeyShown | None:
    """The key a letter means: by the letter, else by its place on a Greek keyboard."""
    letter = folded(typed)
    for wanted in (letter, _SAME_PLACE.get(typed.casefold(), _SAME_PLACE.get(letter, ""))):
        found = next((each for each in keys if wanted and folded(each.key) == wanted), None)
        if found is not None:
            return found
    return None


def announce(widget: QWidget, said: str) -> None:
    """Say something through a screen reader that runs."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))
