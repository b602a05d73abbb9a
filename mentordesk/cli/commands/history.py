"""history: the journal in words."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from mentordesk.cli.context import Context


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("history", help="what was done, when and by whom")
    command.add_argument("programme", metavar="PROGRAMME")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """Print every act, newest first."""
    with context.reading() as workspace:
        programme = workspace.programmes.find(asked.programme)
        entries = workspace.history.entries(programme)
        people = workspace.programmes.people(programme)
        me = workspace.editing.me_if_known()
    if asked.json:
        context.json(
            [
                {
                    "id": entry.id,
                    "when": entry.at,
                    "who": entry.who,
                    "name": context.words.say(entry.name),
                    "changes": [
                        {"path": step.path, "old": step.old, "new": step.new} for step in entry.steps
                    ],
                }
                for entry in entries
            ]
        )
        return 0
    for entry in entries:
        person = people.get(entry.who)
        who = person.label if person else ""
        if not who:
            say = context.words.text
            who = say("someone at this computer") if entry.who == me else say("someone on the team")
        at = context.words.moment(datetime.fromisoformat(entry.at))
        context.say("{when}  {who}: {what}", when=at, who=who, what=entry.name)
    return 0
