"""The documents of a visit on the command line: which one is named, and how it is to be."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.model.agreed import PARTS
from mentordesk.words import LANGUAGES

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_OUTCOMES = ("report", "agreed", "quotes")
KINDS = ("agenda", "attendance", "preparation", *_OUTCOMES)
SPOKEN = tuple(f"{kind}:N" for kind in KINDS)
"""As --help lists them; after the colon goes a visit's number, or its id."""
_LAYOUTS = ("day", "list", "people", "card", "route", "public")
_NO_SECOND = "-"
_PUBLIC, _DAY, _LIST = "public", "day", "list"
OPTIONS = {
    "layout": ("agenda",),
    "public": ("agenda",),
    "day": ("agenda", "attendance"),
    "rows": ("attendance",),
    "halves": ("attendance",),
    "funder": ("attendance",),
    "second": ("agreed",),
    "parts": ("agreed",),
    "no_photos": ("report",),
}
"""Each choice with the documents it goes with."""


@dataclass(frozen=True)
class VisitDocument:
    """One document of one visit, as it was named."""

    kind: str
    visit: str


def named(subject: str) -> VisitDocument | None:
    """What ``agenda:2`` means; None for any other subject."""
    kind, _colon, visit = subject.strip().partition(":")
    return VisitDocument(kind, visit.strip()) if kind in KINDS and visit.strip() else None


def add_choices(command: argparse.ArgumentParser) -> None:
    """Add the choices."""
    told = command.add_argument_group("what of a visit")
    told.add_argument(
        "--layout", choices=_LAYOUTS,
        help="an agenda by the day, as a list, for each person, for the pocket, on the way, for everybody",
    )  # fmt: skip
    told.add_argument("--public", action="store_true", help="a day or list that everybody may read")
    told.add_argument("--day", metavar="N", type=int, help="one day alone")
    told.add_argument("--rows", metavar="COUNT", type=int, help="blank rows of a sheet to sign")
    told.add_argument("--halves", action="store_true", help="one signature for morning and afternoon each")
    told.add_argument("--funder", metavar="TEXT", help="the funder's line under a sheet to sign")
    told.add_argument(
        "--second", choices=(*LANGUAGES, _NO_SECOND),
        help=f"second language of the headings of what was agreed; {_NO_SECOND} for none",
    )  # fmt: skip
    told.add_argument("--parts", metavar="PART,PART", help=f"parts of what was agreed: {', '.join(PARTS)}")
    told.add_argument("--no-photos", action="store_true", help="a report without the photos of the notes")


def astray(document: VisitDocument | None, asked: argparse.Namespace) -> str | None:
    """The first choice that does not go with what is exported."""
    kind = document.kind if document else ""
    for name, kinds in OPTIONS.items():
        if getattr(asked, name) not in (None, False) and kind not in kinds:
            return name
    return None


def write(workspace: Workspace, programme: str, document: VisitDocument, asked: argparse.Namespace) -> Path:
    """Write it, with its record."""
    if document.kind in _OUTCOMES:
        return _write_outcome(workspace, programme, document, asked)
    from mentordesk.services.export_agenda_prepared import AgendaWishes

    layout = asked.layout or _DAY
    wishes = AgendaWishes(
        language=asked.document_language,
        layout=_LIST if layout == _PUBLIC else layout,
        public=asked.public or layout == _PUBLIC,
        day=asked.day,
        rows=asked.rows,
        halves=asked.halves,
        funder=asked.funder or "",
        recipients=(asked.to,) if asked.to else (),
    )
    return workspace.export.agenda.write(programme, document.kind, document.visit, asked.file, wishes)


def _write_outcome(
    workspace: Workspace, programme: str, document: VisitDocument, asked: argparse.Namespace
) -> Path:
    from mentordesk.services.export_report_prepared import ReportWishes

    wishes = ReportWishes(
        language=asked.document_language,
        second=asked.second,
        photos=not asked.no_photos,
        recipients=(asked.to,) if asked.to else (),
    )
    if asked.parts:
        wishes = replace(wishes, parts=tuple(each.strip() for each in asked.parts.split(",")))
    return workspace.export.reports.write(programme, document.kind, document.visit, asked.file, wishes)
