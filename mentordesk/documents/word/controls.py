"""Where somebody answers in a form: controls with a hint, lists to choose from, boxes to tick.

The hint of a control is named after a part of the glossary (``word.glossary``): without it Word would put a
sentence of its own, in the language of its menus, where an answer was emptied again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mentordesk.documents import marks
from mentordesk.documents.asked import CHOICE, FILLABLE, FILLED, TICKS
from mentordesk.documents.contents import PartHeading
from mentordesk.documents.grid import Cell, Column
from mentordesk.documents.page import Page
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.identity import ALIAS_LENGTH, bookmarked
from mentordesk.documents.word.runs import attribute, paragraph, properties, run

WRITE, CHOOSE, DASH = "MDWrite", "MDChoose", "MDDash"
"""The hints, by their names in the glossary."""
OPEN, TICKED = "□", "×"
"""A box as it is printed; Carlito has neither ☐ nor ☑."""
EN_DASH = "–"
FEW = 4
"""Choices that are printed in each row for a pen; more stand once above the table."""
_BOX = (
    '<w14:checkbox><w14:checked w14:val="{ticked}"/><w14:checkedState w14:val="00D7" w14:font="Calibri"/>'
    '<w14:uncheckedState w14:val="25A1" w14:font="Calibri"/></w14:checkbox>'
)


@dataclass(frozen=True)
class Hints:
    """How a document is to be answered, and the words that stand where an answer is wanted."""

    layout: str
    write: str = ""
    choose: str = ""
    depth: int = 0
    """Levels of headings above those of a document that stands alone."""

    @property
    def said(self) -> dict[str, str]:
        """Each hint that the document may show, by its name."""
        return {WRITE: self.write, CHOOSE: self.choose, DASH: EN_DASH}

    @classmethod
    def of(cls, page: Page) -> Hints:
        """What a page says."""
        depth = any(isinstance(each, PartHeading) for each in page.blocks)
        return cls(page.layout, page.write_here, page.choose, int(depth))


PRINTED = Hints(FILLED)


@dataclass(frozen=True)
class Wanted:
    """One answer wanted in a control: its place, its title, its hint, and what one may choose from."""

    path: str
    title: str
    hint: str = WRITE
    choices: tuple[str, ...] = ()


def control(wanted: Wanted, words: str, hints: Hints, counters: Counters) -> str:
    """A control round ``words`` (runs); round its hint where there are none."""
    shown = words
    flag = ""
    if not words and hints.said[wanted.hint]:
        shown = run(hints.said[wanted.hint], properties("PlaceholderText"))
        flag = "<w:showingPlcHdr/>"
    placeholder = f'<w:placeholder><w:docPart w:val="{wanted.hint}"/></w:placeholder>'
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(wanted.title[:ALIAS_LENGTH])}"/>'
        f'<w:tag w:val="{attribute(marks.tag(wanted.path))}"/><w:id w:val="{next(counters.controls)}"/>'
        f"{placeholder}{flag}{_listed(wanted.choices)}</w:sdtPr>"
        f"<w:sdtContent>{shown}</w:sdtContent></w:sdt>"
    )


def unplaced(title: str, hints: Hints, counters: Counters) -> str:
    """A hint without a place of its own: what is typed there belongs to the answer above it."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title[:ALIAS_LENGTH])}"/>'
        f'<w:id w:val="{next(counters.controls)}"/>'
        f'<w:placeholder><w:docPart w:val="{WRITE}"/></w:placeholder><w:showingPlcHdr/></w:sdtPr>'
        f"<w:sdtContent>{run(hints.write, properties('PlaceholderText'))}</w:sdtContent></w:sdt>"
    )


def pointed(wanted: Wanted, words: str, hints: Hints, counters: Counters) -> str:
    """The same after the answer's bookmark, which is a point."""
    return bookmarked(wanted.path, "", counters) + control(wanted, words, hints, counters)


def enclosed(wanted: Wanted, words: str, hints: Hints, counters: Counters) -> str:
    """The same inside the answer's bookmark: several answers then stand in one paragraph."""
    return bookmarked(wanted.path, control(wanted, words, hints, counters), counters)


def _listed(choices: Sequence[str]) -> str:
    if not choices:
        return ""
    items = "".join(
        f'<w:listItem w:displayText="{attribute(each)}" w:value="{attribute(each)}"/>'
        for each in dict.fromkeys(choices)
    )
    return f"<w:dropDownList>{items}</w:dropDownList>"


def boxes(wanted: Wanted, ticked: Collection[str], style: str, counters: Counters) -> str:
    """A line for each choice with a box before it; what was chosen beside the choices stands last."""
    made: list[str] = []
    for each in dict.fromkeys((*wanted.choices, *ticked)):
        point = "" if made else bookmarked(wanted.path, "", counters)
        made.append(paragraph(style, point + _box(each, each in ticked, counters) + run(f"\t{each}")))
    return "".join(made)


def _box(title: str, ticked: bool, counters: Counters) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title[:ALIAS_LENGTH])}"/>'
        f'<w:id w:val="{next(counters.controls)}"/>{_BOX.format(ticked=int(ticked))}</w:sdtPr>'
        f"<w:sdtContent>{run(TICKED if ticked else OPEN)}</w:sdtContent></w:sdt>"
    )


def printed_choices(choices: Sequence[str]) -> str:
    """The choices in one line, each with a box to cross by hand."""
    return "     ".join(OPEN + "\u00a0" + each.replace(" ", "\u00a0") for each in choices)


def chosen(text: str) -> list[str]:
    """The lines of several choices, without the signs of a list."""
    return [line.removeprefix("- ") for line in text.split("\n") if line]


def open_cell(cell: Cell, column: Column, hints: Hints, counters: Counters) -> str:
    """A cell in which one is to answer; empty where the cell only says what it says."""
    if hints.layout == FILLED or cell.path is None:
        return ""
    wanted = Wanted(cell.path, column.title, choices=column.choices)
    if column.shape == TICKS and column.choices:
        return boxes(wanted, chosen(cell.text), "MDTableauCase", counters)
    if column.shape == CHOICE and column.choices:
        if hints.layout != FILLABLE:
            few = len(column.choices) <= FEW
            return _lines_of_choices(wanted, counters) if few and not cell.text else ""
        listed = Wanted(cell.path, column.title, CHOOSE, column.choices)
        return paragraph("MDTableau", pointed(listed, run(cell.text), hints, counters))
    if hints.layout != FILLABLE or cell.text:
        return ""
    return paragraph("MDTableau", pointed(Wanted(cell.path, column.title), "", hints, counters))


def _lines_of_choices(wanted: Wanted, counters: Counters) -> str:
    """The same as boxes without controls, for a pen."""
    made: list[str] = []
    for each in wanted.choices:
        point = "" if made else bookmarked(wanted.path, "", counters)
        made.append(paragraph("MDTableauCase", point + run(f"{OPEN}\t{each}")))
    return "".join(made)
