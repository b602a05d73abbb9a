"""Beside a question: why it is asked, what an answer might be, and where it is taken up later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.forms.definition import Form, Question
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import used_in
from mentordesk.ui.widgets.parts import column, emptied, label, row


class Guide(QScrollArea):
    """It only tells; nothing in it is pressed."""

    def __init__(self, desk: Desk, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        self._shown: tuple[str, str] | None = None
        inner = QWidget(self)
        self._laid = column(inner, spacing=desk.look.px(6))
        self._laid.setContentsMargins(desk.look.px(16), desk.look.px(12), desk.look.px(12), desk.look.px(12))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.setAccessibleName(desk.words.text("Guidance"))
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def show_question(self, question: Question, key: str = "") -> None:
        """What is known of a question, or of the field of it in which one writes."""
        if (question.id, key) == self._shown:
            return
        self._shown = question.id, key
        emptied(self._laid)
        form, words = self._form, self._desk.words
        heading, text = form.label(question.heading.key, words), words.text
        if question.number is not None:
            self._add(label(text("Question {number}", number=question.number), "heading3"))
        self._add(label(heading, "strong", wrap=True))
        asked = key if key in form.by_key else question.shown.key
        helps = (form.help(question.heading.key, words), form.help(asked, words))
        for said in dict.fromkeys(filter(None, helps)):
            self._add(label(said, "secondary", wrap=True))
        keys = [asked, question.heading.key, *(each.key for each in question.fields)]
        examples = next((found for each in keys if (found := form.examples(each, words))), ())
        self._list(text("To help you"), examples)
        self._list(text("Used later in"), used_in(self._relations(question), words))
        self._laid.addStretch(1)

    def _relations(self, question: Question) -> list[str]:
        own = {each.key for each in question.fields}
        found = [key for each in (question.heading, *question.fields) for key in each.relates_to]
        return [key for key in dict.fromkeys(found) if key not in own]

    def _add(self, widget: QWidget) -> None:
        self._laid.addWidget(widget)

    def _list(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        look = self._desk.look
        self._laid.addSpacing(look.px(8))
        self._add(label(title, "heading3"))
        for line in lines:
            made = row(spacing=look.px(8))
            made.addWidget(label("•", "secondary"), 0, Qt.AlignmentFlag.AlignTop)
            made.addWidget(label(line, "secondary", wrap=True), 1)
            self._laid.addLayout(made)
