"""A document of several parts: its contents list, and the headings with which its parts begin.

To a writer that knows no parts the list is a note and such a heading a heading.
"""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.documents.page import Cover, Heading, Note


@dataclass(frozen=True)
class CoverPage(Cover):
    """A cover that has a page to itself."""


@dataclass(frozen=True)
class Entry:
    """One line of the list: number and title of a part, what it is, and where it begins."""

    number: int
    title: str
    what: str
    anchor: str


@dataclass(frozen=True)
class Contents(Note):
    """The list, ``text`` being all of it as plain lines. ``closing`` stands small under it."""

    title: str = ""
    entries: tuple[Entry, ...] = ()
    closing: str = ""
    new_page: bool = False


@dataclass(frozen=True)
class PartHeading(Heading):
    """The heading of a part that begins on a new page.

    ``landscape`` tells how its pages lie, and ``header_right`` what stands above them; where that is None the
    part goes on in the same way as what stands before it.
    """

    number: int = 0
    anchor: str = ""
    landscape: bool | None = None
    header_right: str = ""


def anchor(number: int) -> str:
    """The name of the place where a part begins, as Word calls such places."""
    return f"_Toc{number:08}"


def contents(title: str, entries: tuple[Entry, ...], closing: str, *, new_page: bool = False) -> Contents:
    """The list, also as plain lines."""
    text = "\n".join(f"{each.number}\t{each.title}" for each in entries)
    return Contents(text, title, entries, closing, new_page)
