"""The library's rows, from one view of the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.library import ProgrammeSummary, finished, next_visit, stage
from mentordesk.model.plan import ACTION
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.model.programme import FORM, PARTY, Programme
from mentordesk.model.visits import VISIT
from mentordesk.services.parties import read_party, read_person
from mentordesk.store import overview, records
from mentordesk.store.records import Record, View

_VERSION = "version"


@dataclass(frozen=True)
class Beside:
    """What stands beside the programmes: the day, who sits here, which are samples."""

    today: date
    me: str | None
    samples: Collection[str]


def sheets(view: View, *more: str) -> list[tuple[Programme, Mapping[str, Any]]]:
    """Every programme in the order of creation, with its records of some more kinds."""
    living = overview.living(view, (FORM, PARTY, people.ENTITY, *more))
    return [(_sheet(each, living.get(each, {})), living.get(each, {})) for each in records.programmes(view)]


def summaries(view: View, beside: Beside) -> list[ProgrammeSummary]:
    """A row for each programme, in the order of creation."""
    columns = [each.name for each in form(PLAN_FORM).columns(ACTION)]
    found = _Counted(
        status=overview.single_answer(view, PLAN_FORM, "a6.status"),
        rows=overview.row_counts(view, ACTION, columns),
        versions=overview.born(view, _VERSION),
        newest=overview.newest(view),
        conflicts=overview.conflicts(view),
        visits=overview.answers(view, VISIT, "dates"),
    )
    return [_summary(programme, kinds, found, beside) for programme, kinds in sheets(view, _VERSION)]


@dataclass(frozen=True)
class _Counted:
    status: Mapping[str, Any]
    rows: Mapping[str, tuple[int, int]]
    versions: Mapping[str, Any]
    newest: Mapping[str, overview.Last]
    conflicts: Mapping[str, int]
    visits: Mapping[str, Sequence[Any]]


def _sheet(programme: str, kinds: Mapping[str, Any]) -> Programme:
    sheet: Record = next(iter(kinds.get(FORM, ())), Record(FORM, programme))
    known = {each.eid: read_person(each) for each in kinds.get(people.ENTITY, ())}
    parties = tuple(read_party(each, known) for each in kinds.get(PARTY, ()))
    return Programme(programme, sheet.answers, parties, sheet.conflicts, sheet.keys)


def _summary(
    programme: Programme, kinds: Mapping[str, Any], found: _Counted, beside: Beside
) -> ProgrammeSummary:
    known = {each.eid: read_person(each) for each in kinds.get(people.ENTITY, ())}
    numbers = {each.eid: str(each.answers.get("number") or "") for each in kinds.get(_VERSION, ())}
    versions = found.versions.get(programme.id, ())
    actions, complete = found.rows.get(programme.id, (0, 0))
    last = found.newest.get(programme.id)
    author = known.get(last.author) if last else None
    return ProgrammeSummary(
        id=programme.id,
        title=programme.title,
        cities=tuple(each.name for each in programme.cities),
        theme=programme.theme,
        languages=programme.languages,
        format=str(programme.answers.get("prog.format") or ""),
        people=tuple(dict.fromkeys(each.label for each in known.values() if each.label)),
        archived=programme.archived,
        finished=finished(programme.end, beside.today),
        stage=stage(str(found.status.get(programme.id) or ""), actions, len(versions)),
        actions=actions,
        complete=complete,
        version=numbers.get(versions[-1][0], "") if versions else "",
        version_at=_moment(versions[-1][1]) if versions else None,
        changed_at=datetime.fromisoformat(last.at) if last else None,
        changed_by=author.label if author else "",
        changed_here=last is not None and last.author == beside.me,
        sample=programme.id in beside.samples,
        conflicts=found.conflicts.get(programme.id, 0),
        next_visit=next_visit(found.visits.get(programme.id, ()), beside.today),
    )


def _moment(hybrid: str) -> datetime:
    """The wall clock's part of a hybrid time."""
    return datetime.fromtimestamp(int(hybrid.partition("-")[0]) / 1000, UTC)
