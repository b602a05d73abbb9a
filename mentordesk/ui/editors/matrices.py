"""The editor of a matrix: one value for each line of a list of the form."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mentordesk.ui.editors.editor import Asked, TypedEditor, Value
from mentordesk.ui.widgets.matrix import MatrixField, MatrixLine
from mentordesk.words import Words, _

_SIDES = {"help": _("Helping"), "decide": _("Deciding")}
"""The two sides of the line of nine attitudes (R-080); the form names them by these."""


class MatrixEditor(TypedEditor):
    """Each mark is an answer; values of lines this version does not know are kept."""

    def __init__(self, asked: Asked, parent: QWidget) -> None:
        form, key, words = asked.form, asked.field.key, asked.words
        lines = [
            MatrixLine(each.key, form.line_label(each, words), _side(each.side, words))
            for each in form.matrix_lines(key)
        ]
        scale = asked.field.settings.get("scale")
        values = [str(each) for each in scale] if isinstance(scale, list) else []
        said = {each: form.scale_label(key, each, words) for each in values}
        self._matrix = MatrixField(lines, said, words, asked.look, parent)
        super().__init__(self._matrix)
        self._shown: dict[str, Value] = {}
        self._matrix.chosen.connect(self._set)

    def _display(self, value: Value) -> None:
        self._shown = dict(value) if isinstance(value, dict) else {}
        self._matrix.put(self._shown)

    def _set(self, key: str, value: Value) -> None:
        self._shown = {**self._shown, key: value}
        self._choose()

    def _given(self) -> Value:
        return {key: value for key, value in self._shown.items() if value is not None} or None


def _side(side: str, words: Words) -> str:
    return words.text(_SIDES[side]) if side in _SIDES else side
