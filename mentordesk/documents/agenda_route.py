"""The route sheet: one day to a page, in large letters, places, and room to write by hand (ux.md §11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentordesk.documents.agenda_list import pause, when
from mentordesk.documents.agenda_said import AgendaSaid, apart
from mentordesk.documents.agenda_sheets import Sheet
from mentordesk.documents.page import Block, Note
from mentordesk.documents.table import GREY, STRONG, Piece, RuledLines, Table, TableCell, TableRow, TextLine
from mentordesk.model.visits import Session

SIZE = 12.0
_WIDTHS = (35.0, 88.0, 40.0)
_TEXT = 163.0
_TALL = 14.0
"""Millimetres: room for two lines by hand."""
_ROOM, _ROW, _SOFT_ROW, _LINE = 180.0, 24.0, 8.5, 8.5
"""What cover, heads and numbers leave of a page; what a session, a break and an empty line take."""
_FEWEST, _MOST = 3, 10


def route_sheet(said: AgendaSaid, day: int) -> Sheet:
    """One day."""
    sessions = said.visit.on_day(day)
    text = said.words.text
    blocks: list[Block] = []
    if sessions:
        blocks.append(
            Table(
                caption=text("Way of the day: {day}", day=said.day(day)),
                description=text(
                    "A row to each session: when, what and where, and room for a number and notes."
                ),
                widths=_WIDTHS,
                rows=tuple(_row(said, each) for each in sessions),
                heads=(text("Time"), text("What and where"), text("Telephone, notes")),
                size=SIZE,
            )
        )  # fmt: skip
    else:
        blocks.append(Note(text("No session stands on this day yet.")))
    blocks.append(_numbers(said))
    if (lines := _left(sessions)) >= _FEWEST:
        blocks.append(RuledLines(min(lines, _MOST)))
    return Sheet(
        text("Programme of the day"), said.under_title(day), tuple(blocks), ((text("Visit"), _visit(said)),)
    )


def _left(sessions: Sequence[Session]) -> int:
    """Lines to write on for which the page is expected to have room."""
    taken = sum(_SOFT_ROW if each.is_break else _ROW for each in sessions)
    return int((_ROOM - taken) // _LINE)


def _visit(said: AgendaSaid) -> str:
    return said.visit.title or str(said.visit.number)


def _numbers(said: AgendaSaid) -> Table:
    """Telephone numbers to be written in: none is kept."""
    text = said.words.text
    labels = (text("Telephone on site"), text("Interpreter"), text("Taxi or bus"))
    return Table(
        caption=text("Telephone numbers"),
        description=text("Room for each number, to be written by hand."),
        widths=(_TEXT / len(labels),) * len(labels),
        rows=(TableRow(tuple(TableCell(((Piece(each, GREY),),)) for each in labels), _TALL),),
    )


def _row(said: AgendaSaid, session: Session) -> TableRow:
    if session.is_break:
        return pause(said, session, span=2)
    hours = when(said, session, length=False)
    return TableRow((TableCell(hours), TableCell(tuple(_where(said, session))), TableCell()), _TALL)


def _where(said: AgendaSaid, session: Session) -> Iterator[TextLine]:
    yield (said.spoken(said.title(session), STRONG),)
    place = said.place(session)
    travel = said.length(session.travel) if session.travel else ""
    way = (Piece(said.words.text("{length} to get there", length=travel), GREY),) if travel else ()
    if place or way:
        yield apart((*((said.spoken(place),) if place else ()), *way))
    if lead := said.lead(session):
        yield (Piece(said.words.text("led by {person}", person=lead), GREY),)
    if language := said.spoken_in(session):
        yield (said.spoken(language, GREY),)
