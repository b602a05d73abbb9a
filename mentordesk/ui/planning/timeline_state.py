"""How the timeline was left in a programme: zoom, list or bars, what is folded; ids and numbers alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mentordesk.model.timetable import Unit
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.timeline.scale import ZOOMS

_SCREEN = "timeline"


class TimelineState:
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._programme = ""

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        self._programme = programme

    def _view(self) -> Mapping[str, Any]:
        return self._desk.settings.view(self._programme, _SCREEN)

    def _keep(self, **state: object) -> None:
        settings = self._desk.settings.with_view(self._programme, _SCREEN, **state)
        self._desk.change_settings(views=settings.views)

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
