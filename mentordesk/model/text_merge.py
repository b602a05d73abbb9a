"""Three-way merge of a text, word by word. Pure.

The result is computed for display and never stored by itself: it becomes a change when a person
goes on from it (design §3). Edits that touch or overlap are a conflict; both sides are kept apart.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from mentordesk.model.word_diff import tokens


@dataclass(frozen=True)
class Merged:
    """Both sides' words in one text."""

    text: str


@dataclass(frozen=True)
class Clash:
    """Both sides changed the same words: a person chooses."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    words: tuple[str, ...]


def merge_texts(base: str, mine: str, theirs: str) -> Merged | Clash:
    """Merge two rewritings of one text; symmetric in ``mine`` and ``theirs``."""
    if mine == theirs:
        return Merged(mine)
    if base == mine:
        return Merged(theirs)
    if base == theirs:
        return Merged(mine)
    words = tokens(base)
    edits = sorted(
        {*_edits(words, mine), *_edits(words, theirs)}, key=lambda edit: (edit.start, edit.end, edit.words)
    )
    for before, after in itertools.pairwise(edits):
        if after.start <= before.end:
            return Clash(base, mine, theirs)
    merged: list[str] = []
    position = 0
    for edit in edits:
        merged += [*words[position : edit.start], *edit.words]
        position = edit.end
    return Merged("".join(merged + words[position:]))


def _edits(base: list[str], text: str) -> list[_Edit]:
    """The runs of base words that ``text`` replaces, adjacent steps joined."""
    from rapidfuzz.distance import Indel  # only a merge needs it; the window starts without

    words = tokens(text)
    found: list[_Edit] = []
    for step in Indel.opcodes(base, words):
        if step.tag == "equal":
            continue
        edit = _Edit(step.src_start, step.src_end, tuple(words[step.dest_start : step.dest_end]))
        if found and found[-1].end == edit.start:
            last = found.pop()
            edit = _Edit(last.start, edit.end, last.words + edit.words)
        found.append(edit)
    return found
