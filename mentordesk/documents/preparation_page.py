"""The preparation of a visit on a sheet (R-123, R-140, R-143, R-146): why, see whom and what, ask what.

Sensitive subjects are kept by the team: they were never read for a document, and are never asked for here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from mentordesk.documents.agenda_said import BOX, AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet, page_of
from mentordesk.documents.blocks import Opening
from mentordesk.documents.page import Block, Heading, Page
from mentordesk.documents.table import Passage, RuledLines
from mentordesk.forms.reading import form
from mentordesk.model.visits import FORM

_LISTS = ("see", "people", "questions", "documents")
_ASKED = "questions"
_LOGISTICS = "preparation.logistics"
_LINES = {"see": 3, "people": 3, "questions": 4, "documents": 2}
"""Lines to write on where nothing is said yet."""


def preparation_page(said: AgendaSaid, *, document: str, at: datetime) -> Page:
    """The sheet, with lines to write on under whatever nobody has said yet."""
    title = said.words.text("Preparation of the visit")
    visit, definition = said.visit, form(FORM)
    mode = definition.choice_label("visit.mode", visit.mode, said.words)
    lines = [
        (said.words.text("Visit"), said.heading),
        (said.words.text("When"), said.dates),
        (said.words.text("Where"), facts(said.city, mode)),
    ]
    under = said.programme.title
    sheet = Sheet(title, under, tuple(_blocks(said)), tuple(line for line in lines if line[1]))
    return page_of([sheet], said, title, document=document, at=at)


def _blocks(said: AgendaSaid) -> Iterator[Block]:
    visit, definition = said.visit, form(FORM)
    if purpose := visit.purpose.strip():
        yield Opening(purpose, said.language(purpose))
    for name in _LISTS:
        yield Heading(2, definition.label(f"visit.preparation.{name}", said.words))
        yield _list(said, visit.lines(f"preparation.{name}"), BOX if name == _ASKED else "", _LINES[name])
    yield Heading(2, definition.label(f"visit.{_LOGISTICS}", said.words))
    logistics = [line for line in visit.said(_LOGISTICS).split("\n") if line.strip()]
    yield Passage(tuple((said.spoken(line),) for line in logistics)) if logistics else RuledLines(2)


def _list(said: AgendaSaid, texts: Sequence[str], box: str, empty: int) -> Block:
    """A list; of questions each with a box of its own in place of the sign."""
    if not texts:
        return RuledLines(empty)
    return Passage(tuple((said.spoken(f"{box}{each}"),) for each in texts), bullets=not box, close=bool(box))
