"""What there is to say about cells: two texts for one, and words too long to be read (ux.md §6, 03)."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.model.plan import Action
from mentordesk.ui.models.overlong import LONG
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.remark_list import Remark
from mentordesk.words import Words


def remarks(table: PlanTable, words: Words) -> Iterator[Remark]:
    """In the order of the plan; they prevent nothing."""
    typed = table.pending
    being_typed = {action for action, _name in typed}
    for row, action in enumerate(table.actions):
        if not (action.conflicts or action.id in being_typed or _may_be_long(action)):
            continue
        for name in sorted(action.conflicts):
            if (place := table.column_of(name)) >= 0:
                said = words.text("Changed on both sides. Both texts are kept: choose one, or keep both.")
                yield Remark(action.id, name, _title(table, row, place, words), said, "danger")
        for place, column in enumerate(table.columns):
            text = typed.get((action.id, column.name)) if typed else None
            size = len(text if text is not None else action.cells.get(column.name) or "")
            if size > LONG:
                said = words.text(
                    "A very long text, {count} characters. It is kept whole; in Word it fills many pages.",
                    count=size,
                )
                yield Remark(action.id, column.name, _title(table, row, place, words), said)


def _may_be_long(action: Action) -> bool:
    """False for nearly every action, and quick at that; then its cells need not be looked at one by one."""
    try:
        return sum(map(len, action.cells.values())) > LONG
    except TypeError:  # an emptied cell
        return True


def _title(table: PlanTable, row: int, place: int, words: Words) -> str:
    return words.text("Action {number} · {column}", number=row + 1, column=table.columns[place].title)
