"""Every command and key of the program, by menu and by page: the list behind Settings › Keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from mentordesk.ui import pages, window_commands
from mentordesk.ui.commands import Command, Keys, key_sequences
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.key_list import KeyLine
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.ui.main_window import MainWindow

WITH_KEYS = (pages.PLAN, pages.NEEDS, pages.LIBRARY, pages.MY_PART, pages.SHEET, pages.COMPARE, pages.HISTORY)
"""The pages whose keys are listed, the one most worked in first."""

_ALWAYS = {"window.undo": _("&Undo"), "window.redo": _("&Do again")}


def of_window(window: MainWindow) -> Sequence[KeyLine]:
    """What can be done wherever one is, by menu."""
    text = window.desk.words.text
    all_ = (_undo(window.desk, each) for each in window_commands.window_commands(window))
    found = [each for each in all_ if _is_told(each)]
    lines = []
    for menu, title in window_commands.MENUS:
        group = text(title).replace("&", "")
        lines += [_line(group, each) for each in found if each.menu == menu]
    return lines


def of_page(desk: Desk, name: str) -> Sequence[KeyLine]:
    """What can be done on a page. The page is made for it and thrown away: only it knows its commands."""
    page = pages.PAGES[name].make(desk)
    group = desk.words.text(pages.PAGES[name].title)
    lines = [_line(group, each) for each in page.commands() if _is_told(each)]
    own = page.keys()
    lines += [KeyLine(group, what, (keys,)) for what, keys in own]
    page.deleteLater()
    return lines


def _is_told(command: Command) -> bool:
    """Not one that only the search has, such as each language."""
    return command.listed or bool(command.keys)


def _line(group: str, command: Command) -> KeyLine:
    return KeyLine(group, command.plain, _in_words(command.keys))


def _undo(desk: Desk, command: Command) -> Command:
    """Whatever there is to undo just now."""
    plain = _ALWAYS.get(command.id)
    return replace(command, text=desk.words.text(plain)) if plain else command


def _in_words(keys: Iterable[Keys]) -> tuple[str, ...]:
    """As they are printed on this system; of a standard key only the one everybody knows."""
    found = [key_sequences([key])[:1] if not isinstance(key, str) else key_sequences([key]) for key in keys]
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(sequence.toString(native) for each in found for sequence in each)
