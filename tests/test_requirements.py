"""Each requirement of the method that this version is to meet has tests, or a reason why not yet."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROWS = tomllib.loads((ROOT / "tests" / "requirements.toml").read_text(encoding="utf-8"))
CHAPTERS = (
    range(30, 46), range(50, 59), range(80, 87), range(90, 104), range(120, 137), range(140, 155),
)  # fmt: skip
NAMED = (
    *(3, 6, 9, 22, 23, 71, 110, 164, 190, 191, 192, 200, 212, 214, 217, 218, 219, 220, 221, 222),
    *(224, 225, 226, 227),
)
WANTED = sorted({*NAMED, *(number for chapter in CHAPTERS for number in chapter)})


@cache
def functions(path: str) -> frozenset[str]:
    """The names of the functions of a file."""
    read = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in ast.walk(read) if isinstance(each, ast.FunctionDef))


@cache
def named_after() -> dict[str, list[str]]:
    """Test functions whose name begins with a requirement, by its number."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name in functions(str(path.relative_to(ROOT))):
            if name.startswith("test_r_") and name[7:10].isdigit():
                found.setdefault(f"R-{name[7:10]}", []).append(name)
    return found


def test_every_requirement_has_its_row_and_no_other() -> None:
    assert sorted(ROWS) == [f"R-{number:03}" for number in WANTED]


@pytest.mark.parametrize("number", ROWS)
def test_a_row_names_tests_that_are_there_or_says_why_there_are_none(number: str) -> None:
    row = ROWS[number]
    assert set(row) <= {"tests", "reason"}
    assert row.get("tests") or row.get("reason")
    for named in row.get("tests", ()):
        path, colons, function = named.partition("::")
        assert colons, named
        assert function.startswith("test_"), named
        assert (ROOT / path).is_file(), named
        assert function in functions(path), named
    if "reason" in row:
        assert row["reason"].endswith(".")
        assert len(row["reason"].split()) > 5


def test_no_reason_stands_where_tests_are_named_after_the_requirement() -> None:
    alone = [number for number, row in ROWS.items() if not row.get("tests")]
    assert [number for number in alone if number in named_after()] == []
