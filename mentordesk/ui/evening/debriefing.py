"""The six questions on their way to the store: answers, linked notes, next steps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import Note
from mentordesk.model.programme import Programme
from mentordesk.model.visits import FORM, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.ticking import TickDialog, ToTick
from mentordesk.ui.evening.questions import DebriefQuestions
from mentordesk.ui.evening.stepping import Stepping
from mentordesk.ui.visiting.preparation_writing import VisitChoosing
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.notes.kind_marks import KindMarks
from mentordesk.ui.widgets.notes.said import degree_words

_LONG = 140  # letters of a note in the list of those to tick


class Debriefing(QObject):
    """One for each place where the questions stand; it is told the visit and its notes (``show``)."""

    changed = Signal()
    """Something was written, or refused."""

    def __init__(self, desk: Desk, questions: DebriefQuestions, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page, self.questions = desk, page, questions
        self.writing = VisitWriting(desk, self)
        self.stepping = Stepping(desk, page)
        self._choosing = VisitChoosing(desk, self.writing, page)
        self._programme = ""
        self._visit: Visit | None = None
        self._notes: Sequence[Note] = ()
        self._offered: Sequence[Note] = ()
        questions.typed.connect(self._typed)
        questions.answered.connect(self._answered)
        questions.choice_wanted.connect(self._choose)
        questions.link_wanted.connect(self.ask_notes)
        questions.unlink_wanted.connect(self._unlink)
        questions.steps.wanted.connect(self.stepping.ask)
        self.writing.complained.connect(self._complain)
        self.writing.told.connect(self._tell)
        self.writing.due.connect(questions.flush)
        self.writing.changed.connect(self.changed)

    def follow(self, programme: Programme) -> None:
        """Write in this programme from now on."""
        self._programme = self.stepping.programme = programme.id
        self.writing.follow(programme.id)
        self.writing.know(programme.title)

    def show(
        self,
        visit: Visit,
        notes: Sequence[Note],
        targets: Sequence[Target],
        offered: Sequence[Note],
        day: str,
    ) -> None:
        """The visit, all its notes, and those that are offered for linking; ``day`` is that of new steps."""
        if self._visit is not None and visit.id != self._visit.id:
            self.questions.flush()
        self._visit, self._notes, self._offered = visit, notes, offered
        self.stepping.visit, self.stepping.day = visit.id, day
        if not self.writing.under_way:  # else what was read is older than what stands there
            self.questions.show_visit(visit, notes, targets)

    def _typed(self, name: str, value: Any) -> None:
        if self._visit is not None:
            self.writing.typed(self._visit, name, value)

    def _answered(self, name: str, value: Any) -> None:
        if self._visit is not None:
            self.writing.answered(self._visit, name, value)

    def _choose(self, name: str) -> None:
        if self._visit is not None:
            self._choosing.open(self._programme, self._visit, name)

    def _complain(self, _visit: str, name: str, text: str) -> None:
        self.questions.complain(name, text)

    def _tell(self, _visit: str, name: str, text: str) -> None:
        self.questions.tell(name, text)

    # --- notes that answer a question --------------------------------------------------------------

    def ask_notes(self, key: str) -> None:
        """Which notes answer it."""
        words = self._desk.words
        title = form(FORM).label(key, words)
        if self._visit is None or not self._offered:
            self._desk.say(words.text("There is no note to link yet."))
            return
        visit = self._visit.id
        notes = {each.id: each for each in (*self._offered, *self._linked(key))}
        things = [self._thing(each) for each in notes.values()]
        dialog = TickDialog(
            words, self._desk.look, (words.text("Notes that answer"), words.text("&Link them"), title),
            things,
            {eid for eid, note in notes.items() if visit in note.linked(key)}, self._page.window(),
        )  # fmt: skip
        dialog.decided.connect(partial(self._link, key, notes))
        dialog.open()

    def _linked(self, key: str) -> list[Note]:
        assert self._visit is not None
        return [each for each in self._notes if self._visit.id in each.linked(key)]

    def _thing(self, note: Note) -> ToTick:
        kind = KindMarks(self._desk.words, self._desk.look).word(note.kind)
        said = " ".join(note.text.split())
        short = said if len(said) <= _LONG else f"{said[:_LONG].rpartition(' ')[0] or said[:_LONG]}…"
        about = (note.time, kind, degree_words(self._desk.words, note.degree))
        return ToTick(note.id, short, " · ".join(filter(None, about)))

    def _link(self, key: str, notes: dict[str, Note], ticked: list[str]) -> None:
        if self._visit is None:
            return
        visit = self._visit.id
        for eid, note in notes.items():
            had = visit in note.linked(key)
            if (eid in ticked) != had:
                self._write(note, key, visit, linked=not had)

    def _unlink(self, note: str, key: str) -> None:
        found = next((each for each in self._notes if each.id == note), None)
        if found is not None and self._visit is not None:
            self._write(found, key, self._visit.id, linked=False)

    def _write(self, note: Note, key: str, visit: str, *, linked: bool) -> None:
        def job(workspace: Any) -> None:
            (workspace.notes.link if linked else workspace.notes.unlink)(note, key, visit)

        self.writing.act(job)
