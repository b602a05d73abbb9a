"""Visits and their sessions: planned, moved, copied, asked about (methodology §10; R-120 to R-126, R-136).

Every verb is one act and one undo step. What is changed is handed in as it was shown (``Visit``,
``Session``): what came in meanwhile from another laptop stays beside it as a conflict. People are ids, or
``{"text": name or function}`` for whoever is not known yet. Answers go by their stored names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.visit_templates import VisitTemplate
from mentordesk.model import time_zones
from mentordesk.model.changes import Write
from mentordesk.model.everyone import Everyone
from mentordesk.model.programme import Programme
from mentordesk.model.report import REPORT
from mentordesk.model.visits import ORDER, VISIT, Visit
from mentordesk.services import visit_copies, visit_people
from mentordesk.services.editing import Editing
from mentordesk.services.laptop_zone import laptop_zone
from mentordesk.services.parties import programme_in
from mentordesk.services.visit_people import Contact
from mentordesk.services.visit_reading import visits_in
from mentordesk.services.visit_sessions import SessionPlanning
from mentordesk.services.visit_templates import Templates
from mentordesk.services.visit_ticking import Ticking
from mentordesk.services.visit_writing import Place, Writing
from mentordesk.store.records import View
from mentordesk.store.store import Store

__all__ = ["Contact", "Place", "Planning"]

Dates = Mapping[str, str]
"""``start`` and ``end``, ISO."""
_PREPARATION = "preparation."
_ON_VISITS = ("visit.changed", "visit.prepared", "visit.closed", "report.changed")


class Planning(SessionPlanning, Ticking):
    """What one can do with the visits of a programme."""

    def __init__(self, store: Store, editing: Editing) -> None:
        super().__init__(store, editing)
        self._templates = Templates(store)

    # --- reading ---------------------------------------------------------------------------------

    @cached_property
    def laptop_zone(self) -> str:
        """The IANA name of the clock of this computer."""
        return laptop_zone()

    def visits(self, programme: str) -> tuple[Visit, ...]:
        """All of them in their order, with their sessions."""
        with self._store.reading() as view:
            return visits_in(view, programme)

    def visit(self, programme: str, eid: str) -> Visit:
        """One of them. Raises NotFound."""
        with self._store.reading() as view:
            return _visit(view, programme, eid)

    def everyone(self, programme: str) -> Everyone:
        """Who can be in a session, and the groups they stand for (R-134)."""
        with self._store.reading() as view:
            return visit_people.everyone(view, programme)

    def contacts(self, programme: str) -> tuple[Contact, ...]:
        """Whom one may name without typing it again (R-039); ``visit_people.contacts`` says the sources."""
        with self._store.reading() as view:
            return visit_people.contacts(view, programme)

    def timezone_of(self, visit: Visit, programme: Programme) -> str:
        """The IANA name of a visit's hours (R-126): its own, its host country's, or this laptop's."""
        return time_zones.zone_of(visit, programme) or self.laptop_zone

    def zones_differ(self, programme: str) -> bool:
        """Whether the cities live by different clocks, so that hours need their zone named (R-126)."""
        with self._store.reading() as view:
            return time_zones.zones_differ(programme_in(view, programme))

    # --- new visits ------------------------------------------------------------------------------

    def add_visit(
        self,
        programme: str,
        template: str | None = None,
        *,
        dates: Dates | None = None,
        host: str = "",
        title: str = "",
    ) -> str:
        """A visit at the end, with the sessions of a template or with none. Returns its id.

        What is given here stands instead of what the template says. Raises NotFound for no such template.
        """
        given = {"dates": dates or None, "host": host or None, "title": title or None}
        (made,) = self._begun(programme, [self._templates.one(template) if template else None], given, {})
        return made

    def propose_visits(self, programme: str) -> tuple[str, ...]:
        """The three visits of the method (R-120) in one act, after those that are there."""
        three = self._templates.shipped()
        return self._begun(programme, three, {}, {"count": len(three)})

    def _begun(
        self,
        programme: str,
        templates: Sequence[VisitTemplate | None],
        given: Mapping[str, Any],
        about: Mapping[str, Any],
    ) -> tuple[str, ...]:
        made: list[str] = []

        def writes(view: View) -> Iterator[Write]:
            writing, sheet = self._writing(view, programme), programme_in(view, programme)
            orders = writing.orders(len(visits_in(view, programme)), len(templates))
            for order, template in zip(orders, templates, strict=True):
                made.append(writing.new_row())
                told = visit_copies.told(template, sheet) if template else {}
                stated = {name: value for name, value in given.items() if value is not None}
                yield from writing.visit(made[-1], order, {**told, **stated})
                if template:
                    yield from _proposed(view, writing, sheet, template, made[-1])

        self._apply(programme, "visit.added", writes, about)
        return tuple(made)

    def fill_visit(self, programme: str, visit: Visit, template: str) -> None:
        """The sessions of a template beside those a visit has; what it says already stays."""
        chosen = self._templates.one(template)

        def writes(view: View) -> Iterator[Write]:
            writing, sheet = self._writing(view, programme), programme_in(view, programme)
            writing.there(visit.id)
            lacking = {
                name: value
                for name, value in visit_copies.told(chosen, sheet).items()
                if not visit.answers.get(name)
            }
            yield from writing.answers(VISIT, visit.id, lacking, visit.keys)
            yield from _proposed(view, writing, sheet, chosen, visit.id)

        self._apply(programme, "visit.filled", writes, {"id": visit.id})

    def clone_visit(self, programme: str, visit: str, *, source: str = "") -> str:
        """A visit at the end like another one, of this programme or of ``source``. Returns its id.

        Nobody comes along, no date, no note, and nothing that was written of how it went. Raises NotFound.
        """
        made: list[str] = []

        def writes(view: View) -> Iterator[Write]:
            writing = self._writing(view, programme)
            past = _visit(view, source or programme, visit)
            here = not source or source == programme
            (order,) = writing.orders(len(visits_in(view, programme)), 1)
            made.append(writing.new_row())
            yield from writing.visit(made[-1], order, visit_copies.visit_answers(past))
            for session in past.sessions:
                told = visit_copies.session_answers(session, links=here)
                yield from writing.session(writing.new_row(), made[-1], told)

        self._apply(programme, "visit.cloned", writes)
        return made[-1]

    # --- visits that are there -------------------------------------------------------------------

    def change_visit(
        self, programme: str, visit: Visit, answers: Mapping[str, Any], act: str = "visit.changed"
    ) -> None:
        """Write answers of a visit by stored name; None empties one.

        ``act`` says what it is for; without one, what stands in the preparation is told as such, and what
        is typed in the report.
        """
        if act not in _ON_VISITS:
            raise ValueError(f"not an act on the answers of a visit: {act}")
        if act == "visit.changed" and all(name.startswith(_PREPARATION) for name in answers):
            act = "visit.prepared"
        if act == "visit.changed" and all(name.startswith(REPORT) for name in answers):
            act = "report.changed"

        def writes(view: View) -> Iterator[Write]:
            return self._writing(view, programme).answers(VISIT, visit.id, answers, visit.keys)

        self._apply(programme, act, writes)

    def move_visit(self, programme: str, visit: str, place: int) -> None:
        """Give a visit the place ``place`` (from 1); the others keep their order (R-191). Raises NotFound."""
        with self._store.reading() as view:
            before = visits_in(view, programme)
            number = _visit(view, programme, visit).number
        place = max(1, min(place, len(before)))
        if place == number:
            return

        def writes(view: View) -> Iterator[Write]:
            (order,) = self._writing(view, programme).orders(place - 1, 1, without={visit})
            yield Write(VISIT, visit, ORDER, order)

        self._apply(programme, "visit.moved", writes, {"number": place})

    def remove_visit(self, programme: str, visit: Visit) -> None:
        """Take a visit out with its sessions; undo brings them back, its notes stay. Raises NotFound."""

        def writes(view: View) -> Iterator[Write]:
            writing = self._writing(view, programme)
            writing.there(visit.id)
            return writing.visit_gone(visit)

        self._apply(programme, "visit.removed", writes, {"id": visit.id})

    # --- templates -------------------------------------------------------------------------------

    def templates(self) -> tuple[VisitTemplate, ...]:
        """The three of the method, then those saved on this computer."""
        return self._templates.all()

    def save_template(self, programme: str, visit: Visit, title: str) -> str:
        """Save the course of a visit, without its people, for this and other programmes. Returns its id.

        It takes the place of one that was saved under this title. Raises BadInput without a title.
        """
        eid = self._editing.new_id()
        named = " ".join(title.split())
        self._templates.keep(visit_copies.template_of(visit, eid, named, self.everyone(programme)))
        return eid

    def remove_template(self, template: str) -> None:
        """Take a saved one away; visits made from it stay as they are."""
        self._templates.drop(template)


def _visit(view: View, programme: str, eid: str) -> Visit:
    found = next((each for each in visits_in(view, programme) if each.id == eid), None)
    if found is None:
        raise NotFound("This visit is no longer in the programme. Open the visits again and look in History.")
    return found


def _proposed(
    view: View, writing: Writing, sheet: Programme, template: VisitTemplate, visit: str
) -> Iterator[Write]:
    """The sessions of a template, with those of the programme that stand for their groups."""
    them = visit_people.everyone(view, sheet.id, open_only=True)
    for answers in visit_copies.proposed_sessions(template, sheet.languages[0], them):
        yield from writing.session(writing.new_row(), visit, answers)
