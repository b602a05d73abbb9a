"""Which visit and which session run at an hour, and how their time stands."""

from __future__ import annotations

from datetime import date

import pytest

from mentordesk.model.visits import Session, Visit
from mentordesk.ui.noting.running import Moment, following, moment, nearest, running, standing
from tests.ui.notebook.visiting import SESSIONS, HandClock

_FIRST = date(2027, 4, 20)


def _visit(*sessions: dict[str, object], start: str = "2027-04-20", end: str = "2027-04-21") -> Visit:
    made = tuple(Session(str(each["title"]), "", "v", each) for each in sessions)
    return Visit(f"v {start}", "", 1, "a", {"dates": {"start": start, "end": end}}, made)


VISIT = _visit(*SESSIONS)


def at(hour: str, day: int = 20) -> Moment:
    """An hour of the visit."""
    return moment(HandClock(hour, day).now(), "Europe/Paris")


@pytest.mark.parametrize(
    ("hour", "title"),
    [
        ("08:00", "Welcome at the town hall"),  # the first of the day, before it begins
        ("09:30", "Welcome at the town hall"),
        ("10:00", "The language policy of the city"),
        ("11:29", "Pause"),
        ("11:30", "Language house"),
        ("12:44", "Language house"),
        ("12:45", "Lunch"),
        ("13:50", "Lunch"),  # over, and nothing else has begun
        ("14:00", "Cooking and talking"),
        ("15:45", "Cooking and talking"),
        ("16:59", "Debriefing"),
        ("17:29", "Debriefing"),
        ("17:30", ""),
    ],
)
def test_the_session_of_an_hour_is_the_one_that_runs_or_the_last_that_began(hour: str, title: str) -> None:
    found = running(VISIT, at(hour))
    assert (found.id if found else "") == title


def test_of_groups_at_once_the_chosen_one_then_where_i_take_notes_then_where_i_lead() -> None:
    groups = _visit(
        {"title": "A", "day": 1, "start": "11:00", "minutes": 60, "track": "A"},
        {"title": "B", "day": 1, "start": "11:00", "minutes": 60, "track": "B", "lead": "me"},
        {"title": "C", "day": 1, "start": "11:00", "minutes": 60, "track": "C", "note_taker": "me"},
    )
    ways = [("", ""), ("me", ""), ("me", "A"), ("somebody", "B")]
    found = [running(groups, at("11:30"), me, group) for me, group in ways]
    assert [each.id for each in found if each] == ["A", "C", "A", "B"]


def test_a_group_that_is_late_to_begin_waits_beside_the_one_that_runs() -> None:
    groups = _visit(
        {"title": "A", "day": 1, "start": "11:00", "minutes": 60, "track": "A"},
        {"title": "B", "day": 1, "start": "11:15", "minutes": 60, "track": "B"},
    )
    found = running(groups, at("11:30"), group="A")
    assert found is not None
    assert found.id == "A"


def test_a_session_without_an_end_runs_until_the_next_one_and_is_not_counted_down() -> None:
    visit = _visit(
        {"title": "Open", "day": 1, "start": "10:00"},
        {"title": "Next", "day": 1, "start": "12:00", "minutes": 30},
    )
    found = running(visit, at("11:59"))
    assert found is not None
    assert found.id == "Open"
    assert standing(visit, found, at("11:59")).left is None


def test_no_session_runs_on_a_day_without_the_visit() -> None:
    assert running(VISIT, at("10:00", 23)) is None


def test_what_is_left_and_what_is_lacking_before_the_next_fixed_hour() -> None:
    session = VISIT.session("Language house")
    assert session is not None
    early, late = standing(VISIT, session, at("11:52")), standing(VISIT, session, at("12:51"))
    assert (early.left, early.hand, round(early.part, 2)) == (53, 0, 0.29)
    assert (late.left, late.hand) == (-6, -6)
    assert early.pin is not None
    assert early.pin.id == "Lunch"
    assert standing(VISIT, session, at("11:10")).before == 20
    assert standing(VISIT, session, at("11:52", 21)).left is None, "another day"


def test_what_follows_is_of_the_same_group_or_of_all() -> None:
    session = VISIT.session("Coordinating volunteers")
    assert session is not None
    after = following(VISIT, session)
    assert after is not None
    assert after.id == "Lunch"


def test_the_nearest_visit_is_the_one_of_today_then_the_next_then_the_last() -> None:
    march = _visit(start="2027-03-01", end="2027-03-02")
    may = _visit(start="2027-05-10", end="2027-05-11")
    visits = (march, VISIT, may)
    for day, wanted in (
        (date(2027, 4, 21), VISIT), (date(2027, 5, 2), may), (date(2027, 3, 6), march),
        (date(2027, 8, 1), may), (date(2027, 4, 30), VISIT),
    ):  # fmt: skip
        assert nearest(visits, lambda _visit, day=day: Moment(day, 0)) is wanted, day  # type: ignore[misc]


def test_hours_are_those_of_the_host_and_of_the_computer_where_nobody_knows_them() -> None:
    now = HandClock("11:52").now()
    assert moment(now, "Europe/Riga") == Moment(_FIRST, 12 * 60 + 52)
    assert moment(now, "Nowhere/Land").day == now.astimezone().date()
