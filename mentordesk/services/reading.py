"""Showing what is stored of a subject: as data for scripts, as labelled lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mentordesk.forms.answers import MAIN, Path
from mentordesk.forms.checks import Problem, out_of_notice
from mentordesk.forms.definition import Form
from mentordesk.forms.reading import form
from mentordesk.model import people, plan, programme
from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Filled
from mentordesk.model.people import Person
from mentordesk.model.refs import ref
from mentordesk.model.rules import party_notices
from mentordesk.model.subjects import subject as named
from mentordesk.model.visits import FORM as VISITS
from mentordesk.services.export_forms import chosen
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.reading_outcome import OutcomeReading, is_outcome
from mentordesk.services.reading_visits import VisitReading, is_of_visits
from mentordesk.services.shown import Line, Shown, answer_line
from mentordesk.store import records
from mentordesk.store.store import Store
from mentordesk.words import Message, Words, _


class Reading:
    """Reads any form's answers, whatever the form."""

    def __init__(self, store: Store, programmes: Programmes, plans: Plans) -> None:
        self._store = store
        self._programmes = programmes
        self._plans = plans
        self._visits = VisitReading(store)
        self._outcomes = OutcomeReading(store)

    def show(self, programme_id: str, subject: str) -> Shown:
        """Everything stored under a subject. Raises BadInput for none of that name, NotFound for no sheet."""
        if is_of_visits(subject):
            return self._visits.show(programme_id, subject)
        if is_outcome(subject):
            return self._outcomes.show(programme_id, subject)
        asked = named(subject)
        definition = form(asked.form)
        answers: dict[str, Any] = {}
        with self._store.reading() as view:
            sheets = chosen(Sheets(view, programme_id), definition, asked)
            for eid in [each.eid for each in sheets] or [MAIN]:
                stored = records.single(view, programme_id, definition.key, eid).answers
                answers |= {str(Path(definition.key, eid, name)): value for name, value in stored.items()}
        for sheet in sheets:
            answers |= _kept_elsewhere(sheet)
        rows = _rows(definition, sheets)
        if definition.key == programme.FORM and (staff := self._programmes.people(programme_id)):
            rows[people.ENTITY] = [_as_row(each) for each in staff.values()]
        return Shown(
            subject, definition.key, self._version(programme_id, definition), answers, rows, tuple(sheets)
        )

    def _version(self, programme_id: str, definition: Form) -> str:
        versions = self._plans.plan(programme_id).versions if definition.key == plan.FORM else ()
        return versions[-1].number if versions else ""

    def remarks(self, programme_id: str, shown: Shown, words: Words) -> list[Message]:
        """What the method would have one look at again; it never stands in the way (R-001, R-190, R-198)."""
        if is_outcome(shown.subject):
            return []
        if shown.form == VISITS:
            return self._visits.remarks(programme_id, shown.subject)
        definition = form(shown.form)
        found = []
        for sheet in shown.sheets:
            answers = {key: each.value for key, each in sheet.answers.items()}
            found += [_remark(shown.form, each, words) for each in out_of_notice(definition, answers)]
        if shown.form == programme.FORM:
            known = self._programmes.programme(programme_id)
            found += [notice.message for notice in party_notices(known)]
        return found

    def labelled(self, programme_id: str, shown: Shown, words: Words) -> list[Line]:
        """The same for people: depth, label and text, empty answers left out."""
        if is_outcome(shown.subject):
            return list(self._outcomes.labelled(programme_id, shown.subject, words))
        if shown.form == VISITS:
            return self._visits.labelled(programme_id, shown.subject, words)
        staff = {each.id: each.label for each in self._programmes.people(programme_id).values()}
        lines: list[Line] = []
        several = form(shown.form).several
        for number, sheet in enumerate(shown.sheets, 1):
            if several:
                lines.append((0, words.text("Sheet {number} ({ref})", number=number, ref=ref(sheet.eid)), ""))
            lines += _labelled(sheet, staff, words, depth=int(several))
        return lines


def _labelled(filled: Filled, staff: Mapping[str, str], words: Words, depth: int) -> Iterator[Line]:
    """One sheet, question by question: its answers, its rows, what was said of the question."""
    definition = filled.form
    for question in definition.questions:
        for each in question.fields:
            if not each.is_group:
                yield from answer_line(depth, definition, each, filled.value(each.key), staff, words)
                continue
            for row in filled.rows_of(each.key):
                yield depth, f"{definition.label(each.key, words)} {row.number} ({row.ref})", ""
                for inside in definition.groups[each.key]:
                    yield from answer_line(
                        depth + 1, definition, inside, row.value(inside.name), staff, words
                    )
        said = filled.standing(question)
        if said.how in _STANDING:
            yield depth, definition.label(question.heading.key, words), _said(said.how, said.reason, words)


_STANDING = (NOT_RELEVANT, UNKNOWN)


def _said(how: str, reason: str, words: Words) -> str:
    if how == UNKNOWN:
        return words.text("unknown")
    return words.text("not relevant: {reason}", reason=reason) if reason else words.text("not relevant")


def _rows(definition: Form, sheets: list[Filled]) -> dict[str, list[Mapping[str, Any]]]:
    """The rows of every group, and where a form is filled several times its sheets."""
    rows: dict[str, list[Mapping[str, Any]]] = {}
    if definition.several and sheets:
        rows[definition.key] = [
            {"id": each.eid, "ref": ref(each.eid), "number": number} for number, each in enumerate(sheets, 1)
        ]
    for group in definition.groups:
        found: list[Mapping[str, Any]] = [
            {"id": row.id, "ref": row.ref, "number": row.number}
            | ({"sheet": sheet.eid} if definition.several else {})
            | ({"order": row.order} if row.order else {})
            | {name: answer.value for name, answer in row.answers.items()}
            for sheet in sheets
            for row in sheet.rows_of(group)
        ]
        if found:
            rows[group] = found
    return rows


def _kept_elsewhere(filled: Filled) -> dict[str, Any]:
    """Answers of the form that stand in another record, such as what two forms ask of one city (R-023)."""
    found = {}
    for key, answer in filled.answers.items():
        at = filled.register(key)
        if at.entity != filled.form.key or at.eid != filled.eid:
            found[str(Path(at.entity, at.eid, at.field))] = answer.value
    return found


def _remark(form_key: str, problem: Problem, words: Words) -> Message:
    label = form(form_key).label(problem.path.field, words)
    return Message.of(_("{field}: {what}"), field=label, what=problem.message)


def _as_row(person: Person) -> Mapping[str, Any]:
    return {"id": person.id, "name": person.name, "function": person.function}
