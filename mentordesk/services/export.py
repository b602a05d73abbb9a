"""Documents out: the file whole or not at all, and a record of what was sent.

In three stages, so that a window never waits: ``prepare`` reads the store, ``Prepared.content`` works
long and needs no store, ``send`` writes. The record is a journal row, so it travels with the
programme and the copy can come back on any laptop of the team. It is committed before the file takes
its name: a file without a record could never be merged, a record without a file harms nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk import __version__
from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.documents.plan_more import optional
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION, Plan, Version
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.services.editing import Editing
from mentordesk.services.export_checks import LeftOut, left_out
from mentordesk.services.export_circles import open_part
from mentordesk.services.export_landing import format_of, refuse_place
from mentordesk.services.export_prepared import Content, Prepared, Wishes
from mentordesk.services.export_record import DOCUMENT, Sent, deliver, last_sent, record_writes
from mentordesk.services.export_versions import NextVersion, is_named, next_version, same_number
from mentordesk.services.filling import Filling
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.need_names import need_names
from mentordesk.services.plan_dates import PlanDates
from mentordesk.services.plans import VERSION, Plans
from mentordesk.services.programmes import Programmes
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.export_agenda import AgendaExport
    from mentordesk.services.export_calendar import CalendarExport
    from mentordesk.services.export_dossier import DossierExport
    from mentordesk.services.export_forms import FormExport
    from mentordesk.services.export_report import ReportExport

__all__ = ["DOCUMENT", "Export", "Offered", "Sent"]


@dataclass(frozen=True)
class Offered:
    """What can be exported of a plan, before anything is wished for."""

    title: str
    city: str
    actions: int
    language: str
    versions: tuple[Version, ...]
    next_version: NextVersion
    left_out: LeftOut
    recipients: tuple[str, ...]
    """Whom the last document went to."""
    optional: tuple[str, ...] = ()
    """The optional columns in which anything stands (R-168)."""
    template: str | None = None
    """The file name of the organisation's own template, where one is kept."""
    dated: int = 0
    """How many actions have a day, so that a timeline shows something."""

    def optional_titles(self, words: Words) -> list[tuple[str, str]]:
        """The optional columns with their titles."""
        definition = form(PLAN_FORM)
        fields = {each.name: each.key for each in definition.groups[ACTION]}
        return [(name, definition.label(fields[name], words)) for name in self.optional]


