"""A line of a notebook as it is typed: kind by prefix, who says it by ``@``, a link by ``#`` (R-130)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mentordesk.model.note_kinds import typed_as
from mentordesk.words import folded

_PREFIX = re.compile(r"\s*([^\s:：][^:：\n]{0,39}?)\s*[:：]\s*", re.DOTALL)
_MENTION = re.compile(r"(?<!\S)([@#])(?=\w)")
_WORD = re.compile(r"[\w’'-]+")
_MOST = 6  # words of a name that are looked at
SPEAKER, LINK = "@", "#"
Names = Mapping[str, Sequence[str]]
"""What somebody or something may be called, by id."""


@dataclass(frozen=True)
class Mention:
    """Somebody or something named in a line: the words after the sign, and whom they may mean.

    One id: it is that one. Several: a person has to choose. None: nobody known; ``words`` may name a new one.
    ``start`` and ``end`` are places in the text that was read, the sign included.
    """

    sign: str
    words: str
    ids: tuple[str, ...]
    start: int
    end: int

    @property
    def id(self) -> str:
        """Whom or what it names; empty where that is not certain."""
        return self.ids[0] if len(self.ids) == 1 else ""


@dataclass(frozen=True)
class Typed:
    """A line as it was read. ``kind`` is None where none was typed; ``taken`` is what was read as one.

    ``text`` is without what was read: mentions that are certain, and the prefix. Nothing else is changed.
    """

    text: str
    kind: str | None = None
    speaker: Mention | None = None
    links: tuple[Mention, ...] = ()
    taken: str = ""


def read_kind(text: str, language: str) -> tuple[str | None, int]:
    """The kind a text begins with ("x: …", "Obstacle : …") and where its words begin; None and 0 for none."""
    found = _PREFIX.match(text)
    kind = typed_as(language).get(folded(found[1])) if found else None
    return (kind, found.end()) if found and kind else (None, 0)


def read_line(text: str, language: str, people: Names | None = None, records: Names | None = None) -> Typed:
    """A line as typed in the composer.

    ``people`` and ``records`` are what may be named after ``@`` and ``#``: by id, all they are called
    ("Hilde Maes, coordinator"; "Action 3", "Language café"). A name may be cut short in its first word.
    """
    kind, begin = read_kind(text, language)
    return replace(read_names(text[begin:], people, records), kind=kind, taken=text[:begin])


def read_names(text: str, people: Names | None = None, records: Names | None = None) -> Typed:
    """The same for words without a kind before them."""
    mentions = list(_mentions(text, people or {}, records or {}))
    speaker = next((each for each in mentions if each.sign == SPEAKER), None)
    links = tuple(each for each in mentions if each.sign == LINK)
    certain = [each for each in (speaker, *links) if each is not None and each.id]
    return Typed(_without(text, certain), None, speaker, links)


def _mentions(text: str, people: Names, records: Names) -> Iterable[Mention]:
    at = 0
    while found := _MENTION.search(text, at):
        sign, begin = found[1], found.end()
        words = list(_WORD.finditer(text, begin))[:_MOST]
        ids, count = _meant(_together(text, words), people if sign == SPEAKER else records)
        end = words[max(count, 1) - 1].end() if words else begin
        yield Mention(sign, text[begin:end], ids, found.start(1), end)
        at = max(end, begin)


def _together(text: str, words: Sequence[re.Match[str]]) -> list[str]:
    """The words that follow one another with nothing but space or a name's comma between them."""
    kept: list[str] = []
    for number, word in enumerate(words):
        if number and text[words[number - 1].end() : word.start()].strip(" \u00a0\u202f"):
            break
        kept.append(folded(word[0]))
    return kept


def _meant(typed: Sequence[str], names: Names) -> tuple[tuple[str, ...], int]:
    """The ids that the most words mean, and how many words those are; none and 0 for nobody known."""
    split = {eid: [_WORD.findall(folded(name)) for name in called] for eid, called in names.items()}
    for count in range(len(typed), 0, -1):
        wanted = list(typed[:count])
        exact = [eid for eid, called in split.items() if wanted in called]
        whole = [eid for eid, called in split.items() if any(_inside(wanted, name) for name in called)]
        if exact or whole:
            return tuple(exact or whole), count
    begun = [
        eid
        for eid, called in split.items()
        if typed and any(word.startswith(typed[0]) for name in called for word in name)
    ]
    return tuple(begun), int(bool(begun))


def _inside(wanted: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words stand one after another in a name, as whole words."""
    count = len(wanted)
    return any(list(name[at : at + count]) == wanted for at in range(len(name) - count + 1))


def _without(text: str, mentions: Sequence[Mention]) -> str:
    """The text without what names somebody, and without the gap that leaves."""
    for each in sorted(mentions, key=lambda each: each.start, reverse=True):
        before, after = text[: each.start], text[each.end :]
        if (not before or before[-1].isspace()) and after[:1] in (" ", "\u00a0"):
            after = after[1:]
        text = before + after
    return text.strip() if mentions else text
