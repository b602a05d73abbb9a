"""What the left column of every export dialog has: format, fields beside their labels, what stays here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from mentordesk.ui.dialogs.export.offer import Offer
from mentordesk.ui.dialogs.export.staying import Staying
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.choice_cards import Choice, ChoiceCards
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import column, label, row
from mentordesk.words import Words


class LeftColumn(QWidget):
    """Emits ``changed`` when a person wishes for another document."""

    changed = Signal()

    def __init__(
        self, formats: list[Choice], words: Words, look: Look, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.language: QComboBox
        self.formats = ChoiceCards(words.text("Format"), formats, look, icons, self)
        self.formats.choose(".docx")
        self.formats.chosen.connect(self._format_chosen)
        self.staying = Staying(look, icons, self)
        self._laid = column(self, spacing=look.px(8))
        self._laid.addWidget(label(words.text("Format"), "heading3", parent=self))
        self._laid.addWidget(self.formats)

    @property
    def format(self) -> str:
        """The ending of the file."""
        return self.formats.value or ".docx"

    def _make_language(self, offer: Offer) -> None:
        """The choice of the language, made in its turn: the focus goes as the fields are made."""
        self.language = choice(list(offer.languages), offer.language, self)
        self.language.currentIndexChanged.connect(self._picked)

    def _end(self, words: Words) -> None:
        """What every column ends with."""
        self._laid.addWidget(
            label(words.text("What was written stays as it is."), "meta", wrap=True, parent=self)
        )
        self._laid.addSpacing(self._look.px(6))
        self._laid.addWidget(self.staying)
        self._laid.addStretch(1)

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

    def _add_under(self, title: str, field: QComboBox) -> QLabel:
        """A field that needs the whole width for its choices, its label above; returns the label."""
        said: QLabel = label(title, "secondary", parent=self)
        said.setBuddy(field)
        field.setAccessibleName(title.replace("&", ""))
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.view().setMinimumWidth(field.view().sizeHintForColumn(0) + self._look.px(24))
        field.currentTextChanged.connect(field.setToolTip)
        field.setToolTip(field.currentText())
        self._laid.addWidget(said)
        self._laid.addWidget(field)
        return said

    def _format_chosen(self) -> None:
        self.changed.emit()

    def _picked(self, _index: int) -> None:
        self.changed.emit()
