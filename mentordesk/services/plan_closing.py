"""The end of a visit as far as forms and plan are concerned: what is counted, and the version it names."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.errors import BadInput
from mentordesk.forms.answers import MAIN
from mentordesk.forms.visit_templates import VisitTemplate
from mentordesk.model.changes import Write
from mentordesk.model.closing import Closing, Facts, closed, expected
from mentordesk.model.comparing import Comparison
from mentordesk.model.note_targets import PRACTICE
from mentordesk.model.notes import IDEA
from mentordesk.model.plan import ACTION, FORM, Plan
from mentordesk.model.programme import CONSULTED
from mentordesk.services.export_circles import open_part
from mentordesk.services.export_versions import next_version
from mentordesk.services.outcome_reading import CALLS, Outcome
from mentordesk.services.plans import VERSION
from mentordesk.store import records, strands
from mentordesk.store.records import View

_APPROVAL = "follow.approval"


def closing_of(
    view: View, outcome: Outcome, plan: Plan, changes: Comparison | None, templates: Sequence[VisitTemplate]
) -> Closing:
    """Everything that the end of a visit shows."""
    following, told = next_version(view, plan), closed(outcome.visit)
    versions = {each.id: each.number for each in plan.versions}
    closed_as = versions.get(told.version, "") if told else ""
    facts = _facts(view, outcome, plan, changes, closed_as or following.number)
    lines = expected(outcome.visit, templates, facts, outcome.visits[-1].number)
    return Closing(lines, following.number, following.new, told, closed_as)


def _facts(view: View, outcome: Outcome, plan: Plan, changes: Comparison | None, version: str) -> Facts:
    rows = open_part(view, plan, strands.last_numbers(view, programme=plan.programme)).actions
    practices = [each.answers for each in records.rows(view, plan.programme, PRACTICE)]
    ideas = [each for each in outcome.notes if each.kind == IDEA]
    consulted, approval = outcome.sheet.rows_of(CONSULTED), outcome.sheet.rows_of(_APPROVAL)
    after = outcome.visit.last_day or outcome.today
    return Facts(
        actions=sum(bool(each.cells) for each in rows),
        open_questions=len(outcome.agreed.questions),
        consulted=len(consulted),
        views=sum(bool(each.value("view")) for each in consulted),
        version=version,
        cells=changes.cells if changes else 0,
        rows=len(changes.changed) if changes else 0,
        practices=len(practices),
        judged=sum(bool(each.get("a4.transferability")) for each in practices),
        ideas=len(ideas),
        ideas_used=sum(bool(each.linked(ACTION)) for each in ideas),
        approval=len(approval),
        approval_dated=sum(bool(each.value("date")) for each in approval),
        calls=sum(str(each.value("date") or "") > after.isoformat() for each in outcome.sheet.rows_of(CALLS)),
    )


def naming(
    view: View, programme: str, plan: Plan, closing: Closing, eid: str, *, number: str, name: str, visit: int
) -> tuple[str, list[Write]]:  # fmt: skip
    """The id of the version, and the writes that name it; none where it is named already.

    Raises BadInput without a number.
    """
    wanted = " ".join(number.split())
    if not wanted:
        raise BadInput(
            "The plan’s version has no number yet. Give it one, such as {number}.", number=closing.number
        )
    newest = plan.versions[-1] if plan.versions else None
    if newest is not None and not closing.new and wanted == newest.number:
        return newest.id, []
    point = {"subject": [FORM, MAIN], "clock": strands.last_numbers(view, programme=programme)}
    return eid, [
        Write(VERSION, eid, kind="version", value=point),
        Write(VERSION, eid, "number", wanted),
        Write(VERSION, eid, "name", " ".join(name.split()) or None),
        Write(VERSION, eid, "visit", visit),
    ]
