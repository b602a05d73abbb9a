"""Questions ticked off here, with the note that answers one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from mentordesk.model.questions import Question
from mentordesk.model.visits import Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.following import Following
from mentordesk.ui.noting.writing import NoteWriting


class QuestionTicks(QObject):
    """A tick is one act of the planning."""

    def __init__(self, desk: Desk, writing: NoteWriting, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._writing, self._following = desk, writing, following

    def _found(self, mark: str) -> tuple[Visit, Question] | None:
        known, visit = self._following.known, self._following.visit
        if known is None or visit is None:
            return None
        found = next((each for each in known.questions.get(visit.id, ()) if each.mark == mark), None)
        return (visit, found) if found is not None else None

    def tick(self, mark: str, note: str = "") -> None:
        """On, or off again; with a note it is answered by that one."""
        found = self._found(mark)
        if found is None:
            return
        visit, question = found
        programme, text = self._writing_programme(), question.text
        if question.answered and not note:
            self._writing.act(lambda workspace: workspace.planning.untick_question(programme, visit, text))
        else:
            notes = list(dict.fromkeys([*question.notes, *([note] if note else [])]))
            self._writing.act(
                lambda workspace: workspace.planning.tick_question(programme, visit, text, notes),
                partial(self._ticked, bool(note)),
            )

    def _writing_programme(self) -> str:
        known = self._following.known
        assert known is not None
        return known.programme.id

    def _ticked(self, with_note: bool, _nothing: object) -> None:
        text = self._desk.words.text
        said = text("Question ticked, with the note.") if with_note else text("Question ticked.")
        self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit)
