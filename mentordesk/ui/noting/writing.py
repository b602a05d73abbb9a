"""Acts on notes on their way to the store: shown at once, held where the disk does not take them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.notes import Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import DraftOf, Held, is_to_be_held
from mentordesk.ui.noting.drafts import register

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

Job = Callable[["Workspace"], Any]


class NoteWriting(QObject):
    """Every act is one job in the store's lane."""

    added = Signal(object)
    """A Note that is on the disk."""
    not_added = Signal(object, bool)
    """A Typing the store did not take, and whether it is held and tried again."""
    settled = Signal()
    """Words that were held may be on the disk by now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._held: dict[object, Typing] = {}
        desk.holding.changed.connect(self._look)

    def act(
        self,
        job: Job,
        done: Callable[[Any], None] | None = None,
        refused: Callable[[MentorDeskError], None] | None = None,
    ) -> None:
        """Have something done; what is held from before goes first."""
        self._desk.holding.try_again()
        self._desk.ask(self, job, done, refused)

    def add(self, typing: Typing, then: Callable[[Note], None] | None = None) -> None:
        """A note as it was typed. ``then`` has it once it is on the disk."""

        def job(workspace: Workspace) -> Note:
            return workspace.notes.add(typing)

        self.act(job, partial(self._added, typing, then), partial(self._not_added, typing, job))

    def change(self, note: Note, text: str) -> None:
        """Other words for a note that is there."""
        typing = Typing(note.programme, text, note.id, note.kind, note.degree, base=base(note))

        def job(workspace: Workspace) -> Note:
            return workspace.notes.change(note, {"text": text})

        def done(_note: Note) -> None:
            self._let_go(typing)

        self.act(job, done, partial(self._not_added, typing, job))

    def _added(self, typing: Typing, then: Callable[[Note], None] | None, note: Note) -> None:
        self._let_go(typing)
        self.added.emit(note)
        if then is not None:
            then(note)

    def _let_go(self, typing: Typing) -> None:
        self._held.pop(register(typing), None)
        self._desk.holding.let_go(register(typing))
        self._desk.holding.let_go(DraftOf(register(typing)))

    def _not_added(self, typing: Typing, job: Job, problem: MentorDeskError) -> None:
        workspace = self._desk.workspace
        held = is_to_be_held(problem) and workspace is not None
        if held and workspace is not None:
            where = self._desk.words.text("A note of {time}", time=typing.time or "…")
            self._held[register(typing)] = typing
            self._desk.holding.let_go(DraftOf(register(typing)))
            self._desk.holding.hold(
                register(typing), Held(where, typing.text, partial(job, workspace)), problem
            )
        else:
            self._desk.background.refused.emit(problem)
        self.not_added.emit(typing, held)

    def _look(self) -> None:
        found = [key for key in self._held if not self._desk.holding.holds(key)]
        for key in found:
            del self._held[key]
        if found:
            self.settled.emit()

    def holds(self, note: str) -> bool:
        """Whether words of a note still wait for the disk."""
        return any(each.note == note for each in self._held.values())


def base(note: Note) -> tuple[Any, ...]:
    """The change whose words are shown."""
    return (note.keys["text"],) if "text" in note.keys else ()
