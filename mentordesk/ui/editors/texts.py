"""Editors of paragraphs and of lists."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors.editor import Asked, Editor, Value
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.listed_text import ListedText
from mentordesk.ui.widgets.whole_text import whole_text

LINES = (3, 20)
"""Fewest and most lines of a long text on the screen (ux.md, 03)."""


class TextEditor(Editor):
    """Paragraphs; the field grows with them."""

    def __init__(self, parent: QWidget, lines: tuple[int, int] = LINES) -> None:
        self._start(GrowingText(lines, parent))

    def _start(self, text: GrowingText) -> None:
        self._text = text
        super().__init__(text)
        self._answered = ""
        self._known: Value = None
        text.typed.connect(self._typed)
        text.left.connect(self._left)
        text.given_up.connect(self._given_up)

    def show(self, value: Value) -> None:
        self._known = value
        self._answered = self._in_words(value)
        self._text.show_text(self._answered)

    def flush(self) -> None:
        self._left(whole_text(self._text))

    def so_far(self) -> Value:
        return self._value(whole_text(self._text))

    def _in_words(self, value: Value) -> str:
        return str(value or "")

    def _value(self, text: str) -> Value:
        return text or None

    def _typed(self, text: str) -> None:
        self.typed.emit(self._value(text))

    def _left(self, text: str) -> None:
        if text == self._answered:
            return
        self._answered = text
        value = self._value(text)
        if value != self._known:
            self._known = value
            self.answered.emit(value)

    def _given_up(self) -> None:
        self.typed.emit(self._known)


class ListEditor(TextEditor):
    """One item a line; Alt with the arrow keys moves a line."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        self._start(ListedText(asked.look, parent))

    def _in_words(self, value: Value) -> str:
        return str(value or "") if value is None or isinstance(value, str) else "\n".join(map(str, value))

    def _value(self, text: str) -> Value:
        return [line for line in text.split("\n") if line.strip()] or None


def long_text(asked: Asked, parent: QWidget) -> TextEditor:
    """Paragraphs."""
    return TextEditor(parent)
