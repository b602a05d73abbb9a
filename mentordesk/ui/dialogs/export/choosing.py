"""The left column for a plan: format, content, version, language, and what stays here."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.dialogs.export.left_column import LeftColumn
from mentordesk.ui.dialogs.export.more_columns import MoreColumns
from mentordesk.ui.dialogs.export.offer import ExportOffer
from mentordesk.ui.dialogs.export.own_template import OwnTemplate
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words


class Choosing(LeftColumn):
    """What of a plan."""

    def __init__(
        self, offer: ExportOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(_formats(words), words, look, icons, parent)
        text = words.text
        self._offer = offer
        self.template = OwnTemplate(offer.template, words, look, self)
        self.template.changed.connect(self.changed)
        self.parties = QCheckBox(text("&Cities and version"), self)
        self.parties.setChecked(True)
        self.parties.toggled.connect(self.changed)
        self.columns = QCheckBox(text("Six columns of the plan"), self)
        self.columns.setChecked(True)
        self.columns.setEnabled(False)  # they are the plan
        actions = words.plural("{count} action", "{count} actions", offer.actions)
        self.columns.setAccessibleDescription(actions)
        self.more = MoreColumns(offer.optional, words, look, self)
        self.more.changed.connect(self._columns_ticked)
        self.timeline = QCheckBox(text("Timeline"), self)
        dated = words.plural("{count} dated action", "{count} dated actions", offer.dated)
        self.timeline.setAccessibleDescription(dated)
        self.timeline.toggled.connect(self.changed)
        self.version = choice([("", text("As it stands now")), *offer.versions], "", self)
        self.version.currentIndexChanged.connect(self._picked)
        self._make_language(offer)
        self._laid.addWidget(self.template)
        self._laid.addSpacing(look.px(8))
        self._laid.addWidget(label(text("Content"), "heading3", parent=self))
        self._laid.addWidget(self.parties)
        self._add_beside(self.columns, actions)
        self._laid.addWidget(self.more)
        self._add_beside(self.timeline, dated)
        self._laid.addSpacing(look.px(4))
        fields = [(text("&Language"), self.language)]
        if offer.versions:
            fields.insert(0, (text("Ve&rsion"), self.version))
        else:
            self.version.hide()
        self._add_fields(*fields)
        self._end(words)
        self.staying.show_lines(offer.staying(()))

    def propose(self, version: str) -> None:
        """Have this version chosen, if the plan has it."""
        self.version.setCurrentIndex(max(self.version.findData(version), 0))

    def _format_chosen(self) -> None:
        self.template.fit(self.format)
        self.changed.emit()

    def _columns_ticked(self) -> None:
        self.staying.show_lines(self._offer.staying(self.more.chosen))
        self.changed.emit()


def _formats(words: Words) -> list[Choice]:
    text = words.text
    return [
        Choice(".docx", text("&Word, to be read again"), text("Others write in the table and send it back"),
               "file-doc"),
        Choice(".xlsx", text("&Excel"), text("The same table, with the same way back"), "file-xls"),
        Choice(".pdf", text("&PDF"), text("To be read and kept, tagged for screen readers"), "file-pdf"),
    ]  # fmt: skip
