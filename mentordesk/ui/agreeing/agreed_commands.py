"""The commands of the page of what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command

if TYPE_CHECKING:
    from mentordesk.ui.pages.agreed import AgreedPage


def agreed_commands(page: AgreedPage) -> Sequence[Command]:
    """What can be done with it now."""
    text, read = page.desk.words.text, page.read
    there = read is not None
    closed = read is not None and read.closing.closed is not None
    return [
        Command(
            "agreed.pdf", text("Save the page as PDF…"), partial(page.save, ".pdf"), ("Ctrl+P",), "file",
            "file-pdf", enabled=there,
        ),
        Command(
            "agreed.word", text("Save the page as Word…"), partial(page.save, ".docx"), ("Ctrl+E",), "file",
            "file-doc", enabled=there,
        ),
        Command(
            "agreed.project", text("Project and read together"), page.project, ("F5",), "view",
            "presentation", enabled=there,
        ),
        Command(
            "agreed.close", text("Close the visit…"), page.ask_close, (), "programme", "flag",
            enabled=there and not closed,
        ),
        Command(
            "agreed.reopen", text("Open the visit again"), page.open_again, (), "programme", "flag",
            enabled=closed,
        ),
        Command(
            "agreed.report", text("Visit report"), page.open_report, (), "go", "file-doc", enabled=there
        ),
        Command(
            "agreed.attendance", text("Attendance sheet…"), page.export_attendance, (), "file", "signature",
            enabled=there,
        ),
        Command(
            "agreed.quotes", text("Page of quotes…"), page.choose_quotes, (), "file", "quotes",
            enabled=read is not None and bool(read.quotes),
        ),
    ]  # fmt: skip
