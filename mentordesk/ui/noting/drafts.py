"""Notes half typed, kept beside the journal 0.3 s after the last key and every 2 s (R-129, design §3)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import Register
from mentordesk.model.notes import NOTE, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import DraftOf, Held, is_to_be_held

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_PAUSE_MS, _UNBROKEN_MS = 300, 1500

Job = Callable[["Workspace"], object]


class Drafts(QObject):
    """One note at a time: what stands in the composer, or in the small editor over a note."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typing: Typing | None = None
        self._kept: Typing | None = None
        self._told = False  # that somebody types
        self._over: set[str] = set()  # notes handed over or given up: their drafts are nobody's loss
        self._pause = self._timer(_PAUSE_MS)
        self._unbroken = self._timer(_UNBROKEN_MS)

    def _timer(self, interval: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        made.timeout.connect(self.keep)
        return made

    def typed(self, typing: Typing) -> None:
        """A key: this is the note now; blank words are none."""
        self._over.discard(typing.note)
        if self._typing is not None and self._typing.note != typing.note:
            self.keep()
        if not typing.text.strip():
            if self._typing is not None or self._kept is not None:
                self.give_up(typing)
            return
        self._typing = typing
        self._tell(True)
        self._pause.start()
        if not self._unbroken.isActive():
            self._unbroken.start()

    def keep(self) -> None:
        """Now, on the way elsewhere too; the words stay where they are typed."""
        self._pause.stop()
        self._unbroken.stop()
        typing = self._typing
        if typing is None or typing == self._kept:
            return
        self._kept = typing

        def job(workspace: Workspace) -> None:
            workspace.notes.keep_typing(typing)

        self._desk.ask(self, job, partial(self._is_kept, typing), partial(self._not_kept, typing, job))

    def put_by(self) -> None:
        """One goes elsewhere: what is half typed is kept, and nobody types."""
        self.keep()
        self._tell(False)

    def handed_over(self, typing: Typing) -> None:
        """It is on its way as a note: nothing is left to keep."""
        self._over.add(typing.note)
        if self._typing is None or self._typing.note == typing.note:
            self._rest()

    def give_up(self, typing: Typing) -> None:
        """It is not wanted, nor is its draft."""
        self._over.add(typing.note)
        self._rest()
        self._desk.holding.let_go(DraftOf(register(typing)))
        self._desk.ask(self, lambda workspace: workspace.notes.give_up_typing(typing))

    def leave(self) -> None:
        """Another programme: what was typed is kept for when one comes back."""
        self.keep()
        self._rest()

    def _rest(self) -> None:
        self._pause.stop()
        self._unbroken.stop()
        self._typing = self._kept = None
        self._tell(False)

    def _tell(self, typing: bool) -> None:
        if typing is not self._told:
            self._told = typing
            self._desk.typing.emit(typing)

    def _is_kept(self, typing: Typing, _nothing: object) -> None:
        self._desk.holding.let_go(DraftOf(register(typing)))

    def _not_kept(self, typing: Typing, job: Job, problem: MentorDeskError) -> None:
        if self._kept == typing:
            self._kept = None
        workspace = self._desk.workspace
        if not is_to_be_held(problem) or workspace is None or typing.note in self._over:
            return
        where = self._desk.words.text("A note being written")
        held = Held(where, typing.text, partial(job, workspace))
        self._desk.holding.hold(DraftOf(register(typing)), held, problem)


def register(typing: Typing) -> Register:
    """What the words of a note are held under."""
    return Register(typing.programme, NOTE, typing.note, "text")
