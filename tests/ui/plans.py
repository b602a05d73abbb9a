"""A plan of six actions, and someone who has it open: what most tests of the plan's page begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from tests.ui.person import Person

ROWS = [
    {"what": f"Action {number}", "results": f"Result {number}", "lead": "City", "success": "seen"}
    for number in range(1, 7)
]


def six_actions(folder: Path, name: str = "") -> Path:
    """A new store with such a plan, written by someone with this name."""
    with Workspace.create(folder) as workspace:
        if name:
            workspace.editing.name_me(name, function="Facilitator")
        programme = workspace.programmes.create("Learning the language", ["en"])
        workspace.plans.paste(programme, [], ROWS, None, None)
    settings.save(settings.load().with_(role="facilitator"))
    return folder


@contextmanager
def at_the_plan(qtbot: QtBot, folder: Path) -> Iterator[Person]:
    """Someone who has the plan of the only programme open."""
    someone = Person(qtbot, folder)
    assert someone.desk.workspace is not None
    (programme,) = someone.desk.workspace.programmes.listed()
    someone.go(pages.PLAN, programme.id)
    yield someone
    someone.leave()
