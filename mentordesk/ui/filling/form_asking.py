"""What is asked in between: whether a restricted answer is opened, who gets questions, what stood before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form
from mentordesk.model.filled import Standing
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import question_said
from mentordesk.ui.filling.handing import HandingDialog
from mentordesk.ui.filling.history_of import HistoryOf
from mentordesk.ui.filling.wiring import Wiring
from mentordesk.ui.widgets.banner import Banner


class FormAsking(QObject):
    """``banner`` is the line above the questions; dialogs open only when a person asked for them."""

    answered = Signal()
    """The line above the questions is gone: back to them."""

    def __init__(self, desk: Desk, form: Form, wiring: Wiring, banner: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form, self._wiring, self._banner = desk, form, wiring, banner
        self._page = parent
        self._history = HistoryOf(desk, parent)
        wiring.history_wanted.connect(self.history)
        wiring.handing_wanted.connect(self.hand_over)
        wiring.opening_wanted.connect(self._ask_opening)

    def restrict(self, question: str, circle: str) -> None:
        """Restrict at once; to open again is asked once."""
        if circle == "shared":
            self._ask_opening(question)
        else:
            self._wiring.acts.restrict(question, circle)

    def _ask_opening(self, question: str) -> None:
        text = self._desk.words.text
        said = text("Open this answer to everyone? Documents will show it from then on.")
        ways = (
            (text("Open it"), partial(self._open, question)),
            (text("Keep it restricted"), self._close),
        )
        self._banner.tell("warning", said, ways)
        first = self._banner.findChild(QWidget, "way-1")
        if first is not None:
            first.setFocus()

    def _close(self) -> None:
        self._banner.hide()
        self.answered.emit()

    def _open(self, question: str) -> None:
        self._close()
        self._wiring.acts.restrict(question, "shared")

    def hand_over(self, question: str) -> None:
        """Ask to whom a question goes."""
        filled = self._wiring.filled
        if filled is not None:
            asked = self._form.by_question[question]
            self._ask_handing(
                [question], question_said(self._form, asked, self._desk.words), filled.standing(asked)
            )

    def hand_over_all(self, questions: Sequence[str]) -> None:
        """Ask to whom all of them go."""
        said = self._desk.words.plural(
            "{count} question of this form", "{count} questions of this form", len(questions)
        )
        self._ask_handing(questions, said, Standing())

    def _ask_handing(self, questions: Sequence[str], said: str, now: Standing) -> None:
        filled, desk = self._wiring.filled, self._desk
        if filled is None:
            return
        people = self._wiring.people
        dialog = HandingDialog(desk.words, desk.look, said, people, now, desk.today(), self._page.window())
        dialog.handed.connect(partial(self._wiring.acts.hand_over, list(questions)))
        dialog.open()

    def history(self, key: str, row: str) -> None:
        """The earlier texts of an answer."""
        filled = self._wiring.filled
        if filled is None:
            return
        field, words = self._form.by_key[key], self._desk.words
        where = question_said(self._form, self._form.question_of(key), words)
        if field is not self._form.question_of(key).heading:
            label = self._form.label(key, words)
            where = words.text("{question}: {field}", question=where, field=label)
        self._history.open(filled.register(key, row), where)
