"""A text as words, numbers and signs, each knowing where it stands in the text as written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(r"(?P<number>[0-9]+)|(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+)|(?P<sign>\S)")
_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2212\u2192\u21d2",  # dashes and arrows
    "'": "\u2019\u02bc\u2018`\u00b4\u0384\u02b9\u0374\u2032",  # apostrophes and the sign of Greek numerals
    ";": "\u00b7\u0387\u2022\u037e|",  # the raised dot, bullets, the Greek question mark
    "~": "\u2248",
}
_SAME = {sign: key for key, signs in _ALIKE.items() for sign in signs}
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "ς": "σ"})


@dataclass(frozen=True)
class Token:
    """A piece of the text: ``key`` is how it is compared (no case, no accents, one dash, one apostrophe)."""

    start: int
    end: int
    text: str
    key: str
    number: int | None
    is_word: bool
    gap: bool  # a space stands before it
    line: bool  # a line begins with it

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


@lru_cache(maxsize=4096)
def key_of(piece: str) -> str:
    """How a word or sign is compared: no case, no accents."""
    if piece in _SAME:
        return _SAME[piece]
    plain = unicodedata.normalize("NFKD", piece.casefold().translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def tokens(text: str) -> list[Token]:
    """All pieces of ``text`` in order; offsets are those of the text itself, however it is composed."""
    found = []
    before = 0
    for match in _PIECE.finditer(text):
        piece, start = match.group(), match.start()
        number = int(piece) if match.lastgroup == "number" and len(piece) <= 9 else None
        between = text[before:start]
        found.append(Token(
            start, match.end(), piece, piece if match.lastgroup == "number" else key_of(piece), number,
            match.lastgroup == "word", start > before or before == 0, before == 0 or "\n" in between,
        ))  # fmt: skip
        before = match.end()
    return found


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of our own tables."""
    return tuple(token.key for token in tokens(phrase))


def glued(pieces: Sequence[Token], at: int) -> bool:
    """Whether the token stands right behind the one before it, with no space between."""
    return 0 < at < len(pieces) and not pieces[at].gap
