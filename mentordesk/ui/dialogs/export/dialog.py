"""The dialog of screen 10, for the plan."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.export.choosing import Choosing
from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.export.offer import ExportOffer, ExportWishes
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.words import Words


class ExportDialog(DocumentDialog):
    """What is to go out of a plan, under which number."""

    def __init__(
        self, offer: ExportOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        choosing = Choosing(offer, words, look, icons)
        super().__init__(offer, choosing, words, look, icons, parent)
        self._offer = offer
        self.choosing = choosing

    @property
    def wishes(self) -> ExportWishes:
        """The document as it is wished for now."""
        choosing = self.choosing
        version = choosing.version.currentData() or None
        return ExportWishes(
            choosing.format, choosing.language.currentData(), version,
            None if version else self._offer.number, self.writing.return_by, choosing.parties.isChecked(),
            choosing.more.chosen, choosing.template.wanted and choosing.format == ".docx",
            choosing.timeline.isChecked(),
        )  # fmt: skip

    def happening(self) -> str:
        """Under which number it goes out."""
        text, offer = self._words.text, self._offer
        picked = self.choosing.version
        if picked.currentData():
            return text("Version {number} goes out as it stood.", number=picked.currentText())
        if offer.is_new:
            return text(
                "Version {number} will be named and kept as the point of comparison.", number=offer.number
            )
        return text(
            "The plan goes out as version {number}: nothing in it has changed since.", number=offer.number
        )

    def _was_saved(self) -> None:
        if not self.choosing.version.currentData():  # the plan has that number now
            self._offer = replace(self._offer, is_new=False)
