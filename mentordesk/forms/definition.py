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
    row_of: str | None = None
    """The repeated group whose rows hold this field; a group that stands once holds nothing itself."""
    question: int | None = None
    column: int | None = None
    choices: tuple[Choice, ...] = ()
    circle: str = "shared"
    """The circle in which answers are born: ``confidence`` or ``private`` where the form restricts them."""
    repeat: bool = False
    relates_to: tuple[str, ...] = ()
    hint: Texts = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    reworded: bool = False
    """Whether an association put its own wording in place of the shipped one."""
    hidden: bool = False
    """Whether an association leaves it out: neither asked nor printed, what was answered is kept."""

    @property
    def name(self) -> str:
        """The stored name: inside a repeated group the last part of the key, elsewhere the whole key.

        In a group that stands once inside a repeated one, what follows the repeated one: ``preparation.see``.
        """
        if self.row_of is None:
            return self.key
        nested = self.parent != self.row_of
        return self.key.removeprefix(f"{self.row_of}.") if nested else self.key.rpartition(".")[2]

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
    elsewhere: bool = False
    """Whether it is filled on a page of its own (the programme sheet), not on that of the form."""


@dataclass(frozen=True)
class Line:
    """One line of a list that a form brings along: of a briefing, or a row of a matrix (``rows_from``)."""

    key: str
    label: Texts
    side: str = ""
    """Which side of the help–decide line it stands on (annex 1)."""


@dataclass(frozen=True)
class Question:
    """What is numbered, counted and printed: one field, or several that share a number (R-217).

    ``id`` is the key of its first field, hidden or not. ``fields`` are the top ones: what stands in a
    repeated group is found by the group, the fields of a group that stands once are here in its place.
    """

    id: str
    number: int | None
    section: str
    fields: tuple[Field, ...]
    group: Field | None = None
    """The group that stands once around its fields and gives the question its wording, where there is one."""

    @property
    def first(self) -> Field:
        """The field that decides whether it is answered (R-217)."""
        return self.fields[0]

    @property
    def heading(self) -> Field:
        """The field whose label is the wording."""
        return self.group or self.fields[0]

    @property
    def shown(self) -> Field:
        """What is seen before anything unfolds (R-218): the first free text; rows and figures stand first."""
        free = (each for each in self.fields if each.kind in FREE_TEXTS)
        return self.fields[0] if self.fields[0].kind in _FIRST_AS_THEY_ARE else next(free, self.fields[0])


FREE_TEXTS = frozenset({"short_text", "long_text", "list"})
_FIRST_AS_THEY_ARE = frozenset({"group", "number", "money"})


