"""The forms of a sample, read from its JSON by the mapping of spec/README.md; nothing is written here.

A part of the file is a form, a sheet of one, or a section of the programme sheet. Keys are the form's without
its prefix; what is nested in the file is a dotted key. Links name other records of the file by the ids these
have there (``need1``), parties by their name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import NotTaken, take
from mentordesk.forms.reading import form
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.services.sample_file import SampleFile
from mentordesk.words import Message, _

PARTS: Mapping[str, tuple[str, str]] = {
    "matching": (PROGRAMME, "match."),
    "training": (PROGRAMME, "training."),
    "scope": (PROGRAMME, "scope."),
    "political": (PROGRAMME, "pol."),
    "annex1": ("annex1", "a1."),
    "annex2": ("annex2", "a2."),
    "annex3": ("annex3", "a3."),
    "annex4": ("annex4", "a4."),
    "annex5": ("annex5", "a5."),
    "between": (PROGRAMME, "between."),
    "follow_up": (PROGRAMME, "follow."),
}
"""Part of the file → form and prefix of its keys, in the order in which it is told."""
LATER = ("key_factors",)
"""Links to records that have no place yet."""
_KEY_FACTOR = re.compile(r"[a-z_]+\.[0-9]+")
_PLURALS = {"members": "member", "roles": "role", "costs": "cost", "benefits": "benefit"}
_LOCAL = re.compile(r"(need|gp|act|m|n)[0-9]+|v[0-9]+(\.s[0-9]+)?")
_PEOPLE, _LINKS = ("person", "person_list"), ("reference", "reference_list")


@dataclass(frozen=True)
class Link:
    """Another record of the sample, by its id there or by a party's name."""

    local: str


@dataclass(frozen=True)
class Entry:
    """One row: its group, its id in the file where it has one, answers by the last part of their key."""

    group: str
    local: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class SamplePart:
    """What one part of the file fills.

    People are ``{"text": …}``, links are ``Link`` until they are placed.
    """

    part: str
    form: str
    local: str
    answers: Mapping[str, Any]
    rows: tuple[Entry, ...]

    @property
    def several(self) -> bool:
        """Whether it is a sheet of its own."""
        return form(self.form).several


@dataclass(frozen=True)
class Target:
    """What a link may lead to: the entity, and the words by which the record is called."""

    entity: str
    label: str


