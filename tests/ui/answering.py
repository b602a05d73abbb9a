"""How a person gives an answer of each kind, by keys alone, to the editor that has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QWidget

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.taking import NO_FIGURE
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.ui.widgets.matrix import MatrixField
from mentordesk.words import Words
from tests.forms.answers import an_answer

Value = Any
_MANY = 5
"""Choices that stand open; more are in a list that drops down."""


class Hand:
    """Someone's hands on the keyboard.

    ``people`` tells what each person is called, by id; ``pause`` is what they do between two keys.
    """

    def __init__(
        self,
        words: Words,
        people: Mapping[str, str],
        pause: Callable[[], None] = QApplication.processEvents,
    ) -> None:
        self._words, self._pause = words, pause
        self._people = {each: name for each, name in people.items() if name}
        self._numbers = count()
        self._ways: Mapping[str, Callable[[Form, Field, Value], None]] = {
            "short_text": self._line, "long_text": self._paste, "list": self._lines,
            "number": self._figure, "money": self._figure, "date": self._day, "date_range": self._days,
            "time": self._line, "person": self._person, "person_list": self._several,
            "choice": self._choice, "multi_choice": self._ticks, "yes_no": self._segment,
            "scale": self._segment, "matrix": self._matrix, "checklist_item": self._tick,
            "reference": self._reference, "reference_list": self._several,
        }  # fmt: skip

    # --- what is answered --------------------------------------------------------------------------

    def an_answer(self, field: Field, form: Form, **fixed: Value) -> Value:
        """Another answer for each field, of those that can be given on the screen."""
        value = fixed.get(field.name) if field.name in fixed else None
        while value is None or not _can_be_given(field, value):
            value = an_answer(field, form, tuple(self._people), next(self._numbers))
        return value

    def give(self, form: Form, field: Field, value: Value) -> None:
        """Give an answer, and go on by Tab: whatever cannot be left by it is a trap."""
        inside = _editor_of(self.focus)
        self._ways[field.kind](form, field, value)
        for _press in range(30):
            self.press("Tab")
            if self.focus is not inside and not inside.isAncestorOf(self.focus):
                return
        raise AssertionError(f"Tab does not lead out of {field.key}")

    # --- keys --------------------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """What gets the keys: a list that dropped down, else what has the focus."""
        found, dropped = QApplication.focusWidget(), QApplication.activePopupWidget()
        if isinstance(dropped, QListView):
            found = dropped
        assert found is not None, "nothing has the focus"
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            self._pause()

    def write(self, text: str) -> None:
        """Figures and plain letters key by key, other words as an input method puts them in."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(self.focus, composed)
        self._pause()

    def go_on(self, reached: Callable[[], bool], unfolding: Callable[[], Sequence[QWidget]]) -> None:
        """By Tab to where one wants to be; Space on what unfolds more on the way."""
        passed = []
        for _press in range(40):
            if reached():
                return
            passed.append(self.focus.accessibleName() or type(self.focus).__name__)
            if self.focus in unfolding():
                self.press("Space")
            self.press("Tab")
        raise AssertionError(f"Tab does not lead there, but to {passed}")

    def go_to_part(self, name: str) -> None:
        """By Tab to a part of a field, as a screen reader calls it."""
        for _press in range(12):
            if self.focus.accessibleName().endswith(name):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {name}")

    # --- by kind -----------------------------------------------------------------------------------

    def _line(self, _form: Form, _field: Field, value: Value) -> None:
        self.write(value)

    def _paste(self, _form: Form, _field: Field, value: Value) -> None:
        QGuiApplication.clipboard().setText(value)
        self.press("Ctrl+V")

    def _lines(self, _form: Form, _field: Field, value: Value) -> None:
        for place, each in enumerate(value):
            if place:
                self.press("Return")
            self.write(each)

    def _figure(self, _form: Form, _field: Field, value: Value) -> None:
        text = self._words.text
        for way, said in zip(NO_FIGURE, ("Unknown", "Not counted in this country"), strict=True):
            if value.get(way):
                self.go_to_part(text(said))
                self.press("Space")
                return
        figure = value.get("value") or value.get("amount") or value["percent"]
        self.write(figure.replace(".", self._words.figure("0.5")[1]))
        if "percent" in value:
            self.write(" %")
        elif "currency" in value:
            self.press("Tab", "Ctrl+A")
            self.write(value["currency"])
        for name, said in (("year", "Year"), ("source", "Source")):
            if name in value:
                self.go_to_part(text(said))
                self.write(str(value[name]))

    def _day(self, _form: Form, _field: Field, value: Value) -> None:
        self.write(self._words.short_date(date.fromisoformat(value)))

    def _days(self, form: Form, field: Field, value: Value) -> None:
        self._day(form, field, value["start"])
        self.press("Tab")
        self._day(form, field, value["end"])

    def _person(self, _form: Form, _field: Field, value: Value) -> None:
        self.write(self._people[value])

    def _reference(self, _form: Form, _field: Field, value: Value) -> None:
        self.write(value["text"])

    def _several(self, _form: Form, _field: Field, value: Value) -> None:
        for each in value:
            self.write(self._people[each] if isinstance(each, str) else each["text"])
            self.press("Return")

    def _choice(self, _form: Form, field: Field, value: Value) -> None:
        place = [each.value for each in field.choices].index(value)
        if len(field.choices) > _MANY:
            self.press(*["Down"] * (place + 2), "Return")  # the first one drops the list down
        else:
            self.press("Space", *["Right"] * place)

    def _ticks(self, _form: Form, field: Field, value: Value) -> None:
        for place, each in enumerate(field.choices):
            if place:
                self.press("Tab")
            if each.value in value:
                self.press("Space")

    def _segment(self, _form: Form, field: Field, value: Value) -> None:
        low, high = int(str(field.settings.get("min", 0))), int(str(field.settings.get("max", 4)))
        steps = [True, False] if field.kind == "yes_no" else [*range(low, high + 1), "unknown"]
        self.press(*["Right"] * steps.index(value), "Space")

    def _matrix(self, form: Form, field: Field, value: Value) -> None:
        scale, lines = field.settings["scale"], [each.key for each in form.matrix_lines(field.key)]
        assert isinstance(scale, Sequence)
        around: QWidget | None = self.focus
        while around is not None and not isinstance(around, MatrixField):
            around = around.parentWidget()
        assert around is not None
        across = 0
        for place, line in enumerate(lines):
            if place:
                self.press("Tab" if around.folded else "Down")
            if line in value and around.folded:
                assert isinstance(self.focus, QComboBox)
                self.press(*["Down"] * (scale.index(value[line]) + 2), "Return")
            elif line in value:
                by = scale.index(value[line]) - across
                self.press(*["Right" if by > 0 else "Left"] * abs(by), "Space")
                across += by

    def _tick(self, _form: Form, _field: Field, value: Value) -> None:
        self.press("Space")
        if "note" in value:
            self.press("Tab")
            self.write(value["note"])
            if not value["done"]:
                self.press("Shift+Tab", "Space")


def _can_be_given(field: Field, value: Value) -> bool:
    """Not done and no note is no answer; what is planned and not counted is a figure alone."""
    if field.kind == "checklist_item":
        return bool(value["done"] or value.get("note"))
    planned = "default" in field.settings or field.settings.get("allow_unknown") is False
    return not (planned and field.kind in ("number", "money")) or not (
        {*NO_FIGURE, "year", "source"} & set(value)
    )


def _editor_of(focus: QWidget) -> QWidget:
    """The editor that has the focus, whole; in a dialog or on the sheet with its label."""
    each: QWidget | None = focus
    while each is not None and not isinstance(each, FieldRow | LabelledField):
        each = each.parentWidget()
    assert each is not None, f"{focus} is in no field"
    return each.editor.widget if isinstance(each, FieldRow) else each
