"""Two thousand rows of six wrapped cells in a window: Qt's own table as it comes, or our grid.

``plain`` is a QTableView with its default delegate and fixed rows, ``ours`` the grid of the plan. What was
found goes out as one line of JSON, seconds by name and bytes of memory.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from time import perf_counter
from typing import Any

import psutil
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from mentordesk.model.plan import Action
from mentordesk.ui.icons import Icons
from mentordesk.ui.models.plan_table import GridColumn, PlanTable
from mentordesk.ui.theme import dress, look_for
from mentordesk.ui.widgets.grid.view import Grid
from mentordesk.words import words
from tests.bench.probe_grid import Watch, until
from tests.bench.stores import wordy_texts
from tests.documents.pages import NAMES

_ROWS, _FRAMES, _KEYS, _HIGH, _WHEEL = 2000, 150, 100, 60, 60
_Key = Qt.Key


class _Plain(QAbstractTableModel):
    """The texts and nothing else."""

    def __init__(self, texts: list[dict[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = [list(row.values()) for row in texts]

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(NAMES)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._texts[index.row()][index.column()]
        return None


def _plain(texts: list[dict[str, str]], parent: QWidget) -> QTableView:
    made = QTableView(parent)
    made.setModel(_Plain(texts, made))
    made.setWordWrap(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    made.verticalHeader().setDefaultSectionSize(_HIGH)
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return made


def _ours(texts: list[dict[str, str]], parent: QWidget) -> QTableView:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    told, look = words("fr"), look_for(application, "light", 100)
    table = PlanTable(told, lambda _name, value: value or "", parent)
    table.set_columns([GridColumn(name, name) for name in NAMES])
    grid = Grid(table, told, look, Icons(look.colours, look.text_size), parent)
    grid.show_columns({})
    table.replace([Action(f"{row}", "", row + 1, "", cells) for row, cells in enumerate(texts)])
    return grid


def main(which: str) -> None:
    """Everything once."""
    application = QApplication(sys.argv[:1])
    dress(application, look_for(application, "light", 100))  # the same letters for both
    texts = wordy_texts(_ROWS)
    window = QWidget()
    window.resize(960, 700)
    start = perf_counter()
    view = (_ours if which == "ours" else _plain)(texts, window)
    view.resize(window.size())
    watch = Watch(view.viewport())
    watch.timed(window.show)
    found: dict[str, list[float]] = {"first": [perf_counter() - start]}
    found["memory"] = [float(psutil.Process().memory_info().rss)]
    bar = view.verticalScrollBar()
    found["frame"] = [watch.timed(lambda: bar.setValue(bar.value() + _WHEEL)) for _time in range(_FRAMES)]
    found["arrow"] = _arrows(view, watch)
    found["key"] = _keys(view)
    print(json.dumps(found), flush=True)


def _arrows(view: QTableView, watch: Watch) -> list[float]:
    view.setCurrentIndex(view.model().index(_ROWS // 2, 1))
    until(lambda: True)
    return [watch.timed(partial(QTest.keyClick, view, _Key.Key_Down)) for _time in range(_KEYS)]


def _keys(view: QTableView) -> list[float]:
    """Letters in the editor that each opens: one line in Qt's own, the whole text in ours."""
    index = view.model().index(_ROWS // 3, 4)
    view.setCurrentIndex(index)
    view.edit(index, QAbstractItemView.EditTrigger.EditKeyPressed, QKeyEvent(QEvent.Type.None_, 0, _NONE))
    until(lambda: view.indexWidget(index) is not None or bool(view.viewport().findChildren(QWidget)))
    editor = next(each for each in view.viewport().findChildren(QWidget) if each.isVisible())
    watch = Watch(editor.viewport() if hasattr(editor, "viewport") else editor)
    return [watch.timed(partial(QTest.keyClick, editor, _Key.Key_A)) for _time in range(_KEYS)]


_NONE = Qt.KeyboardModifier.NoModifier

if __name__ == "__main__":
    main(sys.argv[1])
