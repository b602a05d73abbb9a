"""What can be done on the History page, and the keys of its list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.words import Words


class _History(Protocol):
    desk: Desk

    def look(self) -> None: ...

    def back(self) -> None: ...

    def open(self) -> None: ...

    def compare(self) -> None: ...


def past_commands(page: _History) -> Sequence[Command]:
    """For menus, keys and the search."""
    text = page.desk.words.text
    keys = ("Ctrl+Return", "Ctrl+Enter")
    look, back = text("&Find in the history"), text("&Back to this text")
    marked = text("&Compare the two that are marked")
    return [
        Command("history.find", look, page.look, ("Ctrl+F",), "programme", "magnifying-glass"),
        Command("history.back", back, page.back, keys, "programme", "arrow-u-up-left"),
        Command("history.open", text("&Open the cell"), page.open, (), "programme", "table"),
        Command("history.compare", marked, page.compare, (), "programme", "flag"),
    ]


def past_keys(words: Words) -> Sequence[tuple[str, str]]:
    """Keys of the list, for F1."""
    text = words.text
    return [
        (text("The day before, the day after"), text("PgDn, PgUp")),
        (text("To the change in the panel"), text("Enter")),
        (text("Mark for comparing"), text("Space")),
        (text("Compare the two that are marked"), "C"),
    ]
