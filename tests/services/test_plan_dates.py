"""Bars moved and dates corrected on a real store: words and days change together, and go back together."""

from __future__ import annotations

from datetime import date

import pytest

from mentordesk.errors import Declined
from mentordesk.forms.answers import MAIN
from mentordesk.model import programme as programmes
from mentordesk.model.changes import Write
from mentordesk.model.dates_moved import Move
from mentordesk.model.plan import DATED, END, START, TIMETABLE, Action
from mentordesk.model.schedule import Bar
from mentordesk.model.timetable import Unit
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.test_undo import someone_else_writes

WORDS = "from May to August 2027"


@pytest.fixture
def programme(workspace: Workspace) -> str:
    """A plan of one dated row, one with two steps, one without words, one with words of no day."""
    made = workspace.programmes.create("Valmont", ["en"])
    workspace.plans.fill_header(made, {"a6.version_date": "2027-01-15"})
    for text in (WORDS, "Trial in May 2027; opening in September 2027", "", "when the hall is free"):
        workspace.plans.add_action(made, {"what": "Do it", "timetable": text, "lead": "City"})
    return made


def bar(workspace: Workspace, programme: str, number: int = 1) -> Bar:
    return workspace.dates.schedule(programme).bars[number - 1]


def action(workspace: Workspace, programme: str, number: int = 1) -> Action:
    return bar(workspace, programme, number).action


def days(workspace: Workspace, programme: str, number: int = 1) -> tuple[str, str]:
    stretch = bar(workspace, programme, number).stretch
    assert stretch is not None
    return stretch.first.isoformat(), stretch.last.isoformat()


def told(workspace: Workspace, programme: str) -> str:
    return words("en").say(workspace.history.entries(programme)[0].name)


# --- reading -------------------------------------------------------------------------------------------


def test_the_schedule_holds_the_days_of_the_programme_and_reads_words_by_them(workspace: Workspace) -> None:
    made = workspace.programmes.create("Valmont", ["en"])
    sheet = [Write(programmes.FORM, MAIN, "prog.start", "2027-03-01"),
             Write(programmes.FORM, MAIN, "prog.end", "2028-03-31")]  # fmt: skip
    rows = (("training.dates", "t1", "2027-02-10"), ("between.meeting", "m1", "2027-06-02"))
    for group, eid, day in rows:
        sheet += [Write(group, eid, kind="create", value={"parent": [programmes.FORM, MAIN]}),
                  Write(group, eid, "date", day)]  # fmt: skip
    workspace.editing.apply(made, "programme.sheet_filled", sheet)
    workspace.plans.add_action(made, {"what": "Report", "timetable": "three months after the start"})
    found = workspace.dates.schedule(made)
    assert [(each.kind, each.day.isoformat()) for each in found.milestones] == [
        ("training", "2027-02-10"), ("start", "2027-03-01"), ("meeting", "2027-06-02"), ("end", "2028-03-31"),
    ]  # fmt: skip
    assert found.reference == date(2027, 3, 1), "the plan has no date of its own: the programme's beginning"


def test_a_row_without_words_and_words_without_a_day_have_no_bar(
    workspace: Workspace, programme: str
) -> None:
    found = workspace.dates.schedule(programme)
    assert [each.stretch is None for each in found.bars] == [False, False, True, True]
    assert found.undated == 2
    assert found.reference == date(2027, 1, 15)


def test_an_older_version_is_drawn_as_it_stood(workspace: Workspace, programme: str) -> None:
    version = workspace.plans.name_version(programme, "0.1")
    workspace.dates.move(programme, action(workspace, programme), 1, Unit.MONTH)
    before = workspace.dates.schedule(programme, version).bars[0].stretch
    assert before is not None
    assert before.first == date(2027, 5, 1)
    assert days(workspace, programme) == ("2027-06-01", "2027-09-30")


# --- moving --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "unit", "edge", "expected"),
    [
        (1, Unit.MONTH, "both", ("2027-06-01", "2027-09-30")),
        (-2, Unit.MONTH, "both", ("2027-03-01", "2027-06-30")),
        (1, Unit.QUARTER, "both", ("2027-08-01", "2027-11-30")),
        (1, Unit.MONTH, "last", ("2027-05-01", "2027-09-30")),
        (-1, Unit.MONTH, "last", ("2027-05-01", "2027-07-31")),
        (1, Unit.MONTH, "first", ("2027-06-01", "2027-08-31")),
        (1, Unit.WEEK, "both", ("2027-05-08", "2027-09-07")),
    ],
)
def test_a_moved_bar_rewrites_the_words_and_one_undo_brings_both_back(
    workspace: Workspace, programme: str, by: int, unit: Unit, edge: str, expected: tuple[str, str]
) -> None:
    seen = action(workspace, programme)
    workspace.dates.move(programme, seen, by, unit, edge)
    assert days(workspace, programme) == expected
    moved = action(workspace, programme)
    assert moved.text(TIMETABLE) != WORDS
    assert {name: value for name, value in moved.cells.items() if name != TIMETABLE} == {
        name: value for name, value in seen.cells.items() if name != TIMETABLE
    }
    assert told(workspace, programme) == "Dates of action 1 moved"
    workspace.history.undo(programme)
    assert action(workspace, programme).text(TIMETABLE) == WORDS
    assert days(workspace, programme) == ("2027-05-01", "2027-08-31")
    workspace.history.redo(programme)
    assert days(workspace, programme) == expected


def test_a_step_is_moved_alone(workspace: Workspace, programme: str) -> None:
    before = bar(workspace, programme, 2)
    workspace.dates.move(programme, before.action, 1, Unit.MONTH, part=before.steps[1].part)
    after = bar(workspace, programme, 2)
    assert [each.stretch.first.isoformat() for each in after.steps] == ["2027-05-01", "2027-10-01"]
    assert after.action.text(TIMETABLE) == "Trial in May 2027; opening in October 2027"


