"""Days of sessions for tests: by their hours, and random ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from mentordesk.model.visits import Session, Visit, clock_of

QUARTER = 15
_KINDS = ("synthesis", "interview", "site_visit", "team_debrief", "break")


def session(eid: str, start: str | None, minutes: int, track: str = "", **answers: Any) -> Session:
    """A session of day 1, or of the ``day`` given, as it is stored."""
    placed = {"day": 1, "start": start, "minutes": minutes, "track": track or None, "title": eid}
    return Session(eid, "", "v", {**placed, **answers})


def visit(*sessions: Session, **answers: Any) -> Visit:
    """A visit with these sessions in their order."""
    ordered = sorted(sessions, key=lambda each: (each.day, each.start or 0, each.track, each.id))
    return Visit("v", "", 1, "1", answers, tuple(ordered))


def clocks(sessions: Any) -> dict[str, str]:
    """From when to when each takes place, by its id."""
    return {
        each.id: f"{clock_of(each.start)}-{clock_of(each.end)}" for each in sessions if each.start is not None
    }


@st.composite
def tidy_days(draw: st.DrawFn, pins: bool = True) -> list[Session]:
    """A day in which no two sessions of a line overlap: common ones, then groups, then common ones …"""
    ends: dict[str, int] = {"": draw(st.integers(0, 12 * 4)) * QUARTER}
    letters = draw(st.sampled_from([(), ("A", "B"), ("A", "B", "C")]))
    found: list[Session] = []
    for number in range(draw(st.integers(1, 9))):
        track = draw(st.sampled_from(("", *letters)))
        end = max(ends[""], ends.get(track, 0)) if track else max(ends.values())
        start = end + draw(st.integers(0, 4)) * QUARTER
        minutes = draw(st.integers(1, 8)) * QUARTER
        if start + minutes > 24 * 60:
            break
        ends[track] = start + minutes
        pinned = True if pins and draw(st.integers(0, 4)) == 0 else None
        kind = draw(st.sampled_from(_KINDS))
        found.append(session(f"s{number}", clock_of(start), minutes, track, pinned=pinned, kind=kind))
    return draw(st.permutations(found))


@st.composite
def any_days(draw: st.DrawFn) -> list[Session]:
    """Whatever people may have stored: overlapping, without an hour, of no length, past midnight."""
    found = []
    for number in range(draw(st.integers(1, 9))):
        start = draw(st.one_of(st.none(), st.integers(0, 24 * 4 - 1)))
        found.append(
            session(
                f"s{number}",
                None if start is None else clock_of(start * QUARTER),
                draw(st.integers(0, 20)) * QUARTER,
                draw(st.sampled_from(("", "A", "B"))),
                pinned=draw(st.sampled_from((True, None, None))),
                day=draw(st.sampled_from((1, 1, 1, 2))),
            )
        )
    return found
