"""Export and e-mail of the plan (screen 10)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.ui.dialogs.export import ExportDialog
from mentordesk.ui.dialogs.export.exporting import DocumentExporting
from mentordesk.ui.dialogs.export.offering import offer, offered
from mentordesk.ui.dialogs.export.orders import PlanOrder

if TYPE_CHECKING:
    from mentordesk.services.export import Offered


class Exporting(DocumentExporting):
    """Asks what is to go out of a plan, and how."""

    def open(self, programme: str, version: str = "") -> None:
        """``version`` is the one proposed, else the plan as it stands."""
        job = partial(offered, programme, self._desk.settings.export_folder)
        self._ask(job, partial(self._dialog, programme, version))

    def _dialog(
        self, programme: str, version: str, found: tuple[Offered, Path]
    ) -> tuple[PlanOrder, ExportDialog]:
        desk = self._desk
        choices = offer(*found, desk.today(), desk.words)
        dialog = ExportDialog(choices, desk.words, desk.look, desk.icons, self._page.window())
        dialog.choosing.propose(version)
        return PlanOrder(programme), dialog
