"""The preview of pasted notes: a row for each note to be, with the place and the kind it will have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mentordesk.model.pasted_notes import PastedLine
from mentordesk.ui.evening.letters import KIND, all_kinds
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.stream_keys import is_letter, meant
from mentordesk.words import Words, _

Index = QModelIndex | QPersistentModelIndex
LINE, TIME, PLACE, KIND_COLUMN, TEXT = range(5)
_HEADS = (_("Line"), _("Hour"), _("Session"), _("Kind"), _("Note"))
_Role = Qt.ItemDataRole
_ABOVE, _OTHERS = 8, 480
"""Pixels of the design around the words of a row, and what else stands in the dialog and around it."""


class PastedNotes(QAbstractTableModel):
    """The lines, those left out among them: these are crossed out."""

    def __init__(self, words: Words, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._marks = KindMarks(words, look)
        self._places: Mapping[str, str] = {}
        self.lines: tuple[PastedLine, ...] = ()
        self.out: frozenset[int] = frozenset()

    def show_lines(self, lines: Sequence[PastedLine], out: frozenset[int], places: Mapping[str, str]) -> None:
        """Show these; ``out`` are the numbers of lines left out, ``places`` names sessions, "" for none."""
        same = len(lines) == len(self.lines)
        if not same:
            self.beginResetModel()
        self.lines, self.out, self._places = tuple(lines), out, places
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, TEXT))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(  # noqa: N802 - Qt's own name
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._words.text(_HEADS[section])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == _Role.DisplayRole:
            return self._cell(line, index.column())
        if role == _Role.AccessibleTextRole:
            return self._said(line) if index.column() == TEXT else self._cell(line, index.column())
        if role == _Role.DecorationRole and index.column() == KIND_COLUMN:
            return self._marks.glyph(line.kind)
        if role == _Role.FontRole and line.line in self.out:
            font = self._look.font("ui")
            font.setStrikeOut(True)
            return font
        if role == _Role.ForegroundRole and (line.line in self.out or index.column() in (LINE, TIME)):
            return self._look.colours.text_secondary
        if role == _Role.ToolTipRole and index.column() in (PLACE, TEXT):
            return self._cell(line, index.column())
        return None

    def _cell(self, line: PastedLine, at: int) -> str:
        return (
            str(line.line), line.time, self._places.get(line.session, ""), self._marks.word(line.kind),
            line.text,
        )[at]  # fmt: skip

    def _said(self, line: PastedLine) -> str:
        parts = [self._cell(line, at) for at in (TIME, KIND_COLUMN, TEXT, PLACE)]
        left = self._words.text("left out") if line.line in self.out else ""
        return ", ".join(filter(None, (left, *parts)))


class PastedNotesView(QTableView):
    """Arrows walk, with Shift several are chosen; letters give kinds, ← and → places, Del leaves out."""

    kind_wanted = Signal(str)
    place_wanted = Signal(int)
    """One session on (1) or back (-1)."""
    out_wanted = Signal()

    def __init__(self, words: Words, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds = all_kinds(words)
        self.pasted = PastedNotes(words, look, self)
        self.setModel(self.pasted)
        self.setAccessibleName(words.text("Notes that will be entered"))
        self.setProperty(OWN_FOCUS, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.px(30))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        beneath = parent.parentWidget()
        self._room = beneath.window().height() if beneath is not None else 0

    def chosen(self) -> list[PastedLine]:
        """The lines that are selected."""
        return [self.pasted.lines[each.row()] for each in self.selectionModel().selectedRows()]

    def fit(self) -> None:
        """Columns as wide as the room allows, rows as high as their words."""
        px, room = self._look.px, self.viewport().width()
        narrow = room < px(640)
        self.setColumnHidden(LINE, narrow)
        self.setColumnHidden(TIME, narrow)
        self.setColumnWidth(LINE, px(48))
        self.setColumnWidth(TIME, px(60))
        self.setColumnWidth(PLACE, min(px(220), room * 28 // 100))
        self.setColumnWidth(KIND_COLUMN, min(px(170), room * 28 // 100))
        self.resizeRowsToContents()
        for place in range(len(self.pasted.lines)):
            self.setRowHeight(place, self.rowHeight(place) + px(_ABOVE))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """What the window leaves of its height."""
        return QSize(self._look.px(400), max(self._look.px(150), self._room - self._look.px(_OTHERS)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and isinstance(event, QKeyEvent) and is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.place_wanted.emit(1 if key == Qt.Key.Key_Right else -1)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.out_wanted.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()  # the dialog's
        elif is_letter(event) and event.text() != " ":
            found = meant(event.text(), self._kinds)
            if found is not None:
                self.kind_wanted.emit(found.verb.removeprefix(KIND))
        else:
            super().keyPressEvent(event)
