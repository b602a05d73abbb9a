"""Good practices: a sheet out of a line of annex 3, an action out of a sheet (R-052, R-056)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentordesk.errors import Declined, NotFound
from mentordesk.model.changes import Write
from mentordesk.model.filled import Filled
from mentordesk.model.ordering import between
from mentordesk.model.participation import shown_at
from mentordesk.model.plan import WHAT
from mentordesk.services.editing import Editing
from mentordesk.services.filling_reading import ORDER
from mentordesk.services.plans import Plans
from mentordesk.services.refs import new_row_ids
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.store.store import Store

SHEET, STRENGTHS = "annex4", "annex3"
_PRACTICES = "a3.practices"
_INSPIRED = "inspired_by"
_TITLE = "title"


@dataclass(frozen=True)
class Inspired:
    """An action that a practice inspired: its id, number and first words."""

    id: str
    number: int
    what: str


@dataclass(frozen=True)
class Shown:
    """A session that shows a practice (R-055): its visit's id and number, its own id and title."""

    visit: str
    number: int
    session: str
    title: str


@dataclass(frozen=True)
class Used:
    """What became of a practice: the actions it inspired, the sessions that show it."""

    actions: tuple[Inspired, ...]
    shown: tuple[Shown, ...]


class Practices:
    """What one does with practices across forms and plan."""

    def __init__(self, store: Store, editing: Editing, plans: Plans) -> None:
        self._store = store
        self._editing = editing
        self._plans = plans

    def sheet_from(self, strengths: Filled, row: str) -> str:
        """A sheet begun from a practice that annex 3 names: title and reason kept, both linked (R-052).

        Returns the sheet's id; where the practice has one already, that. Raises NotFound for a line that is
        gone, Declined where its words are restricted: a sheet is made for documents.
        """
        there = strengths.row(_PRACTICES, row)
        if there is None:
            raise NotFound("This practice is no longer there. Look in History to bring it back.")
        known = there.value("sheet")
        if isinstance(known, Mapping) and known.get("entity") == SHEET and known.get("id"):
            return str(known["id"])
        if strengths.circle(strengths.form.by_question[_PRACTICES]) != "shared":
            raise Declined(
                "This list is restricted to the mentoring team. Open it before making sheets of it."
            )
        programme, place = strengths.programme, strengths.register(f"{_PRACTICES}.sheet", row)
        made: list[str] = []

        def writes(view: View) -> list[Write]:
            (eid,) = new_row_ids(view, programme, self._editing.new_id)
            made.append(eid)
            last = [str(each.answers.get(ORDER) or "") for each in records.rows(view, programme, SHEET)][-1:]
            answers = {"a4.name": there.value("title"), "a4.why": there.value("why")}
            answers["a4.place"] = _city(strengths)
            return [
                Write(SHEET, eid, kind="create", value={}),
                Write(SHEET, eid, ORDER, between(last[0] or None if last else None, None)),
                *(Write(SHEET, eid, name, text) for name, text in answers.items() if text),
                Write(place.entity, place.eid, place.field, {"entity": SHEET, "id": eid}),
            ]

        self._editing.apply(programme, "form.sheet_added", writes, {"form": SHEET})
        return made[-1]

    def action_from(self, sheet: Filled) -> str:
        """A new action that names the practice, linked to it (R-056). Returns the action's id."""
        name = str(sheet.value("a4.name") or "")
        return self._plans.add_action(sheet.programme, {WHAT: name, _INSPIRED: [reference(sheet)]})

    def used(self, sheet: Filled) -> Used:
        """What became of a practice so far."""
        return Used(self.inspired(sheet), self.shown(sheet))

    def shown(self, sheet: Filled) -> tuple[Shown, ...]:
        """The sessions of the programme's visits that show this practice, in their order (R-055)."""
        with self._store.reading() as view:
            visits = visits_in(view, sheet.programme)
        return tuple(
            Shown(visit.id, visit.number, session.id, session.said(_TITLE))
            for visit, session in shown_at(visits, sheet.eid)
        )

    def inspired(self, sheet: Filled) -> tuple[Inspired, ...]:
        """The actions that name this practice as what inspired them."""
        plan = self._plans.plan(sheet.programme)
        return tuple(
            Inspired(each.id, each.number, each.text(WHAT))
            for each in plan.actions
            if any(_is(link, sheet) for link in each.cells.get(_INSPIRED) or ())
        )


def reference(sheet: Filled) -> dict[str, str]:
    """How an action names a sheet."""
    return {"entity": SHEET, "id": sheet.eid}


def _is(link: Any, sheet: Filled) -> bool:
    return isinstance(link, Mapping) and link.get("entity") == SHEET and link.get("id") == sheet.eid


def _city(strengths: Filled) -> str:
    said = strengths.value("a3.city")
    if isinstance(said, Mapping):
        return str(said.get("text") or strengths.people.get(str(said.get("id")), ""))
    return strengths.derived.get("a3.city", "")
