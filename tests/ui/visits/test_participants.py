"""The participants of a visit in the window, and what other pages tell of visits (R-055, R-134)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mentordesk.model.network import MEMBER
from mentordesk.model.represented import represented
from mentordesk.model.visits import Visit
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.filling.members_view import MembersView
from mentordesk.ui.filling.practice_side import PracticeSide
from mentordesk.ui.models.member_table import VISITS
from mentordesk.ui.models.presence_table import FIRST_SESSION, THERE
from mentordesk.ui.pages.visits import VisitsPage
from mentordesk.ui.visiting.participants import Participants
from tests.ui.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two cities, a network of one, a practice, and a visit of two sessions on one day."""
    made = tmp_path / "store"
    with Workspace.create(made) as workspace:
        workspace.editing.name_me("Ada")
        programme = workspace.programmes.create("Learning the language", ["en"])
        sides = (("mentee_city", "Valmont", "Nadia"), ("mentor_city", "Grandpont", "Joris"))
        for role, city, name in sides:
            workspace.programmes.add_party(programme, {"role": role, "name": city}, [{"name": name}])
        network = workspace.filling.filled(programme, "annex5")
        workspace.filling.add_row(network, "a5.member", {"name": {"text": "Hilde"}})
        sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Godmothers"})
        planning = workspace.planning
        visit = planning.add_visit(programme, host="mentor")
        shows = [{"entity": "annex4", "id": sheet}]
        for start, title, practices in (("09:00", "Round table", None), ("11:00", "Walk", shows)):
            told = {"day": 1, "start": start, "minutes": 60, "title": title, "kind": "interview"}
            planning.add_session(programme, visit, {**told, "practices": practices})
    settings.save(settings.load().with_(role="facilitator"))
    return made


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    someone.go(pages.VISITS, _programme(someone), _visit(someone).id, "participants")
    yield someone
    someone.leave()


def _workspace(person: Person) -> Workspace:
    assert person.desk.workspace is not None
    return person.desk.workspace


def _programme(person: Person) -> str:
    (programme,) = _workspace(person).programmes.listed()
    return programme.id


def _visit(person: Person) -> Visit:
    (visit,) = _workspace(person).planning.visits(_programme(person))
    return visit


def _page(person: Person) -> Participants:
    page = person.window.page
    assert isinstance(page, VisitsPage)
    shown = page.views.currentWidget()
    assert isinstance(shown, Participants)
    return shown


def _names(person: Person, ids: tuple[str, ...]) -> list[str]:
    everyone = _workspace(person).planning.everyone(_programme(person))
    return [everyone.name(each) for each in ids]


def _at(person: Person, name: str, column: int) -> None:
    page = _page(person)
    row = next(at for at, each in enumerate(page.table.lines) if each.name == name)
    page.view.setFocus()
    page.view.setCurrentIndex(page.table.index(row, column))


def test_r_134_space_says_who_is_expected_at_which_session(person: Person) -> None:
    page = _page(person)
    assert [each.name for each in page.table.lines] == ["Nadia", "Joris", "Hilde"]
    _at(person, "Joris", FIRST_SESSION + 1)
    person.press("Space")
    first, second = _visit(person).sessions
    assert (first.people, _names(person, second.people)) == ((), ["Joris"])
    said = page.table.data(page.view.currentIndex(), SPOKEN)
    assert said == "Joris, 11:00 Walk: expected"
    person.press("Left", "Space")
    assert _names(person, _visit(person).sessions[0].people) == ["Joris"]
    person.press("Space")
    assert _visit(person).sessions[0].people == ()


def test_r_134_two_quick_ticks_take_back_one_another(person: Person) -> None:
    _at(person, "Nadia", THERE)
    _page(person).view.toggled.emit(0, THERE)
    _page(person).view.toggled.emit(0, THERE)
    person.settle()
    assert _visit(person).attendance == ()


def test_r_134_who_was_there_ticks_the_groups_by_itself_and_a_hand_may_say_otherwise(person: Person) -> None:
    page = _page(person)
    assert not page.groups["network"].isChecked()
    _at(person, "Hilde", THERE)
    person.press("Space")
    assert _names(person, _visit(person).attendance) == ["Hilde"]
    assert page.groups["network"].isChecked(), "ticked by itself"
    page.groups["network"].setFocus()
    person.press("Space")
    everyone = _workspace(person).planning.everyone(_programme(person))
    assert "network" not in represented(_visit(person), everyone)
    page.groups["politicians"].setFocus()
    person.press("Space")
    assert "politicians" in represented(_visit(person), everyone)
    assert page.groups["politicians"].isChecked()


def test_r_134_somebody_nobody_knew_of_is_added_by_name_or_function(person: Person) -> None:
    person.press("Ctrl+N")
    assert person.focus is _page(person).add.field
    person.type("A neighbour")
    person.press("Return")
    assert _names(person, _visit(person).attendance) == ["A neighbour"]
    assert "A neighbour" in [each.name for each in _page(person).table.lines]
    person.type("joris")
    person.press("Return")
    assert _names(person, _visit(person).attendance) == ["A neighbour", "Joris"], "Joris is known already"


def test_r_134_all_who_were_expected_are_noted_at_once(person: Person) -> None:
    page = _page(person)
    assert not page.all_there.isVisible()
    for name in ("Nadia", "Hilde"):
        _at(person, name, FIRST_SESSION)
        person.press("Space")
    page.all_there.setFocus()
    person.press("Space")
    assert sorted(_names(person, _visit(person).attendance)) == ["Hilde", "Nadia"]
    assert not page.all_there.isVisible()


def test_r_093_the_network_tells_which_visits_a_member_was_at(person: Person) -> None:
    _at(person, "Hilde", THERE)
    person.press("Space")
    person.go(pages.NETWORK, _programme(person), "", "", MEMBER, "")
    assert person.window.page is not None
    (view,) = person.window.page.findChildren(MembersView)
    assert not view.isColumnHidden(VISITS)
    assert view.members.index(0, VISITS).data() == "1"
    assert view.members.index(0, VISITS).data(SPOKEN) == "Hilde: was at visit 1"


def test_without_any_visit_attended_the_network_has_no_such_column(person: Person) -> None:
    person.go(pages.NETWORK, _programme(person), "", "", MEMBER, "")
    assert person.window.page is not None
    (view,) = person.window.page.findChildren(MembersView)
    assert view.isColumnHidden(VISITS)


def test_r_055_a_practice_sheet_says_which_session_shows_it_and_leads_there(person: Person) -> None:
    person.go(pages.PRACTICES, _programme(person))
    assert person.window.page is not None
    (side,) = person.window.page.findChildren(PracticeSide)
    shown = [each for each in side.findChildren(QPushButton) if each.text() == "Visit 1, Walk"]
    assert len(shown) == 1
    shown[0].click()
    person.settle()
    here = person.desk.navigator.here
    assert here is not None
    assert (here.page, here.part[0]) == (pages.VISITS, _visit(person).id)
