"""A line of words that proposes names known elsewhere, so that they are not typed twice (R-039)."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from mentordesk.ui.editors.editor import Asked
from mentordesk.ui.editors.lines import LineEditor
from mentordesk.ui.editors.offers import Offers


class SuggestedLine(LineEditor):
    """What is proposed is a text like any other: nothing is tied to it, and one may go on typing."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = asked.field.key
        self._proposed = QStringListModel(self)
        self._completer = QCompleter(self._proposed, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._touch)
        self.offer(asked.offers)

    def offer(self, offers: Offers) -> None:
        names = list(offers.suggestions.get(self._key, ()))
        if names != self._proposed.stringList():
            self._proposed.setStringList(names)
        if names and self._line.completer() is None:
            self._line.setCompleter(self._completer)

    def _give_up(self) -> None:
        """Esc closes what is proposed first; Qt asks the line before its list."""
        proposed = self._completer.popup()
        if proposed is not None and proposed.isVisible():
            proposed.hide()
        else:
            super()._give_up()


def short_text(asked: Asked, parent: QWidget) -> SuggestedLine:
    """One line of words."""
    return SuggestedLine(asked, parent)
