"""check: is the store as it was written?"""

from __future__ import annotations

import argparse
from typing import Any

from mentordesk.cli.context import Context


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("check", help="is the store as it was written?")
    command.add_argument(
        "--rebuild", action="store_true", help="make what screens read again from the journal"
    )
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int:
    """Print what was found; 1 when something is wrong that a rebuild did not mend."""
    with context.writing() if asked.rebuild else context.reading() as workspace:
        found = workspace.checking.check(rebuild=asked.rebuild)
    plural = context.words.plural
    context.line(plural("{count} change in the journal", "{count} changes in the journal", found.changes))
    if not found.sound:
        context.say("The database file is damaged. Restore it from a backup.")
    if wrong := found.wrong_hashes:
        context.line(
            plural(
                "{count} change is not as it was written",
                "{count} changes are not as they were written",
                wrong,
            )
        )
    if found.gaps:
        context.line(plural("{count} change is missing", "{count} changes are missing", found.gaps))
    _tell_differences(context, found.differences, rebuilt=asked.rebuild)
    broken = not found.sound or found.wrong_hashes or found.gaps
    return 1 if broken or (found.differences and not asked.rebuild) else 0


def _tell_differences(context: Context, count: int, *, rebuilt: bool) -> None:
    plural = context.words.plural
    if not count:
        context.say("No difference from the journal.")
    elif rebuilt:
        context.line(
            plural(
                "{count} difference was found and mended", "{count} differences were found and mended", count
            )
        )
    else:
        context.line(
            plural("{count} difference from the journal", "{count} differences from the journal", count)
        )
        context.say("Run check --rebuild to mend this.")
