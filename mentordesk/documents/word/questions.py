"""Questions as paragraphs: number and wording, help, then each answer in the way the layout asks for.

Filled: no frame, a grey dash where nothing is answered. To type into: frames with a hint, lists to choose
from, boxes to tick. For a pen: lines, and every choice printed (documents.md §7).
"""

from __future__ import annotations

from mentordesk.documents.asked import (
    CHOICE,
    FILLED,
    HANDWRITING,
    LONG,
    MATRIX,
    SHORT,
    TICK,
    TICKS,
    Asked,
    HowTo,
    Part,
    Rows,
)
from mentordesk.documents.grid import Cell, Column
from mentordesk.documents.word.controls import (
    CHOOSE,
    DASH,
    EN_DASH,
    FEW,
    Hints,
    Wanted,
    boxes,
    chosen,
    pointed,
    printed_choices,
    unplaced,
)
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.groups import group
from mentordesk.documents.word.identity import bookmarked
from mentordesk.documents.word.runs import paragraph, properties, run
from mentordesk.documents.word.sheet import Sheet
from mentordesk.documents.word.texts import Look, paragraphs

_ANSWER, _FRAME, _LINE, _BOXES = "MDReponse", "MDReponseVide", "MDLigne", "MDCase"
_HANGING = '<w:ind w:left="765" w:hanging="283"/>'
LOOK = Look(_ANSWER, "ListBullet", "ListNumber", _HANGING)
_FRAMED = Look(_FRAME, "ListBullet", "ListNumber", _HANGING)
_UNNUMBERED = '<w:ind w:left="482" w:firstLine="0"/>'
_ALONE = '<w:spacing w:before="160"/><w:ind w:left="0"/>'
_TIP = '<w:ind w:left="283" w:hanging="283"/>'
_TOP_LEVEL = '<w:outlineLvl w:val="0"/>'  # the lines of help stand beside the sections, not under one
_ROOM = {SHORT: 0, LONG: 2}
"""Empty lines in a frame, under the one with the hint."""
_TOGETHER = "<w:keepNext/>"
_PEN_LINES = {SHORT: 1, LONG: 4}


def how_to(block: HowTo) -> str:
    """The lines of help: under a small heading, or alone."""
    if not block.title:
        return "".join(paragraph("MDAide", run(line), _ALONE) for line in block.lines)
    heading = paragraph("Heading3", run(block.title), _TOP_LEVEL)
    return heading + "".join(paragraph("ListBullet", run(line), _TIP) for line in block.lines)


def question(asked: Asked, language: str, sheet: Sheet, hints: Hints, counters: Counters) -> str:
    """One question with its answers."""
    point = bookmarked(asked.path, "", counters)
    level = f'<w:outlineLvl w:val="{1 + hints.depth}"/>' if hints.depth else ""
    if asked.number is None:
        made = [paragraph("MDQuestion", point + run(asked.wording), _UNNUMBERED + level)]
    else:
        number = run(str(asked.number), properties("MDNum"))
        made = [paragraph("MDQuestion", number + run("\t") + point + run(asked.wording), level)]
    if asked.help:
        made.append(paragraph("MDAide", run(asked.help)))
    if asked.standing:
        made.append(paragraph(_ANSWER, run(asked.standing, properties("MDGris"))))
    for each in asked.parts:
        if each.label:
            made.append(paragraph("MDPartie", run(each.label)))
        if each.help and hints.layout != FILLED:
            made.append(paragraph("MDAide", run(each.help)))
        if isinstance(each, Rows):
            made.append(_rows(each, language, sheet, hints, counters))
        else:
            made.append(answer(each, asked.wording, language, hints, counters))
    return "".join(made)


def _rows(rows: Rows, language: str, sheet: Sheet, hints: Hints, counters: Counters) -> str:
    if not rows.grid.rows:
        return paragraph(_ANSWER, run(EN_DASH, properties("MDGris")))
    return _legend(rows, hints) + group(rows, language, sheet, hints, counters)


def _legend(rows: Rows, hints: Hints) -> str:
    """For a pen: what may be written in the columns whose many choices are not printed in each row."""
    if hints.layout != HANDWRITING or rows.cards:
        return ""
    many = (each for each in rows.grid.columns if each.shape == CHOICE and len(each.choices) > FEW)
    return "".join(paragraph("MDAide", run(f"{each.title}\n{' · '.join(each.choices)}")) for each in many)


def answer(part: Part, wording: str, language: str, hints: Hints, counters: Counters) -> str:
    """One answer, or the place for it."""
    title = part.label or wording
    if hints.layout == FILLED:
        return _filled(part, title, language, hints, counters)
    if part.shape == TICKS and part.choices:
        return boxes(Wanted(part.path, title, choices=part.choices), chosen(part.text), _BOXES, counters)
    legend = ""
    if part.shape == MATRIX and part.choices:
        legend = paragraph("MDAide", run(" · ".join(part.choices)))
    if hints.layout == HANDWRITING:
        return legend + _by_pen(part, title, language, counters)
    return legend + _by_key(part, title, language, hints, counters)


def _written(part: Part, title: str, language: str, counters: Counters, look: Look) -> str:
    """What is answered already."""
    cell = Cell(part.text, part.path, part.language)
    return paragraphs(cell, Column("", title, 100), language, counters, look)


def _filled(part: Part, title: str, language: str, hints: Hints, counters: Counters) -> str:
    if part.text:
        return _written(part, title, language, counters, LOOK)
    return paragraph(_ANSWER, pointed(Wanted(part.path, title, DASH), "", hints, counters))


def _by_key(part: Part, title: str, language: str, hints: Hints, counters: Counters) -> str:
    """A frame to type into, or a word to choose."""
    if part.shape in (CHOICE, TICK) and part.choices:
        return _choice(part, title, hints, counters)
    if part.text:
        return _written(part, title, language, counters, _FRAMED)
    room = _ROOM.get(part.shape, 0)
    hint = pointed(Wanted(part.path, title), "", hints, counters)
    return paragraph(_FRAME, hint, _TOGETHER if room else "") + paragraph(_FRAME, "") * room


def _choice(part: Part, title: str, hints: Hints, counters: Counters) -> str:
    """A word from a list; under a yes or no the note, in a frame without a bookmark of its own."""
    said, _end, note = part.text.partition("\n")
    wanted = Wanted(part.path, title, CHOOSE, part.choices)
    together = _TOGETHER if part.shape == TICK else ""
    made = paragraph(_ANSWER, pointed(wanted, run(said), hints, counters), together)
    if part.shape == TICK:
        made += "".join(
            paragraph(_FRAME, run(line) or unplaced(title, hints, counters)) for line in note.split("\n")
        )
    return made


def _by_pen(part: Part, title: str, language: str, counters: Counters) -> str:
    """Lines to write on, or the choices to cross; what is known already stands above them."""
    if part.text:
        return _written(part, title, language, counters, LOOK) + paragraph(_LINE, "")
    point = bookmarked(part.path, "", counters)
    if part.shape in (CHOICE, TICK) and part.choices:
        made = paragraph(_BOXES, point + run(printed_choices(part.choices)), _UNNUMBERED)
        return made + (paragraph(_LINE, "") if part.shape == TICK else "")
    lines = _PEN_LINES.get(part.shape, 1)
    if lines == 1:
        return paragraph(_LINE, point)
    return (
        paragraph(_LINE, point, _TOGETHER)
        + paragraph(_LINE, "", _TOGETHER) * (lines - 2)
        + paragraph(_LINE, "")
    )
