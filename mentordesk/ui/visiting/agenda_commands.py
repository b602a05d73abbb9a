"""The commands of the agenda, in the order of the menus, and its keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command
from mentordesk.ui.visiting.agenda_top import LIST
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.visiting.agenda import Agenda


def agenda_commands(agenda: Agenda) -> Iterator[Command]:
    """What can be done with the sessions of a visit now."""
    text, acts, asking = agenda.desk.words.text, agenda.acts, agenda.asking
    here = agenda.current
    there, planned = bool(here), agenda.visit is not None and bool(agenda.visit.sessions)
    yield Command("visits.add_session", text("&New session"), agenda.add, ("Ctrl+N",), "programme", "plus")
    yield Command(
        "session.edit", text("&Change the session"), partial(agenda.open, here), ("F2",), "programme",
        "pencil-simple", enabled=there,
    )  # fmt: skip
    yield Command(
        "session.place", text("&Move the session…"), partial(asking.place, here), ("Ctrl+M",), "programme",
        "arrow-elbow-down-right", enabled=there,
    )  # fmt: skip
    yield Command(
        "session.length", text("&Length of the session…"), partial(asking.length, here), (), "programme",
        "clock", enabled=there,
    )  # fmt: skip
    yield Command(
        "session.duplicate", text("D&uplicate the session"), partial(acts.duplicate, here), ("Ctrl+D",),
        "programme", "copy", enabled=there,
    )  # fmt: skip
    yield Command(
        "session.remove", text("&Remove the session"), partial(acts.remove, here), ("Ctrl+Del",), "programme",
        "trash", enabled=there,
    )  # fmt: skip
    yield Command(
        "visits.list", text("The a&genda as a list"), agenda.turn, ("Ctrl+T",), "view", "rows",
        checked=agenda.top.views.value == LIST, enabled=planned and not agenda.frame.narrow,
    )  # fmt: skip
    yield Command(
        "visits.side", text("Side p&anel"), agenda.toggle_side, ("F9",), "view", "sidebar-simple",
        checked=agenda.frame.side_shown, enabled=planned,
    )  # fmt: skip


def agenda_keys(words: Words) -> list[tuple[str, str]]:
    """Keys of the agenda that are no commands, for F1."""
    text = words.text
    return [
        (text("Next and previous session"), text("arrow keys")),
        (text("Open the session"), text("Enter")),
        (text("Move by 15 minutes"), text("Alt+↑, Alt+↓")),
        (text("Move by 5 minutes"), text("Ctrl+Alt+↑, Ctrl+Alt+↓")),
        (text("Other group or day"), text("Alt+←, Alt+→")),
        (text("Shorter or longer by 15 minutes"), text("Shift+Alt+↑, Shift+Alt+↓")),
        (text("Copy the session"), "D"),
        (text("Remove the session"), text("Del")),
        (text("Back to the agenda from the panel"), text("Esc")),
    ]
