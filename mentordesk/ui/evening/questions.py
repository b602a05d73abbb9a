"""The six questions of a visit's debrief, one under the other, with the next steps (R-133, R-225)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mentordesk.model.changes import Register
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import Note
from mentordesk.model.visits import VISIT, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.evening_rows import QUESTIONS
from mentordesk.ui.evening.question import Question
from mentordesk.ui.evening.steps import StepList, steps_of
from mentordesk.ui.filling.in_sight import come_to
from mentordesk.ui.widgets.parts import column


class DebriefQuestions(QWidget):
    """``typed`` and ``answered`` carry a stored name and a value; the page knows how to keep them."""

    typed = Signal(str, object)
    answered = Signal(str, object)
    choice_wanted = Signal(str)
    link_wanted = Signal(str)
    """Key of the question."""
    unlink_wanted = Signal(str, str)
    note_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.all = [Question(name, desk, self) for name in QUESTIONS]
        self.steps = StepList(desk, self)
        laid = column(self, spacing=desk.look.px(14))
        for place, each in enumerate(self.all):
            each.editor.typed.connect(partial(self.typed.emit, each.name))
            each.editor.answered.connect(partial(self.answered.emit, each.name))
            each.editor.text.back_wanted.connect(self.back_wanted)
            each.editor.text.step_wanted.connect(partial(self._step, place))
            each.field.choice_wanted.connect(partial(self.choice_wanted.emit, each.name))
            each.link_wanted.connect(self.link_wanted)
            each.unlink_wanted.connect(self.unlink_wanted)
            each.note_wanted.connect(self.note_wanted)
            laid.addWidget(each)
        laid.addWidget(self.steps)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_visit(self, visit: Visit, notes: Sequence[Note], targets: Sequence[Target]) -> None:
        """A visit's answers, and the notes of the visit."""
        for each in self.all:
            each.show_visit(visit, notes)
        self.steps.show_steps(steps_of(notes, {each.key: each for each in targets}))

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        for each in self.all:
            each.editor.flush()

    def question(self, name: str) -> Question | None:
        """By the name of its answer, or by its key."""
        return next((each for each in self.all if name in (each.name, each.key)), None)

    def here(self) -> Question | None:
        """The question that has the focus."""
        now = QApplication.focusWidget()
        return next((each for each in self.all if now is not None and each.isAncestorOf(now)), None)

    def enter(self, name: str = "") -> None:
        """The focus to a question, else to the first empty one, else to the first."""
        empty = next((each for each in self.all if each.empty), self.all[0])
        self._come_to(self.question(name) or empty)

    def reveal(self, touched: Collection[Register]) -> bool:
        """Show an answer that was just taken back or done again; whether there is one."""
        fields = {each.field for each in touched if each.entity == VISIT}
        found = next((each for each in self.all if each.name in fields), None)
        if found is not None:
            self._come_to(found)
        return found is not None

    def complain(self, name: str, text: str) -> None:
        """What is wrong with an answer."""
        found = self.question(name)
        if found is not None:
            found.field.complain(text)

    def tell(self, name: str, text: str) -> None:
        """That an answer is not saved yet."""
        found = self.question(name)
        if found is not None:
            found.field.tell(text)

    def _step(self, place: int, by: int) -> None:
        self._come_to(self.all[min(max(place + by, 0), len(self.all) - 1)])

    def _come_to(self, question: Question) -> None:
        question.editor.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        come_to(question.editor.widget, question)
