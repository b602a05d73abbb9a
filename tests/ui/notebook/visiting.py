"""A visit of two days with two groups, a clock that is turned by hand, and someone at the notebook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from mentordesk.clock import Clock
from mentordesk.model.notes import Note
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.pages.notebook import NotebookPage
from tests.ui.person import Person

NAMES = ("Hilde Maes", "Joris Van den Broeck", "Wout Claes")
SESSIONS = (
    {"title": "Welcome at the town hall", "day": 1, "start": "09:30", "minutes": 30, "place": "Hall"},
    {"title": "The language policy of the city", "day": 1, "start": "10:00", "minutes": 75},
    {"title": "Pause", "day": 1, "start": "11:15", "minutes": 15, "kind": "break"},
    {
        "title": "Language house", "day": 1, "start": "11:30", "minutes": 75, "track": "A",
        "place": "Quai aux Grains 12", "questions": ["How does somebody come here the first time?"],
    },
    {"title": "Coordinating volunteers", "day": 1, "start": "11:30", "minutes": 75, "track": "B"},
    {
        "title": "Lunch", "day": 1, "start": "12:45", "minutes": 60, "kind": "break", "pinned": True,
        "travel": 4,
    },
    {"title": "Cooking and talking", "day": 1, "start": "14:00", "minutes": 90, "track": "A"},
    {"title": "Debriefing", "day": 1, "start": "16:00", "minutes": 60},
    {"title": "Workshop", "day": 2, "start": "09:00", "minutes": 90, "kind": "plan_workshop"},
)  # fmt: skip


class HandClock(Clock):
    """Stands until it is turned; every look is a millisecond later. Hours are those of Paris in April."""

    def __init__(self, hour: str = "11:52", day: int = 20) -> None:
        self._looks = 0
        self.turn(hour, day)

    def turn(self, hour: str, day: int = 20) -> None:
        """To this hour of this day."""
        hours, minutes = map(int, hour.split(":"))
        self._now = datetime(2027, 4, day, hours, minutes, tzinfo=UTC) - timedelta(hours=2)

    def now(self) -> datetime:
        self._looks += 1
        return self._now + timedelta(milliseconds=self._looks)


def a_visit(folder: Path, *, dates: bool = True) -> Path:
    """A programme with two needs, two actions and this visit, written by Nadia."""
    with Workspace.create(folder) as workspace:
        workspace.store.clock = HandClock("08:00", 19)
        programme = workspace.programmes.create("Learning the language", ["en", "fr"])
        workspace.plans.paste(
            programme, [], [{"what": "Open two cafés"}, {"what": "Train volunteers"}], None, None
        )
        for role, city, names in (
            ("mentee_city", "Saint-Aubin", ("Claire Vasseur", "Thomas Giraud")),
            ("mentor_city", "Westerkerke", NAMES),
        ):
            staff = [{"name": each, "function": "language policy"} for each in names]
            workspace.programmes.add_party(programme, {"role": role, "name": city, "country": "FR"}, staff)
        needs = workspace.filling.filled(programme, "annex2")
        for title in ("Nobody knows where to learn", "Courses end too early"):
            workspace.filling.add_row(needs, "a2.need", {"title": title})
        workspace.editing.name_me("Nadia", "")
        on = {"start": "2027-04-20", "end": "2027-04-21"} if dates else None
        planning = workspace.planning
        visit = planning.add_visit(programme, dates=on, host="mentor", title="Inspiration")
        asked = ["Who keeps the list of free places?", "What failed at the beginning?"]
        shown = planning.visits(programme)[0]
        planning.change_visit(programme, shown, {"preparation.questions": asked})
        called = planning.everyone(programme).names
        people = [eid for eid, name in called.items() if name.startswith(NAMES[:2])]
        for each in SESSIONS:
            there = {"people": people} if each["title"] == "Language house" else {}
            planning.add_session(programme, visit, {**each, **there})
    settings.save(settings.load().with_(role="facilitator"))
    return folder


@contextmanager
def at_the_notebook(
    qtbot: QtBot, folder: Path, hour: str = "11:52", day: int = 20, language: str = "en", **chosen: object
) -> Iterator[Person]:
    """Someone who has the notebook open at this hour, in a window of 1440 by 900."""
    person = begun(qtbot, folder, hour, day, language, **chosen)
    person.press("Ctrl+Shift+L")
    yield person
    person.leave()


def begun(
    qtbot: QtBot, folder: Path, hour: str = "11:52", day: int = 20, language: str = "en", **chosen: object
) -> Person:
    """The window, in the library."""
    settings.save(settings.load().with_(**chosen))
    person = Person(qtbot, folder, language)
    person.window.resize(1440, 900)
    assert person.desk.workspace is not None
    person.desk.workspace.store.clock = HandClock(hour, day)
    person.go(pages.LIBRARY)
    return person


def clock(person: Person) -> HandClock:
    """The clock of the laptop."""
    assert person.desk.workspace is not None
    found = person.desk.workspace.store.clock
    assert isinstance(found, HandClock)
    return found


def turn(person: Person, hour: str, day: int = 20) -> None:
    """The minute hand arrives at this hour."""
    clock(person).turn(hour, day)
    page_of(person).following.look()
    person.settle()


def page_of(person: Person) -> NotebookPage:
    """The notebook."""
    page = person.window.page
    assert isinstance(page, NotebookPage)
    return page


def kept(person: Person) -> tuple[Note, ...]:
    """The notes as the store has them."""
    workspace = person.desk.workspace
    assert workspace is not None
    return workspace.notes.notes(page_of(person).programme)


def session_of(person: Person, note: Note) -> str:
    """The title of the session a note stands in; empty for none."""
    known = page_of(person).reading.known
    assert known is not None
    session = known.session(note.session)
    return session.said("title") if session is not None else ""


def write(person: Person, *lines: str) -> None:
    """Notes, one after the other, each with Enter."""
    page_of(person).view.write()
    for line in lines:
        person.type(line)
        person.press("Return")
