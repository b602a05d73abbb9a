"""How the visits were left in a programme: which one, which part of it, days or list; ids alone."""

from __future__ import annotations

from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.remembered import Remembered


class VisitsMemory(Remembered):
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "visits")

    def _kept(self, name: str) -> str:
        return str(self._view().get(name) or "")

    def keep(self, **state: str) -> None:
        """``visit``, ``part``, ``view`` or ``session``: one is somewhere else now."""
        if any(self._kept(name) != value for name, value in state.items()):
            self._keep(**state)

    @property
    def visit(self) -> str:
        """The visit one was at."""
        return self._kept("visit")

    @property
    def part(self) -> str:
        """The sub-page one was at."""
        return self._kept("part")

    @property
    def view(self) -> str:
        """Days or list; "" where nobody chose."""
        return self._kept("view")

    @property
    def session(self) -> str:
        """The session one was at."""
        return self._kept("session")

    @property
    def side(self) -> bool:
        """Whether the panel is wanted."""
        return bool(self._view().get("side", True))

    def keep_side(self, wanted: bool) -> None:
        """It was opened or closed."""
        self._keep(side=wanted)
