"""resources/forms/*.toml → Form. A fault is named by its file and its key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from mentordesk import paths
from mentordesk.errors import BadInput
from mentordesk.forms.definition import Choice, Field, Form, Line, Section, Texts
from mentordesk.forms.kinds import KINDS
from mentordesk.words import system_reason

_NEEDED = {"key", "section", "order", "type", "label"}
_KNOWN = {
    *_NEEDED, "help", "hint", "filled_by", "level", "origin", "parent", "question", "column", "choices",
    "restricted", "circle", "repeat", "relates_to",
}  # fmt: skip
_PARTS = {"form", "section", "field", "schema_version"}
_CIRCLES = ("shared", "confidence", "private")
_SETTINGS = {
    "examples_fr", "examples_en", "min", "max", "rows_from", "scale", "scale_fr", "scale_en",
    "min_items", "max_active_items", "allow_percent", "allow_unknown", "default_rows", "default",
    "notice_min", "notice_max", "defaults", "default_days", "in_sight", "labels_fr", "labels_en",
}  # fmt: skip


@lru_cache(maxsize=32)
def form(key: str) -> Form:
    """The form shipped under this key. Raises BadInput when there is none or it is at fault."""
    return read_form(paths.resources() / "forms" / f"{key}.toml")


@lru_cache(maxsize=1)
def form_keys() -> tuple[str, ...]:
    """The keys of every form shipped."""
    return tuple(sorted(path.stem for path in (paths.resources() / "forms").glob("*.toml")))


def read_form(path: Path) -> Form:
    """Read one definition. Raises BadInput with the file and the key at fault."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise BadInput(
            "The form {file} cannot be read: {reason}. Put the file back or reinstall MentorDesk.",
            file=path.name, reason=system_reason(problem),
        ) from problem  # fmt: skip
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise _fault(path, str(problem)) from problem
    head = content.get("form", {})
    sections = tuple(_section(path, each) for each in content.get("section", ()))
    groups = {str(each.get("key")): bool(each.get("repeat")) for each in content.get("field", ())}
    fields = [_field(path, each, groups) for each in content.get("field", ())]
    fields.sort(key=lambda each: each.order)
    _check_links(path, sections, fields)
    return Form(
        key=str(head.get("key") or path.stem),
        version=int(content.get("schema_version", 1)),
        title=_texts(path, "form.title", head.get("title")),
        purpose=head.get("purpose") or {},
        sections=sections,
        fields=tuple(fields),
        several=bool(head.get("several", False)),
        lists=_lists(path, content),
        filled_by=tuple(head.get("filled_by", ())),
    )


def _fault(path: Path, reason: str) -> BadInput:
    return BadInput(
        "The form {file} has a fault: {reason}. Correct it there and start again.",
        file=path.name, reason=reason,
    )  # fmt: skip


def _texts(path: Path, key: str, given: object) -> Texts:
    if not isinstance(given, Mapping) or "en" not in given:
        raise _fault(path, f"{key}: a text in English is needed")
    return {str(language): str(text) for language, text in given.items()}


def _section(path: Path, given: Mapping[str, Any]) -> Section:
    key = str(given.get("key", ""))
    return Section(
        key, _texts(path, f"{key}.label", given.get("label")), tuple(given.get("filled_by", ())),
        given.get("intro") or {},
    )  # fmt: skip


def _lists(path: Path, content: Mapping[str, Any]) -> dict[str, tuple[Line, ...]]:
    """The lists that stand beside sections and fields, each in its order."""
    found = {name: each for name, each in content.items() if name not in _PARTS and isinstance(each, list)}
    return {
        name: tuple(
            Line(
                str(each["key"]),
                _texts(path, f"{each['key']}.label", each.get("label")),
                each.get("side", ""),
            )
            for each in sorted(lines, key=lambda each: each.get("order", each.get("position", 0)))
        )
        for name, lines in found.items()
    }


def _circle(path: Path, key: str, given: Mapping[str, Any]) -> str:
    circle = str(given.get("circle") or ("confidence" if given.get("restricted") else "shared"))
    if circle not in _CIRCLES:
        raise _fault(path, f"{key}.circle: {circle}")
    return circle


def _field(path: Path, given: Mapping[str, Any], groups: Mapping[str, bool]) -> Field:
    key = str(given.get("key", "?"))
    missing, unknown = _NEEDED - set(given), set(given) - _KNOWN - _SETTINGS
    if missing or unknown:
        raise _fault(path, f"{key}: {', '.join(sorted(missing or unknown))}")
    if given["type"] not in KINDS:
        raise _fault(path, f"{key}.type: {given['type']}")
    return Field(
        key=key,
        section=str(given["section"]),
        order=int(given["order"]),
        kind=str(given["type"]),
        label=_texts(path, f"{key}.label", given["label"]),
        help=given.get("help") or {},
        filled_by=tuple(given.get("filled_by", ())),
        level=str(given.get("level", "optional")),
        origin=str(given.get("origin", "addition")),
        parent=given.get("parent"),
        row_of=given["parent"] if groups.get(str(given.get("parent"))) else None,
        question=given.get("question"),
        column=given.get("column"),
        choices=tuple(_choice(path, key, each) for each in given.get("choices", ())),
        circle=_circle(path, key, given),
        repeat=bool(given.get("repeat", False)),
        relates_to=tuple(given.get("relates_to", ())),
        hint=given.get("hint") or {},
        settings={name: given[name] for name in _SETTINGS & set(given)},
    )


def _choice(path: Path, key: str, given: Mapping[str, str]) -> Choice:
    label = {name: text for name, text in given.items() if name != "value"}
    return Choice(str(given["value"]), _texts(path, f"{key}.choices", label))


def _check_links(path: Path, sections: tuple[Section, ...], fields: list[Field]) -> None:
    known_sections = {each.key for each in sections}
    groups = {each.key for each in fields if each.is_group}
    seen: set[str] = set()
    for each in fields:
        if each.key in seen:
            raise _fault(path, f"{each.key}: twice")
        seen.add(each.key)
        if each.section not in known_sections:
            raise _fault(path, f"{each.key}.section: {each.section}")
        if each.parent is not None and each.parent not in groups:
            raise _fault(path, f"{each.key}.parent: {each.parent}")
