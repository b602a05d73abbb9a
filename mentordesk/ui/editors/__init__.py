"""Field kinds and their editors. An editor never knows where the answer is kept."""

from __future__ import annotations

from mentordesk.ui.editors.choices import ChoiceEditor, TicksEditor
from mentordesk.ui.editors.editor import Editor, Value
from mentordesk.ui.editors.lines import LineEditor
from mentordesk.ui.editors.offers import NOTHING, Offers
from mentordesk.ui.editors.table import EDITORS, editor_for
from mentordesk.ui.editors.texts import TextEditor

__all__ = ["EDITORS", "NOTHING", "ChoiceEditor", "Editor", "LineEditor", "Offers", "TextEditor",
           "TicksEditor", "Value", "editor_for"]  # fmt: skip
