"""Filling a form in the real window, by keys: screen 03, R-003, R-042, R-044, R-200, R-217 to R-219."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.reading import form, form_keys
from mentordesk.model.changes import Write
from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.handing import HandingDialog
from mentordesk.ui.filling.history_of import HistoryDialog
from mentordesk.ui.filling.section_pane import MOST, SectionPane
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.widgets.whole_text import whole_text
from tests.forms.folders import OWN, own_forms
from tests.ui.person import Person

NEEDS = "a2.needs"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one programme, on a facilitator's computer."""
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.editing.name_me("Claire", "facilitator")
        programme = workspace.programmes.create("Learning the language", ["en"])
        party = {"role": "mentee_city", "name": "Saint-Aubin", "country": "FR"}
        workspace.programmes.add_party(programme, party, [{"name": "Nadia Belkacem"}])
    settings.save(settings.load().with_(role="facilitator"))
    return tmp_path / "store"


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    someone = Person(qtbot, folder)
    someone.window.resize(1500, 900)
    yield someone
    someone.leave()


def programme(person: Person) -> str:
    assert person.desk.workspace is not None
    return person.desk.workspace.programmes.listed()[0].id


def open_form(person: Person, *part: str, page: str = pages.NEEDS) -> FormPage:
    person.go(page, programme(person), *part)
    return shown(person)


def shown(person: Person) -> FormPage:
    person.settle()
    page = person.window.page
    assert isinstance(page, FormPage)
    return page


def at(person: Person, key: str) -> FormPage:
    """At a field of annex 2, as a link would lead there."""
    return open_form(person, "", "", key, "")


def stored(person: Person, key: str = "annex2") -> Filled:
    person.settle()
    assert person.desk.workspace is not None
    return person.desk.workspace.filling.filled(programme(person), key)


def write(person: Person, key: str, value: object, form_key: str = "annex2") -> None:
    """An answer given elsewhere on this computer."""
    assert person.desk.workspace is not None
    register = stored(person, form_key).register(key)
    person.desk.workspace.filling.answer(register, value)
    person.settle()


def run(person: Person, name: str) -> None:
    next(each for each in person.window.commands if each.id == name).run()
    person.settle()


def field_in_focus(person: Person) -> tuple[str, str]:
    """Key and row of the field that has the focus."""
    each: QWidget | None = person.focus
    while each is not None and not isinstance(each, FieldRow):
        each = each.parentWidget()
    assert isinstance(each, FieldRow), f"{person.focus} is in no field"
    return each.key, each.row


# --- answering -------------------------------------------------------------------------------------


def test_an_answer_is_kept_when_it_is_left_and_counted(person: Person) -> None:
    page = at(person, "a2.impact")
    assert page.board.rail.count.text() == "0 answers of 22"
    person.type("People meet")
    person.press("Ctrl+Down")
    assert stored(person).value("a2.impact") == "People meet"
    assert page.board.rail.count.text() == "1 answer of 22"
    assert page.place.here[1] == "a2.actors", "and one is at the next question"


def test_one_comes_back_to_the_place_in_the_text(person: Person) -> None:
    at(person, "a2.impact")
    person.type("People meet")
    person.press("Left", "Left")
    person.go(pages.PLAN, programme(person))
    assert stored(person).value("a2.impact") == "People meet"
    open_form(person)
    assert field_in_focus(person) == ("a2.impact", "")
    assert person.focus.textCursor().position() == len("People me")  # type: ignore[attr-defined]


@pytest.mark.parametrize("change", [{"language": "fr"}, {"theme": "dark"}, {"text_size": 200}])
def test_another_language_or_look_keeps_the_place(person: Person, change: dict[str, object]) -> None:
    at(person, "a2.learning")
    person.type("How others do it")
    person.press("Home")
    person.desk.desk.change_settings(**change)
    shown(person)
    assert field_in_focus(person) == ("a2.learning", "")
    assert person.focus.textCursor().position() == 0  # type: ignore[attr-defined]
    assert stored(person).value("a2.learning") == "How others do it"


