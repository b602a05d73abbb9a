"""The mandate of the local support network on one page (annex 5, R-090 to R-101).

Members stand by what they do: their function first, never an origin or a date of arrival.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from mentordesk.documents.blocks import Bullets, Opening
from mentordesk.documents.grid import Cell, Column, Grid, Row, numbered_grid
from mentordesk.documents.one_page import one_page
from mentordesk.documents.page import Block, Cover, Heading, Lead, Page
from mentordesk.documents.said import Said
from mentordesk.forms.answers import Path
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.people import Person
from mentordesk.model.programme import Programme
from mentordesk.words import Words

FORM = "annex5"
_MEMBER, _MEETING = "a5.member", "a5.meeting"
_ROLES = ("contributions", "dissemination", "exchanges", "visits", "plan", "monitoring")
_COSTS = ("venue", "catering", "attendance", "other")
_FORMER = "former"
_PERCENT = (38, 32, 30)
_EMPTY_ROWS = 8
_LONGEST_LINE = 70
"""Letters of a line of the cover; a longer mandate stands under it."""
_NOBODY: Mapping[str, Person] = {}


def mandate_page(
    filled: Filled,
    programme: Programme,
    words: Words,
    *,
    document: str,
    at: datetime,
    people: Mapping[str, Person] = _NOBODY,
) -> Page:
    """The mandate in the language of ``words``; of a Filled with nothing in it, one to be written on.

    With ``people``, by id, a member's function stands before the name; else as lists call them.
    """
    said = Said(filled, programme, words)
    title = words.text("Mandate of the local support network")
    cover = _cover(said, programme, words, title)
    blocks = _blocks(said, words, people)
    return one_page(title, blocks, programme, words, document=document, at=at, cover=cover)


def _cover(said: Said, programme: Programme, words: Words, title: str) -> Cover:
    city = programme.mentee.name if programme.mentee else ""
    under = words.text("Local support network, {city}", city=city) if city else programme.title
    purpose = said.answer("a5.purpose")
    lines = [
        (words.text("Mandate"), purpose if _fits_a_line(purpose) else ""),
        (words.text("Duration"), _duration(said, words)),
    ]
    shown = tuple(line for line in lines if line[1] or said.is_blank)
    return Cover(said.answer("a5.name") or title, under, shown, one_page=True)


def _fits_a_line(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and "\n" not in text


def _duration(said: Said, words: Words) -> str:
    start, end = said.answer("a5.start"), said.answer("a5.end")
    if start and end:
        return words.text("{start} to {end}", start=start, end=end)
    if start:
        return words.text("from {start}", start=start)
    return words.text("until {end}", end=end) if end else ""


def _blocks(said: Said, words: Words, people: Mapping[str, Person]) -> Iterator[Block]:
    yield Opening(
        words.text(
            "A small informal group, inside and outside city hall, advises the city up to the action plan "
            "and follows how it is carried out. It proposes; the city decides and answers."
        )
    )
    purpose = said.answer("a5.purpose")
    if not _fits_a_line(purpose):
        yield Lead(words.text("Mandate."), purpose.replace("\n", " "))
    yield Heading(2, said.filled.form.section_label("a5.roles", words))
    yield Bullets(tuple(_roles(said)))
    members = [row for row in said.rows(_MEMBER) if not row.is_empty and row.value("status") != _FORMER]
    count = len(members)
    section = said.filled.form.section_label("a5.members", words)
    yield Heading(2, words.plural("{count} member", "{count} members", count) if count else section)
    yield _members(said, members, words, people)
    means = _means(said, words)
    if means:
        yield Lead(words.text("Means."), means)
    meetings = [day for row in said.rows(_MEETING) if (day := said.cell(_MEETING, row, "date"))]
    if meetings:
        yield Lead(words.text("Meetings."), words.listed(meetings))


def _roles(said: Said) -> Iterator[str]:
    """The roles the network accepted; all six while it accepted none."""
    keys = [f"a5.role.{role}" for role in _ROLES]
    keys = [key for key in keys if key in said.filled.form.by_key and not said.filled.form.by_key[key].hidden]
    accepted = [key for key in keys if _done(said.value(key))]
    return (said.label(key) for key in accepted or keys)


def _done(value: object) -> bool:
    return isinstance(value, Mapping) and bool(value.get("done"))


def _means(said: Said, words: Words) -> str:
    costs = [(f"a5.cost.{name}", said.answer(f"a5.cost.{name}")) for name in _COSTS]
    told = [
        words.text("{row}: {value}", row=said.answer("a5.cost.other_what") or said.label(key), value=text)
        if key.endswith("other")
        else words.text("{row}: {value}", row=said.label(key), value=text)
        for key, text in costs
        if text
    ]
    return words.listed(told) if told else ""


def _members(said: Said, members: list[FilledRow], words: Words, people: Mapping[str, Person]) -> Grid:
    title = said.label(_MEMBER)
    names = ("name", "organisation", "contribution")
    columns = tuple(
        Column(name, said.label(f"{_MEMBER}.{name}"), percent)
        for name, percent in zip(names, _PERCENT, strict=True)
    )
    description = words.text("One numbered row for each member: function, organisation, contribution.")
    rows = [_row(said, row, number, words, people) for number, row in enumerate(members, start=1)]
    return numbered_grid(_MEMBER, title, description, columns, rows, words, blank=_EMPTY_ROWS)


def _row(said: Said, row: FilledRow, number: int, words: Words, people: Mapping[str, Person]) -> Row:
    """A member. Its cells have no marks: what they say was put together for this page alone."""
    person = people.get(str(row.value("name")))
    known = ", ".join(filter(None, (person.function, person.name))) if person else ""
    lines = [known or said.cell(_MEMBER, row, "name")]
    if row.value("migrant_rep") is True:
        lines.append(words.text("speaks for migrant residents"))
    organisation = said.cell(_MEMBER, row, "organisation") or words.text("in a personal capacity")
    cells = ("\n".join(lines), organisation, said.cell(_MEMBER, row, "contribution"))
    return Row(
        number,
        tuple(Cell(text, None, said.language(f"{_MEMBER}.organisation", text)) for text in cells),
        str(Path(_MEMBER, row.id, "row")),
        row.ref,
    )
