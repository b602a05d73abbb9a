"""How a form was left in a programme: where one was, whose questions are shown; ids and numbers alone."""

from __future__ import annotations

from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.section_view import Spot
from mentordesk.ui.planning.remembered import Remembered


class FormMemory(Remembered):
    """Reads and keeps it in the settings."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, f"form.{form}")

    @property
    def sheet(self) -> str:
        """The sheet one was at, of a form that is filled several times."""
        return str(self._view().get("sheet") or "")

    @property
    def spot(self) -> Spot | None:
        """Where one was."""
        kept = self._view().get("spot")
        if not isinstance(kept, (list, tuple)) or len(kept) != 6:
            return None
        section, question, key, row, cursor, scroll = kept
        if not (isinstance(cursor, int) and isinstance(scroll, int)):
            return None
        return Spot(str(section), str(question), str(key), str(row), cursor, scroll)

    def keep_spot(self, sheet: str, spot: Spot) -> None:
        """One leaves, or goes on to another field."""
        kept = [spot.section, spot.question, spot.key, spot.row, spot.cursor, spot.scroll]
        if kept != self._view().get("spot") or sheet != self.sheet:
            self._keep(sheet=sheet, spot=kept)

    @property
    def role(self) -> str:
        """Whose questions are shown; "" for everyone's."""
        return str(self._view().get("role") or "")

    def keep_role(self, role: str) -> None:
        """Others are shown."""
        self._keep(role=role)

    @property
    def bilingual(self) -> bool:
        """Whether answers are shown in a second language too."""
        return bool(self._view().get("bilingual", False))

    def keep_bilingual(self, wanted: bool) -> None:
        """They are, or not any more."""
        self._keep(bilingual=wanted)

    @property
    def side(self) -> bool:
        """Whether the panel is wanted."""
        return bool(self._view().get("side", True))

    def keep_side(self, wanted: bool) -> None:
        """It was opened or closed."""
        self._keep(side=wanted)
