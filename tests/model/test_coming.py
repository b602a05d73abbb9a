"""What is coming: the visit that is not over, what is left of it, the tasks of the next days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from mentordesk.model.coming import Task, coming_visit, due_soon
from mentordesk.model.my_part import Ahead, begins, next_things
from mentordesk.model.plan import Plan
from mentordesk.model.programme import Party, Programme
from mentordesk.model.visits import Session, Visit
from mentordesk.words import words

EN = words("en")
TODAY = date(2027, 4, 20)
PAIR = Programme(
    "p", {}, (Party("a", "mentee_city", "Saint-Aubin"), Party("b", "mentor_city", "Westerkerke"))
)


def visit(start: int, days: int = 2, number: int = 1, **more: Any) -> Visit:
    """One that begins so many days from today."""
    first = TODAY + timedelta(days=start)
    dates = {"start": first.isoformat(), "end": (first + timedelta(days=days - 1)).isoformat()}
    sessions = tuple(
        Session(f"s{day}{kind}", "", f"v{number}", {"title": f"Session {day}", "day": day, "kind": kind})
        for day in range(1, days + 1)
        for kind in ("meeting", "break")
    )
    return Visit(f"v{number}", "", number, "", {"dates": dates, "host": "mentor", **more}, sessions)


def test_the_next_visit_is_the_first_that_is_not_over() -> None:
    past, running, later = visit(-9, number=1), visit(-1, number=2), visit(30, number=3)
    undated = Visit("v4", "", 4, "", {})
    found = coming_visit([past, later, undated, running], PAIR, TODAY)
    assert found is not None
    assert (found.visit.id, found.place) == ("v2", "Westerkerke")
    assert coming_visit([past, undated], PAIR, TODAY) is None


def test_nobody_travels_to_a_visit_on_line() -> None:
    found = coming_visit([visit(3, mode="virtual")], PAIR, TODAY)
    assert found is not None
    assert found.place == ""
    assert begins(found, TODAY, EN) == "The next visit begins on Friday, 23 April 2027."


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (3, "The visit to Westerkerke begins on Friday, 23 April 2027."),
        (0, "The visit to Westerkerke begins today."),
        (-1, "The visit to Westerkerke ends today."),
    ],
)
def test_the_visit_is_told_in_a_sentence(start: int, said: str) -> None:
    found = coming_visit([visit(start)], PAIR, TODAY)
    assert found is not None
    assert begins(found, TODAY, EN) == said


def test_what_is_ahead_leaves_out_breaks_and_days_that_are_over() -> None:
    found = coming_visit([visit(-1)], PAIR, TODAY)
    assert found is not None
    assert [each.said("title") for each in found.ahead(TODAY)] == ["Session 2"]


def test_the_programme_of_the_day_is_taken_along_only_when_the_visit_is_near() -> None:
    def first(start: int) -> str:
        ahead = Ahead(TODAY, coming_visit([visit(start)], PAIR, TODAY))
        return next_things(PAIR, Plan("p", {}, (), ()), EN, ahead=ahead)[0].id

    assert [first(start) for start in (-1, 0, 3, 4)] == ["take_along"] * 3 + ["first_action"]


def test_tasks_of_the_next_days_come_with_whose_they_are_and_leave_room_for_the_plan() -> None:
    days = (9, 2, -3, 5)
    tasks = tuple(
        Task(f"t{n}", f"Task {n}", "Joris" if n == 1 else "", TODAY + timedelta(days=day))
        for n, day in enumerate(days)
    )
    assert [each.id for each in due_soon(tasks, TODAY)] == ["t2", "t1", "t3"]
    things = next_things(PAIR, Plan("p", {}, (), ()), EN, ahead=Ahead(TODAY, None, tasks))
    assert [each.id for each in things] == ["task:t2", "task:t1", "first_action"]
    assert things[0].reason == "Agreed for Saturday, 17 April 2027."
    assert things[1].reason == "Joris, by Thursday, 22 April 2027."
    assert (things[1].page, things[1].part) == ("steps", ("", "", "between.tasks", "t1"))
