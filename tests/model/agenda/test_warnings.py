"""Warnings by name: when they are given, when not, and what they propose."""

from __future__ import annotations

import pytest
from hypothesis import given

from mentordesk.model.agenda.ripple import Move, applied, moved
from mentordesk.model.agenda.warnings import (
    PERSON,
    PLACE,
    kept_warnings,
    warnings,
)
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from tests.model.agenda.days import any_days, session, visit
from tests.model.agenda.team import NOTED, TEAM, of, of_kinds, say

TALK = session("Cooking talk", "14:00", 90, "A", lead="hilde", note_taker="nadia")
TABLE = session("Round table", "14:00", 90, "B", people=["hilde"], note_taker="thomas")


# --- one person, one room ------------------------------------------------------------------------


def test_a_person_in_two_groups_at_once_is_named_in_both() -> None:
    (warning,) = of(visit(TALK, TABLE), "person_twice")
    assert warning.person == "hilde"
    assert warning.sessions == ("Cooking talk", "Round table")
    said = say(warning.message)
    assert said == "Hilde Maes cannot be in “Cooking talk” and in “Round table” at the same time."
    assert say(warning.short["Cooking talk"]) == "Hilde Maes is also in group B"
    assert say(warning.short["Round table"]) == "Hilde Maes is also in group A"


@pytest.mark.parametrize("role", ["lead", "note_taker", "interpreter", "people"])
def test_every_part_in_a_session_counts(role: str) -> None:
    other = session("Other", "15:00", 60, "B", **{role: ["hilde"] if role == "people" else "hilde"})
    assert [each.person for each in of(visit(TALK, other), "person_twice")] == ["hilde"]


def test_the_person_behind_a_member_is_the_same_person() -> None:
    people = Everyone(TEAM.names, TEAM.groups, {"hilde": "m1"})
    other = session("Other", "15:00", 60, "B", people=["m1"])
    assert [each.person for each in of(visit(TALK, other), "person_twice", people)] == ["m1"]


def test_sessions_that_touch_breaks_and_other_days_claim_nobody_twice() -> None:
    planned = visit(
        TALK,
        session("Next", "15:30", 60, "B", lead="hilde"),
        session("Tea", "14:30", 30, "B", people=["hilde"], kind="break"),
        session("Tomorrow", "14:00", 60, lead="hilde", day=2),
        session("Idea", None, 60, lead="hilde"),
    )
    assert of(planned, "person_twice") == []


def test_a_clash_proposes_a_free_hour_and_somebody_who_has_time() -> None:
    planned = visit(
        TALK,
        TABLE,
        session("Lunch", "12:30", 90, kind="break"),
        session("Review", "16:00", 90),
        session("Walk", "09:00", 240, "A", day=2, lead="wout"),
        dates={"start": "2027-04-20", "end": "2027-04-21"},
    )
    (warning,) = of(planned, "person_twice", candidates=("nadia", "wout"))
    place, other = warning.repairs
    assert (place.kind, place.session, place.move) == (PLACE, "Round table", Move(2, 540, "B", 90))
    assert say(place.message) == "Move “Round table” to Wednesday at 9:00"
    assert (other.kind, other.person, other.fields) == (PERSON, "wout", ("people",))
    assert say(other.message) == "Replace Hilde Maes by Wout Claes in “Round table”"
    assert other.answers(TABLE) == {"people": ["wout"]}


def test_a_proposal_taken_solves_the_clash() -> None:
    planned = visit(TALK, TABLE)
    (warning,) = of(planned, "person_twice")
    move = warning.repairs[0].move
    assert move is not None
    after = applied(
        planned.sessions, moved(planned.sessions, "Round table", move.day, move.start, move.track)
    )
    assert of(visit(*after), "person_twice") == []


def test_a_pinned_session_is_not_offered_to_be_moved() -> None:
    pinned = session("Round table", "14:00", 90, "B", people=["hilde"], pinned=True)
    (warning,) = of(visit(TALK, pinned), "person_twice")
    assert {each.session for each in warning.repairs} == {"Cooking talk"}
    both = session("Cooking talk", "14:00", 90, "A", lead="hilde", pinned=True)
    assert [each.repairs for each in of(visit(both, pinned), "person_twice")] == [()]


def test_nobody_who_is_elsewhere_or_stands_for_others_is_proposed() -> None:
    busy = session("Call", "14:30", 30, "C", lead="wout")
    (warning,) = of(visit(TALK, TABLE, busy), "person_twice", candidates=("wout", "mayor", "hilde"))
    assert all(each.kind == PLACE for each in warning.repairs)


def test_one_room_for_two_groups_is_remarked_however_it_is_spelt() -> None:
    planned = visit(
        session("a", "10:00", 60, "A", place="Salle  Étoile"),
        session("b", "10:30", 60, "B", place="salle etoile"),
    )
    (warning,) = of(planned, "room_twice")
    assert "Salle Étoile" in say(warning.message)
    assert warning.repairs[0].move == Move(1, 11 * 60, "B", 60)


def test_breaks_of_two_groups_other_rooms_and_other_hours_share_no_room() -> None:
    hall = {"place": "Hall"}
    canteen = {"kind": "break", "place": "Canteen"}
    planned = visit(
        session("a", "10:00", 60, "A", **hall),
        session("b", "11:00", 60, "B", **hall),
        session("c", "10:00", 60, "C", place="Office"),
        session("d", "10:00", 60, "D"),
        session("lunch a", "12:00", 60, "A", **canteen),
        session("lunch b", "12:00", 60, "B", **canteen),
    )
    assert of(planned, "room_twice") == []


# --- ways and rests ------------------------------------------------------------------------------


