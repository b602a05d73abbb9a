"""Editors of one line: short texts, days and times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial

from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors.editor import Asked, NotUnderstood, TypedEditor, Value
from mentordesk.ui.widgets.composed import Composed
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.words import Words

Say = Callable[[Value], str]
Read = Callable[[str], Value]

_DATE_WIDTH = 150
_A_TIME = "09:30"


class LineEditor(TypedEditor):
    """One line. ``say`` writes a value, ``read`` reads what is typed and raises NotUnderstood."""

    def __init__(self, parent: QWidget, say: Say = str, read: Read = str) -> None:
        self._line = TypedLine(parent)
        super().__init__(self._line)
        self._say, self._read = say, read
        self._line.textEdited.connect(self._touch)
        self._line.editingFinished.connect(self.flush)
        self._line.given_up.connect(self._give_up)

    def _display(self, value: Value) -> None:
        self._line.show_text("" if value is None else self._say(value))

    def _given(self) -> Value:
        text = self._line.text().strip()
        return self._read(text) if text else None

    def so_far(self) -> Value:
        return _kept(self._line.text(), self._read)


class RangeEditor(TypedEditor):
    """A first and a last day; either may be open."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(8), between_lines=look.px(6))
        super().__init__(box)
        self._words = words
        self._read: Read = partial(read_day, words, asked.offers.today)
        self._lines: dict[str, TypedLine] = {}
        for end, title in (("start", words.text("from")), ("end", words.text("to"))):
            line = self._lines[end] = TypedLine(box)
            line.textEdited.connect(self._touch)
            line.returnPressed.connect(self.flush)
            line.given_up.connect(self._give_up)
            box.add(label(title, "secondary"), tied=True)
            box.add(line, least=look.px(_DATE_WIDTH))
            line.setMaximumWidth(look.px(_DATE_WIDTH))
            box.name_part(line, title)
        box.left.connect(self.flush)
        box.setFocusProxy(self._lines["start"])

    def _display(self, value: Value) -> None:
        ends = value if isinstance(value, dict) else {"start": value} if value else {}
        for end, line in self._lines.items():
            line.show_text(said_day(self._words, ends[end]) if ends.get(end) else "")

    def _given(self) -> Value:
        typed = {end: line.text().strip() for end, line in self._lines.items()}
        return {end: self._read(text) for end, text in typed.items() if text} or None

    def so_far(self) -> Value:
        typed = {end: _kept(line.text(), self._read) for end, line in self._lines.items()}
        return {end: day for end, day in typed.items() if day} or None


def _kept(text: str, read: Read) -> Value:
    """What a draft keeps of a line: its value, or the text where there is none yet."""
    text = text.strip()
    try:
        return read(text) if text else None
    except NotUnderstood:
        return text


def said_day(words: Words, value: Value) -> str:
    """A stored day in figures; anything else as it is."""
    try:
        return words.short_date(date.fromisoformat(value))
    except (ValueError, TypeError):
        return str(value)


def read_day(words: Words, today: date, text: str) -> str:
    """A day as it is stored. Raises NotUnderstood."""
    try:
        return date.fromisoformat(words.read_date(text)).isoformat()
    except ValueError:
        example = words.short_date(today)
        raise NotUnderstood(words.text("Write a date such as {example}.", example=example)) from None


def _read_time(words: Words, text: str) -> str:
    try:
        return time.fromisoformat(words.read_time(text)).strftime("%H:%M")
    except ValueError:
        raise NotUnderstood(words.text("Write a time such as {example}.", example=_A_TIME)) from None


def day(asked: Asked, parent: QWidget) -> LineEditor:
    """A day in the figures of the person's language."""
    words = asked.words
    return LineEditor(parent, partial(said_day, words), partial(read_day, words, asked.offers.today))


def time_of_day(asked: Asked, parent: QWidget) -> LineEditor:
    """A time of day; "9h", "0900" and "9 h 30" are understood."""
    return LineEditor(parent, str, partial(_read_time, asked.words))
