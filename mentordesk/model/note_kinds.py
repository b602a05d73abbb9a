"""The twelve kinds of a note as people type and see them: prefix, word, glyph (R-130; tokens.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mentordesk import paths
from mentordesk.model.notes import KINDS
from mentordesk.words import FALLBACK, folded

TOKENS: Mapping[str, str] = {
    "fact": "observation", "good_practice": "practice", "follow_up": "followup", "opinion": "view",
}  # fmt: skip
"""The name of a kind among the design tokens, where that is another one."""


@dataclass(frozen=True)
class NoteKind:
    """One kind. ``labels`` and ``prefixes`` are by language; ``token`` is its table among the tokens."""

    kind: str
    token: str
    glyph: str
    labels: Mapping[str, str]
    prefixes: Mapping[str, str]

    def label(self, language: str) -> str:
        """Its word."""
        return self.labels.get(language) or self.labels[FALLBACK]

    def prefix(self, language: str) -> str:
        """The letter typed before a colon."""
        return self.prefixes.get(language) or self.prefixes[FALLBACK]


@lru_cache(maxsize=1)
def note_kinds() -> Mapping[str, NoteKind]:
    """All kinds in the order of the one list."""
    content = tomllib.loads((paths.resources() / "tokens.toml").read_text(encoding="utf-8"))["note_kinds"]
    found = {}
    for kind in KINDS:
        token = TOKENS.get(kind, kind)
        told = content[token]
        found[kind] = NoteKind(kind, token, told["glyph"], told["label"], told["prefix"])
    return found


@lru_cache(maxsize=16)
def typed_as(language: str) -> Mapping[str, str]:
    """What may be typed before a colon, folded, and the kind it means: the letter, or the whole word."""
    found: dict[str, str] = {}
    for name in (FALLBACK, language):
        for each in note_kinds().values():
            if name == language:
                found[folded(each.prefix(name))] = each.kind
            found[folded(each.label(name))] = each.kind
    return found