def test_a_way_longer_than_the_gap_is_said_in_minutes() -> None:
    planned = visit(session("Talk", "09:00", 60), session("Walk", "10:10", 60, travel=20))
    (warning,) = of(planned, "travel")
    assert say(warning.message) == "The way to “Walk” takes 20 min; after “Talk” there is 10 min."
    assert warning.repairs[0].move == Move(1, 10 * 60 + 20, "", 60)


def test_a_way_that_fits_or_follows_nothing_is_not() -> None:
    planned = visit(
        session("Talk", "09:00", 60, travel=60),
        session("Walk", "10:20", 60, travel=20),
        session("b", "10:20", 60, "B", travel=10),
        session("Other day", "09:00", 60, day=2, travel=90),
    )
    assert of(planned, "travel") == []


def test_the_way_is_counted_from_the_group_that_is_done_last() -> None:
    a, b = session("a", "09:00", 60, "A"), session("b", "09:00", 100, "B")
    assert of(visit(a, b, session("all", "10:50", 30, travel=20)), "travel")
    assert not of(visit(a, b, session("a2", "10:50", 30, "A", travel=20)), "travel")


def test_an_interpreter_who_goes_on_for_more_than_two_hours_needs_a_break() -> None:
    planned = visit(
        session("one", "09:00", 75, interpreter="nadia"),
        session("two", "10:20", 60, interpreter="nadia"),
    )
    (warning,) = of(planned, "interpreter_no_break")
    assert warning.sessions == ("one", "two")
    assert say(warning.message) == "Nadia interprets for 2 h 20 without a break of 10 minutes."
    assert warning.repairs[0].move == Move(1, 10 * 60 + 25, "", 60)


def test_ten_minutes_two_hours_or_somebody_else_are_rest_enough() -> None:
    def with_two(minutes: int, start: str, second: str) -> Visit:
        return visit(
            session("one", "09:00", minutes, interpreter="nadia"),
            session("two", start, 60, interpreter=second),
        )

    assert not of(with_two(75, "10:25", "nadia"), "interpreter_no_break")
    assert not of(with_two(60, "10:00", "nadia"), "interpreter_no_break")
    assert not of(with_two(75, "10:15", "wout"), "interpreter_no_break")
    assert of(with_two(75, "10:15", "nadia"), "interpreter_no_break")


def test_a_language_alone_is_interpreting_too() -> None:
    planned = visit(session("one", "09:00", 150, language="Néerlandais"))
    (warning,) = of(planned, "interpreter_no_break")
    assert say(warning.message).startswith("From 9:00 there is interpreting for 2 h 30")


# --- kept on purpose -----------------------------------------------------------------------------


def with_kept(planned: Visit, eid: str, rule: str, about: str | list[dict[str, str]]) -> Visit:
    told = {"reason": "Hilde knows", "about": about} if isinstance(about, str) else about
    kept = {f"kept.{rule}": told}
    return visit(
        *(
            Session(each.id, "", "v", {**each.answers, **kept}) if each.id == eid else each
            for each in planned.sessions
        ),
        **planned.answers,
    )


def test_a_warning_kept_on_purpose_is_left_out_and_can_be_listed() -> None:
    planned = visit(TALK, TABLE)
    (warning,) = of(planned, "person_twice")
    kept = with_kept(planned, "Cooking talk", "person_twice", warning.about)
    assert of(kept, "person_twice") == []
    (found,) = kept_warnings(kept, TEAM)
    assert (found.warning.about, found.reason, found.holder) == (warning.about, "Hilde knows", "Cooking talk")
    assert kept_warnings(planned, TEAM) == ()


def test_what_is_kept_for_one_clash_does_not_hide_another() -> None:
    planned = visit(TALK, TABLE, session("Call", "14:00", 30, "C", lead="hilde", **NOTED))
    kept = with_kept(planned, "Cooking talk", "person_twice", of(planned, "person_twice")[0].about)
    assert len(of(planned, "person_twice")) == 3
    assert len(of(kept, "person_twice")) == 2


def test_two_clashes_of_one_session_are_kept_each_for_its_own_reason() -> None:
    planned = visit(TALK, TABLE, session("Call", "14:00", 30, "C", lead="hilde", **NOTED))
    about = [each.about for each in of(planned, "person_twice") if "Cooking talk" in each.sessions]
    told = [{"reason": f"For {number}", "about": each} for number, each in enumerate(about)]
    both = with_kept(planned, "Cooking talk", "person_twice", told)
    assert [each.reason for each in kept_warnings(both, TEAM)] == ["For 0", "For 1"]


def test_what_is_about_the_whole_visit_is_kept_with_it() -> None:
    planned = of_kinds("interview", "team_debrief")
    told = {"kept.mix": {"reason": "Short", "about": "outings"}}
    kept = visit(*planned.sessions, **{**planned.answers, **told})
    assert not of(kept, "mix")
    (found,) = kept_warnings(kept, TEAM)
    assert (found.reason, found.holder) == ("Short", "")


def test_the_mix_is_kept_with_any_session_of_the_visit() -> None:
    planned = of_kinds("interview", "team_debrief")
    assert not of(with_kept(planned, "s1", "mix", "outings"), "mix")
    assert of(with_kept(planned, "s1", "mix", "talks"), "mix")


@given(any_days())
def test_no_day_breaks_the_warnings_and_each_can_be_said(day: list[Session]) -> None:
    crowded = [
        Session(each.id, "", "v", {**each.answers, "people": ["hilde"], "place": "Hall", "language": "nl",
                                   "travel": 30, "title": None})
        for each in day
    ]  # fmt: skip
    for warning in warnings(visit(*crowded), TEAM, ("wout", "mayor")):
        assert say(warning.message)
        assert set(warning.short) == set(warning.sessions)
        assert len(warning.repairs) <= 2
