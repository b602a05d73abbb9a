"""Another laptop's changes taken in, and taken in again."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path
from time import perf_counter

from mentordesk.model.changes import EXISTENCE, Batch, Change, canonical
from mentordesk.model.plan import ACTION
from mentordesk.store import receiving
from mentordesk.store.store import Store
from tests.bench.stores import KEY
from tests.bench.timing import Line, Times, against, in_turn
from tests.documents.pages import LANGUAGES, NAMES

_FEW, _MANY = 2_000, 20_000
_PER_ROW = 100  # changes of one row of the plan over its life
_STRANDS = ("first", "second")


@dataclass(frozen=True)
class _Package:
    strands: dict[str, tuple[str, str]]
    batches: list[Batch]
    changes: list[Change]


def lines(folder: Path) -> Iterator[Line]:
    """How a merge grows, and what its repeat costs."""
    found: Times = {"repeat": [], "small repeat": []}
    few, many = _package(_FEW), _package(_MANY)
    first = in_turn(
        {
            "few": _merge(folder / "few", few, found["small repeat"]),
            "many": _merge(folder / "many", many, found["repeat"]),
        }
    )
    repeat = found["repeat"][1:]  # the first belongs to the unheard round
    yield against(f"merge {_MANY:,} changes / {_FEW:,} changes", first["many"], first["few"], 15)
    yield against(f"the same {_MANY:,} changes once more / first time", repeat, first["many"], 0.3)


def _merge(folder: Path, package: _Package, repeats: list[float]) -> Callable[[], float]:
    """A merge into an empty encrypted store, its time returned; the time of its repeat is put aside."""
    number = count()

    def measured() -> float:
        place = folder.with_name(f"{folder.name}-{next(number)}")
        with Store.create(place, KEY) as store:
            took, touched = _received(store, package)
            again, none = _received(store, package)
        if not touched or none:
            raise ValueError("the changes were not taken in once")
        repeats.append(again)
        shutil.rmtree(place)
        return took

    return measured


def _received(store: Store, package: _Package) -> tuple[float, int]:
    """Seconds to take a package in, and how many registers it touched."""
    gc.collect()
    start = perf_counter()
    with store.unit_of_work() as unit:
        done = receiving.receive(
            unit.connection, package.strands, package.batches, package.changes, store.time.saw
        )
    return perf_counter() - start, len(done)


def _package(size: int) -> _Package:
    """So many changes of a plan by two people in turn; every fourth time both write at once."""
    writer = _Writer()
    changes = list(islice(writer.history(size // _PER_ROW), size))
    batches = [
        Batch(
            change.strand, change.seq, f"act-{size}-{index}", "plan.cell_edited", {"number": 1}, at=""
        ).sealed()
        for index, change in enumerate(changes)
    ]
    return _Package(dict.fromkeys(_STRANDS, (_Writer.programme, "shared")), batches, changes)


class _Writer:
    """Numbers the changes of both strands."""

    programme = "programme"

    def __init__(self) -> None:
        self._numbers = dict.fromkeys(_STRANDS, 0)
        self._texts = cycle(LANGUAGES["fr"].texts)

    def history(self, rows: int) -> Iterator[Change]:
        """Every row is made, then every cell written over and over, without end."""
        for row in range(rows):
            yield self._change("first", row, EXISTENCE, {"parent": ["annex6", "main"]}, [], "create")
        heads: dict[tuple[int, str], list[Change]] = {}
        for generation in count():
            together = generation % 4 == 3
            writing = _STRANDS if together else _STRANDS[generation % 2 : generation % 2 + 1]
            for row in range(rows):
                for name in NAMES:
                    seen = heads.get((row, name), [])
                    made = [
                        self._change(strand, row, name, f"{generation} {next(self._texts)}", seen)
                        for strand in writing
                    ]
                    heads[row, name] = made
                    yield from made

    def _change(
        self, strand: str, row: int, field: str, value: object, seen: list[Change], kind: str = "set"
    ) -> Change:
        self._numbers[strand] += 1
        number = self._numbers[strand]
        return Change(
            strand=strand, seq=number, batch=number, hlc=f"{sum(self._numbers.values()):013d}-0000",
            programme=self.programme, circle="shared", entity=ACTION, eid=f"row{row:05}", field=field,
            value=canonical(value),
            parents=tuple(sorted(each.link for each in seen)), author="someone", kind=kind,
            salt=f"salt{number}",
        ).sealed()  # fmt: skip
