"""Headings of what comes out of a visit: in both working languages, or a question with its number."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.documents.page import Cover, Heading

BETWEEN = "  /  "
"""Between the two languages of a heading."""


@dataclass(frozen=True)
class InTwo(Heading):
    """A heading in both working languages: the main one stands out, the second is quiet beside it."""

    second: str = ""
    second_language: str | None = None


@dataclass(frozen=True)
class CoverInTwo(Cover):
    """The head of a page whose title is said in both working languages."""

    second: str = ""
    second_language: str | None = None


@dataclass(frozen=True)
class Asking(Heading):
    """A question as a heading, its number hanging before it; without one it stands at the edge."""

    number: int = 0
    language: str | None = None
