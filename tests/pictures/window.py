"""Every page and every sheet over it: light and dark, French and English, on two screens."""

from __future__ import annotations

import itertools
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from mentordesk.errors import NotWritten
from mentordesk.services import settings
from mentordesk.ui import pages
from mentordesk.ui.application import Application
from mentordesk.ui.holding import Held
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.first_run import FirstRun
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.plan import PlanPage
from tests.pictures.finished import finished
from tests.pictures.forms import forms
from tests.pictures.plan import plan
from tests.pictures.visits import SIZES as LAPTOPS
from tests.pictures.visits import DuringVisit, visits
from tests.still import StillClock

FOLDER = Path(__file__).resolve().parent
ALL = FOLDER.parent.parent / "build" / "pictures"
SIZES = ((1280, 800), (1920, 1080))
IN_README = (
    "plan-fr-light.png",
    "library-en-light.png",
    "my_part-fr-light.png",
    "plan-en-dark.png",
    "timeline-fr-light.png",
    "compare-en-light.png",
    "history-fr-light.png",
    "needs-fr-light.png",
    "network-fr-light.png",
    "practices-en-light.png",
    "visits-fr-light-1440.png",
    "notebook-fr-light-1440.png",
    "evening-en-dark-1280.png",
    "agreed-en-light-1280.png",
)
_LARGE = 200


Drawn = Callable[[QApplication, Application], Iterator[tuple[str, QPixmap]]]


def draw_window(folder: Path, unsafe: Path) -> None:
    """All of them; ``unsafe`` is a folder that is refused as a store."""
    _draw(folder, SIZES, (_within, None), (_refused, unsafe))


def draw_visits(folder: Path) -> None:
    """Those of a visit, as laptops show them."""
    _draw(folder, LAPTOPS, (_visiting, None))


def _draw(folder: Path, sizes: Sequence[tuple[int, int]], *scenes: tuple[Drawn, Path | None]) -> None:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    for language, theme, size in itertools.product(("fr", "en"), ("light", "dark"), sizes):
        end = f"{language}-{theme}{'' if size == SIZES[0] else f'-{size[0]}'}.png"
        chosen = {"language": language, "theme": theme, "text_size": 100, "geometry": ""}
        fresh = folder.with_name(f"store-{end}")
        shutil.copytree(folder, fresh)  # nothing of one set of pictures is seen in the next
        for drawn, place in scenes:
            settings.save(settings.load().with_(role="facilitator", **chosen))
            desk = Application(place or fresh, language)
            desk.window.resize(*size)
            desk.start()
            for name, picture in drawn(application, desk):
                _save(picture, f"{name}-{end}")
            desk.window.close()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.clipboard().clear()  # the offscreen one keeps Python's object beyond Python's end


def _settling(application: QApplication, desk: Application) -> Callable[[], QPixmap]:
    """What waits until nothing is under way, and gives the picture."""

    def settled() -> QPixmap:
        application.setCursorFlashTime(0)  # one that blinks is there in one picture and not in the next
        _settle(application, partial(_quiet, desk))
        if QApplication.activeWindow() is None:  # as a desk does once a dialog is closed
            (QApplication.activeModalWidget() or desk.window).activateWindow()
            _settle(application, partial(_quiet, desk))
        return _with_sheet(desk)

    return settled


def _visiting(application: QApplication, desk: Application) -> Iterator[tuple[str, QPixmap]]:
    """A morning of the French sample."""
    _settle(application, lambda: desk.workspace is not None and not desk.background.busy)
    assert desk.workspace is not None
    desk.workspace.store.clock = DuringVisit()
    programme = desk.workspace.programmes.listed()[-1].id
    yield from visits(desk, programme, _settling(application, desk))


def _within(application: QApplication, desk: Application) -> Iterator[tuple[str, QPixmap]]:
    """The pages of an open store, then what opens over them."""
    _settle(application, lambda: desk.workspace is not None and not desk.background.busy)
    assert desk.workspace is not None
    desk.workspace.store.clock = StillClock(25)  # two days later: no id of the store comes twice
    programme = desk.workspace.programmes.listed()[-1].id
    settled = _settling(application, desk)
    for page in (pages.LIBRARY, pages.SETTINGS, pages.FIRST_RUN):
        desk.navigator.go(Place(page))
        yield page, settled()
    first_run = desk.window.page
    assert isinstance(first_run, FirstRun)
    first_run.steps.setCurrentIndex(1)
    yield "begin", settled()
    desk.navigator.go(Place(pages.SHEET, programme))
    yield pages.SHEET, settled()
    for name, command in (
        ("search", "window.search"), ("keys", "window.keys"), ("new", "window.new_programme"),
        ("party", "sheet.add"),
    ):  # fmt: skip
        next(each for each in desk.window.commands if each.id == command).run()
        yield name, settled()
        _sheet().reject()
    problem = NotWritten(
        "The disk with {folder} is full; what was saved before is safe. Make room, then try again.",
        folder="store",
    )
    desk.holding.hold("words", Held("", "", bool), problem)
    yield "held", settled()
    desk.holding.let_go("words")
    yield from plan(desk, programme, settled)
    yield from forms(desk, programme, settled)
    yield from finished(desk, programme, settled)
    desk.navigator.go(Place(pages.MY_PART, programme))
    yield pages.MY_PART, settled()
    size = desk.window.size()
    desk.desk.change_settings(text_size=_LARGE)
    desk.window.resize(size)  # no screen here to restore its place on
    for page in (pages.SHEET, pages.LIBRARY, pages.PLAN, pages.MY_PART, pages.NEEDS, pages.NETWORK):
        desk.navigator.go(Place(page, programme if page != pages.LIBRARY else ""))
        yield f"{page}-large", settled()


def _quiet(desk: Application) -> bool:
    """Whether nothing is under way, what there is to say on a plan or a form included."""
    page = desk.window.page
    if isinstance(page, PlanPage) and not page.beside.reviewing.resting:
        return False
    if isinstance(page, FormPage) and not _at_rest(page):
        return False
    return not desk.background.busy


def _at_rest(page: FormPage) -> bool:
    """Whether all questions are made that come by themselves, and what there is to say is said."""
    pane = page.board.sections.pane
    return page.noticing.resting and (pane is None or pane.resting)


def _refused(application: QApplication, desk: Application) -> Iterator[tuple[str, QPixmap]]:
    """What a store in a synchronised folder is answered."""
    _settle(application, lambda: desk.window.page is not None)
    yield "blocked", _with_sheet(desk)


def _with_sheet(desk: Application) -> QPixmap:
    """The window, and over it the sheet that is open."""
    picture = desk.window.grab()
    sheet = QApplication.activeModalWidget()
    if sheet is not None:
        painter = QPainter(picture)
        room, size = desk.window.size(), sheet.size()
        painter.drawPixmap(
            (room.width() - size.width()) // 2, (room.height() - size.height()) // 2, sheet.grab()
        )
        painter.end()
    return picture


def _sheet() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def _settle(application: QApplication, reached: Callable[[], bool]) -> None:
    while not reached():
        application.processEvents()
    for _round in range(20):  # layouts inside layouts come to rest one after another
        application.sendPostedEvents()
        application.processEvents()


def _save(picture: QPixmap, name: str) -> None:
    folder = FOLDER if name in IN_README else ALL
    folder.mkdir(parents=True, exist_ok=True)
    picture.save(str(folder / name))
