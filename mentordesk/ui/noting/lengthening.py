"""Five minutes more: the session grows, what follows comes along, in one act (features 38)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from mentordesk.model.agenda.ripple import with_length
from mentordesk.model.visits import Session
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.following import Following
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.ui.visiting.visit_words import clock_text, session_name

_STEP = 5


class Lengthening(QObject):
    """Works on the session one writes in."""

    def __init__(self, desk: Desk, writing: NoteWriting, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._writing, self._following = desk, writing, following

    def more(self) -> None:
        """Five minutes; of groups at once each has its own."""
        visit, session, known = self._following.visit, self._following.session, self._following.known
        if visit is None or session is None or known is None or session.start is None or not session.minutes:
            return
        moves, programme = (
            with_length(visit.sessions, session.id, session.minutes + _STEP),
            known.programme.id,
        )
        if moves:
            self._writing.act(
                lambda workspace: workspace.planning.place(programme, "session.resized", moves, visit),
                partial(self._grown, session, len(moves) - 1),
            )

    def _grown(self, session: Session, others: int, _nothing: object) -> None:
        words = self._desk.words
        end = (session.end or 0) + _STEP
        about = {"session": session_name(session, words), "time": clock_text(end)}
        if others:
            said = words.plural(
                "“{session}” ends at {time}; {count} session later",
                "“{session}” ends at {time}; {count} sessions later", others, **about,
            )  # fmt: skip
        else:
            said = words.text("“{session}” ends at {time}", **about)
        self._desk.say(said, words.text("Undo"), self._desk.undo_wanted.emit)
