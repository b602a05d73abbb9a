"""A bar under the mouse: taken in the middle or at an end, and it goes by whole units of the zoom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mentordesk.model.dating import shifted
from mentordesk.model.timetable import Stretch
from mentordesk.ui.widgets.timeline.rows import Key
from mentordesk.ui.widgets.timeline.scale import Scale


@dataclass(frozen=True)
class Drag:
    """What was taken, where, by which edge (``both``, ``first``, ``last``), and by how many units it goes.

    ``taken_at`` and ``x`` are pixels of the scale.
    """

    key: Key
    stretch: Stretch
    edge: str
    taken_at: float
    by: int = 0
    moving: bool = False
    """Whether the mouse went far enough to mean it."""

    def to(self, x: float, scale: Scale) -> Drag:
        """The mouse is at ``x``."""
        return replace(self, by=scale.units(x - self.taken_at), moving=True)

    def after(self, scale: Scale) -> Stretch:
        """Where the bar would lie."""
        return shifted(self.stretch, self.by, scale.unit, self.edge)
