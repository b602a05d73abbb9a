"""A day on a card for the pocket (A5): when, what, where."""

from __future__ import annotations

from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet
from mentordesk.documents.page import Note
from mentordesk.documents.table import (
    ACROSS,
    GREY,
    HOUR,
    RIGHT,
    STRONG,
    Piece,
    Table,
    TableCell,
    TableRow,
    TextLine,
)
from mentordesk.model.visits import Session

_WIDTHS = (20.0, 104.0)


def card_sheet(said: AgendaSaid, day: int) -> Sheet:
    """One day."""
    sessions = said.visit.on_day(day)
    under = facts(said.heading, said.city)
    if not sessions:
        return Sheet(said.day(day), under, (Note(said.words.text("No session stands on this day yet.")),))
    table = Table(
        caption=said.words.text("Agenda: {day}", day=said.day(day)),
        description=said.words.text("A row to each session: when, what and where."),
        widths=_WIDTHS,
        rows=tuple(_row(said, each) for each in sessions),
        lines=ACROSS,
    )
    return Sheet(said.day(day), under, (table,))


def _row(said: AgendaSaid, session: Session) -> TableRow:
    hour = TableCell(
        ((Piece("–" if session.start is None else said.hour(session.start), HOUR),),), side=RIGHT,
        soft=session.is_break,
    )  # fmt: skip
    return TableRow((hour, TableCell(tuple(_lines(said, session)), soft=session.is_break)))


def _lines(said: AgendaSaid, session: Session) -> list[TextLine]:
    tag, place = said.tag(session), said.place(session)
    length = (Piece(f"   {said.length(session.minutes)}", GREY),) if session.minutes else ()
    grouped = (*tag, Piece("   ")) if tag else ()
    title = said.spoken(said.title(session), GREY if session.is_break else STRONG)
    lines: list[TextLine] = [(*grouped, title, *length)]
    if place and not session.is_break:
        lines.append((said.spoken(place),))
    return lines
