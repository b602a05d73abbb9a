"""A city's context told once: side by side with the other city's, and taken over from another programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.forms.reading import form
from mentordesk.model import contexts
from mentordesk.model.changes import Write
from mentordesk.model.contexts import ASSOCIATION, LOCAL, NEEDS, STRENGTHS
from mentordesk.model.filled import Filled
from mentordesk.model.ordering import several
from mentordesk.model.side_by_side import Pair, pairs
from mentordesk.services.editing import Editing
from mentordesk.services.filling_reading import ORDER
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.parties import programme_in
from mentordesk.services.refs import new_row_ids
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.store.store import Store


@dataclass(frozen=True)
class Elsewhere:
    """A context of the same city or association in another programme of this computer."""

    programme: str
    title: str
    whose: str
    block: str
    filled: Filled


class Contexts:
    """What annexes 2 and 3 say of a city and of its country."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def side_by_side(self, programme: str, sheet: str) -> tuple[Filled, Filled, tuple[Pair, ...]]:
        """The needs, the sheet of a mentor city, and both contexts field by field (R-023)."""
        with self._store.reading() as view:
            sheets = Sheets(view, programme)
            mentee, mentor = sheets.filled(form(NEEDS)), sheets.filled(form(STRENGTHS), sheet)
        return mentee, mentor, tuple(pairs(mentee, mentor))

    def elsewhere(self, filled: Filled) -> list[Elsewhere]:
        """Contexts that could be taken over into a sheet whose own is still empty; open answers alone."""
        found: list[Elsewhere] = []
        with self._store.reading() as view:
            about = programme_in(view, filled.programme)
            empty = [block for block in (LOCAL, ASSOCIATION) if not contexts.has(filled, block)]
            for other in records.programmes(view) if empty else ():
                if other == filled.programme:
                    continue
                their, sheets = programme_in(view, other), Sheets(view, other, open_only=True)
                for each in (*sheets.all(form(NEEDS)), *sheets.all(form(STRENGTHS))):
                    for block in empty:
                        mine, whose = contexts.party(filled, about, block), contexts.party(each, their, block)
                        if whose and contexts.same(mine, whose) and contexts.has(each, block):
                            found.append(Elsewhere(other, their.title, whose.name, block, each))
        return found

    def take_over(self, filled: Filled, source: Elsewhere) -> None:
        """Copy a context into a sheet, as one act; what the sheet says already stays."""

        def writes(view: View) -> list[Write]:
            made: list[Write] = []
            for field in filled.form.fields:
                if field.row_of is not None or contexts.block_of(filled.form, field.key) != source.block:
                    continue
                alike = source.filled.form.key == filled.form.key
                key = field.key if alike else contexts.twin(filled.form, field.key)
                if field.is_group:
                    made += self._rows(view, filled, field.key, source.filled, key)
                elif filled.value(field.key) is None and source.filled.value(key) is not None:
                    at = filled.register(field.key)
                    made.append(Write(at.entity, at.eid, at.field, source.filled.value(key)))
            return made

        self._editing.apply(filled.programme, "form.taken_over", writes, {"form": filled.form.key})

    def _rows(self, view: View, filled: Filled, group: str, source: Filled, key: str) -> Sequence[Write]:
        rows = source.rows_of(key)
        if filled.rows_of(group) or not rows:
            return ()
        home, made = filled.home(group), []
        ids = new_row_ids(view, filled.programme, self._editing.new_id, len(rows))
        for row, eid, order in zip(rows, ids, several(None, None, len(rows)), strict=True):
            made.append(Write(home.name, eid, kind="create", value={"parent": [home.entity, home.eid]}))
            made.append(Write(home.name, eid, ORDER, order))
            made += [Write(home.name, eid, name, answer.value) for name, answer in row.answers.items()]
        return made
