"""What holds whatever the day and whatever is asked: lines, pins, order, ways back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mentordesk.model.agenda.lines import DAY, share, spans
from mentordesk.model.agenda.ripple import Move, applied, moved, places, with_length, with_start
from mentordesk.model.agenda.slack import around_pins
from mentordesk.model.visits import Session
from tests.model.agenda.days import any_days, tidy_days

Asked = tuple[int, str, int, int, str]
"""Which session, what is asked of it, and the minutes, day and group asked for."""
ASKED = st.tuples(st.integers(0, 8), st.sampled_from(("length", "start", "moved")), st.integers(-60, 1500),
                  st.integers(1, 2), st.sampled_from(("", "A", "B")))  # fmt: skip


def asked_of(sessions: Sequence[Session], asked: Asked) -> tuple[str, dict[str, Move]]:
    number, what, minutes, day, track = asked
    eid = sessions[number % len(sessions)].id
    if what == "length":
        return eid, with_length(sessions, eid, minutes % 300)
    if what == "start":
        return eid, with_start(sessions, eid, minutes)
    return eid, moved(sessions, eid, day, minutes, track)


def overlaps(sessions: Iterable[Session]) -> dict[frozenset[str], int]:
    """Minutes by the pair, of those that stand in one line."""
    found = {}
    listed = list(sessions)
    for day in {each.day for each in listed}:
        for one, other in combinations(spans(listed, day), 2):
            if share(one.track, other.track) and one.overlaps(other):
                found[frozenset((one.id, other.id))] = min(one.end, other.end) - max(one.start, other.start)
    return found


def stopped(sessions: Sequence[Session], eid: str) -> set[str]:
    """What no longer fits before a pinned start, of which slack tells so, or before midnight.

    A common session that a pinned start of one group stops holds up the other groups too.
    """
    found = set()
    told = around_pins(sessions)
    for day in {each.day for each in sessions}:
        ordered = spans(sessions, day)
        over = [each for each in ordered if told.get(each.id, 0) < 0]
        full = max((each.end for each in ordered), default=0) >= DAY
        for each in ordered:
            waits = any(0 <= pin.start - each.start < 5 * len(ordered) for pin in over)
            if each.id != eid and (full or waits):
                found.add(each.id)
    return found


@settings(max_examples=400)
@given(tidy_days(), ASKED)
def test_no_overlap_within_a_line_but_into_a_pinned_start(day: list[Session], asked: Asked) -> None:
    assume(day)
    eid, moves = asked_of(day, asked)
    stand = applied(day, moves)
    by_id = {each.id: each for each in stand}
    told = around_pins(stand)
    for pair in overlaps(stand):
        first, last = sorted((by_id[each] for each in pair), key=lambda each: (each.start, each.pinned))
        if last.pinned:
            assert told[last.id] < 0
        elif first.pinned:
            assert eid in pair  # a person put it there
        else:
            assert pair & stopped(stand, eid)


@settings(max_examples=300)
@given(st.one_of(tidy_days(), any_days()), ASKED)
def test_pinned_starts_are_kept(day: list[Session], asked: Asked) -> None:
    assume(day)
    eid, moves = asked_of(day, asked)
    pinned = {each.id for each in day if each.pinned}
    assert not (set(moves) & pinned) - {eid}


@settings(max_examples=400)
@given(st.one_of(tidy_days(), any_days()), ASKED)
def test_the_order_within_a_line_is_kept_but_for_the_one_that_was_put(
    day: list[Session], asked: Asked
) -> None:
    assume(day)
    eid, moves = asked_of(day, asked)
    stand = applied(day, moves)
    put = "" if asked[1] == "length" else eid
    for number in (1, 2):
        now = {each.id: each.start for each in spans(stand, number)}
        for one, other in combinations(spans(day, number), 2):
            if share(one.track, other.track) and put not in (one.id, other.id):
                assert now[one.id] <= now[other.id]


@settings(max_examples=400)
@given(tidy_days(), st.integers(0, 8), st.integers(1, 300))
def test_even_what_no_longer_fits_keeps_its_order(day: list[Session], number: int, minutes: int) -> None:
    assume(day)
    stand = applied(day, with_length(day, day[number % len(day)].id, minutes))
    assume(all((each.end or 0) < DAY for each in stand))
    now = [each.id for each in spans(stand, 1)]
    for one, other in combinations(spans(day, 1), 2):
        if share(one.track, other.track):
            assert now.index(one.id) < now.index(other.id)


@settings(max_examples=300)
@given(st.one_of(tidy_days(), any_days()), ASKED)
def test_the_places_of_before_restore_the_day_exactly(day: list[Session], asked: Asked) -> None:
    assume(day)
    _asked, moves = asked_of(day, asked)
    before = places(day)
    restored = applied(applied(day, moves), {each: before[each] for each in moves})
    assert places(restored) == before
    assert all(moves[each] != before[each] for each in moves)


@settings(max_examples=300)
@given(tidy_days(), ASKED)
def test_a_common_session_waits_for_every_group(day: list[Session], asked: Asked) -> None:
    assume(day)
    eid, moves = asked_of(day, (asked[0], "length", *asked[2:]))
    stand = applied(day, moves)
    now = {each.id: each for each in spans(stand, 1)}
    held = stopped(stand, eid)
    ordered = spans(day, 1)
    for number, each in enumerate(ordered):
        if not each.track and not each.pinned and each.id not in held:
            assert all(now[lead.id].end <= now[each.id].start for lead in ordered[:number])


@settings(max_examples=400)
@given(tidy_days(), st.integers(0, 8), st.integers(1, 300))
def test_a_length_changed_back_gives_the_places_of_before(
    day: list[Session], number: int, minutes: int
) -> None:
    assume(day)
    asked = day[number % len(day)]
    there = applied(day, with_length(day, asked.id, minutes))
    assume(
        all(each >= 0 for each in around_pins(there).values())
        and all((each.end or 0) < DAY for each in there)
    )
    back = applied(there, with_length(there, asked.id, asked.minutes))
    assert places(back) == places(day)


@settings(max_examples=400)
@given(any_days(), ASKED)
def test_overlaps_that_were_there_get_no_longer_and_nothing_breaks(day: list[Session], asked: Asked) -> None:
    eid, moves = asked_of(day, asked)
    stand = applied(day, moves)
    held = stopped(stand, eid)
    before = overlaps(day)
    by_id = {each.id: each for each in stand}
    for pair, minutes in overlaps(stand).items():
        if eid in pair or pair & held or any(by_id[each].pinned for each in pair):
            continue
        assert minutes <= before.get(pair, 0)


@given(any_days(), ASKED)
def test_what_moves_stays_within_its_day(day: list[Session], asked: Asked) -> None:
    eid, moves = asked_of(day, asked)
    ended = {each.id: each.end or 0 for each in day}
    for each, move in moves.items():
        if move.start is not None:
            ran_past = 0 if each == eid else ended[each]  # what ran past midnight already may still do so
            assert move.start >= 0
            assert move.start + min(move.minutes, DAY) <= max(DAY, ran_past)
