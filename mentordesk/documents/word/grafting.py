"""Our styles and lists in another's document: what it has under their names stays as it is there."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping

from lxml import etree

from mentordesk import paths
from mentordesk.documents import guard
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.opened import Opened, take_out
from mentordesk.documents.word.parts import W

_VALUE = f"{W}val"
_STYLED = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")')
_LISTED = re.compile(r'(<w:numId w:val=")([0-9]+)(")')
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LISTS = ("2", "3")
"""Our patterns of lists that stand in cells (resources/word/numbering.xml)."""
_SPOKEN = "MDTableau"  # the style on which those of all our texts stand
_IN_CELLS = (_SPOKEN, "MDNumero", "MDRef")  # those in a table that stand on the usual style of a document


def grafted(opened: Opened, blocks: str, counters: Counters, language: str, most: int) -> str:
    """The blocks as XML with names that hold in this document, which has all styles and lists they need.

    ``most``: half points that the words of tables have at most, in styles that are not there yet.
    """
    first = _graft_lists(opened, counters)
    renamed = _graft_styles(opened, {each[1] for each in _STYLED.findall(blocks)}, language, first, most)
    blocks = _STYLED.sub(lambda each: each[1] + renamed.get(each[2], each[2]) + each[3], blocks)
    return _LISTED.sub(lambda each: f"{each[1]}{int(each[2]) + first}{each[3]}", blocks)


def default_language(opened: Opened, language: str | None = None) -> str:
    """The language a document's styles begin with; with a language given, they begin with that."""
    styles = opened.tree(_styles(opened))
    found = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None:
        return "" if found is None else found.get(_VALUE, "")
    if found is None:
        found = styles
        for name in ("docDefaults", "rPrDefault", "rPr", "lang"):
            below = found.find(f"{W}{name}")
            if below is None:
                below = etree.Element(f"{W}{name}")
                found.insert(len(found) if name == "lang" else 0, below)
            found = below
    found.set(_VALUE, language)
    return language


def _styles(opened: Opened) -> str:
    """The part of the styles; an empty one is made where there is none."""
    found = opened.first(opened.main, "styles")
    if found is None:
        found = opened.free("word/styles", "xml")
        opened.put(found, f'<w:styles xmlns:w="{W[1:-1]}"/>', f"{_WORD}.styles+xml")
        opened.relate(opened.main, f"{_OFFICE}/styles", found)
    return found


def _graft_styles(
    opened: Opened, used: set[str], language: str, first_list: int, most: int
) -> dict[str, str]:
    """Add the styles that are missing. Returns under which ids ours are there."""
    theirs = opened.tree(_styles(opened))
    ours = {each.get(f"{W}styleId", ""): each for each in _shipped("styles").iter(f"{W}style")}
    by_name = {_named(each): each.get(f"{W}styleId", "") for each in theirs.iter(f"{W}style")}
    taken = set(by_name.values())
    ids: dict[str, str] = {}
    needed = _needed(used, ours)
    for name, style in ours.items():  # in their order: what a style is based on comes before it
        if name not in needed:
            continue
        there = by_name.get(_named(style)) or _default_of(theirs, style)
        if there:
            ids[name] = there
            continue
        ids[name] = name if name not in taken else f"{name}MentorDesk"
        made = _adapted(style, ids, language, first_list)
        if name.startswith(_SPOKEN):
            _limit_size(made, most)
        if name in _IN_CELLS:
            _unindent(made)
        theirs.append(made)
    return ids


def _needed(used: set[str], ours: Mapping[str, etree._Element]) -> set[str]:
    """The styles used, and those they are based on."""
    found: set[str] = set()
    waiting = [name for name in used if name in ours]
    while waiting:
        name = waiting.pop()
        found.add(name)
        based = ours[name].find(f"{W}basedOn")
        if based is not None and based.get(_VALUE, "") not in found:
            waiting.append(based.get(_VALUE, ""))
    return found


def _named(style: etree._Element) -> tuple[str, str]:
    """Kind and name: ids of built-in styles are translated, their names never."""
    name = style.find(f"{W}name")
    return style.get(f"{W}type", ""), "" if name is None else name.get(_VALUE, "").casefold()


def _default_of(theirs: etree._Element, ours: etree._Element) -> str | None:
    """The default style of their document in the place of our default one."""
    if ours.get(f"{W}default") is None:
        return None
    for each in theirs.iter(f"{W}style"):
        if each.get(f"{W}type") == ours.get(f"{W}type") and each.get(f"{W}default") in ("1", "true", "on"):
            return each.get(f"{W}styleId")
    return None


