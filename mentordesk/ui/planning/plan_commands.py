"""The commands of the plan's page, in the order of the menus."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from mentordesk.ui.commands import Command
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.pages.plan import PlanPage

_Standard = QKeySequence.StandardKey


def plan_commands(page: PlanPage) -> Iterator[Command]:
    """What can be done with the plan now."""
    text = page.desk.words.text
    yield Command("plan.export", text("&Export and send…"), page.export, ("Ctrl+E",), "file", "export")
    if page.over_time.shown:
        yield from page.over_time.commands()
    else:
        yield from _edit(page)
        yield from _rows(page)
    yield from _whole(page)
    yield Command(
        "plan.side", text("Side p&anel"), page.board.toggle_side, ("F9",), "view", "sidebar-simple",
        checked=page.board.side_shown,
    )  # fmt: skip
    yield Command("plan.project", text("Pro&jection"), page.project, ("F5",), "view", "presentation")
    yield Command(
        "plan.timeline", text("&Timeline"), page.turn, ("Ctrl+T",), "view", "chart-bar-horizontal",
        checked=page.over_time.shown,
    )  # fmt: skip
    if page.over_time.shown:
        return
    for name, title in page.view.optional:
        yield Command(
            f"plan.column.{name}", text("Column: {title}", title=title.replace("&", "&&")),
            partial(page.toggle_column, name), (), "view", "columns", checked=name in page.view.columns,
            listed=False,
        )  # fmt: skip


def _edit(page: PlanPage) -> Iterator[Command]:
    text, acts = page.desk.words.text, page.acts
    yield Command("plan.cut", text("Cu&t"), acts.cut, (_Standard.Cut,), "edit", "scissors")
    yield Command("plan.copy", text("&Copy"), acts.copy, (_Standard.Copy,), "edit", "copy")
    yield Command("plan.paste", text("&Paste"), acts.paste, (_Standard.Paste,), "edit", "clipboard")
    yield Command(
        "plan.paste_text", text("Paste everything into the c&ell"), acts.paste_as_text, ("Ctrl+Shift+V",),
        "edit", "clipboard-text",
    )  # fmt: skip
    yield Command("plan.fill", text("&Fill from above"), acts.fill_down, ("Ctrl+D",), "edit", "arrow-down")
    yield Command("plan.clear", text("C&lear the cells"), acts.clear, (), "edit", "x")
    yield Command(
        "plan.find",
        text("Fi&nd in the plan"),
        page.finder.open,
        (_Standard.Find,),
        "edit",
        "magnifying-glass",
    )
    yield Command("plan.find_next", text("Find ne&xt"), partial(page.finder.step, 1), ("F3",), "edit")
    yield Command(
        "plan.find_before", text("Find pre&vious"), partial(page.finder.step, -1), ("Shift+F3",), "edit"
    )


def _rows(page: PlanPage) -> Iterator[Command]:
    text, acts = page.desk.words.text, page.acts
    yield Command("plan.add", text("&New action"), acts.add, ("Ctrl+N",), "programme", "plus")
    yield Command(
        "plan.up", text("Move the action &up"), partial(acts.move, -1), ("Alt+Up",), "programme", "arrow-up"
    )
    yield Command(
        "plan.down",
        text("Move the action &down"),
        partial(acts.move, 1),
        ("Alt+Down",),
        "programme",
        "arrow-down",
    )
    yield Command("plan.remove", text("&Remove the action"), acts.remove, ("Ctrl+Del",), "programme", "trash")
    yield Command("plan.link", text("&Link to needs…"), acts.link, ("Ctrl+L",), "programme", "link-simple")
    yield Command(
        "plan.partners", text("Add &partners named so far…"), acts.add_partners, (), "programme",
        "users-three",
    )  # fmt: skip
    yield Command(
        "plan.dates", text("Correct the d&ates…"), page.understood.correct, (), "programme", "calendar-blank",
    )  # fmt: skip
    yield Command(
        "plan.settle", text("&Choose between two texts…"), page.settle, ("Ctrl+Shift+D",), "programme",
        "git-merge", enabled=page.table.disputed(*page.grid.place),
    )  # fmt: skip


def _whole(page: PlanPage) -> Iterator[Command]:
    text = page.desk.words.text
    yield Command("plan.heading", text("&Heading of the plan…"), page.ask_heading, (), "programme", "text-aa")
    yield Command(
        "plan.version", text("Name a &version…"), page.ask_version, ("Ctrl+Shift+S",), "programme", "flag"
    )
    yield Command(
        "plan.compare", text("C&ompare versions"), page.beside.compare, (), "programme", "git-merge",
        enabled=page.beside.has_versions,
    )  # fmt: skip


def plan_keys(words: Words) -> list[tuple[str, str]]:
    """Keys of the grid that are no commands, for F1."""
    text = words.text
    return [
        (text("Change the cell"), "F2"),
        (text("Replace the cell"), text("any letter")),
        (text("Done, and one cell down"), text("Enter")),
        (text("Done, and one cell to the right"), text("Tab")),
        (text("Done, and stay"), text("Ctrl+Enter")),
        (text("New line in the cell"), text("Alt+Enter")),
        (text("Leave the old text"), text("Esc")),
        (text("Empty the cells chosen"), text("Del")),
        (text("First and last column"), text("Home, End")),
        (text("First and last action"), text("Ctrl+Home, Ctrl+End")),
        (text("Choose several cells"), text("Shift+arrows")),
        (text("The needs the action answers"), text("Space")),
        (text("Wider or narrower column"), text("Shift+Alt+arrows")),
    ]
