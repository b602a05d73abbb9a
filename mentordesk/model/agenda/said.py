"""The agenda in sentences: titles, times, lengths, days."""

from __future__ import annotations

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit
from mentordesk.words import Message, _

_WEEKDAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
)  # fmt: skip


def title(session: Session) -> str | Message:
    """What a session is called."""
    return " ".join(session.said("title").split()) or Message.of(_("session without a title"))


def person(everyone: Everyone, eid: str) -> str | Message:
    """What somebody is called."""
    return everyone.name(eid) or Message.of(_("someone without a name"))


def time(minutes: int) -> Message:
    """A time in a sentence: 9:30, 9 h 30."""
    hours, rest = divmod(minutes % (24 * 60), 60)
    if not rest:
        return Message.of(_("{hours}:00"), hours=str(hours))
    return Message.of(_("{hours}:{minutes}"), hours=str(hours), minutes=f"{rest:02d}")


def length(minutes: int) -> Message:
    """A length: 45 min, 1 h 30."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return Message.of(_("{minutes} min"), minutes=str(rest))
    if not rest:
        return Message.of(_("{hours} h"), hours=str(hours))
    return Message.of(_("{hours} h {minutes}"), hours=str(hours), minutes=f"{rest:02d}")


def put(visit: Visit, session: Session, day: int, start: int) -> Message:
    """The invitation to place a session there."""
    if day == session.day:
        return Message.of(_("Move “{title}” to {time}"), title=title(session), time=time(start))
    date = visit.date_of(day)
    if date is None:
        text = _("Move “{title}” to day {day} at {time}")
        return Message.of(text, title=title(session), day=day, time=time(start))
    text = _("Move “{title}” to {weekday} at {time}")
    weekday = Message.of(_WEEKDAYS[date.weekday()])
    return Message.of(text, title=title(session), weekday=weekday, time=time(start))
