"""Notes taken on paper or on a phone, pasted: a line for each, kinds by prefix, placed by hours (R-221)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mentordesk.model.agenda.times import read_time
from mentordesk.model.note_lines import Names, Typed, read_kind, read_names
from mentordesk.model.visits import Session, clock_of

_BULLET = re.compile(r"^[-–—•*·▪◦●○‣](?:\s+|$)")
_HOUR_AND_MINUTES = r"[0-9]{1,2}\s?[:hHuU]\s?[0-5][0-9]"
_HOUR = r"[0-9]{1,2}\s?[hHuU]"
_AFTER = r"(?=[\s\-–—,;:]|$)"
_CLOCK = re.compile(rf"({_HOUR_AND_MINUTES}){_AFTER}")
_FULL_HOUR = re.compile(rf"({_HOUR}){_AFTER}")
_BETWEEN = re.compile(r"\s*[-–—,;:]?\s*")
_LASTS = re.compile(
    r"\s*(?:de|d['’]|du|des|par|sur|of|a|per|an|di|al|del|por|para|van|en|/)\b", re.IGNORECASE
)
"""What follows an hour that is a length: "2 h de trajet", "3h par semaine"."""
_DAYTIME = range(6, 24)


@dataclass(frozen=True)
class PastedLine:
    """One note to be: ``line`` is its place among the lines pasted (from 1), ``kind`` "" for none typed.

    ``time`` is "HH:MM" where one was typed, ``session`` where that or the person places it, ``taken`` what
    was read as hour and kind and is no longer in ``text``. ``speaker`` is an id.
    """

    line: int
    text: str
    kind: str = ""
    session: str = ""
    day: str = ""
    time: str = ""
    speaker: str = ""
    taken: str = ""
    by_time: bool = False
    """Whether its hour placed it."""


def read_pasted(
    text: str,
    language: str,
    sessions: Sequence[Session] = (),
    day: str = "",
    chosen: str = "",
    people: Names | None = None,
) -> tuple[PastedLine, ...]:
    """The notes in a text, one for each line that holds words.

    ``sessions`` are those of the day (ISO), ``chosen`` is where lines without an hour go. A line that is an
    hour alone places those after it. What is not understood stays in the words.
    """
    found: list[PastedLine] = []
    hour, waiting = "", None
    for number, line in enumerate(text.splitlines(), 1):
        said = _BULLET.sub("", line.strip(), count=1)
        if not said:
            continue
        read = _read(number, said, language, people or {})
        alone = bool(read.time) and not read.text and not read.kind
        if waiting is not None and (alone or read.time):
            found.append(_unread(waiting))
        hour, waiting = (read.time, read) if alone else ("" if read.time else hour, None)
        if not alone:
            placed = _placed(read if read.time else replace(read, time=hour), sessions, chosen)
            found.append(placed if read.text else _unread(read))
    if waiting is not None:
        found.append(_unread(waiting))
    return tuple(replace(each, day=day, session=each.session or chosen) for each in found)


def moved(lines: Sequence[PastedLine], sessions: Mapping[int, str]) -> tuple[PastedLine, ...]:
    """The lines with some of them put elsewhere by hand: a session for the place of a line."""
    return tuple(
        replace(each, session=sessions[each.line], by_time=False) if each.line in sessions else each
        for each in lines
    )


def _unread(line: PastedLine) -> PastedLine:
    """A line of which nothing but hour or kind was there: they are its words."""
    return PastedLine(line.line, line.taken.strip())


def _read(number: int, said: str, language: str, people: Names) -> PastedLine:
    time, at = _hour(said, language)
    kind, begin = read_kind(said[at:], language)
    at += begin
    if not time:
        time, after = _hour(said[at:], language)
        at += after
    typed = read_names(said[at:], people) if people else Typed(said[at:])
    speaker = typed.speaker.id if typed.speaker else ""
    return PastedLine(number, typed.text.strip(), kind or "", time=time, speaker=speaker, taken=said[:at])


def _hour(said: str, language: str) -> tuple[str, int]:
    """The hour a line begins with as it is stored, and where its words begin; nothing and 0 for none."""
    full = _CLOCK.match(said)
    found = full or _FULL_HOUR.match(said)
    minutes = read_time(found[1], language) if found else None
    if found is None or minutes is None:
        return "", 0
    if not full and (minutes // 60 not in _DAYTIME or _LASTS.match(said, found.end())):
        return "", 0
    between = _BETWEEN.match(said, found.end())
    return clock_of(minutes), between.end() if between else found.end()


def _placed(line: PastedLine, sessions: Sequence[Session], chosen: str) -> PastedLine:
    """The line in the session that ran at its hour; the chosen one goes before its parallels."""
    if not line.time:
        return line
    hours, minutes = map(int, line.time.split(":"))
    at = hours * 60 + minutes
    running = [
        each for each in sessions if each.start is not None and each.start <= at < each.start + each.minutes
    ]
    if not running:
        return line
    first = next((each for each in running if each.id == chosen), running[0])
    return replace(line, session=first.id, by_time=True)
