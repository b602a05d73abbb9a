"""Notes taken in the real window by keys: the composer at once, a line and Enter, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.notes import KINDS, ME, TEAM, UNATTRIBUTED
from mentordesk.model.plan import ACTION
from mentordesk.ui import pages
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.notebook import NotebookPage
from tests.ui.notebook.visiting import (
    a_visit,
    at_the_notebook,
    begun,
    clock,
    kept,
    page_of,
    session_of,
    turn,
    write,
)
from tests.ui.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store")) as someone:
        yield someone


def test_from_the_library_a_key_leads_to_the_session_that_runs_with_the_cursor_where_one_writes(
    person: Person,
) -> None:
    page = page_of(person)
    assert person.focus is page.composer.text
    assert page.view.head.title.text() == "Language house"
    assert page.view.head.clock.text() == "11:52"
    assert page.view.head.time.text() == "53 min left"
    assert [each.title for each in page.view.agenda.list.lines if each.here] == ["Language house"]


def test_what_is_typed_before_anything_is_read_is_kept_and_stands_in_the_session_of_now(
    qtbot: QtBot, tmp_path: Path
) -> None:
    person = begun(qtbot, a_visit(tmp_path / "store"))
    assert person.desk.workspace is not None
    (programme,) = person.desk.workspace.programmes.listed()
    person.desk.navigator.go(Place(pages.NOTEBOOK, programme.id))
    page = page_of(person)
    assert page.reading.known is None, "nothing came from the store yet"
    assert person.focus is page.composer.text
    page.composer.text.insertPlainText("Three tables, coffee")
    page.composer._add()
    page.composer.text.insertPlainText("and a second one")
    person.settle()
    (note,) = kept(person)
    assert (note.text, session_of(person, note)) == ("Three tables, coffee", "Language house")
    person.press("Return")
    assert [session_of(person, each) for each in kept(person)] == ["Language house"] * 2
    person.leave()


def test_thirty_notes_of_all_kinds_cost_no_more_than_three_keys_beside_their_words(person: Person) -> None:
    page, kinds = page_of(person), note_kinds()
    wanted = [KINDS[place % len(KINDS)] for place in range(30)]
    for place, kind in enumerate(wanted):
        prefix = f"{kinds[kind].prefix('en')}:"
        assert len(prefix) + 1 <= 3, "prefix, colon, Enter"
        person.type(f"{prefix}Words {place}")
        person.press("Return")
    notes = kept(person)
    assert [each.text for each in notes] == [f"Words {place}" for place in range(30)]
    assert [each.kind for each in notes] == wanted
    assert {each.time for each in notes} == {"11:52"}
    assert page.view.questions.figures["all"].text() == "30"
    assert next(each.notes for each in page.view.agenda.list.lines if each.here) == 30
    assert person.focus is page.composer.text
    assert person.window.status.state.text().startswith("Saved at")


def test_degrees_are_chosen_by_key_and_kept_with_the_note(person: Person) -> None:
    for presses, degree in ((1, UNATTRIBUTED), (2, TEAM), (3, ME)):
        person.type(f"For {degree}")
        person.press(*["Ctrl+Shift+O"] * presses, "Return")
    assert [each.degree for each in kept(person)] == [UNATTRIBUTED, TEAM, ME]
    page = page_of(person)
    assert page.view.questions.figures["restricted"].text() == "2"
    assert page.composer.entry().degree == "open", "the next note is open again"


def test_who_says_it_and_what_it_is_about_are_named_while_typing(person: Person) -> None:
    person.type("@hilde")
    person.press("Return")
    person.type("We wait #action 2")
    person.press("Return")
    person.press("Return")
    (note,) = kept(person)
    known = page_of(person).reading.known
    assert known is not None
    assert known.name(note.speaker).startswith("Hilde Maes")
    assert [each["entity"] for each in note.links] == [ACTION]
    shown = page_of(person).stream.note(note.id)
    assert shown is not None
    assert [each.text for each in shown.chips] == ["Action 2"]


def test_the_clock_moves_the_session_but_never_a_note_that_was_begun(person: Person) -> None:
    page = page_of(person)
    person.type("Begun before lunch")
    turn(person, "12:50")
    assert page.view.head.title.text() == "Lunch"
    assert page.view.belongs.isVisible()
    assert "Language house" in page.view.belongs.text()
    person.press("Return")
    assert not page.view.belongs.isVisible()
    write(person, "At table")
    notes = {each.text: session_of(person, each) for each in kept(person)}
    assert notes == {"Begun before lunch": "Language house", "At table": "Lunch"}


def test_a_session_may_be_held_on_to_and_let_go_again(person: Person) -> None:
    page = page_of(person)
    person.press("Ctrl+Shift+PgUp", "Ctrl+Shift+PgUp")
    assert page.view.head.title.text() == "The language policy of the city"
    assert page.view.head.bar.isVisible()
    assert "The language policy of the city" in page.view.head.bar_text.text()
    write(person, "Thought of afterwards")
    turn(person, "12:50")
    assert page.view.head.title.text() == "The language policy of the city", "the clock does not move it"
    page.view.head.back.setFocus()
    person.press("Space")
    assert page.view.head.title.text() == "Lunch"
    assert person.focus is page.composer.text
    (note,) = kept(person)
    assert session_of(person, note) == "The language policy of the city"


def test_of_two_groups_the_one_that_was_chosen_is_followed_the_next_time(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = a_visit(tmp_path / "store")
    with at_the_notebook(qtbot, store) as person:
        page = page_of(person)
        page.view.open_agenda()
        person.press("Down", "Return")
        assert page.view.head.title.text() == "Coordinating volunteers"
        assert not page.view.head.bar.isVisible(), "it runs now as well"
        assert person.focus is page.composer.text
    with at_the_notebook(qtbot, store, "12:00") as person:
        assert page_of(person).view.head.title.text() == "Coordinating volunteers"


def test_without_a_visit_today_notes_go_between_the_visits(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store"), "10:00", day=12) as person:
        page = page_of(person)
        assert page.view.head.title.text() == "Between the visits"
        write(person, "Call Hilde")
        (note,) = kept(person)
        assert (note.session, note.visit, note.day) == ("", "", "2027-04-12")
        assert page.stream.note(note.id) is not None


def test_a_note_half_typed_is_back_after_a_restart_with_its_cursor_at_the_end(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = a_visit(tmp_path / "store")
    with at_the_notebook(qtbot, store) as person:
        person.type("x:No budget after December")
        person.press("Ctrl+Shift+O")
    with at_the_notebook(qtbot, store, "12:50") as person:
        page = page_of(person)
        entry = page.composer.entry()
        assert (entry.text, entry.kind, entry.degree) == (
            "No budget after December",
            "obstacle",
            UNATTRIBUTED,
        )
        assert entry.cursor == len("No budget after December")
        assert "Language house" in page.view.belongs.text(), "it belongs where it was begun"
        person.type(".")
        person.press("Return")
        (note,) = kept(person)
        assert (note.text, session_of(person, note)) == ("No budget after December.", "Language house")
        assert person.desk.workspace is not None
        assert person.desk.workspace.notes.typing(page.programme) == ()


def test_going_elsewhere_and_coming_back_leaves_the_half_typed_note_where_it_was(person: Person) -> None:
    programme = page_of(person).programme
    person.type("Half a thought")
    typing = [person.window.typing]
    person.go(pages.PLAN, programme)
    typing.append(person.window.typing)
    person.press("Ctrl+Shift+L")
    page = person.window.page
    assert isinstance(page, NotebookPage)
    assert page.composer.entry().text == "Half a thought"
    person.type(" and the rest")
    typing.append(person.window.typing)
    person.press("Return")
    assert [*typing, person.window.typing] == [True, False, True, False], "nobody types on another page"
    assert [each.text for each in kept(person)] == ["Half a thought and the rest"]


def test_five_minutes_more_push_what_follows_in_one_step(person: Person) -> None:
    page = page_of(person)
    turn(person, "12:51")
    page.choose_session(
        next(each.id for each in page.view.agenda.list.lines if each.title == "Language house")
    )
    assert page.view.head.time.text() == "running 6 min over"
    assert "before “Lunch”" in page.view.head.course.text()
    person.press("Ctrl+Shift+M")
    visit = page.following.visit
    assert visit is not None
    lengths = {each.said("title"): each.minutes for each in visit.sessions}
    assert lengths["Language house"] == 80
    assert lengths["Coordinating volunteers"] == 75, "the other group has its own hours"
    person.press("Ctrl+Z")
    visit = page.following.visit
    assert visit is not None
    assert {each.minutes for each in visit.sessions if each.track == "A"} == {75, 90}


def test_discreet_display_hides_what_others_must_not_see(person: Person) -> None:
    person.type("Budget is gone")
    person.press("Ctrl+Shift+O", "Ctrl+Shift+O", "Return", "F8")
    page = page_of(person)
    (note,) = kept(person)
    row = page.stream.rows.index(page.stream.rows.place(note.id))
    assert "gone" not in str(page.stream.rows.data(row))
    person.press("F8")
    assert "gone" in str(page.stream.rows.data(row))


def test_a_session_one_looks_back_at_is_finished_and_not_late(person: Person) -> None:
    page = page_of(person)
    person.press("Ctrl+Shift+PgUp")
    assert page.view.head.title.text() == "Pause"
    assert page.view.head.time.text() == "finished"
    assert page.view.head.course.text() == ""


def test_another_language_leaves_the_session_and_the_half_typed_note_as_they_were(person: Person) -> None:
    person.press("Ctrl+Shift+PgUp")
    person.type("Half a thought")
    person.desk.desk.change_settings(language="fr")
    person.settle()
    page = page_of(person)
    assert page.view.head.title.text() == "Pause"
    assert page.composer.entry().text == "Half a thought"
    person.press("Return")
    (note,) = kept(person)
    assert session_of(person, note) == "Pause"


def test_the_minute_is_looked_at_again_when_the_window_comes_back(person: Person) -> None:
    page, window = page_of(person), person.window
    window.showMinimized()
    page.following.hand._timer.timeout.emit()
    assert page.view.head.clock.text() == "11:52"
    page.following.hand._timer.stop()
    clock(person).turn("12:10")
    window.showNormal()
    person.settle()
    assert page.view.head.clock.text() == "12:10"
