"""A TOML definition → Form. Whatever is wrong in it is named by its file and its key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mentordesk.errors import BadInput
from mentordesk.forms.definition import Choice, Field, Form, Line, Section, Texts
from mentordesk.forms.kinds import KINDS
from mentordesk.words import FALLBACK, Message, _

SCHEMA = 1
LEVELS = ("required", "recommended", "optional")
_NEEDED = {"key", "section", "order", "type", "label"}
_KNOWN = {
    *_NEEDED, "help", "hint", "filled_by", "level", "origin", "parent", "question", "column", "choices",
    "restricted", "circle", "repeat", "relates_to",
}  # fmt: skip
_PARTS = {"form", "section", "field", "schema_version", "visit_template", "session_template"}
_CIRCLES = ("shared", "confidence", "private")
_SETTINGS = {
    "examples_fr", "examples_en", "min", "max", "rows_from", "scale", "scale_fr", "scale_en",
    "min_items", "max_active_items", "allow_percent", "allow_unknown", "default_rows", "default",
    "notice_min", "notice_max", "defaults", "default_days", "in_sight", "labels_fr", "labels_en",
}  # fmt: skip
_NUMBERS = {"min", "max", "notice_min", "notice_max", "min_items", "max_active_items"}
_LISTS = {"examples_fr", "examples_en", "scale", "scale_fr", "scale_en"}

Given = Mapping[str, Any]


class Parser:
    """Reads what one file says. ``file`` is how complaints call it."""

    def __init__(self, file: str) -> None:
        self.file = file

    def fault(self, key: str, reason: str | Message = "") -> BadInput:
        """The complaint about one key; ``reason`` where the key alone does not say it."""
        what = Message.of(_("{key}: {reason}"), key=key, reason=reason) if reason and key else reason or key
        return BadInput(
            "The form {file} has a fault: {reason}. Correct it there and start again.",
            file=self.file, reason=what,
        )  # fmt: skip

    def content(self, path: Path) -> Given:
        """The file as TOML. Raises OSError for one that cannot be read, BadInput for one that is none."""
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            raise self.fault("", str(problem)) from problem
        version = found.get("schema_version", SCHEMA)
        if not isinstance(version, int) or version > SCHEMA:
            raise self.fault("schema_version", Message.of(_("it is made for a newer MentorDesk")))
        return found

    def form(self, content: Given, stem: str) -> Form:
        """A whole form."""
        head = self.table("form", content.get("form", {}))
        sections = tuple(self.section(each) for each in self.tables("section", content))
        given = self.tables("field", content)
        held = holders(given)
        fields = sorted((self.field(each, held) for each in given), key=lambda each: each.order)
        self.check_links(sections, fields)
        return Form(
            key=str(head.get("key") or stem),
            version=int(content.get("schema_version", SCHEMA)),
            title=self.texts("form.title", head.get("title")),
            purpose=self.some_texts("form.purpose", head.get("purpose")),
            sections=sections,
            fields=tuple(fields),
            several=bool(head.get("several", False)),
            on_request=bool(head.get("on_request", False)),
            bound=bool(head.get("bound", False)),
            lists=self._lists(content),
            filled_by=self._names("form.filled_by", head.get("filled_by", ())),
        )

    def section(self, given: Given) -> Section:
        """One section."""
        key = str(given.get("key", ""))
        return Section(
            key,
            self.texts(f"{key}.label", given.get("label")),
            self._names(f"{key}.filled_by", given.get("filled_by", ())),
            self.some_texts(f"{key}.intro", given.get("intro")),
            bool(given.get("elsewhere", False)),
        )

    def field(self, given: Given, holders: Mapping[str, str | None]) -> Field:
        """One field; ``holders`` tells of each group whose rows hold what stands in it."""
        key = str(given.get("key", "?"))
        missing, unknown = _NEEDED - set(given), set(given) - _KNOWN - _SETTINGS
        if missing or unknown:
            raise self.fault(f"{key}: {', '.join(sorted(missing or unknown))}")
        if given["type"] not in KINDS:
            raise self.fault(f"{key}.type: {given['type']}")
        return Field(
            key=key,
            section=str(given["section"]),
            order=self._number(f"{key}.order", given["order"]),
            kind=str(given["type"]),
            label=self.texts(f"{key}.label", given["label"]),
            help=self.some_texts(f"{key}.help", given.get("help")),
            filled_by=self._names(f"{key}.filled_by", given.get("filled_by", ())),
            level=self.level(key, given.get("level", "optional")),
            origin=str(given.get("origin", "addition")),
            parent=given.get("parent"),
            row_of=holders.get(str(given.get("parent"))),
            question=self._number_or_none(f"{key}.question", given.get("question")),
            column=self._number_or_none(f"{key}.column", given.get("column")),
            choices=tuple(self.choice(key, each) for each in self.tables("choices", given, key)),
            circle=self._circle(key, given),
            repeat=bool(given.get("repeat", False)),
            relates_to=self._names(f"{key}.relates_to", given.get("relates_to", ())),
            hint=self.some_texts(f"{key}.hint", given.get("hint")),
            settings=self._settings(key, given),
        )

    def choice(self, key: str, given: Given) -> Choice:
        """One choice of a closed question."""
        if "value" not in given:
            raise self.fault(f"{key}.choices: value")
        label = {name: text for name, text in given.items() if name != "value"}
        return Choice(str(given["value"]), self.texts(f"{key}.choices", label))

    def level(self, key: str, given: object) -> str:
        """How much an answer is wanted."""
        if given not in LEVELS:
            raise self.fault(f"{key}.level: {given}")
        return str(given)

    def check_links(self, sections: Iterable[Section], fields: Iterable[Field]) -> None:
        """Every key once; every section and group that is named is there."""
        listed = list(fields)
        known_sections = {each.key for each in sections}
        groups = {each.key for each in listed if each.is_group}
        seen: set[str] = set()
        for each in listed:
            if each.key in seen:
                raise self.fault(f"{each.key}: twice")
            seen.add(each.key)
            if each.section not in known_sections:
                raise self.fault(f"{each.key}.section: {each.section}")
            if each.parent is not None and each.parent not in groups:
                raise self.fault(f"{each.key}.parent: {each.parent}")

    # --- shapes ----------------------------------------------------------------------------------

    def table(self, key: str, given: object) -> Given:
        """What is expected to be a table."""
        if not isinstance(given, Mapping):
            raise self.fault(key, Message.of(_("a table is expected")))
        return given

    def tables(self, name: str, content: Given, key: str = "") -> list[Given]:
        """What is expected to be a list of tables; nothing is an empty one."""
        where, given = f"{key}.{name}" if key else name, content.get(name, ())
        if not isinstance(given, (list, tuple)):
            raise self.fault(where, Message.of(_("a list of tables is expected")))
        return [self.table(where, each) for each in given]

    def texts(self, key: str, given: object) -> Texts:
        """A text by language; English has to be there."""
        if not isinstance(given, Mapping) or FALLBACK not in given:
            raise self.fault(key, Message.of(_("a text in English is needed")))
        return {str(language): str(text) for language, text in given.items()}

    def some_texts(self, key: str, given: object) -> Texts:
        """A text by language, which may be missing in any of them."""
        found = self.table(key, {} if given is None else given)
        return {str(language): str(text) for language, text in found.items()}

    def _settings(self, key: str, given: Given) -> dict[str, object]:
        found = {name: given[name] for name in _SETTINGS & set(given)}
        for name in found.keys() & _NUMBERS:
            self._number(f"{key}.{name}", found[name])
        for name in found.keys() & _LISTS:
            self._names(f"{key}.{name}", found[name])
        return found

    def _lists(self, content: Given) -> dict[str, tuple[Line, ...]]:
        """The lists that stand beside sections and fields, each in its order."""
        names = [name for name, each in content.items() if name not in _PARTS and isinstance(each, list)]
        return {name: self._lines(name, self.tables(name, content)) for name in names}

    def _lines(self, name: str, given: list[Given]) -> tuple[Line, ...]:
        if not all("key" in each for each in given):
            raise self.fault(f"{name}: key")
        ordered = sorted(given, key=lambda each: int(each.get("order", each.get("position", 0))))
        return tuple(
            Line(
                str(each["key"]), self.texts(f"{each['key']}.label", each.get("label")), each.get("side", "")
            )
            for each in ordered
        )

    def _circle(self, key: str, given: Given) -> str:
        circle = str(given.get("circle") or ("confidence" if given.get("restricted") else "shared"))
        if circle not in _CIRCLES:
            raise self.fault(f"{key}.circle: {circle}")
        return circle

    def _names(self, key: str, given: object) -> tuple[str, ...]:
        if not isinstance(given, (list, tuple)):
            raise self.fault(key, Message.of(_("a list of texts is expected")))
        return tuple(str(each) for each in given)

    def _number(self, key: str, given: object) -> int:
        if isinstance(given, bool) or not isinstance(given, int):
            raise self.fault(key, Message.of(_("a whole number is expected")))
        return given

    def _number_or_none(self, key: str, given: object) -> int | None:
        return None if given is None else self._number(key, given)


def holders(given: Iterable[Given]) -> dict[str, str | None]:
    """Of each group the nearest repeated one: itself, or the one it stands in; None where there is none."""
    groups = {str(each.get("key")): each for each in given if each.get("type") == "group"}

    def holder(key: str, passed: frozenset[str] = frozenset()) -> str | None:
        if key not in groups or key in passed:
            return None
        return key if groups[key].get("repeat") else holder(str(groups[key].get("parent")), passed | {key})

    return {key: holder(key) for key in groups}
