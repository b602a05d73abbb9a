"""The rows of a repeated group: closed cards one walks with the arrows, one of them open in its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from mentordesk.forms.definition import Field
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.in_sight import come_to, stay_in_sight
from mentordesk.ui.filling.open_row import OpenRow
from mentordesk.ui.filling.row_line import RowLook
from mentordesk.ui.filling.row_list import RowList
from mentordesk.ui.filling.row_menu import RowWishes, open_row_menu
from mentordesk.ui.filling.row_words import RowWords, in_words, is_small
from mentordesk.ui.widgets.parts import button, column, label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GroupCards(QWidget):
    """↑↓ walk, Enter opens, Alt+↑/↓ moves, Delete removes, Ctrl+N adds; Esc or leaving closes.

    Only the open row has editors. It changes nothing itself: it tells.
    """

    answered = Signal(str, str, object)
    typed = Signal(str, str, object)
    row_wanted = Signal(str)
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)

    def __init__(self, desk: BlockDesk, group: Field, parent: QWidget, *, titled: bool = True) -> None:
        super().__init__(parent)
        self.field, self.key = group, group.key
        self._desk = desk
        self._name = desk.label(group)
        self._fields = desk.form.groups[group.key]
        self._rows: tuple[FilledRow, ...] = ()
        self._complaints: dict[tuple[str, str], str] = {}
        self._said: dict[str, tuple[tuple[FilledRow, str], RowWords]] = {}
        self._wanted = ""
        self.open: OpenRow | None = None
        self.setAccessibleName(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build(titled)

    def _build(self, titled: bool) -> None:
        desk, words = self._desk, self._desk.words
        laid = column(self, spacing=desk.look.px(6))
        if titled:
            laid.addWidget(label(self._name, "strong", wrap=True, parent=self))
            if help_text := desk.form.help(self.key, words):
                laid.addWidget(label(help_text, "meta", wrap=True, parent=self))
        self.nothing = label(words.text("Nothing written yet"), "meta", wrap=True, parent=self)
        self.rows = self._made_rows()
        self.rows.open_wanted.connect(self.open_row)
        self.rows.move_wanted.connect(self._move)
        self.rows.remove_wanted.connect(self._remove)
        self.rows.menu_wanted.connect(self._menu)
        self.add = button(words.text("Add"), "", desk.icons.icon("plus"), parent=self)
        self.add.setIconSize(desk.icons.size(14))
        self.add.setAccessibleName(words.text("Add to {group}", group=self._name))
        self.add.setToolTip(words.text("Add ({key})", key=_new_key()))
        self.add.clicked.connect(self._add)
        laid.addWidget(self.nothing)
        laid.addWidget(self.rows)
        laid.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def _made_rows(self) -> RowList:
        """What shows the closed rows."""
        return RowList(RowLook(self._desk, small=is_small(self._fields)), self._name, self)

    # --- what it shows -----------------------------------------------------------------------------

    def present(self, filled: Filled) -> None:
        """Show the rows as they are; what is being typed, and the focus, stay."""
        self._rows = filled.rows_of(self.key)
        if self.open is not None and not self.has(self.open.row):
            self.open.flush()
            self.open = None
        self.nothing.setVisible(not self._rows)
        if self._rows:
            self.rows.show()
        self._show_lines()
        self.rows.setVisible(bool(self._rows))  # not before: what is hidden loses the focus
        if self.open is not None:
            self.open.present(self._row(self.open.row), len(self._rows), self._name)
        if self.has(self._wanted):
            self.open_row(self._wanted)

    def _show_lines(self) -> None:
        said = [self._words_of(each) for each in self._rows]
        wrong = {row: text for (row, _key), text in self._complaints.items() if text}
        if not self.rows.present(self._rows, said, [wrong.get(each.id, "") for each in self._rows]):
            come_to(self.add)

    def _words_of(self, row: FilledRow) -> RowWords:
        """The words of its card, put together anew only when something in it changed."""
        known, now = self._said.get(row.id), (row, self._desk.beside.get(row.id, ""))
        if known is None or known[0] != now:
            known = self._said[row.id] = (now, in_words(self._desk, self._fields, row))
        return known[1]

    def has(self, row: str) -> bool:
        """Whether a row is there."""
        return any(each.id == row for each in self._rows)

    def _row(self, row: str) -> FilledRow:
        return next(each for each in self._rows if each.id == row)

    def field_rows(self) -> Iterator[FieldRow]:
        """The fields that have an editor now: those of the open row."""
        if self.open is not None:
            yield from self.open.field_rows()

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        if self.open is not None:
            self.open.flush()

    def offer(self, desk: BlockDesk) -> None:
        """Something else is offered to choose from, now and when a row is opened."""
        self._desk = desk
        for each in self.field_rows():
            each.offer(desk)

    def complain(self, key: str, row: str, text: str) -> None:
        """Say what is wrong in a row, on its card while it is closed."""
        self._complaints[row, key] = text
        if self.open is not None and self.open.row == row:
            self.open.field_row(key).complain(text)
        self._show_lines()

    # --- opening and closing -----------------------------------------------------------------------

    def enter(self) -> None:
        """The focus on the open row, the row where one was last, or the way to the first one."""
        if self.open is not None:
            self.open.enter()
        elif not self.rows.enter():
            come_to(self.add)

    def open_row(self, row: str) -> None:
        """Open a row, the focus in its first field; one that is not there yet as soon as it is."""
        self._wanted = "" if self.has(row) else row
        if not self._wanted:
            self.opened(row).enter()

    def opened(self, row: str) -> OpenRow:
        """A row's editors, opened if need be, the focus left where it is. Raises StopIteration."""
        if self.open is not None and self.open.row == row:
            return self.open
        found = self._row(row)
        self._fold()
        made = self.open = OpenRow(self._desk, self._fields, row, self.rows)
        made.answered.connect(self.answered)
        made.typed.connect(self.typed)
        made.left.connect(partial(self._leave, row))
        made.close_wanted.connect(self.close_row)
        made.moved.connect(partial(self._move, row))
        made.remove_wanted.connect(partial(self._remove, row))
        made.present(found, len(self._rows), self._name)
        for (at, key), text in self._complaints.items():
            if at == row and text:
                made.field_row(key).complain(text)
        self.rows.put_open(row, made)
        return made

    def close_row(self) -> None:
        """Close the open row, the focus on its card."""
        self._fold()
        self.rows.enter()

    def _leave(self, row: str) -> None:
        """The focus left a row; one that is closed already may say so a little later."""
        if self.open is not None and self.open.row == row:
            self._fold()
            stay_in_sight()

    def _fold(self) -> None:
        if self.open is not None:
            closed, self.open = self.open, None
            closed.flush()
            self.rows.take_open()

    # --- wishes ------------------------------------------------------------------------------------

    def _add(self) -> None:
        self.flush()
        self.row_wanted.emit(self.key)

    def _move(self, row: str, by: int) -> None:
        place = self._row(row).number
        if 1 <= place + by <= len(self._rows):
            self.flush()
            self.row_moved.emit(self.key, row, place + by)

    def _remove(self, row: str) -> None:
        self.flush()
        self.row_unwanted.emit(self.key, row)

    def _menu(self, row: str) -> None:
        place = self._row(row).number
        wishes = RowWishes(
            partial(self.open_row, row),
            partial(self._move, row, -1) if place > 1 else None,
            partial(self._move, row, 1) if place < len(self._rows) else None,
            partial(self._remove, row),
        )
        open_row_menu(self.rows.widget_of(row), self._desk, wishes)

    # --- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if not self._takes(event):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.New):
            self._add()
        else:
            self.close_row()

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key means something here: a new row, or what the editors of the open one leave over."""
        if event.matches(QKeySequence.StandardKey.New):
            return True
        now, held = QApplication.focusWidget(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.open is None or now is None or held or not self.open.isAncestorOf(now):
            return False
        return event.key() == Qt.Key.Key_Escape or (
            event.key() in _ENTER and not isinstance(now, QAbstractButton)
        )


def _new_key() -> str:
    return QKeySequence(QKeySequence.StandardKey.New).toString(QKeySequence.SequenceFormat.NativeText)
