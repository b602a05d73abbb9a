"""A visit as it is planned, lived, gone through in the evening and ended; and its documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.documents.page import Page
from mentordesk.services.export_agenda_prepared import AgendaWishes
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.notebook import NotebookPage
from mentordesk.ui.pages.visits import VisitsPage
from tests.still import StillClock

Pictures = Iterator[tuple[str, QPixmap]]
Settled = Callable[[], QPixmap]
SIZES = ((1280, 720), (1440, 900))
_VISIT = 1  # the second one, in the mentor city
_MORNING = datetime(2025, 10, 1, 9, 52, tzinfo=UTC)
_LARGE = 200
_PARTS = ("preparation", "participants", "debrief")
_ENDS = (pages.EVENING, pages.AGREED, pages.REPORT)
_HALF_TYPED = "x:Sans remboursement, les trajets"


class DuringVisit(StillClock):
    """The first morning of the second visit, in its second session."""

    def __init__(self) -> None:
        super().__init__(99)  # no id of the store comes twice

    def now(self) -> datetime:
        self._looks += 1
        return _MORNING + timedelta(milliseconds=self._looks)


def visits(desk: Application, programme: str, settled: Settled) -> Pictures:
    """The planner with its parts, the notebook, the evening, what was agreed; then all at twice the size."""
    yield from _planned(desk, programme, settled)
    yield from _lived(desk, programme, settled)
    for page in _ENDS:
        yield page, _ended(desk, programme, page, settled)
    size = desk.window.size()
    desk.desk.change_settings(text_size=_LARGE)
    desk.window.resize(size)  # no screen here to restore its place on
    settled()
    for name, picture in (*_planned(desk, programme, settled), *_lived(desk, programme, settled)):
        yield f"{name}-large", picture
    for page in _ENDS:
        yield f"{page}-large", _ended(desk, programme, page, settled)


def _visit(desk: Application, programme: str) -> str:
    assert desk.workspace is not None
    return desk.workspace.planning.visits(programme)[_VISIT].id


def _planned(desk: Application, programme: str, settled: Settled) -> Pictures:
    visit = _visit(desk, programme)
    desk.navigator.go(Place(pages.VISITS, programme, (visit, "agenda")))
    settled()
    page = desk.window.page
    assert isinstance(page, VisitsPage)
    page.agenda.enter()
    yield "visits", settled()
    if not page.agenda.frame.narrow:
        page.agenda.turn()
        yield "visits-list", settled()
        page.agenda.turn()
        settled()
    for part in _PARTS:
        if part in dict(page.sub_pages):
            desk.navigator.go(Place(pages.VISITS, programme, (visit, part)))
            yield f"visits-{part}", settled()


def _lived(desk: Application, programme: str, settled: Settled) -> Pictures:
    """With a note half typed, and with the last one chosen."""
    desk.navigator.go(Place(pages.NOTEBOOK, programme))
    settled()
    page = desk.window.page
    assert isinstance(page, NotebookPage)
    page.view.write()
    if page.composer.entry().empty:
        QTest.keyClicks(_focus(), _HALF_TYPED)
    yield "notebook", settled()
    page.stream.focus_last()
    yield "notebook-note", settled()


def _ended(desk: Application, programme: str, page: str, settled: Settled) -> QPixmap:
    desk.navigator.go(Place(page, programme, (_visit(desk, programme),)))
    settled()
    QTest.qWait(400)  # a page is drawn in another thread
    return settled()


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def documents(workspace: Workspace, programme: str) -> Iterator[tuple[str, Page]]:
    """The documents of the second visit."""
    export, visit = workspace.export, workspace.planning.visits(programme)[_VISIT].id
    for layout in ("day", "list"):
        prepared = export.agenda.prepare(programme, "agenda", visit, AgendaWishes(layout=layout))
        yield f"agenda-{layout}", prepared.page
    yield "attendance", export.agenda.prepare(programme, "attendance", visit).page
    for kind in ("report", "agreed"):
        yield kind, export.reports.prepare(programme, kind, visit).page
