"""Every place a person comes to: the pages, what stands beside them and what opens over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.errors import UnsafePlace
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.two_texts import OneText, TwoTextsDialog
from mentordesk.ui.models.overlong import LONG
from mentordesk.ui.pages.blocked import Blocked
from mentordesk.ui.pages.first_run import FirstRun
from mentordesk.ui.pages.library import ARCHIVED, Library
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.pages.sheet import Sheet
from mentordesk.ui.projection import ProjectionWindow
from mentordesk.words import LANGUAGES
from tests.ui.everywhere_agreed import AGREED_DIALOGS, AGREED_PAGES
from tests.ui.everywhere_evening import EVENING_DIALOGS, EVENING_PAGES, note_a_day
from tests.ui.everywhere_forms import FORM_DIALOGS, FORM_PAGES, fill_forms, programme
from tests.ui.everywhere_search import SEARCH_DIALOGS, SEARCH_PAGES
from tests.ui.everywhere_visits import VISIT_DIALOGS, VISIT_PAGES, plan_visits
from tests.ui.person import Person

_ROWS = [
    {"what": f"Action {number}", "results": f"Result {number}", "lead": "City", "success": "seen"}
    for number in range(1, 4)
]
_COPIED = (
    "Who leads\tAction\tCode\nCity of Valmont\tOpen two cafes\tM-1\nAssociation\tTrain volunteers\tM-2\n"
)
SCREEN = (1280, 720)
"""The smallest that is promised."""
_TRANSLATED = ("en", "fr", "el")
SPOKEN = [pytest.param(each, marks=() if each in _TRANSLATED else pytest.mark.torture) for each in LANGUAGES]
"""The languages; those that show English but for the method's own terms are walked by make torture."""


def furnish(folder: Path) -> Path:
    """A store in which every part of every page has something to show, on a mentee city's computer."""
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Learning the language, together", ["en", "fr"])
        workspace.plans.paste(programme, [], [*_ROWS, {"what": "Long", "results": "x " * LONG}], None, None)
        workspace.plans.name_version(programme, "0.1", "before the visit")
        for role, name in (("mentee_city", "Saint-Aubin"), ("mentor_city", "Westerkerke")):
            staff = [{"function": "coordinator"}, {"name": "Anna Lind", "function": "library"}]
            workspace.programmes.add_party(programme, {"role": role, "name": name, "country": "FR"}, staff)
        needs = workspace.filling.filled(programme, "annex2")
        for title in ("Nobody knows where one may learn the language of the town", "Courses end too early"):
            workspace.filling.add_row(needs, "a2.need", {"title": title})
        workspace.filling.add_row(needs, "a2.actors", {"name": "Association of the families of Saint-Aubin"})
        workspace.filling.add_row(needs, "a2.obstacles", {"kind": "funding", "text": "No budget line"})
        fill_forms(workspace, programme)
        plan_visits(workspace, programme)
        note_a_day(workspace, programme)
        workspace.programmes.archive(workspace.programmes.create("Put away", ["en"]))
        workspace.editing.name_me("Nadia", "")
    settings.save(settings.load().with_(role="mentee_city", whole_method=True))
    return folder


@contextmanager
def at_work(qtbot: QtBot, folder: Path, language: str = "en", **chosen: object) -> Iterator[Person]:
    """Someone at a window as large as the smallest screen, in a language of their own."""
    settings.save(settings.load().with_(**chosen))
    person = Person(qtbot, folder, language)
    person.window.resize(*SCREEN)
    person.settle()
    try:
        yield person
    finally:
        person.leave()


def plan_page(person: Person) -> PlanPage:
    """The page of its plan, gone to anew."""
    person.go(pages.PLAN, programme(person))
    page = person.window.page
    assert isinstance(page, PlanPage)
    return page


# --- pages ---------------------------------------------------------------------------------------


def _at(page: str, *, within: bool = False) -> Callable[[Person], None]:
    """To a page of the window, or of the programme."""

    def go(person: Person) -> None:
        person.go(page, programme(person) if within else "")

    return go


