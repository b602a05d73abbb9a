"""Looking for words among many notes, beside SQL's own LIKE over the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from mentordesk.model.changes import Write
from mentordesk.model.notes import OPEN
from mentordesk.services.note_writes import note_writes
from mentordesk.services.workspace import Workspace
from tests.bench.grid import probed
from tests.bench.stores import KEY
from tests.bench.timing import Line, Times, against, in_turn, timed, within

FEW, MANY = 10_000, 200_000
_WORDS = 60
_RARE, _SELDOM, _COMMON = "ορθογραφία", "taalpunt", "commune"
"""In five notes of each store, in one of two thousand, in most."""
_AT_ONCE, _EACH = 5_000, 2_000
_ROUNDS = 2
_KEY, _FOUND = 0.016, 0.250  # seconds


def lines(folder: Path) -> Iterator[Line]:
    """A rare word and one that stands in most notes, in both stores."""
    filling: dict[int, float] = {}
    with noted(folder / "few", FEW, filling) as few, noted(folder / "many", MANY, filling) as many:
        measures: dict[str, Callable[[], float]] = {}
        for size, workspace in ((FEW, few), (MANY, many)):
            for name, typed in (("rare", "ορθογραφια"), ("seldom", _SELDOM), ("common", _COMMON)):
                measures[f"{name} {size}"] = _looking(workspace, typed)
            measures[f"like {size}"] = _like(workspace)
        found = in_turn(measures)
    for size in (FEW, MANY):
        yield Line(f"index of {size:,} notes filled for the first time", f"{filling[size]:.1f} s")
    beside = f"word in five of {MANY:,} notes / the same by LIKE"
    yield against(beside, found[f"rare {MANY}"], found[f"like {MANY}"], 0.01)
    yield against(
        f"word in five of {MANY:,} notes / of {FEW:,}", found[f"rare {MANY}"], found[f"rare {FEW}"], 3
    )
    seldom = f"word in {MANY // _EACH} of {MANY:,} notes / in {FEW // _EACH} of {FEW:,}"
    yield against(seldom, found[f"seldom {MANY}"], found[f"seldom {FEW}"])
    yield against(
        f"word in most notes of {MANY:,} / in {FEW:,}", found[f"common {MANY}"], found[f"common {FEW}"]
    )

    yield from _typed(folder)


def _typed(folder: Path) -> Iterator[Line]:
    """In the window: each key into the search, and from the last one to what was found."""
    made = folder / "searched"
    noted(made, FEW, {}, None).close()
    found: Times = {}
    for number in range(_ROUNDS + 1):
        for what, times in probed("searching", str(made), folder).items():
            if number:
                found.setdefault(what, []).extend(times)
    yield within("key in the command search to repaint, while words are looked for", found["key"], _KEY)
    yield within(f"last key to what was found in {FEW:,} notes, its pause with it", found["found"], _FOUND)


def _looking(workspace: Workspace, typed: str) -> Callable[[], float]:
    return lambda: timed(lambda: workspace.finding.find(typed), 5)


def _like(workspace: Workspace) -> Callable[[], float]:
    def scan() -> object:
        with workspace.store.reading() as view:
            asked = "SELECT eid FROM answer WHERE entity = 'note' AND value LIKE ?"
            return view.exec_driver_sql(asked, (f"%{_RARE}%",)).fetchall()

    return lambda: timed(scan)


def noted(folder: Path, count: int, filling: dict[int, float], key: bytes | None = KEY) -> Workspace:
    """A store, encrypted by a key, with so many notes of sixty words, its index filled."""
    chance = Random(count)
    vocabulary = [f"{chance.choice(_STEMS)}{chance.choice(_ENDS)}{number}" for number in range(8_000)]
    workspace = Workspace.create(folder, key)
    programme = workspace.programmes.create("Valmont", ["fr"])
    for begun in range(0, count, _AT_ONCE):
        writes: list[Write] = []
        for number in range(begun, min(begun + _AT_ONCE, count)):
            text = [*chance.choices(vocabulary, k=_WORDS - 1), _special(number, count)]
            eid = workspace.editing.new_id()
            writes += note_writes(eid, {"text": " ".join(text)}, OPEN, born=False)
        workspace.editing.apply(programme, "notes.entered", writes, {"count": _AT_ONCE})

    def fill() -> None:
        while not workspace.finding.keep_up():
            pass

    filling[count] = timed(fill)
    return workspace


def _special(number: int, count: int) -> str:
    if number % (count // 5) == 3:
        return _RARE
    return _SELDOM if number % _EACH == 7 else _COMMON


_STEMS = ("école", "quartier", "réseau", "langue", "δήμος", "γειτονιά", "skola", "kaimiņ", "service")
_ENDS = ("", "s", "ment", "ation", "ων", "iem")
