"""One export dialog and the documents wished in it: drawn, written, sent; what cannot be is said."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.export.making import Document, Saving, Work, caught
from mentordesk.ui.dialogs.export.offer import ExportPreview, Wished
from mentordesk.ui.dialogs.export.orders import Order, Ready
from mentordesk.words import Message

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_prepared import Content

_TOLD_AFTER_MS = 1000
"""Putting the file in its place is told once it lasts that long (ux.md §7)."""


class Session(QObject):
    """One dialog and the documents wished in it; it lives as long as the dialog does."""

    send_requested = Signal(object)
    """A Saving."""
    told = Signal(object, object, int, int)
    """Out of the working thread: the Work, its step, how much of it is done, and of how much."""

    def __init__(self, desk: Desk, order: Order, dialog: DocumentDialog) -> None:
        super().__init__(dialog)
        self.left = False
        self._desk = desk
        self._order = order
        self._dialog = dialog
        self._document: Document | None = None
        self._saving: Saving | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_TOLD_AFTER_MS)
        self._patience.timeout.connect(self._tell_sending)
        self.told.connect(self._tell_step, Qt.ConnectionType.QueuedConnection)
        dialog.preview_requested.connect(self._draw)
        dialog.save_requested.connect(self._save)
        dialog.cancel_requested.connect(self._cancel)
        dialog.finished.connect(self._leave)
        running = self._running = set[Work]()

        def silence() -> None:
            for each in running:
                each.stop()

        dialog.destroyed.connect(silence)  # where the window takes the dialog with it, nothing is finished

    # --- looking -----------------------------------------------------------------------------------

    def _draw(self, wishes: Wished, width: int) -> None:
        if self.left:
            return
        document = self._document_of(wishes)
        document.width = width
        if document.prepared is not None:
            self._ask_pages(document)

    def _document_of(self, wishes: Wished) -> Document:
        """The document of these wishes; one of other wishes is given up."""
        document = self._document
        if document is None or document.wishes != wishes:
            self._give_up()
            document = self._document = Document(self._order, wishes)
            job = partial(caught, document.prepare)
            self._desk.ask(self, job, partial(self._prepared, document), partial(self._stuck, document))
        return document

    def _prepared(self, document: Document, prepared: Ready | Exception) -> None:
        if isinstance(prepared, Exception):
            self._stuck(document)
            raise prepared
        if document is self._document:
            document.prepared = prepared
            if document.width:
                self._ask_pages(document)
            self._ask_content(document)

    def _stuck(self, document: Document, problem: MentorDeskError | None = None) -> None:
        """A document that cannot be made: the next wish begins anew."""
        if document is not self._document:
            return
        self._document = None
        if problem is None:
            self.fail()
        else:
            self.refuse(problem)

    def _ask_pages(self, document: Document) -> None:
        job = partial(document.pages, document.width, self._desk.words)
        self._desk.background.ask(self, job, partial(self._show_pages, document), long=True)

    def _show_pages(self, document: Document, preview: ExportPreview | None) -> None:
        if preview is not None and document is self._document:
            self._dialog.show_preview(document.wishes, preview)
            self._show_checks(document)

    def _ask_content(self, document: Document) -> None:
        """Have the file made, unless that is under way: looking and saving share one."""
        if document.work is not None or document.prepared is None:
            return
        work = document.work = Work(self._hear)
        self._running.add(work)
        job = partial(caught, document.prepared.content, work.tell, work.stopped.is_set)
        done, refused = partial(self._made, document, work), partial(self._stuck, document)
        self._desk.background.ask(self, job, done, refused, long=True)

    def _hear(self, work: Work, step: Message, done: int, total: int) -> None:
        """Called in the working thread, so it hands on and touches nothing."""
        if shiboken6.isValid(self):
            self.told.emit(work, step, done, total)

    def _made(self, document: Document, work: Work, made: Content | Exception) -> None:
        from mentordesk.services.export_prepared import Cancelled

        self._running.discard(work)
        if isinstance(made, Cancelled):
            return  # whoever stopped it has said so: nobody waits for that
        if isinstance(made, Exception):
            self._stuck(document)
            raise made
        if work is not document.work:
            return
        document.work, document.content = None, made
        self._show_checks(document)
        if self._saving is not None:
            self._send(self._saving)

    def _show_checks(self, document: Document) -> None:
        content, say = document.content, self._desk.words.say
        if content is not None and content.checks is not None:
            said = [(holds, say(sentence)) for holds, sentence in content.checks.said()]
            self._dialog.show_checks(document.wishes, said, len(content.data))

    # --- saving ------------------------------------------------------------------------------------

    def _save(self, wishes: Wished, path: str, with_mail: bool) -> None:
        if self.left or self._saving is not None:
            return
        if self._document is not None and self._document.sent:  # its id is out: another copy has its own
            self._give_up()
        document = self._document_of(wishes)
        saving = self._saving = Saving(document, Path(path), with_mail)
        if document.content is not None:
            self._send(saving)
        else:
            self._dialog.show_progress(self._desk.words.text("Preparing the document"), 0, 0)
            self._ask_content(document)

    def _send(self, saving: Saving) -> None:
        saving.letter = self._dialog.letter
        if self._dialog.footer.is_working:
            self._tell_sending()
        else:
            self._patience.start()
        self.send_requested.emit(saving)

    def _tell_step(self, work: Work, step: Message, done: int, total: int) -> None:
        if self._saving is not None and self._saving.document.work is work:
            self._dialog.show_progress(self._desk.words.say(step), done, total)

    def _tell_sending(self) -> None:
        if self._saving is not None:
            told = self._desk.words.text("Putting {file} in its place", file=self._saving.target.name)
            self._dialog.show_progress(told, 0, 0)

    def _cancel(self) -> None:
        saving = self._saving
        if saving is None or not saving.claim.acquire(blocking=False):
            return  # it is being put in its place this very moment: what comes of it is told
        self._rest()
        saving.document.stop_writing()
        if not self.left:
            self._dialog.show_cancelled()

    def _give_up(self) -> None:
        self._cancel()
        if self._document is not None:
            self._document.give_up()
            self._document = None

    def _leave(self) -> None:
        self.left = True
        self._give_up()

    # --- what came of it ---------------------------------------------------------------------------

    def finish(self, saving: Saving, sent: Sent) -> None:
        """The file lies in its place."""
        self._rest()
        saving.document.sent = True
        self._dialog.show_saved(sent.path, sent.size, sent.mail)

    def refuse(self, problem: MentorDeskError) -> None:
        """It cannot be done: why, and under which name it could be."""
        self._rest()
        proposal = problem.parameters.get("proposal")
        sentence = self._desk.words.text(problem.message, **problem.parameters)
        self._dialog.show_refusal(sentence, str(proposal) if proposal else None)

    def fail(self) -> None:
        """A fault of ours, which goes to the log: the dialog can be used again."""
        self._rest()
        self._dialog.show_refusal(
            self._desk.words.text(
                "Something went wrong inside MentorDesk. What was saved is safe; the report is in the log."
            )
        )

    def _rest(self) -> None:
        self._patience.stop()
        self._saving = None


def there(session: Session | None) -> Session | None:
    """The session as long as somebody sees its dialog."""
    return session if session is not None and shiboken6.isValid(session) and not session.left else None
