"""The commands of the timeline, for the page's menus and for a bar's own, and its keys, for F1."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mentordesk.ui.commands import Command
from mentordesk.ui.widgets.timeline.scale import ZOOMS
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.planning.timeline import TimelineView


def timeline_commands(view: TimelineView) -> Iterator[Command]:
    """What can be done with the current bar, and how it is seen.

    Alt+arrows and Ctrl++ are the window's elsewhere: here the rows take them themselves.
    """
    text = view.desk.words.text
    has_bar = bool(view.current)
    moves = (
        ("later", text("Move the bar &later"), 1, "both"),
        ("earlier", text("Move the bar &earlier"), -1, "both"),
        ("longer", text("Make the bar lon&ger"), 1, "last"),
        ("shorter", text("Make the bar &shorter"), -1, "last"),
    )
    yield Command(
        "timeline.correct", text("Correct the d&ates…"), view.correct, (), "programme", "calendar-blank",
        enabled=has_bar,
    )  # fmt: skip
    for name, title, by, edge in moves:
        yield Command(
            f"timeline.{name}", title, partial(view.move_bar, by, edge), (), "programme", enabled=has_bar
        )
    yield Command("timeline.nearer", text("Days &nearer"), partial(view.zoom, 1), (), "view",
                  enabled=view.unit != ZOOMS[-1])  # fmt: skip
    yield Command("timeline.wider", text("More da&ys at once"), partial(view.zoom, -1), (), "view",
                  enabled=view.unit != ZOOMS[0])  # fmt: skip
    yield Command("timeline.today", text("Show t&oday"), view.show_today, (), "view")
    yield Command(
        "timeline.list", text("Timeline as a l&ist"), view.toggle_list, (), "view", "list",
        checked=view.as_list,
    )  # fmt: skip


def open_bar_menu(view: TimelineView, place: QPoint) -> None:
    """What can be done with the current bar, at a place of the screen; thrown away when it closes."""
    menu = QMenu(view)
    for each in timeline_commands(view):
        if each.menu == "programme":
            action = menu.addAction(each.plain.replace("&", "&&"))  # the letters belong to another menu
            action.triggered.connect(each.run)
    menu.addSeparator()
    menu.addAction(view.desk.words.text("Show it in the table")).triggered.connect(view.ask_cell)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def timeline_keys(words: Words) -> list[tuple[str, str]]:
    """Keys of the rows that are no commands."""
    text = words.text
    return [
        (text("Move the bar by one unit of the scale"), text("Alt+Left, Alt+Right")),
        (text("Make the bar longer or shorter"), text("Shift+Alt+Left, Shift+Alt+Right")),
        (text("Correct the dates"), text("F2 or Enter")),
        (text("Unfold the steps, and from step to step"), text("Left, Right")),
        (text("Fold the steps or unfold them"), text("Space")),
        (text("Days nearer, or more at once"), "+ -"),
        (text("Show today"), "T"),
        (text("First and last row"), text("Home, End")),
        (text("Let go of a bar under the mouse"), text("Esc")),
    ]
