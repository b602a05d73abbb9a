"""The left column: which parts stand on the page, the languages of its headings, what stays here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.staying import Staying
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.widgets.parts import column, keep_height, label, row
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES

NO_SECOND = "-"


@dataclass(frozen=True)
class PageWishes:
    """The page as it is wished for."""

    language: str
    second: str
    parts: tuple[str, ...]


class PartsChoice(QWidget):
    """Emits ``changed`` when a person wishes for another page."""

    changed = Signal()

    def __init__(self, desk: Desk, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, look = desk.words, desk.look
        self._words = words
        self.parts: dict[str, QCheckBox] = {}
        self.counts: dict[str, QLabel] = {}
        laid = column(self, spacing=look.px(8))
        laid.addWidget(label(words.text("What we agreed"), "heading1_work", wrap=True, parent=self))
        laid.addWidget(
            label(
                words.text("One page, to be read together before leaving."),
                "secondary",
                wrap=True,
                parent=self,
            )
        )
        self.visit = label("", "meta", wrap=True, parent=self)
        laid.addWidget(self.visit)
        laid.addSpacing(look.px(8))
        laid.addWidget(label(words.text("On the page"), "heading3", parent=self))
        for part, title in titles.items():
            tick = QCheckBox(title, self)
            tick.toggled.connect(self._picked)
            count = label("", "meta", parent=self)
            beside = row(spacing=look.px(8))
            beside.addWidget(tick, 1)
            beside.addWidget(count)
            laid.addLayout(beside)
            self.parts[part], self.counts[part] = tick, count
        laid.addSpacing(look.px(8))
        laid.addWidget(label(words.text("Headings in two languages"), "heading3", parent=self))
        names = [(each, LANGUAGE_NAMES[each]) for each in LANGUAGES]
        self.main = self._language(names, words.text("First language of the headings"))
        alone = (NO_SECOND, words.text("None"))
        self.second = self._language([*names, alone], words.text("Second language of the headings"))
        both = row(spacing=look.px(8))
        both.addWidget(self.main, 1)
        both.addWidget(self.second, 1)
        laid.addLayout(both)
        laid.addWidget(
            label(words.text("Your sentences stay in their language."), "meta", wrap=True, parent=self)
        )
        laid.addSpacing(look.px(12))
        self.staying = Staying(look, desk.icons, self)
        laid.addWidget(self.staying)
        laid.addStretch(1)
        keep_height(*self.parts.values(), self.main, self.second)

    def _language(self, names: list[tuple[str, str]], said: str) -> QComboBox:
        made = choice(names, names[0][0], self)
        made.setAccessibleName(said)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.currentIndexChanged.connect(self._picked)
        return made

    @property
    def wishes(self) -> PageWishes:
        """The page as it is wished for here."""
        parts = tuple(each for each, tick in self.parts.items() if tick.isChecked())
        return PageWishes(self.main.currentData(), self.second.currentData(), parts)

    def show_wishes(self, wishes: PageWishes) -> None:
        """Have these chosen, without a word of it."""
        before = self.blockSignals(True)
        for part, tick in self.parts.items():
            tick.setChecked(part in wishes.parts)
        self.main.setCurrentIndex(self.main.findData(wishes.language))
        self.second.setCurrentIndex(self.second.findData(wishes.second or NO_SECOND))
        self.blockSignals(before)

    def show_counts(self, visit: str, counts: Mapping[str, int], staying: Sequence[tuple[str, str]]) -> None:
        """How much there is of each part; what stays here."""
        self.visit.setText(visit)
        for part, said in self.counts.items():
            count = counts.get(part, 0)
            said.setText(str(count) if count else "")
            told = self._words.plural("{count} line", "{count} lines", count) if count else ""
            self.parts[part].setAccessibleDescription(told)
        self.staying.show_lines(staying)

    def _picked(self) -> None:
        self.changed.emit()
