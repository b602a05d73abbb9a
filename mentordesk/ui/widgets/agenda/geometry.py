"""The measures of the board: minutes downwards, days and groups across, in pixels of its whole content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.agenda.arrange import LEAST, Cell, cells, seen, span
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown

MIDNIGHT = 24 * 60
FIRST, LAST = 9 * 60, 17 * 60
"""The hours that are always there."""
_HOUR = 74  # pixels of an hour in the design
_DAY, _GROUP = 250, 130  # pixels a day, and each of its groups, has at least
_GAP, _BETWEEN, _UNDER, _ABOVE = (
    14,
    6,
    4,
    10,
)  # between days, between groups, under a block, over the first hour
_SIDE_BY_SIDE = 2


@dataclass(frozen=True)
class Measures:
    """What the measures follow from: the look's pixels, the height of a line of text, the room there is."""

    look: Look
    line: int
    room: int
    """Pixels across."""


@dataclass(frozen=True)
class Geometry:
    """Where everything of some days stands."""

    measures: Measures
    days: tuple[DayShown, ...]
    first: int = FIRST
    last: int = LAST
    """The first and the last minute shown: whole hours."""
    cells: Mapping[str, Cell] = field(default_factory=dict)
    band: int = 0
    """Pixels over the first hour for blocks without one."""

    # --- downwards -------------------------------------------------------------------------------

    @property
    def per_minute(self) -> float:
        """Pixels of a minute: a quarter of an hour holds one line of text."""
        look = self.measures.look
        return max(look.px(_HOUR) / 60, (self.measures.line + 3) / 15)

    @property
    def top(self) -> int:
        """Where the first hour is."""
        return self.band + self.measures.look.px(_ABOVE)

    @property
    def height(self) -> int:
        """Of everything."""
        return round(self.y(self.last)) + self.measures.look.px(_ABOVE)

    def y(self, minute: float) -> float:
        """Where a minute of the day is."""
        return self.top + (minute - self.first) * self.per_minute

    def minute(self, y: float) -> float:
        """Which minute is there."""
        return self.first + (y - self.top) / self.per_minute

    # --- across ----------------------------------------------------------------------------------

    @property
    def gap(self) -> int:
        """Between two days."""
        return self.measures.look.px(_GAP)

    @property
    def day_width(self) -> int:
        """Two days side by side where there is room for both."""
        px, room = self.measures.look.px, self.measures.room
        most = max((len(each.letters) for each in self.days), default=0)
        least = max(px(_DAY), most * px(_GROUP))
        beside = min(_SIDE_BY_SIDE, max(len(self.days), 1))
        if beside > 1 and room < beside * least + (beside - 1) * self.gap:
            beside = 1
        return max((room - (beside - 1) * self.gap) // beside, px(_GROUP))

    @property
    def step(self) -> int:
        """From one day to the next."""
        return self.day_width + self.gap

    @property
    def width(self) -> int:
        """Of everything."""
        return max(len(self.days) * self.step - self.gap, 0)

    def left(self, place: int) -> int:
        """Where the day at a place (from 0) begins."""
        return place * self.step

    def place_of(self, day: int) -> int:
        """Where a day stands; -1 when it is not shown."""
        return next((place for place, each in enumerate(self.days) if each.day == day), -1)

    def day_at(self, x: float) -> int:
        """The place of the day there, the nearest one beside all; -1 without any."""
        if not self.days:
            return -1
        return min(max(int((x + self.gap / 2) // self.step), 0), len(self.days) - 1)

    def track_at(self, place: int, x: float) -> str:
        """The group there; empty where the day has none."""
        letters = self.days[place].letters
        if not letters:
            return ""
        share = (x - self.left(place)) / max(self.day_width, 1)
        return letters[min(max(int(share * len(letters)), 0), len(letters) - 1)]

    # --- rectangles ------------------------------------------------------------------------------

    def rect(self, block: BlockShown) -> QRect:
        """Where a block is drawn; empty for one of a day that is not shown."""
        place = self.place_of(block.day)
        if place < 0:
            return QRect()
        if block.start is None:
            return self._waiting(place, block)
        cell = self.cells.get(block.id) or Cell(*span(self.days[place].letters, block.track))
        return self._box(place, cell, *seen(block))

    def box(self, day: int, start: int, minutes: int, track: str) -> QRect:
        """Where a block would come to stand, alone in its group."""
        place = self.place_of(day)
        if place < 0:
            return QRect()
        return self._box(place, Cell(*span(self.days[place].letters, track)), start, start + minutes)

    def _box(self, place: int, cell: Cell, start: int, end: int) -> QRect:
        px = self.measures.look.px
        start = min(start, self.last - LEAST)  # what goes beyond midnight is still there to be seen
        top, bottom = self.y(max(start, self.first)), self.y(min(end, self.last))
        under = min(px(_UNDER), max(round((bottom - top - self.measures.line - 2) / 2), 1))
        return self._across(place, cell, round(top), round(bottom) - under)

    def _across(self, place: int, cell: Cell, top: int, bottom: int) -> QRect:
        wide, between = self.day_width, self.measures.look.px(_BETWEEN)
        left = self.left(place) + round(cell.left * wide) + (between // 2 if cell.left > 0 else 0)
        right = self.left(place) + round(cell.right * wide) - (between // 2 if cell.right < 1 else 0)
        return QRect(left, top, max(right - left, 1), max(bottom - top, 1))

    def _waiting(self, place: int, block: BlockShown) -> QRect:
        """A line over the first hour for each block without one."""
        row = [each.id for each in waiting(self.days[place])].index(block.id)
        high = waiting_height(self.measures)
        cell = Cell(*span(self.days[place].letters, block.track))
        top = self.measures.look.px(_UNDER) + row * high
        return self._across(place, cell, top, top + high - self.measures.look.px(_UNDER))


def waiting(day: DayShown) -> tuple[BlockShown, ...]:
    """The blocks of a day that have no hour yet."""
    return tuple(each for each in day.blocks if each.start is None)


def waiting_height(measures: Measures) -> int:
    """Pixels a block without an hour takes, with what is under it."""
    return measures.line + measures.look.px(10)


def geometry(days: Sequence[DayShown], measures: Measures) -> Geometry:
    """The measures of these days: hours from the first to the last session, at least from 9 to 17."""
    timed = [each for day in days for each in day.blocks if each.start is not None]
    first = min([FIRST, *(each.start or 0 for each in timed)])
    last = max([LAST, *(seen(each)[1] for each in timed)])
    rows = max((len(waiting(each)) for each in days), default=0)
    found: dict[str, Cell] = {}
    for day in days:
        found |= cells(day)
    return Geometry(
        measures, tuple(days), first // 60 * 60, min(-(-last // 60) * 60, MIDNIGHT), found,
        rows * waiting_height(measures) + (measures.look.px(_ABOVE) if rows else 0),
    )  # fmt: skip
