"""programmes: what the store holds."""

from __future__ import annotations

import argparse
from typing import Any

from mentordesk.cli.context import Context


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("programmes", help="list the programmes")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """List the programmes with their cities."""
    with context.reading() as workspace:
        listed = workspace.programmes.listed()
    if asked.json:
        context.json(
            [
                {
                    "id": each.id,
                    "title": each.title,
                    "theme": each.theme,
                    "cities": [city.name for city in each.cities],
                    "languages": list(each.languages),
                }
                for each in listed
            ]
        )
        return 0
    for each in listed:
        cities = context.words.listed([city.name for city in each.cities])
        context.line(f"{each.id}  {each.title}" + (f"  ({cities})" if cities else ""))
    return 0
