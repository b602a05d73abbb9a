"""The visit notebook on the real page, in a process of its own: a hand feels these (ux.md §1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mentordesk.model.pasted_notes import PastedLine
from mentordesk.services.workspace import Workspace
from tests.bench.grid import late, probed
from tests.bench.stores import wordy_texts
from tests.bench.timing import Line, Times, within

_NOTES = 5000
_ROUNDS = 3
_KEY, _LATE_KEY, _READY = 0.016, 0.050, 0.300


def noted_visit(folder: Path, notes: int) -> str:
    """A store whose one programme has a visit of three days round today with so many notes. Its id."""
    today = datetime.now(UTC).date()
    dates = {"start": (today - timedelta(days=1)).isoformat(), "end": (today + timedelta(days=1)).isoformat()}
    folder.parent.mkdir(parents=True, exist_ok=True)
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["en"])
        workspace.editing.name_me("Nadia", "")
        planning = workspace.planning
        visit = planning.add_visit(programme, dates=dates)
        for day in (1, 2, 3):
            for hour in range(0, 24, 2):
                about = {"title": f"Session {hour}", "day": day, "start": f"{hour:02d}:00", "minutes": 120}
                planning.add_session(programme, visit, about)
        sessions = planning.visits(programme)[0].sessions
        lines = [
            PastedLine(
                line=place + 1,
                text=text["what"], kind="fact", session=sessions[place * len(sessions) // notes].id,
                time=f"{place % 24:02d}:{place % 60:02d}",
            )
            for place, text in enumerate(wordy_texts(notes))
        ]  # fmt: skip
        workspace.notes.enter_afterwards(programme, lines, visit)
    return programme


def lines(folder: Path) -> Iterator[Line]:
    """Keys and Enter with 5,000 notes in the visit, and coming from another page."""
    store = folder / "notebook" / "store"
    noted_visit(store, _NOTES)
    found: Times = {}
    for number in range(_ROUNDS + 1):
        for what, times in probed("notebook", str(store), folder / "notebook").items():
            if number:
                found.setdefault(what, []).extend(times)
    yield within(f"key in the composer to repaint, {_NOTES:,} notes", found["key"], _KEY)
    yield late("the same, 99 of 100", found["key"], 0.99, _LATE_KEY)
    yield within("Enter to the note in the stream, painted", found["enter"], _LATE_KEY)
    yield within("from the plan to the composer ready and painted", found["first"], _READY)
    yield within("the same, the page made before", found["again"], _READY)
