"""Makes the stores of the current schema."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mentordesk.model.notes import TEAM, Typing
from mentordesk.services.workspace import Workspace
from mentordesk.store.upgrades import CURRENT
from tests.conftest import RAW_KEY
from tests.still import StillClock

FOLDER = Path(__file__).resolve().parent


def make(folder: Path, key: bytes | None) -> None:
    """A programme with a party, a plan, an undo, a version, an export, a visit and its notes."""
    with Workspace.create(folder, key, StillClock()) as workspace:
        programme = workspace.programmes.create("Voisins / Γείτονες / Kaimiņi", ["fr", "el"])
        workspace.programmes.add_party(
            programme, {"role": "mentee_city", "name": "Valmont"}, [{"function": "Chargée de mission"}]
        )
        workspace.plans.fill_header(programme, {"a6.title": "Voisins", "a6.version": "0.1"})
        first = workspace.plans.add_action(programme, {"what": "Ouvrir un café\n- le mardi\n- le samedi"})
        workspace.plans.add_action(programme, {"what": "Καταγραφή δεξιοτήτων", "lead": "Δήμος"})
        workspace.plans.name_version(programme, "0.1")
        workspace.plans.edit_cells(programme, first, {"lead": "Service cohésion"})
        workspace.plans.move_action(programme, first, 2)
        workspace.history.undo(programme)
        with tempfile.TemporaryDirectory() as place:
            workspace.export.plan(programme, Path(place) / "plan.docx")
        visit = workspace.planning.add_visit(programme, title="Poser le cadre")
        answers = {"title": "Accueil", "day": 1, "start": "09:00", "minutes": 30}
        session = workspace.planning.add_session(programme, visit, answers)
        workspace.notes.add(Typing(programme, "Une note ouverte", session=session))
        workspace.notes.add(Typing(programme, "Σημείωση της ομάδας", degree=TEAM, session=session))
        workspace.finding.keep_up()


def main() -> None:
    """Both of the current schema."""
    for name, key in (("plain", None), ("key", RAW_KEY)):
        folder = FOLDER / f"schema{CURRENT}-{name}"
        if folder.exists():
            print(f"{folder.name} is there already")
            continue
        with tempfile.TemporaryDirectory() as place:
            os.environ["MENTORDESK_STATE"] = place
            make(folder, key)
        (folder / "lock").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
