"""A visit as the agenda shows it: days, groups, blocks, with what is wrong and how much room there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mentordesk.model.agenda.heads import heads
from mentordesk.model.agenda.slack import around_pins
from mentordesk.model.agenda.warnings import NO_NOTE_TAKER, SERIOUS, Warning
from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from mentordesk.ui.visiting.visit_words import day_title, session_name
from mentordesk.ui.widgets.agenda.shown import DANGER, WARNING, BlockShown, DayShown, GroupShown, TravelShown
from mentordesk.words import Words

_NOTES_ICON = "note-pencil"


def days_shown(
    visit: Visit,
    warnings: Sequence[Warning],
    everyone: Everyone,
    now: datetime | None,
    zone: str,
    words: Words,
) -> tuple[DayShown, ...]:
    """Every day of a visit. ``now`` marks the hour on the day it falls on, by the clocks of ``zone``."""
    room = around_pins(visit.sessions)
    found = []
    for day in range(1, visit.days + 1):
        sessions = visit.on_day(day)
        counts = heads(visit.sessions, day, everyone)
        groups = tuple(
            GroupShown(letter, words.plural("{count} person", "{count} people", count) if count else "")
            for letter, count in sorted(counts.items())
            if letter
        )
        blocks = tuple(_block(each, warnings, everyone, room.get(each.id), words) for each in sessions)
        found.append(
            DayShown(day, day_title(visit, day, words), groups, blocks, _minute(visit, day, now, zone))
        )
    return tuple(found)


def _block(
    session: Session, warnings: Sequence[Warning], everyone: Everyone, room: int | None, words: Words
) -> BlockShown:
    worst = _worst(session.id, warnings)
    return BlockShown(
        id=session.id,
        day=session.day,
        start=session.start,
        minutes=session.minutes,
        track=session.track,
        title=session_name(session, words),
        place=_where(session, everyone, words),
        chips=tuple(name for each in session.people if (name := everyone.name(each))),
        state="" if worst is None else DANGER if worst.rule in SERIOUS else WARNING,
        remark="" if worst is None else words.say(worst.short.get(session.id, worst.message)),
        is_break=session.is_break,
        pinned=session.pinned,
        slack_text="" if room is None else room_text(room, words),
        travel=_travel(session, words),
        remark_icon=_NOTES_ICON if worst is not None and worst.rule == NO_NOTE_TAKER else "",
    )


def _worst(session: str, warnings: Sequence[Warning]) -> Warning | None:
    """What weighs most among what is said of a session."""
    own = [each for each in warnings if session in each.sessions]
    return min(own, key=lambda each: each.rule not in SERIOUS, default=None)


def _where(session: Session, everyone: Everyone, words: Words) -> str:
    place, lead = session.said("place"), everyone.name(session.person("lead"))
    if place and lead:
        return words.text("{place} · {lead}", place=place, lead=lead)
    return place or lead


def room_text(minutes: int, words: Words) -> str:
    """What is left before a start that stays, or how much too long it is."""
    if minutes < 0:
        return words.plural("{count} minute too long", "{count} minutes too long", -minutes)
    return words.text("{count} min free before", count=minutes) if minutes else ""


def _travel(session: Session, words: Words) -> TravelShown | None:
    if not session.travel:
        return None
    return TravelShown(session.travel, words.text("{minutes} min to get there", minutes=session.travel))


def _minute(visit: Visit, day: int, now: datetime | None, zone: str) -> int | None:
    """The minute it is there, if it is that day."""
    if now is None:
        return None
    there = now.astimezone(_zone(zone))
    return there.hour * 60 + there.minute if visit.date_of(day) == there.date() else None


def _zone(name: str) -> ZoneInfo | None:
    """By its IANA name; this laptop's for a name that is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
