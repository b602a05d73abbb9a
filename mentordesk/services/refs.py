"""Ids and Refs of rows, unique in their programme."""

from __future__ import annotations

from collections.abc import Callable

from mentordesk.model import refs
from mentordesk.store import records
from mentordesk.store.records import View


def new_row_id(connection: View, programme: str, new_id: Callable[[], str]) -> str:
    """An id for a new row, whose Ref no row of the programme ever had."""
    return refs.mint(new_id, set(refs_of(connection, programme).values()))


def refs_of(connection: View, programme: str) -> dict[str, str]:
    """Row id → Ref for all rows of a programme, those removed included."""
    return refs.assign(records.born_rows(connection, programme))
