"""The field of the composer: the keys of ux.md §6, 06; all else as in every field of paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.whole_text import whole_text

LINES = (1, 8)
_MANY = 3
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_BREAKS = (_Mod.ShiftModifier, _Mod.AltModifier)

ADD, ADD_ACTION, DEGREE, FOR_ME, TIME = "add", "add as action", "degree", "for me", "time"
KIND_ON, KIND_BACK, KIND_OFF, UP = "next kind", "kind before", "kind off", "up"
_CHORDS = {_Key.Key_A.value: ADD_ACTION, _Key.Key_O.value: DEGREE, _Key.Key_P.value: FOR_ME}
"""With Ctrl and Shift."""


class NoteText(GrowingText):
    """``wished`` carries one of the words above; ``first`` is asked for every key before all else."""

    wished = Signal(str)
    focus_changed = Signal()
    pasted_lines = Signal(str)
    picture_given = Signal(bytes, str)
    files_given = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(LINES, parent)
        self.first: Callable[[QKeyEvent], bool] | None = None
        """Takes the keys of an open list; whether a key is its own."""
        self.listing = False
        """Whether a list is open that wants Esc and Tab."""
        self.pasting = False
        """Whether many lines are being put in at once."""
        self.setProperty(OWN_FOCUS, True)
        self.setStyleSheet("QPlainTextEdit { border: none; background: transparent; padding: 0; }")
        self.document().setDocumentMargin(4)

    def composing(self) -> bool:
        """Whether an input method holds letters that are none yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    # --- keys ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            asked = event.type() == QEvent.Type.ShortcutOverride
            if asked and (_breaks(event) or self._wish(event) or self._ends_list(event)):
                event.accept()
                return True
            tab = event.type() == QEvent.Type.KeyPress and event.key() == _Key.Key_Tab
            if tab and self.first is not None and self.first(event):  # or Qt would leave the field
                return True
        return super().event(event)

    def _ends_list(self, event: QKeyEvent) -> bool:
        return self.listing and event.key() == _Key.Key_Escape

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if self.first is not None and self.first(event):
            event.accept()
        elif wish := self._wish(event):
            self.wished.emit(wish)
        elif event.key() == _Key.Key_Escape:
            event.ignore()  # no word goes
        else:
            super().keyPressEvent(event)

    def _wish(self, event: QKeyEvent) -> str:
        """What a key wishes that writes nothing."""
        held = event.modifiers() & ~_Mod.KeypadModifier
        key, ctrl, shift = event.key(), held & _Mod.ControlModifier, held & _Mod.ShiftModifier
        if key in _ENTER and held in (_Mod.NoModifier, _Mod.ControlModifier):
            return ADD
        if key == _Key.Key_F7 and not held:
            return TIME
        if ctrl and not shift and key in (_Key.Key_Down, _Key.Key_Up):
            return KIND_ON if key == _Key.Key_Down else KIND_BACK
        if ctrl and shift and key in _CHORDS:
            return _CHORDS[key]
        if key == _Key.Key_Backspace and not held and not event.isAutoRepeat() and self._at_start():
            return KIND_OFF
        if key == _Key.Key_Up and not held and not whole_text(self) and not self.composing():
            return UP
        return ""

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return not cursor.hasSelection() and cursor.position() == 0 and not self.composing()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusOutEvent(event)
        self.focus_changed.emit()

    # --- pasted and dropped --------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's own name
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        paths = [each.toLocalFile() for each in source.urls() if each.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif source.hasText():  # cells come as words and as a picture of them
            text = source.text()
            self.pasting = sum(bool(line.strip()) for line in text.splitlines()) > _MANY
            try:
                super().insertFromMimeData(source)
                if self.pasting:
                    self.pasted_lines.emit(text)
            finally:
                self.pasting = False
        elif source.hasImage() and (given := _picture(source)):
            self.picture_given.emit(given, "")


def _breaks(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and event.modifiers() & ~_Mod.KeypadModifier in _BREAKS


def _picture(source: QMimeData) -> bytes:
    """A picture as it came, else as PNG; empty for none that can be read."""
    for kind in _PICTURES:
        if source.hasFormat(kind):
            return bytes(source.data(kind).data())
    image = source.imageData()
    written, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(written)
    if not isinstance(image, QImage) or not buffer.open(QIODevice.OpenModeFlag.WriteOnly):
        return b""
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(written.data())
