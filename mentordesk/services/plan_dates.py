"""The timeline of a plan: read from its words, and moved or corrected in one act (R-161, screen 08).

What reads dates in seven languages is loaded when a date is first asked for, not with the store.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from mentordesk.model import programme as programmes
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION, DATED, END, START, TIMETABLE, Action, Plan
from mentordesk.services.editing import Editing
from mentordesk.services.plan_seen import Seen
from mentordesk.services.plans import Plans
from mentordesk.store import records
from mentordesk.store.records import Record, View
from mentordesk.store.store import Store

if TYPE_CHECKING:
    from mentordesk.model.dates_moved import Dates, Move
    from mentordesk.model.read_bars import ReadBars
    from mentordesk.model.schedule import Milestone, Schedule
    from mentordesk.model.timetable import Unit

_ROWS = (("training.dates", "training"), ("between.meeting", "meeting"), ("follow.approval", "approval"))
"""Dated rows of the programme's sheet, and the kind of milestone each is."""
_SINGLE = (("prog.start", "start"), ("prog.end", "end"))
_CELLS = (TIMETABLE, START, END, DATED)


@dataclass(frozen=True)
class Drawn:
    """A plan on the timeline, and what reading it took: for showing a moved bar before it is stored.

    ``whole`` is False where only its first actions were read.
    """

    schedule: Schedule
    dates: Dates
    whole: bool = True


class PlanDates:
    """Reads, moves and corrects the dates of a programme's plan."""

    def __init__(self, store: Store, editing: Editing, plans: Plans) -> None:
        self._store = store
        self._editing = editing
        self._plans = plans
        self._read: ReadBars | None = None

    def schedule(self, programme: str, version: str | None = None) -> Schedule:
        """The plan, as it stands or stood, as bars and milestones. Raises NotFound for no such version."""
        return self.drawn(programme, version).schedule

    def drawn(self, programme: str, version: str | None = None, *, first: int | None = None) -> Drawn:
        """The same with the dates it was read by; ``first``: so many actions alone, to have them sooner."""
        return self._drawn(self._plans.plan(programme, version), first=first)

    def of(self, plan: Plan, shared: Collection[str] | None = None) -> Schedule:
        """A plan that was read already, as bars and milestones.

        With ``shared``, strands that all may read, the milestones are theirs alone: for a plan that goes out.
        """
        return self._drawn(plan, shared).schedule

    def _drawn(self, plan: Plan, shared: Collection[str] | None = None, first: int | None = None) -> Drawn:
        from mentordesk.model.read_bars import ReadBars
        from mentordesk.model.schedule import Schedule

        milestones, dates = self._known(plan.programme, plan, shared)
        self._read = self._read or ReadBars()
        bars = self._read.bars(plan.actions[:first], dates)
        made = Schedule(bars, milestones, dates.reference)
        return Drawn(made, dates, whole=len(bars) == len(plan.actions))

    def dates(self, programme: str) -> Dates:
        """The reference, languages and days by which the plan's words are read as it stands."""
        return self._known(programme, self._heading(programme))[1]

    def _known(
        self, programme: str, plan: Plan, shared: Collection[str] | None = None
    ) -> tuple[tuple[Milestone, ...], Dates]:
        """Milestones by day, and the days, languages and reference by which words are read.

        With ``shared``, only from answers that stand in these strands.
        """
        from mentordesk.model.dates_moved import Dates
        from mentordesk.model.schedule import Milestone

        with self._store.reading() as view:
            sheet = _readable(records.single(view, programme, programmes.FORM), shared)
            rows = [
                (kind, str(answers.get("body") or ""), answers.get("date"))
                for group, kind in _ROWS
                for answers in (_readable(row, shared) for row in records.rows(view, programme, group))
            ]
        found = [(kind, "", sheet.get(key)) for key, kind in _SINGLE] + rows
        milestones = sorted(
            (Milestone(kind, name, date.fromisoformat(at)) for kind, name, at in found if at),
            key=lambda each: each.day,
        )
        events = {each.kind: each.day for each in milestones if each.kind in ("start", "end", "approval")}
        reference = plan.version_date or events.get("start") or self._store.clock.now().date()
        languages = programmes.Programme(programme, sheet).languages
        return tuple(milestones), Dates(reference, languages, events)

    def move(
        self, programme: str, seen: Action, by: int, unit: Unit, edge: str = "both", part: int | None = None
    ) -> None:
        """Move a bar, an end of it, or one step (``part``); words and given days change in one act.

        ``seen`` is the row as it was shown, with its number. Raises Declined where its words cannot say it.
        """
        from mentordesk.model.dates_moved import Move

        self.move_on(programme, seen, [Move(by, unit, edge, part)])

    def move_on(self, programme: str, seen: Action, moves: Sequence[Move]) -> None:
        """Several moves of one bar, as one act."""
        _milestones, dates = self._known(programme, self._heading(programme))
        cells = dates.moved(seen, moves).cells
        changed = {name: cells.get(name) for name in _CELLS if cells.get(name) != seen.cells.get(name)}
        self._write(programme, seen, changed, "plan.bar_moved")

    def correct(
        self, programme: str, seen: Action, *, words: str, start: date | None, end: date | None
    ) -> None:
        """Other words and days for an action; the days then hold as long as these words stand.

        Raises BadInput for words the column does not take.
        """
        dated = words if start is not None or end is not None else None
        cells = {TIMETABLE: words, START: _iso(start), END: _iso(end), DATED: dated}
        changed = {name: value for name, value in cells.items() if (value or None) != seen.cells.get(name)}
        self._write(programme, seen, changed, "plan.dates_corrected")

    def _heading(self, programme: str) -> Plan:
        """The plan without its rows: a move reads none but the one it was shown."""
        with self._store.reading() as view:
            return Plan(programme, records.single(view, programme, "annex6").answers)

    def _write(self, programme: str, seen: Action, cells: Mapping[str, Any], act: str) -> None:
        def writes(view: View) -> list[Write]:
            known = Seen(view, programme)
            return [
                Write(ACTION, seen.id, name, value, saw=known.cell(seen, name))
                for name, value in cells.items()
            ]

        self._editing.apply(programme, act, writes, {"number": seen.number})


def _readable(record: Record, shared: Collection[str] | None) -> Mapping[str, Any]:
    """The answers of a record; of those that stand in narrower circles none where ``shared`` is given."""
    if shared is None:
        return record.answers
    return {name: value for name, value in record.answers.items() if record.keys[name].strand in shared}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
