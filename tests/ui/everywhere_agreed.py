"""Every place of what comes out of a visit: the page, the report, what opens over them."""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.ui import pages
from mentordesk.ui.agreeing.close_visit import CloseVisitDialog
from mentordesk.ui.dialogs.choose_quotes import ChooseQuotesDialog
from mentordesk.ui.pages.agreed import AgreedPage
from mentordesk.ui.pages.report import ReportPage
from mentordesk.ui.reporting.outline import NOTE, Spot
from tests.ui.everywhere_forms import programme
from tests.ui.person import Person


def _visit(person: Person) -> str:
    assert person.desk.workspace is not None
    return person.desk.workspace.planning.visits(programme(person))[0].id


def _agreed(person: Person) -> None:
    person.go(pages.AGREED, programme(person), _visit(person))
    page = person.window.page
    assert isinstance(page, AgreedPage)
    person.until(lambda: page.read is not None and bool(page.lines.count()))
    person.settle()


def _report(person: Person) -> None:
    person.go(pages.REPORT, programme(person), _visit(person))
    page = person.window.page
    assert isinstance(page, ReportPage)
    person.until(lambda: page.report is not None)
    note = next(page.report.items, None) if page.report is not None else None
    if note is not None:
        page.outline.go(Spot(NOTE, note.note.id))
    person.settle()


AGREED_PAGES: dict[str, Callable[[Person], Callable[[], None] | None]] = {
    "agreed": _agreed,
    "report": _report,
}


def _close(person: Person) -> None:
    _agreed(person)
    desk = person.desk.desk
    CloseVisitDialog(
        desk.words, desk.look, desk.words.text("Close visit {number}", number=1), "0.2", named=True,
        parent=person.window,
    ).open()  # fmt: skip


def _quotes(person: Person) -> None:
    desk = person.desk.desk
    quotes = (("a", "I am no social worker, I am a neighbour", "Coordinator"), ("b", "We had the talk", ""))
    ChooseQuotesDialog(desk.words, desk.look, quotes, person.window).open()


AGREED_DIALOGS: dict[str, Callable[[Person], None]] = {"close a visit": _close, "quotes": _quotes}
