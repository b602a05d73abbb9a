"""A programme of two cities, with or without its visits, and someone who has the page of the visits open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from mentordesk.model.visits import Session, Visit
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.pages.visits import VisitsPage
from tests.ui.person import Person

CITIES = (
    ("mentee_city", "Saint-Aubin", ("Claire Vasseur", "Thomas Giraud")),
    ("mentor_city", "Westerkerke", ("Hilde Maes", "Wout Claes")),
)
PURPOSE = "See it at work"
DAY = (
    {"title": "Welcome", "day": 1, "start": "09:00", "minutes": 30, "kind": "synthesis"},
    {"title": "Library", "day": 1, "start": "09:30", "minutes": 60, "kind": "site_visit"},
    {"title": "Employers", "day": 1, "start": "10:45", "minutes": 60, "kind": "interview"},
    {"title": "Lunch", "day": 1, "start": "12:30", "minutes": 60, "kind": "break", "pinned": True},
    {"title": "Workshop", "day": 2, "start": "09:00", "minutes": 90, "kind": "plan_workshop"},
)
"""One visit of two days; lunch stays at its hour."""


def two_cities(folder: Path) -> Path:
    """A new store with a programme, its cities and their people; no visit yet."""
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Learning the language", ["en", "fr"])
        for role, name, people in CITIES:
            staff = [{"name": each, "function": "language policy"} for each in people]
            workspace.programmes.add_party(programme, {"role": role, "name": name, "country": "FR"}, staff)
        workspace.editing.name_me("Nadia", "")
    settings.save(settings.load().with_(role="facilitator"))
    return folder


def one_visit(folder: Path, dates: bool = True) -> Path:
    """The same with one visit in Westerkerke (``DAY``)."""
    two_cities(folder)
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        on = {"start": "2027-04-20", "end": "2027-04-21"} if dates else None
        visit = workspace.planning.add_visit(programme.id, dates=on, host="mentor", title="Inspiration")
        shown = workspace.planning.visits(programme.id)[0]
        workspace.planning.change_visit(programme.id, shown, {"purpose": PURPOSE})
        for each in DAY:
            workspace.planning.add_session(programme.id, visit, each)
    return folder


@contextmanager
def at_the_visits(qtbot: QtBot, folder: Path, language: str = "en", **chosen: object) -> Iterator[Person]:
    """Someone who has the visits of the only programme open, in a window of 1440 by 900."""
    settings.save(settings.load().with_(**chosen))
    someone = Person(qtbot, folder, language)
    someone.window.resize(1440, 900)
    assert someone.desk.workspace is not None
    (programme,) = someone.desk.workspace.programmes.listed()
    someone.go(pages.VISITS, programme.id)
    yield someone
    someone.leave()


def page_of(person: Person) -> VisitsPage:
    """The page of the visits."""
    page = person.window.page
    assert isinstance(page, VisitsPage)
    return page


def kept(person: Person) -> tuple[Visit, ...]:
    """The visits as the store has them."""
    workspace = person.desk.workspace
    assert workspace is not None
    return workspace.planning.visits(page_of(person).programme)


def session(person: Person, title: str, visit: int = 0) -> Session:
    """A session as the store has it."""
    return next(each for each in kept(person)[visit].sessions if each.said("title") == title)


def hours(person: Person, visit: int = 0) -> list[tuple[str, str, int]]:
    """What stands when in the store: title, hour, minutes."""
    sessions = kept(person)[visit].sessions
    return [(each.said("title"), str(each.answers.get("start")), each.minutes) for each in sessions]


def come_to(person: Person, title: str) -> None:
    """Walk to a session by the arrow keys."""
    page = page_of(person)
    page.agenda.enter()
    person.press("PgUp", "Home")
    for _step in range(30):
        here = page.agenda.session
        if here is not None and here.said("title") == title:
            return
        person.press("Down")
    raise AssertionError(f"no way leads to {title}")
