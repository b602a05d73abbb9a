"""SUBJECT on the command line, for every command that takes one."""

from __future__ import annotations

import argparse
from functools import partial

from mentordesk.errors import BadInput
from mentordesk.model.subjects import SPOKEN, subject


def add_subject(command: argparse.ArgumentParser, *also: str) -> None:
    """Add the argument; what names no subject is wrong usage, told with the list of those there are.

    ``also`` are names that are no form and that this command alone knows.
    """
    told = f"{', '.join((*SPOKEN, *also))}, or the key of any form"
    command.add_argument("subject", metavar="SUBJECT", type=partial(_known, also), help=told)


def _known(also: tuple[str, ...], asked: str) -> str:
    if asked not in also:
        try:
            subject(asked)
        except BadInput as problem:
            more = f" Also: {', '.join(also)}." if also else ""
            raise argparse.ArgumentTypeError(f"{problem}{more}") from problem
    return asked
