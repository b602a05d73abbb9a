"""Ids of new rows, whose Ref no row of the programme ever had."""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.model import refs
from mentordesk.store import records
from mentordesk.store.records import View


def new_row_ids(view: View, programme: str, new_id: Callable[[], str], count: int = 1) -> list[str]:
    """Ids for new rows; rows that were removed keep their Ref too."""
    taken = {refs.ref(eid) for eid in records.born_rows(view, programme)}
    found: list[str] = []
    for _row in range(count):
        eid = refs.mint(new_id, taken)
        taken.add(refs.ref(eid))
        found.append(eid)
    return found
