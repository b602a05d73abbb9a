"""One field: its label, its editor, and all that is said under it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mentordesk.forms.definition import Field
from mentordesk.model.filled import Answer
from mentordesk.ui.editors import Editor, editor_for
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.conflict_choice import ConflictChoice
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.filling.state_line import (
    CONFLICT,
    FAILED,
    SAVED,
    TOLD,
    WRITING,
    StateLine,
    saved_words,
)
from mentordesk.ui.filling.translation_field import TRANSLATED, TranslationField
from mentordesk.ui.widgets.parts import column, label


class FieldRow(QWidget):
    """``key`` and ``row`` go with all it tells. What is said under it is made when it is first said."""

    answered = Signal(str, str, object)
    typed = Signal(str, str, object)

    def __init__(
        self, desk: BlockDesk, field: Field, row: str, parent: QWidget, *, name: str, titled: bool = True
    ) -> None:
        super().__init__(parent)
        self.field, self.key, self.row = field, field.key, row
        self._desk = desk
        self._answer: Answer | None = None
        self._told = ""
        self._writing = self._handed = self._failed = False
        self._help = desk.form.help(field.key, desk.words)
        self._lines: dict[str, QLabel] = {}
        self._choice: ConflictChoice | None = None
        self.editor: Editor = editor_for(desk.form, field, desk.words, desk.look, self, desk.offers)
        self.editor.typed.connect(self._typed)
        self.editor.answered.connect(self._answered)
        self.editor.refused.connect(self.complain)
        self.editor.widget.setAccessibleName(name)
        self.editor.widget.setAccessibleDescription(self._help)
        self.line = StateLine(desk, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._laid = column(self, spacing=desk.look.px(5))
        if titled:
            self._title()
        self._laid.addWidget(self.editor.widget)
        self._place = self._laid.count()
        self._laid.addWidget(self.line)
        self.translation = self._translated(name)

    def _translated(self, name: str) -> TranslationField | None:
        """The same answer in a second language, where one is shown."""
        desk = self._desk
        if not desk.second or desk.translating is None or self.field.kind not in TRANSLATED:
            return None
        made = TranslationField(desk, name, self)
        made.typed.connect(partial(desk.translating.typed, self.key, self.row))
        made.left.connect(partial(desk.translating.left, self.key, self.row))
        self._laid.addWidget(made)
        return made

    def _title(self) -> None:
        words = self._desk.label(self.field).replace("&", "&&")
        title = label(words, "strong", wrap=True, parent=self)
        title.setBuddy(self.editor.widget)
        self._laid.addWidget(title)
        if self._help:
            self._laid.addWidget(label(self._help, "meta", wrap=True, parent=self))

    def present(self, answer: Answer | None) -> None:
        """Show an answer, or that there is none; what is being typed stays."""
        self._answer = answer
        self._writing = self._writing and not self._handed
        self.editor.show(None if answer is None else answer.value)
        self._conflict()
        self._say("wording", self._wording())
        if self.translation is not None:
            self.translation.present(answer)
        self._settle()

    def flush(self) -> None:
        """Tell an answer that is still being typed."""
        self.editor.flush()
        if self.translation is not None:
            self.translation.flush()

    def enter(self) -> None:
        """Be ready to be written in."""
        come_to(self.editor.widget, self)

    def offer(self, desk: BlockDesk) -> None:
        """Something else is offered to choose from; the answer stays."""
        self._desk = desk
        self.editor.offer(desk.offers)

    def tell(self, text: str, *, failed: bool = False) -> None:
        """Say something else than what the answer tells; "" says that again."""
        self._told, self._failed = text, failed
        if not text:
            self._writing = False
        self._settle()

    def complain(self, text: str) -> None:
        """Say what is wrong with what is typed; "" takes it back."""
        self._say("complaint", text, "danger")
        self.editor.widget.setAccessibleDescription(text or self._help)

    def show_computed(self, text: str) -> None:
        """What was worked out from the answer."""
        self._say("computed", text, "secondary")

    def said(self, line: str) -> str:
        """What a line under it says: ``computed``, ``complaint`` or ``wording``."""
        found = self._lines.get(line)
        return "" if found is None or found.isHidden() else found.text()

    def _typed(self, value: Any) -> None:
        stored = None if self._answer is None else self._answer.value
        self._writing, self._handed = value != stored, False
        self._settle()
        self.typed.emit(self.key, self.row, value)

    def _answered(self, value: Any) -> None:
        self._handed = True
        self.complain("")
        self.answered.emit(self.key, self.row, value)

    def _keep(self, value: Any) -> None:
        self.answered.emit(self.key, self.row, value)

    def _settle(self) -> None:
        words, answer = self._desk.words, self._answer
        if self._told:
            self.line.say(FAILED if self._failed else TOLD, self._told)
        elif self._writing:
            self.line.say(WRITING, words.text("You are typing. Every key is kept"))
        elif answer is None:
            self.line.clear()
        elif answer.others:
            self.line.say(CONFLICT, words.text("Changed on both sides"))
        else:
            self.line.say(SAVED, saved_words(self._desk, answer))

    def _conflict(self) -> None:
        answer = self._answer
        if answer is None or not answer.others:
            if self._choice is not None:
                if holds_focus(self._choice):
                    self.enter()
                self._choice.hide()
            return
        if self._choice is None:
            self._choice = ConflictChoice(self._desk, self.field, self)
            self._choice.kept.connect(self._keep)
            self._laid.addWidget(self._choice)
        self._choice.present((*answer.others, answer.value))
        self._choice.show()

    def _wording(self) -> str:
        """The wording it was given under, where that is no longer the form's."""
        wording = self._answer.wording if self._answer is not None else None
        if not wording:
            return ""
        asked = wording.get(self._desk.words.language) or wording.get("en") or next(iter(wording.values()))
        if asked == self._desk.label(self.field):
            return ""
        return self._desk.words.text("Answered under: “{wording}”", wording=asked)

    def _say(self, name: str, text: str, role: str = "meta") -> None:
        if name not in self._lines:
            if not text:
                return
            made = self._lines[name] = label("", role, wrap=True, parent=self)
            self._laid.insertWidget(self._place, made)
        self._lines[name].setText(text)
        self._lines[name].setVisible(bool(text))
