"""A document in the making: what the two threads beside the window do for it. No widget is touched here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass, field
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeVar

from mentordesk.errors import MentorDeskError
from mentordesk.ui.dialogs.export.offer import ExportLetter, ExportPreview
from mentordesk.ui.dialogs.export.orders import Order, Ready
from mentordesk.words import Message, Words

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_prepared import Content
    from mentordesk.services.workspace import Workspace

_T = TypeVar("_T")


class Work:
    """The writing of one file: the window can stop it, and it is silent from then on."""

    def __init__(self, told: Callable[[Work, Message, int, int], None]) -> None:
        self.stopped = Event()
        self._told = told
        self._lock = Lock()

    def stop(self) -> None:
        """Waits for a word that is on its way: whoever hears it may be destroyed right after."""
        with self._lock:
            self.stopped.set()

    def tell(self, step: Message, done: int, total: int) -> None:
        """How far it is, said in the working thread."""
        with self._lock:
            if not self.stopped.is_set():
                self._told(self, step, done, total)


class Document:
    """What is made for one set of wishes: read from the store once, written once."""

    def __init__(self, order: Order, wishes: Any) -> None:
        self.order = order
        self.wishes = wishes
        self.width = 0
        """How many pixels wide its pages are wanted; 0 when nobody looks at them."""
        self.prepared: Ready | None = None
        self.content: Content | None = None
        self.work: Work | None = None
        self.sent = False
        self._gone = Event()

    def prepare(self, workspace: Workspace) -> Ready:
        """All that it needs of the store; for the store's thread."""
        return self.order.prepare(self.wishes, workspace)

    def pages(self, width: int, words: Words) -> ExportPreview | None:
        """How it looks; None when other pages are wanted by now. For the thread of long work."""
        prepared = self.prepared
        if prepared is None or self._gone.is_set() or width != self.width:
            return None
        drawn, letter = prepared.preview(width), prepared.letter
        return ExportPreview(
            drawn.pages, drawn.rows, drawn.total, drawn.tables, drawn.headings, prepared.file_name,
            letter.subject, letter.text, [words.say(each) for each in prepared.remarks(words)],
        )  # fmt: skip

    def stop_writing(self) -> None:
        """Let go of the file that is being written; it can be begun anew."""
        if self.work is not None:
            self.work.stop()
            self.work = None

    def give_up(self) -> None:
        """Nobody wants it any more."""
        self._gone.set()
        self.stop_writing()


@dataclass
class Saving:
    """A document on its way to a place.

    Who takes the ``claim`` first decides: the store's thread puts the file there, or it was cancelled.
    """

    document: Document
    target: Path
    with_mail: bool
    letter: ExportLetter | None = None
    claim: Lock = field(default_factory=Lock)

    def deliver(self, workspace: Workspace) -> Sent | None:
        """Send it, in the store's thread; None when it was cancelled before its turn came."""
        from mentordesk.services.export_letter import in_own_words

        if not self.claim.acquire(blocking=False):
            return None
        prepared, content, letter = self.document.prepared, self.document.content, self.letter
        assert prepared is not None
        assert content is not None
        assert letter is not None
        written = in_own_words(prepared.letter, *astuple(letter))
        order = self.document.order
        return order.send(prepared, content, self.target, written, workspace, with_mail=self.with_mail)


def caught(job: Callable[..., _T], *given: object) -> _T | Exception:
    """What the job returns, or the fault it ended in: the window frees the dialog, then raises it."""
    try:
        return job(*given)
    except MentorDeskError:
        raise
    except Exception as fault:  # noqa: BLE001 - raised again in the window's thread
        return fault
