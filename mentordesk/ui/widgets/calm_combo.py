"""A list to choose from that changes only when a person means it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from mentordesk.ui.widgets.typed_line import TypedLine

_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST = 6  # letters shown at least


class CalmCombo(QComboBox):
    """The wheel passes over it, the arrow keys open it; Del asks for nothing to be chosen."""

    cleared = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, editable: bool = False) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        if editable:
            self.setLineEdit(TypedLine(self))
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = self.completer() or QCompleter(self.model(), self)
            self.setCompleter(completer)
            self.line.returnPressed.connect(self._hide_proposals)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def _hide_proposals(self) -> None:
        """Enter takes the line as it is; Qt would leave what it proposed open over it."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None and popup.isVisible():
            popup.hide()

    @property
    def line(self) -> TypedLine:
        """Where one types in an editable one."""
        edit = self.lineEdit()
        assert isinstance(edit, TypedLine)
        return edit

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Narrow where it must be: its list shows every entry whole."""
        letters = self.fontMetrics().averageCharWidth() * _FEWEST
        return QSize(
            letters + 3 * super().minimumSizeHint().height() // 2, super().minimumSizeHint().height()
        )

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's own name
        super().setAccessibleName(name)
        if (edit := self.lineEdit()) is not None:
            edit.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        event.ignore()  # what scrolls is the page

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENING and plain:
            self.showPopup()
        elif event.key() in _CLEARING and plain and not self.isEditable():
            self.cleared.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.isEditable():
            event.ignore()  # Qt would look for an entry that begins with it
        else:
            typed = self.isEditable() and bool(self.line.text())
            super().keyPressEvent(event)
            if typed and not self.line.text() and event.key() in _ENTER:
                event.accept()  # it took what was typed: an entry around it is not to close on it

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own list is not a leaving
            self.left.emit()


def _own(event: QKeyEvent) -> bool:
    """A key that a list around it would else take for itself."""
    return event.key() in _CLEARING and not event.modifiers()
