"""One tab for each visit; where they do not fit, a list to drop down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.parts import button, emptied, row
from mentordesk.words import Words

_LEAST, _AROUND = 76, 24


@dataclass(frozen=True)
class VisitTab:
    """A visit: what its tab says, and what a screen reader does."""

    id: str
    text: str
    said: str


class VisitTabs(QWidget):
    """``chosen`` carries a visit's id."""

    chosen = Signal(str)

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._tabs: tuple[VisitTab, ...] = ()
        self._chosen = ""
        self._room = 0
        self.setAccessibleName(words.text("Visits"))
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.buttons: dict[str, QPushButton] = {}
        self.list = CalmCombo(self)
        self.list.setAccessibleName(words.text("Visit"))
        self.list.activated.connect(self._listed)
        self.list.hide()
        laid = row(self)
        self._row = row()
        laid.addLayout(self._row)
        laid.addWidget(self.list)

    def show_visits(self, tabs: Sequence[VisitTab], chosen: str) -> None:
        """These, one of them chosen."""
        if tuple(tabs) != self._tabs:
            self._tabs = tuple(tabs)
            self._make()
        self._chosen = chosen
        if chosen in self.buttons:
            self.buttons[chosen].setChecked(True)
        self.list.setCurrentIndex(self.list.findData(chosen))
        self.fit(self._room)

    def _make(self) -> None:
        had_focus = any(each.hasFocus() for each in self.buttons.values())
        emptied(self._row)
        self.buttons = {}
        self.list.clear()
        last = len(self._tabs) - 1
        for place, tab in enumerate(self._tabs):
            made = button("", "segment", parent=self)
            made.setCheckable(True)
            made.setProperty("tab", tab.id)
            made.setProperty("place", "first" if not place else "last" if place == last else "middle")
            if last == 0:
                made.setStyleSheet(f"border-radius: {self._look.px(6)}px; border-right-width: 1px;")
            made.setAccessibleName(tab.said)
            made.setToolTip(tab.said)
            self._group.addButton(made)
            self._row.addWidget(made)
            self.buttons[tab.id] = made
            self.list.addItem(tab.text, tab.id)
            if had_focus and tab.id == self._chosen:
                made.show()
                made.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def folded(self) -> bool:
        """Whether they are a list."""
        return not self.list.isHidden()

    def fit(self, room: int) -> None:
        """Take no more than so many pixels: the names give way, then the tabs become a list."""
        self._room = room
        if not self._tabs:
            self.list.hide()
            return
        each_has = room // len(self._tabs)
        folded = each_has < self._look.px(_LEAST)
        metrics = QFontMetrics(self._look.font(strong=True))
        for tab in self._tabs:
            made = self.buttons[tab.id]
            words_room = each_has - self._look.px(_AROUND)
            shown = metrics.elidedText(tab.text, Qt.TextElideMode.ElideRight, words_room)
            made.setText(shown.replace("&", "&&"))
            wide = metrics.horizontalAdvance(shown) + self._look.px(_AROUND)
            made.setMinimumWidth(wide)  # its letters are heavier once it is chosen
            made.setVisible(not folded)
        self.list.setVisible(folded)
        self.list.setMaximumWidth(max(room, self._look.px(_LEAST)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(self._look.px(_LEAST), super().minimumSizeHint().height())

    def _clicked(self, pressed: QAbstractButton) -> None:
        self.chosen.emit(str(pressed.property("tab")))

    def _listed(self, _place: int) -> None:
        self.chosen.emit(str(self.list.currentData()))
