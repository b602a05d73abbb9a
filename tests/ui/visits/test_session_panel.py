"""The panel beside the agenda: a session's answers written as they are left, its warnings put right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.visits import SESSION
from mentordesk.ui.visiting.overview import Overview
from mentordesk.ui.visiting.session_panel import SessionPanel
from mentordesk.ui.widgets.wordy_button import WordyButton
from tests.ui.person import Person
from tests.ui.visits.planned import at_the_visits, come_to, hours, kept, one_visit, page_of, session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_visits(qtbot, one_visit(tmp_path / "store")) as someone:
        yield someone


def panel_of(person: Person) -> SessionPanel:
    return page_of(person).agenda.panel


def field(person: Person, name: str) -> QWidget:
    """The field of the panel, with the focus in it."""
    widget = panel_of(person).fields.fields[name].editor.widget
    widget.setFocus()
    person.settle()
    return widget


def people(person: Person) -> dict[str, str]:
    """Ids by name."""
    workspace = person.desk.workspace
    assert workspace is not None
    everyone = workspace.planning.everyone(page_of(person).programme)
    return {name.partition(",")[0]: eid for eid, name in everyone.names.items()}


def clash(person: Person) -> None:
    """Hilde Maes in both groups at half past nine."""
    workspace = person.desk.workspace
    assert workspace is not None
    programme, hilde = page_of(person).programme, people(person)["Hilde Maes"]
    for title, track in (("Library", "A"), ("Employers", "B")):
        given = {"people": [hilde], "track": track, "start": "09:30"}
        workspace.planning.change_session(programme, session(person, title), given)
    person.settle()


def test_the_title_is_written_over_with_f2_and_enter(person: Person) -> None:
    come_to(person, "Library")
    person.press("F2")
    assert person.focus is panel_of(person).title.widget
    person.press("Ctrl+A")
    person.type("Language games")
    person.press("Return")
    assert "Language games" in [each[0] for each in hours(person)]
    person.press("Esc")
    assert person.focus is page_of(person).agenda.views.board


def test_a_length_typed_as_people_write_it_pushes_what_follows(person: Person) -> None:
    come_to(person, "Welcome")
    for typed, minutes, follows in (("1h30", 90, "10:30"), ("45", 45, "09:45"), ("2 h", 120, "11:00")):
        field(person, "minutes")
        person.press("Ctrl+A")
        person.type(typed)
        person.press("Return")
        assert session(person, "Welcome").minutes == minutes
        assert session(person, "Library").answers["start"] == follows


def test_an_hour_typed_in_figures_moves_what_follows_but_not_what_is_pinned(person: Person) -> None:
    come_to(person, "Welcome")
    field(person, "start")
    person.press("Ctrl+A")
    person.type("0915")
    person.press("Return")
    starts = {title: start for title, start, _minutes in hours(person)}
    assert (starts["Welcome"], starts["Library"], starts["Lunch"]) == ("09:15", "09:45", "12:30")


def test_an_hour_nobody_can_read_is_said_under_the_field_and_stays_there(person: Person) -> None:
    come_to(person, "Welcome")
    field(person, "start")
    person.press("Ctrl+A")
    person.type("soon")
    person.press("Return")
    shown = panel_of(person).fields.fields["start"]
    assert shown.line.isVisible()
    assert shown.line.text() == "Write an hour such as 9h30 or 0930."
    assert session(person, "Welcome").answers["start"] == "09:00"


def test_the_group_is_chosen_in_a_list_and_ctrl_z_takes_it_back(person: Person) -> None:
    come_to(person, "Library")
    box = panel_of(person).fields.fields["track"].editor
    field(person, "track")
    person.press("Down")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    person.press("Down", "Return")
    assert session(person, "Library").track == "A"
    assert box.so_far() == "A"
    person.press("Ctrl+Z")
    assert session(person, "Library").track == ""


def test_someone_is_named_from_the_list_and_someone_new_by_the_name_alone(person: Person) -> None:
    come_to(person, "Library")
    field(person, "lead")
    person.type("Hilde Maes, language policy")
    person.press("Return")
    assert session(person, "Library").person("lead") == people(person)["Hilde Maes"]
    field(person, "people")
    person.type("Two volunteers")
    person.press("Return")
    (met,) = session(person, "Library").people
    assert people(person)["Two volunteers"] == met


def test_words_are_kept_while_they_are_typed_and_handed_over_on_leaving(person: Person) -> None:
    come_to(person, "Library")
    field(person, "place")
    person.type("Quai aux Grains 12")
    workspace = person.desk.workspace
    assert workspace is not None

    def kept_beside() -> bool:
        drafts = workspace.drafting.offered()
        return [(each.register.entity, each.draft.value) for each in drafts] == [
            (SESSION, "Quai aux Grains 12")
        ]

    person.until(kept_beside)
    person.press("Ctrl+S")
    assert session(person, "Library").said("place") == "Quai aux Grains 12"
    assert workspace.drafting.offered() == []


def test_who_is_in_two_places_is_named_and_one_of_two_ways_out_is_taken(person: Person) -> None:
    clash(person)
    page = page_of(person)
    assert page.agenda.top.conflicts.text() == "1 conflict"
    page.agenda.top.conflicts.setFocus()
    person.press("Space")
    panel = panel_of(person)
    assert panel.shown in (session(person, "Library").id, session(person, "Employers").id)
    (card,) = panel.cards.cards
    assert "Hilde Maes" in card.accessibleName()
    ways = card.findChildren(WordyButton)
    assert len(ways) >= 2
    ways[0].setFocus()
    person.press("Space")
    assert page.agenda.top.conflicts.isHidden()
    person.press("Ctrl+Z")
    assert page.agenda.top.conflicts.text() == "1 conflict"


def test_a_warning_is_kept_as_it_is_with_a_reason(person: Person) -> None:
    clash(person)
    page = page_of(person)
    page.agenda.top.conflicts.setFocus()
    person.press("Space")
    (card,) = panel_of(person).cards.cards
    card.findChildren(WordyButton)[-1].setFocus()
    person.press("Space")
    person.type("She was told")
    person.press("Return")
    assert page.agenda.top.conflicts.isHidden()
    (kept_here,) = [one for each in kept(person)[0].sessions for one in each.kept("person_twice")]
    assert kept_here.reason == "She was told"


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def again(lines: QWidget) -> QPushButton:
    (found,) = lines.findChildren(QPushButton)
    return found


def test_what_is_kept_is_listed_with_its_reason_and_warned_of_again_when_asked(person: Person) -> None:
    clash(person)
    page, panel = page_of(person), panel_of(person)
    page.agenda.top.conflicts.setFocus()
    person.press("Space")
    panel.cards.cards[0].findChildren(WordyButton)[-1].setFocus()
    person.press("Space")
    person.type("She was told")
    person.press("Return")
    assert texts(panel.kept)[0] == "Kept as it is"
    assert texts(panel.kept)[2] == "Reason: She was told"
    again(panel.kept).setFocus()
    person.press("Space")
    assert page.agenda.top.conflicts.text() == "1 conflict"
    assert panel.kept.isHidden()
    person.press("Ctrl+Z")
    assert page.agenda.top.conflicts.isHidden()


def test_a_warning_about_the_whole_visit_is_kept_and_comes_back_too(person: Person) -> None:
    page = page_of(person)
    for each in kept(person)[0].sessions:
        assert person.desk.workspace is not None
        person.desk.workspace.planning.change_session(page.programme, each, {"kind": "interview"})
    page.agenda.go("")
    person.settle()
    overview = panel_of(person).overview
    assert isinstance(overview, Overview)
    before = len(overview.cards.cards)
    assert before >= 1
    overview.cards.cards[0].findChildren(WordyButton)[-1].setFocus()
    person.press("Space", "Return")
    assert len(overview.cards.cards) == before - 1
    again(overview.kept).setFocus()
    person.press("Space")
    assert len(overview.cards.cards) == before
    assert overview.kept.isHidden()


def test_the_panel_goes_and_comes_by_f9_and_stays_as_one_left_it(person: Person) -> None:
    page = page_of(person)
    come_to(person, "Library")
    person.press("F9")
    assert not page.agenda.panel.isVisible()
    assert person.focus is page.agenda.views.board
    programme = page.programme
    person.go("library")
    person.go("visits", programme)
    assert not page.agenda.panel.isVisible()
    person.press("F9")
    assert page.agenda.panel.isVisible()


def test_what_to_bring_is_listed_by_day_in_the_panel_of_the_visit(person: Person) -> None:
    come_to(person, "Library")
    field(person, "prepare")
    person.type("Four chairs (Joris)")
    person.press("Ctrl+Return")
    panel = panel_of(person)
    panel.tabs.chosen.emit("visit")
    panel.tabs.choose("visit")
    said = [each.text() for each in panel.overview.findChildren(QLabel)]
    assert "Four chairs (Joris)" in said
    assert "Tuesday 20 April" in said


def test_a_remark_of_the_method_leads_to_the_field_that_answers_it(person: Person) -> None:
    workspace = person.desk.workspace
    assert workspace is not None
    workspace.planning.add_visit(page_of(person).programme, "v3")
    person.settle()
    page = page_of(person)
    page.show_visit(page.visits[1].id)
    page.agenda.top.notices.setFocus()
    person.press("Space")
    panel = panel_of(person)
    assert panel.tabs.value == "visit"
    line = next(each for each in page.agenda.overview.notices.lines if "elected members" in each.text())
    line.setFocus()
    person.press("Return")
    assert page.agenda.session is not None
    assert page.agenda.session.kind == "final_presentation"
    assert panel.fields.fields["people"].editor.widget.isAncestorOf(person.focus)


def test_what_was_removed_elsewhere_goes_and_what_was_typed_in_another_stays(person: Person) -> None:
    """News from another laptop never touches the words under one's hands."""
    come_to(person, "Library")
    field(person, "place")
    person.type("Half a word")
    workspace = person.desk.workspace
    assert workspace is not None
    programme = page_of(person).programme
    workspace.planning.remove_session(programme, session(person, "Welcome"))
    person.settle()
    shown = panel_of(person).fields.fields["place"].editor
    assert shown.so_far() == "Half a word"
    assert shown.widget.hasFocus()
    person.press("Ctrl+S")
    assert session(person, "Library").said("place") == "Half a word"
