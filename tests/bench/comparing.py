"""Two versions of a plan of 500 actions compared on the real page, in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from mentordesk.services.workspace import Workspace
from tests.bench.grid import probed
from tests.bench.stores import wordy_plan, wordy_texts
from tests.bench.timing import Line, within

_ROWS, _EDITS, _MOVES = 500, 1500, 20
_ROUNDS = 5
_FIRST = 0.300


def lines(folder: Path) -> Iterator[Line]:
    """From the wish to the cells painted: the page's first time, and two other versions on it."""
    _versions(folder / "compared")
    found: dict[str, list[float]] = {}
    for number in range(_ROUNDS + 1):
        for what, times in probed("comparing", str(folder / "compared"), folder).items():
            if number:
                found.setdefault(what, []).extend(times)
    what = f"two versions of {_ROWS} actions, {_EDITS:,} changes apart,"
    yield within(f"{what} opened and painted", found["first"], _FIRST)
    yield within("the same, two other versions on the page that is there", found["again"], _FIRST)


def _versions(store: Path) -> None:
    """0.1, then many acts, then 0.2, and as many after it."""
    programme = wordy_plan(store, _ROWS)
    chance, texts = Random(_ROWS), wordy_texts(_ROWS)
    with Workspace.open(store) as workspace:
        for number in ("0.1", "0.2", ""):
            actions = workspace.plans.plan(programme).actions
            if number != "0.1":
                for _edit in range(_EDITS):
                    action, words = chance.choice(actions), chance.choice(texts)
                    name = chance.choice(list(words))
                    workspace.plans.edit_cells(
                        programme, action.id, {name: words[name]}, number=action.number
                    )
                for action in chance.sample(actions, _MOVES):
                    workspace.plans.move_action(programme, action.id, chance.randint(1, _ROWS))
            if number:
                workspace.plans.name_version(programme, number)
