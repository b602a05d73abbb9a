"""The letters of the evening: one for each kind in sight, one for each act (ux.md §6, 18)."""

from __future__ import annotations

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.notes import IN_SIGHT, KINDS
from mentordesk.ui.widgets.notes.shown import KeyShown
from mentordesk.words import Words, folded

OTHERS, ACTION, NEED, FACTOR, RESTRICT, LINK, LEAVE = (
    "others", "action", "need", "factor", "restrict", "link", "leave",
)  # fmt: skip
KIND = "kind:"
"""Before a kind: the verb of its letter."""
_FRENCH = {OTHERS: "t", ACTION: "a", NEED: "b", FACTOR: "f", RESTRICT: "r", LINK: "l"}
_ENGLISH = {OTHERS: "k", ACTION: "a", NEED: "n", FACTOR: "y", RESTRICT: "r", LINK: "l"}
"""In English F is the follow-up: the key factor is taken by its last letter."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def keys(words: Words, *, needs: bool = True, factors: bool = False) -> tuple[KeyShown, ...]:
    """The letters that act on a note; the last key, ↓, leaves it as it is."""
    text = words.text
    told: list[tuple[str, str]] = [(OTHERS, text("seven others")), (ACTION, text("action"))]
    told += [(NEED, text("need"))] if needs else []
    told += [(FACTOR, text("key factor"))] if factors else []
    told += [(RESTRICT, text("restrict")), (LINK, text("link to the debrief"))]
    found = [_kind(kind, words) for kind in IN_SIGHT]
    taken = {folded(each.key) for each in found}
    preferred = _FRENCH if words.language == "fr" else _ENGLISH
    for verb, said in told:
        letter = _free(preferred[verb] + folded(said) + _ALPHABET, taken)
        taken.add(letter)
        found.append(KeyShown(letter.upper(), said, verb))
    return (*found, KeyShown("↓", text("leave as it is"), LEAVE))


def other_kinds(words: Words) -> tuple[KeyShown, ...]:
    """The seven kinds that come after one letter more."""
    return tuple(_kind(kind, words) for kind in KINDS if kind not in IN_SIGHT)


def all_kinds(words: Words) -> tuple[KeyShown, ...]:
    """All twelve."""
    return tuple(_kind(kind, words) for kind in KINDS)


def _kind(kind: str, words: Words) -> KeyShown:
    told = note_kinds()[kind]
    label = told.label(words.language)
    return KeyShown(told.prefix(words.language).upper(), label[:1].lower() + label[1:], KIND + kind)


def _free(letters: str, taken: set[str]) -> str:
    return next(each for each in letters if each.isalpha() and each not in taken)
