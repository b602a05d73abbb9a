"""Stores of every schema open, are upgraded and say what they said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from mentordesk.store.upgrades import CURRENT
from tests.conftest import RAW_KEY

FOLDER = Path(__file__).resolve().parent.parent / "old_stores"
SCHEMAS = range(1, CURRENT + 1)


@pytest.mark.usefixtures("log_expected")  # a copied store is noticed
@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("name", ["plain", "key"])
def test_a_kept_store_opens_and_says_what_it_said(tmp_path: Path, schema: int, name: str) -> None:
    folder = Path(shutil.copytree(FOLDER / f"schema{schema}-{name}", tmp_path / "store"))
    key = RAW_KEY if name == "key" else None
    with Workspace.open(folder, key) as workspace:
        (programme,) = workspace.programmes.listed()
        assert programme.title == "Voisins / Γείτονες / Kaimiņi"
        assert programme.parties[0].people[0].label == "Chargée de mission"
        plan = workspace.plans.plan(programme.id)
        assert [(each.ref, each.text("what"), each.text("lead")) for each in plan.actions] == [
            ("7M78", "Ouvrir un café\n- le mardi\n- le samedi", "Service cohésion"),
            ("3D2P", "Καταγραφή δεξιοτήτων", "Δήμος"),
        ]
        then = workspace.plans.plan(programme.id, "0.1")
        assert [each.text("lead") for each in then.actions] == ["", "Δήμος"]
        assert len(workspace.history.entries(programme.id)) == (11 if schema == 1 else 15)
        assert _visited(workspace, programme.id) == (_VISITED if schema > 1 else ([], []))
        found = workspace.checking.check(rebuild=True)
        assert (found.sound, found.wrong_hashes, found.gaps, found.differences) == (True, 0, 0, 0)
        workspace.plans.add_action(programme.id, {"what": "written today"})
        assert len(workspace.plans.plan(programme.id).actions) == 3


def _visited(workspace: Workspace, programme: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The sessions of the visits, and the notes with their degree."""
    sessions = [
        each.said("title") for visit in workspace.planning.visits(programme) for each in visit.sessions
    ]
    return sessions, [(each.text, each.degree) for each in workspace.notes.notes(programme)]


_VISITED = (["Accueil"], [("Une note ouverte", "open"), ("Σημείωση της ομάδας", "team")])
"""What stores have since schema 2."""
