"""Finding words in cells, whatever their case and accents."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.words import folded


def occurrences(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """(start, length) of each place in ``text`` that reads like ``wanted``."""
    sought = folded(wanted)
    if not sought:
        return
    signs, places = _folded_with_places(text)
    start = signs.find(sought)
    while start >= 0:
        first, last = places[start], places[start + len(sought) - 1]
        yield first, last - first + 1
        start = signs.find(sought, start + len(sought))


def holds(text: str, wanted: str) -> bool:
    """Whether a text holds the words."""
    return next(occurrences(text, wanted), None) is not None


def _folded_with_places(text: str) -> tuple[str, list[int]]:
    """The folded signs of a text, and from which sign of it each comes; runs of spaces are one."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = " " if sign.isspace() else folded(sign)
        if plain == " " and signs and signs[-1] == " ":
            continue
        signs.extend(plain)
        places.extend([place] * len(plain))
    return "".join(signs), places
