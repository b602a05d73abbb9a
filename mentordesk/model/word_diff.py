"""What differs between two texts, word by word, as runs that read one after another. Pure.

Words, single spaces and single signs are what is compared, here as in merging (``text_merge``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_TOKENS = re.compile(r"\w+|\s|[^\w\s]")
_A_WORD = re.compile(r"\w")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 50_000_000
"""Pairs of words: beyond, comparing would take seconds and much memory, and whole lines are compared."""


class Side(StrEnum):
    """Which of two texts a run stands in."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow one another in both texts, or in one of them alone."""

    side: Side
    text: str


def tokens(text: str) -> list[str]:
    """Words, spaces and signs; joined they are the text again."""
    return _TOKENS.findall(text)


def word_diff(old: str, new: str) -> tuple[Run, ...]:
    """The runs from one text to the other; what was removed stands before what came for it.

    Equal and removed runs joined are the old text, equal and added ones the new text. Spaces and signs
    between a replaced word and the next change belong to it: so many single words would be hard to read.
    """
    if old == new:
        return (Run(Side.EQUAL, old),) if old else ()
    before, after = tokens(old), tokens(new)
    if len(before) * len(after) > _MOST:
        before, after = _LINES.findall(old), _LINES.findall(new)
        if len(before) * len(after) > _MOST:
            before, after = [old] if old else [], [new] if new else []
    return tuple(_runs(_gathered(_steps(before, after))))


_Step = tuple[str, str]
"""Words before and words after; the same where nothing changed."""


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[_Step]:
    from rapidfuzz.distance import Indel  # only a comparison needs it; the window starts without

    removed, added = "", ""
    for step in Indel.opcodes(before, after):
        gone, come = before[step.src_start : step.src_end], after[step.dest_start : step.dest_end]
        if step.tag == "equal":
            if removed or added:
                yield removed, added
                removed, added = "", ""
            yield "".join(gone), "".join(come)
        else:
            removed, added = removed + "".join(gone), added + "".join(come)
    if removed or added:
        yield removed, added


def _gathered(steps: Iterator[_Step]) -> list[_Step]:
    """Two replaced words with nothing but a space or a sign between them are one replacement."""
    found: list[_Step] = []
    for step in steps:
        found.append(step)
        while len(found) > 2 and _one_replacement(*found[-3:]):
            last = found[-3:]
            found[-3:] = [("".join(each[0] for each in last), "".join(each[1] for each in last))]
    return found


def _one_replacement(before: _Step, between: _Step, after: _Step) -> bool:
    changed = before[0] != before[1] and after[0] != after[1]
    return changed and _wordless(between) and (_replaced(before) or _replaced(after))


def _replaced(step: _Step) -> bool:
    return step[0] != step[1] and bool(step[0]) and bool(step[1])


def _wordless(step: _Step) -> bool:
    return step[0] == step[1] and "\n" not in step[0] and not _A_WORD.search(step[0])


def _runs(steps: Sequence[_Step]) -> Iterator[Run]:
    for old, new in steps:
        if old == new:
            yield Run(Side.EQUAL, old)
            continue
        if old:
            yield Run(Side.REMOVED, old)
        if new:
            yield Run(Side.ADDED, new)
