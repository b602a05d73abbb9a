"""How the notebook was left in a programme: the group, the side panel; ids and yes or no alone."""

from __future__ import annotations

from mentordesk.ui.desk import Desk
from mentordesk.ui.planning.remembered import Remembered


class NotebookMemory(Remembered):
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "notebook")

    @property
    def group(self) -> str:
        """The group one follows where several run at once; "" where nobody chose."""
        return str(self._view().get("group") or "")

    @property
    def side(self) -> bool:
        """Whether the questions are wanted beside the notes."""
        return bool(self._view().get("side", True))

    @property
    def discreet(self) -> bool:
        """Whether restricted notes show their first word only."""
        return bool(self._view().get("discreet", False))

    def keep(self, **state: object) -> None:
        """``group``, ``side`` or ``discreet``."""
        self._keep(**state)
