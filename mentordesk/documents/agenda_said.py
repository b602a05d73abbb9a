"""What a visit says in the words of a document: hours, lengths, days, who does what.

A public version (R-128) says neither questions nor purposes nor who takes notes, and names nobody but elected
members: of others the function, or the body they come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mentordesk.documents.table import GREY, LABEL, PLAIN, Piece, TextLine
from mentordesk.forms.reading import form
from mentordesk.model.programme import Programme
from mentordesk.model.visits import FORM, MENTEE_HOST, MENTOR_HOST, SESSION, Session, Visit
from mentordesk.words import Words, language_tag, script_language

BOX = "□ "
BETWEEN = "  ·  "
_NO_BREAK = "\u00a0"
_TITLE, _PLACE, _LANGUAGE = "title", "place", "language"
"""Named apart: what stands in a call of ``text`` is taken for words of the catalogue."""


@dataclass(frozen=True)
class Guest:
    """Somebody as documents may show them: ``name`` to the team, ``public`` to everybody.

    ``id`` is the one id of somebody whom sessions name as a person or as a member of the network; ``full``
    is name and function, as sheets of one's own and those to sign have them; empty where neither may be told.
    """

    id: str
    name: str
    public: str = ""
    organisation: str = ""
    full: str = ""


@dataclass(frozen=True)
class AgendaSaid:
    """A visit, who is who, and the language in which it is told. ``zone`` is an IANA name worth saying."""

    visit: Visit
    programme: Programme
    guests: Mapping[str, Guest]
    words: Words
    public: bool = False
    zone: str = ""

    # --- words -----------------------------------------------------------------------------------------

    def spoken(self, text: str, look: str = PLAIN) -> Piece:
        """Words somebody wrote, with their language where it is not the document's."""
        return Piece(text, look, self.language(text))

    def language(self, text: str) -> str | None:
        """The tag of the language somebody wrote in, where it is not the document's."""
        tag = language_tag(script_language(text, self.programme.languages))
        return None if tag == self.words.tag else tag

    def hour(self, minutes: int) -> str:
        """Minutes since midnight as one writes them: 9:30, 9 h 30."""
        hour, minute = divmod(minutes, 60)
        if minute:
            said = self.words.text("{hour}:{minute}", hour=str(hour % 24), minute=f"{minute:02d}")
        else:
            said = self.words.text("{hour}:00", hour=str(hour % 24))
        return said.replace(" ", _NO_BREAK)

    def length(self, minutes: int) -> str:
        """How long something lasts: 1 h 45, 30 min."""
        hours, rest = divmod(minutes, 60)
        if hours and rest:
            said = self.words.text("{hours} h {minutes} min", hours=str(hours), minutes=f"{rest:02d}")
        elif hours:
            said = self.words.text("{hours} h", hours=str(hours))
        else:
            said = self.words.text("{minutes} min", minutes=str(rest))
        return said.replace(" ", _NO_BREAK)

    def group(self, letter: str) -> str:
        """“Group A”."""
        return self.words.text("Group {letter}", letter=letter).replace(" ", _NO_BREAK)

    # --- the visit -------------------------------------------------------------------------------------

    @property
    def heading(self) -> str:
        """Which visit it is."""
        visit = self.visit
        if not visit.title:
            return self.words.text("Visit {number}", number=visit.number)
        return self.words.text("Visit {number}: {title}", number=visit.number, title=visit.title)

    @property
    def city(self) -> str:
        """The city that receives; empty where none is told."""
        about = self.programme
        party = {MENTEE_HOST: about.mentee, MENTOR_HOST: about.mentor}.get(self.visit.host)
        return party.name if party else ""

    @property
    def dates(self) -> str:
        """From the first day to the last; empty without dates."""
        first, last = self.visit.first_day, self.visit.last_day
        if first is None or last is None:
            return ""
        if first == last:
            return self.dated(first, "long")
        words = self.words
        if (first.year, first.month) == (last.year, last.month):
            start = words.day_of_month(first)
        else:
            start = words.date(first) if first.year != last.year else words.day_in_full(first)
        return words.text("{start} to {end}", start=start, end=words.date(last))

    def dated(self, day: date, width: str = "full") -> str:
        """A day written out, as the beginning of a line."""
        said = self.words.date(day, width)
        return said[:1].upper() + said[1:]

    def day(self, number: int) -> str:
        """A day of the visit by its date; by its number while there is none."""
        day = self.visit.date_of(number)
        return self.dated(day) if day else self.words.text("Day {number}", number=number)

    def under_title(self, number: int) -> str:
        """Which day it is, of how many, where."""
        days = self.visit.days
        of = self.words.text("day {day} of {days}", day=number, days=days) if days > 1 else ""
        return facts(self.day(number), of, self.city)

    @property
    def footer(self) -> str:
        """By which clock its hours are, where the cities have several (R-126)."""
        if not self.zone:
            return ""
        from babel.dates import get_timezone_location

        place = get_timezone_location(self.zone, locale=self.words.locale, return_city=True)
        return self.words.text("Local times: {place}", place=place)

    # --- a session -------------------------------------------------------------------------------------

    def title(self, session: Session) -> str:
        """What it is called; its kind where nobody gave a title."""
        if title := session.said(_TITLE).strip():
            return title
        return form(FORM).choice_label(f"{SESSION}.kind", session.kind, self.words) if session.kind else "–"

    def place(self, session: Session) -> str:
        """Where it is; empty where nobody said."""
        return session.said(_PLACE).strip()

    def spoken_in(self, session: Session) -> str:
        """Language and interpreting, in the words of whoever wrote it."""
        return session.said(_LANGUAGE).strip()

    def who(self, eid: str) -> str:
        """Somebody, as this document may call them; empty for one it may not name."""
        guest = self.guests.get(eid)
        if guest is None:
            return ""
        return guest.public if self.public else guest.name

    def everybody(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Several people, each once."""
        return tuple(dict.fromkeys(name for each in ids if (name := self.who(each))))

    def lead(self, session: Session) -> str:
        """Who leads."""
        return self.who(session.person("lead"))

    def helpers(self, session: Session) -> tuple[str, ...]:
        """Who takes notes and who interprets, said so; nobody in a public version."""
        if self.public:
            return ()
        text = self.words.text
        notes, interpreter = self.who(session.person("note_taker")), self.who(session.person("interpreter"))
        return (
            *((text("notes: {person}", person=notes),) if notes else ()),
            *((text("interpreter: {person}", person=interpreter),) if interpreter else ()),
        )

    def details(self, session: Session, *, length: bool) -> TextLine:
        """Length, place, who leads, who helps, on one line."""
        parts: list[Piece] = []
        if length and session.minutes:
            parts.append(Piece(self.length(session.minutes), GREY))
        if place := self.place(session):
            parts.append(self.spoken(place))
        if lead := self.lead(session):
            parts.append(Piece(self.words.text("led by {person}", person=lead)))
        parts += [Piece(each) for each in self.helpers(session)]
        return apart(parts)

    def questions(self, session: Session) -> Iterator[TextLine]:
        """What is to be cleared up, each with a box; none in a public version."""
        if not self.public:
            yield from ((self.spoken(BOX + each, GREY),) for each in session.lines("questions"))

    def tag(self, session: Session) -> tuple[Piece, ...]:
        """The group, where the team is parted."""
        return (Piece(self.group(session.track), LABEL),) if session.track else ()


def apart(parts: Iterable[Piece]) -> TextLine:
    """Pieces with a dot between them."""
    made: list[Piece] = []
    for each in parts:
        if made:
            made.append(Piece(BETWEEN, GREY))
        made.append(each)
    return tuple(made)


def facts(*said: str) -> str:
    """Those that say anything, with a dot between them."""
    return " · ".join(filter(None, said))
