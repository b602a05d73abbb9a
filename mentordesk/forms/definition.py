"""A form as data: sections, fields, choices. Read from TOML by ``reading``; nothing here changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mentordesk.words import FALLBACK, Words

Texts = Mapping[str, str]  # language → text; English always there


@dataclass(frozen=True)
class Choice:
    """One answer of a closed question; ``value`` is what is stored and never changes meaning."""

    value: str
    label: Texts


@dataclass(frozen=True)
class Field:
    """One field of a form (spec/README.md, conventions). ``kind`` names a row of ``kinds.KINDS``."""

    key: str
    section: str
    order: int
    kind: str
    label: Texts
    help: Texts
    filled_by: tuple[str, ...]
    level: str
    origin: str
    parent: str | None = None
    question: int | None = None
    column: int | None = None
    choices: tuple[Choice, ...] = ()
    restricted: bool = False
    repeat: bool = False
    relates_to: tuple[str, ...] = ()
    hint: Texts = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The stored name: inside a group the last part of the key, elsewhere the whole key."""
        return self.key.rpartition(".")[2] if self.parent else self.key

    @property
    def is_group(self) -> bool:
        """Whether rows, not a value, stand here."""
        return self.kind == "group"


@dataclass(frozen=True)
class Section:
    """A part of a form, with those who fill it (R-003)."""

    key: str
    label: Texts
    filled_by: tuple[str, ...]
    intro: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """A whole form: its sections and its fields in printed order."""

    key: str
    version: int
    title: Texts
    purpose: Texts
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """Fields by their stable key."""
        return {each.key: each for each in self.fields}

    @cached_property
    def groups(self) -> dict[str, tuple[Field, ...]]:
        """The fields of each repeated group, by the group's key."""
        return {
            group.key: tuple(each for each in self.fields if each.parent == group.key)
            for group in self.fields
            if group.is_group
        }

    def singles(self) -> Iterator[Field]:
        """Fields that stand once: neither a group nor inside one."""
        return (each for each in self.fields if not each.is_group and each.parent is None)

    def stored(self, entity: str, name: str) -> Field | None:
        """The field stored under ``name`` in an entity (the form's key, or a group's key)."""
        if entity == self.key:
            found = self.by_key.get(name)
            return found if found and not found.parent else None
        return next((each for each in self.groups.get(entity, ()) if each.name == name), None)

    def columns(self, group: str) -> tuple[Field, ...]:
        """The printed columns of a grid, in their fixed order (R-160)."""
        numbered = [each for each in self.groups[group] if each.column is not None]
        return tuple(sorted(numbered, key=lambda each: each.column or 0))

    def label(self, key: str, words: Words) -> str:
        """A field's label in a language: the TOML's, else the catalogue's under ``form/field``."""
        return said(self.by_key[key].label, f"{self.key}/{key}", words)

    def help(self, key: str, words: Words) -> str:
        """A field's line of help: the TOML's, in English where the language has none."""
        return _own(self.by_key[key].help, words)

    def hint(self, key: str, words: Words) -> str:
        """A few words for the head of a column, where the help is too long; the help where there are none."""
        return _own(self.by_key[key].hint, words) or self.help(key, words)

    def choice_label(self, key: str, value: str, words: Words) -> str:
        """A choice in words; an id this version does not know is shown as it is stored."""
        for choice in self.by_key[key].choices:
            if choice.value == value:
                return said(choice.label, f"{self.key}/{key}/{value}", words)
        return value


def _own(texts: Texts, words: Words) -> str:
    """A text that only the form has, in English where the language has none."""
    return texts.get(words.language) or texts.get(FALLBACK, "")


def said(texts: Texts, context: str, words: Words) -> str:
    """A text of a form in a language, by the rule of design §4."""
    if words.language in texts:
        return texts[words.language]
    return words.term(context, texts[FALLBACK])
