"""undo and redo: own acts, newest first."""

from __future__ import annotations

import argparse
from typing import Any

from mentordesk.cli.context import Context


def register(commands: Any) -> None:
    """Add both commands."""
    for name, told in (("undo", "take back the newest own act"), ("redo", "do again what was undone")):
        command = commands.add_parser(name, help=told)
        command.add_argument("programme", metavar="PROGRAMME")
        command.add_argument(
            "--steps", metavar="N", type=_count, default=1, help="several, one after another"
        )
        command.set_defaults(run=run)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run(context: Context, asked: argparse.Namespace) -> int:
    """Each step is told once it is on the disk."""
    with context.writing() as workspace:
        programme = workspace.programmes.find(asked.programme)
        for _ in range(asked.steps):
            if asked.command == "undo":
                context.say("Undone: {what}", what=workspace.history.undo(programme).message)
            else:
                context.say("Done again: {what}", what=workspace.history.redo(programme).message)
    return 0
