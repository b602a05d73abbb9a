"""The agenda as a list: two days to a page."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet
from mentordesk.documents.page import Block, Heading, Note
from mentordesk.documents.table import GREY, STRONG, Piece, Table, TableCell, TableRow, TextLine
from mentordesk.model.visits import Session

_WIDTHS = (34.0, 52.0, 36.0, 41.0)


def list_sheet(said: AgendaSaid, days: Sequence[int]) -> Sheet:
    """The days one under the other."""
    blocks: list[Block] = []
    for day in days:
        blocks.append(Heading(2, said.day(day)))
        sessions = said.visit.on_day(day)
        blocks.append(_table(said, sessions, day) if sessions else _none(said))
    under = facts(said.dates if len(days) > 1 else "", said.city)
    return Sheet(said.heading, under, tuple(blocks))


def _none(said: AgendaSaid) -> Note:
    return Note(said.words.text("No session stands on this day yet."))


def _table(said: AgendaSaid, sessions: Sequence[Session], day: int) -> Table:
    text = said.words.text
    led = text("Led by") if said.public else text("Led by, takes notes")
    return Table(
        caption=text("Agenda: {day}", day=said.day(day)),
        description=text("A row to each session: when, what, where, and who leads it."),
        widths=_WIDTHS,
        rows=tuple(_row(said, each) for each in sessions),
        heads=(text("Time"), text("Session"), text("Place"), led),
    )


def _row(said: AgendaSaid, session: Session) -> TableRow:
    if session.is_break:
        return pause(said, session, span=3)
    title = ((said.spoken(said.title(session), STRONG),), *said.questions(session))
    place = said.place(session)
    lead = said.lead(session)
    who: list[TextLine] = [(Piece(lead),)] if lead else []
    who += [(Piece(each, GREY),) for each in said.helpers(session)]
    return TableRow(
        (
            TableCell(when(said, session)),
            TableCell(title),
            TableCell(((said.spoken(place),),) if place else ()),
            TableCell(tuple(who)),
        )
    )


def pause(said: AgendaSaid, session: Session, *, span: int) -> TableRow:
    """A break on one soft row: its hour, and over ``span`` columns what it is."""
    hour = "" if session.start is None else said.hour(session.start)
    tag = said.tag(session)
    length = said.length(session.minutes) if session.minutes else ""
    pieces = (
        said.spoken(said.title(session), GREY),
        *((Piece("  "), *tag) if tag else ()),
        Piece(f"   {length}", GREY),
    )
    return TableRow((TableCell(((Piece(hour),),), soft=True), TableCell((pieces,), span=span, soft=True)))


def when(said: AgendaSaid, session: Session, *, length: bool = True) -> tuple[TextLine, ...]:
    """From when to when; how long and for which group under it."""
    if session.start is None:
        hours: TextLine = (Piece("–", GREY),)
    elif session.end == session.start:
        hours = (Piece(said.hour(session.start), STRONG),)
    else:
        end = session.end or session.start
        hours = (Piece(said.hour(session.start), STRONG), Piece(f" – {said.hour(end)}"))
    lasts = (Piece(said.length(session.minutes), GREY),) if length and session.minutes else ()
    tag = said.tag(session)
    under = (*lasts, *((Piece("  "),) if lasts and tag else ()), *tag)
    return (hours, under) if under else (hours,)
