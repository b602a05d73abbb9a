"""What an idle notebook costs the battery: wake-ups of a second, with and without energy saving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.grid import probed
from tests.bench.notebook import noted_visit
from tests.bench.timing import Line

_NOTES = 200


def lines(folder: Path) -> Iterator[Line]:
    """Half a minute each."""
    noted_visit(folder / "idle" / "store", _NOTES)
    found = probed("idle", str(folder / "idle" / "store"), folder / "idle")
    usual, saving = found["usual"][0], found["saving"][0]
    yield Line("idle notebook, wake-ups of a second", f"{usual:.1f}")
    yield Line("the same, saving energy", f"{saving:.1f}", f"{usual:.1f}", f"{saving / max(usual, 0.01):.2f}")
