"""How the window looks: colours, size of the text, how much of the rail is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.services.settings import MENTEE_CITY, Settings
from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.section import Section
from mentordesk.ui.theme import THEMES
from mentordesk.ui.widgets.fields import choice
from mentordesk.ui.window_commands import TEXT_SIZES, THEME_NAMES
from mentordesk.words import _

_BY_ROOM, _WORDS, _ICONS = "", "words", "icons"
_RAIL = {_BY_ROOM: None, _WORDS: True, _ICONS: False}
_FEW, _WHOLE = "few", "whole"


class Display(Section):
    """Every change holds at once, and is the same as the command of the View menu."""

    name = "display"
    title = _("Display")
    icon = "eye"
    sentence = _("Every change is seen at once.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, settings = desk.words.text, desk.settings
        themes = [(name, text(THEME_NAMES[name])) for name in THEMES]
        self.theme = choice(themes, settings.theme, self)
        self.theme.activated.connect(self._set_theme)
        sizes = [
            (str(size), text("{percent} %", percent=size))
            for size in sorted({*TEXT_SIZES, settings.text_size})
        ]
        self.text_size = choice(sizes, str(settings.text_size), self)
        self.text_size.activated.connect(self._set_text_size)
        ways = [
            (_BY_ROOM, text("As there is room")),
            (_WORDS, text("Icons and words")),
            (_ICONS, text("Icons alone")),
        ]
        self.rail = choice(ways, _rail(settings), self)
        self.rail.activated.connect(self._set_rail)
        self.controls = {"theme": self.theme, "text_size": self.text_size, "rail": self.rail}
        self.add_row(text("Appearance"), text("Light and dark follow the system, or stay."), self.theme)
        self.add_row(
            text("Text size"), text("Of the whole window. Documents are not changed."), self.text_size
        )
        self.add_row(text("Pages at the left"), text("With their names, or as icons alone."), self.rail)
        much = [(_FEW, text("The pages that matter now")), (_WHOLE, text("The whole method"))]
        self.method = choice(much, _method(settings), self)
        self.method.activated.connect(self._set_method)
        of_whom = text("For a mentee city with one programme.")
        self._method = self.add_row(text("Pages shown"), of_whom, self.method)
        self._follow(settings, settings)
        self.body.addStretch(1)
        desk.settings_changed.connect(self._follow)

    def _set_theme(self) -> None:
        self.keep("theme", theme=self.theme.currentData())

    def _set_text_size(self) -> None:
        self.keep("text_size", text_size=int(self.text_size.currentData()))

    def _set_rail(self) -> None:
        self.keep("rail", rail_in_words=_RAIL[self.rail.currentData()])

    def _set_method(self) -> None:
        self.desk.change_settings(whole_method=self.method.currentData() == _WHOLE)

    def _follow(self, _before: Settings, after: Settings) -> None:
        """A command of the View menu did the same, or another role was chosen."""
        self.rail.setCurrentIndex(self.rail.findData(_rail(after)))
        self.method.setCurrentIndex(self.method.findData(_method(after)))
        self._method.setVisible(after.role == MENTEE_CITY)


def _rail(settings: Settings) -> str:
    return next(name for name, in_words in _RAIL.items() if in_words is settings.rail_in_words)


def _method(settings: Settings) -> str:
    return _WHOLE if settings.whole_method else _FEW
