"""The sheets of a form that is filled several times: each by its name and how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QWidget

from mentordesk.forms.definition import Form
from mentordesk.model.filled import Filled
from mentordesk.model.progress import count
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_reading import sheet_title
from mentordesk.ui.widgets.outline_list import Entry, OutlineList
from mentordesk.ui.widgets.parts import button, column, icon_button, label, name_it, row

_WIDTH = 220
_ANY = 16_777_215  # what Qt calls no limit


class SheetList(QFrame):
    """Wishes only. Folded it is a list to drop down, above the questions."""

    chosen = Signal(str)
    add_requested = Signal()
    remove_requested = Signal(str)

    def __init__(self, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.here = ""
        self._sheets: tuple[str, ...] = ()
        self.title = label(text("Sheets"), "strong", parent=self)
        self.list = _Sheets(text("Sheets"), look, icons, self)
        self.list.chosen.connect(self.chosen)
        self.list.removed.connect(self.remove_requested)
        self.combo = QComboBox(self)
        name_it(self.combo, text("Sheets"))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(self._choose)
        size = icons.size(16)
        self.add = button(text("Add a sheet"), "", icons.icon("plus"), size=size, parent=self)
        self.add.clicked.connect(self.add_requested)
        self.remove = icon_button(text("Remove this sheet"), icons.icon("trash"), size, self)
        self.remove.clicked.connect(self._remove)
        self._laid = laid = column(self, spacing=look.px(8))
        laid.addWidget(self.title)
        laid.addWidget(self.combo, 1)
        laid.addWidget(self.list, 1)
        foot = row(spacing=look.px(8))
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        laid.addLayout(foot)
        self.folded: bool | None = None

    def fold(self, folded: bool) -> None:
        """One line with a list to drop down, or the list itself in a column."""
        px, ways = self._desk.look.px, QBoxLayout.Direction
        self.folded = folded
        self._laid.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._laid.setContentsMargins(px(20 if folded else 12), px(8 if folded else 16), px(8), px(8))
        self.setMinimumWidth(0 if folded else px(_WIDTH))
        self.setMaximumWidth(_ANY if folded else px(_WIDTH))
        self.list.setVisible(not folded)
        self.combo.setVisible(folded)

    def show_sheets(self, sheets: Sequence[Filled], here: str) -> None:
        """These, one of them as the one that is shown."""
        words = self._desk.words
        self.here, self._sheets = here, tuple(each.eid for each in sheets)
        entries, names = [], []
        for number, each in enumerate(sheets, 1):
            done, title = count(each), sheet_title(each, words, number)
            told = words.plural(
                "{count} of {asked} question", "{count} of {asked} questions", done.answered, asked=done.asked
            )
            said = words.text("{title}, {count}", title=title, count=told)
            entries.append(
                Entry(each.eid, title, said, head=each.eid == here, aside=f"{done.answered}/{done.asked}")
            )
            names.append(title)
        self.list.show_entries(entries, here)
        self.combo.clear()
        for each, title in zip(sheets, names, strict=True):
            self.combo.addItem(title, each.eid)
        self.combo.setCurrentIndex(max(0, self.combo.findData(here)))
        self.remove.setEnabled(bool(sheets))

    def _choose(self) -> None:
        self.chosen.emit(self.combo.currentData())

    def _remove(self) -> None:
        self.remove_requested.emit(self.here)


class _Sheets(OutlineList):
    """Del takes the sheet out that one has walked to."""

    removed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        at = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Delete and 0 <= at < len(self.entries):
            self.removed.emit(self.entries[at].name)
        else:
            super().keyPressEvent(event)
