"""Documents of what comes out of a visit: report, what we agreed, quotes (R-227, R-132).

As with the plan: ``prepare`` reads the store, ``PreparedReport.content`` works long and needs none, ``send``
writes. What stands in a narrower circle is never read for a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.documents.report_page import Beside
from mentordesk.errors import BadInput, NotFound
from mentordesk.model.agreed import PARTS
from mentordesk.model.represented import represented
from mentordesk.model.visits import VISIT
from mentordesk.services.editing import Editing
from mentordesk.services.export_landing import format_of, refuse_place
from mentordesk.services.export_record import last_sent
from mentordesk.services.export_report_prepared import (
    AGREED,
    NO_SECOND,
    QUOTES,
    REPORT,
    PreparedReport,
    ReportWishes,
)
from mentordesk.services.export_visit import VisitExport, refuse_format, visit_fields
from mentordesk.services.export_writing import Content
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.note_files import content_of
from mentordesk.services.outcome_reading import Outcome
from mentordesk.services.plans import Plans
from mentordesk.services.reporting import Reporting
from mentordesk.services.visit_people import everyone
from mentordesk.store import strands
from mentordesk.store.store import Store
from mentordesk.words import words

KINDS = (REPORT, AGREED, QUOTES)


@dataclass(frozen=True)
class ReportOffered:
    """What can be made of a visit, before anything is wished for.

    ``second`` is the programme's next language, empty where it has one alone.
    """

    outcome: Outcome
    language: str
    second: str
    recipients: tuple[str, ...]
    logos: tuple[tuple[str, str], ...]


class ReportExport(VisitExport[PreparedReport]):
    """Writes what comes out of a visit."""

    def __init__(
        self, store: Store, editing: Editing, plans: Plans, reporting: Reporting, house: HouseStyle
    ) -> None:  # fmt: skip
        super().__init__(store, editing, house)
        self._plans = plans
        self._reporting = reporting

    def offer(self, programme: str, visit: str) -> ReportOffered:
        """What there is to choose from of a visit, named by number, id or Ref. Raises NotFound."""
        outcome = self._reporting.outcome(programme, visit)
        with self._store.reading() as view:
            last = last_sent(view, programme, record=[VISIT, outcome.visit.id])
        language, second = _tongues(outcome, ReportWishes())
        return ReportOffered(
            outcome, language, second, recipients_in(str(last.get("recipient") or "")),
            self._house.whose(),
        )  # fmt: skip

    def prepare(
        self, programme: str, kind: str, visit: str, wishes: ReportWishes | None = None
    ) -> PreparedReport:
        """Read all that a page needs; ``kind`` is ``report``, ``agreed`` or ``quotes``.

        Raises NotFound for no such visit, BadInput for a part or a format that there is not.
        """
        wishes = wishes or ReportWishes()
        _refuse(wishes)
        outcome = self._reporting.outcome(programme, visit)
        language, second = _tongues(outcome, wishes)
        with self._store.reading() as view:
            clock = strands.last_numbers(view, programme=programme)
            groups = represented(outcome.visit, everyone(view, programme, open_only=True))
        files, missing = self._files(outcome) if kind == REPORT and wishes.photos else ({}, 0)
        me = self._store.local("me") or {}
        said = AgendaSaid(outcome.visit, outcome.about, outcome.guests, words(language))
        return PreparedReport(
            kind, outcome, said, clock, self._editing.new_id(), self._store.clock.now(), language, wishes,
            self._beside(outcome, said, groups, me) if kind == REPORT else Beside(), second, files, missing,
            me.get("name", ""),
            self._house.printed(language, wishes.logos),
        )  # fmt: skip

    def _beside(
        self, outcome: Outcome, said: AgendaSaid, groups: frozenset[str], me: Mapping[str, str]
    ) -> Beside:
        plan = self._plans.plan(outcome.about.id)
        people = (said.guests[each].full for each in outcome.visit.attendance if each in said.guests)
        return Beside(
            self._reporting.plan_changes(outcome, said.words),
            {each.id: each.number for each in plan.actions},
            groups,
            tuple(dict.fromkeys(each for each in people if each)),
            author=me.get("function", "") or me.get("name", ""),
        )

    def _files(self, outcome: Outcome) -> tuple[dict[str, tuple[tuple[str, bytes], ...]], int]:
        """The photos of the notes that stand in the report; what is not on this laptop is counted."""
        found: dict[str, tuple[tuple[str, bytes], ...]] = {}
        missing = 0
        for item in outcome.report.items:
            if item.out:
                continue
            kept = []
            for each in item.note.attachments:
                if each.is_picture:
                    try:
                        kept.append((each.name, content_of(self._store.vault, item.note, each.id)))
                    except NotFound:
                        missing += 1  # it stays with whoever took it; told among the remarks
            if kept:
                found[item.note.id] = tuple(kept)
        return found, missing

    def write(
        self, programme: str, kind: str, visit: str, target: Path, wishes: ReportWishes | None = None
    ) -> Path:
        """Write a page to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotWritten when folder or disk do not take it.
        """
        suffix = format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, kind, visit, replace(wishes or ReportWishes(), format=suffix))
        return self.send(prepared, prepared.content(checked=False), target).path

    def _fields(self, prepared: PreparedReport, content: Content, letter: Letter) -> dict[str, Any]:
        told = {"second": prepared.second} if prepared.second else {}
        return visit_fields(
            prepared, content, letter, subject=prepared.kind, layout=prepared.kind, told=told, rows=[]
        )


def _tongues(outcome: Outcome, wishes: ReportWishes) -> tuple[str, str]:
    """The main language, and the second one of headings (empty for none)."""
    spoken = outcome.about.languages
    main = wishes.language or spoken[0]
    if wishes.second == NO_SECOND:
        return main, ""
    second = wishes.second or next((each for each in spoken if each != main), "")
    return main, "" if second == main else second


def _refuse(wishes: ReportWishes) -> None:
    refuse_format(wishes.format)
    for part in wishes.parts:
        if part not in PARTS:
            raise BadInput(
                "There is no part “{part}”. Name one of these: {possible}.",
                part=part, possible=", ".join(PARTS),
            )  # fmt: skip
