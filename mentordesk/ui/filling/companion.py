"""What one form has beside what every form has: a view in the panel, and commands of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.filled import Filled
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.ui.filling.form_reading import Read


class Companion(QObject):
    """This one has nothing. ``widget`` is its view in the panel, called ``title`` there; None for none."""

    field_wanted = Signal(str, str)
    """Field key and row to go to."""
    beside_told = Signal(str, object)
    """A group, and what the cards of its rows tell besides their answers, by the row's id."""
    title = ""
    first = False
    """Whether the panel opens with it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.widget: QWidget | None = None
        self.filled: Filled | None = None

    def know(self, read: Read) -> None:
        """The form as it is shown."""
        self.filled = read.filled

    def commands(self) -> Iterator[Command]:
        """What can be done with this form alone."""
        yield from ()
