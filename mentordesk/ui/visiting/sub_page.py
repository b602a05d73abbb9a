"""What the sub-pages of a visit have in common: preparation, agenda, participants."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.visits import Visit
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.ui.visiting.beside import Beside


class SubPage(QWidget):
    """The page of the visits shows one of them at a time, and gives it each reading of the store."""

    session_wanted = Signal(str)
    """A session is to be shown in the agenda."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk

    def show(self, visit: Visit | None = None, beside: Beside | None = None) -> None:
        """Show a visit as it stands; what is being typed stays. Without one: be visible."""
        if visit is None or beside is None:
            super().show()
        else:
            self.present(visit, beside)

    def present(self, visit: Visit, beside: Beside) -> None:
        """Show a visit as it stands; what is being typed stays."""

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written; the page reads anew by itself and calls ``show``."""

    def flush(self) -> None:
        """Hand over what an open editor holds."""

    def commands(self) -> Sequence[Command]:
        """What can be done here now."""
        return ()

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys that work here without being commands, for F1."""
        return ()

    def reveal(self, touched: Collection[Register]) -> None:
        """Show where something was just taken back or done again."""

    def enter(self) -> None:
        """The focus to where one works."""
        self.setFocus()

    def zones(self) -> Sequence[QWidget]:
        """Where F6 leads within it."""
        return (self,)
