"""Both cities' contexts field by field: annex 2 against an annex 3 (R-023)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mentordesk.forms.definition import Field, Question
from mentordesk.model.contexts import block_of, twin
from mentordesk.model.filled import Filled


@dataclass(frozen=True)
class Pair:
    """One thing both annexes ask, with both answers; of a group the rows' values, name first."""

    question: Question
    field: Field
    left: Any
    right: Any

    @property
    def open(self) -> bool:
        """Whether one of the two is still to be said."""
        return self.left is None or self.right is None


def pairs(mentee: Filled, mentor: Filled) -> Iterator[Pair]:
    """The fields of both contexts in printed order; what is said of one city alone is asked of both too."""
    for question in mentee.form.questions:
        for field in question.fields:
            if not _in_context(mentee, field):
                continue
            other = twin(mentee.form, field.key)
            if other in mentor.form.by_key:
                yield Pair(question, field, _value(mentee, field.key), _value(mentor, other))


def _in_context(filled: Filled, field: Field) -> bool:
    return bool(block_of(filled.form, field.key)) or field.section.endswith(".assoc")


def _value(filled: Filled, key: str) -> Any:
    if not filled.form.by_key[key].is_group:
        return filled.value(key)
    rows = [row for row in filled.rows_of(key) if not row.is_empty]
    names = filled.form.groups[key]
    return [[row.value(name.name) for name in names] for row in rows] or None
