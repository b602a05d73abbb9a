"""Opens the export dialog and sends what leaves it, whatever is exported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.export.making import Saving, caught
from mentordesk.ui.dialogs.export.orders import Order
from mentordesk.ui.dialogs.export.session import Session, there

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.workspace import Workspace

_T = TypeVar("_T")


class DocumentExporting(QObject):
    """One dialog at a time. ``exported`` carries the programme of which something went out."""

    exported = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent
        self._asked = 0
        self._session: Session | None = None

    def _ask(
        self, offered: Callable[[Workspace], _T], shown: Callable[[_T], tuple[Order, DocumentDialog]]
    ) -> None:
        """Ask what there is to choose from, then show it: one dialog, however fast the keys."""
        self._asked += 1
        self._desk.ask(self, offered, partial(self._show, self._asked, shown))

    def _show(self, asked: int, shown: Callable[[_T], tuple[Order, DocumentDialog]], found: _T) -> None:
        if asked != self._asked or there(self._session):
            return
        order, dialog = shown(found)
        self._session = Session(self._desk, order, dialog)
        self._session.send_requested.connect(self._send)
        dialog.open()

    def _send(self, saving: Saving) -> None:
        """Asked for in this object's name: what was begun is told, be the dialog closed meanwhile or not."""
        session = self._session
        job = partial(caught, saving.deliver)
        self._desk.ask(self, job, partial(self._sent, session, saving), partial(self._refused, session))

    def _sent(self, session: Session | None, saving: Saving, sent: Sent | Exception | None) -> None:
        if sent is None:
            return
        here = there(session)
        if isinstance(sent, Exception):
            if here:
                here.fail()
            raise sent
        if here:
            here.finish(saving, sent)
        desk, folder = self._desk, sent.path.parent
        desk.say(desk.words.text("{file} is saved in {folder}.", file=sent.path.name, folder=folder))
        if folder != desk.settings.export_folder:
            desk.change_settings(export_folder=folder)
        self.exported.emit(saving.document.order.programme)

    def _refused(self, session: Session | None, problem: MentorDeskError) -> None:
        here = there(session)
        if here:
            here.refuse(problem)
        else:
            self._desk.background.refused.emit(problem)
