"""What is done with the question one is in, and with the form as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form, Question
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_asking import FormAsking
from mentordesk.ui.filling.form_board import FormBoard
from mentordesk.ui.filling.form_place import FormPlace
from mentordesk.ui.filling.form_versions import FormVersionsOpener
from mentordesk.ui.filling.sending import open_export
from mentordesk.ui.filling.wiring import Wiring


class FormDoing(QObject):
    """Words that are being typed are handed over before anything else is done."""

    def __init__(
        self, desk: Desk, form: Form, board: FormBoard, place: FormPlace, wiring: Wiring, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._form, self._board, self._place, self._wiring = desk, form, board, place, wiring
        self._page = parent
        self._row_wanted: tuple[str, str] | None = None
        self._versions = FormVersionsOpener(desk, parent)
        self.asking = FormAsking(desk, form, wiring, board.asking, parent)
        self.asking.answered.connect(place.enter)
        wiring.acts.row_added.connect(self._open_row)
        wiring.answering.complained.connect(self._complain)
        wiring.answering.told.connect(self._tell)

    # --- the question one is in --------------------------------------------------------------------

    @property
    def question(self) -> Question | None:
        """The question one is in."""
        one = self._board.one
        if self._board.alone:
            return None if one.over else one.questions[one.place]
        return self._form.by_question.get(self._place.question)

    @property
    def group(self) -> str | None:
        """The entries one may add to here."""
        question = self.question
        return next((each.key for each in question.fields if each.is_group), None) if question else None

    @property
    def restricted(self) -> bool:
        """Whether the answers of the question one is in are not for everyone."""
        filled, question = self._wiring.filled, self.question
        return bool(filled and question and filled.circle(question) != "shared")

    @property
    def fixed(self) -> bool:
        """Whether the form itself restricts the question one is in."""
        question = self.question
        return question is not None and question.first.circle != "shared"

    def _flush(self) -> None:
        for block in self._board.blocks:
            block.flush()

    def add_row(self) -> None:
        """Another entry in the question one is in."""
        group = self.group
        if group is not None:
            self._flush()
            self._wiring.acts.add_row(group)

    def _open_row(self, group: str, row: str) -> None:
        filled = self._wiring.filled
        if filled is None or filled.row(group, row) is None:
            self._row_wanted = (group, row)  # it is on its way
            return
        block = self._board.block_of(self._form.question_of(group).id)
        if block is not None:
            block.open_row(group, row)

    def open_wanted_row(self) -> bool:
        """The row that was just added is there: to be written in."""
        wanted, self._row_wanted = self._row_wanted, None
        if wanted is not None:
            self._open_row(*wanted)
        return wanted is not None

    def toggle_restriction(self) -> None:
        """Ctrl+Shift+O."""
        question = self.question
        if question is not None:
            self._flush()
            self.asking.restrict(question.id, "shared" if self.restricted else "confidence")

    def hand_over(self) -> None:
        """The question one is in, to someone."""
        if self.question is not None:
            self.asking.hand_over(self.question.id)

    def open_history(self) -> None:
        """The earlier texts of the answer one is in."""
        question = self.question
        if question is not None:
            self._flush()
            key, row = self._place.field or (question.shown.key, "")
            self.asking.history(key, row)

    def _complain(self, key: str, row: str, text: str) -> None:
        for block in self._board.blocks_of(self._form.question_of(key).id):
            block.complain(key, row, text)

    def _tell(self, key: str, row: str, text: str) -> None:
        for block in self._board.blocks_of(self._form.question_of(key).id):
            block.state(key, row, text)

    # --- the form ----------------------------------------------------------------------------------

    def hand_over_all(self, questions: Sequence[Question]) -> None:
        """All of these, to someone."""
        self.asking.hand_over_all([each.id for each in questions])

    def open_versions(self) -> None:
        """The versions of the form, and the way to name one."""
        if self._wiring.filled is not None:
            self._flush()
            self._versions.open(self._wiring.filled)

    def remove_sheet(self) -> None:
        """The sheet that is shown."""
        if self._wiring.filled is not None:
            self._flush()
            self._wiring.acts.remove_sheet(self._wiring.filled.eid)

    def send(self, role: str) -> None:
        """The form as a document, or the part that a role fills."""
        filled = self._wiring.filled
        if filled is not None:
            self._flush()
            sheet = filled.eid if self._form.several else None
            open_export(
                self._desk, filled.programme, self._form.key, self._page, part=role or None, sheet=sheet
            )