class FormsReader:
    """Reads every form of one file."""

    def __init__(self, file: SampleFile, targets: Mapping[str, Target]) -> None:
        self._file = file
        self.targets = dict(targets)
        """What links may lead to: what is known before, and then the records of the forms."""
        self.left_aside: list[str] = []

    def parts(self) -> tuple[SamplePart, ...]:
        """All parts, checked. Raises BadInput with the place at fault."""
        content = self._file.content
        found = [part for name in PARTS if name in content for part in self._part(name, content[name])]
        for part in found:
            self._know(part)
        return tuple(self._linked(part) for part in found)

    def _part(self, name: str, given: object) -> Iterator[SamplePart]:
        key, prefix = PARTS[name]
        sheets = self._file.objects(given, name) if isinstance(given, list) else [(name, given)]
        if len(sheets) != 1 and not form(key).several:
            raise self._file.fault(name, Message.of(_("an object in braces is expected")))
        for where, sheet in sheets:
            answers: dict[str, Any] = {}
            rows: list[Entry] = []
            held = self._file.an_object(sheet, where)
            self._read(form(key), prefix, held, where, answers, rows)
            yield SamplePart(name, key, str(held.get("id") or ""), answers, tuple(rows))

    def _read(
        self, definition: Form, prefix: str, given: Mapping[str, Any], where: str,
        answers: dict[str, Any], rows: list[Entry],
    ) -> None:  # fmt: skip
        """One level of the file into answers and rows."""
        for name, value in given.items():
            key, place = prefix + _PLURALS.get(name, name), f"{where}.{name}"
            if name == "id" or self._is_later(name, where):
                continue
            if key in definition.groups:
                rows += [self._entry(definition, key, *each) for each in self._file.objects(value, place)]
            elif (field := definition.stored(definition.key, key)) is not None:
                answers[key] = self.taken(definition, field, value, place)
            elif any(each.key.startswith(f"{key}.") for each in definition.fields):
                self._read(
                    definition, f"{key}.", self._file.an_object(value, place), place, answers, rows
                )  # fmt: skip
            else:
                raise self._file.fault(place, Message.of(_("this key is not known")))

    def _entry(self, definition: Form, group: str, where: str, given: Mapping[str, Any]) -> Entry:
        answers = {}
        for name, value in given.items():
            if name == "id" or self._is_later(name, where):
                continue
            field = definition.stored(group, name)
            if field is None:
                raise self._file.fault(f"{where}.{name}", Message.of(_("this key is not known")))
            answers[name] = self.taken(definition, field, value, f"{where}.{name}")
        return Entry(group, str(given.get("id") or ""), answers)

    def _is_later(self, name: str, where: str) -> bool:
        if name in LATER:
            self.left_aside.append(f"{where.partition('[')[0]}.{name}")
        return name in LATER

    def taken(self, definition: Form, field: Field, value: Any, where: str) -> Any:
        """An answer as its kind takes it; people and links as the file names them."""
        try:
            if field.kind in _PEOPLE:
                return _people(field, value)
            if field.kind in _LINKS and isinstance(value, (str, list)):
                return _links(field, value)
            if field.kind == "checklist_item" and isinstance(value, str):
                value = {"done": True, "note": value} if value else None
            if field.kind == "matrix" and isinstance(value, Mapping):
                self._check_lines(definition, field, value, where)
            return take(field, value)
        except NotTaken as problem:
            raise self._file.fault(where, problem.reason) from problem

    def _check_lines(self, definition: Form, field: Field, value: Mapping[str, Any], where: str) -> None:
        """Lines and values of a matrix are those of the form."""
        lines, values = [each.key for each in definition.matrix_lines(field.key)], field.settings.get("scale")
        for row, said in value.items():
            if row not in lines:
                raise self._file.fault(f"{where}.{row}", Message.of(_("this key is not known")))
            if isinstance(values, list) and said not in values:
                known = ", ".join(map(str, values))
                raise self._file.fault(
                    f"{where}.{row}", Message.of(_("one of {known} is expected"), known=known)
                )  # fmt: skip

    # --- links -----------------------------------------------------------------------------------

    def _know(self, part: SamplePart) -> None:
        """What links may lead to in a part: the sheet itself, its rows."""
        if part.local:
            self.targets[part.local] = Target(part.form, _label(part.answers))
        for row in part.rows:
            if row.local:
                self.targets[row.local] = Target(row.group, _label(row.answers))

    def _linked(self, part: SamplePart) -> SamplePart:
        """The part with every link that leads somewhere; texts alone stay texts."""
        rows = tuple(
            replace(row, answers={name: self.linked(each, part.part) for name, each in row.answers.items()})
            for row in part.rows
        )
        answers = {name: self.linked(each, part.part) for name, each in part.answers.items()}
        return replace(part, answers=answers, rows=rows)

    def linked(self, value: Any, where: str) -> Any:
        """An answer with its links looked up. Raises BadInput for an id that nothing has.

        Where a plain list names a record, it is called by its words.
        """
        if isinstance(value, list):
            named = [self._named(each) if isinstance(each, str) else each for each in value]
            return [self.linked(each, where) for each in named]
        if not isinstance(value, Link) or value.local in self.targets:
            return value
        if _LOCAL.fullmatch(value.local):
            reason = Message.of(_("nothing in the file is called {name}"), name=value.local)
            raise self._file.fault(where, reason)
        return {"text": value.local}

    def _named(self, text: str) -> str:
        known = self.targets.get(text) if _LOCAL.fullmatch(text) else None
        return known.label if known else text


def is_key_factor(local: str) -> bool:
    """Whether an id of the file names a key factor, ``gender_needs.2``."""
    return bool(_KEY_FACTOR.fullmatch(local))


def links(value: Any, field: Field) -> Any:
    """The links of an answer as the file names them; anything else as it is."""
    return _links(field, value) if isinstance(value, (str, list)) else value


def _links(field: Field, value: str | list[Any]) -> Any:
    if field.kind == "reference_list":
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise NotTaken("a list of links is expected")
        return [Link(each) for each in value if each] or None
    if not isinstance(value, str):
        raise NotTaken("a text or the id of another record is expected")
    return Link(value) if value else None


def _people(field: Field, value: Any) -> Any:
    if value is None or value == "":
        return None
    if field.kind == "person":
        if not isinstance(value, str):
            raise NotTaken("a name or a function is expected")
        return {"text": value}
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise NotTaken("names or functions are expected")
    return [{"text": each} for each in value if each] or None


def _label(answers: Mapping[str, Any]) -> str:
    """What a record is called: its first text."""
    return next((text for text in map(_text, answers.values()) if text), "")


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("text") or "")
    return value if isinstance(value, str) else ""
