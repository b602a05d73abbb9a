"""What a visit left behind, out of the store: everything that its pages and its report are made from.

Nothing of a narrower circle is read (R-132): a restricted note is not there, nor who said what is not to be
attributed, nor a task that the team keeps to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mentordesk.documents.agenda_said import Guest
from mentordesk.forms.reading import form
from mentordesk.model.agreed import MEETING_ROW, Agreed, Meeting, Source, Task, left_open, meetings, steps
from mentordesk.model.agreed import decisions as decided
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.note_targets import TASK
from mentordesk.model.notes import ME, TEAM, Note
from mentordesk.model.programme import Programme
from mentordesk.model.questions import Question, questions_of
from mentordesk.model.report import THANKS, Report, draft
from mentordesk.model.visits import Visit
from mentordesk.services.export_agenda import chosen_visit
from mentordesk.services.export_agenda_people import guests
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.note_reading import notes_in
from mentordesk.services.parties import programme_in
from mentordesk.services.visit_reading import visits_in
from mentordesk.store.records import View

CALLS = "follow.mentor_calls"
"""Appointments with the mentor: meetings too."""


@dataclass(frozen=True)
class Outcome:
    """One visit with all that is told of it; ``sheet`` is the programme's form with its rows."""

    about: Programme
    visits: tuple[Visit, ...]
    visit: Visit
    notes: tuple[Note, ...]
    sheet: Filled
    guests: Mapping[str, Guest]
    today: date
    team: int = 0
    private: int = 0

    @cached_property
    def names(self) -> dict[str, str]:
        """What documents call people, by their ids."""
        return {eid: guest.name for eid, guest in self.guests.items()}

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """The agreed tasks of the programme."""
        return {each.id: self._task(each) for each in self.sheet.rows_of(TASK)}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the visit, answered or not."""
        return questions_of(self.visits, self.visit.id, self.today)

    @cached_property
    def agreed(self) -> Agreed:
        """What was agreed."""
        return Agreed(
            decided(self.notes), steps(self.visit, self.notes, self.tasks),
            left_open(self.visits, self.visit, self.notes, self.today),
            meetings(self.visits, self.visit, list(self._meetings()), self.today),
            self.visit.said(THANKS), self.team, self.private,
        )  # fmt: skip

    @cached_property
    def report(self) -> Report:
        """The report as it stands."""
        told = self.agreed
        return draft(self.visit, self.notes, self.questions, told.steps, told.questions, self.names)

    def _task(self, row: FilledRow) -> Task:
        who = self.names.get(str(row.value("who") or ""), "")
        return Task(row.id, str(row.value("what") or ""), who, _day(row.value("due")))

    def _meetings(self) -> Iterator[Meeting]:
        for group in (MEETING_ROW, CALLS):
            for row in self.sheet.rows_of(group):
                day = _day(row.value("date"))
                if day is not None:
                    about = str(row.value("notes") or "").strip().partition("\n")[0]
                    yield Meeting(Source(group, row.id), day, day, about=about)


def outcome_in(view: View, programme: str, named: str, today: date) -> Outcome:
    """Everything of the visit of a number, an id or a Ref. Raises NotFound with those there are."""
    visits = visits_in(view, programme, open_only=True)
    visit = chosen_visit(visits, named)
    narrower = [each.degree for each in notes_in(view, programme, visit=visit.id) if each.restricted]
    return Outcome(
        programme_in(view, programme), visits, visit,
        notes_in(view, programme, visit=visit.id, open_only=True),
        FormReader(view, programme, open_only=True).filled(form("programme")),
        guests(view, programme), today, narrower.count(TEAM), narrower.count(ME),
    )  # fmt: skip


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said)[:10]) if said else None
    except ValueError:
        return None
