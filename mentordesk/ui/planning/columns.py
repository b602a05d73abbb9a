"""The plan's columns as the grid shows them, from the form's definition (R-160, R-168)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import Showing, show
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION, FORM
from mentordesk.ui.models.plan_table import GridColumn
from mentordesk.words import Words

_OPTIONAL = "a6.ext"  # the form's section of optional columns
_EDITED = ("long_text", "list", "choice")


def optional_fields() -> Iterator[Field]:
    """The columns one may ask for (R-168)."""
    columns = form(FORM).groups[ACTION]
    return (each for each in columns if each.section == _OPTIONAL and each.kind in _EDITED)


def grid_columns(words: Words, optional: frozenset[str]) -> list[GridColumn]:
    """The six numbered columns, then the optional ones asked for."""
    definition = form(FORM)
    made = []
    for field in definition.columns(ACTION):
        head = definition.label(field.key, words)
        title = words.text("{number}. {head}", number=field.column, head=head)
        hint, told = definition.hint(field.key, words), definition.help(field.key, words)
        made.append(GridColumn(field.name, title, hint, told, field.kind))
    for field in optional_fields():
        if field.name in optional:
            choices = {
                each.value: definition.choice_label(field.key, each.value, words) for each in field.choices
            }
            title, hint = definition.label(field.key, words), words.text("optional")
            told = definition.help(field.key, words)
            made.append(GridColumn(field.name, title, hint, told, field.kind, choices, True))
    return made


class CellTexts:
    """Turns a stored value of a column into text; an object, so that it can be handed about."""

    def __init__(self, words: Words) -> None:
        self._showing = Showing(words, {})
        self._words = words
        self._fields: Mapping[str, Field] = {each.name: each for each in form(FORM).groups[ACTION]}

    def __call__(self, name: str, value: Any) -> str:
        if value is None or (isinstance(value, str) and self._fields[name].kind == "long_text"):
            return value or ""
        field = self._fields[name]
        if field.kind == "choice":
            return form(FORM).choice_label(field.key, str(value), self._words)
        return show(field, value, self._showing)


def value_of(column: GridColumn, text: str) -> Any:
    """What a cell's text is stored as; None for an empty one."""
    if column.kind == "choice":
        return next((value for value, label in column.choices.items() if label == text), None)
    if column.kind == "list":
        return [line.strip() for line in text.split("\n") if line.strip()] or None
    return text or None
