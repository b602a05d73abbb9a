"""People named in an answer: known ones by id, others made as they are named (R-009)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mentordesk.model import people
from mentordesk.model.changes import CIRCLES, Write
from mentordesk.services.parties import read_person
from mentordesk.store import past, records
from mentordesk.store.records import View
from mentordesk.words import folded


def named(
    view: View, programme: str, value: Any, new_id: Callable[[], str], circle: str = "shared"
) -> tuple[list[Write], Any]:
    """The writes that make whoever is not known yet, and the answer with ids alone.

    ``value`` is one person or a list of them; each is an id, or ``{"text": name or function}``. Whoever is
    met in a narrower circle is known in that circle only.
    """
    known = _known(view, programme, circle)
    made: list[Write] = []

    def one(given: Any) -> str | None:
        if not isinstance(given, Mapping):
            return given if given else None
        text = " ".join(str(given.get("text") or "").split())
        if not text:
            return None
        if folded(text) in known:
            return known[folded(text)]
        eid = known[folded(text)] = new_id()
        made.append(Write(people.ENTITY, eid, kind="create", value={}, circle=circle))
        made.append(Write(people.ENTITY, eid, "function", text, circle=circle))
        return eid

    if isinstance(value, list):
        listed = [each for each in map(one, value) if each]
        return made, list(dict.fromkeys(listed)) or None
    return made, one(value)


def offered(view: View, programme: str, circle: str = "shared") -> list[tuple[str, str]]:
    """Those a person may choose from for an answer of this circle: id and label, in the order of meeting."""
    return [(eid, label) for label, eid in _labelled(view, programme, circle)]


def _known(view: View, programme: str, circle: str) -> dict[str, str]:
    return {folded(label): eid for label, eid in reversed(_labelled(view, programme, circle))}


def _labelled(view: View, programme: str, circle: str) -> list[tuple[str, str]]:
    strands = past.strands(view, programme)
    wide = CIRCLES[: CIRCLES.index(circle) + 1]
    found = []
    for record in records.rows(view, programme, people.ENTITY):
        person = read_person(record)
        if person.label and all(strands[key.strand][0] in wide for key in record.keys.values()):
            found.append((person.label, person.id))
    return found
