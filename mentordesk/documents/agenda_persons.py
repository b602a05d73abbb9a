"""One sheet to each person: only what they attend, lead, note or interpret, and what they bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentordesk.documents.agenda_list import pause, when
from mentordesk.documents.agenda_said import AgendaSaid, Guest, facts
from mentordesk.documents.agenda_sheets import Sheet
from mentordesk.documents.page import Block, Heading, Note
from mentordesk.documents.table import GREY, STRONG, Passage, Piece, Table, TableCell, TableRow, TextLine
from mentordesk.model.visits import Session
from mentordesk.words import _, folded

_WIDTHS = (34.0, 76.0, 53.0)
_ROLES = (
    ("lead", _("You lead this session")),
    ("note_taker", _("You take notes")),
    ("interpreter", _("You interpret")),
)


def person_sheets(said: AgendaSaid, days: Sequence[int], only: str = "") -> Iterator[Sheet]:
    """The sheets of everybody with something to do on these days, or of one person alone (an id)."""
    wanted = said.guests[only].id if only in said.guests else only
    for guest in people_of(said, days):
        if guest.id == wanted or not only:
            yield _sheet(said, guest, days)


def people_of(said: AgendaSaid, days: Sequence[int]) -> tuple[Guest, ...]:
    """Everybody whom a session of these days names, in the order of the participants, then of the agenda."""
    named = [eid for each in said.visit.sessions if each.day in days for eid in _ids(each)]
    order = [*said.visit.attendance, *named]
    found = {said.guests[eid].id: said.guests[eid] for eid in order if eid in said.guests}
    busy = {said.guests[eid].id for eid in named if eid in said.guests}
    return tuple(each for eid, each in found.items() if eid in busy)


def _ids(session: Session) -> tuple[str, ...]:
    return (*session.people, *(session.person(role) for role, _said in _ROLES))


def _sheet(said: AgendaSaid, guest: Guest, days: Sequence[int]) -> Sheet:
    blocks: list[Block] = []
    bring: list[TextLine] = []
    for day in days:
        mine = [each for each in said.visit.on_day(day) if _is_there(said, guest, each)]
        if not mine:
            continue
        blocks += [Heading(2, said.day(day)), _table(said, guest, _with_breaks(said, mine, day), day)]
        bring += [line for each in mine for line in _to_bring(said, guest, each)]
    if bring:
        blocks += [Heading(2, said.words.text("To prepare or bring")), Passage(tuple(bring), bullets=True)]
    blocks.append(Note(said.words.text("This sheet names what is yours alone; the whole agenda is apart.")))
    return Sheet(guest.full or guest.name, facts(said.heading, said.dates, said.city), tuple(blocks))


def _is_there(said: AgendaSaid, guest: Guest, session: Session) -> bool:
    return any(eid in said.guests and said.guests[eid].id == guest.id for eid in _ids(session))


def _with_breaks(said: AgendaSaid, mine: Sequence[Session], day: int) -> list[Session]:
    """What is theirs with the pauses for all between the first and the last of it."""
    hours = [each.start for each in mine if each.start is not None]

    def pauses(session: Session) -> bool:
        return session.is_break and not session.track and session.start is not None and bool(hours)

    return [
        each
        for each in said.visit.on_day(day)
        if each in mine or (pauses(each) and min(hours) <= (each.start or 0) <= max(hours))
    ]


def _table(said: AgendaSaid, guest: Guest, sessions: Sequence[Session], day: int) -> Table:
    text = said.words.text
    return Table(
        caption=text("Agenda: {day}", day=said.day(day)),
        description=text("A row to each session: when, what and where, and what is asked of this person."),
        widths=_WIDTHS,
        rows=tuple(_row(said, guest, each) for each in sessions),
        heads=(text("Time"), text("Session and place"), text("Your part")),
    )


def _row(said: AgendaSaid, guest: Guest, session: Session) -> TableRow:
    if session.is_break:
        return pause(said, session, span=2)
    place, lead = said.place(session), said.lead(session)
    lines: list[TextLine] = [(said.spoken(said.title(session), STRONG),)]
    if place:
        lines.append((said.spoken(place),))
    if lead and not _has(said, guest, session, "lead"):
        lines.append((Piece(said.words.text("led by {person}", person=lead), GREY),))
    part = [(Piece(each),) for each in _parts(said, guest, session)]
    return TableRow(tuple(map(TableCell, (when(said, session), tuple(lines), tuple(part)))))


def _has(said: AgendaSaid, guest: Guest, session: Session, role: str) -> bool:
    named = said.guests.get(session.person(role))
    return named is not None and named.id == guest.id


def _parts(said: AgendaSaid, guest: Guest, session: Session) -> tuple[str, ...]:
    """What is asked of somebody in a session."""
    mine = tuple(said.words.text(told) for role, told in _ROLES if _has(said, guest, session, role))
    return mine or (said.words.text("You take part"),)


def _to_bring(said: AgendaSaid, guest: Guest, session: Session) -> Iterator[TextLine]:
    """What a session needs that names this person; of what names nobody, whoever leads takes care."""
    leads = _has(said, guest, session, "lead")
    for line in session.lines("prepare"):
        named = {each.id for each in said.guests.values() if _names(line, each)}
        if guest.id in named or (not named and leads):
            day = said.visit.date_of(session.day)
            when_said = facts(said.title(session), said.words.day(day) if day else "")
            yield (said.spoken(line), Piece(f"   {when_said}", GREY))


def _names(line: str, guest: Guest) -> bool:
    """Whether a line says who takes care of it, by the name or the function."""
    spoken = folded(line)
    return any(len(part) > 2 and folded(part) in spoken for part in (guest.full or guest.name).split(", "))