def test_the_place_is_kept_over_a_restart(folder: Path, qtbot: QtBot) -> None:
    first = Person(qtbot, folder)
    at(first, "a2.obstacles")
    here = shown(first).place.here
    first.leave()
    second = Person(qtbot, folder)
    page = open_form(second)
    assert page.place.here == here
    second.leave()


def test_words_typed_before_a_kill_are_offered_and_taken_up(folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(folder) as workspace:
        (known,) = workspace.programmes.listed()
        register = workspace.filling.filled(known.id, "annex2").register("a2.why")
        workspace.drafting.keep(register, "Forty people wait", ())
    someone = Person(qtbot, folder)
    assert someone.desk.workspace is not None
    (offered,) = someone.desk.workspace.drafting.offered()
    said = someone.desk.desk.words.say(offered.where)
    assert said == ("Annex 2 — Needs analysis of the mentee city, question 3, Why act, and why now")
    someone.desk.workspace.drafting.take_up(offered)
    assert stored(someone).value("a2.why") == "Forty people wait"
    someone.leave()


def test_an_answer_given_elsewhere_appears_and_leaves_what_is_typed_alone(person: Person) -> None:
    page = at(person, "a2.why")
    person.type("Mine")
    write(person, "a2.learning", "Theirs")
    assert field_in_focus(person) == ("a2.why", "")
    assert whole_text(person.focus) == "Mine"  # type: ignore[arg-type]
    block = page.board.block_of("a2.learning")
    assert block is not None
    assert "Theirs" in whole_text(block.editors()[0].widget)  # type: ignore[arg-type]


def test_two_answers_to_one_question_stand_side_by_side_until_one_is_kept(person: Person) -> None:
    page = at(person, "a2.why")
    assert person.desk.workspace is not None
    register = stored(person).register("a2.why")
    write(person, "a2.why", "From here")
    person.desk.workspace.editing.apply(register.programme, "form.answered", [_unseen(register.field)])
    person.settle()
    assert stored(person).answers["a2.why"].others
    block = page.board.block_of("a2.why")
    assert block is not None
    keep = next(each for each in block.findChildren(QPushButton) if each.text() == "Keep this one")
    keep.setFocus()
    person.press("Space")
    assert stored(person).answers["a2.why"].others == ()


def _unseen(field: str) -> Write:
    return Write("annex2", "main", field, "From there", saw=())


@pytest.mark.usefixtures("log_expected")
def test_words_the_disk_does_not_take_are_held_and_written_later(person: Person, folder: Path) -> None:
    page = at(person, "a2.why")
    away = folder.with_name("away")
    person.settle()
    folder.rename(away)
    person.type("Forty people wait")
    person.press("Ctrl+Down")
    person.until(lambda: bool(person.desk.holding.texts))
    where, words = person.desk.holding.texts[-1]
    assert (where, words) == ("Learning the language: Why act, and why now", "Forty people wait")
    block = page.board.block_of("a2.why")
    assert block is not None
    assert any(each.startswith("Not saved yet: ") for each in _said(block))
    away.rename(folder)
    again = person.window.frame.banner.findChild(QPushButton, "way-0")
    assert isinstance(again, QPushButton)
    again.click()
    person.until(lambda: person.desk.holding.texts == [])
    assert stored(person).value("a2.why") == "Forty people wait"
    assert not any(each.startswith("Not saved yet: ") for each in _said(block))


# --- what is said of a question --------------------------------------------------------------------


def test_a_question_that_is_not_relevant_counts_as_answered(person: Person) -> None:
    page = at(person, "a2.why")
    page.wiring.acts.say_of("a2.why", "not_relevant", "the city has no say in it")
    person.settle()
    filled = stored(person)
    assert filled.standing(filled.form.by_question["a2.why"]).reason == "the city has no say in it"
    assert page.board.rail.count.text() == "1 answer of 22"
    person.press("Ctrl+Z")
    assert page.board.rail.count.text() == "0 answers of 22"


def test_an_answer_is_restricted_and_opening_it_again_is_asked_once(person: Person) -> None:
    page = at(person, "a2.cooperation_problems")
    person.type("They do not speak")
    person.press("Ctrl+Shift+O")
    question = page.form.by_question["a2.cooperation_problems"]
    assert stored(person).circle(question) == "confidence"
    person.press("Ctrl+Shift+O")
    assert stored(person).circle(question) == "confidence", "it is asked first"
    assert page.board.asking.isVisible()
    person.press("Shift+Tab", "Space")
    assert stored(person).circle(question) == "shared"
    assert stored(person).value("a2.cooperation_problems") == "They do not speak"
    assert not page.board.asking.isVisible()
    assert field_in_focus(person) == ("a2.cooperation_problems", "")


def test_questions_are_handed_over_to_someone_by_a_day(person: Person) -> None:
    page = at(person, "a2.why")
    run(person, "form.hand_over")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandingDialog)
    person.type("Joris")
    person.press("Return")
    filled = stored(person)
    said = filled.standing(page.form.by_question["a2.why"])
    assert filled.people[said.asked_of] == "Joris"
    assert said.asked_on


