"""show: what is stored of a subject."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from mentordesk.cli.context import Context
from mentordesk.cli.subject_argument import add_subject
from mentordesk.model.subjects import VISIT_SUBJECTS

if TYPE_CHECKING:
    from mentordesk.services.shown import Shown


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("show", help="what is stored of a programme")
    command.add_argument("programme", metavar="PROGRAMME")
    add_subject(command, *VISIT_SUBJECTS)
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """Print the answers and rows of a subject."""
    with context.reading() as workspace:
        programme = workspace.programmes.find(asked.programme)
        shown = workspace.reading.show(programme, asked.subject)
        if asked.json:
            context.json(
                {
                    "subject": shown.subject,
                    "form": shown.form,
                    "version": shown.version,
                    "answers": shown.answers,
                    "rows": shown.rows,
                }
            )
        else:
            _print(context, shown, workspace.reading.labelled(programme, shown, context.words))
            for remark in workspace.reading.remarks(programme, shown, context.words):
                context.say("Remark: {what}", what=remark)
    return 0


def _print(context: Context, shown: Shown, lines: list[tuple[int, str, str]]) -> None:
    for depth, label, text in lines:
        indent = "    " * depth
        first, *rest = text.split("\n")
        context.line(f"{indent}{label}: {first}" if text else f"{indent}{label}")
        for line in rest:
            context.line(f"{indent}    {line}")