def _adapted(style: etree._Element, ids: Mapping[str, str], language: str, first_list: int) -> etree._Element:
    """A copy of a style of ours that names theirs."""
    made = copy.deepcopy(style)
    made.attrib.pop(f"{W}default", "")
    made.set(f"{W}styleId", ids[style.get(f"{W}styleId", "")])
    for name in ("basedOn", "next"):
        for each in made.findall(f"{W}{name}"):
            if each.get(_VALUE) in ids:
                each.set(_VALUE, ids[each.get(_VALUE, "")])
            else:
                made.remove(each)
    for each in made.iter(f"{W}numId"):
        each.set(_VALUE, str(int(each.get(_VALUE, "0")) + first_list))
    if style.get(f"{W}styleId") == _SPOKEN:
        look = made.find(f"{W}rPr")
        if look is not None:
            etree.SubElement(look, f"{W}lang").set(_VALUE, language)
    return made


def _limit_size(style: etree._Element, most: int) -> None:
    for each in style.iter(f"{W}sz", f"{W}szCs"):
        each.set(_VALUE, str(min(most, int(each.get(_VALUE, most)))))


def _unindent(style: etree._Element) -> None:
    """Letters are often indented and justified: in a column that leaves no room, or holes."""
    settings = style.find(f"{W}pPr")
    after = None if settings is None else settings.find(f"{W}spacing")
    if settings is None or after is None:
        return
    if settings.find(f"{W}jc") is None:
        after.addnext(etree.Element(f"{W}jc", {_VALUE: "left"}))
    none = {f"{W}{side}": "0" for side in ("left", "right", "firstLine")}
    after.addnext(etree.Element(f"{W}ind", none))


def _graft_lists(opened: Opened, counters: Counters) -> int:
    """Add our lists after theirs. Returns what is to be added to the ids of ours."""
    part = opened.first(opened.main, "numbering")
    if part is None:
        part = opened.free("word/numbering", "xml")
        opened.put(part, f'<w:numbering xmlns:w="{W[1:-1]}"/>', f"{_WORD}.numbering+xml")
        opened.relate(opened.main, f"{_OFFICE}/numbering", part)
    theirs, ours = opened.tree(part), _shipped("numbering", lists=counters.lists())
    first_pattern, first_list = _highest(theirs, "abstractNum") + 1, _highest(theirs, "num") + 1
    patterns = [each for each in ours.iter(f"{W}abstractNum") if each.get(f"{W}abstractNumId") in _LISTS]
    numbers = [each for each in ours.iter(f"{W}num") if _pattern(each).get(_VALUE) in _LISTS]
    for each in patterns:
        each.set(f"{W}abstractNumId", str(int(each.get(f"{W}abstractNumId", "0")) + first_pattern))
        for link in list(each.iter(f"{W}pStyle")):
            take_out(link)
    for each in numbers:
        each.set(f"{W}numId", str(int(each.get(f"{W}numId", "0")) + first_list))
        pattern = _pattern(each)
        pattern.set(_VALUE, str(int(pattern.get(_VALUE, "0")) + first_pattern))
    _insert_after(theirs, ("numPicBullet", "abstractNum"), patterns)
    _insert_after(theirs, ("numPicBullet", "abstractNum", "num"), numbers)
    return first_list


def _pattern(number: etree._Element) -> etree._Element:
    """The element of a list of ours that names its pattern."""
    return next(number.iter(f"{W}abstractNumId"))


def _highest(numbering: etree._Element, name: str) -> int:
    given = (each.get(f"{W}{name}Id", "") for each in numbering.findall(f"{W}{name}"))
    return max((int(each) for each in given if each.isascii() and each.isdigit()), default=0)


def _insert_after(parent: etree._Element, names: tuple[str, ...], added: list[etree._Element]) -> None:
    """The schema has an order: patterns, then lists, then the rest."""
    tags = [f"{W}{name}" for name in names]
    at = max((at for at, each in enumerate(parent, 1) if each.tag in tags), default=0)
    for offset, each in enumerate(added):
        parent.insert(at + offset, each)


def _shipped(name: str, **filled: str) -> etree._Element:
    """A part of ours, as a tree; its places for languages stay, they are not taken over."""
    text = (paths.resources() / "word" / f"{name}.xml").read_text(encoding="utf-8")
    for place, value in filled.items():
        text = text.replace(f"${place}", value)
    return guard.parse(text.encode("utf-8"), f"{name}.xml")
