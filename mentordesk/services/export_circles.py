"""What is said to the team or kept to oneself never enters a document (R-132, R-219)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from mentordesk.model import merging
from mentordesk.model.changes import CIRCLES, EXISTENCE
from mentordesk.model.plan import FORM, ORDER, Action, Plan
from mentordesk.store import records, strands
from mentordesk.store.records import View


def open_part(view: View, plan: Plan, shared: Collection[str]) -> Plan:
    """The plan without what stands in a narrower circle; ``shared`` are its strands that all may read."""
    keys = records.single(view, plan.programme, FORM).keys
    header = {name: value for name, value in plan.header.items() if keys[name].strand in shared}
    rows = [each for each in plan.actions if ORDER not in each.keys or each.keys[ORDER].strand in shared]
    actions = (replace(_open_row(each, shared), number=number) for number, each in enumerate(rows, 1))
    return replace(plan, header=header, actions=tuple(actions))


def _open_row(action: Action, shared: Collection[str]) -> Action:
    kept = {name: value for name, value in action.cells.items() if action.keys[name].strand in shared}
    return action if len(kept) == len(action.cells) else replace(action, cells=kept)


def restricted(view: View, programme: str) -> dict[str, int]:
    """Living records of each narrower circle, and the answers of one inside wider records."""
    counted = dict.fromkeys(CIRCLES, 0)
    if _only_shared(view):
        return counted
    log = records.log(view, programme)
    there = merging.state(log)
    circles = {
        each: merging.standing(rows).circle for each, rows in merging.heads(log).items() if each in there
    }
    for register, circle in circles.items():
        born_there = circles.get(register._replace(field=EXISTENCE)) == circle
        counted[circle] += register.field == EXISTENCE or not born_there
    return counted


def _only_shared(view: View) -> bool:
    """Whether no strand of any narrower circle is here at all, as in most stores."""
    shared = {
        strand
        for each in records.programmes(view)
        for strand in strands.last_numbers(view, programme=each)
    }  # fmt: skip
    return strands.last_numbers(view).keys() <= shared