def test_an_earlier_text_comes_back(person: Person) -> None:
    at(person, "a2.why")
    write(person, "a2.why", "First")
    write(person, "a2.why", "Second")
    run(person, "form.history")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    assert dialog.list.item(0).text() == "First"
    person.press("Return")
    assert stored(person).value("a2.why") == "First"
    person.press("Ctrl+Z")
    assert stored(person).value("a2.why") == "Second"


# --- entries ---------------------------------------------------------------------------------------


def test_needs_are_added_moved_removed_and_each_is_taken_back(person: Person) -> None:
    page = at(person, "a2.need")
    person.press("Ctrl+N")
    assert field_in_focus(person)[0] == "a2.need.title", "one writes in it at once"
    person.type("Speaking")
    person.press("Ctrl+N")
    person.type("One list")
    page.flush()

    def titles() -> list[object]:
        return [each.value("title") for each in stored(person).rows_of("a2.need")]

    assert titles() == ["Speaking", "One list"]
    second = stored(person).rows_of("a2.need")[1].id
    page.wiring.acts.move_row("a2.need", second, 1)
    assert titles() == ["One list", "Speaking"]
    run(person, "window.undo")
    assert titles() == ["Speaking", "One list"]
    page.wiring.acts.remove_row("a2.need", second)
    assert titles() == ["Speaking"]
    run(person, "window.undo")
    assert titles() == ["Speaking", "One list"]
    assert page.place.here[1] == "a2.need"


def test_what_is_taken_back_is_shown(person: Person) -> None:
    page = at(person, "a2.impact")
    person.type("x")
    person.press("Ctrl+PgDown")
    assert page.place.here[0] == "a2.local"
    person.press("Ctrl+Z")
    assert page.place.here == (NEEDS, "a2.impact")
    assert stored(person).value("a2.impact") is None


# --- going about -----------------------------------------------------------------------------------


def test_questions_and_parts_are_walked_by_keys(person: Person) -> None:
    page = at(person, "a2.need")
    first = page.place.here
    person.press("Ctrl+Up")
    assert page.place.here[0] == "a2.head", "across the parts"
    person.press("Ctrl+Down")
    assert page.place.here == first
    person.press("Ctrl+PgDown")
    assert page.place.here[0] == "a2.local"
    person.press("Ctrl+PgUp")
    assert page.place.here[0] == NEEDS
    for question in page.form.questions_in(NEEDS)[1:]:
        person.press("Ctrl+Down")
        assert page.place.here[1] == question.id


