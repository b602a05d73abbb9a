"""How large a timeline's picture is and how many rows it holds. All measures are millimetres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentordesk.documents.time_figure import Scale, TimeMilestone, TimeRow

HEAD = 11.0
FOOT_DAY = 5.5
LANE, AROUND_LANES = 4.4, 1.8
ONE_LINE, SECOND_LINE, STEP = 5.8, 3.9, 5.2
_LANES = 4
_MARK = 2.6
"""Half a milestone's sign and the gap to its words."""
_EDGE = 1.8
"""How far from the edge of the chart stands what lies beyond it."""
_LONGEST_LABEL = 0.6
"""Of a milestone, in parts of the chart's width."""
_PT = 25.4 / 72
_NARROW, _WIDE = frozenset(" iljtfrIΙΐίι.,;:·’'!|()-/"), frozenset("mwMWΜΩω%@–—…")
_WIDTHS = (0.3, 0.85, 0.6, 0.52)
"""Of a narrow sign of Carlito, a wide one, a capital, any other, in em; none is much wider."""
TEXT_PT, SMALL_PT, AXIS_PT = 9.0, 8.5, 8.0


@dataclass(frozen=True)
class Room:
    """The picture and its columns; the chart takes what the words leave."""

    width: float
    height: float
    number: float
    text: float
    lead: float
    legend: float

    @property
    def words(self) -> float:
        """The width of all columns of words."""
        return self.number + self.text + self.lead

    @property
    def chart(self) -> float:
        """The width of the chart."""
        return self.width - self.words


LANDSCAPE = Room(267, 157, number=10, text=68, lead=36, legend=6.5)
PORTRAIT = Room(163, 222, number=9, text=46, lead=24, legend=11)


def room(*, landscape: bool) -> Room:
    """The room on a page, a heading above the picture counted."""
    return LANDSCAPE if landscape else PORTRAIT


def estimated(text: str, size: float) -> float:
    """About how wide a text is, on the generous side."""
    narrow, wide, capital, other = _WIDTHS
    ems = (
        narrow if sign in _NARROW else wide if sign in _WIDE else capital if sign.isupper() else other
        for sign in text
    )
    return sum(ems) * size * _PT


def lines_of(row: TimeRow, place: Room) -> int:
    """Lines the words of an action take: one or two; what is longer ends in three dots."""
    texts = ((row.action.text, place.text), (row.lead, place.lead))
    return 2 if any(estimated(text, TEXT_PT) > width - 3.0 for text, width in texts) else 1


def height_of(row: TimeRow, place: Room) -> float:
    """The height of an action without its steps."""
    return ONE_LINE + (lines_of(row, place) - 1) * SECOND_LINE


@dataclass(frozen=True)
class Placed:
    """A milestone's words: from the sign to the right or to the left, in a lane; empty where none fit.

    ``outside`` is -1 or 1 where it lies before or after the scale; its sign then points there.
    """

    at: float
    lane: int
    text: str
    to_left: bool
    outside: int = 0


def placed(milestones: Sequence[TimeMilestone], scale: Scale, place: Room) -> tuple[Placed, ...]:
    """The milestones side by side in lanes. Of the same words only the first have more than their day."""
    ends: list[float] = []
    said: set[str] = set()
    found = []
    for each in milestones:
        outside = scale.outside(each.day)
        at = _EDGE if outside < 0 else place.chart - _EDGE if outside else scale.share(each.day) * place.chart
        text = each.said_in_full if outside else each.short_day if each.text in said else each.said
        text = _cut(text, place.chart * _LONGEST_LABEL)
        said.add(each.text)
        width = estimated(text, SMALL_PT) + _MARK
        to_left = at + width > place.chart
        begins = at - width if to_left else max(at - _MARK / 2, 0.0)
        lane = next((free for free, end in enumerate(ends) if end <= begins), len(ends))
        if lane < _LANES and begins >= 0:
            ends[lane : lane + 1] = [at + _MARK if to_left else at + width + 1]
            found.append(Placed(at, lane, text, to_left, outside))
        else:
            found.append(Placed(at, _LANES, "", to_left=False, outside=outside))
    return tuple(found)


def _cut(text: str, width: float) -> str:
    """The beginning of words too long for a label."""
    while estimated(text, SMALL_PT) > width:
        text = f"{text[:-2].rstrip()}…"
    return text


def milestones_height(found: Sequence[Placed]) -> float:
    """The height of the milestones' row; signs without words share a lane under all others."""
    if not found:
        return 0.0
    lanes = len({each.lane for each in found})
    return lanes * LANE + AROUND_LANES


@dataclass(frozen=True)
class Cut:
    """Rows of one picture; ``first_step`` and ``after_step`` cut the first and the last of them."""

    first: int
    after: int
    first_step: int = 0
    after_step: int | None = None


def cuts(rows: Sequence[TimeRow], milestones: float, place: Room) -> Iterator[Cut]:
    """The rows of each picture, one after another; a row with more steps than fit goes on in the next."""
    full = place.height - HEAD - FOOT_DAY - place.legend - milestones
    left, first, first_step = full, 0, 0
    for at, row in enumerate(rows):
        head, steps = height_of(row, place), len(row.steps)
        if left < min(head + steps * STEP, full) and at > first:
            yield Cut(first, at, first_step)
            left, first, first_step = full, at, 0
        begun = 0
        while head + (steps - begun) * STEP > left:
            fits = int((left - head) / STEP)
            if begun + max(fits, 1) >= steps:
                break
            begun += max(fits, 1)
            yield Cut(first, at + 1, first_step, begun)
            left, first, first_step = full, at, begun
        left -= head + (steps - begun) * STEP
    if first < len(rows):
        yield Cut(first, len(rows), first_step)
