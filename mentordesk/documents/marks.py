"""Marks that bring a returned document home: path ↔ bookmark and control tag, document id.

A permanent format (design §5, corrected by the spike in CONTRIBUTING.md): documents mailed today
are read back years later. No single mark survives every program, so a row carries its visible Ref
with a bookmark round it, each of its texts an empty bookmark at the start of the cell, and a
control inside the first paragraph. Controls never stand round paragraphs or cells: LibreOffice 7.4
with tracked changes writes such files so that nothing can open them again.
"""

from __future__ import annotations

import hashlib

BOOKMARK_PREFIX = "md_"
DOCUMENT_PROPERTY = "MentorDeskDocument"
"""Name of the custom property that holds the document id; the core identifier holds it too."""

IDENTIFIER_PREFIX = "mentordesk:"
TAG_LENGTH = 64


def bookmark(path: str) -> str:
    """``md_`` and 16 hexadecimal digits of the SHA-256 of the path (Word allows 40 characters)."""
    return BOOKMARK_PREFIX + hashlib.sha256(path.encode("utf-8")).hexdigest()[:16]


def tag(path: str) -> str:
    """A control's tag: the path itself where it fits into 64 characters, else its bookmark's name."""
    return path if len(path) <= TAG_LENGTH else bookmark(path)


def identifier(document: str) -> str:
    """The core identifier of a document."""
    return IDENTIFIER_PREFIX + document


def document_of(identifier: str | None) -> str | None:
    """The document id in an identifier or a custom property, or None when it is not ours."""
    if not identifier or not identifier.startswith(IDENTIFIER_PREFIX):
        return None
    return identifier.removeprefix(IDENTIFIER_PREFIX) or None
