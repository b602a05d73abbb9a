"""A block under the mouse: taken anywhere, or at its lower edge; it goes in steps of five minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF

from mentordesk.ui.widgets.agenda.geometry import Geometry
from mentordesk.ui.widgets.agenda.moving import SNAP, at, longer
from mentordesk.ui.widgets.agenda.shown import BlockShown

EDGE = 8
"""Pixels of the lower edge by which a block is made longer."""


@dataclass(frozen=True)
class Drag:
    """What was taken, where (pixels of the content), and what it would become."""

    block: BlockShown
    taken: QPoint
    stretching: bool
    after: BlockShown
    moving: bool = False
    """Whether the mouse went far enough to mean it."""

    @classmethod
    def of(cls, block: BlockShown, taken: QPoint, *, stretching: bool) -> Drag:
        """A block that was just taken."""
        return cls(block, taken, stretching, block)

    def to(self, point: QPointF, geometry: Geometry, *, across: bool) -> Drag:
        """The mouse is there. ``across`` makes a common block one of a group, and the other way round."""
        if self.stretching:
            end = _snapped(self.block.end + (point.y() - self.taken.y()) / geometry.per_minute)
            after = longer(self.block, end - self.block.end)
            return replace(self, after=after, moving=True)
        return replace(self, after=self._moved(point, geometry, across=across), moving=True)

    def _moved(self, point: QPointF, geometry: Geometry, *, across: bool) -> BlockShown:
        block, place = self.block, geometry.day_at(point.x())
        if block.start is None:  # it hangs at the pointer: before, it stood nowhere among the hours
            start = _snapped(geometry.minute(point.y()))
        else:
            start = _snapped(block.start + (point.y() - self.taken.y()) / geometry.per_minute)
        under = geometry.track_at(place, point.x())
        stays_common = bool(block.track) == across
        track = "" if stays_common else under or block.track
        return at(replace(block, day=geometry.days[place].day, track=track), start)

    @property
    def changed(self) -> bool:
        """Whether letting go here would change anything."""
        return self.moving and self.after != self.block


def _snapped(minute: float) -> int:
    return round(minute / SNAP) * SNAP
