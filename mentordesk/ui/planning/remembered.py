"""How a screen was left in a programme, kept in the settings: ids and numbers alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mentordesk.ui.desk import Desk


class Remembered:
    """What a screen's own state is read from and written to."""

    def __init__(self, desk: Desk, screen: str) -> None:
        self._desk = desk
        self._screen = screen
        self._programme = ""

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        self._programme = programme

    def _view(self) -> Mapping[str, Any]:
        return self._desk.settings.view(self._programme, self._screen)

    def _keep(self, **state: object) -> None:
        settings = self._desk.settings.with_view(self._programme, self._screen, **state)
        self._desk.change_settings(views=settings.views)
