"""The session of now in words: head, list, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit, clock_of
from mentordesk.ui.noting.day_list import SessionLine
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.running import STAYS, Moment, Spot, Standing, following, standing
from mentordesk.ui.visiting.visit_words import (
    clock_text,
    length_text,
    session_name,
    times_text,
    visit_name,
)
from mentordesk.words import Words

_MOST = 4
"""People who are named in the head."""


@dataclass(frozen=True)
class HeadShown:
    """What stands over the notes; ``elsewhere`` is said where another session runs, ``over`` past its end."""

    title: str = ""
    group: str = ""
    about: str = ""
    clock: str = ""
    clock_said: str = ""
    time: str = ""
    over: bool = False
    course: str = ""
    start: str = ""
    may_grow: bool = False
    elsewhere: str = ""
    way_back: str = ""


def head_shown(known: Known, here: Spot, now: Spot, at: Moment, words: Words) -> HeadShown:
    """``here`` is where one writes, ``now`` where the clock is."""
    text = words.text
    visit = known.visit(here.visit)
    session = visit.session(here.session) if visit is not None else None
    clock = clock_of(at.minutes)
    said = text("It is {time}", time=clock)
    away = _elsewhere(known, here, now, words)
    back = text("Back to the session running now") if now.session else text("Back to now")
    if visit is None or session is None:
        title = text("Between the visits") if visit is None else visit_name(visit, words)
        about = (
            text("No visit today: notes are kept here, and can be put in a session later.")
            if visit is None
            else text("Outside the sessions")
        )
        return HeadShown(title, "", about, clock, said, elsewhere=away, way_back=back)
    stands = standing(visit, session, at)
    if is_past(visit, session, now, stands):
        stands, past = Standing(), text("finished")
    else:
        past = ""
    return HeadShown(
        session_name(session, words),
        text("Group {letter}", letter=session.track) if session.track else "",
        _about(session, known.everyone, words),
        clock,
        said,
        past or time_text(stands, words),
        stands.left is not None and stands.left < 0,
        course_text(stands, words),
        clock_text(session.start) if session.start is not None else "",
        may_grow=session.start is not None and stands.left is not None,
        elsewhere=away,
        way_back=back,
    )


def is_past(visit: Visit, session: Session, now: Spot, stands: Standing) -> bool:
    """Whether one only looks back at it: the next one may be kept waiting for a while, the ones after not."""
    if stands.left is None or stands.left >= 0 or session.id == now.session:
        return False
    after = following(visit, session)
    waits = after is not None and after.id == now.session and not session.is_break
    return not waits or -stands.left > STAYS


def _elsewhere(known: Known, here: Spot, now: Spot, words: Words) -> str:
    if here == now:
        return ""
    return words.text("You are noting in {session}.", session=spot_name(known, here, words))


def spot_name(known: Known, spot: Spot, words: Words) -> str:
    """What a place for notes is called: “Language house, 11:30”."""
    visit = known.visit(spot.visit)
    session = visit.session(spot.session) if visit is not None else None
    if visit is None:
        return words.text("Between the visits")
    if session is None:
        return words.text("{visit}, outside the sessions", visit=visit_name(visit, words))
    name = session_name(session, words)
    if session.start is None:
        return words.text("“{session}”", session=name)
    return words.text("“{session}”, {time}", session=name, time=clock_text(session.start))


def _about(session: Session, everyone: Everyone, words: Words) -> str:
    parts = []
    if session.start is not None:
        parts.append(
            times_text(session.start, session.minutes) if session.minutes else clock_text(session.start)
        )
    if place := session.said("place").strip():
        parts.append(place)
    names = [name for each in session.people if (name := everyone.name(each))]
    if len(names) > _MOST:
        left = len(names) - _MOST
        names = [*names[:_MOST], words.plural("{count} other", "{count} others", left)]
    if names:
        parts.append(words.text("with {people}", people=words.listed(names)))
    return " · ".join(parts)


def time_text(stands: Standing, words: Words) -> str:
    """What is left of it, or how far one is over."""
    if stands.before:
        return words.text("begins in {time}", time=length_text(stands.before, words))
    if stands.left is None:
        return ""
    if stands.left < 0:
        return words.text("running {time} over", time=length_text(-stands.left, words))
    return words.text("{time} left", time=length_text(stands.left, words))


def course_text(stands: Standing, words: Words) -> str:
    """Ahead of what is fixed, or behind it; nothing where nothing is fixed."""
    if stands.pin is None or stands.left is None or stands.pin.start is None:
        return ""
    about = {"session": session_name(stands.pin, words), "time": clock_text(stands.pin.start)}
    if stands.hand < 0:
        return words.text(
            "Behind the plan: {minutes} min too many before “{session}” at {time}",
            minutes=-stands.hand, **about,
        )  # fmt: skip
    if not stands.hand:
        return words.text("On time for “{session}” at {time}", **about)
    return words.text(
        "On time: {minutes} min in hand before “{session}” at {time}", minutes=stands.hand, **about
    )


def next_text(visit: Visit | None, session: Session | None, at: Moment, words: Words) -> str:
    """Next: lunch in 53 min, 4 min on foot."""
    coming = following(visit, session) if visit is not None and session is not None else None
    if visit is None or coming is None or coming.start is None or visit.date_of(coming.day) != at.day:
        return ""
    name = session_name(coming, words)
    away = coming.start - at.minutes
    if away <= 0:
        return words.text("Next: {session}, at {time}", session=name, time=clock_text(coming.start))
    length = length_text(away, words)
    if coming.travel:
        return words.text(
            "Next: {session} in {time}, {minutes} min on the way", session=name, time=length,
            minutes=coming.travel,
        )  # fmt: skip
    return words.text("Next: {session} in {time}", session=name, time=length)


def session_lines(
    visit: Visit,
    day: int,
    counts: Mapping[str, int],
    here: Spot,
    at: Moment,
    everyone: Everyone,
    words: Words,
) -> list[SessionLine]:
    """The sessions of a day as the list shows them."""
    return [
        _line(visit, each, counts.get(each.id, 0), here, at, everyone, words) for each in visit.on_day(day)
    ]


def _line(
    visit: Visit, session: Session, notes: int, here: Spot, at: Moment, everyone: Everyone, words: Words
) -> SessionLine:
    date = visit.date_of(session.day)
    start, end = session.start, session.end
    state = "to come"
    if date is not None and start is not None and end is not None:
        if date < at.day or (date == at.day and end <= at.minutes and session.minutes):
            state = "done"
        elif date == at.day and start <= at.minutes:
            state = "now"
    taker = everyone.name(session.person("note_taker"))
    place = session.said("place").strip()
    if taker:
        takes = words.text("{name} notes", name=taker)
        place = f"{place} · {takes}" if place else takes
    part = standing(visit, session, at).part if state == "now" else 0.0
    line = SessionLine(
        session.id,
        clock_text(start) if start is not None else "",
        session_name(session, words),
        place,
        session.track,
        notes,
        state,
        quiet=session.is_break,
        part=part,
        here=session.id == here.session,
    )
    return SessionLine(**{**vars(line), "said": _said(line, words)})


def _said(line: SessionLine, words: Words) -> str:
    states = {"done": words.text("finished"), "now": words.text("running now"), "to come": ""}
    parts = [
        line.time, line.title, words.text("group {letter}", letter=line.track) if line.track else "",
        line.place, states[line.state], words.text("you are noting here") if line.here else "",
        words.plural("{count} note", "{count} notes", line.notes) if line.notes else "",
    ]  # fmt: skip
    return ", ".join(filter(None, parts))
