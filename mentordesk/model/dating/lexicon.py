"""All words of the seven languages in one table, found at a place of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mentordesk.model.dating.scanning import Token, keys, tokens
from mentordesk.model.dating.tongues import TONGUES
from mentordesk.model.dating.tongues.shape import Role, Tongue


@dataclass(frozen=True)
class Hit:
    """A word or phrase that stands at a place; ``end`` is the token after it."""

    role: Role
    value: int
    end: int
    tongues: frozenset[str]
    doubtful: bool = False


@dataclass(frozen=True)
class _Entry:
    keys: tuple[str, ...]
    role: Role
    value: int
    tongue: str
    doubtful: bool


def _named(tongue: Tongue) -> Iterator[tuple[str, Role, int]]:
    """Each phrase of a language with what it does."""
    for form in tongue.months.values():
        yield from ((word.rstrip("."), Role.MONTH, at) for at, word in enumerate(form.split(), 1))
    for role, table in ((Role.MONTH, tongue.also), (Role.SEASON, tongue.more_seasons),
                        (Role.ORDINAL, tongue.ordinals), (Role.NUMBER, tongue.numbers)):  # fmt: skip
        for value, phrases in table.items():
            yield from ((phrase, role, value) for phrase in phrases.split("|"))
    yield from ((season, Role.SEASON, at) for at, season in enumerate(tongue.seasons, 1))
    for at, phrases in enumerate(tongue.units, 1):
        yield from ((phrase, Role.UNIT, at) for phrase in phrases.split("|"))
    for role, phrases in tongue.words.items():
        value = 9 if role is Role.TERM else 0
        yield from ((phrase, role, value) for phrase in phrases.split("|"))


_SIGNS = {"-": Role.TO, ">": Role.TO, "->": Role.TO, "=>": Role.TO, "~": Role.VAGUE, "&": Role.AND}


@lru_cache(maxsize=1)
def _table() -> dict[str, list[_Entry]]:
    found: dict[str, dict[tuple[tuple[str, ...], Role, str], _Entry]] = {}
    for code, tongue in TONGUES.items():
        doubtful = {keys(word) for word in tongue.doubtful.split("|")}
        for phrase, role, value in _named(tongue):
            sequence = keys(phrase)
            entry = _Entry(sequence, role, value, code, sequence in doubtful)
            found.setdefault(sequence[0], {}).setdefault((sequence, role, code), entry)
    for sign, role in _SIGNS.items():
        sequence = keys(sign)
        for code in TONGUES:
            entries = found.setdefault(sequence[0], {})
            entries[(sequence, role, code)] = _Entry(sequence, role, 0, code, False)
    return {
        first: sorted(entries.values(), key=lambda entry: -len(entry.keys))
        for first, entries in found.items()
    }


class Page:
    """A text cut into tokens, with the words known at each of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = tokens(text)
        self._hits: dict[int, list[Hit]] = {}
        self._roles: dict[int, dict[Role, Hit]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def leaning(self) -> dict[str, int]:
        """How many words of the text each language knows: a hint where a word is of several."""
        found = dict.fromkeys(TONGUES, 0)
        for at in range(min(len(self), 400)):
            if not self.tokens[at].is_word or self.glued(at):
                continue
            for tongue in frozenset().union(*(hit.tongues for hit in self.hits(at))):
                found[tongue] += 1
        return found

    def hits(self, at: int) -> list[Hit]:
        """What may stand at a token, the longest phrases first."""
        if at not in self._hits:
            self._hits[at] = list(self._found(at))
        return self._hits[at]

    def find(self, at: int, role: Role) -> Hit | None:
        """The longest phrase of this role at a token."""
        return self.roles(at).get(role)

    def roles(self, at: int) -> dict[Role, Hit]:
        """The longest phrase of each role at a token."""
        found = self._roles.get(at)
        if found is None:
            found = self._roles[at] = {hit.role: hit for hit in reversed(self.hits(at))}
        return found

    def _found(self, at: int) -> Iterator[Hit]:
        if not 0 <= at < len(self.tokens):
            return
        grouped: dict[tuple[int, Role, int], tuple[set[str], bool]] = {}
        for entry in _table().get(self.tokens[at].key, ()):
            end = at + len(entry.keys)
            if end <= len(self.tokens) and all(
                piece.key == key for piece, key in zip(self.tokens[at:end], entry.keys, strict=True)
            ):
                tongues, doubtful = grouped.get((end, entry.role, entry.value), (set(), False))
                grouped[(end, entry.role, entry.value)] = (
                    tongues | {entry.tongue},
                    doubtful or entry.doubtful,
                )
        for (end, role, value), (tongues, doubtful) in grouped.items():
            yield Hit(role, value, end, frozenset(tongues), doubtful)

    def key(self, at: int) -> str:
        """The key of a token; nothing beyond the ends."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def number(self, at: int, digits: int = 9) -> int | None:
        """The number at a token, when it has at most so many digits."""
        if 0 <= at < len(self.tokens) and len(self.tokens[at].text) <= digits:
            return self.tokens[at].number
        return None

    def glued(self, at: int) -> bool:
        """Whether the token follows the one before without a space."""
        return 0 < at < len(self.tokens) and not self.tokens[at].gap

    def year(self, at: int) -> int | None:
        """A year in four digits."""
        found = self.number(at)
        if self.glued(at + 1) and self.tokens[at + 1].is_word:
            return None  # the 2010s
        return found if found and len(self.tokens[at].text) == 4 and 1900 <= found < 2200 else None

    def ends(self, at: int) -> bool:
        """Whether a phrase ends before this token: a sign that parts, a new line, or nothing more."""
        return at >= len(self) or self.tokens[at].line or self.key(at) in _PARTING

    def begins(self, at: int) -> bool:
        """Whether a phrase begins with this token."""
        return at == 0 or self.tokens[at].line or self.key(at - 1) in _PARTING


_PARTING = frozenset('.,;:!?()[]/-"«»“”&+')
