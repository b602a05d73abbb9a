"""Every place of the visits: their parts, the panel beside the agenda and what opens over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mentordesk.model.notes import TEAM, UNATTRIBUTED, Typing
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.dates_along import DatesAlongDialog
from mentordesk.ui.dialogs.two_answers import TwoAnswersDialog
from mentordesk.ui.pages.notebook import NotebookPage
from mentordesk.ui.pages.visits import VisitsPage
from mentordesk.ui.visiting.parts_of_visit import AGENDA, PARTICIPANTS, PREPARATION
from tests.ui.everywhere_forms import programme
from tests.ui.person import Person

_SESSIONS = (
    {
        "title": "Welcome",
        "day": 1,
        "start": "09:00",
        "minutes": 30,
        "kind": "synthesis",
        "place": "Town hall",
    },
    {"title": "Library", "day": 1, "start": "09:45", "minutes": 60, "track": "A", "travel": 15},
    {
        "title": "Employers",
        "day": 1,
        "start": "10:00",
        "minutes": 90,
        "track": "B",
        "prepare": ["A list (Joris)"],
    },
    {"title": "Lunch", "day": 1, "start": "12:30", "minutes": 60, "kind": "break", "pinned": True},
    {"title": "Workshop", "day": 2, "start": "09:00", "minutes": 90, "kind": "plan_workshop"},
)


def plan_visits(workspace: Workspace, of: str) -> None:
    """One visit with two groups, a break, a way between two places, and somebody in both groups at once."""
    planning = workspace.planning
    dates = {"start": "2027-04-20", "end": "2027-04-21"}
    visit = planning.add_visit(of, dates=dates, host="mentor", title="Inspiration")
    anna = next(eid for eid, name in planning.everyone(of).names.items() if name.startswith("Anna Lind"))
    for each in _SESSIONS:
        people = {"people": [anna]} if each.get("track") else {}
        planning.add_session(of, visit, {**each, **people})
    session = planning.visits(of)[0].sessions[1].id
    for kind, degree in (("quote", UNATTRIBUTED), ("obstacle", TEAM)):
        words = "No budget for another year, said while the others had left the room"
        workspace.notes.add(Typing(of, words, kind=kind, degree=degree, session=session, time="09:50"))


def visits_page(person: Person, part: str = AGENDA) -> VisitsPage:
    """The page of the visits, at a part of the first of them."""
    person.go(pages.VISITS, programme(person), "", part)
    page = person.window.page
    assert isinstance(page, VisitsPage)
    person.until(lambda: page.visit is not None)
    page.agenda.frame.close_drawer()
    if part != page.part:
        page.show_part(part)
        person.settle()
    return page


def _part(part: str, person: Person) -> None:
    visits_page(person, part)


def _list(person: Person) -> Callable[[], None]:
    page = visits_page(person)
    page.agenda.turn()
    return page.agenda.turn


def _session(person: Person) -> Callable[[], None]:
    """A session that clashes with another, beside the agenda or over it."""
    page = visits_page(person)
    assert page.visit is not None
    page.agenda.open(page.visit.sessions[2].id)
    return _close(page)


def _overview(person: Person) -> Callable[[], None]:
    page = visits_page(person)
    page.agenda.go("")
    return _close(page)


def _close(page: VisitsPage) -> Callable[[], None]:
    def close() -> None:
        page.agenda.frame.close_drawer()

    return close


def notebook_page(person: Person) -> NotebookPage:
    """The notebook, in a session with notes."""
    workspace = person.desk.workspace
    assert workspace is not None
    of = programme(person)
    person.go(pages.NOTEBOOK, of, "session", workspace.planning.visits(of)[0].sessions[1].id)
    page = person.window.page
    assert isinstance(page, NotebookPage)
    return page


def _notebook(person: Person) -> Callable[[], bool]:
    page = notebook_page(person)
    page.view.stream.focus_last()
    return page.view.close_drawers


def _asked(person: Person) -> Callable[[], None]:
    """A question over the composer."""
    page = notebook_page(person)
    page.view.stream.focus_last()
    person.press("S")
    return page.view.panel.close_panel


def _beside_notes(person: Person) -> Callable[[], bool]:
    page = notebook_page(person)
    if not page.view.side_shown:
        page.view.toggle_side()
    return page.view.close_drawers


def _sessions(person: Person) -> Callable[[], bool]:
    page = notebook_page(person)
    page.view.open_agenda()
    return page.view.close_drawers


VISIT_PAGES: dict[str, Callable[[Person], Callable[[], object] | None]] = {
    "visits, agenda": partial(_part, AGENDA),
    "visits, list": _list,
    "visits, session": _session,
    "visits, overview": _overview,
    "visits, preparation": partial(_part, PREPARATION),
    "visits, participants": partial(_part, PARTICIPANTS),
    "notebook": _notebook,
    "notebook, a question asked": _asked,
    "notebook, questions": _beside_notes,
    "notebook, sessions": _sessions,
}


# --- dialogs -------------------------------------------------------------------------------------


def _of_session(name: str, person: Person) -> None:
    page = visits_page(person)
    assert page.visit is not None
    page.agenda.select(page.visit.sessions[1].id)
    next(each for each in page.commands() if each.id == name).run()


def _of_visit(name: str, person: Person) -> None:
    page = visits_page(person)
    next(each for each in page.commands() if each.id == name).run()


def _keep(person: Person) -> None:
    page = visits_page(person)
    page.agenda.asking.keep(page.agenda.found[0])


def _along(person: Person) -> None:
    desk = person.desk.desk
    DatesAlongDialog(desk.words, desk.look, 2, 7, person.window).open()


def _two_answers(person: Person) -> None:
    desk = person.desk.desk
    answers = ["Quai aux Grains 12", "Town hall", ""]
    TwoAnswersDialog(desk.words, desk.look, "Place", answers, person.window).open()


VISIT_DIALOGS: dict[str, Callable[[Person], None]] = {
    "move a session": partial(_of_session, "session.place"),
    "length of a session": partial(_of_session, "session.length"),
    "keep a warning": _keep,
    "data of a visit": partial(_of_visit, "visits.data"),
    "template of a visit": partial(_of_visit, "visits.template"),
    "dates move along": _along,
    "two answers": _two_answers,
}
