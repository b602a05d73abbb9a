"""Telling our words in a sheet from words that somebody added there.

Rows of ours carry, in a hidden last column, a short digest of each of their texts. Whatever else stands in
the sheet was written by a person and must not get lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from mentordesk.forms.kinds import clean_text

_LENGTH = 8


def digest(text: str) -> str:
    """Eight hexadecimal digits that stand for a text."""
    return hashlib.sha256(clean_text(text).encode("utf-8")).hexdigest()[:_LENGTH]


def digests(texts: Iterable[str]) -> Iterator[str]:
    """The digest of each text that is not empty, once."""
    return iter(dict.fromkeys(digest(text) for text in texts if text))


def added(texts: Iterable[str], said: str) -> Iterator[str]:
    """The texts whose digests are not among those that the hidden column says."""
    ours = frozenset(said.split())
    return (text for text in texts if text and digest(text) not in ours)
