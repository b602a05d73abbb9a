"""What one key does with a note: made an action, evidence, a practice, a question, a task (R-131, R-132)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.note_targets import NEED
from mentordesk.model.notes import DEGREES, ME, TEAM, Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.ask_panel import AskPanel, Blank, Option
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.note_keys import (
    ACTION,
    ASKED,
    DEGREE,
    EVIDENCE,
    KIND,
    LINK,
    MOVE,
    PRACTICE,
    TASK,
)
from mentordesk.ui.noting.note_links import linkable, needs
from mentordesk.ui.noting.note_places import place_of, places
from mentordesk.ui.noting.session_words import spot_name
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.ui.widgets.notes.said import degree_words
from mentordesk.words import folded

if TYPE_CHECKING:
    from mentordesk.services.note_uses import Made
    from mentordesk.services.workspace import Workspace

_REWORD = "reword"
Use = Callable[["Workspace", "str | None"], "Made"]


class NoteActs(QObject):
    """What is asked on the way is asked in the panel over the composer."""

    question_answered = Signal(str, str)
    """The mark of a question, and the note that answers it."""

    def __init__(self, desk: Desk, writing: NoteWriting, panel: AskPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._writing, self._panel = desk, writing, panel
        self.known: Known | None = None

    def do(self, eid: str, verb: str) -> None:
        """A key on a note."""
        note = self.known.notes.get(eid) if self.known is not None else None
        if note is None:
            return
        verbs: dict[str, Callable[[Note], None]] = {
            ACTION: self.make_action, EVIDENCE: self._evidence, PRACTICE: self._practice,
            ASKED: self._question, TASK: self._task, DEGREE: self._degree, KIND: self._kind, LINK: self._link,
            MOVE: self._move,
        }  # fmt: skip
        verbs[verb](note)

    # --- turned into something -------------------------------------------------------------------------

    def make_action(self, note: Note) -> None:
        """Action n + 1, with the link back."""
        text = self._desk.words.text
        self._use(
            note,
            lambda workspace, words: workspace.notes.make_action(note, words),
            lambda made: text("Action {number} created.", number=made.number),
        )

    def _practice(self, note: Note) -> None:
        text = self._desk.words.text
        self._use(
            note,
            lambda workspace, words: workspace.notes.make_practice(note, words),
            lambda _made: text("Practice sheet begun."),
        )

    def _question(self, note: Note) -> None:
        text, visit = self._desk.words.text, note.visit or self._some_visit()
        if not visit:
            self._desk.say(text("A question needs a visit. Plan one, then ask it there."))
            return
        self._use(
            note,
            lambda workspace, words: workspace.notes.make_question(note, visit, text=words),
            lambda _made: text("Question added to those of the visit."),
        )

    def _some_visit(self) -> str:
        return self.known.visits[-1].id if self.known is not None and self.known.visits else ""

    def _evidence(self, note: Note) -> None:
        text = self._desk.words.text
        assert self.known is not None
        options = needs(self.known, self._desk.words)
        if not options:
            self._desk.say(
                text("No need is written yet. Write one in the needs, then come back to the note.")
            )
            return
        self._panel.choose(text("Evidence for which need?"), options, partial(self._evidence_for, note))

    def _evidence_for(self, note: Note, key: str) -> None:
        words = self._desk.words
        need = key.partition("/")[2]
        target = self.known.target(key) if self.known is not None else None
        number = target.number if target is not None and target.entity == NEED else 0
        self._use(
            note,
            lambda workspace, new: workspace.notes.make_evidence(note, need, new),
            lambda _made: words.text("Evidence added to need {number}.", number=number),
        )

    def _task(self, note: Note) -> None:
        text = self._desk.words.text
        blanks = [
            Blank("who", text("Who does it (may stay empty)")),
            Blank("due", text("Until when (may stay empty)")),
        ]
        if note.restricted:
            blanks.insert(0, Blank("text", text("In words that may be shared"), large=True))
        self._panel.fill(
            text("A task from this note"), text("Make the task"), blanks, partial(self._make_task, note)
        )

    def _make_task(self, note: Note, told: dict[str, str]) -> None:
        words = self._desk.words
        due = words.read_date(told["due"]) if told["due"] else ""
        if told["due"] and not _is_iso(due):
            self._desk.say(words.text("“{date}” is no date. The task stands without one.", date=told["due"]))
            due = ""
        who = self._person(told["who"])
        new = told.get("text") or None

        def job(workspace: Workspace) -> Made:
            return workspace.notes.make_task(note, who, due, new)

        self._writing.act(
            job, partial(self._made, lambda made: words.text("Task {number} created.", number=made.number))
        )

    def _person(self, name: str) -> str | dict[str, str] | None:
        if not name:
            return None
        assert self.known is not None
        names = self.known.everyone.names
        found = next((eid for eid, each in names.items() if folded(each) == folded(name)), None)
        return found or {"text": name}

    def _use(self, note: Note, use: Use, said: Callable[[Made], str]) -> None:
        """A restricted note is not copied: words that may be shared are asked for."""
        if note.restricted:
            text = self._desk.words.text
            title = text("In words that may be shared")
            self._panel.fill(
                title, text("Keep these words"), [Blank("text", title, large=True)],
                partial(self._use_words, use, said),
            )  # fmt: skip
        else:
            self._writing.act(lambda workspace: use(workspace, None), partial(self._made, said))

    def _use_words(self, use: Use, said: Callable[[Made], str], told: dict[str, str]) -> None:
        if told["text"]:
            self._writing.act(lambda workspace: use(workspace, told["text"]), partial(self._made, said))

    def _made(self, said: Callable[[Made], str], made: Made) -> None:
        self._desk.say(said(made), self._desk.words.text("Undo"), self._desk.undo_wanted.emit)

    # --- who may know ----------------------------------------------------------------------------------

    def _degree(self, note: Note) -> None:
        text, words = self._desk.words.text, self._desk.words
        if not note.restricted:
            self.set_degree(note, DEGREES[DEGREES.index(note.degree) + 1])
            return
        other = ME if note.degree == TEAM else TEAM
        options = [
            Option(other, degree_words(words, other)),
            Option(_REWORD, text("Write it anew, for everybody")),
        ]
        self._panel.choose(text("Who may know this note?"), options, partial(self._degree_chosen, note))

    def _degree_chosen(self, note: Note, chosen: str) -> None:
        if chosen == _REWORD:
            self.reword(note)
        else:
            self.set_degree(note, chosen)

    def set_degree(self, note: Note, degree: str) -> None:
        """Make it known to fewer people, or freely between open and not attributed."""
        said = degree_words(self._desk.words, degree) or self._desk.words.text("Open: documents may quote it")
        self._writing.act(
            lambda workspace: workspace.notes.set_degree(note, degree), partial(self._degree_set, said)
        )

    def _degree_set(self, said: str, _note: Note) -> None:
        self._desk.say(said, self._desk.words.text("Undo"), self._desk.undo_wanted.emit)

    def reword(self, note: Note) -> None:
        """An open note in new words; the restricted one stays as it is."""
        text = self._desk.words.text
        title = text("New words, open to everybody: no name, no hour, no link comes along")
        self._panel.fill(
            title,
            text("Keep as an open note"),
            [Blank("text", title, large=True)],
            partial(self._reworded, note),
        )

    def _reworded(self, note: Note, told: dict[str, str]) -> None:
        if told["text"]:
            text = self._desk.words.text
            self._writing.act(
                lambda workspace: workspace.notes.reformulate(note, told["text"]),
                lambda _new: self._desk.say(text("Kept as an open note.")),
            )

    # --- kind and links ----------------------------------------------------------------------------------

    def _kind(self, note: Note) -> None:
        words = self._desk.words
        language = words.language
        options = [
            Option(each.kind, each.label(language), each.prefix(language)) for each in note_kinds().values()
        ]
        self._panel.choose(words.text("What sort of note is it?"), options, partial(self._set_kind, note))

    def _set_kind(self, note: Note, kind: str) -> None:
        self._writing.act(lambda workspace: workspace.notes.set_kind(note, kind))

    def _link(self, note: Note) -> None:
        assert self.known is not None
        text, options = self._desk.words.text, linkable(self.known, note, self._desk.words)
        if not options:
            self._desk.say(text("There is nothing to link to yet: no action, no need, no question."))
            return
        self._panel.choose(text("Link this note to what?"), options, partial(self._linked, note))

    def _linked(self, note: Note, key: str) -> None:
        kind, _slash, eid = key.partition("/")
        if kind == ASKED:
            self.question_answered.emit(eid, note.id)
        elif eid in note.linked(kind):
            self._writing.act(lambda workspace: workspace.notes.unlink(note, kind, eid))
        else:
            self._writing.act(lambda workspace: workspace.notes.link(note, kind, eid))

    def _move(self, note: Note) -> None:
        assert self.known is not None
        text, options = self._desk.words.text, places(self.known, note, self._desk.words)
        if not options:
            self._desk.say(text("There is nowhere else to put it: no other session is planned."))
            return
        self._panel.choose(text("Which session does it belong to?"), options, partial(self._moved, note))

    def _moved(self, note: Note, chosen: str) -> None:
        assert self.known is not None
        spot, text = place_of(chosen), self._desk.words.text
        said = text("The note is in {session} now.", session=spot_name(self.known, spot, self._desk.words))
        self._writing.act(
            lambda workspace: workspace.notes.move_to_session(note, spot.session, spot.visit),
            lambda _moved: self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit),
        )

    def remove(self, eid: str) -> None:
        """Del: gone, and back by undo."""
        note = self.known.notes.get(eid) if self.known is not None else None
        if note is not None:
            text = self._desk.words.text
            self._writing.act(
                lambda workspace: workspace.notes.remove(note),
                lambda _nothing: self._desk.say(
                    text("Note removed."), text("Undo"), self._desk.undo_wanted.emit
                ),
            )


def _is_iso(text: str) -> bool:
    from datetime import date

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
