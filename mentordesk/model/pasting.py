"""What pasting a table into the plan would do, worked out before anything is written (screen 23).

As in Excel, the first pasted row goes to the row one stands in and the others below it; what reaches
beyond the plan becomes new actions. An empty pasted cell takes nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from mentordesk.forms.aliases import recognise
from mentordesk.model.plan import Action
from mentordesk.words import folded

MANY_ROWS = 200
"""More rows than this are not pasted unseen."""
MUCH_TEXT = 2 * 1024 * 1024
"""Nor more letters than this, one cell alone apart."""
Texts = Callable[[Action, str], str]
"""The text of an action's cell as shown, by its stored name."""


@dataclass(frozen=True)
class Table:
    """Rows of texts as they were copied; rows may differ in length."""

    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row) for row in self.rows), default=0)

    @property
    def letters(self) -> int:
        """The length of all texts together."""
        return sum(len(text) for row in self.rows for text in row)

    def text(self, row: int, column: int) -> str:
        """The text at a place; nothing beyond the end of a short row. Line breaks are one sign."""
        cells = self.rows[row]
        return cells[column].replace("\r\n", "\n").replace("\r", "\n") if column < len(cells) else ""


class Fate(Enum):
    """What becomes of one pasted cell."""

    IDENTICAL = "identical"
    ADDED = "added"
    REPLACED = "replaced"
    LEFT = "left"


class Filled(Enum):
    """What to do where a cell is already filled."""

    KEEP = "keep"
    REPLACE = "replace"
    APPEND = "append"


@dataclass(frozen=True)
class PastedCell:
    """One pasted cell: the column it goes to (None: nowhere), what stands there, what comes."""

    fate: Fate
    name: str | None
    old: str
    new: str


@dataclass(frozen=True)
class PastedRow:
    """One pasted row and the action it goes to; None is a new action."""

    target: Action | None
    cells: tuple[PastedCell, ...]

    @property
    def empty(self) -> bool:
        """Whether the row brings nothing to the plan."""
        return not any(each.name and each.new.strip() for each in self.cells)


@dataclass(frozen=True)
class Counts:
    """How many filled cells change, empty ones are filled, actions new, columns and choices left out."""

    replaced: int = 0
    filled: int = 0
    new: int = 0
    columns_left: int = 0
    cells_left: int = 0


@dataclass(frozen=True)
class CellEdit:
    """A cell to be written: its action, the column's stored name, the value as it is stored."""

    action: Action
    name: str
    value: Any


@dataclass(frozen=True)
class Proposal:
    """What a paste would do. ``recognised``: heads were found; ``headed``: the first row is no action."""

    table: Table
    headed: bool
    recognised: bool
    heads: tuple[str, ...]
    mapping: tuple[str | None, ...]
    rows: tuple[PastedRow, ...]
    lists: frozenset[str] = frozenset()
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def counts(self) -> Counts:
        """The figures under the table."""
        replaced = filled = left = new = 0
        for row in self.rows:
            if row.target is None:
                new += not row.empty
            for cell in row.cells:
                replaced += cell.fate is Fate.REPLACED
                filled += cell.fate is Fate.ADDED and row.target is not None
                left += cell.fate is Fate.LEFT and bool(cell.name and cell.new.strip())
        columns = sum(
            name is None and any(row.cells[place].new.strip() for row in self.rows)
            for place, name in enumerate(self.mapping)
        )
        return Counts(replaced, filled, new, columns, left)

    @property
    def needs_preview(self) -> bool:
        """Whether a person should see it first: else the paste simply happens."""
        if len(self.table.rows) == 1 and self.table.width == 1:
            return False
        counts = self.counts
        left = counts.columns_left or counts.cells_left
        much = len(self.rows) > MANY_ROWS or self.table.letters > MUCH_TEXT
        return bool(self.headed or counts.replaced or left or much)


def propose(  # noqa: PLR0913 - a paste depends on all of it
    table: Table,
    columns: Sequence[str],
    actions: Sequence[Action],
    row: int,
    column: int,
    texts: Texts,
    *,
    headed: bool | None = None,
    mapping: Sequence[str | None] | None = None,
    lists: Collection[str] = (),
    choices: Mapping[str, Mapping[str, str]] | None = None,
) -> Proposal:
    """What pasting at a cell would do. ``columns`` are the stored names of the columns shown.

    ``headed`` and ``mapping`` are a person's own word; None leaves it to the heads. ``lists`` names the
    columns whose lines are points; ``choices`` gives stored values by label.
    """
    known = _heads(table, columns)
    recognised = _are_heads(table, known)
    first = recognised if headed is None else headed and bool(table.rows)
    if mapping is None:
        mapping = known if first and any(known) else _by_position(table.width, columns, column)
    mapping = tuple(mapping)
    given = dict(choices or {})
    rows = []
    for place in range(first, len(table.rows)):
        at = row + place - first
        target = actions[at] if 0 <= at < len(actions) else None
        rows.append(_row(table, place, mapping, target, texts, given))
    heads = tuple(table.text(0, place) for place in range(table.width)) if first else ("",) * table.width
    return Proposal(table, first, recognised, heads, mapping, tuple(rows), frozenset(lists), given)


