"""The keys of the agenda (ux.md §5 and §6, 05), the same on the board and in the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LATER, ASIDE, LONGER, OTHER_DAY = "later", "aside", "longer", "other_day"
OPEN, DUPLICATE, REMOVE, GROUP, ADD, MENU = "open", "duplicate", "remove", "group", "add", "menu"
Wish = tuple[str, int]
"""What is wished of the current block, and by how much: minutes, or one to a side."""
_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_STEP, _FINE = 15, 5
_VERTICAL = {int(_Key.Key_Up): -1, int(_Key.Key_Down): 1}
_SIDES = {int(_Key.Key_Left): -1, int(_Key.Key_Right): 1}
_DAYS = {int(_Key.Key_PageUp): -1, int(_Key.Key_PageDown): 1}
_PLAIN = {
    int(_Key.Key_Return): OPEN,
    int(_Key.Key_Enter): OPEN,
    int(_Key.Key_F2): OPEN,
    int(_Key.Key_Delete): REMOVE,
    int(_Key.Key_Insert): ADD,
}
_LETTERS = {"d": DUPLICATE, "g": GROUP}
_LATIN = {int(_Key.Key_D): DUPLICATE, int(_Key.Key_G): GROUP}


def wish(event: QKeyEvent) -> Wish | None:
    """What a key means here; None where it is none of ours."""
    key, held = int(event.key()), event.modifiers() & ~_Mod.KeypadModifier
    if held & _Mod.AltModifier:
        return _with_alt(key, held)
    if held == _Mod.ShiftModifier and key == _Key.Key_F10:
        return MENU, 0
    if held != _Mod.NoModifier:
        return None
    if key in _PLAIN:
        return _PLAIN[key], 0
    letter = _LETTERS.get(event.text().casefold()) or _LATIN.get(key)
    return (letter, 0) if letter else None


def _with_alt(key: int, held: Qt.KeyboardModifier) -> Wish | None:
    step = _FINE if held & _Mod.ControlModifier else _STEP
    if key in _VERTICAL:
        return (LONGER if held & _Mod.ShiftModifier else LATER), _VERTICAL[key] * step
    if held != _Mod.AltModifier:
        return None
    if key in _SIDES:
        return ASIDE, _SIDES[key]
    return (OTHER_DAY, _DAYS[key]) if key in _DAYS else None
