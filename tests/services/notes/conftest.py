"""A visit under way, and the notebook opened on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from tests.services.notes.visiting import Visiting, begin


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as made:
        yield made


@pytest.fixture
def visiting(workspace: Workspace) -> Visiting:
    return begin(workspace)
