"""What is asked of a person about a session before it is done: where to, how long, why it is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.model.agenda.ripple import Move
from mentordesk.model.agenda.warnings import Warning
from mentordesk.model.visits import Session
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.keep_warning import KeepWarningDialog
from mentordesk.ui.dialogs.session_length import SessionLengthDialog
from mentordesk.ui.dialogs.session_place import SessionPlaceDialog
from mentordesk.ui.visiting.session_acts import SessionActs
from mentordesk.ui.visiting.session_fields import groups_offered
from mentordesk.ui.visiting.visit_words import day_title, session_name, tab_text


class SessionAsking(QObject):
    """Opens the dialogs; what is decided goes to the acts."""

    def __init__(self, desk: Desk, acts: SessionActs, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._acts, self._page = desk, acts, page

    def place(self, eid: str) -> None:
        """Move…: visit, day, hour, group."""
        self._acts.flush()
        visit, beside, session = self._acts.visit, self._acts.beside, self._session(eid)
        if visit is None or beside is None or session is None:
            return
        words = self._desk.words
        visits = [(each.id, tab_text(each, beside.programme, words)) for each in beside.visits]
        days = {
            each.id: [(str(day), day_title(each, day, words)) for day in range(1, each.days + 2)]
            for each in beside.visits
        }
        here = visit.id, Move(session.day, session.start, session.track, session.minutes)
        dialog = SessionPlaceDialog(
            words, self._desk.look, session_name(session, words), here, visits, days,
            groups_offered(visit, words), self._page.window(),
        )  # fmt: skip
        dialog.decided.connect(partial(self._placed, eid))
        dialog.open()

    def _placed(self, eid: str, visit: str, place: Move) -> None:
        if self._acts.visit is not None and visit == self._acts.visit.id:
            self._acts.place(eid, place)
        else:
            self._acts.to_visit(eid, visit, place)

    def length(self, eid: str) -> None:
        """Length…"""
        self._acts.flush()
        session = self._session(eid)
        if session is None:
            return
        words = self._desk.words
        dialog = SessionLengthDialog(
            words, self._desk.look, session_name(session, words), session.minutes, self._page.window()
        )
        dialog.decided.connect(partial(self._lengthened, eid))
        dialog.open()

    def _lengthened(self, eid: str, minutes: int) -> None:
        self._acts.lengthen(eid, minutes)
        self._acts.flush()

    def keep(self, warning: Warning) -> None:
        """Keep as it is…"""
        words = self._desk.words
        said = words.say(warning.message)
        dialog = KeepWarningDialog(words, self._desk.look, said, self._page.window())
        dialog.kept.connect(partial(self._acts.keep, warning))
        dialog.open()

    def _session(self, eid: str) -> Session | None:
        return self._acts.visit.session(eid) if self._acts.visit is not None else None
