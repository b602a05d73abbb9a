"""Undo and redo for the window: what they would do in words, and doing it (design §3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentordesk.ui.desk import Desk
from mentordesk.words import Message

if TYPE_CHECKING:  # the store's modules are heavy, and the window is there before them
    from mentordesk.model.changes import ChangeSet, Register
    from mentordesk.services.history import Taken
    from mentordesk.services.workspace import Workspace

_Next = tuple[Message | None, Message | None]


class Undoing(QObject):
    """``offered`` tells what Ctrl+Z and Ctrl+Y would do; ``taken`` where something was taken back."""

    offered = Signal(str, str)
    taken = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._programme = ""
        self.undo_text = self.redo_text = ""
        desk.changed.connect(self._changed)

    def follow(self, programme: str) -> None:
        """Work on this programme from now on; none in the library."""
        self._programme = programme
        self._look()

    def undo(self) -> None:
        """Take the newest own step back and say which."""
        programme = self._programme
        if programme:
            self._desk.ask(self, lambda workspace: workspace.history.undo(programme), self._undone)

    def redo(self) -> None:
        """Do it again."""
        programme = self._programme
        if programme:
            self._desk.ask(self, lambda workspace: workspace.history.redo(programme), self._redone)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.programme == self._programme:
            self._look()

    def _look(self) -> None:
        programme = self._programme
        if not programme:
            self._offer((None, None))
            return

        def both(workspace: Workspace) -> _Next:
            return workspace.history.next_undo(programme), workspace.history.next_redo(programme)

        self._desk.ask(self, both, self._offer)

    def _offer(self, found: _Next) -> None:
        say = self._desk.words.say
        self.undo_text, self.redo_text = (say(each) if each else "" for each in found)
        self.offered.emit(self.undo_text, self.redo_text)

    def _undone(self, taken: Taken) -> None:
        words = self._desk.words
        text = words.text("Undone: {what}", what=words.say(taken.message))
        self._desk.say(text, words.text("Do again"), self.redo)
        self._tell(taken.touched)

    def _redone(self, taken: Taken) -> None:
        words = self._desk.words
        text = words.text("Done again: {what}", what=words.say(taken.message))
        self._desk.say(text, words.text("Undo"), self.undo)
        self._tell(taken.touched)

    def _tell(self, touched: frozenset[Register]) -> None:
        self.taken.emit(self._programme, touched)
