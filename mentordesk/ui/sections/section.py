"""What every section of the settings is: a title, a sentence, rows with hairlines between them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import column, label
from mentordesk.ui.widgets.setting_row import SettingRow
from mentordesk.words import _

_BESIDE_FROM = 560


class Section(QWidget):
    """``name`` is its part of a Place; ``controls`` are those the focus may come back to, by name."""

    name: ClassVar[str]
    title: ClassVar[str] = _("Settings")
    icon: ClassVar[str]
    sentence: ClassVar[str]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.controls: dict[str, QWidget] = {}
        self._rows: list[SettingRow] = []
        look, text = desk.look, desk.words.text
        self.body = column(self)
        self.body.setContentsMargins(look.px(32), look.px(18), look.px(32), look.px(28))
        self.body.addWidget(label(text(self.title), "heading1_work", wrap=True))
        self.body.addSpacing(look.px(6))
        self.body.addWidget(label(text(self.sentence), "secondary", wrap=True))
        self.body.addSpacing(look.px(8))

    def add_row(self, title: str, words: str, control: QWidget | None = None) -> SettingRow:
        """A line of the section, after the others."""
        made = SettingRow(title, words, self.desk.look, control, self)
        self._rows.append(made)
        self.body.addWidget(made)
        return made

    def fit(self, room: int) -> None:
        """Fit into so many of the design's pixels: in few, what one chooses stands under its words."""
        for each in self._rows:
            each.stack(room < _BESIDE_FROM)

    def present(self) -> None:
        """It is shown now."""

    def flush(self) -> None:
        """Hand over what is typed."""

    def keep(self, control: str, **changes: object) -> None:
        """Keep other settings. Where the window is made anew for them, ``control`` has the focus again."""
        here = self.desk.navigator.here
        self.desk.go(pages.SETTINGS, here.programme if here else "", self.name, control)
        self.desk.change_settings(**changes)
