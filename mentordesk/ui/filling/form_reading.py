"""What the page of a form asks the store for, in one go and beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.programme import PARTY, Programme
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import short_title

if TYPE_CHECKING:
    from mentordesk.services.offers import Offered
    from mentordesk.services.workspace import Workspace
    from mentordesk.words import Words


@dataclass(frozen=True)
class Read:
    """A form as it stands, whose programme it is, who may be chosen, and the sheets beside this one.

    ``filled`` is an empty form where a form of several sheets has none yet. ``offered`` is read when one
    comes to the form, None later: what one adds on the page itself is not to be chosen there.
    """

    filled: Filled
    programme: Programme
    offered: Offered | None
    me: str
    sheets: tuple[Filled, ...] = ()


def read(workspace: Workspace, programme: str, key: str, sheet: str, *, offers: bool) -> Read:
    """``sheet`` is the sheet wanted; the first one stands in for one that is not there."""
    definition = form(key)
    known = workspace.programmes.programme(programme)
    if definition.several:
        sheets = tuple(workspace.filling.sheets(programme, key))
        here = next((each for each in sheets if each.eid == sheet), None)
        filled = here or (sheets[0] if sheets else Filled(programme, definition, ""))
    else:
        sheets, filled = (), workspace.filling.filled(programme, key, MAIN)
    offered = workspace.offering.of(programme, key) if offers else None
    return Read(filled, known, offered, workspace.editing.me_if_known() or "", sheets)


class FormReading(QObject):
    """``shown`` carries what was asked for last; what came in between is not told any more."""

    shown = Signal(object)

    def __init__(self, desk: Desk, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._key = desk, key
        self._asked = 0
        self._under_way: Callable[[], None] | None = None

    def read(self, programme: str, sheet: str, *, offers: bool, first: bool) -> None:
        """Ask for the form; that it cannot be read is said when nothing of it is shown yet (``first``)."""
        self._asked += 1
        self._under_way = partial(self.read, programme, sheet, offers=offers, first=first)
        job = partial(read, programme=programme, key=self._key, sheet=sheet, offers=offers)
        refused = self._desk.background.refused.emit if first else self._not_read
        self._desk.ask(self, job, partial(self._show, self._asked), refused)

    def _show(self, asked: int, found: Read) -> None:
        if asked == self._asked:
            self._under_way = None
            self.shown.emit(found)

    def read_again(self) -> None:
        """What is being read now is older than what was just answered, and would take it off the screen."""
        if self._under_way is not None:
            self._under_way()

    def _not_read(self, _problem: MentorDeskError) -> None:
        """What is shown stays; it is read again with the next news."""


def sheet_title(filled: Filled, words: Words, number: int) -> str:
    """A sheet by its city or the first text in it, else by the form's name and its place in the list."""
    for field in filled.form.singles():
        value = filled.value(field.key)
        if field.kind == "short_text" and value:
            return str(value)
        if field.kind == "reference" and field.relates_to[:1] == (PARTY,):
            known = filled.people.get(str(value.get("id", ""))) or value.get("text") if value else ""
            return str(known or filled.derived.get(field.key) or _numbered(filled, words, number))
    return _numbered(filled, words, number)


def _numbered(filled: Filled, words: Words, number: int) -> str:
    return words.text("{form}, sheet {number}", form=short_title(filled.form, words), number=number)
