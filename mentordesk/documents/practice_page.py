"""One good-practice sheet as a page somebody reads with pleasure: a strip, two columns, then the full width.

The questions are those of the form and keep their numbers (annex 4, R-053). To a writer that knows neither
strip nor columns they are questions like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mentordesk.documents.asked import FILLED, Asked, Part, Rows
from mentordesk.documents.form_parts import Saying
from mentordesk.documents.page import Block, Heading
from mentordesk.forms.definition import Question, Section

_FORM = "annex4"
_STRIP = "a4.id"
_LAST_IN_COLUMNS = 8
"""Questions up to this number stand in two columns, those after it on the next page."""
_LETTERS, _LINES = 48, 37
"""Letters to a line of a column, and lines that it holds under cover and strip."""
_HEADING, _LABEL = 2.6, 1.2


@dataclass(frozen=True)
class InStrip(Asked):
    """A question whose answers are cells of the strip."""


@dataclass(frozen=True)
class Told(Asked):
    """A question under a numbered heading: each answer under its label, in the full width of its column."""

    labelled: bool = True
    """Whether the wording stands over the first answer; else the heading says it already."""


@dataclass(frozen=True)
class NumberedHeading(Heading):
    """The heading of a question; ``columns`` in which it and what follows is set."""

    number: int | None = None
    columns: int = 1
    new_page: bool = False
    new_column: bool = False
    at_top: bool = False


Make = Callable[[Question], Asked | None]


def is_practice(saying: Saying) -> bool:
    """Whether a form is a sheet that is told in this way."""
    return saying.filled.form.key == _FORM and saying.layout == FILLED


def practice_blocks(saying: Saying, make: Make) -> list[Block]:
    """The whole sheet; ``make`` makes a question."""
    form = saying.filled.form
    strip: list[Block] = []
    told: list[Block] = []
    for section in form.sections:
        asked = [made for each in form.questions_in(section.key) if (made := make(each)) is not None]
        if section.key == _STRIP:
            strip += [InStrip(**vars(each)) for each in asked]
        else:
            told += _told(saying, section, asked)
    second = _second_column(told)
    return strip + (told if second is None else list(_placed(told, second)))


def _told(saying: Saying, section: Section, asked: list[Asked]) -> Iterator[Block]:
    """Questions under the heading of their section where it has one question, else under their wording."""
    alone = len(asked) == 1
    for each in asked:
        text = saying.filled.form.section_label(section.key, saying.words) if alone else each.wording
        yield NumberedHeading(2, text, each.number)
        yield Told(**vars(each), labelled=alone)


def _placed(blocks: list[Block], second: int) -> Iterator[Block]:
    """Two columns, the second from the question ``second`` on; a new page where they have ended."""
    first, ended = True, False
    for block in blocks:
        if not isinstance(block, NumberedHeading):
            yield block
        elif (block.number or 0) <= _LAST_IN_COLUMNS:
            new_column = block.number == second
            yield replace(block, columns=2, new_column=new_column, at_top=new_column or first)
            first = False
        else:
            yield replace(block, new_page=not ended, at_top=not ended)
            ended = True


def _second_column(blocks: list[Block]) -> int | None:
    """The question with which the second column begins, both being much alike; None where one is too long.

    Programs would fill the first column alone where the next page is asked for.
    """
    lines = {
        each.number: _HEADING + sum(map(_lines_of, each.parts))
        for each in blocks
        if isinstance(each, Asked) and each.number is not None and each.number <= _LAST_IN_COLUMNS
    }

    def longer(second: int) -> float:
        left = sum(each for number, each in lines.items() if number < second)
        return max(left, sum(lines.values()) - left)

    best = min(list(lines)[1:], key=longer, default=None)
    return best if best is not None and longer(best) <= _LINES else None


def _lines_of(part: Part | Rows) -> float:
    if isinstance(part, Part):
        return _LABEL + sum(len(line) // _LETTERS + 1 for line in part.text.split("\n"))
    rows = part.grid.rows
    return _LABEL * 2 + sum(
        max(2, *(len(cell.text) // (_LETTERS // 2) + 1 for cell in row.cells)) for row in rows
    )