def remapped(mapping: Sequence[str | None], place: int, name: str | None) -> tuple[str | None, ...]:
    """The mapping with one column chosen anew; a column of the plan is filled from one place only."""
    return tuple(name if at == place else None if each == name else each for at, each in enumerate(mapping))


def decided(proposal: Proposal, filled: Filled) -> tuple[list[CellEdit], list[dict[str, Any]]]:
    """The cells to write and the new actions. What changes nothing is not among them."""
    edits: list[CellEdit] = []
    made: list[dict[str, Any]] = []
    for row in proposal.rows:
        if row.target is None:
            cells = {
                each.name: _value(proposal, each.name, each.new)
                for each in row.cells if each.name and each.fate is Fate.ADDED
            }  # fmt: skip
            if cells:
                made.append(cells)
            continue
        for each in row.cells:
            if each.name and (text := _outcome(proposal, each, filled)) is not None:
                edits.append(CellEdit(row.target, each.name, _value(proposal, each.name, text)))
    return edits, made


def repeated(table: Table, rows: int, columns: int) -> Table:
    """The table as often as a selected block holds it exactly; else as it is (as Excel does)."""
    height, width = len(table.rows), table.width
    if not height or not width or rows % height or columns % width or (rows, columns) == (height, width):
        return table
    return Table(
        tuple(
            tuple(table.text(row % height, column % width) for column in range(columns))
            for row in range(rows)
        )
    )


def as_one_text(table: Table) -> str:
    """The whole table as the text of one cell: a line for each row, its cells apart by a bar."""
    lines = (
        " | ".join(text for place in range(table.width) if (text := table.text(row, place).strip()))
        for row in range(len(table.rows))
    )
    return "\n".join(lines).strip("\n")


def _heads(table: Table, columns: Sequence[str]) -> tuple[str | None, ...]:
    """The column shown that each head means; the first head that names a column has it."""
    found: list[str | None] = []
    for place in range(table.width):
        key = recognise(table.text(0, place))
        name = key.rpartition(".")[2] if key else None
        found.append(name if name in columns and name not in found else None)
    return tuple(found)


def _are_heads(table: Table, known: Sequence[str | None]) -> bool:
    """Whether the first row are heads: two of them known, or the only one, and rows under them."""
    if len(table.rows) < 2:
        return False
    meant = sum(recognise(text) is not None for text in table.rows[0])
    return any(known) and (meant >= 2 or table.width == 1)


def _by_position(width: int, columns: Sequence[str], column: int) -> tuple[str | None, ...]:
    return tuple(
        columns[at] if 0 <= (at := column + place) < len(columns) else None for place in range(width)
    )


def _row(
    table: Table, place: int, mapping: Sequence[str | None], target: Action | None, texts: Texts,
    choices: Mapping[str, Mapping[str, str]],
) -> PastedRow:  # fmt: skip
    cells = []
    for at, name in enumerate(mapping):
        new = table.text(place, at)
        old = texts(target, name) if target is not None and name else ""
        taken = name is not None and (name not in choices or _choice(choices[name], new) is not None)
        cells.append(PastedCell(_fate(old, new) if taken else Fate.LEFT, name, old, new))
    return PastedRow(target, tuple(cells))


def _fate(old: str, new: str) -> Fate:
    if _plain(old) == _plain(new):
        return Fate.IDENTICAL
    if not new.strip():
        return Fate.LEFT
    return Fate.REPLACED if old.strip() else Fate.ADDED


def _plain(text: str) -> list[str]:
    """A text for comparing: HTML does not keep the white space people see no difference in."""
    return [" ".join(line.split()) for line in text.strip().split("\n")]


def _choice(labels: Mapping[str, str], text: str) -> str | None:
    """The stored value a label means."""
    wanted = folded(text)
    return next((value for label, value in labels.items() if folded(label) == wanted), None)


def _outcome(proposal: Proposal, cell: PastedCell, filled: Filled) -> str | None:
    """The text a cell will hold; None when it stays as it is."""
    if cell.fate is Fate.ADDED:
        return cell.new
    if cell.fate is not Fate.REPLACED or filled is Filled.KEEP:
        return None
    if filled is Filled.REPLACE:
        return cell.new
    return None if cell.name in proposal.choices else f"{cell.old}\n{cell.new}"


def _value(proposal: Proposal, name: str, text: str) -> Any:
    if name in proposal.choices:
        return _choice(proposal.choices[name], text)
    if name in proposal.lists:
        return [line.strip() for line in text.split("\n") if line.strip()]
    return text
