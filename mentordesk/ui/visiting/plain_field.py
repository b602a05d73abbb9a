"""A text that looks like plain words until one writes in it: a title, the purpose of a visit."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors import TextEditor
from mentordesk.ui.editors.editor import Value
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText

_LINES = (1, 5)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OneThought(GrowingText):
    """Wraps, but has no second paragraph: Enter hands it over."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() in _ENTER:
            self.hand_over()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        if source.hasText():
            self.textCursor().insertText(" ".join(source.text().split()))


class ThoughtEditor(TextEditor):
    """One paragraph in an ordinary field that grows with it."""

    def __init__(self, parent: QWidget) -> None:
        made = OneThought(_LINES, parent)
        made.document().setDocumentMargin(1)  # as high as the other fields of one line
        self._start(made)

    def _value(self, text: str) -> Value:
        return text.strip() or None


class PlainEditor(TextEditor):
    """``kind`` is the size of its letters; an empty one shows its frame, so that one sees where to write."""

    def __init__(
        self, look: Look, parent: QWidget, kind: str = "content", *, one_thought: bool = False
    ) -> None:
        made = OneThought(_LINES, parent) if one_thought else GrowingText(_LINES, parent)
        self._start(made)
        self._look, self._kind = look, kind
        made.textChanged.connect(self._frame)
        self._framed: bool | None = None
        self._frame()

    def _value(self, text: str) -> Value:
        return text.strip() or None

    def _frame(self) -> None:
        empty = self._text.document().isEmpty()
        if empty is self._framed:
            return
        self._framed = empty
        colours, px = self._look.colours, self._look.px
        edge = colours.border_strong.name()
        weight = 600 if self._kind.startswith("heading") else 400
        self._text.setStyleSheet(
            f"QPlainTextEdit {{ background: transparent; font-size: {self._look.font_px(self._kind)}px;"
            f" font-weight: {weight}; padding: {px(2)}px {px(5)}px;"
            f" border: 1px solid {edge if empty else 'transparent'}; }}"
            f"QPlainTextEdit:hover, QPlainTextEdit:focus {{ border-color: {edge};"
            f" background: {colours.surface.name()}; }}"
        )
