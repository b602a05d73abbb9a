"""Names of cells and what stood in them, in the words of one language, for History."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import show, showing_of
from mentordesk.forms.reading import every_key, form
from mentordesk.model import people
from mentordesk.model.changes import Change, Register
from mentordesk.model.filled import TRANSLATION, said_of
from mentordesk.words import Words, _

_MOST = 120  # letters of the words shown on a line of the list
_TEXTS = frozenset({"short_text", "long_text"})
_OF_PEOPLE = {"name": _("name"), "function": _("function")}


def field_of(register: Register) -> tuple[Form, Field] | None:
    """The form's field that a register holds; None for what is the program's own."""
    return _stored(register.entity, register.field)


@lru_cache(maxsize=1024)
def _stored(entity: str, name: str) -> tuple[Form, Field] | None:
    for key in every_key():
        found = form(key).stored(entity, said_of(name))
        if found:
            return form(key), found
    return None


def is_text(register: Register) -> bool:
    """Whether a person's words, or another answer of theirs, stand in a register."""
    return field_of(register) is not None or _of_people(register)


def about(found: tuple[Form, Field] | None) -> dict[str, Any]:
    """What an act on a field of a form was about, for History: its key and its question."""
    if found is None:
        return {}
    field = found[1]
    return {"field": field.key} | ({"question": field.question} if field.question is not None else {})


def _of_people(register: Register) -> bool:
    return register.entity == people.ENTITY and register.field in people.FIELDS


class Texts:
    """In one language, with names for the people in the answers."""

    def __init__(self, words: Words, known: Mapping[str, str]) -> None:
        self.words = words
        self._known = known

    def label(self, register: Register) -> str:
        """A cell's name as it stands within a sentence; empty for what is the program's own."""
        found = field_of(register)
        if found:
            definition, field = found
            return within(definition.label(field.key, self.words))
        return self.words.text(_OF_PEOPLE[register.field]) if _of_people(register) else ""

    def shown(self, register: Register, value: Any) -> str:
        """An answer in words; an empty one is an empty text."""
        found = field_of(register)
        if register.field.startswith(TRANSLATION) and isinstance(value, Mapping):
            return str(value.get("text") or "")
        if value is None or found is None or found[1].kind in _TEXTS:
            return value if isinstance(value, str) else ""
        definition, field = found
        return show(field, value, showing_of(definition, field, self.words, self._known))

    def said_by(self, change: Change) -> str:
        """The answer a change brought."""
        return self.shown(change.register, change.content)


def within(label: str) -> str:
    """Within a sentence: no question mark, its first letter small unless its word is in large ones."""
    label = label.rstrip(" \u00a0\u202f?:")
    first = label.partition(" ")[0]
    return label if first[1:] != first[1:].lower() else label[:1].lower() + label[1:]


def excerpt(old: str, new: str) -> tuple[str, str]:
    """The words in which two texts differ, on one line and cut, and + or − where only such were.

    What both begin and end with is left out, from the beginning of a word.
    """
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    if come.strip() and gone.strip():  # within words: from the beginning of the first to the end of the last
        while start and new[start - 1].isalnum():
            start -= 1
        while end and new[len(new) - end].isalnum():
            end -= 1
        return _cut(new[start : len(new) - end]), ""
    if come.strip():
        return _cut(come), "+" if old.strip() else ""
    return (_cut(gone), "−") if gone.strip() else ("", "")


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with in common, bisected: texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str) -> str:
    line = " ".join(text[: 4 * _MOST].split())
    if len(line) <= _MOST:
        return line
    end = line[:_MOST]
    return f"{end.rpartition(' ')[0] or end}…"
