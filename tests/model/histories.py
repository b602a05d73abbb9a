"""Random histories on several laptops, for the merge properties.

Each laptop writes its own strand and knows what it was told; telling carries an unbroken run of a
strand, as a package does. The rows are made here with plain code, not by the store.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from mentordesk.model import merging
from mentordesk.model.changes import EXISTENCE, Change, Key, Register, canonical

ROWS = ("r1", "r2", "r3")
FIELDS = ("what", "lead")
_unique = itertools.count()


@dataclass
class Laptop:
    """One strand's writer and what it has seen."""

    strand: str
    programme: str
    known: dict[Key, Change] = field(default_factory=dict)
    ticks: int = 0

    def write(self, eid: str, name: str, value: object, kind: str = "set") -> Change:
        """Add one change on top of the heads this laptop sees."""
        register = Register(self.programme, "a6.action", eid, name)
        heads = merging.heads(self.known).get(register, [])
        self.ticks += 1
        seq = 1 + sum(key.strand == self.strand for key in self.known)
        change = Change(
            strand=self.strand, seq=seq, batch=seq, hlc=f"{self.ticks:013d}-0000", programme=self.programme,
            circle="shared", entity="a6.action", eid=eid, field=name, value=canonical(value),
            parents=tuple(sorted(row.link for row in heads)), author="someone", kind=kind, salt=f"s{seq}",
        ).sealed()  # fmt: skip
        self.known = merging.union(self.known, {change.key: change})
        return change

    def delete(self, eid: str) -> None:
        """Take a row out, naming the fields as they are seen."""
        seen = [
            list(row.link)
            for register, rows in merging.heads(self.known).items()
            if register.eid == eid and register.field != EXISTENCE
            for row in rows
        ]
        self.write(eid, EXISTENCE, {"seen": sorted(seen)}, "delete")

    def redact(self, key: Key) -> None:
        """Blank a row wherever it is."""
        seq = 1 + sum(each.strand == self.strand for each in self.known)
        self.write(f"{self.strand}-{seq}", EXISTENCE, {"rows": [list(key)]}, "redact")

    def hear(self, other: Laptop, strand: str, upto: int) -> None:
        """Take in the first rows of a strand from another laptop."""
        run = {key: row for key, row in other.known.items() if key.strand == strand and key.seq <= upto}
        self.known = merging.union(self.known, run)
        self.ticks = max(self.ticks, other.ticks)


_STEP = st.tuples(
    st.sampled_from(["set", "set", "set", "create", "delete", "restore", "clear", "redact", "hear", "hear"]),
    st.integers(0, 4),
    st.integers(0, 4),
    st.integers(0, 30),
    st.sampled_from(ROWS),
    st.sampled_from(FIELDS),
    st.text("aéβš \n", max_size=6),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Laptop]:
    """Two to five laptops after up to forty steps."""
    count = draw(st.integers(2, 5))
    run = next(_unique)
    laptops = [Laptop(f"s{run}-{index}", f"p{run}") for index in range(count)]
    for step in draw(st.lists(_STEP, min_size=4, max_size=40)):
        _play(laptops, step)
    return laptops


def _play(laptops: list[Laptop], step: tuple[str, int, int, int, str, str, str]) -> None:
    what, first, second, number, eid, name, text = step
    laptop, other = laptops[first % len(laptops)], laptops[second % len(laptops)]
    if what == "set":
        laptop.write(eid, name, text)
    elif what == "clear":
        laptop.write(eid, name, None)
    elif what == "create":
        laptop.write(eid, EXISTENCE, {"parent": ["annex6", "main"]}, "create")
    elif what == "restore":
        laptop.write(eid, EXISTENCE, {}, "restore")
    elif what == "delete":
        laptop.delete(eid)
    elif what == "redact" and laptop.known:
        plain = sorted(key for key, row in laptop.known.items() if row.kind != "redact")
        if plain:
            laptop.redact(plain[number % len(plain)])
    elif what == "hear" and other.known:
        strands = sorted({key.strand for key in other.known})
        laptop.hear(other, strands[number % len(strands)], number + 1)


def as_first_written(laptops: list[Laptop]) -> dict[Key, str]:
    """Each row's hash, whichever laptop still has it."""
    return {key: row.hash for laptop in laptops for key, row in laptop.known.items()}


def renumbered(row: Change, **changed: object) -> Change:
    """A row with other content under the same key."""
    return replace(row, hash="", **changed).sealed()  # type: ignore[arg-type]
