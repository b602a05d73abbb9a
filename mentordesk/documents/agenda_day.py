"""A day in proportion: one row for each moment at which something begins or ends (documents.md §8).

Heights are at least so many millimetres: words added in Word make a row grow, nothing is ever cut off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentordesk.documents.agenda_moments import Moment, Slot, end_of, groups_of, moments, parted
from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet
from mentordesk.documents.page import Block, Note
from mentordesk.documents.table import DAY, GREY, HOUR, RIGHT, STRONG, Piece, Table, TableCell, TableRow
from mentordesk.model.visits import Session

_HOURS, _REST = 19.0, 144.0
_ROOM = 253.0
"""Millimetres between the margins of a page."""
_HEAD, _LINE, _END = 24.0, 5.6, 6.5
"""What title and line under it take, each line of the cover, and the last row."""
_LOGOS = 9.0
_SPARE = 15.0
"""Left free, so that a title that grows does not push the evening to the next page."""
_LEAST, _MOST = 0.36, 0.5
"""Millimetres to a minute."""
_LONGEST_LINE = 70


def day_sheets(said: AgendaSaid, day: int, *, logos: bool = False) -> Iterator[Sheet]:
    """One sheet, or two for a day so long that a quarter of an hour would hold no line.

    With ``logos`` room is left above.
    """
    sessions = said.visit.on_day(day)
    lines = tuple(_groups(said, sessions))
    taken = _LINE * len(lines) + (_LOGOS if logos else 0)
    made, left = moments(sessions), _without_hour(said, sessions)
    if not made or _scale(made, taken) >= _LEAST:
        block: Block = Note(said.words.text("No session with an hour stands on this day yet."))
        if made:
            block = _table(said, made, groups_of(sessions), day, taken)
        yield Sheet(said.heading, said.under_title(day), (block, *left), lines)
        return
    parts = [each for each in parted(made) if each]
    for number, part in enumerate(parts):
        under = facts(said.under_title(day), said.words.text("from {time} on", time=said.hour(part[0].start)))
        table = _table(said, part, groups_of(sessions), day, 0 if number else taken)
        yield Sheet(
            said.heading, under, (table, *(left if part is parts[-1] else ())), () if number else lines
        )


def _scale(made: Sequence[Moment], taken: float) -> float:
    """Millimetres to a minute with which the day fills its page, of which so many are ``taken``."""
    room = _ROOM - _HEAD - taken - _END - _SPARE
    return room / max(made[-1].end - made[0].start, 1)


def _groups(said: AgendaSaid, sessions: Sequence[Session]) -> Iterator[tuple[str, str]]:
    """Who is in each group, as far as its sessions name them; in a public version nobody is listed."""
    if said.public:
        return
    for letter in groups_of(sessions):
        there = [each for each in sessions if each.track == letter]
        named = said.everybody(eid for each in there for eid in _named(each))
        shown = said.words.listed(named) if named else ""
        if len(shown) > _LONGEST_LINE:
            shown = said.words.plural("{count} person", "{count} people", len(named))
        if shown:
            yield said.group(letter), shown


def _named(session: Session) -> tuple[str, ...]:
    roles = ("lead", "note_taker", "interpreter")
    return (*session.people, *(session.person(role) for role in roles if session.person(role)))


def _table(
    said: AgendaSaid, made: Sequence[Moment], groups: Sequence[str], day: int, taken: float
) -> Table:  # fmt: skip
    columns = max(len(groups), 1)
    scale = min(max(_scale(made, taken), _LEAST), _MOST)
    rows = [_row(said, each, scale) for each in made]
    end = TableCell(((Piece(said.words.text("End of the day"), GREY),),), span=columns)
    if end_of_day(said, day) == made[-1].end:
        rows.append(TableRow((_hour(said, made[-1].end), end), _END))
    return Table(
        caption=said.words.text("The day: {day}", day=said.day(day)),
        description=said.words.text(
            "Row by row the hour, then what is done; where groups part, one after the other."
        ),
        widths=(_HOURS, *(_REST / columns,) * columns),
        rows=tuple(rows),
        lines=DAY,
    )


def end_of_day(said: AgendaSaid, day: int) -> int:
    """When the last session of a day is over, in minutes since midnight."""
    return max(end_of(each) for each in said.visit.on_day(day) if each.start is not None)


def _hour(said: AgendaSaid, minutes: int) -> TableCell:
    return TableCell(((Piece(said.hour(minutes), HOUR),),), side=RIGHT)


def _row(said: AgendaSaid, moment: Moment, scale: float) -> TableRow:
    cells = [_cell(said, slot) for slot in moment.slots]
    return TableRow((_hour(said, moment.start), *cells), moment.minutes * scale)


def _cell(said: AgendaSaid, slot: Slot) -> TableCell:
    breaks = bool(slot.begins) and all(each.is_break for each in slot.begins)
    lines = [line for each in slot.begins for line in _said(said, each)]
    bar = bool(slot.begins or slot.running) and not breaks
    return TableCell(tuple(lines), slot.span, slot.down, soft=breaks, bar=bar)


def _said(said: AgendaSaid, session: Session) -> Iterator[tuple[Piece, ...]]:
    """A session's lines; a break has one alone."""
    tag = said.tag(session)
    apart = (Piece("   "),) if tag else ()
    if session.is_break:
        place = said.place(session)
        length = Piece(f"   {said.length(session.minutes)}", GREY) if session.minutes else Piece("")
        at = (Piece(", ", GREY), said.spoken(place, GREY)) if place else ()
        yield (*tag, *apart, said.spoken(said.title(session), GREY), *at, length)
        return
    if tag:
        yield (*tag, *apart, Piece(said.length(session.minutes), GREY)) if session.minutes else tag
    yield (said.spoken(said.title(session), STRONG),)
    if details := said.details(session, length=not tag):
        yield details
    yield from said.questions(session)


def _without_hour(said: AgendaSaid, sessions: Sequence[Session]) -> tuple[Note, ...]:
    titles = [said.title(each) for each in sessions if each.start is None]
    if not titles:
        return ()
    return (Note(said.words.text("Without an hour yet: {sessions}.", sessions=said.words.listed(titles))),)
