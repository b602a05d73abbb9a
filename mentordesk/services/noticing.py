"""What there is to say about a form, and which actions answer which need: the rules with what they need.

The rules are pure (``model/rules*``); here the records they look at are read. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mentordesk.forms.answers import MAIN
from mentordesk.model.coverage import NEED, Coverage, coverage
from mentordesk.model.programme import FORM, PARTY
from mentordesk.model.rules import Notice, aims_at_plan, mentor_chosen_early, party_notices, unusual_length
from mentordesk.services.filling import Filling
from mentordesk.services.plan_dates import PlanDates
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes

if TYPE_CHECKING:
    from mentordesk.model.carried import HandedOn, Obstacle
    from mentordesk.store.store import Store

NEEDS, STRENGTHS, PRACTICE, NETWORK, ROLE = "annex2", "annex3", "annex4", "annex5", "annex1"


class Noticing:
    """Notices warn, they never refuse; they are asked for anew after each change."""

    def __init__(
        self, store: Store, programmes: Programmes, plans: Plans, filling: Filling, dates: PlanDates
    ) -> None:
        self._store = store
        self._programmes = programmes
        self._plans = plans
        self._filling = filling
        self._dates = dates

    def of(self, programme: str, form_key: str, eid: str = MAIN) -> tuple[Notice, ...]:
        """Everything there is to say on a form, in its order; on one the rules do not know, nothing."""
        return tuple(self._of(programme, form_key, eid))

    def _of(self, programme: str, form_key: str, eid: str) -> Iterator[Notice]:
        if form_key == FORM:
            yield from self._of_programme(programme)
        elif form_key == NEEDS:
            from mentordesk.model.rules_needs import needs_notices

            needs = self._filling.filled(programme, NEEDS, eid)
            covered = coverage(needs.rows_of(NEED), self._plans.plan(programme).actions)
            yield from needs_notices(self._programmes.programme(programme), needs, covered)
        elif form_key == NETWORK:
            from mentordesk.model.rules_network import network_notices

            network = self._filling.filled(programme, NETWORK, eid)
            yield from network_notices(network, self.plan_ends(programme))
        elif form_key in (ROLE, STRENGTHS, PRACTICE):
            yield from self._of_both_sides(programme, form_key, eid)

    def _of_programme(self, programme: str) -> Iterator[Notice]:
        sheet = self._programmes.programme(programme)
        yield from party_notices(sheet)
        yield from unusual_length(sheet)
        needs = self._filling.filled(programme, NEEDS)
        # seen from the sheet it is the mentor who came early
        said = mentor_chosen_early(sheet, needs)
        yield from (replace(each, entity=PARTY, eid=MAIN, field=PARTY) for each in said)

    def _of_both_sides(self, programme: str, form_key: str, eid: str) -> Iterator[Notice]:
        from mentordesk.model.rules_role import charter_notices
        from mentordesk.model.rules_strengths import practice_notices, strengths_notices

        filled = self._filling.filled(programme, form_key, eid)
        if form_key == ROLE:
            yield from charter_notices(filled)
        elif form_key == PRACTICE:
            yield from practice_notices(filled)
        else:
            yield from strengths_notices(self._programmes.programme(programme), filled)

    def visits(self, programme: str, today: date) -> tuple[Notice, ...]:
        """What there is to say about visits: on one by its id, on all of them together by ``main``."""
        from mentordesk.model.rules_visits import visit_notices
        from mentordesk.services.visit_people import everyone
        from mentordesk.services.visit_reading import visits_in

        with self._store.reading() as view:
            planned, people = visits_in(view, programme), everyone(view, programme)
        sheet = self._filling.filled(programme, FORM)
        actions = self._plans.plan(programme).actions
        about = self._programmes.programme(programme)
        return visit_notices(about, planned, people, today, sheet=sheet, actions=actions)

    # --- needs, actions, obstacles ---------------------------------------------------------------

    def coverage(self, programme: str) -> Coverage:
        """Needs with the actions that answer them, and actions that answer none (R-043, R-164)."""
        needs = self._filling.filled(programme, NEEDS)
        return coverage(needs.rows_of(NEED), self._plans.plan(programme).actions)

    def handed_on(self, programme: str) -> HandedOn:
        """What annex 2 hands on to the plan: its needs and its obstacles (R-036, R-164)."""
        from mentordesk.model.carried import handed_on

        needs = self._filling.filled(programme, NEEDS)
        return handed_on(needs, asks=aims_at_plan(self._programmes.programme(programme)))

    def obstacles(self, programme: str) -> tuple[Obstacle, ...]:
        """The obstacles annex 2 names, for visits (R-036)."""
        return self.handed_on(programme).obstacles

    def plan_ends(self, programme: str) -> date | None:
        """The last day of the last action, by the words of the plan or the days given beside them."""
        plan = self._plans.plan(programme)
        if not plan.actions:
            return None  # reading dates is not loaded for nothing
        bars = self._dates.of(plan).bars
        stretches = [bar.stretch for bar in bars if bar.stretch is not None]
        stretches += [step.stretch for bar in bars for step in bar.steps]
        return max((each.last for each in stretches if not each.open_last), default=None)
