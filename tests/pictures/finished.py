"""The plan over time, its versions compared, its history; and the settings, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.plan import PlanPage

Pictures = Iterator[tuple[str, QPixmap]]
_SECTIONS = ("languages", "display", "keyboard", "documents", "about")


def finished(desk: Application, programme: str, settled: Callable[[], QPixmap]) -> Pictures:
    """What was written meanwhile is there to be compared."""
    yield from _over_time(desk, programme, settled)
    yield from _compared(desk, programme, settled)
    desk.navigator.go(Place(pages.HISTORY, programme))
    yield pages.HISTORY, settled()
    for section in _SECTIONS:
        desk.navigator.go(Place(pages.SETTINGS, programme, (section,)))
        yield f"{pages.SETTINGS}-{section}", settled()


def _page(desk: Application) -> PlanPage:
    page = desk.window.page
    assert isinstance(page, PlanPage)
    return page


def _over_time(desk: Application, programme: str, settled: Callable[[], QPixmap]) -> Pictures:
    desk.navigator.go(Place(pages.PLAN, programme))
    settled()
    page = _page(desk)
    page.grid.go(1, 0)
    page.acts.remove()  # an action of the pictures before, with no date
    settled()
    page.grid.go(1, 2)
    yield "plan-understood", settled()
    page.show_timeline(True)
    settled()
    view = page.over_time.view
    assert view is not None
    yield "timeline", settled()
    view.toggle_list()
    yield "timeline-list", settled()
    view.toggle_list()
    view.correct()
    yield "timeline-correct", settled()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QDialog)
    sheet.reject()
    settled()
    page.show_timeline(False)
    settled()


def _compared(desk: Application, programme: str, settled: Callable[[], QPixmap]) -> Pictures:
    page = _page(desk)
    page.desk.undo_wanted.emit()  # that action is there again
    settled()
    first, third = page.table.actions[0], page.table.actions[2]
    page.writing.edit(first.id, "results", first.text("results").replace("deux", "trois") + " Chaque année.")
    settled()
    page.writing.edit(third.id, "lead", "Passerelles")
    settled()
    page.beside.compare()
    yield pages.COMPARE, settled()
