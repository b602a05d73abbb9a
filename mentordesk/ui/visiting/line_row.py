"""One line of a list of the preparation: its mark, its words, what is said of it; Enter writes in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.plain_field import OneThought
from mentordesk.ui.widgets.parts import column, label, row
from mentordesk.ui.widgets.whole_text import whole_text

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_WAYS = {
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
}  # fmt: skip
_LINES = (1, 5)
_PLACE = ("p", "π")
"""P, also on a Greek keyboard (ux.md §4)."""
_TARGET = 28


class LineField(OneThought):
    """The field of a line. ``given`` carries the words and whether Enter handed them over."""

    given = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_LINES, parent)
        self._by_enter = False
        self.left.connect(self._left)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and not self.being_typed():
            self.given_up.emit()
            return
        self._by_enter = event.key() in _OPEN[:2]
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()  # it leaves the field, nothing more
            return True
        return super().event(event)

    def _left(self, text: str) -> None:
        by_enter, self._by_enter = self._by_enter, False
        self.given.emit(text, by_enter)


class LineRow(QFrame):
    """It tells wishes; ``mark`` is empty for a line that is only being written."""

    stepped = Signal(int, int)
    """To another list, to another line."""
    moved = Signal(int, int)
    """The same with the line itself."""
    place_wanted = Signal()
    removed = Signal()
    menu_wanted = Signal(object)
    typed = Signal(str)
    written = Signal(str, bool)
    """Other words, and whether Enter handed them over."""
    given_up = Signal()
    focused = Signal()

    def __init__(self, desk: Desk, mark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self._desk = desk
        look = desk.look
        self.glyph = label("", parent=self)
        self.text = label("", wrap=True, parent=self)
        self.told = label("", "meta", wrap=True, parent=self)
        self.field: LineField | None = None
        self._placed: bool | None = None
        self._said = column(spacing=look.px(2))
        self._said.addWidget(self.text)
        self._said.addWidget(self.told)
        laid = row(self, spacing=look.px(8))
        laid.setContentsMargins(look.px(4), look.px(6), look.px(4), look.px(6))
        laid.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        laid.addLayout(self._said, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(max(look.px(_TARGET), _TARGET))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_line(self, text: str, told: str, spoken: str, *, placed: bool) -> None:
        """Show a line as it stands; one that is being written keeps its words."""
        self.text.setText(text)
        self.told.setText(told)
        self.setAccessibleName(spoken)
        if placed is not self._placed:
            self._placed = placed
            icon, colour = ("check-circle", "success") if placed else ("circle-dashed", "warning")
            ratio = self.devicePixelRatioF()
            self.glyph.setPixmap(self._desk.icons.pixmap(icon, colour, 14, fill=placed, ratio=ratio))

    # --- writing ---------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing in it."""
        return self.field is not None

    def open(self, name: str) -> None:
        """Be ready to be written in; ``name`` tells a screen reader what."""
        if self.field is None:
            self.field = LineField(self)
            self.field.setAccessibleName(name)
            self.field.begin(self.text.text())
            self.field.typed.connect(self.typed)
            self.field.given.connect(self._given)
            self.field.given_up.connect(self._give_up)
            self._said.insertWidget(0, self.field)
            self.text.hide()
            self.setFocusProxy(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def close_field(self) -> None:
        """Show the words again."""
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        self.setFocusProxy(None)  # type: ignore[arg-type]  # its stub is wrong
        field.blockSignals(True)
        self.text.show()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._said.removeWidget(field)
        field.hide()
        field.deleteLater()

    def flush(self) -> None:
        """Hand over what is being typed."""
        if self.field is not None:
            self._given(whole_text(self.field), False)

    def _given(self, text: str, by_enter: bool) -> None:
        before = self.text.text()
        words = " ".join(text.split())
        if words:
            self.text.setText(words)
        self.close_field()
        if words != before or by_enter:
            self.written.emit(words, by_enter)
        else:
            self.given_up.emit()

    def _give_up(self) -> None:
        self.close_field()
        self.given_up.emit()

    # --- keys and mouse ----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QApplication.focusWidget() is self
            and _own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _WAYS and keys in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
            (self.moved if keys else self.stepped).emit(*_WAYS[Qt.Key(event.key())])
        elif keys:
            event.ignore()
        elif event.key() in _OPEN:
            self.open(self.accessibleName())
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.text().casefold() in _PLACE:
            self.place_wanted.emit()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        self.open(self.accessibleName())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos()
        self.menu_wanted.emit(at)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.focused.emit()


def _own(event: QKeyEvent) -> bool:
    """Keys of a line that the window would else take for its own (Alt+Left goes back elsewhere)."""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if keys == Qt.KeyboardModifier.AltModifier:
        return event.key() in _WAYS
    return not keys and event.key() in (*_OPEN, Qt.Key.Key_Delete, *_WAYS)
