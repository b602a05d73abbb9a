"""A form as it is filled: answers with who gave them and when, rows, and what was said of its questions.

Stored names beside the fields' own (all of them registers of the record that holds the answers):

- ``standing:<question id>``: what was said of a question itself, ``{"how", "reason", "circle", "asked_of",
  "asked_on"}``, each part where it is given (R-195, R-219);
- ``wording:<stored name>``: the wording an answer was given under, where it is not the shipped one;
- ``translation:<language>:<stored name>``: the same answer in another language, ``{"text", "of"}``; ``of``
  is the mark of the words it translates, so that it can be told when these have changed;
- ``<stored name>#team`` and ``#me``: an answer that is restricted afterwards (R-219). It is a register of its
  own in the narrower circle, so that no shared row ever names what stands there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field, Form, Question
from mentordesk.model.changes import Key, Register

STANDING = "standing:"
WORDING = "wording:"
TRANSLATION = "translation:"
SUFFIXES: Mapping[str, str] = {"confidence": "#team", "private": "#me"}
NOT_RELEVANT, UNKNOWN = "not_relevant", "unknown"
HOW = (NOT_RELEVANT, UNKNOWN)


def bare(name: str) -> str:
    """A stored name without the sign of its circle."""
    return name.partition("#")[0]


def said_of(name: str) -> str:
    """The field whose answer a stored name is, or is a translation of."""
    plain = bare(name)
    return plain.split(":", 2)[2] if plain.startswith(TRANSLATION) else plain


def circle_of(name: str) -> str:
    """The circle a stored name is kept in by its sign; ``shared`` where it has none."""
    return next((circle for circle, suffix in SUFFIXES.items() if name.endswith(suffix)), "shared")


def mark_of(stored: str) -> str:
    """What tells whether words changed since they were translated: a mark of their canonical JSON."""
    return hashlib.sha256(stored.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True)
class Translation:
    """An answer in another language. ``out_of_date`` when its words were changed since."""

    text: str
    key: Key
    out_of_date: bool


@dataclass(frozen=True)
class Answer:
    """One answer. ``at`` is the time of the journal (its first 13 digits are milliseconds)."""

    value: Any
    key: Key
    author: str
    at: str
    others: tuple[Any, ...] = ()
    """What it was changed to elsewhere, where two people disagree."""
    wording: Mapping[str, str] | None = None
    """The wording it was given under, by language, where that is no longer the form's."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """The same answer in other languages."""


@dataclass(frozen=True)
class FilledRow:
    """One row of a repeated group; ``id`` and ``ref`` never change, ``number`` follows the order."""

    id: str
    ref: str
    number: int
    order: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    born: str = "shared"
    """The circle the row itself stands in."""

    def value(self, name: str) -> Any:
        """An answer of the row, by the last part of its key; None when there is none."""
        found = self.answers.get(name)
        return found.value if found else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered in it."""
        return all(each.value is None for each in self.answers.values())


@dataclass(frozen=True)
class Standing:
    """What was said of a question itself.

    ``how`` tells that it was left out on purpose (with a ``reason``) or that nobody knows; ``circle`` who may
    read its answers; ``asked_of`` and ``asked_on`` (ISO) whom it was handed to.
    """

    how: str = ""
    reason: str = ""
    circle: str = "shared"
    asked_of: str = ""
    asked_on: str = ""
    key: Key | None = None
    author: str = ""
    at: str = ""

    @property
    def stored(self) -> dict[str, str] | None:
        """As it is stored; None when nothing is said."""
        parts = {
            "how": self.how, "reason": self.reason, "asked_of": self.asked_of, "asked_on": self.asked_on,
            "circle": "" if self.circle == "shared" else self.circle,
        }  # fmt: skip
        return {name: text for name, text in parts.items() if text} or None


@dataclass(frozen=True)
class Home:
    """The record that holds a field's answers, and the field's stored name there.

    Mostly the form's own record; what two forms of one city ask alike is kept once (R-023, R-194).
    """

    entity: str
    eid: str
    name: str


@dataclass(frozen=True)
class Filled:
    """One filled form. ``eid`` is ``main``, or the sheet's id where a form is filled several times.

    ``answers`` are by field key, ``rows`` by group key, ``standings`` by question id. ``homes`` names the
    fields, groups (by ``name`` the group at home) and questions that are kept in another record.
    """

    programme: str
    form: Form
    eid: str = MAIN
    answers: Mapping[str, Answer] = field(default_factory=dict)
    rows: Mapping[str, tuple[FilledRow, ...]] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    homes: Mapping[str, Home] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    """Everyone in the programme, and every record an answer refers to, by id, as lists call them."""
    derived: Mapping[str, str] = field(default_factory=dict)
    """What the programme sheet answers already: field key → words, as long as nobody says otherwise."""
    left_out: bool = False
    """Whether the whole form was left out on purpose (``prog.tools_left_out``)."""

    def value(self, key: str) -> Any:
        """A single answer by field key; None when there is none."""
        found = self.answers.get(key)
        return found.value if found else None

    def rows_of(self, group: str) -> tuple[FilledRow, ...]:
        """The rows of a group in their order."""
        return self.rows.get(group, ())

    def row(self, group: str, row: str) -> FilledRow | None:
        """One row."""
        return next((each for each in self.rows_of(group) if each.id == row), None)

    def standing(self, question: Question) -> Standing:
        """What was said of a question."""
        return self.standings.get(question.id, _NOTHING_SAID)

    def circle(self, question: Question) -> str:
        """Who may read the answers of a question."""
        said = self.standing(question).circle
        return said if said != "shared" else question.first.circle

    def is_answered(self, question: Question) -> bool:
        """Whether its first field is answered (R-217), or any field of one that gathers what matters."""
        if self.standing(question).how:
            return True
        if question.group is not None:
            return any(self._has(each) for each in question.fields)
        return self._has(question.first)

    def is_begun(self, question: Question) -> bool:
        """Whether anything at all is written in it."""
        return bool(self.standing(question).how) or any(self._has(each) for each in question.fields)

    def _has(self, asked: Field) -> bool:
        if asked.is_group:
            return any(not row.is_empty for row in self.rows_of(asked.key))
        return self.value(asked.key) is not None or asked.key in self.derived

    def home(self, key: str) -> Home:
        """Where the answers of a field, or the rows of a group, are kept.

        For the field of a row it is the row's group, its ``eid`` to be replaced by the row's id.
        """
        if key in self.homes:
            return self.homes[key]
        known = self.form.by_key[key]
        if known.row_of is not None:
            return Home(self.home(known.row_of).name, "", known.name)
        return Home(self.form.key, self.eid, known.key)

    def register(self, key: str, row: str = "") -> Register:
        """The register that holds the answer of a field, of the row ``row`` for a field of a group.

        What is restricted has one of its own in its circle.
        """
        home = self.home(key)
        question = self.form.question_of(key)
        said = self.standing(question).circle
        suffix = SUFFIXES.get(said, "") if self.form.by_key[key].circle == "shared" else ""
        return Register(self.programme, home.entity, row or home.eid, home.name + suffix)

    def translation_register(self, key: str, language: str, row: str = "") -> Register:
        """The register of an answer in another language; it is restricted with the answer."""
        at = self.register(key, row)
        return at._replace(field=f"{TRANSLATION}{language}:{at.field}")

    def standing_register(self, question: Question) -> Register:
        """The register of what is said of a question, beside the answers of its first field."""
        home = self.home(question.id)
        return Register(self.programme, home.entity, home.eid, STANDING + home.name)


_NOTHING_SAID = Standing()
