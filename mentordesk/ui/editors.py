"""Field kinds and their editors: one table, so that every form's screen follows from its definition.

An editor shows a stored value, gives one back, and tells when a person has answered. It never knows
where the answer is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from mentordesk.forms.definition import Field, Form
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.growing_text import GrowingText
from mentordesk.ui.widgets.parts import column
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import Words

Value = Any  # JSON


class Editor(QObject):
    """``widget`` is the control itself; ``answered`` carries the value, ``typed`` what it would be so far."""

    answered = Signal(object)
    typed = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def show(self, value: Value) -> None:
        """Show a stored value; what is being typed is left alone."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell an answer that is still being typed."""


class LineEditor(Editor):
    """One line: short texts, numbers, dates."""

    def __init__(
        self, parent: QWidget, show: Callable[[Value], str] = str, read: Callable[[str], Value] = str
    ) -> None:
        self._line = QLineEdit(parent)
        super().__init__(self._line)
        self._show, self._read = show, read
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self.flush)

    def show(self, value: Value) -> None:
        text = "" if value is None else self._show(value)
        if not self._line.isModified() and text != self._line.text():
            self._line.setText(text)

    def flush(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.answered.emit(self._value())

    def _typed(self) -> None:
        self.typed.emit(self._value())

    def _value(self) -> Value:
        text = self._line.text().strip()
        return self._read(text) if text else None


class TextEditor(Editor):
    """Paragraphs; the field grows with them."""

    def __init__(self, parent: QWidget) -> None:
        self._text = GrowingText(parent=parent)
        super().__init__(self._text)
        self._answered = ""
        self._text.typed.connect(self._typed)
        self._text.left.connect(self._left)

    def show(self, value: Value) -> None:
        self._answered = str(value or "")
        self._text.show_text(self._answered)

    def flush(self) -> None:
        self._left(whole_text(self._text))

    def _typed(self, text: str) -> None:
        self.typed.emit(text or None)

    def _left(self, text: str) -> None:
        if text != self._answered:
            self._answered = text
            self.answered.emit(text or None)


class ChoiceEditor(Editor):
    """One of a few, or none of them."""

    def __init__(self, parent: QWidget, choices: Mapping[Value, str]) -> None:
        self._box = QComboBox(parent)
        super().__init__(self._box)
        self._box.addItem("", None)
        for value, text in choices.items():
            self._box.addItem(text, value)
        self._box.activated.connect(self._chosen)

    def show(self, value: Value) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(value)))

    def _chosen(self) -> None:
        self.answered.emit(self._box.currentData())


class TicksEditor(Editor):
    """Several of a few."""

    def __init__(self, parent: QWidget, choices: Mapping[str, str]) -> None:
        box = QWidget(parent)
        super().__init__(box)
        laid = column(box, spacing=6)
        self._ticks: dict[str, QCheckBox] = {}
        for value, text in choices.items():
            tick = self._ticks[value] = QCheckBox(text, box)
            tick.clicked.connect(self._ticked)
            laid.addWidget(tick)
        box.setFocusProxy(next(iter(self._ticks.values())))

    def show(self, value: Value) -> None:
        for name, tick in self._ticks.items():
            tick.setChecked(name in (value or ()))

    def _ticked(self) -> None:
        self.answered.emit([name for name, tick in self._ticks.items() if tick.isChecked()] or None)


def editor_for(form: Form, field: Field, words: Words, look: Look, parent: QWidget) -> Editor | None:
    """The editor of a field; None for a kind that this version has no editor for."""
    if field.kind in ("choice", "multi_choice"):
        labels = {each.value: form.choice_label(field.key, each.value, words) for each in field.choices}
        return ChoiceEditor(parent, labels) if field.kind == "choice" else TicksEditor(parent, labels)
    if field.kind == "yes_no":
        return ChoiceEditor(parent, {True: words.text("yes"), False: words.text("no")})
    if field.kind == "short_text":
        return LineEditor(parent)
    if field.kind == "long_text":
        return TextEditor(parent)
    if field.kind == "date":
        return LineEditor(parent, lambda value: words.short_date(date.fromisoformat(value)), words.read_date)
    if field.kind == "reference":  # by its words: who it is in the programme's sheet comes from there
        return LineEditor(parent, lambda value: str(value.get("text", "")), lambda text: {"text": text})
    if field.kind == "number":
        return LineEditor(parent, lambda value: str(value.get("value", "")))
    return None
