"""What changed between two points of a form, answer by answer, in printed order (R-033)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mentordesk.forms.definition import Field, Question
from mentordesk.model.filled import Filled, FilledRow

CHANGED, ADDED, REMOVED = "changed", "added", "removed"


@dataclass(frozen=True)
class FormVersion:
    """A named point of a form. ``stage`` is the stage it closed, where naming it was moving on."""

    id: str
    name: str
    stage: str
    clock: dict[str, int]
    at: str
    author: str


@dataclass(frozen=True)
class Difference:
    """One answer that is not what it was; of a row that came or went, one for each of its answers."""

    question: Question
    field: Field
    how: str
    before: Any
    after: Any
    row: FilledRow | None = None


def differences(older: Filled, newer: Filled) -> Iterator[Difference]:
    """Every answer that differs; what was said of questions themselves is not told."""
    for question in newer.form.questions:
        for field in question.fields:
            if field.is_group:
                yield from _of_rows(question, field, older, newer)
            else:
                yield from _one(question, field, older.value(field.key), newer.value(field.key))


def _of_rows(question: Question, group: Field, older: Filled, newer: Filled) -> Iterator[Difference]:
    before = {row.id: row for row in older.rows_of(group.key)}
    after = {row.id: row for row in newer.rows_of(group.key)}
    order = [*after, *(each for each in before if each not in after)]
    for row in (after.get(each) or before[each] for each in order):
        old, new = before.get(row.id), after.get(row.id)
        for field in newer.form.groups[group.key]:
            values = (old.value(field.name) if old else None, new.value(field.name) if new else None)
            yield from _one(question, field, *values, row)


def _one(
    question: Question, field: Field, before: Any, after: Any, row: FilledRow | None = None
) -> Iterator[Difference]:
    if before != after:
        how = ADDED if before is None else REMOVED if after is None else CHANGED
        yield Difference(question, field, how, before, after, row)
