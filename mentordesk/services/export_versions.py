"""The number under which a plan goes out, so that what comes back can be compared with what was sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.model.plan import Plan
from mentordesk.services.plans import VERSION
from mentordesk.store import acts, records
from mentordesk.store.records import View

_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})*")
_FIRST = "0.1"
_BESIDE_THE_PLAN = frozenset(
    {
        "plan.version_named", "document.exported", "person.met", "note.added", "note.changed", "note.removed",
        "note.degree_changed", "note.reworded", "note.linked",
    }
)  # fmt: skip
"""Acts that leave the plan as it was."""
_OF_OTHER_SUBJECTS = ("programme.", "form.", "visit.", "session.", "notes.", "question.", "report.")


@dataclass(frozen=True)
class NextVersion:
    """The number to send under; ``new`` when sending names it, else it is named already and says the same."""

    number: str
    new: bool


def next_version(view: View, plan: Plan) -> NextVersion:
    """What the plan, as it stands, is to be sent as."""
    newest = plan.versions[-1] if plan.versions else None
    if newest is None:
        return NextVersion(after(plan.version), new=True)
    if newest.number and not _changed(view, plan.programme, newest.clock):
        return NextVersion(newest.number, new=False)
    if _parts(plan.version) > _parts(newest.number):  # somebody has typed the number of the version to come
        return NextVersion(plan.version, new=True)
    return NextVersion(after(newest.number), new=True)


def after(number: str) -> str:
    """The number that follows: 0.7 → 0.8, "1.0 final" → 1.1, nothing → 0.1."""
    parts = _parts(number)
    if not parts:
        return _FIRST
    return ".".join(map(str, (*parts[:-1], parts[-1] + 1)))


def same_number(one: str, other: str) -> bool:
    """Whether two versions are one, whatever words stand behind the number."""
    return one == other or (bool(_parts(one)) and _parts(one) == _parts(other))


def _parts(number: str) -> tuple[int, ...]:
    found = _NUMBER.search(number)
    return tuple(map(int, found[0].split("."))) if found else ()


def is_named(view: View, programme: str, number: str, clock: Mapping[str, int]) -> bool:
    """Whether the plan as it stood at ``clock`` has this number already."""
    named = {each.eid: each.answers.get("number") for each in records.rows(view, programme, VERSION)}
    return any(
        named.get(version.eid) == number
        and version.content
        and not _changed(view, programme, version.content["clock"], clock)
        for version in records.creations(view, programme, VERSION)
    )


def _changed(
    view: View, programme: str, since: Mapping[str, int], until: Mapping[str, int] | None = None
) -> bool:
    """Whether anything was done to the plan between two points of the journal."""
    return any(
        batch.seq > since.get(batch.strand, 0)
        and (until is None or batch.seq <= until.get(batch.strand, 0))
        and batch.name not in _BESIDE_THE_PLAN
        and not batch.name.startswith(_OF_OTHER_SUBJECTS)
        for batch in acts.batches(view, programme)
    )
