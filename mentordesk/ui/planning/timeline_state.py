"""How the timeline was left in a programme: zoom, list or bars, what is folded; ids and numbers alone."""

from __future__ import annotations

from collections.abc import Collection

from mentordesk.model.timetable import Unit
from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.remembered import Remembered
from mentordesk.ui.widgets.timeline.scale import ZOOMS


class TimelineState(Remembered):
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "timeline")

    @property
    def zoom(self) -> Unit:
        """How wide a column is."""
        kept = self._view().get("zoom")
        return next((each for each in ZOOMS if each == kept), Unit.MONTH)

    def keep_zoom(self, unit: Unit) -> None:
        """It was chosen."""
        self._keep(zoom=unit.value)

    @property
    def as_list(self) -> bool:
        """Whether the list is preferred to the bars."""
        return bool(self._view().get("list", False))

    def keep_as_list(self, wanted: bool) -> None:
        """It was chosen."""
        self._keep(list=wanted)

    @property
    def folded(self) -> frozenset[str]:
        """The actions whose steps are folded away."""
        return frozenset(map(str, self._view().get("folded") or ()))

    @property
    def milestones(self) -> bool:
        """Whether the milestones are unfolded to a row each."""
        return bool(self._view().get("milestones", False))

    def keep_folded(self, folded: Collection[str], *, milestones: bool) -> None:
        """Something was folded or unfolded."""
        self._keep(folded=sorted(folded), milestones=milestones)
