"""The language of the screen; documents have their own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.section import Section
from mentordesk.ui.widgets.fields import choice
from mentordesk.words import LANGUAGE_NAMES, _


class Languages(Section):
    """Another language makes the window anew."""

    name = "languages"
    title = _("Languages")
    icon = "translate"
    sentence = _("Of the screen and of documents, apart from one another.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text = desk.words.text
        self.language = choice(list(LANGUAGE_NAMES.items()), desk.words.language, self)
        self.language.activated.connect(self._set_language)
        self.controls["language"] = self.language
        self.add_row(text("&Language of the screen"), text("Pages, menus and messages."), self.language)
        self.add_row(
            text("Language of documents"),
            text("Each document has its own language, chosen when it is exported."),
        )
        self.body.addStretch(1)

    def _set_language(self) -> None:
        self.keep("language", language=self.language.currentData())
