"""The organisation's own look: its Word template and its logos (features row 72)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.own_logos import OwnLogos
from mentordesk.ui.sections.own_template import OwnTemplate
from mentordesk.ui.sections.section import Section
from mentordesk.words import _


class Documents(Section):
    """A file that is refused is told in its own place, and what was kept stays kept."""

    name = "documents"
    title = _("Documents and logos")
    icon = "file-doc"
    sentence = _("What your organisation’s documents look like. It stays on this computer.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look = desk.words.text, desk.look
        self.template = OwnTemplate(desk, self)
        self.logos = OwnLogos(desk, self)
        self.add_row(
            text("Your own Word template"),
            text("The plan is then written into your document, with its letterhead and its fonts."),
        )
        self.body.addWidget(self.template)
        self.body.addSpacing(look.px(20))
        row = self.add_row(text("Logos"), "")
        self.logos.told.connect(row.say)
        self.body.addWidget(self.logos)
        self.body.addStretch(1)

    def fit(self, room: int) -> None:
        super().fit(room)
        self.template.card.fit(room)

    def present(self) -> None:
        if self.desk.workspace is not None:
            self.template.read()
            self.logos.read()
