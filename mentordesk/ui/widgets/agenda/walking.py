"""Where the keys lead on the board: block to block in time order, to the other group, to another day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.ui.widgets.agenda.arrange import seen
from mentordesk.ui.widgets.agenda.geometry import FIRST, MIDNIGHT
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown

GRID = 15
"""Minutes a free place is snapped to."""
LATEST = MIDNIGHT - GRID
"""The last minute a free place may begin."""
Column = tuple[int, str]
"""A day and one of its groups; the group empty on a day of one line."""


@dataclass(frozen=True)
class Free:
    """A free place: nothing stands there, something could."""

    day: int
    start: int
    track: str


def columns(days: Sequence[DayShown]) -> list[Column]:
    """From left to right."""
    return [(day.day, letter) for day in days for letter in (day.letters or ("",))]


def line(days: Sequence[DayShown], column: Column) -> list[BlockShown]:
    """The blocks of one group's day in time order, common ones among them."""
    day = next((each for each in days if each.day == column[0]), None)
    found = [] if day is None else [each for each in day.blocks if not each.track or each.track == column[1]]
    return sorted(found, key=_when)


def _when(block: BlockShown) -> tuple[int, str]:
    return (-1 if block.start is None else block.start), block.id


def column_of(days: Sequence[DayShown], here: BlockShown | Free, track: str) -> Column:
    """In which column one is; ``track`` is the group one came along where the block is common."""
    known = [each for each in columns(days) if each[0] == here.day]
    wanted = (here.day, here.track or track)
    return wanted if wanted in known else (known[0] if known else wanted)


def along(days: Sequence[DayShown], here: BlockShown | Free, track: str, by: int) -> BlockShown | None:
    """The next block (``by`` 1) of the same line, or the one before (-1); after the last the next day's."""
    column = column_of(days, here, track)
    blocks = line(days, column)
    if isinstance(here, Free):
        before = [each for each in blocks if _when(each)[0] < here.start]
        found = blocks[len(before) :][:1] if by > 0 else before[-1:]
    else:
        place = next((place for place, each in enumerate(blocks) if each.id == here.id), -1)
        found = blocks[place + 1 :][:1] if by > 0 else blocks[max(place - 1, 0) : place]
    if found:
        return found[0]
    numbers = [each.day for each in days]
    others = numbers[numbers.index(here.day) + 1 :] if by > 0 else numbers[: numbers.index(here.day)][::-1]
    for number in others:
        if blocks := line(days, column_of(days, Free(number, 0, column[1]), column[1])):
            return blocks[0 if by > 0 else -1]
    return None


def aside(days: Sequence[DayShown], here: BlockShown | Free, track: str, by: int) -> BlockShown | Free | None:
    """What stands at the same time in the other group, or on the next day at that side; None at the end."""
    known = columns(days)
    common = isinstance(here, BlockShown) and not here.track
    if common:
        ours = [place for place, each in enumerate(known) if each[0] == here.day]
        place = ours[-1] if by > 0 else ours[0]
    else:
        place = known.index(column_of(days, here, track))
    minute = here.start if here.start is not None else 0
    while 0 <= (place := place + by) < len(known):
        found = _nearest(line(days, known[place]), minute)
        if found is None:
            return Free(known[place][0], here.start if here.start is not None else FIRST, known[place][1])
        if isinstance(here, Free) or found.id != here.id:
            return found
    return None


def other_day(
    days: Sequence[DayShown], here: BlockShown | Free, track: str, by: int
) -> BlockShown | Free | None:
    """The same time of the next day, or of the one before; None where there is none."""
    numbers = [each.day for each in days]
    place = numbers.index(here.day) + by
    if not 0 <= place < len(numbers):
        return None
    column = column_of(days, Free(numbers[place], 0, here.track or track), track)
    start = here.start if here.start is not None else FIRST
    return _nearest(line(days, column), start) or Free(column[0], start, column[1])


def edge(days: Sequence[DayShown], track: str, by: int) -> BlockShown | None:
    """The first (-1) or the last (1) block of all days, as in the list."""
    for day in days if by < 0 else days[::-1]:
        if blocks := line(days, column_of(days, Free(day.day, 0, track), track)):
            return blocks[0 if by < 0 else -1]
    return None


def _nearest(blocks: Sequence[BlockShown], minute: int) -> BlockShown | None:
    """What goes on at that minute, else what is nearest to it; its own group's before a common one."""

    def far(block: BlockShown) -> tuple[int, bool, int]:
        first, last = seen(block)
        apart = 0 if first <= minute < last else min(abs(first - minute), abs(last - minute))
        return apart, not block.track, first

    return min(blocks, key=far, default=None)


def room(days: Sequence[DayShown], free: Free, most: int) -> int:
    """Minutes from a free place to the next block of its line, ``most`` at most."""
    starts = [each.start for each in line(days, (free.day, free.track)) if each.start is not None]
    return min([most, *(start - free.start for start in starts if start > free.start)])
