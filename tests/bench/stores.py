"""Stores to measure on."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from mentordesk.forms.definition import Field
from mentordesk.model.changes import Write
from mentordesk.model.ordering import between
from mentordesk.model.plan import ACTION, FORM, ORDER
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from tests.documents.pages import LONG, NAMES, sample_page
from tests.forms.answers import an_answer

KEY = bytes(range(32))
_ROWS = 3  # of a group in a form
_FEWEST, _MOST = 3, 38
"""Words of a cell, as in the plans that cities wrote (research/qt.md §3)."""


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


def wordy_texts(rows: int) -> list[dict[str, str]]:
    """Rows of six texts of 3 to 38 words, no two alike, the same in every run."""
    chance, words = Random(rows), LONG.split()
    return [
        {name: " ".join(chance.choices(words, k=chance.randint(_FEWEST, _MOST))) for name in NAMES}
        for _row in range(rows)
    ]


def wordy_plan(folder: Path, rows: int) -> str:
    """A store without a key, as the window opens it, with one plan of such texts. Returns the programme."""
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        workspace.plans.paste(programme, [], wordy_texts(rows), None, None)
    return programme


def wordy_form(folder: Path, key: str, words: int) -> str:
    """A store without a key with one form filled whole, texts of so many words. Returns the programme.

    Three rows in every group.
    """
    chance = Random(words)
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        filled = workspace.filling.filled(programme, key)
        people = [workspace.editing.me()["id"]]

        def answer(field: Field, number: int) -> Any:
            if field.kind == "long_text":
                return " ".join(chance.choices(LONG.split(), k=words))
            return an_answer(field, filled.form, people, number)

        for number, field in enumerate(filled.form.singles()):
            workspace.filling.answer(filled.register(field.key), answer(field, number))
        for group, fields in filled.form.groups.items():
            for number in range(_ROWS):
                workspace.filling.add_row(filled, group, {each.name: answer(each, number) for each in fields})
    return programme
