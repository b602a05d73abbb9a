"""What comes out of a visit: what was agreed, its report, the end of it (R-227, R-142, R-145, R-149, R-225).

What is read here is what documents may hold: nothing of a narrower circle, no speaker of what is not to be
attributed (R-132). A visit is handed in as it was shown, as everywhere.
"""

from __future__ import annotations

from datetime import date, datetime, time

from mentordesk.model.agreed import Agreed
from mentordesk.model.changes import Write
from mentordesk.model.closing import Closing, closed
from mentordesk.model.comparing import Comparison
from mentordesk.model.questions import CLOSED
from mentordesk.model.report import QUOTE, Item, Report
from mentordesk.model.visits import VISIT, Visit
from mentordesk.services import plan_closing
from mentordesk.services.comparing import Comparing
from mentordesk.services.editing import Editing
from mentordesk.services.outcome_reading import Outcome, outcome_in
from mentordesk.services.planning import Planning
from mentordesk.services.plans import Plans
from mentordesk.services.visit_writing import Writing
from mentordesk.store import moments
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import FALLBACK, Words, words

_CLOSED = "visit.closed"


class Reporting:
    """Reads what a visit left behind, keeps what is typed in its report, closes it."""

    def __init__(
        self, store: Store, editing: Editing, plans: Plans, planning: Planning, comparing: Comparing
    ) -> None:  # fmt: skip
        self._store = store
        self._editing = editing
        self._plans = plans
        self._planning = planning
        self._comparing = comparing

    # --- reading ---------------------------------------------------------------------------------

    def outcome(self, programme: str, visit: str) -> Outcome:
        """Everything of a visit, named by number, id or Ref, read at one moment. Raises NotFound."""
        with self._store.reading() as view:
            return outcome_in(view, programme, visit, self._today())

    def agreed(self, programme: str, visit: str) -> Agreed:
        """What was agreed. Raises NotFound."""
        return self.outcome(programme, visit).agreed

    def report(self, programme: str, visit: str) -> Report:
        """The report as it stands: the draft, and over it what was typed. Raises NotFound."""
        return self.outcome(programme, visit).report

    def quotes(self, programme: str, visit: str) -> tuple[Item, ...]:
        """The quotes of a visit; a speaker stands only by those that may be attributed. Raises NotFound."""
        return quotes_of(self.report(programme, visit))

    def plan_changes(self, outcome: Outcome, told_in: Words) -> Comparison | None:
        """How the plan differs from when the visit began: as it was closed, or as it stands.

        None where nobody knows when it began.
        """
        began = self._began(outcome)
        if began is None:
            return None
        known = {each.id for each in self._plans.plan(outcome.about.id).versions}
        told = closed(outcome.visit)
        until = told.version if told and told.version in known else ""
        with self._store.reading() as view:
            clock = moments.reached(view, outcome.about.id, began)
        return self._comparing.since(outcome.about.id, told_in, clock, until).comparison

    def _began(self, outcome: Outcome) -> datetime | None:
        """The first morning of the visit; while it has no dates, its first note."""
        if first := outcome.visit.first_day:
            return datetime.combine(first, time()).astimezone()
        written = [each.at for each in outcome.notes if each.at and not each.afterwards]
        return datetime.fromtimestamp(int(min(written)[:13]) / 1000).astimezone() if written else None

    # --- the end ---------------------------------------------------------------------------------

    def closing(self, programme: str, visit: str, told_in: Words) -> Closing:
        """What the method expects and how far it is there; the number the plan would be named by."""
        outcome = self.outcome(programme, visit)
        changes = self.plan_changes(outcome, told_in)
        plan = self._plans.plan(programme)
        with self._store.reading() as view:
            return plan_closing.closing_of(view, outcome, plan, changes, self._planning.templates())

    def close(self, programme: str, visit: Visit, number: str, name: str = "") -> str:
        """Close a visit and name the plan's version it leaves, in one act; undo opens it again.

        A plan that is named already and has not changed since keeps that name. Returns the version's id;
        raises BadInput without a number.
        """
        closing = self.closing(programme, visit.id, words(FALLBACK))
        eid, today = self._editing.new_id(), self._today()
        plan = self._plans.plan(programme)

        def writes(view: View) -> list[Write]:
            version, named = plan_closing.naming(
                view, programme, plan, closing, eid, number=number, name=name, visit=visit.number
            )
            said = {CLOSED: {"on": today.isoformat(), "version": version}}
            made.append(version)
            mark = Writing(view, programme, self._editing.new_id).answers(VISIT, visit.id, said, visit.keys)
            return [*named, *mark]

        made: list[str] = []
        self._editing.apply(programme, _CLOSED, writes, {"id": visit.id})
        return made[-1]

    def reopen(self, programme: str, visit: Visit) -> None:
        """Open a closed visit again; the plan's version keeps its name."""
        self._planning.change_visit(programme, visit, {CLOSED: None}, _CLOSED)

    def _today(self) -> date:
        return self._store.clock.now().astimezone().date()


def quotes_of(report: Report) -> tuple[Item, ...]:
    """The quotes of a report, those left out of it too."""
    return tuple(each for each in report.items if each.note.kind == QUOTE)
