"""A filled form as a document may show it: who did not agree is not named (R-214).

What is restricted was never read (``open_only``); this takes out what is said beside it. A document that
comes back is compared with this too, at the clock of its export: what was not printed was not struck out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.model.filled import Answer, Filled, FilledRow, Standing

CONSENT = "consent"
_CONTACT = frozenset({"details", "email", "phone", "address"})
"""Stored names under which a group keeps how somebody is reached."""


def for_documents(filled: Filled) -> Filled:
    """The same without contacts lacking consent, and without ids that have no name to be printed by."""
    fields = filled.form.by_key
    singles = {key: _named(fields[key], each, filled.people) for key, each in filled.answers.items()}
    return replace(
        filled,
        answers={key: each for key, each in singles.items() if each is not None},
        rows={group: _rows(filled, group, rows) for group, rows in filled.rows.items()},
        standings={key: _said(each) for key, each in filled.standings.items()},
    )


def as_it_stood(then: Filled, now: Filled) -> Filled:
    """An earlier version of a form without what has been restricted, or consent withdrawn, since."""
    closed = {each.id for each in now.form.questions if now.circle(each) != "shared"}

    def is_open(key: str) -> bool:
        return now.form.question_of(key).id not in closed

    return replace(
        then,
        answers={key: each for key, each in then.answers.items() if is_open(key)},
        rows={
            group: tuple(_agreed_still(now, group, row) for row in rows)
            for group, rows in then.rows.items()
            if is_open(group)
        },
        standings={key: each for key, each in then.standings.items() if key not in closed}
        | {key: each for key, each in now.standings.items() if key in closed},
    )


def _agreed_still(now: Filled, group: str, row: FilledRow) -> FilledRow:
    there = now.row(group, row.id)
    if there is None or not _agreed(now.form, group, there):
        return replace(row, answers={key: each for key, each in row.answers.items() if key != CONSENT})
    return row


def kept_contacts(filled: Filled, group: str) -> int:
    """How many rows of a group keep a name or a way to reach somebody back, for want of consent."""
    personal = personal_names(filled.form, group)
    return sum(
        1
        for row in filled.rows_of(group)
        if not _agreed(filled.form, group, row) and any(row.value(name) for name in personal)
    )


def personal_names(form: Form, group: str) -> frozenset[str]:
    """The fields of a group that say who somebody is and how to reach them.

    Where the group asks for consent these are the person and the contact; elsewhere the contact alone, for
    nobody there can agree to anything.
    """
    fields = form.groups[group]
    asks = _asks(fields)
    return frozenset(
        each.name
        for each in fields
        if each.name in _CONTACT or (asks and each.kind in ("person", "person_list"))
    )


def _asks(fields: Collection[Field]) -> bool:
    return any(each.name == CONSENT and each.kind == "yes_no" for each in fields)


def _agreed(form: Form, group: str, row: FilledRow) -> bool:
    return _asks(form.groups[group]) and row.value(CONSENT) is True


def _rows(filled: Filled, group: str, rows: tuple[FilledRow, ...]) -> tuple[FilledRow, ...]:
    fields = {each.name: each for each in filled.form.groups[group]}
    personal = personal_names(filled.form, group)
    kept = []
    for row in rows:
        withheld = frozenset() if _agreed(filled.form, group, row) else personal
        answers = {
            name: found
            for name, each in row.answers.items()
            if name in fields and name not in withheld
            and (found := _named(fields[name], each, filled.people)) is not None
        }  # fmt: skip
        bare = bool(withheld & row.answers.keys()) and not answers.keys() - {CONSENT}
        if not bare:  # a line that says nothing but whether somebody agreed
            kept.append(replace(row, answers=answers))
    return tuple(replace(row, number=number) for number, row in enumerate(kept, 1))


def _said(said: Standing) -> Standing:
    """Whom a question was handed to is nobody's business; of a restricted one nothing is told at all."""
    if said.circle != "shared":
        return Standing(circle=said.circle)
    return replace(said, asked_of="", asked_on="")


def _named(field: Field, answer: Answer, names: Mapping[str, str]) -> Answer | None:
    """An answer whose ids a reader can make something of; None where none of them can be said."""
    if field.kind in ("person", "reference"):
        return answer if _is_known(answer.value, names) else None
    if field.kind not in ("person_list", "reference_list"):
        return answer
    known = [each for each in answer.value or () if _is_known(each, names)]
    return replace(answer, value=known) if known else None


def _is_known(value: Any, names: Mapping[str, str]) -> bool:
    """Whether a person or what is referred to has a name; a text of one's own is one."""
    if isinstance(value, Mapping):
        return bool(value.get("text") or names.get(str(value.get("id"))))
    return value in names
