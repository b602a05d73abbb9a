"""The documents of a visit on the command line: which one is named, and how it is to be."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

KINDS = ("agenda", "attendance", "preparation")
SPOKEN = tuple(f"{kind}:N" for kind in KINDS)
"""As --help lists them; after the colon goes a visit's number, or its id."""
_LAYOUTS = ("day", "list", "people", "card", "route", "public")
_PUBLIC, _DAY, _LIST = "public", "day", "list"
OPTIONS = {
    "layout": ("agenda",),
    "public": ("agenda",),
    "day": ("agenda", "attendance"),
    "rows": ("attendance",),
    "halves": ("attendance",),
    "funder": ("attendance",),
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


def astray(document: VisitDocument | None, asked: argparse.Namespace) -> str | None:
    """The first choice that does not go with what is exported."""
    kind = document.kind if document else ""
    for name, kinds in OPTIONS.items():
        if getattr(asked, name) not in (None, False) and kind not in kinds:
            return name
    return None


def write(workspace: Workspace, programme: str, document: VisitDocument, asked: argparse.Namespace) -> Path:
    """Write it, with its record."""
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
