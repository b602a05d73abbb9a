"""Marks of which one a line may be set, or none: how the keys go through them, and how one takes it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

Line = Mapping[Any, QAbstractButton]


class Marks(QObject):
    """One stop for Tab. The arrow keys move, Space sets, Del clears; so does the menu of a mark.

    With ``follows`` the mark follows the arrow keys, as people know it of radio buttons: ``passed`` tells
    each, ``chosen`` the one on which they left. Of a single line Up and Down are Left and Right.
    """

    chosen = Signal(int, object)
    """Line and value; None when it was cleared."""
    passed = Signal(int, object)

    def __init__(
        self, lines: Sequence[Line], clearing: str, parent: QWidget, *, follows: bool = False
    ) -> None:
        super().__init__(parent)
        self._lines = [dict(line) for line in lines]
        self._clearing, self._follows = clearing, follows
        self._values: list[Any] = [None] * len(self._lines)
        self._passing: int | None = None
        self._places: dict[QAbstractButton, tuple[int, Any]] = {}
        for number, line in enumerate(self._lines):
            for value, button in line.items():
                self._places[button] = (number, value)
                button.setCheckable(True)
                button.clicked.connect(partial(self._set, number, value))
                button.installEventFilter(self)
        self.stop_at(next(iter(self._places)))

    def value(self, line: int = 0) -> Any:
        """What is set in a line, or None."""
        return self._values[line]

    def put(self, value: Any, line: int = 0) -> None:
        """Show what is set, telling nobody; a value without a mark shows none."""
        self._values[line] = value
        for own, button in self._lines[line].items():
            button.setChecked(_same(own, value))
        if not any(each.hasFocus() for each in self._places):
            self.stop_at(self._first_set())

    def stop_at(self, button: QAbstractButton) -> None:
        """Where Tab comes in from now on."""
        for each in self._places:
            wanted = Qt.FocusPolicy.StrongFocus if each is button else Qt.FocusPolicy.ClickFocus
            if each.focusPolicy() != wanted:
                each.setFocusPolicy(wanted)
        if (around := self.parent()) is not None and isinstance(around, QWidget):
            around.setFocusProxy(button)

    def settle(self) -> None:
        """The one on which the arrow keys stopped is meant."""
        if self._passing is not None:
            line, self._passing = self._passing, None
            self.chosen.emit(line, self._values[line])

    def clear(self) -> None:
        """Nothing is set any more in the line one is in."""
        here = next((each for each in self._places if each.hasFocus()), None)
        if here is not None:
            self._set(self._places[here][0], None)

    # --- what a person does ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if not isinstance(watched, QAbstractButton) or watched not in self._places:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if isinstance(event, QFocusEvent):
            self._focus(watched, event)
        elif isinstance(event, QContextMenuEvent):
            self._menu(watched, event)
            return True
        return False

    def _key(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        clears = plain and event.key() in _CLEARING
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(clears)  # or a list around it would take its row away
            return clears
        if event.type() != QEvent.Type.KeyPress or not plain:
            return False
        if clears:
            self.clear()
        elif event.key() in _STEPS:
            self._step(button, *_STEPS[Qt.Key(event.key())])
        return clears or event.key() in _STEPS

    def _step(self, button: QAbstractButton, down: int, right: int) -> None:
        line, _value = self._places[button]
        if len(self._lines) == 1:
            down, right = 0, down + right
        marks = list(self._lines[line].values())
        across = list(self._lines[min(max(line + down, 0), len(self._lines) - 1)].values())
        reached = across[min(max(marks.index(button) + right, 0), len(across) - 1)]
        backwards = down + right < 0
        reached.setFocus(Qt.FocusReason.BacktabFocusReason if backwards else Qt.FocusReason.TabFocusReason)
        if self._follows and reached is not button:
            line, value = self._places[reached]
            self.put(value, line)
            self._passing = line
            self.passed.emit(line, value)

    def _focus(self, button: QAbstractButton, event: QFocusEvent) -> None:
        if event.gotFocus():
            self.stop_at(button)
        elif event.reason() != Qt.FocusReason.PopupFocusReason:
            window = button.window()
            if window.focusWidget() not in self._places:
                self.settle()
                self.stop_at(self._first_set())

    def _menu(self, button: QAbstractButton, event: QContextMenuEvent) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        clearing = menu.addAction(self._clearing)
        clearing.setEnabled(self._values[self._places[button][0]] is not None)
        clearing.triggered.connect(self.clear)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        menu.popup(event.globalPos())

    def _set(self, line: int, value: Any, _checked: bool = True) -> None:
        self._passing = None
        self.put(value, line)
        self.chosen.emit(line, value)

    def _first_set(self) -> QAbstractButton:
        return next((each for each in self._places if each.isChecked()), next(iter(self._places)))


def _same(one: object, other: object) -> bool:
    """1 is not True here."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
