"""The left column: format, content, version, language, and what stays here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from mentordesk.ui.dialogs.export.more_columns import MoreColumns
from mentordesk.ui.dialogs.export.offer import ExportOffer
from mentordesk.ui.dialogs.export.own_template import OwnTemplate
from mentordesk.ui.dialogs.export.staying import Staying
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice, ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import column, label, row
from mentordesk.words import Words


class Choosing(QWidget):
    """Emits ``changed`` when a person wishes for another document."""

    changed = Signal()

    def __init__(
        self, offer: ExportOffer, words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        text = words.text
        self._look = look
        self._offer = offer
        self.formats = ChoiceCards(text("Format"), _formats(words), look, icons, self)
        self.formats.choose(".docx")
        self.formats.chosen.connect(self._format_chosen)
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
        self.staying = Staying(look, icons, self)
        self.version = choice([("", text("As it stands now")), *offer.versions], "", self)
        self.language = choice(list(offer.languages), offer.language, self)
        for each in (self.version, self.language):
            each.currentIndexChanged.connect(self._picked)
        self._laid = column(self, spacing=look.px(8))
        self._laid.addWidget(label(text("Format"), "heading3", parent=self))
        self._laid.addWidget(self.formats)
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
        self._laid.addWidget(label(text("What was written stays as it is."), "meta", wrap=True, parent=self))
        self._laid.addSpacing(look.px(6))
        self._laid.addWidget(self.staying)
        self._laid.addStretch(1)
        self.staying.show_lines(offer.staying(()))

    @property
    def format(self) -> str:
        """The ending of the file."""
        return self.formats.value or ".docx"

    def propose(self, version: str) -> None:
        """Have this version chosen, if the plan has it."""
        self.version.setCurrentIndex(max(self.version.findData(version), 0))

    def _add_beside(self, tick: QCheckBox, said: str) -> None:
        """A tick with what it is about at its right."""
        beside = row()
        beside.addWidget(tick, 1)
        beside.addWidget(label(said, "meta", parent=self))
        self._laid.addLayout(beside)

    def _add_fields(self, *fields: tuple[str, QComboBox]) -> None:
        """Their labels at the left, as wide as the longest."""
        grid = QGridLayout()
        grid.setSpacing(self._look.px(8))
        grid.setColumnStretch(1, 1)
        for line, (title, field) in enumerate(fields):
            said: QLabel = label(title, "secondary", parent=self)
            said.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(said, line, 0)
            grid.addWidget(field, line, 1)
        self._laid.addLayout(grid)

    def _format_chosen(self) -> None:
        self.template.fit(self.format)
        self.changed.emit()

    def _columns_ticked(self) -> None:
        self.staying.show_lines(self._offer.staying(self.more.chosen))
        self.changed.emit()

    def _picked(self, _index: int) -> None:
        self.changed.emit()


def _formats(words: Words) -> list[Choice]:
    text = words.text
    return [
        Choice(".docx", text("&Word, to be read again"), text("Others write in the table and send it back"),
               "file-doc"),
        Choice(".xlsx", text("&Excel"), text("The same table, with the same way back"), "file-xls"),
        Choice(".pdf", text("&PDF"), text("To be read and kept, tagged for screen readers"), "file-pdf"),
    ]  # fmt: skip
