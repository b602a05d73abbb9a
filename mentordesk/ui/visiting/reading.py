"""What the page of the visits asks the store for, in one go and beside the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import ChangeSet
from mentordesk.model.everyone import Everyone
from mentordesk.model.plan import ACTION, Action
from mentordesk.model.programme import FORM as SHEET
from mentordesk.model.programme import Programme
from mentordesk.model.rules import Notice
from mentordesk.model.visits import FORM, SESSION, VISIT, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.visiting.beside import Beside

if TYPE_CHECKING:
    from datetime import date

    from mentordesk.services.workspace import Workspace

Actions = Sequence[Action] | None


def read(
    workspace: Workspace, programme: str, today: date, actions: Actions
) -> tuple[Beside, Sequence[Action]]:
    """The visits with all that is said of them, and the plan's actions, read only where not known (None)."""
    from mentordesk.model.agenda.warnings import warnings
    from mentordesk.model.rules_visits import visit_notices

    planning = workspace.planning
    sheet = workspace.programmes.programme(programme)
    visits, everyone = planning.visits(programme), named_shortly(planning.everyone(programme), sheet)
    offered = workspace.offering.of(programme, FORM)
    known = workspace.plans.plan(programme).actions if actions is None else actions
    steps = workspace.filling.filled(programme, SHEET)
    notices = visit_notices(sheet, visits, everyone, today, sheet=steps, actions=known)
    people: list[tuple[Any, str]] = [(who, named) for who, named, _from in planning.contacts(programme)]
    there = {who for who, _named in people if isinstance(who, str)}
    used = {eid for visit in visits for session in visit.sessions for eid in _named(session.answers)}
    people += [(eid, everyone.name(eid)) for eid in sorted(used - there) if everyone.name(eid)]
    return Beside(
        sheet,
        visits,
        everyone,
        Offers(tuple(people), offered.references, offered.suggestions, today=today),
        planning.templates(),
        {
            each.id: warnings(each, everyone, _candidates(each, everyone.names))
            for each in visits
            if not each.is_over(today)
        },
        {each.id: _own(each, notices) for each in visits},
        workspace.editing.me_if_known() or "",
        planning.zones_differ(programme),
    ), known


class VisitsReading(QObject):
    """``shown`` carries the Beside asked for last.

    While something waits to be written (``waits``), what is read is older than what is on the screen: it is
    read again with ``go_on``.
    """

    shown = Signal(object)

    def __init__(self, desk: Desk, waits: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waits = waits
        self._programme = ""
        self._asked = 0
        self._stale = False
        self._nothing_shown = True
        self._actions: Actions = None

    def follow(self, programme: str) -> None:
        """Show this programme's visits."""
        self._nothing_shown = self._nothing_shown or programme != self._programme
        self._programme, self._actions = programme, None
        self._ask()

    def read_again(self, changes: ChangeSet | None = None) -> None:
        """Something was written: what is shown is old."""
        if changes is not None and any(each.entity == ACTION for each in changes.touched):
            self._actions = None
        self._stale = True
        self.go_on()

    def go_on(self) -> None:
        """Nothing waits any more, perhaps."""
        if self._stale and not self._waits():
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self._asked += 1
        programme, today = self._programme, self._desk.today()
        self._desk.ask(
            self,
            partial(read, programme=programme, today=today, actions=self._actions),
            partial(self._show, programme, self._asked),
            self._not_read,
        )

    def _show(self, programme: str, asked: int, found: tuple[Beside, Sequence[Action]]) -> None:
        if programme != self._programme or asked != self._asked:
            return
        beside, self._actions = found
        if self._waits():
            self._stale = True
            return
        self._nothing_shown = False
        self.shown.emit(beside)

    def _not_read(self, problem: MentorDeskError) -> None:
        """What is shown stays, and is read again with the next news; said where nothing is shown yet."""
        self._stale = True
        if self._nothing_shown:
            self._desk.background.refused.emit(problem)


def named_shortly(everyone: Everyone, programme: Programme) -> Everyone:
    """Whoever is of a city or a team by the name alone, where it belongs to nobody else."""
    people = {each.id: each.name for party in programme.parties for each in party.people if each.name}
    once = {name for name, count in Counter(people.values()).items() if count == 1}
    short = {eid: name for eid, name in people.items() if name in once}
    canonical = {everyone.canonical(eid): name for eid, name in short.items()}
    return replace(everyone, names={**everyone.names, **canonical, **short})


def _named(answers: Mapping[str, Any]) -> list[str]:
    """Everybody a session names."""
    found = [answers.get(each) for each in ("lead", "note_taker", "interpreter")]
    return [str(each) for each in (*found, *(answers.get("people") or ())) if each]


def _candidates(visit: Visit, names: Mapping[str, str]) -> tuple[str, ...]:
    """Who might take somebody's place: those who are at the visit, else everybody."""
    return visit.attendance or tuple(names)


def _own(visit: Visit, notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """What there is to say of a visit and its sessions, and of all visits together."""
    own = {visit.id, *(each.id for each in visit.sessions)}
    return tuple(each for each in notices if each.eid in own or each.entity not in (VISIT, SESSION))
