"""A sheet with two columns of plain words: the keys of a page, the messages told so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QWidget

from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, label, row


class Listing(QDialog):
    """Read with the arrow keys, closed with Esc."""

    def __init__(
        self, title: str, lines: Sequence[tuple[str, str]], close: str, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = QStandardItemModel(self)
        for left, right in lines:
            self._model.appendRow([_item(left), _item(right)])
        self.table = QTableView(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(title)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setDefaultSectionSize(look.px(30))
        leave = button(close)
        leave.clicked.connect(self.accept)
        laid = column(self, margins=look.px(20), spacing=look.px(12))
        laid.addWidget(label(title, "heading2"))
        laid.addWidget(self.table, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(leave)
        laid.addLayout(foot)
        self.resize(min(look.px(560), parent.width() - 40), min(look.px(560), parent.height() - 40))


def _item(text: str) -> QStandardItem:
    made = QStandardItem(text)
    made.setEditable(False)
    return made
