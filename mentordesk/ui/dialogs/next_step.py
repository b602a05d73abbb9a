"""An agreed next step: what is to be done, who does it, by when (R-133, R-227)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.note_targets import TASK
from mentordesk.model.programme import FORM
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.editors import Editor, TextEditor, editor_for
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.theme import Look
from mentordesk.ui.visiting.panel_field import PanelField
from mentordesk.ui.visiting.plain_field import ThoughtEditor
from mentordesk.ui.widgets.parts import label
from mentordesk.words import Words

WHAT, WHO, DUE = "what", "who", "due"


class NextStepDialog(SheetDialog):
    """``decided`` carries the answers by name: ``what`` always, ``who`` and ``due`` (ISO) where given.

    ``about`` is said above, such as that words of a restricted note are to be said anew.
    """

    decided = Signal(object)

    def __init__(
        self,
        words: Words,
        look: Look,
        offers: Offers,
        given: dict[str, Any],
        parent: QWidget,
        about: str = "",
    ) -> None:
        super().__init__(
            words.text("Next step"), words.text("&Keep the step"), words.text("Cancel"), look, parent
        )
        self._words, self._given = words, dict(given)
        self._refused: set[str] = set()
        known = form(FORM)
        if about:
            self.body.addWidget(label(about, "secondary", wrap=True))
        self.fields: dict[str, PanelField] = {}
        for name in (WHAT, WHO, DUE):
            field = known.by_key[f"{TASK}.{name}"]
            editor: Editor = (
                ThoughtEditor(self) if name == WHAT else editor_for(known, field, words, look, self, offers)
            )
            made = PanelField(
                known.label(field.key, words), editor, words, look, self, known.help(field.key, words)
            )
            editor.show(given.get(name))
            editor.answered.connect(partial(self._answered, name))
            editor.refused.connect(partial(self._unread, name))
            self.fields[name] = made
            self.body.addWidget(made)
        first = WHO if given.get(WHAT) else WHAT
        self.fields[first].editor.widget.setFocus()

    @property
    def what(self) -> TextEditor:
        """The field of what is to be done."""
        editor = self.fields[WHAT].editor
        assert isinstance(editor, TextEditor)
        return editor

    def _answered(self, name: str, value: Any) -> None:
        self._given[name] = value
        self._unread(name, "")

    def _unread(self, name: str, text: str) -> None:
        (self._refused.add if text else self._refused.discard)(name)

    def decide(self) -> None:
        for each in self.fields.values():
            each.editor.flush()
        if self._refused:
            self.fields[next(iter(self._refused))].editor.widget.setFocus()
            return
        if not str(self._given.get(WHAT) or "").strip():
            self.fields[WHAT].complain(self._words.text("Say what is to be done."))
            self.fields[WHAT].editor.widget.setFocus()
            return
        self.decided.emit(dict(self._given))
        self.accept()