def _archive(person: Person) -> None:
    person.go(pages.LIBRARY)
    page = person.window.page
    assert isinstance(page, Library)
    page.which.choose(ARCHIVED)
    page.which.chosen.emit(ARCHIVED)


def _simple(person: Person) -> Callable[[], None]:
    change = person.desk.desk.change_settings
    change(whole_method=False)
    person.go(pages.MY_PART, programme(person))
    return partial(change, whole_method=True)


def _find(person: Person) -> Callable[[], None]:
    page = plan_page(person)
    page.finder.open()
    return page.board.find_bar.leave


def _panel(person: Person) -> Callable[[], None] | None:
    """Beside the plan, or over it where there is no room."""
    board = plan_page(person).board
    if board.side_shown:
        return None
    board.toggle_side()
    return board.toggle_side


def _timeline(person: Person) -> Callable[[], None]:
    page = plan_page(person)
    page.show_timeline(True)
    view = page.over_time.view
    assert view is not None
    person.until(lambda: bool(view.current))
    return partial(page.show_timeline, False)


def _timeline_panel(person: Person) -> Callable[[], None]:
    page = plan_page(person)
    page.show_timeline(True)
    page.board.toggle_side()
    return partial(page.show_timeline, False)


def _compared(person: Person) -> None:
    page = plan_page(person)
    page.writing.edit(page.table.actions[0].id, "results", f"Others in {person.desk.desk.words.language}")
    person.settle()
    page.beside.compare()


def _rail(person: Person) -> Callable[[], None] | None:
    """The pages as a drawer, where there is no room for them."""
    plan_page(person)
    frame = person.window.frame
    if frame.narrow:
        frame.toggle_rail()
    return frame.close_drawer


def _sheet(person: Person) -> None:
    person.go(pages.SHEET, programme(person))
    page = person.window.page
    assert isinstance(page, Sheet)
    page.more.click()


def _section(name: str) -> Callable[[Person], None]:
    def go(person: Person) -> None:
        person.go(pages.SETTINGS, programme(person), name)

    return go


def _begin(person: Person) -> None:
    person.go(pages.FIRST_RUN)
    page = person.window.page
    assert isinstance(page, FirstRun)
    page.steps.setCurrentIndex(1)
    page.begin.form.title.setFocus()


def _blocked(person: Person) -> None:
    person.go(pages.BLOCKED)
    page = person.window.page
    assert isinstance(page, Blocked)
    page.show_problem(UnsafePlace("not safe", service="OneDrive"))


def _banner(person: Person) -> Callable[[], None]:
    person.go(pages.SETTINGS)
    text = person.desk.desk.words.text
    banner = person.window.frame.banner
    banner.tell("warning", text("What was saved is safe"), [(text("Close"), banner.hide)])
    person.desk.desk.say(text("Programme archived."), text("Undo"), banner.hide)
    return banner.hide


PAGES: dict[str, Callable[[Person], Callable[[], object] | None]] = {
    "library": _at(pages.LIBRARY),
    "library, archive": _archive,
    "my part": _at(pages.MY_PART, within=True),
    "my part, simple view": _simple,
    "plan": _at(pages.PLAN, within=True),
    "plan, find bar": _find,
    "plan, side panel": _panel,
    "plan, rail": _rail,
    "plan, timeline": _timeline,
    "plan, timeline with the panel": _timeline_panel,
    **FORM_PAGES,
    **VISIT_PAGES,
    **EVENING_PAGES,
    **AGREED_PAGES,
    **SEARCH_PAGES,
    "compare": _compared,
    "history": _at(pages.HISTORY, within=True),
    "sheet": _sheet,
    "settings": _at(pages.SETTINGS, within=True),
    "settings, display": _section("display"),
    "settings, keyboard": _section("keyboard"),
    "settings, documents": _section("documents"),
    "settings, about": _section("about"),
    "first steps": _at(pages.FIRST_RUN),
    "first steps, programme": _begin,
    "blocked": _blocked,
    "settings, banner": _banner,
}
"""Of the window; each leads there by itself, and says how to leave what it opened."""


