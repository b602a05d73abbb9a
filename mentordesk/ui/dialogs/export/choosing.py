"""The left column: format, content, version, language, and what stays here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from mentordesk.ui.dialogs.export.offer import ExportOffer
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice, ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import column, frame, label, row
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
        self.formats = ChoiceCards(text("Format"), _formats(words), look, icons, self)
        self.formats.choose(".docx")
        self.formats.chosen.connect(self.changed)
        self.parties = QCheckBox(text("&Cities and version"), self)
        self.parties.setChecked(True)
        self.parties.toggled.connect(self.changed)
        self.columns = QCheckBox(text("Six columns of the plan"), self)
        self.columns.setChecked(True)
        self.columns.setEnabled(False)  # they are the plan
        actions = words.plural("{count} action", "{count} actions", offer.actions)
        self.columns.setAccessibleDescription(actions)
        self.version = choice([("", text("As it stands now")), *offer.versions], "", self)
        self.language = choice(list(offer.languages), offer.language, self)
        for each in (self.version, self.language):
            each.currentIndexChanged.connect(self._picked)
        self._laid = column(self, spacing=look.px(8))
        self._laid.addWidget(label(text("Format"), "heading3", parent=self))
        self._laid.addWidget(self.formats)
        self._laid.addSpacing(look.px(8))
        self._laid.addWidget(label(text("Content"), "heading3", parent=self))
        self._laid.addWidget(self.parties)
        beside = row()
        beside.addWidget(self.columns, 1)
        beside.addWidget(label(actions, "meta", parent=self))
        self._laid.addLayout(beside)
        self._laid.addSpacing(look.px(4))
        fields = [(text("&Language"), self.language)]
        if offer.versions:
            fields.insert(0, (text("Ve&rsion"), self.version))
        else:
            self.version.hide()
        self._add_fields(*fields)
        self._laid.addWidget(label(text("What was written stays as it is."), "meta", wrap=True, parent=self))
        self._laid.addSpacing(look.px(6))
        self._laid.addWidget(_staying(offer, look, icons, self))
        self._laid.addStretch(1)

    @property
    def format(self) -> str:
        """The ending of the file."""
        return self.formats.value or ".docx"

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


def _staying(offer: ExportOffer, look: Look, icons: Icons, parent: QWidget) -> QWidget:
    """What no document holds: counts, never words."""
    around = frame("dashed", parent)
    laid = row(around, spacing=look.px(10))
    laid.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
    mark = QLabel(around)
    mark.setPixmap(icons.pixmap("detective", "text_secondary", 16, ratio=parent.devicePixelRatioF()))
    laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    said = column(spacing=look.px(2))
    for strong, more in offer.left_out:
        for text, role in ((strong, "strong"), (more, "secondary")):
            if text:
                said.addWidget(label(text, role, wrap=True, parent=around))
    laid.addLayout(said, 1)
    return around
