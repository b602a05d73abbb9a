"""The left column for any document of a visit: format, which day, language, and what stays here."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.export.agenda_offer import AgendaExportWishes, AgendaOffer
from mentordesk.ui.dialogs.export.left_column import LeftColumn
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

_ALL = ""


class VisitChoosing(LeftColumn):
    """What of a visit. ``wishes`` is the document as it is wished for here."""

    def __init__(
        self, offer: AgendaOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(_formats(offer, words), words, look, icons, parent)
        self._offer = offer
        self._words = words
        self._icons = icons
        self._make_own()
        days = [(str(number), said) for number, said in offer.days]
        self.day = choice([(_ALL, words.text("All days")), *days], _ALL, self)
        self.day.currentIndexChanged.connect(self._picked)
        self._make_language(offer)
        self._laid.addSpacing(look.px(8))
        self._laid.addWidget(label(words.text("Content"), "heading3", parent=self))
        self._laid.addWidget(label(offer.title, wrap=True, parent=self))
        self._lay_own()
        self._add_fields((words.text("&Language"), self.language))
        self._end(words)
        self.staying.show_lines(offer.left_out)

    @property
    def wishes(self) -> AgendaExportWishes:
        """The document as it is wished for here."""
        return AgendaExportWishes(self.format, self.language.currentData(), day=self.day_chosen)

    @property
    def day_chosen(self) -> int | None:
        """The one day that goes out; None for all of them."""
        picked = self.day.currentData()
        return int(picked) if picked and not self.day.isHidden() else None

    def _make_own(self) -> None:
        """The choices of one kind of document, made in the order in which the focus goes."""

    def _lay_own(self) -> None:
        """Their places; where nothing depends on the day it is not asked."""
        self.day.hide()


def _formats(offer: AgendaOffer, words: Words) -> list[Choice]:
    text = words.text
    found = [
        Choice(".docx", text("&Word"), text("To be read, printed and changed"), "file-doc"),
        Choice(".pdf", text("&PDF"), text("To be read and kept, tagged for screen readers"), "file-pdf"),
    ]
    if offer.calendar:
        told = text("For calendar programs; a later file brings it up to date")
        found.append(Choice(".ics", text("Cale&ndar"), told, "calendar-blank"))
    return found
