"""The programme the documents of this folder are made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from tests.services.exporting.kept import (
    MARKERS,
    Kept,
    fill,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """One store, without a key: what is asked here is the same with one."""
    with Workspace.create(tmp_path / "store") as made:
        yield made


@pytest.fixture
def kept(workspace: Workspace) -> Kept:
    programme = workspace.programmes.create("Apprendre la langue", ["fr"])
    workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
    workspace.programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont"}, [])
    workspace.programmes.add_party(programme, {"role": "mentee_association", "name": "Union des villes"}, [])
    made = Kept(workspace, programme, iter(MARKERS))
    fill(made)
    return made
