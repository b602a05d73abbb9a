"""Going back: one cell, or a whole action, says again what it said in the older version."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentordesk.forms.answers import MAIN
from mentordesk.model.plan import FORM
from mentordesk.ui.comparing.entries import CellLine, Entry
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.model.changes import Key
    from mentordesk.services.comparing import Compared
    from mentordesk.services.workspace import Workspace


class Taking(QObject):
    """Has the store do it, and says what came of it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def may_take(self, entry: Entry, line: CellLine) -> bool:
        """Whether a cell has an older text to go back to: an action that only one version has comes whole."""
        return line.difference is not None and (entry.row is None or entry.row.newer is not None)

    def may_take_row(self, entry: Entry) -> bool:
        """Whether an action differs as a whole."""
        return entry.row is not None and entry.changed

    def row_verb(self, entry: Entry) -> str:
        """What going back means for an action."""
        text = self._desk.words.text
        if entry.row is not None and entry.row.added:
            return text("Take the action out")
        if entry.row is not None and entry.row.removed:
            return text("Bring the action back")
        return text("Back to the whole row")

    def take(self, compared: Compared, entry: Entry, line: CellLine) -> None:
        """One cell, or one line of the heading."""
        text, difference, programme = (
            self._desk.words.text,
            line.difference,
            compared.comparison.newer.programme,
        )
        if difference is None or not self.may_take(entry, line):
            self._desk.say(text("Both versions say the same here."))
            return
        number = compared.older.number
        if entry.row is None:
            said = text("{column} says again what it said in {version}.", column=line.head, version=number)
            seen = _seen_heading(compared, difference.name)

            def restore_heading(workspace: Workspace) -> bool:
                return workspace.comparing.restore_heading(programme, difference.name, difference.old, seen)

            self._desk.ask(self, restore_heading, partial(self._tell, said))
            return
        action = entry.row.action
        said = text(
            "Action {number}, {column}: back to the text of {version}.",
            number=action.number, column=line.head, version=number,
        )  # fmt: skip

        def restore(workspace: Workspace) -> bool:
            return workspace.comparing.restore_cell(
                programme, action, difference.name, difference.old, action.number
            )

        self._desk.ask(self, restore, partial(self._tell, said))

    def take_row(self, compared: Compared, entry: Entry) -> None:
        """A whole action."""
        text, row, programme = self._desk.words.text, entry.row, compared.comparison.newer.programme
        if row is None or not row.changed:
            self._desk.say(text("Both versions say the same here."))
            return
        number = row.action.number
        if row.added:
            said = text("Action {number} is taken out.", number=number)
        elif row.removed:
            said = text("Action {number} is in the plan again.", number=number)
        else:
            said = text(
                "Action {number} is as it was in {version}.", number=number, version=compared.older.number
            )
        self._desk.ask(
            self, lambda workspace: workspace.comparing.restore_row(programme, row), partial(self._tell, said)
        )

    def _tell(self, said: str, done: bool) -> None:
        text = self._desk.words.text
        if done:
            self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit)
        else:
            self._desk.say(text("The plan says that already."))


def _seen_heading(compared: Compared, name: str) -> Key | None:
    from mentordesk.services.comparing import Spot

    told = compared.told.get(Spot(FORM, MAIN, name))
    return told.key if told else None
