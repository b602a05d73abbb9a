"""What the dialog for documents of a visit is given and what it answers: data, in the window's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

AGENDA, ATTENDANCE, PREPARATION = "agenda", "attendance", "preparation"
DAY, LIST, PEOPLE, CARD, ROUTE = "day", "list", "people", "card", "route"
CALENDAR = ".ics"


@dataclass(frozen=True)
class AgendaOffer:
    """What there is to choose from. ``days`` are numbers with their dates, the others ids with their names.

    ``kind`` is which document is meant: the agenda, the sheet to sign or the preparation. ``funder`` is the
    line of the last sheet that was signed.
    """

    kind: str
    title: str
    language: str
    languages: Sequence[tuple[str, str]]
    days: Sequence[tuple[int, str]]
    people: Sequence[tuple[str, str]]
    logos: Sequence[tuple[str, str]]
    left_out: Sequence[tuple[str, str]]
    recipients: str
    return_by: date
    folder: Path
    funder: str = ""
    calendar: bool = True


@dataclass(frozen=True)
class AgendaExportWishes:
    """What the document is to be; the names are those of the service's wishes."""

    format: str = ".docx"
    language: str | None = None
    layout: str = DAY
    public: bool = False
    day: int | None = None
    person: str = ""
    rows: int | None = None
    halves: bool = False
    funder: str = ""
    logos: tuple[str, ...] | None = None
