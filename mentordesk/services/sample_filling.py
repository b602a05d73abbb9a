"""Writes the forms of a sample: one act for each part of the file, with all its people, rows and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field, Form
from mentordesk.forms.reading import form
from mentordesk.model.changes import CIRCLES, Write
from mentordesk.model.ordering import several
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.services.editing import Editing, circle_of
from mentordesk.services.filling_people import named
from mentordesk.services.filling_reading import ORDER, order_of_next
from mentordesk.services.refs import new_row_ids
from mentordesk.services.sample_forms import Entry, Link, SamplePart, Target
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import folded

_SHEET_FILLED, _TAKEN_OVER = "programme.sheet_filled", "form.taken_over"


class SampleFilling:
    """Writes into one programme; ``places`` maps the file's ids and the parties' names to records."""

    def __init__(
        self, store: Store, editing: Editing, programme: str, targets: Mapping[str, Target],
        places: Mapping[str, str],
    ) -> None:  # fmt: skip
        self._store = store
        self._editing = editing
        self._programme = programme
        self._targets = targets
        self._places = dict(places)
        self._known: dict[tuple[str, str], str] = {}

    def place(self, locals_: Sequence[str]) -> None:
        """Choose the records of these ids of the file before anything links to them."""
        with self._store.reading() as view:
            made = new_row_ids(view, self._programme, self._editing.new_id, len(locals_))
        self._places.update(zip(locals_, made, strict=True))

    def placed(self, value: Any) -> Any:
        """An answer whose links name the records they lead to."""
        if isinstance(value, list):
            return [self.placed(each) for each in value]
        if not isinstance(value, Link):
            return value
        target = self._targets[value.local]
        return {"entity": target.entity, "id": self._places[value.local], "text": target.label}

    def eid(self, local: str) -> str:
        """The record an id of the file stands for."""
        return self._places[local]

    def write(self, part: SamplePart) -> None:
        """One part of the file, as one act."""
        definition = form(part.form)
        act = _SHEET_FILLED if part.form == PROGRAMME else _TAKEN_OVER
        about = {} if part.form == PROGRAMME else {"form": part.form}
        with self._store.reading() as view:
            lacking = [row for row in part.rows if row.local not in self._places]
            ids = iter(new_row_ids(view, self._programme, self._editing.new_id, len(lacking) + 1))
            writes = list(self._writes(view, definition, part, ids))
        self._editing.apply(self._programme, act, writes, about)

    def _writes(self, view: View, definition: Form, part: SamplePart, ids: Iterator[str]) -> Iterator[Write]:
        eid = MAIN
        if part.several:
            eid = self._places.get(part.local) or next(ids)
            yield Write(part.form, eid, kind="create", value={})
            yield Write(part.form, eid, ORDER, order_of_next(view, self._programme, part.form))
        for key, value in part.answers.items():
            yield from self.answer(view, definition.by_key[key], part.form, eid, value)
        for group, rows in _by_group(part.rows).items():
            for row, order in zip(rows, several(None, None, len(rows)), strict=True):
                made = self._places.get(row.local) or next(ids)
                yield Write(group, made, kind="create", value={"parent": [part.form, eid]})
                yield Write(group, made, ORDER, order)
                for name, value in row.answers.items():
                    if (field := definition.stored(group, name)) is not None:
                        yield from self.answer(view, field, group, made, value)

    def answer(self, view: View, field: Field, entity: str, eid: str, value: Any) -> Iterator[Write]:
        """The writes of one answer: whoever is met in it, and the answer with its links placed."""
        if value is None:
            return
        if field.kind in ("person", "person_list"):
            circle = circle_of(entity, field.name)
            people = [self.person(view, each, circle) for each in _listed(value)]
            for made, _id in people:
                yield from made
            ids = list(dict.fromkeys(each for _made, each in people))
            value = ids if field.kind == "person_list" else ids[0]
        yield Write(entity, eid, field.name, self.placed(value))

    def person(self, view: View, named_as: Any, circle: str) -> tuple[list[Write], str]:
        """Someone of the programme, ``{"text": …}`` or a link; made at their first mention."""
        if isinstance(named_as, Link):
            return [], self._places[named_as.local]
        text = str(named_as["text"])
        wide = CIRCLES[: CIRCLES.index(circle) + 1]
        for each in wide:
            if (each, folded(text)) in self._known:
                return [], self._known[each, folded(text)]
        made, eid = named(view, self._programme, {"text": text}, self._editing.new_id, circle)
        self._known[circle, folded(text)] = eid
        return made, eid


def _by_group(rows: Sequence[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
