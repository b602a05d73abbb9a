"""What one does with a form beyond answering: entries, what is said of a question, sheets, handing over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.model.filled import Filled
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class FormActs(QObject):
    """Each act is one step that can be taken back.

    The form is read anew where it is written: what was typed a moment ago is part of it then.
    """

    row_added = Signal(str, str)
    """Group and the id of the new row."""
    sheet_added = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filled: Filled | None = None

    def know(self, filled: Filled) -> None:
        """Which form is shown."""
        self._filled = filled

    def _ask(
        self, act: Callable[[Workspace, Filled], Any], done: Callable[[Any], None] | None = None
    ) -> None:
        filled = self._filled
        if filled is None:
            return
        programme, key, eid = filled.programme, filled.form.key, filled.eid

        def job(workspace: Workspace) -> Any:
            return act(workspace, workspace.filling.filled(programme, key, eid))

        self._desk.ask(self, job, done)

    def _say(self, text: str) -> None:
        self._desk.say(text, self._desk.words.text("Undo"), self._desk.undo_wanted.emit)

    # --- entries ---------------------------------------------------------------------------------

    def add_row(self, group: str) -> None:
        """An entry at the end of a group, to be written in at once."""

        def done(row: str) -> None:
            self.row_added.emit(group, row)

        self._ask(lambda workspace, filled: workspace.filling.add_row(filled, group), done)

    def remove_row(self, group: str, row: str) -> None:
        """Take an entry out; a line says how it comes back."""
        said = self._desk.words.text("Entry removed.")

        def done(_nothing: object) -> None:
            self._say(said)

        self._ask(lambda workspace, filled: workspace.filling.remove_row(filled, group, row), done)

    def move_row(self, group: str, row: str, place: int) -> None:
        """Give an entry another place, from 1."""
        self._ask(lambda workspace, filled: workspace.filling.move_row(filled, group, row, place))

    # --- questions -------------------------------------------------------------------------------

    def say_of(self, question: str, how: str, reason: str) -> None:
        """A question is not relevant here, or nobody knows, or it is asked again."""
        self._ask(lambda workspace, filled: workspace.filling.leave_out(filled, question, how, reason))

    def restrict(self, question: str, circle: str) -> None:
        """Who may read the answers of a question."""
        text = self._desk.words.text
        said = {
            "shared": text("This answer is open to everyone again."),
            "confidence": text("This answer stays within the team: no document holds it."),
            "private": text("This answer is for you alone."),
        }

        def done(_nothing: object) -> None:
            self._say(said[circle])

        self._ask(lambda workspace, filled: workspace.filling.restrict(filled, question, circle), done)

    def hand_over(self, questions: Sequence[str], who: Any, on: str) -> None:
        """Note whom questions were handed to and for which day; nobody takes the note away."""
        given = list(questions)
        self._ask(lambda workspace, filled: workspace.filling.hand_over(filled, given, who, on))

    # --- sheets ----------------------------------------------------------------------------------

    def add_sheet(self) -> None:
        """Another sheet of a form that is filled several times."""
        filled = self._filled
        if filled is not None:
            programme, key = filled.programme, filled.form.key
            self._desk.ask(
                self, lambda workspace: workspace.filling.add_sheet(programme, key), self.sheet_added.emit
            )

    def remove_sheet(self, sheet: str) -> None:
        """Take a sheet out; a line says how it comes back."""
        filled = self._filled
        if filled is None or not sheet:
            return
        programme, key, said = filled.programme, filled.form.key, self._desk.words.text("Sheet removed.")

        def done(_nothing: object) -> None:
            self._say(said)

        self._desk.ask(self, lambda workspace: workspace.filling.remove_sheet(programme, key, sheet), done)
