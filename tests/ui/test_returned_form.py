"""A part that came back by e-mail, taken in from the window (R-006); both languages; the companions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.returned_form import ReturnedFormDialog
from mentordesk.ui.filling.coming_back import ComingBack
from mentordesk.ui.pages.contexts import Contexts
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.plan import PlanPage
from tests.services.test_form_back import write_over
from tests.ui.person import Person

TYPICAL, RELATIONS = "a2.assoc.typical", "a2.assoc.relations"


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """A part that came back with two changes; one of the answers was changed here meanwhile."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["en", "fr"])
        party = {"role": "mentee_city", "name": "Valmont"}
        workspace.programmes.add_party(programme, party, [])
        filled = workspace.filling.filled(programme, "annex2")
        workspace.filling.answer(filled.register(TYPICAL), "Like four towns")
        workspace.filling.answer(filled.register(RELATIONS), "One seat")
        sent = workspace.export.forms.write(
            programme, "annex2", tmp_path / "part.docx", FormWishes(layout="fillable", part="a2.assoc")
        )
        workspace.filling.answer(filled.register(RELATIONS), "One seat on the board")
    write_over(sent, "Like four towns", "Like five towns")
    write_over(sent, "One seat", "Two seats")
    settings.save(settings.load().with_(role="facilitator"))
    return sent


@pytest.fixture
def person(returned: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, returned.parent / "store")
    someone.window.resize(1500, 900)
    yield someone
    someone.leave()


def programme(person: Person) -> str:
    assert person.desk.workspace is not None
    return person.desk.workspace.programmes.listed()[0].id


def needs(person: Person) -> Filled:
    person.settle()
    assert person.desk.workspace is not None
    return person.desk.workspace.filling.filled(programme(person), "annex2")


def dialog(person: Person) -> ReturnedFormDialog:
    person.settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, ReturnedFormDialog)
    return found


def read(person: Person, path: Path) -> None:
    """What the system's dialog answers."""
    person.window.overlays.open_returned()
    coming = person.window.findChild(ComingBack)
    assert isinstance(coming, ComingBack)
    for asking in QApplication.topLevelWidgets():
        if asking.isModal() and asking.isVisible():
            asking.close()
    coming.read(path)


def test_r_006_what_came_back_is_shown_ticked_where_it_is_safe_and_taken_by_one_key(
    person: Person, returned: Path
) -> None:
    person.go(pages.NEEDS, programme(person))
    person.settle()
    read(person, returned)
    shown = dialog(person)
    assert [tick.isChecked() for tick in shown.ticks] == [True, False]
    assert "One seat" in shown.ticks[1].accessibleDescription()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    person.settle()
    assert needs(person).value(TYPICAL) == "Like five towns"
    assert needs(person).value(RELATIONS) == "One seat on the board"
    person.window.undo()
    assert needs(person).value(TYPICAL) == "Like four towns"


def test_a_file_of_somebody_else_is_one_sentence_above_the_page(person: Person, tmp_path: Path) -> None:
    person.go(pages.NEEDS, programme(person))
    person.settle()
    letter = tmp_path / "letter.txt"
    letter.write_text("hello")
    read(person, letter)
    person.settle()
    assert "letter.txt" in person.window.frame.banner.text.text()
    assert needs(person).value(TYPICAL) == "Like four towns"


def test_two_languages_stand_side_by_side_and_the_translation_is_kept(person: Person) -> None:
    person.go(pages.NEEDS, programme(person), "", "", TYPICAL, "")
    person.settle()
    page = person.window.page
    assert isinstance(page, FormPage)
    page.toggle_bilingual()
    person.settle()
    page.go_to_question("a2.assoc", TYPICAL)
    person.settle()
    block = page.board.block_of(TYPICAL)
    assert block is not None
    shown = next(block.parts.field_rows()).translation
    assert shown is not None
    text = shown.text
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    QTest.keyClicks(text, "Comme quatre villes")
    page.flush()
    person.settle()
    assert needs(person).answers[TYPICAL].translations["fr"].text == "Comme quatre villes"
    page.toggle_bilingual()
    person.settle()
    assert next(page.board.block_of(TYPICAL).parts.field_rows()).translation is None  # type: ignore[union-attr]


def test_r_023_both_cities_stand_side_by_side_and_enter_leads_to_the_answer(person: Person) -> None:
    workspace = person.desk.workspace
    assert workspace is not None
    workspace.filling.add_sheet(programme(person), "annex3", {"a3.city": {"text": "Grandpont"}})
    person.go(pages.CONTEXTS, programme(person))
    person.settle()
    page = person.window.page
    assert isinstance(page, Contexts)
    assert page.table.headerData(2, Qt.Orientation.Horizontal) == "Grandpont"
    row = next(r for r in range(page.table.rowCount()) if page.table.line(r).key == TYPICAL)  # type: ignore[union-attr]
    page.view.setCurrentIndex(page.table.index(row, 1))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    person.settle()
    form = person.window.page
    assert isinstance(form, FormPage)
    assert (form.form.key, form.place.here[1]) == ("annex2", TYPICAL)


def test_r_056_a_practice_becomes_an_action_by_one_key(person: Person) -> None:
    workspace = person.desk.workspace
    assert workspace is not None
    sheet = workspace.filling.add_sheet(programme(person), "annex4", {"a4.name": "Conversation corner"})
    person.go(pages.PRACTICES, programme(person), sheet)
    person.settle()
    person.press("Ctrl+Shift+A")
    plan = workspace.plans.plan(programme(person))
    assert [each.text("what") for each in plan.actions] == ["Conversation corner"]
    person.window.status.action.click()
    person.settle()
    assert isinstance(person.window.page, PlanPage)
