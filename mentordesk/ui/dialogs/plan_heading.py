"""The heading of the plan: title, cities, date and version, as annex 6 prints them (R-160)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.plan import FORM
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.editors import Editor, editor_for
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.fields import LabelledField
from mentordesk.words import Words


class PlanHeadingDialog(SheetDialog):
    """Everything answered goes out as one step."""

    filled = Signal(object)
    """Answers by the key of their field."""

    def __init__(self, words: Words, look: Look, answers: Mapping[str, Any], parent: QWidget) -> None:
        super().__init__(
            words.text("Heading of the plan"),
            words.text("&Keep the heading"),
            words.text("Cancel"),
            look,
            parent,
        )
        self._answered: dict[str, Any] = {}
        self.editors: dict[str, Editor] = {}
        definition = form(FORM)
        for field in definition.singles():
            editor = editor_for(definition, field, words, look, self)
            editor.show(answers.get(field.key))
            editor.answered.connect(partial(self._answer, field.key))
            title = definition.label(field.key, words).replace("&", "&&")
            shown = LabelledField(title, editor.widget, look, definition.help(field.key, words), self)
            editor.refused.connect(shown.complain)
            self.body.addWidget(shown)
            self.editors[field.key] = editor
        next(iter(self.editors.values())).widget.setFocus()

    def _answer(self, key: str, value: Any) -> None:
        self._answered[key] = value

    def decide(self) -> None:
        for editor in self.editors.values():
            editor.flush()
        if self._answered:
            self.filled.emit(dict(self._answered))
        self.accept()