def test_the_rail_leads_to_a_question(person: Person) -> None:
    page = at(person, "a2.need")
    outline = page.board.rail.list
    names = [each.name for each in outline.entries]
    outline.setFocus()
    outline.setCurrentIndex(outline.model().index(names.index(f"{NEEDS}/a2.impact"), 0))
    assert page.place.here[1] == "a2.need", "walking the list leads nowhere"
    person.press("Return")
    assert field_in_focus(person) == ("a2.impact", "")


def test_what_is_missing_is_listed_and_led_to(person: Person) -> None:
    page = at(person, "a2.why")
    before = len(page.board.side.missing.list.entries)
    person.press("Ctrl+M")
    outline = page.board.side.missing.list
    assert person.focus is outline
    wanted = next(
        place for place, each in enumerate(outline.entries) if "a2.impact" in each.name and not each.head
    )
    outline.setCurrentIndex(outline.model().index(wanted, 0))
    person.press("Return")
    assert field_in_focus(person) == ("a2.impact", "")
    person.type("Less waiting")
    person.press("Ctrl+Down")
    assert len(page.board.side.missing.list.entries) == before - 1


def test_the_questions_of_others_can_be_hidden_and_stay_so(person: Person) -> None:
    page = at(person, "a2.why")
    roles = page.board.rail.roles
    assert [roles.itemText(each) for each in range(roles.count())] == [
        "All questions", "Saint-Aubin", "The association on the mentee side",
    ]  # fmt: skip
    roles.setFocus()
    person.press("End")
    page.choose_role("mentee_association")
    person.settle()
    assert page.sections == ["a2.assoc"]
    assert page.board.rail.count.text() == "0 answers of 6"
    person.go(pages.PLAN, programme(person))
    assert open_form(person).sections == ["a2.assoc"]


def test_every_question_is_found_by_the_search(person: Person) -> None:
    page = at(person, "a2.why")
    found = {each.text: each for each in page.findables()}
    assert len(found) == len({each.id for each in page.form.questions})
    found["Question 22, What the association organises so that members learn from each other"].run()
    person.settle()
    assert page.place.here[1] == "a2.assoc.mutual_learning"


def test_the_guide_tells_why_and_where_an_answer_is_used(person: Person) -> None:
    page = at(person, "a2.impact")
    said = _said(page.board.side.guide)
    assert "Question 5" in said
    assert "Action plan: Results" in said
    person.press("F9")
    assert not page.board.side_shown
    person.press("F9")
    assert page.board.side_shown


def _said(root: object) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in root.findChildren(QLabel)]  # type: ignore[attr-defined]


def test_the_share_of_residents_stands_with_what_it_counts(person: Person) -> None:
    page = at(person, "a2.local.migrants")
    write(person, "a2.local.inhabitants", {"value": "96000", "year": 2024})
    write(person, "a2.local.migrants", {"value": "13500", "year": 2024})
    write(person, "a2.local.migrants_definition", "foreign_born")
    block = page.board.block_of(page.form.question_of("a2.local.migrants").id)
    assert block is not None
    assert "14.1 % of residents, counted as: born abroad" in _said(block)
    write(person, "a2.local.migrants", {"value": "13500", "year": 2019})
    assert "No share is computed: one figure is of 2019, the other of 2024." in _said(block)


# --- one by one ------------------------------------------------------------------------------------


def test_the_eleven_questions_in_one_sitting(person: Person) -> None:
    page = at(person, "a2.need")
    run(person, "form.one_by_one")
    one = page.board.one
    assert one.isVisible()
    assert one.where.text() == "1 of 11"
    person.press("Ctrl+Down", "Ctrl+Down")
    assert one.where.text() == "3 of 11"
    person.type("It presses")
    person.press("Ctrl+Return")
    person.settle()
    assert one.where.text() == "4 of 11"
    assert stored(person).value("a2.why") == "It presses"
    assert one.dots.accessibleName() == "1 answer of 11"
    person.press("Ctrl+Up")
    assert whole_text(person.focus) == "It presses"  # type: ignore[arg-type]
    person.press("Esc")
    assert page.board.sections.isVisible()
    assert page.place.here == (NEEDS, "a2.why")


