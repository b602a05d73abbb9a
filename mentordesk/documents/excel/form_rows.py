"""What stands in the sheet of a form, line by line, before any of it is XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mentordesk.documents.asked import LONG, MATRIX, TICKS, Asked, HowTo, Part, Rows
from mentordesk.documents.page import Heading, Lead, Note, Page

SECTION, NOTE = "section", "note"


@dataclass(frozen=True)
class Across:
    """A line over all columns: the heading of a section, or words above or under it."""

    kind: str
    text: str


@dataclass(frozen=True)
class AnswerLine:
    """A line of the table. ``sheet`` names the sheet of its rows; ``part`` is an answer to be given here.

    ``standing`` is what was said of the question itself.
    """

    number: int | None
    wording: str
    label: str
    help: str
    part: Part | None = None
    sheet: str = ""
    standing: str = ""


Line = Across | AnswerLine


def how_to_of(page: Page) -> Iterator[HowTo]:
    """The lines of help that stand above the table."""
    return (block for block in page.blocks if isinstance(block, HowTo))


def lines_of_form(page: Page, sheets: Iterable[str]) -> Iterator[Line]:
    """Every line under the head of the table. ``sheets`` are the titles of the sheets of groups, in order."""
    titles = iter(sheets)
    for block in page.blocks:
        match block:
            case Heading(_level, text):
                yield Across(SECTION, text)
            case Note(text):
                yield Across(NOTE, text)
            case Lead(strong, text):
                yield Across(NOTE, f"{strong} {text}".rstrip())
            case Asked():
                yield from _question(block, titles)


def _question(asked: Asked, sheets: Iterator[str]) -> Iterator[AnswerLine]:
    """The question on the line of its first answer, unless that has a name of its own."""
    parts = list(asked.parts)
    number, wording, help_line = asked.number, asked.wording, asked.help
    if asked.standing or not parts or parts[0].label:
        yield AnswerLine(number, wording, "", help_line, standing=asked.standing)
        number, wording, help_line = None, "", ""
    for part in parts:
        told = "\n".join(filter(None, (help_line, part.help)))
        if isinstance(part, Rows):
            yield AnswerLine(number, wording, part.label, told, sheet=next(sheets))
        else:
            offered = _offered(part, told)
            yield AnswerLine(number, wording, part.label, offered, part)
        number, wording, help_line = None, "", ""


def _offered(part: Part, told: str) -> str:
    """The help with the words to choose from, where Excel cannot offer them: one may take several."""
    if part.shape not in (TICKS, MATRIX) or not part.choices:
        return told
    return "\n".join(filter(None, (told, *(f"· {choice}" for choice in part.choices))))


def lines_needed(part: Part | None, *, blank: bool) -> int:
    """How many lines an answer finds room for, at least."""
    return 4 if blank and part is not None and part.shape == LONG else 1