# --- dialogs -------------------------------------------------------------------------------------


def _run(name: str) -> Callable[[Person], None]:
    def run(person: Person) -> None:
        next(each for each in person.window.commands if each.id == name).run()

    return run


def _party(person: Person) -> None:
    person.go(pages.SHEET, programme(person))
    _run("sheet.add")(person)


def _version(person: Person) -> None:
    page = plan_page(person)
    page.writing.edit(page.table.actions[0].id, "timetable", f"spring of {person.desk.desk.words.language}")
    person.settle()
    page.ask_version()


def _heading(person: Person) -> None:
    plan_page(person).ask_heading()


def _ignore(person: Person) -> None:
    page = plan_page(person)
    person.until(lambda: any(each.rule for each in page.beside.reviewing.remarks))
    page.beside.reviewing.ask_reason(page.beside.reviewing.remarks[0])


def _dates(person: Person) -> None:
    page = plan_page(person)
    page.grid.go(0, page.table.column_of("timetable"))
    page.understood.correct()


def _two_texts(person: Person) -> None:
    desk = person.desk.desk
    sides = [OneText("Forty people", "Nadia, 08:31"), OneText("Sixty people", "Joris, 17:42")]
    TwoTextsDialog(desk.words, desk.look, "1. Actions", sides, person.window).open()


def _paste(person: Person) -> None:
    page = plan_page(person)
    page.board.enter()
    page.grid.go(0, 0)
    QGuiApplication.clipboard().setText(_COPIED)
    page.acts.paste()
    person.settle()
    if QApplication.activeModalWidget() is None:  # no dialog comes up under someone's hands
        person.window.status.action.click()


def _link(person: Person) -> None:
    page = plan_page(person)
    page.grid.go(0, 0)
    page.acts.link()


def _partners(person: Person) -> None:
    page = plan_page(person)
    page.grid.go(0, 0)
    page.acts.add_partners()


def _export(person: Person) -> None:
    plan_page(person).export()


DIALOGS: dict[str, Callable[[Person], None]] = {
    "command search": _run("window.search"),
    "keys": _run("window.keys"),
    "messages": _run("window.messages"),
    "about": _run("window.about"),
    "new programme": _run("window.new_programme"),
    "party": _party,
    "name a version": _version,
    "heading": _heading,
    "two texts": _two_texts,
    "ignore a remark": _ignore,
    "correct the dates": _dates,
    "paste preview": _paste,
    "link to needs": _link,
    "add partners": _partners,
    "export": _export,
    **FORM_DIALOGS,
    **VISIT_DIALOGS,
    **EVENING_DIALOGS,
    **AGREED_DIALOGS,
    **SEARCH_DIALOGS,
}
"""What opens over the window, however it is asked for."""


def dialog(person: Person, name: str) -> QWidget:
    """Open one and wait for it."""
    DIALOGS[name](person)
    person.until(lambda: QApplication.activeModalWidget() is not None)
    person.settle()
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def wall(person: Person) -> ProjectionWindow:
    """The plan on the wall."""
    plan_page(person).project()
    person.settle()
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, ProjectionWindow))
    found = next(each for each in shown if each.isVisible())
    person.until(lambda: found.isActiveWindow() and bool(found.current[0]))
    return found


def _rest(person: Person) -> None:
    """Layouts inside layouts come to rest one after another."""
    person.settle()
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def every_page(person: Person) -> Iterator[str]:
    """Each page of the window by its name, in the window while it is looked at."""
    for name, lead in PAGES.items():
        leave = lead(person)
        _rest(person)
        yield name
        if leave is not None:
            leave()
            person.settle()


def everywhere(person: Person) -> Iterator[tuple[str, QWidget]]:
    """Each place by its name, open while it is looked at."""
    for name in every_page(person):
        yield name, person.window
    plan_page(person)
    for name in DIALOGS:
        found = dialog(person, name)
        _rest(person)
        yield name, found
        found.close()
        person.settle()
    found = wall(person)
    _rest(person)
    yield "projection", found
    found.close()
    person.settle()
