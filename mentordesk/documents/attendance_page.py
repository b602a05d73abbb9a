"""The attendance sheet of a day, for signature (R-222), with rows for those who come unannounced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from mentordesk.documents.agenda_persons import people_of
from mentordesk.documents.agenda_said import AgendaSaid, Guest, facts
from mentordesk.documents.agenda_sheets import Sheet, page_of
from mentordesk.documents.form_cover import running_title
from mentordesk.documents.page import Block, Note, Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.table import CENTRE, GREY, Piece, Table, TableCell, TableRow

ROWS = 15
"""So many stand on a page."""
_FEWEST = 3
_TALL = 12.8
_WIDTHS = (11.0, 50.0, 52.0, 50.0)
_HALVES = (11.0, 48.0, 48.0, 28.0, 28.0)
_MOST = 200


@dataclass(frozen=True)
class AttendanceWishes:
    """How the sheet is to be: blank rows (None fills a page), two signatures a day, who pays, their logos."""

    rows: int | None = None
    halves: bool = False
    funder: str = ""


def attendance_page(
    said: AgendaSaid, days: Sequence[int], wishes: AttendanceWishes, *, document: str, at: datetime,
    logos: tuple[Picture, ...] = (),
) -> Page:  # fmt: skip
    """A sheet to each day."""
    title = said.words.text("Attendance sheet")
    page_holds = ROWS - bool(logos)  # they stand above the first
    sheets = [_sheet(said, day, wishes, title, page_holds) for day in days]
    return page_of(sheets, said, title, document=document, at=at, logos=logos)


def _sheet(said: AgendaSaid, day: int, wishes: AttendanceWishes, title: str, page_holds: int) -> Sheet:
    table = _table(said, day, wishes, page_holds)
    blocks: list[Block] = [table]
    if wishes.funder.strip():
        blocks.append(Note(wishes.funder.strip()))
    lines = [
        (said.words.text("Visit"), said.heading),
        (said.words.text("Programme"), running_title(said.programme, said.words)),
    ]
    under = facts(said.day(day), _place(said, day))
    return Sheet(title, under, tuple(blocks), tuple(line for line in lines if line[1]))


def _place(said: AgendaSaid, day: int) -> str:
    """Where the day begins, with its city."""
    places = (said.place(each) for each in said.visit.on_day(day) if not each.is_break)
    return facts(next(filter(None, places), ""), said.city)


def _table(said: AgendaSaid, day: int, wishes: AttendanceWishes, page_holds: int) -> Table:
    text = said.words.text
    people = _people(said, day)
    blank = max(page_holds - len(people), _FEWEST) if wishes.rows is None else min(max(wishes.rows, 0), _MOST)
    signed = (text("Morning"), text("Afternoon")) if wishes.halves else (text("Signature"),)
    return Table(
        caption=text("Attendance: {day}", day=said.day(day)),
        description=text("A numbered row to each person: organisation, name or function, room to sign."),
        widths=_HALVES if wishes.halves else _WIDTHS,
        rows=tuple(_rows(said, people, blank, len(signed))),
        heads=(text("No."), text("Organisation"), text("Name or function"), *signed),
        centred=(0,),
        middle=True,
    )


def _people(said: AgendaSaid, day: int) -> tuple[Guest, ...]:
    """Those who were named as participants of the visit; while nobody is, those of the day's sessions."""
    there = [said.guests[eid] for eid in said.visit.attendance if eid in said.guests]
    return tuple({each.id: each for each in there}.values()) or people_of(said, (day,))


def _rows(
    said: AgendaSaid, people: Sequence[Guest], blank: int, signatures: int
) -> Iterator[TableRow]:  # fmt: skip
    named = [(each.organisation, each.full) for each in people]
    for number, (organisation, name) in enumerate([*named, *[("", "")] * blank], start=1):
        numbered = TableCell(((Piece(str(number), GREY),),), side=CENTRE)
        words = (TableCell(((said.spoken(each),),) if each else ()) for each in (organisation, name))
        yield TableRow((numbered, *words, *(TableCell(),) * signatures), _TALL)
