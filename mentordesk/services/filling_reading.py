"""A filled form out of the store: answers with their authors, rows, what was said of its questions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping

from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Form
from mentordesk.model import people
from mentordesk.model.changes import EXISTENCE
from mentordesk.model.filled import (
    SUFFIXES,
    TRANSLATION,
    WORDING,
    Answer,
    Filled,
    FilledRow,
    Home,
    Translation,
    mark_of,
)
from mentordesk.model.filled import Standing as Said
from mentordesk.model.ordering import between
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.model.refs import ref
from mentordesk.model.wordings import with_wording
from mentordesk.services.parties import read_person
from mentordesk.services.plan_versions import lives
from mentordesk.store import past, records
from mentordesk.store.records import View
from mentordesk.store.standing import Head, Standing
from mentordesk.words import LANGUAGES

ORDER = "order"
_ByField = Mapping[str, list[Head]]


def order_of_next(view: View, programme: str, key: str) -> str:
    """Where another sheet of a form goes: after the last one."""
    last = [str(each.answers.get(ORDER) or "") for each in records.rows(view, programme, key)][-1:]
    return between(last[0] or None if last else None, None)


class FormReader:
    """Reads forms of one programme from one view; records that two forms share are read once.

    ``clock`` shows them as they stood then. With ``open_only`` nothing of a narrower circle is read: what a
    document is made from (R-132, R-219).
    """

    def __init__(
        self,
        view: View,
        programme: str,
        *,
        clock: Mapping[str, int] | None = None,
        open_only: bool = False,
    ) -> None:
        self._view = view
        self._programme = programme
        self._clock = clock
        self._open_only = open_only
        self._strands = past.strands(view, programme)
        self._known: dict[str, dict[str, dict[str, list[Head]]]] = {}

    def filled(self, form: Form, eid: str = MAIN, homes: Mapping[str, Home] | None = None) -> Filled:
        """One filled form; ``homes`` as in ``Filled``."""
        homes = homes or {}
        bare_form = Filled(self._programme, form, eid, homes=homes)
        standings = {
            question.id: self._said(bare_form, question.id)
            for question in form.questions
        }  # fmt: skip
        told = {name: said for name, said in standings.items() if said is not None}
        asked = Filled(self._programme, form, eid, standings=told, homes=homes)
        answers, rows = {}, {}
        for question in form.questions:
            circle = asked.circle(question)
            if self._open_only and circle != "shared":
                continue
            for field in question.fields:
                if field.is_group:
                    rows[field.key] = self._rows(asked, field.key, circle)
                    continue
                home = asked.home(field.key)
                found = self._answer(self._record(home.entity, home.eid), home.name, circle)
                if found is not None:
                    answers[field.key] = with_wording(found, form, field)
        return Filled(
            self._programme, form, eid, answers, rows, told, homes, self.people(),
            left_out=self._is_left_out(form),
        )  # fmt: skip

    def people(self) -> dict[str, str]:
        """Everyone of the programme by id."""
        found = records.rows(self._view, self._programme, people.ENTITY)
        if self._open_only:
            found = [each for each in found if self._is_shared(each)]
        return {each.eid: read_person(each).label for each in found}

    def _is_shared(self, record: records.Record) -> bool:
        return all(self._strands[key.strand][0] == "shared" for key in record.keys.values())

    def sheets(self, form: Form) -> list[str]:
        """The ids of the sheets of a form that is filled several times, oldest first."""
        return [each.eid for each in records.rows(self._view, self._programme, form.key)]

    def _is_left_out(self, form: Form) -> bool:
        tools = self._answer(self._record(PROGRAMME, MAIN), "prog.tools_left_out", "shared")
        return tools is not None and form.key in (tools.value or ())

    def _said(self, filled: Filled, question: str) -> Said | None:
        at = filled.standing_register(filled.form.by_question[question])
        found = self._answer(self._record(at.entity, at.eid), at.field, "shared")
        if found is None or not isinstance(found.value, dict):
            return None
        parts = {name: str(text) for name, text in found.value.items() if name in _SAID}
        return Said(**parts, key=found.key, author=found.author, at=found.at)

    def _rows(self, filled: Filled, group: str, circle: str) -> tuple[FilledRow, ...]:
        home = filled.home(group)
        entity = home.name
        found = []
        for eid in self._inside(home):
            heads = self._record(entity, eid)
            born = self._strands[heads[EXISTENCE][0].strand][0] if heads.get(EXISTENCE) else "shared"
            answers = {}
            for field in filled.form.groups[group]:
                answer = self._answer(heads, filled.home(field.key).name, circle)
                if answer is not None:
                    answers[field.name] = with_wording(answer, filled.form, field)
            order = self._answer(heads, ORDER, "shared")
            found.append(FilledRow(eid, ref(eid), 0, str(order.value if order else ""), answers, born))
        if self._open_only:
            found = [each for each in found if each.born == "shared"]
        found.sort(key=lambda each: (each.order, each.id))
        return tuple(
            FilledRow(each.id, each.ref, number, each.order, each.answers, each.born)
            for number, each in enumerate(found, 1)
        )

    def _inside(self, home: Home) -> set[str]:
        """The ids of the rows of a group (``home.name``) in their record, at the reader's point of time."""
        if self._clock is None:
            children = records.children(self._view, self._programme, home.entity, home.eid)
            return {eid for entity, eid in children if entity == home.name}
        born = records.creations(self._view, self._programme, home.name)
        parent = [home.entity, home.eid]
        ours = {each.eid for each in born if (each.content or {}).get("parent") == parent}
        return {eid for eid in ours if (heads := self._record(home.name, eid)) and lives(heads)}

    def _answer(self, heads: _ByField, name: str, circle: str) -> Answer | None:
        """The answer under a stored name; the one restricted afterwards where its question is."""
        closed = heads.get(name + SUFFIXES[circle], ()) if circle in SUFFIXES else ()
        found = list(closed or heads.get(name, ()))
        if self._open_only:
            found = [head for head in found if self._strands[head.strand][0] == "shared"]
        if not found:
            return None
        first = max(found, key=lambda head: head.order)
        value = json.loads(first.value)
        others = {head.value for head in found} - {first.value}
        if value is None and not others:
            return None
        asked_as = heads.get(WORDING + first.field) or heads.get(WORDING + name)
        wording = json.loads(max(asked_as, key=lambda head: head.order).value) if asked_as else None
        return Answer(
            value, first.key, first.author, first.hlc, tuple(map(json.loads, sorted(others))), wording,
            self._translations(heads, first),
        )  # fmt: skip

    def _translations(self, heads: _ByField, answer: Head) -> dict[str, Translation]:
        """The answer in other languages, restricted as it is itself."""
        found = {}
        for language in LANGUAGES:
            rows = heads.get(f"{TRANSLATION}{language}:{answer.field}")
            if not rows:
                continue
            newest = max(rows, key=lambda head: head.order)
            said = json.loads(newest.value)
            if isinstance(said, dict) and said.get("text"):
                changed = said.get("of") != mark_of(answer.value)
                found[language] = Translation(str(said["text"]), newest.key, changed)
        return found

    def _record(self, entity: str, eid: str) -> dict[str, list[Head]]:
        if entity not in self._known:
            standing = Standing(self._view, self._programme, entity)
            heads = standing.now if self._clock is None else standing.at(self._clock)
            gathered: dict[str, dict[str, list[Head]]] = defaultdict(dict)
            for (found, field), rows in heads.items():
                gathered[found][field] = rows
            self._known[entity] = dict(gathered)
        return self._known[entity].get(eid, {})


_SAID = ("how", "reason", "circle", "asked_of", "asked_on")
