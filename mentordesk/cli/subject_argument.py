"""SUBJECT on the command line, for every command that takes one."""

from __future__ import annotations

import argparse
import re
from functools import partial

from mentordesk.errors import BadInput
from mentordesk.model.subjects import SPOKEN, subject

_NAMED = re.compile(r":(?:[1-9][0-9]{0,3}|[2-9A-Z]{4}|[0-9a-z]{16,26})$")
"""A number, a Ref, or an id."""


def add_subject(command: argparse.ArgumentParser, *also: str) -> None:
    """Add the argument; what names no subject is wrong usage, told with the list of those there are.

    ``also`` are names that are no form and that this command alone knows; ``:N`` is for one of several.
    """
    told = f"{', '.join((*SPOKEN, *also))}, or the key of any form"
    command.add_argument("subject", metavar="SUBJECT", type=partial(_known, also), help=told)


def _known(also: tuple[str, ...], asked: str) -> str:
    if asked not in also and _NAMED.sub(":N", asked) not in also:
        try:
            subject(asked)
        except BadInput as problem:
            more = f" Also: {', '.join(also)}." if also else ""
            raise argparse.ArgumentTypeError(f"{problem}{more}") from problem
    return asked
