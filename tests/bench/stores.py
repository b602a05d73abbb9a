"""Stores to measure on."""

from __future__ import annotations

from pathlib import Path

from mentordesk.model.changes import Write
from mentordesk.model.ordering import between
from mentordesk.model.plan import ACTION, FORM, ORDER
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from tests.documents.pages import NAMES, sample_page

KEY = bytes(range(32))


def demonstration(folder: Path) -> None:
    """The demonstration store: the shipped samples, without a key."""
    with Workspace.create(folder) as workspace:
        for path in shipped():
            workspace.samples.load(read_sample(path), lambda _message: None)


def with_plan(folder: Path, rows: int) -> tuple[str, list[str]]:
    """An encrypted store with one plan, written in one act. Returns the programme and its actions."""
    with Workspace.create(folder, KEY) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        writes: list[Write] = []
        actions: list[str] = []
        order: str | None = None
        for grid in sample_page(rows).grids:
            for row in grid.rows:
                eid = workspace.editing.new_id()
                order = between(order, None)
                actions.append(eid)
                writes.append(Write(ACTION, eid, kind="create", value={"parent": [FORM, "main"]}))
                writes.append(Write(ACTION, eid, ORDER, order))
                writes += [
                    Write(ACTION, eid, name, cell.text) for name, cell in zip(NAMES, row.cells, strict=True)
                ]
        workspace.editing.apply(programme, "plan.action_added", writes, {"number": 1})
    return programme, actions
