"""What is said of a visit and its sessions: where, when, who."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mentordesk.forms.reading import form
from mentordesk.model.programme import MENTEE, MENTOR, PEER, Programme
from mentordesk.model.time_zones import zone_of
from mentordesk.model.visits import FORM, MENTEE_HOST, MENTOR_HOST, PEER_HOST, Session, Visit, clock_of
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.visiting.beside import Beside

_HOSTS = {MENTEE_HOST: MENTEE, MENTOR_HOST: MENTOR, PEER_HOST: PEER}
_HOURS_A_DAY = 24 * 60


def host_name(visit: Visit, programme: Programme, words: Words) -> str:
    """Where it is: the city's real name where it is known, else its part; "" for none said."""
    parties = programme.with_role(_HOSTS[visit.host]) if visit.host in _HOSTS else ()
    named = next((each.name for each in parties if each.name), "")
    if named or not visit.host:
        return named
    return form(FORM).choice_label("visit.host", visit.host, words)


def tab_text(visit: Visit, programme: Programme, words: Words) -> str:
    """Number and city on its tab."""
    place = host_name(visit, programme, words) or visit.title
    if not place:
        return words.text("Visit {number}", number=visit.number)
    return words.text("{number} · {place}", number=visit.number, place=place)


def visit_name(visit: Visit, words: Words) -> str:
    """What a visit is called: its title, else its number."""
    return visit.title or words.text("Visit {number}", number=visit.number)


def dates_text(visit: Visit, words: Words) -> str:
    """Its days in words; "" where no date is given."""
    first, last = visit.first_day, visit.last_day
    if first is None or last is None:
        return ""
    if first == last:
        return words.weekday(first)
    start = words.day(first)
    if (first.year, first.month) == (last.year, last.month):
        start = words.day_of_month(first) if words.language in _DAY_FIRST else start
    return words.text("{start} to {end}", start=start, end=words.day(last))


_DAY_FIRST = frozenset({"fr"})
"""Languages in which "20 to 21 April" names the month once without being read wrongly."""


def visit_said(visit: Visit, programme: Programme, words: Words) -> str:
    """A visit as it is read out: number, city, title, days."""
    parts = [host_name(visit, programme, words), visit.title, dates_text(visit, words)]
    named = words.text("Visit {number}", number=visit.number)
    return ", ".join([named, *filter(None, parts)])


def when_and_how(visit: Visit, beside: Beside, words: Words) -> str:
    """Its days, how it is held, and by whose clocks where they differ."""
    parts = [dates_text(visit, words) or words.text("No dates yet")]
    parts.append(form(FORM).choice_label("visit.mode", visit.mode, words))
    if beside.zones_differ and (zone := zone_of(visit, beside.programme)):
        parts.append(words.text("hours of {zone}", zone=zone.rpartition("/")[2].replace("_", " ")))
    return " · ".join(parts)


def day_title(visit: Visit, day: int, words: Words) -> str:
    """A day of a visit: by its date, else by its number."""
    on = visit.date_of(day)
    if on is None:
        return words.text("Day {number}", number=day)
    named = words.weekday(on)
    return named[:1].upper() + named[1:]


def short_day(visit: Visit, day: int, words: Words) -> str:
    """The same within a sentence, without the month."""
    on = visit.date_of(day)
    return words.text("day {number}", number=day) if on is None else _weekday(on, words)


def _weekday(day: date, words: Words) -> str:
    from babel.dates import format_date

    return str(format_date(day, format="EEEE", locale=words.locale))


def clock_text(minutes: int) -> str:
    """Hours in figures, as grids show them; past midnight they go on from 00:00."""
    return clock_of(minutes % _HOURS_A_DAY)


def times_text(start: int, minutes: int) -> str:
    """From when to when."""
    return f"{clock_text(start)}\N{EN DASH}{clock_text(start + minutes)}"


def length_text(minutes: int, words: Words) -> str:
    """A length in words: 45 min, 1 h 30."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.text("{minutes} min", minutes=minutes)
    if not rest:
        return words.text("{hours} h", hours=hours)
    return words.text("{hours} h {minutes}", hours=hours, minutes=f"{rest:02d}")


def group_text(track: str, words: Words) -> str:
    """Whose session it is."""
    return words.text("group {letter}", letter=track) if track else words.text("all together")


def session_name(session: Session, words: Words) -> str:
    """What a session is called: its title, else its kind, else that it has none yet."""
    if session.said("title"):
        return session.said("title")
    if session.kind:
        return form(FORM).choice_label("visit.session.kind", session.kind, words)
    return words.text("Session without a title")


def place_said(visit: Visit, session: Session, words: Words) -> str:
    """Where a session stands now, for the status line and the screen reader (ux.md §5)."""
    if session.start is None:
        return words.text(
            "{title}, {day}, no hour yet", title=session_name(session, words),
            day=short_day(visit, session.day, words),
        )  # fmt: skip
    said = {
        "title": session_name(session, words), "day": short_day(visit, session.day, words),
        "time": clock_text(session.start), "length": length_text(session.minutes, words),
    }  # fmt: skip
    if session.track:
        return words.text("{title}, {day} {time}, {length}, group {letter}", letter=session.track, **said)
    return words.text("{title}, {day} {time}, {length}", **said)
