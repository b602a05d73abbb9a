"""The commands of the page of the visits that are of no one sub-page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui import pages
from mentordesk.ui.commands import Command

if TYPE_CHECKING:
    from mentordesk.ui.pages.visits import VisitsPage


def visit_commands(page: VisitsPage) -> Iterator[Command]:
    """What can be done with the visits now."""
    text, acts = page.desk.words.text, page.acts
    visit, count = page.visit, len(page.visits)
    there = visit is not None
    number = visit.number if visit is not None else 0
    yield Command(
        "visits.export", text("&Export and send…"), page.export, ("Ctrl+E",), "file", "export", enabled=there
    )
    yield Command("visits.add", text("&Begin a visit…"), page.ask_begin, (), "programme", "calendar-dots")
    yield Command(
        "visits.data", text("&Dates, host and mode…"), acts.ask_data, (), "programme", "calendar-blank",
        enabled=there,
    )  # fmt: skip
    yield Command("visits.copy", text("Cop&y the visit"), acts.copy, (), "programme", "copy", enabled=there)
    yield Command(
        "visits.earlier", text("Move the visit &earlier"), partial(acts.move, -1), (), "programme",
        "arrow-left", enabled=number > 1,
    )  # fmt: skip
    yield Command(
        "visits.later", text("Move t&he visit later"), partial(acts.move, 1), (), "programme", "arrow-right",
        enabled=there and number < count,
    )  # fmt: skip
    yield Command(
        "visits.template", text("&Save the visit as a template…"), acts.ask_template, (), "programme", "star",
        enabled=there,
    )  # fmt: skip
    yield Command(
        "visits.agreed", text("What we agreed in the visit"), partial(_see, page, pages.AGREED), (), "go",
        "check", enabled=there,
    )  # fmt: skip
    yield Command(
        "visits.report", text("Report of the visit"), partial(_see, page, pages.REPORT), (), "go", "file-doc",
        enabled=there,
    )  # fmt: skip
    yield Command(
        "visits.remove", text("Remo&ve the visit"), acts.remove, (), "programme", "trash", enabled=there
    )
    yield Command(
        "visits.next", text("Ne&xt visit"), partial(page.step_visit, 1), ("Ctrl+PgDown",), "go",
        "caret-right", enabled=count > 1,
    )  # fmt: skip
    yield Command(
        "visits.previous", text("Pre&vious visit"), partial(page.step_visit, -1), ("Ctrl+PgUp",), "go",
        "caret-left", enabled=count > 1,
    )  # fmt: skip
    for name, title in page.sub_pages:
        yield Command(
            f"visits.part.{name}", text("Visit: {part}", part=title.replace("&", "&&")),
            partial(page.show_part, name), (), "view", "caret-right", checked=name == page.part,
            enabled=there, listed=len(page.sub_pages) > 1,
        )  # fmt: skip


def _see(page: VisitsPage, where: str) -> None:
    """What came out of the visit that is shown."""
    if page.visit is not None:
        page.desk.go(where, page.programme, page.visit.id)
