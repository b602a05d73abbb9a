"""The plan's page as it is worked in, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.dialogs.two_texts import OneText, TwoTextsDialog
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.projection.window import ProjectionWindow

Pictures = Iterator[tuple[str, QPixmap]]
_WALL = QSize(1600, 900)
_COPIED = """Who leads\tAction\tResults
City of Valmont\tOpen two cafes\tForty people each week
Association\tTrain volunteers\tTwenty trained
"""


def plan(desk: Application, programme: str, settled: Callable[[], QPixmap]) -> Pictures:
    """The grid at rest, typed in, searched, with an optional column; the dialogs; the wall."""
    desk.navigator.go(Place(pages.PLAN, programme))
    settled()
    page = desk.window.page
    assert isinstance(page, PlanPage)
    yield pages.PLAN, settled()
    yield from _typed(page, settled)
    yield from _remarked(page, settled)
    page.finder.open()
    QTest.keyClicks(_focus(), "ville")
    QTest.qWait(150)
    yield "plan-find", settled()
    page.board.find_bar.leave()
    page.toggle_column("priority")
    yield "plan-columns", settled()
    page.toggle_column("priority")
    yield from _dialogs(page, settled)
    yield from _wall(page, settled)


def _typed(page: PlanPage, settled: Callable[[], QPixmap]) -> Pictures:
    page.grid.go(1, 4)
    page.grid.write()
    QTest.keyClicks(_focus(), " Deux demi-")
    yield "plan-typed", settled()
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    page.grid.go(0, 1)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(page.grid, key, Qt.KeyboardModifier.ShiftModifier)
    yield "plan-block", settled()
    page.grid.go(0, 0)


def _remarked(page: PlanPage, settled: Callable[[], QPixmap]) -> Pictures:
    """Cells with remarks, as they look in the grid and beside it; and one that is being ignored."""
    before = {name: page.table.actions[1].text(name) for name in ("lead", "success")}
    for name in before:
        page.writing.edit(page.table.actions[1].id, name, "")
        settled()
    yield "plan-remark", settled()
    page.beside.reviewing.ask_reason(page.beside.reviewing.remarks[0])
    yield "plan-ignore", settled()
    _sheet().reject()
    for name, words in before.items():
        page.writing.edit(page.table.actions[1].id, name, words)
        settled()


def _dialogs(page: PlanPage, settled: Callable[[], QPixmap]) -> Pictures:
    page.ask_heading()
    yield "plan-heading", settled()
    _sheet().reject()
    page.grid.go(0, 0)
    page.acts.add()
    settled()
    QTest.keyClicks(_focus(), "Open")
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    page.ask_version()
    yield "plan-version", settled()
    _sheet().reject()
    words, look = page.desk.words, page.desk.look
    texts = [
        OneText("Passerelles", "Nadia Belkacem, 18.04.2027 08:31"),
        OneText("Passerelles et la médiathèque", "Joris Van den Broeck, 18.04.2027 09:05"),
    ]
    TwoTextsDialog(words, look, "Action 3. 4. Qui dirige ?", texts, page.window()).open()
    yield "plan-two-texts", settled()
    _sheet().reject()
    mime = QMimeData()
    mime.setText(_COPIED)
    QGuiApplication.clipboard().setMimeData(mime)
    page.acts.paste()
    settled()
    yield "plan-paste", settled()
    _sheet().reject()
    page.export()
    QTest.qWait(300)
    settled()
    yield "export", settled()
    _sheet().reject()
    settled()


def _wall(page: PlanPage, settled: Callable[[], QPixmap]) -> Pictures:
    page.project()
    settled()
    (wall,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, ProjectionWindow)]
    wall.resize(_WALL)
    settled()
    yield "projection", wall.grab()
    QTest.keyClick(wall, Qt.Key.Key_F4)
    settled()
    yield "projection-grid", wall.grab()
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    page.projecting.stop()
    settled()


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _sheet() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found
