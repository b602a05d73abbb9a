"""The agenda of a visit in each of its layouts (R-128): in proportion, list, by person, card, route sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mentordesk.documents.agenda_card import card_sheet
from mentordesk.documents.agenda_day import day_sheets
from mentordesk.documents.agenda_list import list_sheet
from mentordesk.documents.agenda_persons import person_sheets
from mentordesk.documents.agenda_route import route_sheet
from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.agenda_sheets import Sheet, page_of
from mentordesk.documents.page import A4, A5, Note, Page
from mentordesk.documents.pictures import Picture

DAY, LIST, PEOPLE, CARD, ROUTE = "day", "list", "people", "card", "route"
LAYOUTS = (DAY, LIST, PEOPLE, CARD, ROUTE)
FOR_EVERYBODY = (DAY, LIST)
"""The layouts of which there is a public version."""


def agenda_page(
    said: AgendaSaid, layout: str, days: Sequence[int], *, document: str, at: datetime, person: str = "",
    logos: tuple[Picture, ...] = (),
) -> Page:  # fmt: skip
    """The page of some days in a layout; ``person`` is the one whose sheet is wanted, empty for everybody."""
    pocket = layout == CARD
    shown = () if pocket else logos
    sheets = _sheets(said, layout, days, person, logos=bool(shown))
    return page_of(
        sheets, said, said.heading, document=document, at=at, paper=A5 if pocket else A4, logos=shown
    )


def _sheets(
    said: AgendaSaid, layout: str, days: Sequence[int], person: str, *, logos: bool
) -> list[Sheet]:  # fmt: skip
    match layout:
        case "list":
            return [list_sheet(said, days)]
        case "card":
            return [card_sheet(said, day) for day in days]
        case "route":
            return [route_sheet(said, day) for day in days]
        case "people":
            return list(person_sheets(said, days, person)) or [_nobody(said)]
        case _:
            first = days[0]
            return [each for day in days for each in day_sheets(said, day, logos=logos and day == first)]


def _nobody(said: AgendaSaid) -> Sheet:
    note = Note(said.words.text("No session names anybody yet."))
    return Sheet(said.heading, facts(said.dates, said.city), (note,))