def test_several_moves_of_one_bar_are_one_act(workspace: Workspace, programme: str) -> None:
    moves = [Move(1, Unit.MONTH), Move(1, Unit.MONTH, "last")]
    workspace.dates.move_on(programme, action(workspace, programme), moves)
    assert days(workspace, programme) == ("2027-06-01", "2027-10-31")
    workspace.history.undo(programme)
    assert days(workspace, programme) == ("2027-05-01", "2027-08-31")


@pytest.mark.parametrize("number", [3, 4])
def test_what_has_no_day_cannot_be_moved_and_says_what_to_do(
    workspace: Workspace, programme: str, number: int
) -> None:
    seen = action(workspace, programme, number)
    with pytest.raises(Declined, match="Give it one first"):
        workspace.dates.move(programme, seen, 1, Unit.MONTH)
    assert action(workspace, programme, number).cells == seen.cells


def test_an_end_does_not_pass_the_beginning(workspace: Workspace, programme: str) -> None:
    with pytest.raises(Declined):
        workspace.dates.move(programme, action(workspace, programme), -9, Unit.MONTH, "last")
    assert action(workspace, programme).text(TIMETABLE) == WORDS


# --- given days ----------------------------------------------------------------------------------------


def give(workspace: Workspace, programme: str, text: str, number: int = 1) -> None:
    workspace.dates.correct(
        programme, action(workspace, programme, number),
        words=text, start=date(2027, 5, 10), end=date(2027, 8, 20),
    )  # fmt: skip


def test_given_days_move_with_the_words_and_go_back_with_them(workspace: Workspace, programme: str) -> None:
    give(workspace, programme, WORDS)
    assert told(workspace, programme) == "Dates of action 1 corrected"
    workspace.dates.move(programme, action(workspace, programme), 1, Unit.MONTH)
    moved = bar(workspace, programme)
    assert moved.given
    assert days(workspace, programme) == ("2027-06-10", "2027-09-20")
    assert moved.action.text(TIMETABLE) == "from June to September 2027"
    assert moved.action.cells[DATED] == moved.action.text(TIMETABLE)
    workspace.history.undo(programme)
    back = bar(workspace, programme)
    assert back.given
    assert back.action.text(TIMETABLE) == back.action.cells[DATED] == WORDS
    assert days(workspace, programme) == ("2027-05-10", "2027-08-20")


def test_given_days_move_alone_where_the_words_name_none(workspace: Workspace, programme: str) -> None:
    give(workspace, programme, "when the hall is free", 4)
    workspace.dates.move(programme, action(workspace, programme, 4), 1, Unit.MONTH, "last")
    moved = bar(workspace, programme, 4)
    assert moved.given
    assert days(workspace, programme, 4) == ("2027-05-10", "2027-09-20")
    assert moved.action.text(TIMETABLE) == "when the hall is free"


def test_given_days_lapse_when_the_words_are_written_anew(workspace: Workspace, programme: str) -> None:
    give(workspace, programme, WORDS)
    assert bar(workspace, programme).given
    row = action(workspace, programme)
    workspace.plans.edit_cells(programme, row.id, {"timetable": "October 2027"}, seen=row, number=1)
    assert not bar(workspace, programme).given
    assert days(workspace, programme) == ("2027-10-01", "2027-10-31")


def test_a_step_moved_keeps_the_given_days_of_its_action(workspace: Workspace, programme: str) -> None:
    give(workspace, programme, "Trial in May 2027; opening in September 2027", 2)
    before = bar(workspace, programme, 2)
    workspace.dates.move(programme, before.action, 1, Unit.MONTH, part=before.steps[0].part)
    after = bar(workspace, programme, 2)
    assert after.given
    assert days(workspace, programme, 2) == ("2027-05-10", "2027-08-20")
    assert after.steps[0].stretch.first == date(2027, 6, 1)
    assert after.action.cells[DATED] == after.action.text(TIMETABLE)


def test_one_end_may_be_given_alone_and_taken_away_again(workspace: Workspace, programme: str) -> None:
    workspace.dates.correct(
        programme, action(workspace, programme, 3), words="", start=date(2027, 5, 10), end=None
    )
    assert bar(workspace, programme, 3).given
    workspace.dates.move(programme, action(workspace, programme, 3), 1, Unit.MONTH)
    moved = action(workspace, programme, 3)
    assert (moved.cells.get(START), moved.cells.get(END)) == ("2027-06-10", None)
    workspace.dates.correct(programme, moved, words="", start=None, end=None)
    assert bar(workspace, programme, 3).stretch is None
    assert action(workspace, programme, 3).cells.get(DATED) is None


def test_correcting_is_one_act_and_undo_restores_words_and_days(workspace: Workspace, programme: str) -> None:
    before = action(workspace, programme).cells
    give(workspace, programme, "summer")
    after = action(workspace, programme).cells
    assert (after[TIMETABLE], after[START], after[END], after[DATED]) == (
        "summer", "2027-05-10", "2027-08-20", "summer",
    )  # fmt: skip
    workspace.history.undo(programme)
    restored = action(workspace, programme).cells
    assert {name: value for name, value in restored.items() if value is not None} == before


def test_words_that_came_from_elsewhere_meanwhile_stay_beside_a_move(
    workspace: Workspace, programme: str
) -> None:
    seen = action(workspace, programme)
    someone_else_writes(workspace, programme, seen.id, "timetable", "October 2027")
    workspace.dates.move(programme, seen, 1, Unit.MONTH)
    assert TIMETABLE in action(workspace, programme).conflicts
