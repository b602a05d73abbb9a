"""The keys an association may make, so that they never collide with the program's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mentordesk.forms.definition import Field
from mentordesk.forms.parsing import Parser
from mentordesk.words import Message, _

OWN, OWN_PART = "own.", "own_"
ORIGIN = "own"
_KEY = re.compile(r"own(\.[a-z0-9_]+)+")
_RESERVED = frozenset({"order"})  # names a row has beside its fields


def check_keys(parser: Parser, keys: Iterable[str]) -> None:
    """Every key an association makes is told from the program's at sight. Raises BadInput."""
    for key in keys:
        if not _KEY.fullmatch(key):
            raise parser.fault(key, Message.of(_("a key of one’s own begins with “own.”")))


def check_rows(parser: Parser, fields: Iterable[Field]) -> None:
    """No two fields of a group share the last part of their key. Raises BadInput."""
    seen: set[tuple[str, str]] = set()
    for each in fields:
        if each.row_of is None:
            continue
        if each.name in _RESERVED or (each.row_of, each.name) in seen:
            raise parser.fault(each.key, Message.of(_("this key is taken")))
        seen.add((each.row_of, each.name))
