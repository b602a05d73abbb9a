"""The plan in time: bars from words or from given days, steps, milestones, what stays without a date."""

from __future__ import annotations

from datetime import date

import pytest

from mentordesk.model.plan import DATED, Action, Plan
from mentordesk.model.schedule import Milestone, Schedule, given, milestone_title, schedule
from mentordesk.model.timetable import Stretch
from mentordesk.words import words

REFERENCE = date(2026, 11, 25)


def action(**cells: object) -> Action:
    return Action("id1", "R1", 1, "1", cells)


def scheduled(*actions: Action, milestones: tuple[Milestone, ...] = ()) -> Schedule:
    plan = Plan("programme", actions=actions)
    return schedule(plan, reference=REFERENCE, languages=("fr", "en"), milestones=milestones)


def test_each_action_has_a_bar_from_its_words_or_none() -> None:
    plan = scheduled(action(timetable="de mai à août 2027"), action(timetable="à définir"), action())
    assert [bar.stretch for bar in plan.bars] == [Stretch(date(2027, 5, 1), date(2027, 8, 31)), None, None]
    assert [bar.given for bar in plan.bars] == [False, False, False]
    assert plan.undated == 2


def test_steps_are_the_dated_parts_that_say_what_is_done() -> None:
    (bar,) = scheduled(action(timetable="Modèle de fiche en mai, essai de juin à août 2027.")).bars
    assert [(step.label, step.part, step.stretch.first, step.outside) for step in bar.steps] == [
        ("Modèle de fiche", 0, date(2027, 5, 1), False),
        ("essai", 1, date(2027, 6, 1), False),
    ]
    assert bar.stretch == Stretch(date(2027, 5, 1), date(2027, 8, 31))


@pytest.mark.parametrize(
    "lines",
    [
        ["Affiches : juin 2027", "Bilan en octobre 2027", "sans date"],
        "Affiches : juin 2027\nBilan en octobre 2027\nsans date",
    ],
)
def test_dated_sub_actions_are_steps_and_marked_where_they_leave_their_action(lines: object) -> None:
    (bar,) = scheduled(action(timetable="de mai à août 2027", sub_actions=lines)).bars
    assert [(step.label, step.part, step.outside) for step in bar.steps] == [
        ("Affiches", None, False),
        ("Bilan", None, True),
    ]


def test_a_sub_action_alone_gives_its_action_no_bar() -> None:
    plan = scheduled(action(timetable="à définir", sub_actions=["Bilan en octobre 2027"]))
    assert plan.bars[0].stretch is None
    assert not plan.bars[0].steps[0].outside
    assert plan.last == date(2027, 10, 31)


def test_days_given_beside_the_words_rule_until_the_words_change() -> None:
    cells: dict[str, object] = {"timetable": "printemps 2027", "start": "2027-04-05", "end": "2027-06-18"}
    exact = Stretch(date(2027, 4, 5), date(2027, 6, 18))
    assert given(action(**cells)) == exact
    assert given(action(**{**cells, DATED: "printemps 2027"})) == exact
    assert given(action(**{**cells, DATED: "été 2027"})) is None
    (bar,) = scheduled(action(**cells)).bars
    assert bar.given
    assert bar.stretch == exact
    assert bar.timetable.parts[0].stretch.first == date(2027, 3, 1)


def test_one_given_day_leaves_the_other_end_open() -> None:
    assert given(action(start="2027-04-05")) == Stretch(
        date(2027, 4, 5), date(2027, 7, 4), vague_last=True, open_last=True
    )
    assert given(action(end="2027-06-30")) == Stretch(
        date(2027, 4, 1), date(2027, 6, 30), vague_first=True, open_first=True
    )


@pytest.mark.parametrize(
    "cells",
    [{}, {"start": "soon"}, {"start": "2027-06-18", "end": "2027-04-05"}, {"start": "", "end": None},
     {"end": "0001-01-02"}, {"start": "9999-12-30"}],
)  # fmt: skip
def test_days_that_cannot_be_are_not_given(cells: dict[str, object]) -> None:
    assert given(action(**cells)) is None


def test_words_count_from_the_milestones_of_the_programme() -> None:
    vote = Milestone("approval", "Conseil du 6 juillet", date(2027, 7, 6))
    later = Milestone("approval", "Conseil du 5 octobre", date(2027, 10, 5))
    (bar,) = scheduled(action(timetable="3 mois après le vote"), milestones=(later, vote)).bars
    assert bar.stretch == Stretch(date(2027, 10, 6), date(2027, 11, 5), vague_first=True, vague_last=True)
    assert scheduled(action(timetable="3 mois après le vote")).bars[0].stretch is None


def test_a_schedule_reaches_over_bars_steps_and_milestones_in_the_order_of_days() -> None:
    visit = Milestone("meeting", "", date(2027, 2, 3))
    end = Milestone("end", "", date(2028, 6, 30))
    plan = scheduled(action(timetable="mai 2027"), milestones=(end, visit))
    assert plan.milestones == (visit, end)
    assert (plan.first, plan.last) == (date(2027, 2, 3), date(2028, 6, 30))
    assert (scheduled(action()).first, scheduled().last) == (None, None)


def test_a_milestone_is_called_by_its_own_name_else_by_what_it_is() -> None:
    assert milestone_title(Milestone("approval", "Conseil du 6 juillet", REFERENCE), words("en")) == (
        "Conseil du 6 juillet"
    )
    titles = {
        milestone_title(Milestone(kind, "", REFERENCE), words("en"))
        for kind in ("start", "end", "approval", "meeting", "training")
    }
    assert len(titles) == 5
    assert "Start of the programme" in titles
