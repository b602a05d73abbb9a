"""From Enter to the disk: a note is shown at once, stored, said; or its words stay (ux.md §1.1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.notes import Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.note_acts import NoteActs
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.ui.widgets.notes.composer import Composer
from mentordesk.ui.widgets.notes.stream_keys import announce


class Taking(QObject):
    """``pending`` are notes shown that the store has still to take, by their id."""

    shown = Signal(object, str)
    """A Note to show at once, and a remark about it."""
    refused = Signal(object)
    """A Typing that was not taken and is not held: its words go back where they were typed."""
    counted = Signal()

    def __init__(
        self, desk: Desk, writing: NoteWriting, acts: NoteActs, composer: Composer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._writing, self._acts, self._composer = desk, writing, acts, composer
        self.pending: dict[str, Note] = {}
        self._held: set[str] = set()
        writing.added.connect(self._added)
        writing.not_added.connect(self._not_added)

    def take(self, typing: Typing, then: Callable[[Note], None] | None = None) -> None:
        """A note was handed over; ``then`` has it once it is on the disk."""
        note = self._as_note(typing)
        self.pending[note.id] = note
        self.shown.emit(note, "")
        self._writing.add(typing, then)

    def _as_note(self, typing: Typing) -> Note:
        known = self._acts.known
        visit = known.with_session(typing.session) if known is not None and typing.session else None
        speaker = typing.speaker if isinstance(typing.speaker, str) else ""
        return Note(
            typing.note, typing.text, typing.kind, typing.degree, typing.session,
            visit.id if visit is not None else typing.visit, typing.day, typing.time, speaker or "",
            typing.links, programme=typing.programme, author=known.me if known is not None else "",
        )  # fmt: skip

    def _added(self, note: Note) -> None:
        self.pending.pop(note.id, None)
        words, known = self._desk.words, self._acts.known
        kinds = note_kinds()
        kind = kinds[note.kind].label(words.language) if note.kind in kinds else words.text("no kind yet")
        there = {**(known.notes if known is not None else {}), note.id: note, **self.pending}
        count = sum(each.visit == note.visit for each in there.values())
        said = words.plural(
            "Note added, {kind}, {count} note", "Note added, {kind}, {count} notes", count, kind=kind.lower()
        )
        announce(self._composer, said)
        self.counted.emit()

    def _not_added(self, typing: Typing, held: bool) -> None:
        note = self.pending.get(typing.note)
        if note is None:
            return
        if held:
            self._held.add(typing.note)
            self.shown.emit(note, self._desk.words.text("Not saved yet"))
        else:
            self.pending.pop(typing.note)
            self.refused.emit(typing)

    def settle(self, known: Known) -> None:
        """What the store has is shown as it has it; what was held and is no longer has found its place."""
        for eid in list(self.pending):
            found_its_place = eid in self._held and not self._writing.holds(eid)
            if eid in known.notes or found_its_place:
                self.pending.pop(eid)
                self._held.discard(eid)
