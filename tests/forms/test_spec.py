"""The forms of the program have every field of the specification, as the specification has it.

``keys.txt`` is the specification's list: a line for each field of annexes 1 to 6 and the programme sheets.
Where the shared folder is at hand the list itself is compared with it; ``python -m tests.forms.test_spec``
writes it anew.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk import paths
from mentordesk.forms.reading import shipped_form

LIST = Path(__file__).with_name("keys.txt")
SPEC = Path(__file__).resolve().parents[3] / "shared" / "spec"
FORMS = (*(f"annex{number}" for number in range(1, 7)), "programme")
QUESTIONS = {"annex2": 22, "annex3": 14, "annex4": 12}


def specified(folder: Path, key: str) -> list[str]:
    """A form's fields in their order: key, type, level, origin, question, choices."""
    content = tomllib.loads((folder / f"{key}.toml").read_text(encoding="utf-8"))
    return [_line(key, each) for each in sorted(content["field"], key=lambda each: each["order"])]


def _line(form: str, field: dict[str, Any]) -> str:
    choices = ",".join(each["value"] for each in field.get("choices", ())) or "-"
    question = str(field.get("question", "-"))
    return " ".join([form, field["key"], field["type"], field["level"], field["origin"], question, choices])


def listed(key: str) -> list[str]:
    """The lines of the committed list."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith(f"{key} ")]


def as_read(key: str) -> Iterator[str]:
    """The same of a form as the program reads it."""
    for each in shipped_form(key).fields:
        choices = ",".join(choice.value for choice in each.choices) or "-"
        question = "-" if each.question is None else str(each.question)
        yield " ".join([key, each.key, each.kind, each.level, each.origin, question, choices])


@pytest.mark.parametrize("key", FORMS)
def test_every_field_is_there_with_its_type_level_origin_question_and_choices(key: str) -> None:
    assert list(as_read(key)) == listed(key)
    assert listed(key)


@pytest.mark.parametrize("key", FORMS)
def test_the_list_is_the_specification_s(key: str) -> None:
    folder = SPEC if SPEC.is_dir() else paths.resources() / "forms"
    assert specified(folder, key) == listed(key)


@pytest.mark.parametrize("key", QUESTIONS)
def test_questions_are_numbered_without_a_gap(key: str) -> None:
    numbers = [each.number for each in shipped_form(key).questions if each.number is not None]
    assert numbers == list(range(1, QUESTIONS[key] + 1))


if __name__ == "__main__":
    LIST.write_text("".join(f"{line}\n" for key in FORMS for line in specified(SPEC, key)), encoding="utf-8")
