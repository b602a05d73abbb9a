"""What departments and outside partners say of the actions of the plan (R-151, R-152)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.forms.reading import form
from mentordesk.model.programme import CONSULTED, FORM
from mentordesk.services.filling_reading import FormReader
from mentordesk.store.store import Store


@dataclass(frozen=True)
class ViewGiven:
    """What one of them thinks; ``body`` is its name, empty where nobody gave one."""

    id: str
    body: str
    view: str


class Consulting:
    """Reads what stands on the page of the steps."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def views(self, programme: str) -> Mapping[str, tuple[ViewGiven, ...]]:
        """The views there are by the ids of the actions they touch, in the order of the consultation."""
        found: dict[str, tuple[ViewGiven, ...]] = {}
        with self._store.reading() as view:
            rows = FormReader(view, programme).filled(form(FORM)).rows_of(CONSULTED)
        for row in rows:
            if said := str(row.value("view") or "").strip():
                given = ViewGiven(row.id, str(row.value("body") or ""), said)
                for link in row.value("actions") or ():
                    eid = str(link.get("id"))
                    found[eid] = (*found.get(eid, ()), given)
        return found
