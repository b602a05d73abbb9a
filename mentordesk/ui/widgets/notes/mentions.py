"""What is being named where the cursor stands: ``@`` somebody, ``#`` something; and who may be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.model.note_lines import LINK, SPEAKER
from mentordesk.ui.widgets.notes.shown import Offer
from mentordesk.words import folded

_OPEN = re.compile(r"(?<!\S)([@#])([^\s@#][^\n@#]{0,59})?\Z")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 61  # letters of a name and its sign
_NAMED = 4  # words of a name nobody knows
MOST = 50
SIGNS = (SPEAKER, LINK)


@dataclass(frozen=True)
class Naming:
    """``words`` are typed after the sign, which stands at ``start``."""

    sign: str
    words: str
    start: int


@dataclass(frozen=True)
class Found:
    """Who or what may be meant; ``free`` is a name to take as it was typed, empty where none may be."""

    offers: tuple[Offer, ...]
    free: str = ""


def naming_at(before: str) -> Naming | None:
    """What is being named at the end of a text; None where nothing is."""
    begin = max(len(before) - _LONGEST, 0)
    found = _OPEN.search(before, begin)
    return Naming(found[1], found[2] or "", found.start(1)) if found else None


def found(naming: Naming, offers: Sequence[Offer]) -> Found:
    """Who may be meant: each word typed begins a word of what they are called, the first ones first."""
    typed = [folded(each) for each in _WORD.findall(naming.words)]
    meant = tuple(each for each in offers if _fits(typed, each))[:MOST]
    words = naming.words.strip()
    known = any(folded(words) == folded(name) for each in meant for name in (each.text, *each.names))
    free = words if naming.sign == SPEAKER and typed and not known and len(typed) <= _NAMED else ""
    return Found(meant, free)


def _fits(typed: Sequence[str], offer: Offer) -> bool:
    called = " ".join((offer.text, *offer.names, offer.detail))
    names = [folded(each) for each in _WORD.findall(called)]
    return all(any(name.startswith(word) for name in names) for word in typed)


def units(text: str) -> int:
    """How many places a text has in a field of Qt's."""
    return len(text.encode("utf-16-le")) // 2


def parted(text: str, place: int) -> tuple[str, str]:
    """A text before and after a place of a field of Qt's."""
    whole = text.encode("utf-16-le")
    return whole[: 2 * place].decode("utf-16-le", "ignore"), whole[2 * place :].decode("utf-16-le", "ignore")
