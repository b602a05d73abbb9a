"""List lines as they are typed: which sign or number a paragraph carries that its words do not hold."""

from __future__ import annotations

from lxml import etree

from mentordesk.documents.word.parts import W
from mentordesk.documents.word.walk import Paragraph

_VALUE = f"{W}val"
_LONGEST_LINE = 20  # styles of a hostile file may stand on one another without end


class Lists:
    """The lists of one document. Ask for the paragraphs in their order: numbers are counted."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[tuple[str, str], tuple[str, int]] = {}
        self._abstracts: dict[str, str] = {}
        self._overrides: dict[tuple[str, str], int] = {}
        self._counts: dict[str, dict[str, int]] = {}
        self._begun: set[tuple[str, str]] = set()
        self._styles = {} if styles is None else _style_members(styles)
        if numbering is not None:
            self._learn(numbering)

    def typed(self, paragraph: Paragraph) -> str:
        """The words of a paragraph after ``"- "``, ``"3. "`` or nothing."""
        words = "".join(paragraph.pieces)
        number, level = paragraph.number, paragraph.level
        if not number:
            number, level = self._styles.get(paragraph.style, ("", ""))
        abstract = self._abstracts.get(number)
        if abstract is None:
            return words
        sign, start = self._levels.get((abstract, level), ("bullet", 1))
        if sign == "none":
            return words
        if sign == "bullet":
            return f"- {words}"
        return f"{self._next(number, abstract, level, start)}. {words}"

    def _next(self, number: str, abstract: str, level: str, start: int) -> int:
        """The next number. Lists of one pattern count on together until one says where it starts."""
        counts, own = self._counts.setdefault(abstract, {}), (number, level)
        if own in self._overrides and own not in self._begun:
            counts[level] = self._overrides[own] - 1
        self._begun.add(own)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        counts[level] = counts.get(level, start - 1) + 1
        return counts[level]

    def _learn(self, numbering: etree._Element) -> None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId", "")
            for level in abstract.iter(f"{W}lvl"):
                sign = _value(level, "numFmt") or "decimal"
                self._levels[name, level.get(f"{W}ilvl", "0")] = sign, _number(_value(level, "start"), 1)
        for each in numbering.iter(f"{W}num"):
            number = each.get(f"{W}numId", "")
            self._abstracts[number] = _value(each, "abstractNumId")
            for override in each.iter(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start:
                    self._overrides[number, override.get(f"{W}ilvl", "0")] = _number(start, 1)


def _style_members(styles: etree._Element) -> dict[str, tuple[str, str]]:
    """The list that each paragraph style belongs to, by the styles it is based on if not by itself."""
    own: dict[str, tuple[str, str]] = {}
    bases: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        bases[name] = _value(style, "basedOn")
        member = style.find(f"{W}pPr/{W}numPr")
        if member is not None and member.find(f"{W}numId") is not None:
            own[name] = _value(member, "numId"), _value(member, "ilvl") or "0"
    return {name: found for name in bases if (found := _inherited(name, own, bases))}


def _inherited(name: str, own: dict[str, tuple[str, str]], bases: dict[str, str]) -> tuple[str, str] | None:
    for _step in range(_LONGEST_LINE):
        if name in own:
            return own[name]
        name = bases.get(name, "")
    return None


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(f"{W}{name}")
    return "" if child is None else child.get(_VALUE, "")


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
