"""Showing what is stored of a subject: as data for scripts, as labelled lines for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentordesk.forms.answers import MAIN, Path
from mentordesk.forms.checks import Problem, out_of_notice
from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import Showing, show
from mentordesk.forms.reading import form
from mentordesk.model import people, plan, programme
from mentordesk.model.people import Person
from mentordesk.model.refs import ref
from mentordesk.model.rules import party_notices
from mentordesk.model.subjects import SHOWN
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.store import records
from mentordesk.store.store import Store
from mentordesk.words import Message, Words, _


@dataclass(frozen=True)
class Shown:
    """What is stored: answers by path, rows by group, each row with its id and Ref."""

    subject: str
    form: str
    version: str
    answers: Mapping[str, Any]
    rows: Mapping[str, list[Mapping[str, Any]]]


class Reading:
    """Reads any form's answers, whatever the form."""

    def __init__(self, store: Store, programmes: Programmes, plans: Plans) -> None:
        self._store = store
        self._programmes = programmes
        self._plans = plans

    def show(self, programme_id: str, subject: str) -> Shown:
        """Everything stored under a subject."""
        definition = form(SHOWN[subject])
        with self._store.reading() as view:
            answers = records.single(view, programme_id, definition.key).answers
            groups = {group: records.rows(view, programme_id, group) for group in definition.groups}
        rows: dict[str, list[Mapping[str, Any]]] = {
            group: [{"id": row.eid, "ref": ref(row.eid), "number": number, **row.answers}
                    for number, row in enumerate(found, 1)]
            for group, found in groups.items() if found
        }  # fmt: skip
        staff = self._programmes.people(programme_id)
        if definition.key == programme.FORM and staff:
            rows[people.ENTITY] = [_as_row(each) for each in staff.values()]
        versions = self._plans.plan(programme_id).versions
        return Shown(
            subject,
            definition.key,
            versions[-1].number if versions and definition.key == plan.FORM else "",
            {str(Path(definition.key, MAIN, name)): value for name, value in answers.items()},
            rows,
        )

    def remarks(self, programme_id: str, shown: Shown, words: Words) -> list[Message]:
        """What the method would have one look at again; it never stands in the way (R-001, R-190, R-198)."""
        answers = {path.rpartition("/")[2]: value for path, value in shown.answers.items()}
        found = [_remark(shown.form, each, words) for each in out_of_notice(form(shown.form), answers)]
        if shown.form == programme.FORM:
            known = self._programmes.programme(programme_id)
            found += [notice.message for notice in party_notices(known)]
        return found

    def labelled(self, programme_id: str, shown: Shown, words: Words) -> list[tuple[int, str, str]]:
        """The same for people: depth, label and text, empty answers left out."""
        definition = form(shown.form)
        staff = {each.id: each.label for each in self._programmes.people(programme_id).values()}
        lines: list[tuple[int, str, str]] = []
        for field in definition.singles():
            value = shown.answers.get(str(Path(shown.form, MAIN, field.name)))
            lines += _line(0, definition, field, value, staff, words)
        for group, rows in shown.rows.items():
            if group not in definition.groups:
                continue
            for row in rows:
                lines.append((0, f"{definition.label(group, words)} {row['number']} ({row['ref']})", ""))
                for field in definition.groups[group]:
                    lines += _line(1, definition, field, row.get(field.name), staff, words)
        return lines


def _remark(form_key: str, problem: Problem, words: Words) -> Message:
    label = form(form_key).label(problem.path.field, words)
    return Message.of(_("{field}: {what}"), field=label, what=problem.message)


def _line(
    depth: int, definition: Form, field: Field, value: Any, staff: Mapping[str, str], words: Words
) -> list[tuple[int, str, str]]:
    if value is None:
        return []
    showing = Showing(words, staff, lambda each: definition.choice_label(field.key, each, words))
    return [(depth, definition.label(field.key, words), show(field, value, showing))]


def _as_row(person: Person) -> Mapping[str, Any]:
    return {"id": person.id, "name": person.name, "function": person.function}
