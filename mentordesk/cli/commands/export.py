"""export: a document, in the format of its ending."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from mentordesk.cli.context import Context
from mentordesk.model.subjects import EXPORTED
from mentordesk.words import LANGUAGES


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("export", help="write a document: .docx .xlsx .pdf, or .eml with one")
    command.add_argument("programme", metavar="PROGRAMME")
    command.add_argument("subject", metavar="SUBJECT", choices=EXPORTED, help=", ".join(EXPORTED))
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument(
        "--lang", choices=LANGUAGES, dest="document_language", help="language of the document"
    )
    command.add_argument(
        "--to", metavar="WHO", help="who it is sent to: recorded, and the addressee of an .eml"
    )
    command.add_argument("--version-of", metavar="NUMBER", help="the plan as it stood at this version")
    command.add_argument(
        "--return-by", metavar="YYYY-MM-DD", type=date.fromisoformat, help="when it should be back"
    )
    command.add_argument(
        "--extended", action="store_true", help="with every optional column in which anything stands"
    )
    command.add_argument(
        "--plain", action="store_true", help="in MentorDesk's own look, even where a template is kept"
    )
    command.add_argument("--timeline", action="store_true", help="with the plan's timeline after the table")
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """Write the document and its record."""
    from mentordesk.services.export_prepared import Wishes

    with context.writing() as workspace:
        programme = workspace.programmes.find(asked.programme)
        offered = workspace.export.offer(programme)
        wishes = Wishes(
            language=asked.document_language,
            version=asked.version_of,
            recipients=(asked.to,) if asked.to else (),
            return_by=asked.return_by,
            extended=offered.optional if asked.extended else (),
            template=offered.template is not None and not asked.plain,
            timeline=asked.timeline,
        )
        written = workspace.export.plan(programme, asked.file, wishes)
    context.say("Written: {file}", file=written)
    return 0
