"""The answers of a form that was read: each by its bookmark, with the words up to the next thing said.

A bookmark that is a point opens an answer, and the paragraphs after it belong to it until a label, another
answer or the end of the cell. One that encloses words holds the answer itself: cards have several in a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from mentordesk.documents import marks
from mentordesk.documents.received import ReceivedAnswer
from mentordesk.documents.word.controls import EN_DASH, OPEN, TICKED
from mentordesk.documents.word.lists import Lists
from mentordesk.documents.word.parts import W
from mentordesk.documents.word.walk import SETTINGS, SIGNS, Paragraph

_QUESTION = "MDQuestion"
_ASKING = frozenset({_QUESTION, "MDFichePartie", "MDFicheTexte", "MDFichePuce"})
_SILENT = frozenset({_QUESTION, "MDNumero", "MDNumeroPetit", "MDRef"})
"""Styles in which a bookmark marks a question or a row, not an answer."""
_LABELS = _SILENT | frozenset(
    {
        *(
            "MDAide",
            "MDPartie",
            "MDFichePartie",
            "MDCartePartie",
            "MDCarteChoix",
            "MDEntete",
            "MDTableauGris",
            "MDCouverture",
        ),
        *("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "TOC1", "TOC2", "TOCHeading"),
    }
)
"""Styles that end the answer above them."""
_ROOM = frozenset({"MDReponseVide", "MDLigne", "MDCarte"})
"""Styles whose empty lines at the end are room to write in."""
_BOXES = frozenset({"MDCase", "MDTableauCase"})
_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_PARAGRAPH, _CELL = f"{W}p", f"{W}tc"
_READ = (_PARAGRAPH, _CELL, f"{W}t", _START, _END, *SETTINGS, *SIGNS)


@dataclass(slots=True)
class _Marked:
    """One of our bookmarks, from the piece it starts before to the one it ends before."""

    name: str
    id: str
    start: int
    end: int | None = None


@dataclass(slots=True)
class _Told(Paragraph):
    """A paragraph, the bookmarks in it, and whether a cell or the text around tables begins with it."""

    marked: list[_Marked] = field(default_factory=list)
    apart: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    lines: list[tuple[str, str]]  # each with its style


def asks(document: etree._Element) -> bool:
    """Whether there are questions in a document; that is seen without going through its tables."""
    styles = document.iterfind(f"{W}body/{W}p/{W}pPr/{W}pStyle")
    return any(each.get(f"{W}val") in _ASKING for each in styles)


def answers(document: etree._Element, lists: Lists) -> tuple[ReceivedAnswer, ...]:
    """Every answer in the document's order; ``lists`` counts its own numbers."""
    found: list[ReceivedAnswer] = []
    current: _Open | None = None
    for told in _paragraphs(document):
        typed = lists.typed(told)
        ended = told.apart or told.style in _LABELS or bool(told.marked)
        if current is not None and ended:
            found.append(_closed(current))
            current = None
        if told.style in _SILENT:
            continue
        for mark in told.marked:
            words = "".join(told.pieces[mark.start : mark.end])
            if words or told.style in _LABELS:
                found.append(ReceivedAnswer(mark.name, _said(words)))
            else:
                current = _Open(mark.name, [(typed, told.style)])
        if current is not None and not told.marked:
            current.lines.append((typed, told.style))
    if current is not None:
        found.append(_closed(current))
    return tuple(found)


def _closed(answer: _Open) -> ReceivedAnswer:
    lines = answer.lines
    if any(style in _BOXES for _line, style in lines):
        ticked = [line for each, _style in lines if (line := _ticked(each))]
        return ReceivedAnswer(
            answer.mark, "\n".join(ticked if len(ticked) < 2 else [f"- {each}" for each in ticked])
        )
    while len(lines) > 1 and not lines[-1][0] and lines[-1][1] in _ROOM:
        lines.pop()
    return ReceivedAnswer(answer.mark, _said("\n".join(line for line, _style in lines)))


def _ticked(line: str) -> str:
    """The choice of a line whose box is ticked; nothing for an open box."""
    return "" if line.startswith(OPEN) else line.removeprefix(TICKED).strip("\t\u00a0 ")


def _said(words: str) -> str:
    """The words of an answer; a dash alone says that there is none."""
    return "" if words == EN_DASH else words


def _paragraphs(document: etree._Element) -> list[_Told]:
    found: list[_Told] = []
    told = _Told()
    cell: etree._Element | None = None
    for element in document.iter(*_READ):
        tag = element.tag
        if tag == _PARAGRAPH:
            inside = next(element.iterancestors(_CELL), None)
            told = _Told(apart=inside is not cell)
            cell = inside
            found.append(told)
        elif tag in SETTINGS:
            setattr(told, SETTINGS[tag], element.get(f"{W}val", ""))
        elif tag in (_START, _END):
            _mark(told, element)
        elif tag != _CELL:
            told.pieces.append(SIGNS.get(tag) or element.text or "")
    return found


def _mark(told: _Told, element: etree._Element) -> None:
    """Note where a bookmark of ours starts or ends among the words."""
    name, number = element.get(f"{W}name", ""), element.get(f"{W}id", "")
    if name.startswith(marks.BOOKMARK_PREFIX):
        told.marked.append(_Marked(name, number, len(told.pieces)))
    for each in told.marked:
        if element.tag == _END and each.id == number and each.end is None:
            each.end = len(told.pieces)
