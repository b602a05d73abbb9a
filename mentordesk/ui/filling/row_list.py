"""The closed rows of a group, one below another: the arrows walk them, Tab leads to one of them alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mentordesk.model.filled import FilledRow
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.filling.row_line import RowLine, RowLook
from mentordesk.ui.filling.row_words import RowWords

_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
_FAR = 10**6
_LEAST_WIDTH = 120
_AT_ONCE = 40
_STEPS: dict[int, int] = {_UP: -1, _DOWN: 1, Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}


class RowList(QWidget):
    """Each wish names its row. An open row stands in the place of its closed one (``put_open``).

    It places them itself: a layout of Qt goes through all 500 for each one that is added, shown or hidden.
    """

    open_wanted = Signal(str)
    move_wanted = Signal(str, int)
    """By how many places."""
    remove_wanted = Signal(str)
    menu_wanted = Signal(str)

    def __init__(self, look: RowLook, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._group = look, group
        self._rows: list[tuple[FilledRow, RowWords, str]] = []
        self._order: list[str] = []
        """The ids of the rows that are made."""
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_more)
        self._lines: dict[str, RowLine] = {}
        self._current = ""
        self._taken = 0
        self._open: tuple[str, QWidget] | None = None
        self._between = 0 if look.small else look.px(8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- what it shows -----------------------------------------------------------------------------

    def present(self, rows: Sequence[FilledRow], said: Sequence[RowWords], complaints: Sequence[str]) -> bool:
        """Show these rows, in these words; the focus stays with its row, or goes to the next one.

        False when it was in a row and no row is left to take it.
        """
        held = self._place_in_hand()
        order = [each.id for each in rows]
        gone = set(self._order) - set(order)
        self._order = [each for each in self._order if each not in gone]
        for each in gone:
            self._drop(each)
        self._rows = list(zip(rows, said, complaints, strict=True))
        self._make(max(_AT_ONCE, len(self._order)))
        if self._current not in order:
            self.point(order[min(held or 0, len(order) - 1)] if order else "")
            if held is not None:
                return self.enter()
        return True

    def _make(self, until: int) -> None:
        """Show so many rows; the others a little later, so that the first are there at once."""
        count = len(self._rows)
        for row, words, complaint in self._rows[:until]:
            self._line_of(row.id).present(words, row.number, count, self._group, complaint)
        self._order = [row.id for row, _words, _complaint in self._rows[:until]]
        self._place()
        if until < count:
            self._making.start()

    def _make_more(self) -> None:
        self._make(len(self._order) + _AT_ONCE)

    def _made(self, row: str) -> RowLine | None:
        """The line of a row, made now if it was to be made later; None for a row that is not there."""
        if row not in self._lines and any(each.id == row for each, _words, _complaint in self._rows):
            self._make(len(self._rows))
        return self._lines.get(row)

    def _line_of(self, row: str) -> RowLine:
        if row not in self._lines:
            made = self._lines[row] = RowLine(row, self._look, self)
            made.clicked.connect(self._clicked)
            made.menu_wanted.connect(self.menu_wanted)
            made.show()
        return self._lines[row]

    def _drop(self, row: str) -> None:
        if self._open is not None and self._open[0] == row:
            self.take_open()
        line = self._lines.pop(row)
        line.hide()
        line.deleteLater()

    @property
    def lines(self) -> Sequence[RowLine]:
        """The closed rows that are made, in order; that of the open row is hidden."""
        return [self._lines[row] for row in self._order]

    def widget_of(self, row: str) -> QWidget:
        """What shows a closed row. Raises KeyError for one that is not there."""
        return self._lines[row]

    def put_open(self, row: str, widget: QWidget) -> None:
        """Show a widget in the place of a row."""
        self._open = (row, widget)
        line = self._made(row)
        assert line is not None
        line.hide()
        widget.show()
        self._place()
        self.point(row)

    def take_open(self) -> None:
        """The row stands in its place again; the widget is thrown away."""
        if self._open is None:
            return
        (row, widget), self._open = self._open, None
        if row in self._lines:
            self._lines[row].show()
            if holds_focus(widget):  # else Qt would give it to anything, were it in another question
                self._lines[row].setFocus(Qt.FocusReason.OtherFocusReason)
        widget.hide()
        widget.deleteLater()
        self._place()

    # --- where they stand --------------------------------------------------------------------------

    def _standing(self) -> Iterator[QWidget]:
        """What is seen, from the top."""
        for row in self._order:
            yield self._open[1] if self._open is not None and self._open[0] == row else self._lines[row]

    def _place(self) -> None:
        top, width = 0, self.width()
        for each in self._standing():
            height = _height(each, width)
            each.setGeometry(0, top, width, height)
            top += height + self._between
        if top != self._taken:
            self._taken = top
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._place()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's own name
        heights = [_height(each, width) for each in self._standing()]
        return sum(heights) + self._between * max(len(heights) - 1, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        width = max(self.width(), self._look.px(_LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        least = self._look.px(_LEAST_WIDTH)
        inside = 0 if self._open is None else self._open[1].minimumSizeHint().width()
        return QSize(max(least, inside), self.heightForWidth(max(self.width(), least)))

    # --- where one is ------------------------------------------------------------------------------

    def enter(self) -> bool:
        """The focus on the row where one was last; False when there is none."""
        line = self._made(self._current)
        if line is None:
            return False
        come_to(line)
        return True

    def point(self, row: str) -> None:
        """Tab leads to this row alone; the arrows lead to the others."""
        for each in (self._current, row):
            if (line := self._made(each)) is not None:
                by_tab = each == row
                line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus)
        self._current = row

    def _focused(self) -> RowLine | None:
        found = QApplication.focusWidget()
        return found if isinstance(found, RowLine) and self._lines.get(found.row) is found else None

    def _place_in_hand(self) -> int | None:
        """The place of the row that has the focus, open or closed."""
        now, line = QApplication.focusWidget(), self._focused()
        if line is not None:
            return self._order.index(line.row)
        if self._open is not None and now is not None and self._open[1].isAncestorOf(now):
            return self._order.index(self._open[0])
        return None

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, RowLine):
            self.open_wanted.emit(line.row)

    # --- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of them wants another height
            self._taken = -1
            self._place()
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        line, key = self._focused(), event.key()
        if line is None or not self._takes(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(line.row)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(line.row, _STEPS[key])
        else:
            place = self._order.index(line.row) + _STEPS[key]
            self.point(self._rows[max(0, min(place, len(self._rows) - 1))][0].id)
            self.enter()

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key means something on a closed row."""
        if self._focused() is None:
            return False
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier:
            return key in (_UP, _DOWN)
        return held == Qt.KeyboardModifier.NoModifier and (key in _STEPS or key == Qt.Key.Key_Delete)


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
