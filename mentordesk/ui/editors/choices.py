"""Editors of closed questions: one of a few, several, yes or no, a scale, a tick with a note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors.editor import Asked, Editor, TypedEditor, Value
from mentordesk.ui.widgets.calm_combo import CalmCombo
from mentordesk.ui.widgets.composed import Composed
from mentordesk.ui.widgets.marks import Marks
from mentordesk.ui.widgets.parts import label
from mentordesk.ui.widgets.segment_row import SegmentRow
from mentordesk.ui.widgets.typed_line import TypedLine
from mentordesk.ui.widgets.wordy_marks import WordyRadio, WordyTick

_FEW = 5  # choices that stand open; more are in a list
_NONE = "–"


class ChoiceEditor(TypedEditor):
    """One of a few that stand open, or none of them."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(20), between_lines=look.px(2))
        super().__init__(box)
        buttons: dict[Value, WordyRadio] = {}
        for value, text in _labels(asked).items():
            buttons[value] = WordyRadio(text, box)
            box.add(buttons[value])
            box.name_part(buttons[value], text)
        self._marks = Marks([buttons], words.text("Clear the answer"), box, follows=True)
        self._marks.chosen.connect(self._choose)
        self._marks.passed.connect(self._touch)

    def _display(self, value: Value) -> None:
        self._marks.put(value)

    def _given(self) -> Value:
        return self._marks.value()


class ListedChoiceEditor(TypedEditor):
    """One of many in a list that opens; its first entry is none of them."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        self._box = CalmCombo(parent)
        super().__init__(self._box)
        self._box.addItem(_NONE, None)
        self._box.setItemData(0, asked.words.text("no answer"), Qt.ItemDataRole.AccessibleTextRole)
        for value, text in _labels(asked).items():
            self._box.addItem(text, value)
        self._box.activated.connect(self._choose)
        self._box.cleared.connect(self._clear)

    def _clear(self) -> None:
        self._box.setCurrentIndex(0)
        self._choose()

    def _display(self, value: Value) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(value)))

    def _given(self) -> Value:
        return self._box.currentData()


class TicksEditor(TypedEditor):
    """Several of a few, in the order of the form."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(20), between_lines=look.px(2))
        super().__init__(box)
        self._ticks: dict[str, WordyTick] = {}
        for value, text in _labels(asked).items():
            tick = self._ticks[value] = WordyTick(text, box)
            tick.clicked.connect(self._choose)
            box.add(tick)
            box.name_part(tick, text)
        if self._ticks:
            box.setFocusProxy(next(iter(self._ticks.values())))

    def _display(self, value: Value) -> None:
        for name, tick in self._ticks.items():
            tick.setChecked(name in (value or ()))

    def _given(self) -> Value:
        return [name for name, tick in self._ticks.items() if tick.isChecked()] or None


class SegmentsEditor(TypedEditor):
    """One of a few words or figures side by side, or none."""

    def __init__(self, asked: Asked, parent: QWidget, choices: Mapping[Any, str]) -> None:
        self._row = SegmentRow(choices, asked.words, asked.look, parent)
        super().__init__(self._row)
        self._row.chosen.connect(self._choose)

    def _display(self, value: Value) -> None:
        self._row.put(value)

    def _given(self) -> Value:
        return self._row.marks.value()


class TickEditor(TypedEditor):
    """Done or not, and a note that shows as soon as there may be one."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        words, look = asked.words, asked.look
        box = Composed(words, parent, spacing=look.px(12), between_lines=look.px(4))
        super().__init__(box)
        self._box = box
        self._tick = WordyTick(asked.form.label(asked.field.key, words), box)
        self._note = TypedLine(box)
        self._titled = label(words.text("Note"), "meta", parent=box)
        box.add(self._tick)
        box.add(self._titled, tied=True)
        box.add(self._note, least=look.px(220))
        box.name_part(self._note, words.text("Note"))
        box.name_part(self._tick, self._tick.words)
        box.setFocusProxy(self._tick)
        self._tick.clicked.connect(self._ticked)
        self._note.textEdited.connect(self._touch)
        self._note.returnPressed.connect(self.flush)
        box.left.connect(self.flush)
        self._note.given_up.connect(self._give_up)
        self._unfold()

    def _ticked(self) -> None:
        self._unfold()
        self._choose()

    def _unfold(self) -> None:
        wanted = self._tick.isChecked() or bool(self._note.text()) or self._note.hasFocus()
        if self._note.isHidden() is wanted:
            self._note.setVisible(wanted)
            self._titled.setVisible(wanted)
            self._box.arrange()

    def _display(self, value: Value) -> None:
        found = value if isinstance(value, dict) else {"done": value is True}
        self._tick.setChecked(bool(found.get("done")))
        self._note.show_text(str(found.get("note") or ""))
        self._unfold()

    def so_far(self) -> Value:
        return self._given() if self._typing else self._known

    def _given(self) -> Value:
        """Not done and no note is no answer, whatever was stored before."""
        done, note = self._tick.isChecked(), self._note.text().strip()
        if not done and not note:
            return None
        return {"done": done, **({"note": note} if note else {})}


def choice(asked: Asked, parent: QWidget) -> Editor:
    """One of a few: open up to five, beyond in a list."""
    few = len(asked.field.choices) <= _FEW
    return ChoiceEditor(asked, parent) if few else ListedChoiceEditor(asked, parent)


def yes_no(asked: Asked, parent: QWidget) -> Editor:
    """Two segments; none of them on is no answer yet."""
    words = asked.words
    return SegmentsEditor(asked, parent, {True: words.text("Yes"), False: words.text("No")})


def scale(asked: Asked, parent: QWidget) -> Editor:
    """The steps, in the form's words where it has some, and a way to say that one does not know."""
    words, settings = asked.words, asked.field.settings
    low, high = int(str(settings.get("min", 0))), int(str(settings.get("max", 4)))
    labels = settings.get(f"labels_{words.language}") or settings.get("labels_en")
    steps: dict[Any, str] = {step: str(step) for step in range(low, high + 1)}
    if isinstance(labels, list) and len(labels) == len(steps):
        steps = dict(zip(steps, map(str, labels), strict=True))
    return SegmentsEditor(asked, parent, {**steps, "unknown": words.text("I do not know")})


def _labels(asked: Asked) -> dict[Value, str]:
    form, key = asked.form, asked.field.key
    return {each.value: form.choice_label(key, each.value, asked.words) for each in asked.field.choices}
