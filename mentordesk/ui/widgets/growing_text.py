"""Fields of paragraphs: they tell what is typed, and give the keys they have no use for to the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QWidget

from mentordesk.ui.widgets.own_steps import without_step
from mentordesk.ui.widgets.whole_text import whole_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_NEVER, _AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NARROWEST = 3  # pixels of the narrowest letters, so that never too few lines are counted


class TypedText(QPlainTextEdit):
    """Plain words. Tab leaves it, Ctrl+Enter hands them over, Esc takes them back.

    Ctrl+↑ and Ctrl+↓ are the page's (ux §4), and so are undo and redo once it has no own step left.
    """

    typed = Signal(str)
    left = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._told = ""
        self.offer: Callable[[QMenu, QTextCursor], None] | None = None
        """What puts more into its menu, for the word under the cursor."""
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show words that were not typed here; what a person is typing stays, and Esc knows the new ones."""
        held = self.hasFocus() and self.being_typed()
        self._shown = text
        if held or whole_text(self) == text:
            return
        place = self.textCursor().position()
        self._set(text)
        if self.hasFocus():  # what came from elsewhere does not move the hand (ux §12)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def begin(self, text: str) -> None:
        """Show the words of something else: no step leads back to those before."""
        self._shown = text
        self._set(text)
        self.moveCursor(QTextCursor.MoveOperation.End if self.hasFocus() else QTextCursor.MoveOperation.Start)

    @property
    def shown(self) -> str:
        """The words last shown or handed over, their lines ended as a field ends them."""
        return self._shown

    def being_typed(self) -> bool:
        """Whether it holds words that were neither shown to it nor handed over."""
        return whole_text(self) != self._shown

    def hand_over(self) -> None:
        """These are the words now."""
        self._shown = whole_text(self)
        self.left.emit(self._shown)

    def give_up(self) -> None:
        """Back to the words last shown."""
        self._set(self._shown)
        self.given_up.emit()

    def _set(self, text: str) -> None:
        self._told = text
        self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if without_step(self, event):
                event.ignore()  # so that the window's own undo gets it
                return False
            if _hands_over(event) or (event.key() == Qt.Key.Key_Escape and self.being_typed()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if without_step(self, event) or (event.key() in _STEPS and _ctrl(event)):
            event.ignore()
        elif _hands_over(event):
            self.hand_over()
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.being_typed())
            if self.being_typed():
                self.give_up()
        elif event.key() in _ENTER:  # with Shift or Alt as well: always a line of its own
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu is not a leaving
            self.hand_over()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        if self.offer is None:
            super().contextMenuEvent(event)
            return
        menu = self.createStandardContextMenu()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.offer(menu, self.textCursor() if by_key else self.cursorForPosition(event.pos()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        """Always as plain words, whole, in one step that can be undone."""
        if source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def _changed(self) -> None:
        text, document = whole_text(self), self.document()
        if text == self._told:
            return  # words shown, or an input method still composing
        self._told = text
        if document.isUndoAvailable() or document.isRedoAvailable():
            self.typed.emit(text)
        else:
            self._shown = text  # set by the program: no step leads here


class GrowingText(TypedText):
    """Grows with its words over ``lines`` (fewest, most), then it scrolls."""

    def __init__(self, lines: tuple[int, int] = (2, 12), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = lines
        self._overlong = False
        self.setVerticalScrollBarPolicy(_NEVER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        self._grow()  # only now is the frame around the words known

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(80, self.minimumHeight())

    def _grow(self) -> None:
        lines = self._lines()
        around = self.height() - self.maximumViewportSize().height()  # frame, and padding of the style sheet
        inside = 2 * self.document().documentMargin()
        shown = max(self._fewest, min(lines, self._most))
        height = round(shown * self.fontMetrics().lineSpacing() + inside) + around
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
        self._overlong = lines > self._most
        if self._overlong != (self.verticalScrollBarPolicy() == _AS_NEEDED):
            QTimer.singleShot(0, self, self._bar)  # in a resize the words would not wrap at the bar

    def _bar(self) -> None:
        self.setVerticalScrollBarPolicy(_AS_NEEDED if self._overlong else _NEVER)

    def _lines(self) -> int:
        """How many lines the words take; of a whole book only as many as matter are laid out."""
        enough = self._most * max(self.viewport().width(), 1) // _NARROWEST
        lines, block = 0, self.document().firstBlock()
        while block.isValid() and lines <= self._most:
            lines += self._most + 1 if block.length() > enough else self._lines_of(block)
            block = block.next()
        return lines

    def _lines_of(self, block: QTextBlock) -> int:
        self.blockBoundingRect(block)  # lays it out at the present width
        return max(1, block.layout().lineCount())


def _ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _hands_over(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and _ctrl(event)
