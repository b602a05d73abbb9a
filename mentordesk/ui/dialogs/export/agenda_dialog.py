"""The dialog of screen 10, for the documents of a visit: agenda, sheet to sign, preparation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.export.agenda_choosing import AgendaChoosing
from mentordesk.ui.dialogs.export.agenda_offer import (
    AGENDA,
    ATTENDANCE,
    CALENDAR,
    AgendaExportWishes,
    AgendaOffer,
)
from mentordesk.ui.dialogs.export.attendance_choosing import AttendanceChoosing
from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.export.visit_choosing import VisitChoosing
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_CHOOSING: dict[str, type[VisitChoosing]] = {AGENDA: AgendaChoosing, ATTENDANCE: AttendanceChoosing}


class AgendaExportDialog(DocumentDialog):
    """What is to go out of a visit, laid out how. Nothing of it is awaited back."""

    def __init__(
        self, offer: AgendaOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        choosing = _CHOOSING.get(offer.kind, VisitChoosing)(offer, words, look, icons)
        super().__init__(offer, choosing, words, look, icons, parent)
        self.choosing = choosing
        self.writing.due.setChecked(False)
        for each in (self.writing.due, self.writing.day):
            each.hide()

    @property
    def wishes(self) -> AgendaExportWishes:
        """The document as it is wished for now."""
        return self.choosing.wishes

    def happening(self) -> str:
        """What is kept of it."""
        text = self._words.text
        if self.choosing.format == CALENDAR:
            return text(
                "A calendar that took in an earlier file moves what has moved and adds nothing twice."
            )
        return text("What goes out is noted in the history: which document, when, to whom.")
