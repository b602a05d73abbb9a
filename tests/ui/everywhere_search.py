"""The search in everything: before anything is looked for, with what was found, with nothing found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from mentordesk.ui import pages
from mentordesk.ui.dialogs.command_search import CommandSearch
from mentordesk.ui.pages.found import FoundPage
from tests.ui.everywhere_forms import programme
from tests.ui.person import Person

_FOUND, _NOWHERE = "action", "qqqq"


def _looking(typed: str, person: Person) -> Callable[[], None]:
    person.go(pages.FOUND, programme(person))
    page = person.window.page
    assert isinstance(page, FoundPage)
    page.field.setText(typed)
    if typed:
        person.until(lambda: not page.seeker.waits and page.answer is not None)
    return page.field.clear


def _command_search(person: Person) -> None:
    person.go(pages.PLAN, programme(person))
    next(each for each in person.window.commands if each.id == "window.search").run()
    person.until(lambda: isinstance(QApplication.activeModalWidget(), CommandSearch))
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandSearch)
    found.field.setText(_FOUND)
    person.until(lambda: not found.waits)


SEARCH_PAGES: dict[str, Callable[[Person], Callable[[], None] | None]] = {
    "search": partial(_looking, ""),
    "search, found": partial(_looking, _FOUND),
    "search, nothing": partial(_looking, _NOWHERE),
}
SEARCH_DIALOGS: dict[str, Callable[[Person], None]] = {"command search, words": _command_search}
