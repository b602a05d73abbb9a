"""How far a form is: questions answered of those asked, never a percentage (R-044, R-200, R-217)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mentordesk.forms.definition import Field, Question
from mentordesk.model.filled import Filled, FilledRow

EMPTY, BEGUN, DONE, LEFT_OUT = "empty", "begun", "done", "left_out"


@dataclass(frozen=True)
class Count:
    """Questions answered, of so many asked."""

    answered: int
    asked: int


@dataclass(frozen=True)
class Missing:
    """A required answer that is not there: the question, the field, and the row it is missing in."""

    question: Question
    field: Field
    roles: tuple[str, ...]
    row: FilledRow | None = None


def asked(filled: Filled, section: str | None = None) -> tuple[Question, ...]:
    """The questions that count: the numbered ones, or where a form has no numbers all but the optional."""
    form = filled.form
    numbered = any(each.number is not None for each in form.page_questions)
    return tuple(
        each
        for each in form.page_questions
        if (section is None or each.section == section)
        and ((each.number is not None) if numbered else each.first.level != "optional")
    )


def count(filled: Filled, section: str | None = None, role: str | None = None) -> Count:
    """Answered of asked, in the whole form or a section, for everyone or for those a role fills."""
    counted = [each for each in asked(filled, section) if role is None or role in filled_by(filled, each)]
    return Count(sum(filled.is_answered(each) for each in counted), len(counted))


def mark(filled: Filled, section: str) -> str:
    """One of ``empty``, ``begun``, ``done``, ``left_out`` for a section."""
    there = filled.form.questions_in(section)
    counted = asked(filled, section) or there
    if filled.left_out or (counted and all(filled.standing(each).how == "not_relevant" for each in counted)):
        return LEFT_OUT
    if all(filled.is_answered(each) for each in counted):
        return DONE
    return BEGUN if any(filled.is_begun(each) for each in there) else EMPTY


def filled_by(filled: Filled, question: Question) -> tuple[str, ...]:
    """The roles expected to fill a question (R-003): its first field's, else its section's."""
    return question.first.filled_by or filled.form.by_section[question.section].filled_by


def missing(filled: Filled, roles: Collection[str] = ()) -> Iterator[Missing]:
    """Every required answer that is not there, in printed order; of these roles alone where given (R-044).

    What was left out on purpose, or is unknown, is not missing (R-200).
    """
    if filled.left_out:
        return
    for question in filled.form.page_questions:
        if filled.standing(question).how:
            continue
        for field in question.fields:
            whose = field.filled_by or filled_by(filled, question)
            if roles and not set(roles) & set(whose):
                continue
            yield from _missing_in(filled, question, field, whose)


def _missing_in(
    filled: Filled, question: Question, field: Field, whose: tuple[str, ...]
) -> Iterator[Missing]:
    if not field.is_group:
        there = filled.value(field.key) is not None or field.key in filled.derived
        if field.level == "required" and not there:
            yield Missing(question, field, whose)
        return
    rows = [row for row in filled.rows_of(field.key) if not row.is_empty]
    if not rows and field.level == "required":
        yield Missing(question, field, whose)
    for row in rows:
        for inside in filled.form.groups[field.key]:
            if inside.level == "required" and row.value(inside.name) is None:
                yield Missing(question, inside, whose, row)
