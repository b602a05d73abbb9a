"""Editors of where a session stands: its hour and its length as people write them, its day, its group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from mentordesk.model.agenda.times import read_length, read_time
from mentordesk.model.visits import clock_of, minutes_of, whole
from mentordesk.ui.editors import LineEditor
from mentordesk.ui.editors.editor import NotUnderstood, TypedEditor, Value
from mentordesk.ui.visiting.visit_words import length_text
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.words import Words


def hour_editor(words: Words, parent: QWidget) -> LineEditor:
    """ "9h", "0900", "9.30": answers as a time is stored."""
    return LineEditor(parent, _said_hour, partial(_hour, words))


def length_editor(words: Words, parent: QWidget) -> LineEditor:
    """ "45", "1h30", "90 min": answers in minutes."""
    return LineEditor(parent, partial(_said_length, words), partial(_length, words))


def _said_hour(value: Value) -> str:
    return str(value)


def _hour(words: Words, text: str) -> str:
    found = read_time(text, words.language)
    if found is None:
        raise NotUnderstood(words.text("Write an hour such as 9h30 or 0930."))
    return clock_of(found)


def _said_length(words: Words, value: Value) -> str:
    found = whole(value)
    return str(value) if found is None else length_text(found, words)


def _length(words: Words, text: str) -> int:
    found = read_length(text)
    if found is None:
        raise NotUnderstood(words.text("Write a length such as 45 or 1h30."))
    return found


def start_of(value: Value) -> int | None:
    """An answer of ``hour_editor`` in minutes since midnight."""
    return minutes_of(value)


class PickEditor(TypedEditor):
    """One of a list; another answer than those in it is added as it is."""

    def __init__(self, parent: QWidget) -> None:
        self._box = CalmCombo(parent)
        self._box.setStyleSheet("QComboBox { padding-right: 4px; }")  # two of them share a narrow panel
        super().__init__(self._box)
        self._box.activated.connect(self._choose)

    def offer_choices(self, choices: Sequence[tuple[Value, str]]) -> None:
        """What there is to choose from now."""
        kept = self._box.currentData()
        self._box.clear()
        for value, text in choices:
            self._box.addItem(text, value)
        self._box.setCurrentIndex(self._box.findData(kept))

    def _display(self, value: Value) -> None:
        self._box.setCurrentIndex(self._box.findData(value))

    def _given(self) -> Value:
        return self._box.currentData()
