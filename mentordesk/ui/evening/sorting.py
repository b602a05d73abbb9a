"""What one key does with a note of the evening (ux.md §6, 18): one act, told at once, one undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import IN_SIGHT, Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.new_words import NewWordsDialog
from mentordesk.ui.evening import asking, letters
from mentordesk.ui.evening.sort_list import SortList
from mentordesk.ui.noting.drafts import Drafts
from mentordesk.ui.noting.reading import NotebookReading
from mentordesk.ui.noting.writing import NoteWriting, base
from mentordesk.ui.widgets.notes.stream_keys import announce

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

Factor = tuple[str, str, str]
"""Entity, id and title of a key factor."""


class Sorting(QObject):
    """Hears the list's letters. Every act is one job in the store's lane."""

    changed = Signal()
    """The notes are other ones now."""
    sorted_all = Signal()
    """The last note was just sorted."""

    def __init__(
        self, desk: Desk, reading: NotebookReading, notes: SortList, writing: NoteWriting, page: QObject
    ) -> None:
        super().__init__(page)
        self._desk, self._reading, self._list = desk, reading, notes
        self.writing = writing
        self.drafts = Drafts(desk, self)
        self.visit = ""
        self.factors: tuple[Factor, ...] = ()
        notes.key_wanted.connect(self._key)
        notes.menu_wanted.connect(self._menu)
        notes.remove_wanted.connect(self._remove)
        notes.edited.connect(self._edited)
        notes.edit_typed.connect(self._edit_typed)
        notes.edit_given_up.connect(self._edit_given_up)

    def note(self, rid: str) -> Note | None:
        """A note as it is shown."""
        return self._reading.known.notes.get(rid) if self._reading.known is not None else None

    # --- one key -----------------------------------------------------------------------------------

    def _key(self, rid: str, verb: str) -> None:
        note = self.note(rid)
        if note is None:
            return
        if verb.startswith(letters.KIND):
            self._sort(note, {"kind": verb.removeprefix(letters.KIND)})
        elif verb == letters.LEAVE:
            self._sort(note, {}, go_on=False)
        elif verb in self._acts:
            self._acts[verb](self, note)

    def _menu(self, rid: str, at: QPoint) -> None:
        """All of it by the mouse: the seven other kinds stand among them."""
        words = self._desk.words
        shown = [
            each for each in letters.keys(words, factors=bool(self.factors)) if each.verb != letters.OTHERS
        ]
        shown[len(IN_SIGHT) : len(IN_SIGHT)] = letters.other_kinds(words)
        asking.note_menu(shown, words, self._list, partial(self._key, rid)).open(at)

    def _sort(self, note: Note, answers: Mapping[str, Any], *, go_on: bool = True) -> None:
        """Say what it is; it is sorted by that, and the next one comes."""
        said = {**answers, "sorted": True}
        self.change(note, said)
        self._told(self._list.marks.word(str(answers["kind"])) if "kind" in answers else "")
        if go_on or self._left() == 0:
            self._go_on(note.id)

    def change(self, note: Note, answers: Mapping[str, Any]) -> None:
        """Write answers of a note, shown at once."""
        self._put(replace(note, **answers))
        self.writing.act(lambda workspace: workspace.notes.change(note, answers), self._done, self._refused)

    def _go_on(self, after: str) -> None:
        following = self._list.next_to_sort(after)
        if following:
            self._list.select(following)
        elif self._left() == 0:
            self.sorted_all.emit()

    def _left(self) -> int:
        return sum(bool(getattr(each, "state", "")) for each in self._list.rows.rows)

    def _told(self, what: str) -> None:
        left = self._desk.words.plural("{count} left", "{count} left", self._left())
        announce(self._list, ", ".join(filter(None, (what, left))))

    # --- what it becomes ---------------------------------------------------------------------------

    def _make_action(self, note: Note) -> None:
        def said(made: Any) -> None:
            text = self._desk.words.text
            self._say(text("Action {number} created.", number=made.number))

        def use(text: str | None) -> None:
            self._use(note, lambda workspace: workspace.notes.make_action(note, text), said)

        self._with_words(note, use)

    def _ask_need(self, note: Note) -> None:
        known = self._reading.known
        needs = asking.needs_among(known.targets) if known is not None else []
        if not needs:
            self._desk.say(self._desk.words.text("There is no need yet. Write one on the page of the needs."))
            return
        asking.needs_menu(needs, self._desk.words, self._list, partial(self._make_evidence, note)).open()

    def _make_evidence(self, note: Note, need: Target) -> None:
        def said(_made: Any) -> None:
            self._say(self._desk.words.text("Evidence of need {number}.", number=need.number))

        def use(text: str | None) -> None:
            self._use(note, lambda workspace: workspace.notes.make_evidence(note, need.id, text), said)

        self._with_words(note, use)

    def _with_words(self, note: Note, use: Callable[[str | None], None]) -> None:
        """A restricted note is said in new words first (R-132)."""
        if not note.restricted:
            use(None)
            return
        dialog = NewWordsDialog(self._desk.words, self._desk.look, note.text, self._list.window())
        dialog.said.connect(use)
        dialog.open()

    def _use(self, note: Note, job: Callable[[Workspace], Any], done: Callable[[Any], None]) -> None:
        def made(answer: Any) -> None:
            done(answer)
            link = {"entity": answer.entity, "id": answer.id}
            now = self.note(note.id) or note
            self._put(now if link in now.links else replace(now, links=(*now.links, link)))
            self._told("")
            if self._list.current() == note.id:
                self._go_on(note.id)

        self.writing.act(job, made, self._refused)

    def _ask_factor(self, note: Note) -> None:
        asking.factors_menu(self.factors, self._desk.words, self._list, partial(self._link, note)).open()

    def _ask_question(self, note: Note) -> None:
        if self.visit:
            asking.questions_menu(self._desk.words, self._list, partial(self.link, note)).open()

    def link(self, note: Note, key: str) -> None:
        """It answers a question of the visit's debrief."""
        self._link(note, (key, self.visit, ""))

    def _link(self, note: Note, to: Factor) -> None:
        link = {"entity": to[0], "id": to[1]}
        if link in note.links:
            return
        self._put(replace(note, links=(*note.links, link)))
        self.writing.act(
            lambda workspace: workspace.notes.link(note, to[0], to[1]), self._done, self._refused
        )

    # --- who may know, words, away -----------------------------------------------------------------

    def _ask_degree(self, note: Note) -> None:
        asking.degrees_menu(note, self._desk.words, self._list, partial(self._set_degree, note)).open()

    def ask_question(self) -> None:
        """Ctrl+L on the current note."""
        note = self.note(self._list.current())
        if note is not None:
            self._ask_question(note)

    def restrict(self) -> None:
        """Ctrl+Shift+O on the current note."""
        note = self.note(self._list.current())
        if note is not None:
            self._ask_degree(note)

    def _set_degree(self, note: Note, degree: str) -> None:
        def done(now: Note) -> None:
            if now.id != note.id:
                self._drop(note.id)
            self._done(now)

        self.writing.act(lambda workspace: workspace.notes.set_degree(note, degree), done, self._refused)

    def _remove(self, rid: str) -> None:
        note = self.note(rid)
        if note is not None:
            self._drop(rid)
            self.writing.act(lambda workspace: workspace.notes.remove(note), self._removed, self._refused)

    def _removed(self, _nothing: object) -> None:
        self._say(self._desk.words.text("Note removed."))

    def _edited(self, rid: str, text: str) -> None:
        note = self.note(rid)
        if note is None:
            return
        self.drafts.handed_over(_typing(note, text))
        if text.strip():
            self._put(replace(note, text=text))
            self.writing.change(note, text)
        else:
            self._desk.say(self._desk.words.text("A note needs words: it stays as it was. Del removes it."))

    def _edit_typed(self, rid: str, text: str) -> None:
        note = self.note(rid)
        if note is not None:
            self.drafts.typed(_typing(note, text))

    def _edit_given_up(self, rid: str) -> None:
        note = self.note(rid)
        if note is not None:
            self.drafts.give_up(_typing(note, note.text))

    # --- what is shown -----------------------------------------------------------------------------

    def _put(self, note: Note) -> None:
        known = self._reading.known
        if known is not None:
            self._reading.known = replace(known, notes={**known.notes, note.id: note})
            self.changed.emit()

    def _drop(self, rid: str) -> None:
        known = self._reading.known
        if known is not None:
            kept = {eid: each for eid, each in known.notes.items() if eid != rid}
            self._reading.known = replace(known, notes=kept)
            self.changed.emit()

    def _done(self, note: Note) -> None:
        self._put(note)

    def _refused(self, problem: MentorDeskError) -> None:
        """Said above the page; what was shown too early is read again."""
        self._desk.background.refused.emit(problem)
        if self._reading.known is not None:
            self._reading.follow(self._reading.known.programme.id)

    def _say(self, said: str) -> None:
        self._desk.say(said, self._desk.words.text("Undo"), self._desk.undo_wanted.emit)

    _acts: Mapping[str, Callable[[Sorting, Note], None]] = {
        letters.ACTION: _make_action,
        letters.NEED: _ask_need,
        letters.FACTOR: _ask_factor,
        letters.RESTRICT: _ask_degree,
        letters.LINK: _ask_question,
    }


def _typing(note: Note, text: str) -> Typing:
    return Typing(note.programme, text, note.id, note.kind, note.degree, base=base(note))
