"""The notebook of the visits: notes taken, corrected, made known, turned into something (R-129 to R-135).

Every verb is one act and one undo step. A note is handed in as it was shown: what came in meanwhile from
another laptop stays beside it as a conflict. Answers go by their bare names (``text``, ``kind``, ``session``,
``visit``, ``day``, ``time``, ``speaker``, ``links``, ``sorted``, ``afterwards``); sessions and visits by id.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.changes import Write
from mentordesk.model.note_stored import stored_name
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import NOTE, OPEN, SPEAKER, Attachment, Note, NoteCounts, Typing, counted
from mentordesk.model.pasted_notes import PastedLine
from mentordesk.model.plan import ACTION
from mentordesk.model.visits import SESSION, VISIT
from mentordesk.services import note_files, note_links, note_uses
from mentordesk.services.editing import Editing
from mentordesk.services.note_answers import Answers, as_kept
from mentordesk.services.note_births import births, pasted
from mentordesk.services.note_degrees import moved, reworded
from mentordesk.services.note_drafts import NoteDrafts
from mentordesk.services.note_reading import behind, note_in, notes_in
from mentordesk.services.note_speakers import Speaker
from mentordesk.services.note_targets import targets_in
from mentordesk.services.note_uses import Made
from mentordesk.services.plan_seen import Seen
from mentordesk.store.records import View
from mentordesk.store.store import Store

__all__ = ["Made", "NoteTaking", "Typing"]

_USED = "note.used"


class NoteTaking:
    """What one can do with the notes of a programme."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing
        self._drafts = NoteDrafts(store)

    # --- reading ---------------------------------------------------------------------------------

    def notes(
        self,
        programme: str,
        visit: str | None = None,
        session: str | None = None,
        day: str | None = None,
        *,
        open_only: bool = False,
    ) -> tuple[Note, ...]:
        """Notes of a programme, a visit, a session ("" for those of none), a day (ISO), in time's order.

        ``open_only`` is for documents: no restricted note, no speaker of what is not to be attributed.
        """
        with self._store.reading() as view:
            return notes_in(view, programme, visit=visit, session=session, day=day, open_only=open_only)

    def note(self, programme: str, eid: str) -> Note:
        """One note. Raises NotFound."""
        with self._store.reading() as view:
            return note_in(view, programme, eid)

    def counts(self, programme: str, visit: str | None = None) -> NoteCounts:
        """The figures beside the notebook, with the notes of each session."""
        return counted(self.notes(programme, visit))

    def notes_behind(
        self, programme: str, eid: str, entity: str = ACTION, *, open_only: bool = False
    ) -> tuple[Note, ...]:
        """The notes from which a record came: an action, a need, a sheet, a task. ``open_only`` as above."""
        with self._store.reading() as view:
            return behind(view, programme, entity, eid, open_only=open_only)

    def targets(self, programme: str) -> tuple[Target, ...]:
        """What ``#`` may name and chips show: actions, needs, practice sheets, tasks, with their numbers."""
        with self._store.reading() as view:
            return targets_in(view, programme)

    # --- taking ----------------------------------------------------------------------------------

    def new_note_id(self) -> str:
        """An id for a note that is yet to be written; nothing is stored."""
        return self._editing.new_id()

    def add(self, typing: Typing) -> Note:
        """A note as it was typed; what was kept of it half typed goes. Raises BadInput for blank words."""
        if not typing.text.strip():
            raise BadInput("Nothing is written yet. Write the note, then add it.")
        named = replace(typing, note=typing.note or self.new_note_id())
        self._editing.apply(
            typing.programme, "note.added", lambda view: births(view, [named], self.new_note_id)
        )
        self._drafts.added(named.programme, named.note, named.degree)
        return self.note(named.programme, named.note)

    def enter_afterwards(
        self, programme: str, lines: Sequence[PastedLine], visit: str = "", degree: str = OPEN
    ) -> tuple[str, ...]:
        """Notes made elsewhere, in one act, marked as entered afterwards (R-221). Returns their ids.

        A line without a session stands in ``visit`` alone; one without words is passed over.
        """
        typed = pasted(lines, programme, visit, degree, self.new_note_id)
        if typed:
            count = {"count": len(typed)}
            self._editing.apply(
                programme,
                "notes.entered",
                lambda view: births(view, typed, self.new_note_id, afterwards=True),
                count,
            )
        return tuple(each.note for each in typed)

    # --- correcting ------------------------------------------------------------------------------

    def change(self, note: Note, answers: Mapping[str, Any]) -> Note:
        """Write answers over those shown. Raises BadInput for words taken away: a note is removed instead."""
        if "text" in answers and not str(answers["text"] or "").strip():
            raise BadInput("A note needs words. Write some, or remove the note.")

        def writes(view: View) -> list[Write]:
            back: list[Write] = []
            try:
                kept = as_kept(view, note)
            except NotFound:  # words for a note that is gone bring it back
                kept, back = note, [Write(NOTE, note.id, kind="restore", value={})]
            taken = Answers(view, note.programme, self._editing.new_id)
            people, stored = taken.stored(answers, kept.degree)
            return [*back, *taken.over(kept, stored), *people]

        self._editing.apply(note.programme, "note.changed", writes)
        return self.note(note.programme, note.id)

    def set_kind(self, note: Note, kind: str) -> Note:
        """Say what sort of note it is; "" for none yet (R-130)."""
        return self.change(note, {"kind": kind or None})

    def stamp(self, note: Note, time: str, day: str = "") -> Note:
        """Put the hour on it ("HH:MM"), and the day (ISO) where it is given."""
        return self.change(note, {"time": time or None, **({"day": day} if day else {})})

    def move_to_session(self, note: Note, session: str, visit: str = "", day: str = "") -> Note:
        """Put it in another session, "" in none of ``visit``; its day is the session's own, or ``day``."""
        wanted: dict[str, Any] = {"session": session or None, "day": day or None}
        if not session:
            wanted["visit"] = visit or note.visit or None
        return self.change(note, wanted)

    def remove(self, note: Note) -> None:
        """Take it out; history and undo bring it back."""

        def writes(view: View) -> list[Write]:
            kept = as_kept(view, note)
            shown = {stored_name(name, kept.degree): key for name, key in kept.keys.items()}
            saw = Seen(view, note.programme).record(NOTE, note.id, shown, asked=_asked(kept))
            return [Write(NOTE, note.id, kind="delete", saw=saw)]

        self._editing.apply(note.programme, "note.removed", writes)

    # --- who may know (R-132) --------------------------------------------------------------------

    def set_degree(self, note: Note, degree: str) -> Note:
        """Make it known to fewer, or one's own to the team; then it may be another note (see its ``id``).

        Open and not attributed change freely. Raises Declined where a restricted note would be opened.
        """
        made = [note.id]

        def writes(view: View) -> list[Write]:
            written, made[0] = moved(view, note, degree, self._editing.new_id)
            return written

        if degree != note.degree:
            self._editing.apply(note.programme, "note.degree_changed", writes)
        return self.note(note.programme, made[0])

    def reformulate(self, note: Note, text: str, kind: str = "") -> Note:
        """An open, unattributed note that says a restricted one in new words. Raises BadInput for its own."""
        eid = self.new_note_id()
        self._editing.apply(
            note.programme, "note.reworded", lambda view: reworded(view, as_kept(view, note), text, kind, eid)
        )
        return self.note(note.programme, eid)

    # --- links, and what it becomes (R-131) --------------------------------------------------------

    def link(self, note: Note, entity: str, eid: str) -> Note:
        """Link it to a need, a key factor, an action, a practice; told on both sides where it is open.

        A question of the debrief that it answers is linked by its key and the visit's id:
        ``link(note, "visit.debrief.learned", visit)`` (ux.md, 18).
        """

        def writes(view: View) -> list[Write]:
            kept = as_kept(view, note)
            back = note_links.with_source(view, kept, entity, eid)
            return [*note_links.linking(view, kept, [note_links.link_to(entity, eid)]), *back]

        self._editing.apply(note.programme, "note.linked", writes)
        return self.note(note.programme, note.id)

    def unlink(self, note: Note, entity: str, eid: str) -> Note:
        """Take a link off, on both sides."""
        link = note_links.link_to(entity, eid)
        self._editing.apply(
            note.programme, "note.linked", lambda view: note_links.unlinking(view, as_kept(view, note), link)
        )
        return self.note(note.programme, note.id)

    def make_action(self, note: Note, text: str | None = None) -> Made:
        """Action n + 1 with the note's words. A restricted note needs ``text``: words to be shared."""
        return self._use(note, lambda view, kept: note_uses.action(view, kept, text, self._editing.new_id))

    def make_evidence(self, note: Note, need: str, text: str | None = None) -> Made:
        """A line of evidence of a need; ``text`` as for ``make_action``."""
        return self._use(
            note, lambda view, kept: note_uses.evidence(view, kept, need, text, self._editing.new_id)
        )

    def make_practice(self, note: Note, text: str | None = None) -> Made:
        """A practice sheet begun; ``text`` as for ``make_action``."""
        return self._use(note, lambda view, kept: note_uses.practice(view, kept, text, self._editing.new_id))

    def make_question(self, note: Note, visit: str = "", session: str = "", text: str | None = None) -> Made:
        """A question to clear up in a session, or in a visit; ``text`` as for ``make_action``."""
        entity, eid = (SESSION, session) if session else (VISIT, visit or note.visit)
        return self._use(note, lambda view, kept: note_uses.question(view, kept, entity, eid, text))

    def make_task(self, note: Note, who: Speaker = None, due: str = "", text: str | None = None) -> Made:
        """An agreed task, with who does it and by when (ISO); ``text`` as for ``make_action``."""
        return self._use(
            note, lambda view, kept: note_uses.task(view, kept, who, due, text, self._editing.new_id)
        )

    def _use(self, note: Note, use: Callable[[View, Note], Made]) -> Made:
        made: list[Made] = []

        def writes(view: View) -> Sequence[Write]:
            made.append(use(view, as_kept(view, note)))
            return made[-1].writes

        self._editing.apply(note.programme, _USED, writes)
        return made[-1]

    # --- photos and files ------------------------------------------------------------------------

    def attach(self, note: Note, name: str, content: bytes) -> Attachment:
        """Seal a photo or a file with the note. Raises BadInput for an empty one, NotWritten."""
        file = note_files.sealed(self._store.vault, name, content, self._editing.new_id)
        self._editing.apply(
            note.programme, "note.changed", lambda view: [note_files.attaching(as_kept(view, note), file)]
        )
        return file

    def detach(self, note: Note, file: str) -> Note:
        """Take a file off the note; undo brings it back."""
        self._editing.apply(
            note.programme, "note.changed", lambda view: [note_files.detaching(as_kept(view, note), file)]
        )
        return self.note(note.programme, note.id)

    def open_attachment(self, note: Note, file: str) -> bytes:
        """The bytes of a photo or a file, by its id. Raises NotFound, StoreDamaged."""
        return note_files.content_of(self._store.vault, note, file)

    # --- what is half typed (R-129) ----------------------------------------------------------------

    def keep_typing(self, typing: Typing) -> None:
        """Keep what stands in the composer; ``add`` with its id lets it go again. Raises NotWritten."""
        self._drafts.keep(typing)

    def typing(self, programme: str) -> tuple[Typing, ...]:
        """What was half typed when the program ended, oldest first, to be put back in the composer."""
        return self._drafts.waiting(programme)

    def give_up_typing(self, typing: Typing) -> None:
        """It is not wanted."""
        self._drafts.give_up(typing.programme, typing.note)


def _asked(note: Note) -> set[str]:
    """The registers of a note that a person reads: a removal that did not see them changed is no removal."""
    return {stored_name(name, note.degree) for name in ("text", "kind", SPEAKER, "links")}
