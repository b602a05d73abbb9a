"""Which editor a kind of field has: one table, so that every form's screen follows from its definition."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Field, Form
from mentordesk.ui.editors import choices, lines, suggested, texts
from mentordesk.ui.editors.editor import Asked, Editor, Maker
from mentordesk.ui.editors.figures import MoneyEditor, NumberEditor
from mentordesk.ui.editors.matrices import MatrixEditor
from mentordesk.ui.editors.naming import NamedEditor, NamesEditor
from mentordesk.ui.editors.offers import NOTHING, Offers
from mentordesk.ui.theme import Look
from mentordesk.words import Words

EDITORS: Mapping[str, Maker] = {
    "short_text": suggested.short_text,
    "long_text": texts.long_text,
    "list": texts.ListEditor,
    "number": NumberEditor,
    "money": MoneyEditor,
    "date": lines.day,
    "date_range": lines.RangeEditor,
    "time": lines.time_of_day,
    "person": NamedEditor,
    "person_list": NamesEditor,
    "choice": choices.choice,
    "multi_choice": choices.TicksEditor,
    "yes_no": choices.yes_no,
    "scale": choices.scale,
    "matrix": MatrixEditor,
    "checklist_item": choices.TickEditor,
    "reference": NamedEditor,
    "reference_list": NamesEditor,
}
"""Every kind of ``kinds.KINDS`` but the group, which has rows and no value of its own."""


def editor_for(
    form: Form, field: Field, words: Words, look: Look, parent: QWidget, offers: Offers = NOTHING
) -> Editor:
    """The editor of a field, not yet named for a screen reader. Raises KeyError for a group."""
    return EDITORS[field.kind](Asked(form, field, words, look, offers), parent)
