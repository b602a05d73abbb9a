"""The commands of the page that compares two versions, in the order of the menus."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.pages.compare import Compare


def compare_commands(page: Compare) -> Iterator[Command]:
    """What can be done with two versions now."""
    text, there = page.desk.words.text, page.entry is not None
    versions = page.compared is not None
    yield Command(
        "compare.take", text("Back to the older text"), page.take, ("Ctrl+Return", "Ctrl+Enter"),
        "programme", "arrow-u-up-left", enabled=there,
    )  # fmt: skip
    yield Command(
        "compare.take_row", text("Back to the whole row"), page.take_row, (), "programme", enabled=there
    )
    yield Command(
        "compare.document", text("Document of changes…"), page.save_document, (), "file", "file-doc",
        enabled=there,
    )  # fmt: skip
    yield Command(
        "compare.export", text("Export this version…"), page.export, ("Ctrl+E",), "file", "export",
        enabled=versions,
    )  # fmt: skip
    older = text("Export the older version…")
    yield Command("compare.export_older", older, page.export_older, (), "file", "export", enabled=versions)
    for name, title, work, key in (
        ("next", text("Next changed action"), partial(page.step_action, 1), "Ctrl+Down"),
        ("before", text("Changed action before"), partial(page.step_action, -1), "Ctrl+Up"),
        ("forward", text("Next difference"), partial(page.step_difference, 1), "F8"),
        ("back", text("Difference before"), partial(page.step_difference, -1), "Shift+F8"),
    ):
        yield Command(f"compare.{name}", title, work, (key,), "go", enabled=there)
    yield Command("compare.list", text("What changed"), page.board.toggle_list, ("F9",), "view", "list")


def compare_keys(words: Words) -> list[tuple[str, str]]:
    """Keys of the cells that are no commands, for F1."""
    text = words.text
    return [(text("Cell above or below"), text("Up, Down")), (text("Back to the plan"), text("Esc"))]
