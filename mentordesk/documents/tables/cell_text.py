"""The text of one cell, as a browser would set it: white space collapsed, paragraphs on own lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_DROPPED = frozenset(("style", "script", "head", "title", "template", "noscript", "object", "xml"))
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
     "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NEW_LINE = re.compile(r"\r\n|\n|\r")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_KEPT_AS_IT_IS = re.compile(r"white-space\s*:\s*(pre|break-spaces)", re.IGNORECASE)
_SPACES_OF_EXCEL = re.compile(r"mso-spacerun\s*:\s*yes", re.IGNORECASE)
_SIGN_OF_A_LIST = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)


def hidden(element: etree._Element) -> bool:
    """Whether a browser would not show it: Excel ends its tables with such a row."""
    return _HIDDEN.search(element.get("style") or "") is not None


def cell_text(cell: etree._Element) -> str:
    """The words of a cell, lines broken where the reader saw them broken."""
    lines = _Lines()
    _walk(cell, lines, as_it_is=_as_it_is(cell))
    return lines.text()


class _Lines:
    """Lines in the making."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []
        self._open = True  # whether a space now would stand at the start or after another one

    def write(self, words: str, *, as_it_is: bool = False) -> None:
        """Words as they run on."""
        if as_it_is:
            first, *others = _NEW_LINE.split(words)
            self._put(first)
            for each in others:
                self.end()
                self._put(each)
            return
        words = _SPACE.sub(" ", words)
        self._put(words.lstrip(" ") if self._open else words)

    def _put(self, words: str) -> None:
        if words:
            self._line.append(words)
            self._open = words[-1] == " "

    def end(self) -> None:
        """A line break that was asked for."""
        self._done.append("".join(self._line))
        self._line = []
        self._open = True

    def part(self) -> None:
        """Another paragraph begins or ends here: on a new line, unless one was just begun."""
        if "".join(self._line).strip(" "):
            self.end()
        self._line = []
        self._open = True

    def text(self) -> str:
        """The lines, without the empty ones around them."""
        self.part()
        lines = [line.strip(" ") if line.strip() else "" for line in self._done]
        return "\n".join(lines).strip("\n")


def _walk(element: etree._Element, lines: _Lines, *, as_it_is: bool) -> None:
    lines.write(element.text or "", as_it_is=as_it_is)
    for child in element:
        _child(child, lines, as_it_is=as_it_is)
        lines.write(child.tail or "", as_it_is=as_it_is)


def _child(child: etree._Element, lines: _Lines, *, as_it_is: bool) -> None:
    tag = child.tag
    if tag in _DROPPED or hidden(child):
        return
    if tag == "br":
        lines.end()
        return
    style = child.get("style") or ""
    if _SPACES_OF_EXCEL.search(style):
        lines.write(_whole(child).replace("\xa0", " "), as_it_is=True)
        return
    if _SIGN_OF_A_LIST.search(style):
        sign = _whole(child).split()
        lines.write(f"{sign[0]} " if sign and sign[0][0].isalnum() and len(sign[0]) > 1 else "- ")
        return
    block = tag in _BLOCKS
    if block:
        lines.part()
    if tag == "li":
        lines.write("- ")
    _walk(child, lines, as_it_is=as_it_is or _as_it_is(child))
    if block:
        lines.part()


def _whole(element: etree._Element) -> str:
    return "".join(str(each) for each in element.itertext())


def _as_it_is(element: etree._Element) -> bool:
    return element.tag == "pre" or _KEPT_AS_IT_IS.search(element.get("style") or "") is not None
