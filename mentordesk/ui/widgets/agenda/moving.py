"""Where a block would go by keys: another time, group or day, another length. Pure; nothing moves here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mentordesk.ui.widgets.agenda import keys
from mentordesk.ui.widgets.agenda.geometry import FIRST, MIDNIGHT
from mentordesk.ui.widgets.agenda.shown import BlockShown, DayShown
from mentordesk.ui.widgets.agenda.walking import columns

SNAP = 5
"""Minutes: the finest step, by mouse and with Ctrl."""
SHORTEST = 5


def wished(days: Sequence[DayShown], block: BlockShown, wish: str, by: int) -> BlockShown | None:
    """What a key makes of a block; None for a key that does not move it."""
    if wish == keys.LATER:
        return later(block, by)
    if wish == keys.ASIDE:
        return aside(days, block, by)
    if wish == keys.OTHER_DAY:
        return other_day(days, block, by)
    if wish == keys.GROUP:
        return other_group(days, block)
    return longer(block, by) if wish == keys.LONGER else None


def later(block: BlockShown, by: int) -> BlockShown:
    """By so many minutes, within its day; one without an hour gets the first one."""
    if block.start is None:
        return replace(block, start=FIRST)
    return at(block, block.start + by)


def at(block: BlockShown, start: int) -> BlockShown:
    """At another time of its day, not beyond midnight as far as that can be."""
    latest = max(MIDNIGHT - max(block.minutes, SNAP), 0)
    if block.start is not None:
        latest = max(latest, block.start)  # one that goes beyond midnight stays where it is
    return replace(block, start=min(max(start, 0), latest))


def longer(block: BlockShown, by: int) -> BlockShown:
    """By so many minutes; never under the shortest, never beyond midnight by this."""
    most = max(MIDNIGHT - (block.start or 0), block.minutes)
    return replace(block, minutes=min(max(block.minutes + by, SHORTEST), most))


def aside(days: Sequence[DayShown], block: BlockShown, by: int) -> BlockShown:
    """To the next group at that side, then to the next day; a common one to the next day as it is."""
    if not block.track:
        return other_day(days, block, by)
    known = columns(days)
    place = known.index((block.day, block.track)) + by
    if not 0 <= place < len(known):
        return block
    day, track = known[place]
    return replace(block, day=day, track=track or block.track)


def other_day(days: Sequence[DayShown], block: BlockShown, by: int) -> BlockShown:
    """The same time and group of the next day, or of the one before."""
    numbers = [each.day for each in days]
    place = numbers.index(block.day) + by
    return replace(block, day=numbers[place]) if 0 <= place < len(numbers) else block


def other_group(days: Sequence[DayShown], block: BlockShown) -> BlockShown:
    """The next of: first group, second group … all groups together."""
    letters = next((each.letters for each in days if each.day == block.day), ())
    if not letters:
        return block
    ways = (*letters, "")
    return replace(block, track=ways[(ways.index(block.track) + 1) % len(ways)])