@dataclass(frozen=True)
class Form:
    """A whole form: its sections and its fields in printed order.

    With ``several`` it is filled more than once in a programme: each sheet is a record of its own.
    """

    key: str
    version: int
    title: Texts
    purpose: Texts
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    several: bool = False
    lists: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    filled_by: tuple[str, ...] = ()
    on_request: bool = False
    """Whether it stands nowhere until somebody asks for it (R-224)."""
    own: bool = False
    """Whether it is an association's own, not one that travels with the program."""
    bound: bool = False
    """Whether its records are the program's own (visits, notes), on pages and in documents made for them."""

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """Fields by their stable key."""
        return {each.key: each for each in self.fields}

    @cached_property
    def groups(self) -> dict[str, tuple[Field, ...]]:
        """The fields of each repeated group, by the group's key; hidden ones left out."""
        return {
            group.key: tuple(each for each in self.fields if each.row_of == group.key and not each.hidden)
            for group in self.fields
            if group.is_group and group.repeat
        }

    @cached_property
    def _in_rows(self) -> dict[tuple[str, str], Field]:
        """The fields of rows by group and stored name, hidden ones too: what was answered is kept."""
        return {(each.row_of, each.name): each for each in self.fields if each.row_of is not None}

    @cached_property
    def by_section(self) -> dict[str, Section]:
        """Sections by their key."""
        return {each.key: each for each in self.sections}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions in printed order (R-217); one that is hidden whole is none."""
        gathered: dict[object, list[Field]] = {}
        for each in self.fields:
            if each.row_of is None and (each.repeat or not each.is_group):
                numbered = each.question is not None
                gathered.setdefault((each.section, each.question) if numbered else each.key, []).append(each)
        found = [
            (fields[0].key, [each for each in fields if not each.hidden]) for fields in gathered.values()
        ]
        return tuple(self._question(key, fields) for key, fields in found if fields)

    def _question(self, key: str, fields: list[Field]) -> Question:
        first = fields[0]
        around = {each.parent for each in fields}
        group = self.by_key[first.parent] if len(around) == 1 and first.parent else None
        return Question(key, first.question, first.section, tuple(fields), group)

    @cached_property
    def by_question(self) -> dict[str, Question]:
        """Questions by their id."""
        return {each.id: each for each in self.questions}

    def question_of(self, key: str) -> Question:
        """The question in which a field is asked, a field of a row by its group. Raises KeyError."""
        asked = self.by_key[self.by_key[key].row_of or key]
        found = next((each for each in self.questions if asked in each.fields), None)
        if found is None:
            raise KeyError(key)  # hidden here
        return found

    @cached_property
    def page_questions(self) -> tuple[Question, ...]:
        """The questions of the form's own page, in printed order."""
        return tuple(each for each in self.questions if not self.by_section[each.section].elsewhere)

    def questions_in(self, section: str) -> tuple[Question, ...]:
        """The questions of a section."""
        return tuple(each for each in self.questions if each.section == section)

    def singles(self) -> Iterator[Field]:
        """Fields that stand once: neither a group nor in the rows of one; hidden ones left out."""
        alone = (each for each in self.fields if not each.is_group and each.row_of is None)
        return (each for each in alone if not each.hidden)

    def stored(self, entity: str, name: str) -> Field | None:
        """The field stored under ``name`` in an entity (the form's key, or a group's key)."""
        if entity == self.key:
            found = self.by_key.get(name)
            return found if found and not found.row_of and not found.is_group else None
        return self._in_rows.get((entity, name))

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

    def section_label(self, key: str, words: Words) -> str:
        """A section's heading in a language."""
        return said(self.by_section[key].label, f"{self.key}/{key}", words)

    def section_intro(self, key: str, words: Words) -> str:
        """The lines that open a section; empty where it has none."""
        return _own(self.by_section[key].intro, words)

    def titled(self, words: Words) -> str:
        """The form's title in a language."""
        return said(self.title, f"{self.key}/title", words)

    def line_label(self, line: Line, words: Words) -> str:
        """A line of one of the form's lists in a language."""
        return said(line.label, f"{self.key}/{line.key}", words)

    def matrix_lines(self, key: str) -> tuple[Line, ...]:
        """The rows of a matrix, from the form's own list (``rows_from``)."""
        return self.lists.get(str(self.by_key[key].settings.get("rows_from", "")), ())

    def scale_label(self, key: str, value: str, words: Words) -> str:
        """A value of a matrix in words; one this version does not know is shown as it is stored."""
        settings = self.by_key[key].settings
        values = settings.get("scale")
        labels = settings.get(f"scale_{words.language}") or settings.get(f"scale_{FALLBACK}")
        if not isinstance(values, list) or not isinstance(labels, list) or value not in values:
            return value
        return str(labels[values.index(value)])

    def examples(self, key: str, words: Words) -> tuple[str, ...]:
        """What an answer might be, where the form gives examples."""
        settings = self.by_key[key].settings
        found = settings.get(f"examples_{words.language}") or settings.get(f"examples_{FALLBACK}") or ()
        return tuple(map(str, found)) if isinstance(found, list) else ()

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
