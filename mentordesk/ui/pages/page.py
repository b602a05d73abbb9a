"""What every page is (design §2): a subject, a way to show it, to refresh, to flush, and its commands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mentordesk.ui.commands import Command, Findable
from mentordesk.ui.desk import Desk
from mentordesk.ui.navigation import Place

if TYPE_CHECKING:
    from mentordesk.model.changes import ChangeSet, Register


class Page(QWidget):
    """A page keeps nothing that is not in the store, typing apart, which ``flush`` brings there.

    ``present`` is the design's ``show(subject)``: ``show`` is Qt's own.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.subject: Place | None = None

    def present(self, place: Place) -> None:
        """Show a subject."""
        self.subject = place

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written, here or elsewhere."""

    def flush(self) -> None:
        """Hand over what an open editor holds; after this nothing is only on the screen."""

    def commands(self) -> Sequence[Command]:
        """What can be done on this page now."""
        return ()

    def findables(self) -> Sequence[Findable]:
        """What the search (Ctrl+K) may lead to on this page."""
        return ()

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys that work here without being commands, for F1: what they do, and the key."""
        return ()

    def reveal(self, touched: Collection[Register]) -> None:
        """Show where something was just taken back or done again."""

    def zones(self) -> Sequence[QWidget]:
        """Where F6 leads within the page, in reading order."""
        return (self,)


class Reading(Protocol):
    """What reads for a page of a programme."""

    def follow(self, programme: str) -> None:
        """Read all that is shown of this programme."""

    def read_again(self, changes: ChangeSet | None = None) -> None:
        """Something was written."""


class ReadingPage(Page):
    """A page that is read again when something was written: at once if it is seen, else when it is."""

    reading: Reading

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.stale = False
        """Whether something was written while the page was not seen."""

    @property
    def programme(self) -> str:
        """Whose page it is; empty before the first."""
        return self.subject.programme if self.subject else ""

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme != self.programme:
            return
        if self.isVisible():
            self.reading.read_again(changes)
        else:
            self.stale = True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        if self.stale and self.programme:
            self.stale = False
            self.catch_up()

    def catch_up(self) -> None:
        """Read what was written while the page was not seen."""
        self.reading.follow(self.programme)
