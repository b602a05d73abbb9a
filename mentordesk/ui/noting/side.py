"""At the right: the questions to clear up here, the figures of the visit, and a thought at rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mentordesk.model.notes import NoteCounts
from mentordesk.model.questions import Question
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.question_list import QuestionLine, QuestionList
from mentordesk.ui.noting.scrolling import scrolled
from mentordesk.ui.widgets.parts import column, frame, icon_button, label, row
from mentordesk.words import _

_WIDTH = 288
_FIGURES = (
    ("all", _("Notes")),
    ("linked", _("Linked to plan or needs")),
    ("follow_ups", _("Follow-ups")),
    ("restricted", _("Kept to team or me")),
)
_THOUGHT = _("Help, don’t decide. Before you propose, put it in other words: “If I understand you well…”")


class NotebookSide(QFrame):
    """Wishes only."""

    question_ticked = Signal(str, bool)
    close_requested = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        px = look.px
        self.setProperty("role", "surface")
        self.setMinimumWidth(px(_WIDTH))
        self.setMaximumWidth(px(_WIDTH))
        self.close_button = icon_button(text("Close the side panel"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.close_requested)
        self.heading = label(text("Questions to clear up here"), "heading3", wrap=True, parent=self)
        self.summary = label("", "meta", parent=self)
        top = row(spacing=px(8))
        top.setContentsMargins(px(16), px(10), px(8), px(4))
        top.addWidget(self.heading, 1)
        top.addWidget(self.summary)
        top.addWidget(self.close_button)
        self.none = label(text("No question was prepared."), "secondary", wrap=True, parent=self)
        self.none.setContentsMargins(px(16), 0, px(12), px(4))
        self.list = QuestionList(text("Questions to clear up here"), look, icons, self)
        self.list.ticked.connect(self.question_ticked)
        self.list.left.connect(self.left)
        self.figures: dict[str, QLabel] = {}
        inner = QWidget(self)
        laid = column(inner)
        laid.addLayout(top)
        laid.addWidget(self.none)
        laid.addWidget(self.list)
        laid.addSpacing(px(8))
        line = frame("line", self)
        laid.addWidget(line)
        counts = column(spacing=px(6))
        counts.setContentsMargins(px(16), px(12), px(16), px(8))
        self.counts_title = label(text("In this visit"), "heading3", parent=self)
        counts.addWidget(self.counts_title)
        for name, title in _FIGURES:
            figure = self.figures[name] = label("0", "strong", parent=self)
            each = row(spacing=px(8))
            each.addWidget(label(text(title), "secondary", wrap=True, parent=self), 1)
            each.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            counts.addLayout(each)
        laid.addLayout(counts)
        laid.addStretch(1)
        laid.addWidget(self._thought())
        column(self).addWidget(scrolled(inner, self))

    def _thought(self) -> QFrame:
        """A line at rest (ux.md §1.4): how one listens."""
        text, px = self._desk.words.text, self._desk.look.px
        made = frame("sunken", self)
        said = label(
            text(_THOUGHT),
            "secondary", wrap=True, parent=made,
        )  # fmt: skip
        inner = column(made, margins=px(10))
        inner.addWidget(said)
        around = frame("surface", self)
        laid = column(around, margins=px(12))
        laid.addWidget(made)
        return around

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Those of the preparation and of the sessions, and what earlier visits left."""
        words = self._desk.words
        done = sum(each.answered for each in questions)
        self.summary.setText(
            words.text("{done} of {all}", done=done, all=len(questions)) if questions else ""
        )
        self.none.setVisible(not questions)
        self.list.setVisible(bool(questions))
        self.list.show_lines([self._line(each) for each in questions])

    def _line(self, question: Question) -> QuestionLine:
        words = self._desk.words
        notes = words.plural("{count} note", "{count} notes", len(question.notes)) if question.notes else ""
        left = words.text("left from an earlier visit") if question.carried else ""
        about = " · ".join(filter(None, (notes, left)))
        state = words.text("answered") if question.answered else words.text("open question")
        said = ", ".join(filter(None, (question.text, state, notes, left)))
        return QuestionLine(question.mark, question.text, question.answered, about, said)

    def show_counts(self, counts: NoteCounts, title: str) -> None:
        """The figures of the visit where one writes."""
        self.counts_title.setText(title)
        for name, figure in self.figures.items():
            figure.setText(str(getattr(counts, name)))

    def first_stop(self) -> QWidget:
        """Where the focus goes when the panel is opened."""
        return self.list if self.list.lines else self.close_button
