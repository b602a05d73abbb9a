"""Two people answered one thing differently: both answers are shown, one is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import show, showing_of
from mentordesk.forms.reading import form
from mentordesk.model.changes import Register
from mentordesk.model.visits import FORM, SESSION, Session
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.two_answers import TwoAnswersDialog
from mentordesk.ui.visiting.writing import VisitWriting

if TYPE_CHECKING:
    from mentordesk.ui.visiting.beside import Beside


class Choosing(QObject):
    """Asks the store for what stands side by side, and a person for what stays."""

    def __init__(self, desk: Desk, writing: VisitWriting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page

    def open(self, beside: Beside, session: Session, name: str) -> None:
        """The answers to one thing of a session."""
        from mentordesk.services.visit_sides import sides

        register = Register(beside.programme.id, SESSION, session.id, name)
        self._desk.ask(
            self,
            lambda workspace: sides(workspace.store, register),
            partial(self._show, beside, session, name),
        )

    def _show(self, beside: Beside, session: Session, name: str, values: list[Any]) -> None:
        if len(values) < 2:
            return
        field = form(FORM).by_key[f"{SESSION}.{name}"]
        texts = [self._said(beside, field, each) for each in values]
        where = form(FORM).label(field.key, self._desk.words)
        dialog = TwoAnswersDialog(self._desk.words, self._desk.look, where, texts, self._page.window())
        dialog.chosen.connect(partial(self._settle, session, name, values))
        dialog.open()

    def _said(self, beside: Beside, field: Field, value: Any) -> str:
        words = self._desk.words
        return show(field, value, showing_of(form(FORM), field, words, beside.everyone.names))

    def _settle(self, session: Session, name: str, values: list[Any], place: int) -> None:
        self._writing.settle(session, name, values[place])
