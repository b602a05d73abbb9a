"""The places of a template: ``{title}`` and its like, found wherever words stand, and filled.

Word cuts words into runs as it likes, so a place is looked for in the words of the whole paragraph.
What fills it has the look of its first sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from mentordesk.documents.word.opened import take_out
from mentordesk.documents.word.parts import W

PLAN = "plan"
_MEANINGS = ("title", "programme", "mentee", "mentor", "version", "date", "state", "return", PLAN)
NAMES: Mapping[str, tuple[str, ...]] = {
    "en": _MEANINGS,
    "fr": ("titre", "programme", "mentoré", "mentor", "version", "date", "état", "retour", "plan"),
    "it": ("titolo", "programma", "mentee", "mentor", "versione", "data", "stato", "ritorno", "piano"),
    "es": (
        "título",
        "programa",
        "mentorizada",
        "mentora",
        "versión",
        "fecha",
        "estado",
        "devolución",
        "plan",
    ),
    "nl": ("titel", "programma", "mentee", "mentor", "versie", "datum", "status", "terug", "plan"),
    "el": (
        *("τίτλος", "πρόγραμμα", "καθοδηγούμενος", "μέντορας", "έκδοση", "ημερομηνία"),
        *("κατάσταση", "επιστροφή", "σχέδιο"),
    ),
    "lv": (
        *("nosaukums", "programma", "mentorējamais", "mentors", "versija", "datums"),
        *("stāvoklis", "atgriešana", "plāns"),
    ),
}
"""What the places are called in each language, in one order. Italian has no "mentore": without its accent
the French word for the other side reads the same."""


def named(language: str) -> tuple[tuple[str, str], ...]:
    """Each meaning with its name in a language, in the usual order."""
    return tuple(zip(_MEANINGS, NAMES.get(language, NAMES["en"]), strict=True))


_PLACE = re.compile(r"\{([^{}\n]{1,40})\}")
_PARAGRAPH, _TEXT, _RUN = f"{W}p", f"{W}t", f"{W}r"
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HINTS = tuple(f"{W}{name}" for name in ("dataBinding", "showingPlcHdr", "placeholder", "temporary"))
_MORE_THAN_WORDS = tuple(
    f"{W}{name}" for name in ("tab", "fldChar", "fldSimple", "drawing", "pict", "object", "sectPr")
)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


_KNOWN = {
    _folded(name): meaning for names in NAMES.values() for name, meaning in zip(names, _MEANINGS, strict=True)
} | {"etat": "state", "mentorée": "mentee", "program": "programme"}


@dataclass(frozen=True)
class Place:
    """One place: the paragraph it stands in, as typed, from which sign to which; None for an unknown one."""

    paragraph: etree._Element
    typed: str
    start: int
    end: int
    meaning: str | None

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in its paragraph."""
        return words_of(self.paragraph).strip() == self.typed


def places(root: etree._Element) -> list[Place]:
    """The places of one part, in reading order."""
    return [
        Place(paragraph, found[0], found.start(), found.end(), _KNOWN.get(_folded(found[1])))
        for paragraph in root.iter(_PARAGRAPH)
        for found in _PLACE.finditer(words_of(paragraph))
    ]


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph, without those of text boxes anchored in it."""
    return "".join(text for text, _element in _pieces(paragraph))


def fill(root: etree._Element, values: Mapping[str, str]) -> None:
    """Fill the places of one part, all but the plan's.

    A line whose places are all empty goes, unless more than words stand in it.
    """
    by_paragraph: dict[etree._Element, list[Place]] = {}
    for place in places(root):
        if place.meaning != PLAN:
            by_paragraph.setdefault(place.paragraph, []).append(place)
    for paragraph, found in by_paragraph.items():
        for place in reversed(found):
            _replace(paragraph, place.start, place.end, values.get(place.meaning or "", ""))
        _settle_control(paragraph)
        if not any(values.get(place.meaning or "") for place in found):
            _drop_line(paragraph)


def _pieces(paragraph: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for element in paragraph.iter(_TEXT, *_BREAKS):
        holder = element.getparent()
        if holder is not None and holder.tag == _RUN and next(element.iterancestors(_PARAGRAPH)) is paragraph:
            yield (element.text or "" if element.tag == _TEXT else _BREAKS[element.tag]), element


def _replace(paragraph: etree._Element, start: int, end: int, value: str) -> None:
    """Words for words; the first piece takes the new ones, the others keep what is not replaced."""
    at = 0
    wanted = " ".join(value.split("\n"))
    for text, element in list(_pieces(paragraph)):
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first >= last or element.tag != _TEXT:
            continue
        element.text = text[:first] + wanted + text[last:]
        element.set(_SPACE, "preserve")
        wanted = ""


def _settle_control(paragraph: etree._Element) -> None:
    """A control with a place in it holds an answer now: no hint, nothing that Word would fetch instead."""
    for control in paragraph.iter(f"{W}sdt"):
        _unbind(control)
    for control in paragraph.iterancestors(f"{W}sdt"):
        _unbind(control)


def _unbind(control: etree._Element) -> None:
    settings = control.find(f"{W}sdtPr")
    for each in list(settings) if settings is not None else ():
        if each.tag in _HINTS:
            take_out(each)


def _drop_line(paragraph: etree._Element) -> None:
    """Take a line out, where what holds it keeps another paragraph to end with."""
    if next(paragraph.iter(*_MORE_THAN_WORDS), None) is not None:
        return
    holder = paragraph.getparent()
    controlled = holder is not None and holder.tag == f"{W}sdtContent"
    following = paragraph.getnext()
    before = paragraph.getprevious()
    stays = following is not None and following.tag == _PARAGRAPH
    stays = stays or (before is not None and before.tag == _PARAGRAPH and not controlled)
    if stays:
        take_out(paragraph)
    else:
        for run in list(paragraph.iter(_RUN)):
            take_out(run)
