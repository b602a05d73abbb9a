"""What moves with what: pushed, pulled, kept, and taken back (R-125)."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.model.agenda.lines import DAY
from mentordesk.model.agenda.ripple import Move, applied, moved, with_length, with_start
from mentordesk.model.agenda.slack import around_pins
from mentordesk.model.visits import Session
from tests.model.agenda.days import clocks, session

MORNING = [
    session("welcome", "09:00", 30),
    session("analysis", "09:45", 75),
    session("lunch", "12:30", 60, kind="break"),
    session("workshop", "14:00", 120),
]
SPLIT = [
    session("welcome", "09:00", 60),
    session("school", "10:15", 75, "A"),
    session("office", "10:15", 105, "B"),
    session("lunch", "12:15", 60),
    session("market", "13:30", 60, "A"),
]


def after(sessions: Sequence[Session], moves: dict[str, Move]) -> dict[str, str]:
    return clocks(applied(sessions, moves))


# --- one line ------------------------------------------------------------------------------------


def test_r_125_what_follows_a_longer_session_is_pushed_with_its_gaps() -> None:
    moves = with_length(MORNING, "welcome", 50)
    assert moves["welcome"] == Move(1, 9 * 60, "", 50)
    assert after(MORNING, moves) == {
        "welcome": "09:00-09:50",
        "analysis": "10:05-11:20",
        "lunch": "12:50-13:50",
        "workshop": "14:20-16:20",
    }


def test_r_125_what_follows_a_shorter_session_is_pulled_back() -> None:
    moves = with_length(MORNING, "analysis", 60)
    assert set(moves) == {"analysis", "lunch", "workshop"}
    assert after(MORNING, moves)["workshop"] == "13:45-15:45"


def test_a_pinned_start_stays_and_so_does_what_follows_it() -> None:
    pinned = [*MORNING[:2], session("lunch", "12:30", 60, pinned=True), MORNING[3]]
    moves = with_length(pinned, "analysis", 180)
    assert set(moves) == {"analysis"}
    assert around_pins(applied(pinned, moves)) == {"lunch": -15}


def test_a_pinned_session_that_lasts_longer_pushes_what_follows() -> None:
    pinned = [*MORNING[:2], session("lunch", "12:30", 60, pinned=True), MORNING[3]]
    assert after(pinned, with_length(pinned, "lunch", 90))["workshop"] == "14:30-16:30"


def test_what_is_pushed_stops_at_a_pinned_start_and_is_told_as_overrun() -> None:
    day = [
        session("talk", "09:00", 60),
        session("walk", "10:00", 60),
        session("tea", "11:00", 60),
        session("lunch", "12:00", 60, pinned=True),
        session("workshop", "13:00", 60),
    ]
    longer = with_length(day, "talk", 180)
    assert after(day, longer) == {
        "talk": "09:00-12:00",
        "walk": "11:55-12:55",
        "tea": "12:00-13:00",
        "lunch": "12:00-13:00",
        "workshop": "13:00-14:00",
    }
    stands = applied(day, longer)
    assert around_pins(stands) == {"lunch": -120}
    assert after(stands, with_length(stands, "talk", 60)) == clocks(day)  # and they line up again


def test_what_reaches_beyond_a_pinned_session_pushes_what_follows_it() -> None:
    day = [
        session("talk", "09:00", 60),
        session("call", "11:00", 30, pinned=True),
        session("end", "11:45", 30),
    ]
    assert after(day, with_length(day, "talk", 180))["end"] == "12:15-12:45"


def test_a_start_that_moves_takes_along_what_follows() -> None:
    assert after(MORNING, with_start(MORNING, "analysis", 10 * 60)) == {
        "welcome": "09:00-09:30",
        "analysis": "10:00-11:15",
        "lunch": "12:45-13:45",
        "workshop": "14:15-16:15",
    }
    assert after(MORNING, with_start(MORNING, "analysis", 9 * 60 + 30))["lunch"] == "12:15-13:15"


def test_a_pinned_session_moves_when_it_is_asked_to_itself() -> None:
    day = [
        session("talk", "09:00", 60),
        session("lunch", "12:00", 60, pinned=True),
        session("end", "13:00", 30),
    ]
    assert after(day, with_start(day, "lunch", 12 * 60 + 30)) == {
        "talk": "09:00-10:00",
        "lunch": "12:30-13:30",
        "end": "13:30-14:00",
    }


def test_a_start_before_what_came_before_changes_the_order_and_pulls_nothing() -> None:
    moves = with_start(MORNING, "lunch", 9 * 60 + 30)
    assert after(MORNING, moves) == {
        "welcome": "09:00-09:30",
        "analysis": "10:30-11:45",
        "lunch": "09:30-10:30",
        "workshop": "14:00-16:00",
    }


# --- groups --------------------------------------------------------------------------------------


def test_groups_meet_again_when_the_last_is_done() -> None:
    assert after(SPLIT, with_length(SPLIT, "school", 120)) == {
        "welcome": "09:00-10:00",
        "school": "10:15-12:15",
        "office": "10:15-12:00",
        "lunch": "12:30-13:30",
        "market": "13:45-14:45",
    }


def test_a_group_that_is_done_earlier_moves_nothing_common_while_the_other_goes_on() -> None:
    assert set(with_length(SPLIT, "school", 30)) == {"school"}
    shorter = with_length(SPLIT, "office", 15)  # now the school ends last
    assert after(SPLIT, shorter)["lunch"] == "11:45-12:45"


def test_one_group_does_not_move_the_other() -> None:
    moves = with_length(SPLIT, "office", 120)
    assert "school" not in moves
    assert after(SPLIT, moves)["lunch"] == "12:30-13:30"


def test_what_comes_before_all_groups_pushes_them_all() -> None:
    assert set(with_length(SPLIT, "welcome", 75)) == {each.id for each in SPLIT}


def test_sessions_without_an_hour_and_other_days_stay() -> None:
    day = [*MORNING, session("idea", None, 30), session("tomorrow", "11:00", 60, day=2)]
    assert set(with_length(day, "welcome", 60)) == {"welcome", "analysis", "lunch", "workshop"}
    assert with_length(day, "idea", 45) == {"idea": Move(1, None, "", 45)}


# --- put elsewhere -------------------------------------------------------------------------------


def test_a_session_put_elsewhere_pulls_nothing_and_pushes_only_what_it_overlaps() -> None:
    day = [*MORNING, session("walk", "14:15", 60, day=2), session("tea", "17:00", 30, day=2)]
    moves = moved(day, "analysis", 2, 14 * 60, "")
    assert set(moves) == {"analysis", "walk"}
    assert moves["walk"] == Move(2, 15 * 60 + 15, "", 60)


def test_a_session_put_into_a_group_leaves_the_other_group_alone() -> None:
    moves = moved(SPLIT, "market", 1, 10 * 60 + 15, "B")
    assert set(moves) == {"market", "office", "lunch"}
    assert after(SPLIT, moves)["lunch"] == "13:00-14:00"


def test_a_session_put_on_a_pinned_one_stands_there_and_the_pinned_one_stays() -> None:
    day = [session("talk", "09:00", 60), session("lunch", "12:00", 60, pinned=True)]
    assert set(moved(day, "talk", 1, 12 * 60 + 15, "")) == {"talk"}


def test_a_session_whose_hour_is_taken_away_moves_nothing_else() -> None:
    assert moved(MORNING, "welcome", 1, None, "") == {"welcome": Move(1, None, "", 30)}


def test_nothing_begins_before_midnight_or_is_pushed_past_it() -> None:
    late = [session("dinner", "20:00", 120), session("music", "22:00", 60), session("bus", "23:15", 30)]
    assert after(late, with_length(late, "dinner", 600)) == {
        "dinner": "20:00-24:00",
        "music": "23:00-24:00",
        "bus": "23:30-24:00",
    }
    assert moved(late, "bus", 1, -40, "")["bus"].start == 0
    assert moved(late, "bus", 1, DAY, "")["bus"].start == DAY - 30


def test_a_session_that_is_gone_moves_nothing() -> None:
    assert with_length(MORNING, "gone", 5) == {}
    assert with_start(MORNING, "gone", 5) == {}
    assert moved(MORNING, "gone", 1, 5, "") == {}


def test_nothing_asked_is_nothing_moved() -> None:
    assert with_length(MORNING, "welcome", 30) == {}
    assert with_start(MORNING, "welcome", 9 * 60) == {}
    assert moved(MORNING, "welcome", 1, 9 * 60, "") == {}


# --- overlaps that a person made -----------------------------------------------------------------


def test_an_overlap_that_was_there_is_pushed_no_further_together() -> None:
    day = [session("talk", "09:00", 60), session("walk", "09:30", 60)]
    assert after(day, with_length(day, "talk", 90))["walk"] == "10:00-11:00"
    assert after(day, with_length(day, "talk", 30))["walk"] == "09:30-10:30"


def test_a_session_within_another_still_follows_what_came_before_it() -> None:
    day = [session("desk", "08:00", 600), session("talk", "09:00", 60), session("walk", "10:00", 60)]
    assert after(day, with_length(day, "talk", 90)) == {
        "desk": "08:00-18:00",
        "talk": "09:00-10:30",
        "walk": "10:30-11:30",
    }


def test_a_session_moved_a_little_within_what_it_overlaps_leaves_that_in_its_place() -> None:
    day = [session("desk", "08:00", 600), session("talk", "09:00", 60)]
    assert set(moved(day, "talk", 1, 9 * 60 + 15, "")) == {"talk"}


def test_a_session_put_into_the_middle_of_another_pushes_it_behind() -> None:
    day = [session("talk", "09:00", 90), session("walk", "10:45", 60), session("tea", "15:00", 30)]
    assert after(day, moved(day, "tea", 1, 9 * 60 + 30, "")) == {
        "tea": "09:30-10:00",
        "talk": "10:00-11:30",
        "walk": "11:30-12:30",
    }