class Export:
    """Writes documents."""

    def __init__(
        self, store: Store, editing: Editing, programmes: Programmes, plans: Plans, house: HouseStyle,
        dates: PlanDates,
    ) -> None:  # fmt: skip
        self._store = store
        self._editing = editing
        self._programmes = programmes
        self._plans = plans
        self._house = house
        self._dates = dates

    @cached_property
    def forms(self) -> FormExport:
        """Documents of forms."""
        from mentordesk.services.export_forms import FormExport

        filling = Filling(self._store, self._editing)
        return FormExport(self._store, self._editing, self._programmes, filling, self._house)

    @cached_property
    def dossier(self) -> DossierExport:
        """All of them in one file."""
        from mentordesk.services.export_dossier import DossierExport

        return DossierExport(self, self._editing, self._programmes)

    @cached_property
    def agenda(self) -> AgendaExport:
        """Documents of visits."""
        from mentordesk.services.export_agenda import AgendaExport

        return AgendaExport(self._store, self._editing, self._programmes, self._house, self.calendar)

    @cached_property
    def reports(self) -> ReportExport:
        """What comes out of visits."""
        from mentordesk.services.comparing import Comparing
        from mentordesk.services.export_report import ReportExport
        from mentordesk.services.planning import Planning
        from mentordesk.services.reporting import Reporting

        planning, comparing = Planning(self._store, self._editing), Comparing(self._store, self._editing)
        reporting = Reporting(self._store, self._editing, self._plans, planning, comparing)
        return ReportExport(self._store, self._editing, self._plans, reporting, self._house)

    @cached_property
    def calendar(self) -> CalendarExport:
        """Agendas for calendar programs."""
        from mentordesk.services.export_calendar import CalendarExport

        return CalendarExport(self._store, self._editing, self._programmes)

    def offer(self, programme: str) -> Offered:
        """What there is to choose from."""
        about = self._programmes.programme(programme)
        plan = self._plans.plan(programme)
        with self._store.reading() as view:
            last = last_sent(view, programme, subject="plan")
            following, staying = next_version(view, plan), left_out(view, plan)
            needs = need_names(view, programme)
        return Offered(
            about.title, about.mentee.name if about.mentee else about.title, len(plan.actions),
            about.languages[0], plan.versions, following, staying,
            recipients_in(str(last.get("recipient") or "")),
            optional(plan, needs), self._house.template_name(),
            len(plan.actions) - self._dates.of(plan).undated,
        )  # fmt: skip

    def left_out(self, programme: str) -> LeftOut:
        """What a document of this programme does not hold (R-212)."""
        plan = self._plans.plan(programme)
        with self._store.reading() as view:
            return left_out(view, plan)

    def prepare(self, programme: str, wishes: Wishes | None = None) -> Prepared:
        """Read all that a document needs. Raises NotFound for a version that is not there."""
        wishes = wishes or Wishes()
        about = self._programmes.programme(programme)
        plan, clock = self._plans.plan_and_clock(programme, wishes.version)
        if wishes.version is None:  # a version's clock names shared strands alone
            with self._store.reading() as view:
                plan = open_part(view, plan, clock)
        with self._store.reading() as view:
            needs = need_names(view, programme, clock)
        at = self._store.clock.now()
        me = self._store.local("me") or {}
        language = wishes.language or about.languages[0]
        logos = self._house.printed(language)
        template = self._house.template_to_fill() if wishes.template else None
        schedule = self._dates.of(plan, clock) if wishes.timeline else None
        return Prepared(
            about, _under_its_number(plan, wishes, at), clock, self._editing.new_id(), at,
            language, wishes, me.get("name", ""), logos, template, schedule, needs,
        )  # fmt: skip

    def send(
        self,
        prepared: Prepared,
        content: Content,
        target: Path,
        letter: Letter | None = None,
        *,
        with_mail: bool = False,
    ) -> Sent:
        """Name the version, record what was sent, put the file in its place; all of it or nothing.

        With mail, a draft that holds the letter and the file lies beside it. Raises NotWritten when
        folder or disk do not take it, or another program has the file open.
        """
        letter = letter or prepared.letter
        return deliver(
            prepared, content, target, letter, partial(self._record, prepared, content, letter),
            with_mail=with_mail, version=prepared.plan.version,
        )  # fmt: skip

    def plan(self, programme: str, target: Path, wishes: Wishes | None = None) -> Path:
        """Write the action plan to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotWritten when folder or disk do not take it.
        """
        suffix = format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, replace(wishes or Wishes(), format=suffix))
        return self.send(prepared, prepared.content(checked=False), target).path

    def _record(self, prepared: Prepared, content: Content, letter: Letter) -> None:
        """The version's name and what was sent, as one act: Ctrl+Z takes back neither, for they are out."""
        programme, version = prepared.about.id, self._editing.new_id()
        document = _document(prepared, content, letter)

        def writes(view: View) -> list[Write]:
            number = prepared.wishes.name
            if number is None or is_named(view, programme, number, prepared.clock):
                return document
            point = {"subject": [PLAN_FORM, MAIN], "clock": dict(prepared.clock)}
            naming = [
                Write(VERSION, version, kind="version", value=point),
                Write(VERSION, version, "number", number),
            ]
            return [*naming, *document]

        self._editing.apply(programme, "document.exported", writes)


def _document(prepared: Prepared, content: Content, letter: Letter) -> list[Write]:
    """The export record (CONTRIBUTING, "Journal")."""
    wishes, document = prepared.wishes, prepared.document
    extended = [name for name in optional(prepared.plan, prepared.needs) if name in wishes.extended]
    fields: dict[str, Any] = {
        "subject": "plan", "record": [PLAN_FORM, MAIN], "form": PLAN_FORM,
        "form_version": form(PLAN_FORM).version, "format": wishes.format,
        "layout": "extended" if extended else "standard", **({"columns": extended} if extended else {}),
        "language": prepared.language, "recipient": ", ".join(letter.recipients) or None,
        "return_by": wishes.return_by and wishes.return_by.isoformat(),
        "clock": dict(prepared.clock), "circles": ["shared"],
        "rows": [[action.id, action.ref] for action in prepared.plan.actions],
        "sha256": content.sha256, "program": __version__,
    }  # fmt: skip
    return record_writes(document, fields)


def _under_its_number(plan: Plan, wishes: Wishes, at: datetime) -> Plan:
    """The plan with the number it goes out under in its heading, and that number's day."""
    if wishes.version is None:
        number, day = wishes.name, at.astimezone().date()
    else:
        printed = next(each for each in reversed(plan.versions) if wishes.version in (each.id, each.number))
        number, day = printed.number, _day(printed)
    if not number or same_number(number, plan.version):
        return plan
    heading = {**plan.header, "a6.version": number, "a6.version_date": day.isoformat()}
    return replace(plan, header=heading)


def _day(version: Version) -> date:
    """The day a version was named, on this laptop's calendar."""
    milliseconds = int(version.at.partition("-")[0])
    return datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone().date()
