"""The dialog of screen 10, for a form or a part of one (R-006)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.export.form_choosing import FormChoosing
from mentordesk.ui.dialogs.export.offer import FormExportWishes, FormOffer
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.words import Words

_INVITATION = "invitation"


class FormExportDialog(DocumentDialog):
    """What is to go out of a form: which part, laid out how."""

    def __init__(
        self, offer: FormOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        choosing = FormChoosing(offer, words, look, icons)
        super().__init__(offer, choosing, words, look, icons, parent)
        self.choosing = choosing
        self._handed = {part for part, _title in offer.parts} - offer.pages
        self.writing.recipients.edited.connect(self._to_somebody_else)

    @property
    def wishes(self) -> FormExportWishes:
        """The document as it is wished for now."""
        choosing = self.choosing
        return FormExportWishes(
            choosing.format, choosing.language.currentData(), choosing.layout_chosen,
            choosing.without_answers, choosing.part.currentData() or None,
            choosing.additions.isChecked(), self.writing.return_by,
            choosing.version.currentData() or None, choosing.sheet.currentData() or "",
            (self.letter.recipients,) if self._names_its_guest and self.letter.recipients else (),
        )  # fmt: skip

    @property
    def _names_its_guest(self) -> bool:
        """Whether the document says to whom it goes (R-226)."""
        return bool(self.choosing.part.currentData() == _INVITATION)

    def _to_somebody_else(self) -> None:
        if self._names_its_guest:
            self._wish_changed()
        else:
            self._say_what_happens()

    def happening(self) -> str:
        """Whether its questions will be noted as handed to somebody."""
        text, wishes, who = self._words.text, self.wishes, self.letter.recipients
        if wishes.part in self._handed and who and (wishes.return_by or self.choosing.to_fill):
            return text("The questions of this part are noted as handed to {who}.", who=who)
        return text("What goes out is noted, so that answers that come back find their place.")
