"""A visit that is over, with notes of every kind and degree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from tests.services.reporting.over import Over, lived


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as made:
        yield made


@pytest.fixture
def over(workspace: Workspace) -> Over:
    return lived(workspace)
