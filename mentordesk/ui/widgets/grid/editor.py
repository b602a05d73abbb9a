"""What a cell is written in: words that grow with their row, or one of a few choices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.models.overlong import too_long
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import TypedText
from mentordesk.ui.widgets.whole_text import whole_text

PAD_X, PAD_Y, RING = 10, 9, 2
"""Around the words of a cell, and the width of the ring of the current one, in the design's pixels."""

_MARGIN = 2  # of the words' own ground: without it the first letter of a line is cut

_Mod = Qt.KeyboardModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (
    Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)  # fmt: skip
"""Why the focus may go for a moment without the cell being left."""


class CellEditor(TypedText):
    """``finished`` tells that the cell is left, and by how many rows and columns one goes on."""

    finished = Signal(int, int)
    overlong = Signal(str)
    """What was put in would make it too slow to type in: these are the words of the cell now."""

    def __init__(self, look: Look, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex()
        self.written = False
        """Whether something was typed since the words were last handed over."""
        self.setProperty(OWN_FOCUS, True)  # the grid draws the ring round the cell
        self.setFont(font)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.setCursorWidth(max(1, look.px(1.5)))
        colours, around = look.colours, RING + _MARGIN
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: none; border-radius: 0; background: {colours.surface.name()};"
            f" padding: {look.px(PAD_Y) - around}px {look.px(PAD_X) - around}px;"
            f" font-size: {font.pixelSize()}px; font-weight: {int(font.weight())}; }}"
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        return QSize(0, 0)  # the cell says how large it is

    def event(self, event: QEvent) -> bool:
        """Esc is always the cell's: it leaves it, whether anything was typed or not."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, held = event.key(), event.modifiers() & ~_Mod.KeypadModifier
        if key in _ENTER and held in (_Mod.NoModifier, _Mod.ShiftModifier):
            self.hand_over()
            self.finished.emit(-1 if held else 1, 0)
        elif key in _ENTER and held == _Mod.ControlModifier:
            self.hand_over()
            self.finished.emit(0, 0)
        elif key == Qt.Key.Key_Tab and not held:
            self.hand_over()
            self.finished.emit(0, 1)
        elif key == Qt.Key.Key_Backtab:
            self.hand_over()
            self.finished.emit(0, -1)
        elif key == Qt.Key.Key_Escape:
            self.give_up()
            self.finished.emit(0, 0)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        text, cursor = source.text(), self.textCursor()
        first, last = sorted((cursor.anchor(), cursor.position()))
        if too_long(text):
            words = whole_text(self)
            self.overlong.emit(f"{words[:first]}{text}{words[last:]}")
        else:
            super().insertFromMimeData(source)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return False  # Tab is a key of the cell

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finished.emit(0, 0)


class ChoiceEditor(QComboBox):
    """One of a few, or none; chosen by arrows or letters, kept like any other cell."""

    chosen = Signal(str)
    """The label."""
    finished = Signal(int, int)

    def __init__(self, choices: Mapping[str, str], text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex()
        self._known = text
        self.setProperty(OWN_FOCUS, True)
        for label in ("", *choices.values()):
            self.addItem(label)
        self.setCurrentIndex(max(0, self.findText(text)))
        self.activated.connect(self.hand_over)

    def hand_over(self) -> None:
        """This is the choice now."""
        if self.currentText() != self._known:
            self._known = self.currentText()
            self.chosen.emit(self._known)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        key, shift = event.key(), bool(event.modifiers() & _Mod.ShiftModifier)
        if key in _ENTER:
            self.hand_over()
            self.finished.emit(-1 if shift else 1, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.hand_over()
            self.finished.emit(0, -1 if key == Qt.Key.Key_Backtab else 1)
        elif key == Qt.Key.Key_Escape:
            self.setCurrentIndex(max(0, self.findText(self._known)))
            self.finished.emit(0, 0)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.hand_over()
            self.finished.emit(0, 0)
