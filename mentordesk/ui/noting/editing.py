"""The words of a note changed in its place: every key kept, one change when the editor closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mentordesk.model.notes import Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.drafts import Drafts
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.writing import NoteWriting, base
from mentordesk.ui.widgets.notes.stream import NoteStream


class NoteEditing(QObject):
    """Between the small editor of the stream and the store."""

    def __init__(self, desk: Desk, stream: NoteStream, writing: NoteWriting, parent: QObject) -> None:
        super().__init__(parent)
        self._stream, self._writing = stream, writing
        self._drafts = Drafts(desk, self)
        self._shown: Note | None = None
        self._waiting: list[Typing] = []
        self.known: Known | None = None
        stream.edit_typed.connect(self._typed)
        stream.edited.connect(self._edited)
        stream.edit_given_up.connect(self._given_up)

    def _note(self, eid: str) -> Note | None:
        """As it was when the editing began: what comes in meanwhile is not written over unseen."""
        if self._shown is None or self._shown.id != eid:
            self._shown = self.known.notes.get(eid) if self.known is not None else None
        return self._shown

    def _typed(self, eid: str, text: str) -> None:
        if (note := self._note(eid)) is not None:
            self._drafts.typed(_typing(note, text))

    def _edited(self, eid: str, text: str) -> None:
        note = self._note(eid)
        self._shown = None
        if note is None:
            return
        if text.strip():
            self._drafts.keep()
            self._drafts.handed_over(_typing(note, text))
            self._writing.change(note, text.strip())
        else:
            self._drafts.give_up(_typing(note, text))

    def _given_up(self, eid: str) -> None:
        if (note := self._note(eid)) is not None:
            self._drafts.give_up(_typing(note, note.text))
        self._shown = None

    def restore(self, drafts: Sequence[Typing]) -> None:
        """What was being changed when the program ended."""
        self._waiting += [each for each in drafts if each.base]

    def take_up(self) -> bool:
        """Open the editor over the first note that was being changed, once it is shown."""
        if not self._waiting or self._stream.editing():
            return False
        typing = self._waiting[0]
        if self._stream.note(typing.note) is None:
            return False
        self._waiting.pop(0)
        self._stream.edit_note(typing.note, typing.text)
        return True

    def keep(self) -> None:
        """On the way elsewhere."""
        self._stream.flush()
        self._drafts.leave()


def _typing(note: Note, text: str) -> Typing:
    return Typing(
        note.programme, text, note.id, note.kind, note.degree, note.session,
        "" if note.session else note.visit, note.day, note.time, note.speaker or None, note.links, base(note),
    )  # fmt: skip
