"""What visits tell elsewhere: where a practice was shown (R-055), which ones a member attended (R-093)."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.model.everyone import Everyone
from mentordesk.model.visits import Session, Visit

_SHEET = "annex4"


def shown_at(visits: Sequence[Visit], sheet: str) -> tuple[tuple[Visit, Session], ...]:
    """The sessions that show a good-practice sheet, in the order of the visits."""
    wanted = {"entity": _SHEET, "id": sheet}
    return tuple(
        (visit, session)
        for visit in visits
        for session in visit.sessions
        if any(dict(each) == wanted for each in session.links("practices"))
    )


def attended(visits: Sequence[Visit], everyone: Everyone) -> dict[str, tuple[int, ...]]:
    """The numbers of the visits somebody was at, by the id under which they are told apart."""
    found: dict[str, list[int]] = {}
    for visit in visits:
        for eid in dict.fromkeys(map(everyone.canonical, visit.attendance)):
            found.setdefault(eid, []).append(visit.number)
    return {eid: tuple(numbers) for eid, numbers in found.items()}
