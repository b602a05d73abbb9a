"""Spelling in all languages of a programme at once, where dictionaries are installed (optional: pyenchant).

A word is wrong when no dictionary knows it. Nothing leaves the laptop; without pyenchant or a dictionary for
any of the languages nothing is marked at all.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

_log = logging.getLogger(__name__)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST = 8  # suggestions
_COUNTRIES = {"en": ("en_GB", "en_IE", "en_US"), "el": ("el_GR",), "lv": ("lv_LV",)}


class Dictionary(Protocol):
    """What one dictionary can do."""

    def check(self, word: str) -> bool:
        """Whether it knows the word."""
        ...

    def suggest(self, word: str) -> list[str]:
        """Words like it, the likeliest first."""
        ...


def installed(languages: Sequence[str]) -> list[Dictionary]:
    """The dictionaries of this computer for these languages; none where pyenchant is not installed."""
    try:
        import enchant
    except ImportError as problem:  # the library or the system's part of it
        _log.info("no spelling: %s", problem)
        return []
    found: list[Dictionary] = []
    for language in languages:
        names = (*_COUNTRIES.get(language, (f"{language}_{language.upper()}",)), language)
        known = next((each for each in names if enchant.dict_exists(each)), None)
        if known is not None:
            found.append(enchant.Dict(known))
    return found


class Spelling:
    """Looks words up; each is asked once. Raises ValueError without a dictionary."""

    def __init__(self, dictionaries: Iterable[Dictionary]) -> None:
        self._dictionaries = list(dictionaries)
        if not self._dictionaries:
            raise ValueError("a dictionary is needed")
        self._known: dict[str, bool] = {}

    def wrong(self, text: str) -> list[tuple[int, int]]:
        """Start and length of every word that no dictionary knows, in letters of the text.

        What stands before and behind an apostrophe is looked up by itself; acronyms are left alone.
        """
        found = []
        for match in _WORD.finditer(text):
            word = match[0]
            if len(word) > 1 and not word.isupper() and not self._knows(word):
                found.append((match.start(), len(word)))
        return found

    def _knows(self, word: str) -> bool:
        if word not in self._known:
            whole = any(each.check(word) for each in self._dictionaries)
            parts = word.split("-")
            self._known[word] = whole or (len(parts) > 1 and all(map(self._knows, filter(None, parts))))
        return self._known[word]

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, from all dictionaries in turn."""
        offered = [each.suggest(word) for each in self._dictionaries]
        mixed = [some[place] for place in range(_MOST) for some in offered if place < len(some)]
        return list(dict.fromkeys(mixed))[:_MOST]
