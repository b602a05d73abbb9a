"""An association's file in the data folder is a page of the window, without a change of code (design §4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.pages import kind, page_of_form
from mentordesk.ui.pages.form import FormPage
from mentordesk.words import words
from tests.forms.folders import OWN, own_forms
from tests.ui.person import Person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    with own_forms(OWN / "welcome.toml", OWN / "needs_here.toml"):
        with Workspace.create(tmp_path / "store") as workspace:
            workspace.programmes.create("Neighbours", ["en"])
        settings.save(settings.load().with_(role="facilitator"))
        someone = Person(qtbot, tmp_path / "store")
        someone.window.resize(1400, 900)
        yield someone
        someone.leave()


def opened(person: Person, key: str, *part: str) -> FormPage:
    assert person.desk.workspace is not None
    (programme,) = person.desk.workspace.programmes.listed()
    person.go(page_of_form(key), programme.id, *part)
    page = person.window.page
    assert isinstance(page, FormPage)
    return page


def value(person: Person, form: str, key: str) -> object:
    assert person.desk.workspace is not None
    (programme,) = person.desk.workspace.programmes.listed()
    return person.desk.workspace.filling.filled(programme.id, form).value(key)


def test_a_form_of_one_s_own_is_a_page_one_fills_by_keys(person: Person) -> None:
    page = opened(person, "own.welcome", "", "", "own.welcome.place", "")
    assert kind(page_of_form("own.welcome")).titled(words("en")) == "Our network’s welcome sheet"
    person.type("The market hall")
    person.press("Ctrl+Down")
    assert value(person, "own.welcome", "own.welcome.place") == "The market hall"
    assert page.place.here[1] == "own.welcome.story"
    person.type("Tea was poured")
    person.press("Ctrl+Down")
    assert value(person, "own.welcome", "own.welcome.story") == "Tea was poured"


def test_a_question_added_to_ours_is_asked_in_its_place_and_a_hidden_one_is_not(person: Person) -> None:
    opened(person, "annex2", "", "", "own.a2.why_now", "")
    person.type("The hall closes")
    person.press("Ctrl+Down")
    assert value(person, "annex2", "own.a2.why_now") == "The hall closes"
    page = opened(person, "annex2")
    asked = [each.id for each in page.form.questions]
    assert asked[asked.index("a2.why") + 1] == "own.a2.why_now"
    assert "a2.other_benefits" not in asked
