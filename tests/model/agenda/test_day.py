"""A day seen: its slack, its groups, what to bring, how it mixes."""

from __future__ import annotations

from mentordesk.model.agenda.heads import heads
from mentordesk.model.agenda.mix import mix
from mentordesk.model.agenda.packing import Thing, packing
from mentordesk.model.agenda.slack import around_pins
from mentordesk.model.everyone import Everyone
from tests.model.agenda.days import session, visit

# --- slack ---------------------------------------------------------------------------------------


def test_room_before_a_pinned_start_is_told_in_minutes() -> None:
    day = [session("talk", "09:00", 60), session("lunch", "12:00", 60, pinned=True)]
    assert around_pins(day) == {"lunch": 120}
    late = [session("talk", "09:00", 200), session("lunch", "12:00", 60, pinned=True)]
    assert around_pins(late) == {"lunch": -20}


def test_a_pinned_common_start_waits_for_the_group_that_ends_last() -> None:
    day = [
        session("a", "09:00", 60, "A"),
        session("b", "09:00", 90, "B"),
        session("only a", "11:00", 30, "A", pinned=True),
        session("lunch", "12:00", 60, pinned=True),
    ]
    assert around_pins(day) == {"only a": 60, "lunch": 30}


def test_what_lacks_before_one_pinned_start_is_not_told_again_at_the_next() -> None:
    day = [
        session("talk", "09:00", 180),
        session("walk", "11:55", 60),
        session("tea", "12:00", 60),
        session("lunch", "12:00", 60, pinned=True),
        session("workshop", "13:00", 60),
        session("bus", "14:15", 30, pinned=True),
    ]
    assert around_pins(day) == {"lunch": -120, "bus": 15}


def test_a_group_that_holds_up_a_common_session_counts_at_the_other_group_s_pinned_start() -> None:
    day = [
        session("b", "09:00", 120, "B"),
        session("all", "10:00", 30),
        session("call", "10:00", 30, "A", pinned=True),
    ]
    assert around_pins(day) == {"call": -90}


def test_what_has_nothing_before_it_or_no_hour_has_no_slack() -> None:
    day = [session("talk", "09:00", 60, pinned=True), session("idea", None, 60, pinned=True)]
    assert around_pins(day) == {}
    assert around_pins([*day, session("next day", "10:00", 30, day=2, pinned=True)]) == {}


# --- its groups ----------------------------------------------------------------------------------


def test_each_group_counts_its_people_once() -> None:
    people = Everyone({"p": "Hilde Maes"}, same={"p": "m"})
    day = [
        session("a", "10:00", 60, "A", people=["p", "q"], lead="m"),
        session("later", "14:00", 60, "A", people=["m"]),
        session("b", "10:00", 60, "B", note_taker="r"),
    ]
    assert heads(day, 1, people) == {"A": 2, "B": 1}


# --- what to bring, how it mixes -----------------------------------------------------------------


def test_what_to_bring_is_gathered_by_day_and_the_same_thing_stands_once() -> None:
    planned = visit(
        session("talk", "09:00", 60, prepare=["Affiches", "  Clé de la salle "]),
        session("workshop", "14:00", 60, prepare=["affiches", "Feutres"]),
        session("walk", "09:00", 60, day=2, prepare=["Bonnes chaussures", ""]),
        session("tea", "17:00", 30, day=3),
    )
    assert packing(planned) == {
        1: (
            Thing("Affiches", ("talk", "workshop")),
            Thing("Clé de la salle", ("talk",)),
            Thing("Feutres", ("workshop",)),
        ),
        2: (Thing("Bonnes chaussures", ("walk",)),),
    }
    assert set(packing(planned, [2])) == {2}


def test_r_124_the_mix_counts_minutes_by_kind_and_groups_side_by_side_once() -> None:
    found = mix(
        [
            session("a", "10:00", 60, "A", kind="interview"),
            session("b", "10:30", 60, "B", kind="interview"),
            session("c", "14:00", 45, kind="site_visit"),
            session("d", None, 30, kind="plan_workshop"),
            session("tea", "15:00", 30, kind="break"),
        ]
    )
    assert found.by_kind == {"interview": 90, "site_visit": 45, "plan_workshop": 30}
    assert list(found.by_kind) == ["interview", "site_visit", "plan_workshop"]
    assert (found.outings, found.talks, found.reflection) == (45, 90, 30)


def test_a_member_and_the_person_behind_it_are_one() -> None:
    people = Everyone(
        {"p": "Hilde Maes", "m": "Hilde Maes, Dok 3"}, {"m": frozenset({"network"})}, {"p": "m"}
    )
    assert people.canonical("p") == people.canonical("m") == "m"
    assert people.name("p") == "Hilde Maes"
    assert people.in_groups(["p"]) == frozenset({"network"})
    assert (people.name("gone"), people.canonical("gone"), people.in_groups(["gone"])) == (
        "",
        "gone",
        frozenset(),
    )
