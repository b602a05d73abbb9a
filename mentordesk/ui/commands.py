"""Commands as data, and the actions made from them: one list for menus, keys and the search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.ui.icons import Icons

Keys = str | QKeySequence.StandardKey
FOUND_KEYS = ("Ctrl+Shift+F",)
"""Of the page that searches in everything."""


@dataclass(frozen=True)
class Command:
    """One thing a person can do here.

    ``text`` is translated and may hold a mnemonic. ``keys`` are texts such as ``Ctrl+N`` or standard
    keys. ``checked`` is None for what is not a switch. ``listed`` False keeps it out of the menus.
    """

    id: str
    text: str
    run: Callable[[], None]
    keys: tuple[Keys, ...] = ()
    menu: str = ""
    icon: str = ""
    checked: bool | None = None
    enabled: bool = True
    listed: bool = True

    @property
    def plain(self) -> str:
        """The text without its mnemonic, for the search and for screen readers."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&")


@dataclass(frozen=True)
class Findable:
    """Something the search can lead to."""

    text: str
    run: Callable[[], None]
    keys: str = ""
    icon: str = "arrow-right"


class Actions(QObject):
    """The QActions of one set of commands: of the window, or of the page that is shown."""

    def __init__(self, window: QWidget, menus: Mapping[str, QMenu], icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        self._commands: dict[str, Command] = {}

    def show(self, commands: Iterable[Command]) -> None:
        """Have exactly these commands; those that stay keep their action, and stay untouched when the same.

        Not those with a tick: a click has changed it already, and the command may not have gone along.
        """
        wanted = {command.id: command for command in commands}
        for gone in self._actions.keys() - wanted.keys():
            action = self._actions.pop(gone)
            self._window.removeAction(action)
            for menu in self._menus.values():
                menu.removeAction(action)
            action.deleteLater()
        for command in wanted.values():
            if command.checked is not None or self._commands.get(command.id) != command:
                self._show(command)
        self._commands = wanted

    def _show(self, command: Command) -> None:
        action = self._actions.get(command.id)
        if action is None:
            action = QAction(self._window)
            action.setObjectName(command.id)
            action.triggered.connect(self._run)
            self._actions[command.id] = action
            self._window.addAction(action)
            if command.menu and command.listed:
                self._menus[command.menu].addAction(action)
        action.setText(command.text)
        action.setEnabled(command.enabled)
        action.setShortcuts(key_sequences(command.keys))
        if command.icon and action.icon().isNull():
            action.setIcon(self._icons.icon(command.icon))
        if command.checked is not None:
            action.setCheckable(True)
            action.setChecked(command.checked)

    def _run(self) -> None:
        sender = self.sender()
        command = self._commands.get(sender.objectName())
        if command is not None:
            command.run()

    @property
    def commands(self) -> Sequence[Command]:
        """What can be done now."""
        return [command for command in self._commands.values() if command.enabled]


def giving_way(own: Iterable[Command], to: Iterable[Command]) -> list[Command]:
    """The window's commands without the keys that a page has taken for something of its own."""
    taken = {key for command in to for key in command.keys}
    return [replace(command, keys=tuple(key for key in command.keys if key not in taken)) for command in own]


def key_sequences(keys: Iterable[Keys]) -> list[QKeySequence]:
    """The key sequences of a command on this system."""
    found: list[QKeySequence] = []
    for key in keys:
        if isinstance(key, QKeySequence.StandardKey):
            found += QKeySequence.keyBindings(key)
        else:
            found.append(QKeySequence(key))
    return found


def keys_in_words(keys: Iterable[Keys]) -> str:
    """The first key of a command as this system writes it; empty when it has none."""
    for sequence in key_sequences(keys):
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return ""
