"""A page of quotes from a visit, chosen one by one; a speaker stands only where one may be named (R-132)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet, page_of
from mentordesk.documents.page import Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.report_page import quoted
from mentordesk.model.report import Item


def quotes_page(
    items: Sequence[Item], said: AgendaSaid, *, document: str, at: datetime, logos: tuple[Picture, ...] = ()
) -> Page:
    """The quotes in their order."""
    title = said.words.text("Quotes from the visit")
    under = facts(said.words.text("Visit {number}", number=said.visit.number), said.city, said.dates)
    sheet = Sheet(title, under, tuple(quoted(each, said) for each in items))
    return page_of([sheet], said, title, document=document, at=at, logos=logos)
