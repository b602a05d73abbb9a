"""What comes out of a visit of many notes: what we agreed, the report, the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from mentordesk.model.notes import KINDS
from mentordesk.model.pasted_notes import PastedLine
from mentordesk.services.workspace import Workspace
from tests.bench.stores import KEY
from tests.bench.timing import Line, in_turn, timed, within

NOTES = 500
_READ, _WRITTEN = 1.0, 10.0  # seconds: at once, and long within the minute of R-227
_WORDS = "Les bénévoles se voient le premier lundi, à tour de rôle chez l’une d’elles, numéro {number}"


def lines(folder: Path) -> Iterator[Line]:
    """Read, and written as Word and PDF with its record."""
    with Workspace.create(folder / "visited", KEY) as workspace:
        programme, visit = _visited(workspace)
        reporting, reports = workspace.reporting, workspace.export.reports

        def written(kind: str, suffix: str) -> Callable[[], float]:
            target = folder / f"{kind}{suffix}"
            return lambda: timed(lambda: reports.write(programme, kind, visit, target))

        found = in_turn(
            {
                "agreed": lambda: timed(lambda: reporting.agreed(programme, visit)),
                "report": lambda: timed(lambda: reporting.report(programme, visit)),
                "word": written("report", ".docx"),
                "pdf": written("report", ".pdf"),
            }
        )
    yield within(f"what we agreed of {NOTES} notes", found["agreed"], _READ)
    yield within(f"report of {NOTES} notes drafted", found["report"], _READ)
    yield within(f"report of {NOTES} notes as Word, written", found["word"], _WRITTEN)
    yield within(f"report of {NOTES} notes as PDF, written", found["pdf"], _WRITTEN)


def _visited(workspace: Workspace) -> tuple[str, str]:
    """A visit from the template with its notes in its sessions; programme and visit."""
    programme = workspace.programmes.create("Valmont", ["fr", "nl"])
    dates = {"start": "2027-04-20", "end": "2027-04-21"}
    visit = workspace.planning.add_visit(programme, "v1", dates=dates)
    sessions = [each.id for each in workspace.planning.visit(programme, visit).sessions]
    noted = [
        PastedLine(
            number, _WORDS.format(number=number), KINDS[number % len(KINDS)], sessions[number % len(sessions)]
        )
        for number in range(NOTES)
    ]
    workspace.notes.enter_afterwards(programme, noted, visit)
    return programme, visit
