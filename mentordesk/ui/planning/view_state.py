"""How the plan was left in a programme: optional columns, widths, the panel; ids and numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.forms.reading import form
from mentordesk.model.plan import FORM
from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.columns import optional_fields
from mentordesk.ui.planning.remembered import Remembered


class ViewState(Remembered):
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "plan")

    @property
    def optional(self) -> list[tuple[str, str]]:
        """The columns one may ask for, by name and title."""
        return [(each.name, form(FORM).label(each.key, self._desk.words)) for each in optional_fields()]

    @property
    def columns(self) -> frozenset[str]:
        """The optional columns that are shown."""
        return frozenset(self._view().get("columns") or ())

    def toggle_column(self, name: str) -> None:
        """Show an optional column, or no longer."""
        self._keep(columns=sorted(self.columns ^ {name}))

    @property
    def widths(self) -> dict[str, float]:
        """The shares of the columns as a person set them."""
        return dict(self._view().get("widths") or {})

    def keep_widths(self, shares: Mapping[str, float]) -> None:
        """They were set anew."""
        self._keep(widths=dict(shares))

    @property
    def timeline(self) -> bool:
        """Whether the plan is shown over time rather than as a table."""
        return bool(self._view().get("timeline", False))

    def keep_timeline(self, wanted: bool) -> None:
        """One turned to the other."""
        if wanted != self.timeline:
            self._keep(timeline=wanted)

    @property
    def side(self) -> bool:
        """Whether the panel is wanted."""
        return bool(self._view().get("side", True))

    def keep_side(self, wanted: bool) -> None:
        """It was opened or closed."""
        self._keep(side=wanted)
