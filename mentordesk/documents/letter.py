"""What goes with a document: to whom, about what, in which words. Plain data, no e-mail yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

_APART = re.compile(r"[,;\n]")


@dataclass(frozen=True)
class Letter:
    """A letter nobody has sent. ``recipients`` are as typed: a name, an address, or ``Name <address>``."""

    subject: str
    text: str
    recipients: tuple[str, ...] = ()
    language: str = "en"


def recipients_in(typed: str) -> tuple[str, ...]:
    """The recipients of a line in which people write them, apart by commas, semicolons or lines."""
    return tuple(each.strip() for each in _APART.split(typed) if each.strip())
