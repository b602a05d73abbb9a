"""Ids of new rows, whose Ref no row of the programme ever had."""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.model import refs
from mentordesk.store import records
from mentordesk.store.records import View


def new_row_id(view: View, programme: str, new_id: Callable[[], str]) -> str:
    """An id for a new row; rows that were removed keep their Ref too."""
    return refs.mint(new_id, {refs.ref(eid) for eid in records.born_rows(view, programme)})