def test_at_the_end_of_a_sitting_stands_what_is_empty(person: Person) -> None:
    page = at(person, "a2.need")
    run(person, "form.one_by_one")
    for _question in range(11):
        person.press("Ctrl+Down")
    assert page.board.one.over
    assert "11 questions are still empty. They can wait." in _said(page.board.one)
    way = next(each for each in page.board.one.findChildren(QPushButton) if each.text().startswith("5 · "))
    way.setFocus()
    person.press("Space")
    assert page.board.one.where.text() == "5 of 11"


# --- what a page costs -----------------------------------------------------------------------------


@pytest.mark.parametrize("key", [key for key in form_keys() if pages.page_of_form(key)])
def test_no_part_opens_with_more_than_twelve_editors(person: Person, key: str) -> None:
    page = open_form(person, page=pages.page_of_form(key))
    if page.form.several:
        assert person.desk.workspace is not None
        person.desk.workspace.filling.add_sheet(programme(person), key)
        person.settle()
    for section in form(key).sections:
        if not form(key).questions_in(section.key) or section.elsewhere:
            continue
        person.go(pages.LIBRARY)  # so that its page is made anew
        page = open_form(person, "", section.key, "", "", page=pages.page_of_form(key))
        pane = page.board.sections.pane
        assert isinstance(pane, SectionPane)
        assert page.place.here[0] == section.key
        assert len(pane.blocks) > 0
        assert sum(len(each.editors()) for each in pane.blocks) <= MOST, section.key
        for _question in pane.questions:
            person.press("Ctrl+Down")
        assert {each.question.id for each in pane.blocks} == {each.id for each in pane.questions}


def test_the_rest_of_a_part_is_made_when_one_comes_to_it(person: Person) -> None:
    page = at(person, "a2.need")
    pane = page.board.sections.pane
    assert isinstance(pane, SectionPane)
    person.until(lambda: pane.resting)
    made = len(pane.blocks)
    assert pane.after.text() == f"{len(pane.questions) - made} more questions"
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    person.until(lambda: len(pane.blocks) == len(pane.questions))
    assert not pane.after.isVisible()
    page = at(person, page.form.questions_in("a2.local")[-1].id)
    below = page.board.sections.pane
    assert isinstance(below, SectionPane)
    assert len(below.blocks) > 1, "those before, as long as they are few"


# --- sheets ----------------------------------------------------------------------------------------


def test_a_form_of_several_sheets_lists_them(person: Person) -> None:
    page = open_form(person, page=pages.PRACTICES)
    person.press("Space")  # begin a sheet
    assert page.board.views.currentWidget() is page.board.sections
    first = page.sheet
    person.type("A cafe")
    person.press("Ctrl+N")
    second = page.sheet
    assert second != first
    assert next(each.text for each in page.board.sheets.list.entries) == "A cafe"
    run(person, "form.remove_sheet")
    assert len(page.board.sheets.list.entries) == 1
    person.press("Ctrl+Z")
    assert len(page.board.sheets.list.entries) == 2


# --- a form of one's own ---------------------------------------------------------------------------


def test_an_associations_own_form_has_a_page_in_the_rail(folder: Path, qtbot: QtBot) -> None:
    with own_forms(OWN / "welcome.toml"):
        person = Person(qtbot, folder)
        page = open_form(person, page="form.own.welcome")
        names = [each.text for each in person.window.frame.entries]
        assert "Our network’s welcome sheet" in names
        assert page.board.head.title.text() == "Our network’s welcome sheet"
        person.type("Hello")
        person.press("Ctrl+Down")
        key = page.form.questions[0].shown.key
        assert stored(person, "own.welcome").value(key) == "Hello"
        person.leave()
