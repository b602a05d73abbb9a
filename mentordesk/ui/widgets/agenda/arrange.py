"""Where blocks stand beside one another: groups split a day, what overlaps shares its group's width.

Like the lanes of model.agenda, but with what is seen: a block is never lower than a line of text, and two
that would run into one another for that reason stand side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown

LEAST = 15
"""Minutes whose height a block has at least: one line of text."""


@dataclass(frozen=True)
class Cell:
    """From where to where a block goes in its day's width (0 to 1)."""

    left: float
    right: float


def seen(block: BlockShown) -> tuple[int, int]:
    """From which minute to which a block is drawn."""
    start = block.start or 0
    return start, start + max(block.minutes, LEAST)


def cells(day: DayShown) -> Mapping[str, Cell]:
    """The cell of each block with an hour, by id."""
    letters = day.letters
    found: dict[str, Cell] = {}
    timed = sorted((each for each in day.blocks if each.start is not None), key=_order)
    for cluster in _clusters(timed):
        if len({each.track for each in cluster}) > 1:
            left, right = 0.0, 1.0  # a common one runs into a group's: all of them share the day
        else:
            left, right = span(letters, cluster[0].track)
        lanes = sorted(_lanes(cluster), key=partial(_side, letters))
        wide = (right - left) / len(lanes)
        for place, lane in enumerate(lanes):
            for each in lane:
                found[each.id] = Cell(left + place * wide, left + (place + 1) * wide)
    return found


def span(letters: Sequence[str], track: str) -> tuple[float, float]:
    """The part of a day's width that a group has; all of it for all groups together."""
    if track not in letters:
        return 0.0, 1.0
    place = letters.index(track)
    return place / len(letters), (place + 1) / len(letters)


def _side(letters: Sequence[str], lane: Sequence[BlockShown]) -> float:
    """Where a lane belongs, from 0 at the left to 1: as groups stand, one of only common blocks between."""
    track = next((each.track for each in lane if each.track), "")
    if track not in letters or letters == (track,):
        return 0.5
    return letters.index(track) / (len(letters) - 1)


def _order(block: BlockShown) -> tuple[int, str, int, str]:
    return block.start or 0, block.track, -block.minutes, block.id


def _clusters(blocks: Sequence[BlockShown]) -> list[list[BlockShown]]:
    """Blocks that would be drawn over one another, also through others; each cluster in the order given."""
    found = [[each] for each in blocks]
    while (pair := _meeting(found)) is not None:
        one, other = pair
        found.remove(other)
        found[found.index(one)] = sorted([*one, *other], key=_order)
    return found


def _meeting(clusters: Sequence[list[BlockShown]]) -> tuple[list[BlockShown], list[BlockShown]] | None:
    """Two clusters that do not stand clear of one another, if there are any."""
    for one, other in combinations(clusters, 2):
        if _share(one, other) and not all(_apart(each, block) for each in one for block in other):
            return one, other
    return None


def _share(one: Sequence[BlockShown], other: Sequence[BlockShown]) -> bool:
    """Whether two clusters have a group in common; one of several tracks has the whole day."""
    tracks, others = {each.track for each in one}, {each.track for each in other}
    whole = "" in tracks | others or len(tracks) > 1 or len(others) > 1
    return whole or tracks == others


def _lanes(cluster: Sequence[BlockShown]) -> list[list[BlockShown]]:
    """As few lanes as hold them, from left to right as groups are; common blocks fill what is free."""
    lanes: list[list[BlockShown]] = []
    for block in sorted(cluster, key=lambda each: (not each.track, each.track, *_order(each))):
        lane = next((each for each in lanes if _fits(block, each)), None)
        if lane is None:
            lane = []
            lanes.append(lane)
        lane.append(block)
    return lanes


def _fits(block: BlockShown, lane: Sequence[BlockShown]) -> bool:
    ours = not block.track or lane[0].track == block.track
    return ours and all(_apart(block, each) for each in lane)


def _apart(one: BlockShown, other: BlockShown) -> bool:
    return seen(one)[0] >= seen(other)[1] or seen(other)[0] >= seen(one)[1]
