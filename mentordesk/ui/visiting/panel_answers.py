"""What is answered in the panel and above the agenda, on its way to the store."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from mentordesk.model.agenda.ripple import Move
from mentordesk.model.visits import Session
from mentordesk.ui.visiting.placing_editors import start_of
from mentordesk.ui.visiting.session_acts import SessionActs
from mentordesk.ui.visiting.session_fields import PLACING
from mentordesk.ui.visiting.writing import VisitWriting


class PanelAnswers(QObject):
    """Hour, length, day and group go to the store as places: they may push other sessions."""

    def __init__(self, writing: VisitWriting, acts: SessionActs, parent: QObject) -> None:
        super().__init__(parent)
        self._writing, self._acts = writing, acts
        self.shown = ""
        """The session the panel shows; empty for none."""

    @property
    def session(self) -> Session | None:
        """The same as it stands."""
        visit = self._acts.visit
        return visit.session(self.shown) if visit is not None and self.shown else None

    def typed(self, name: str, value: Any) -> None:
        """A key in a field of the session."""
        if (session := self.session) is not None:
            self._writing.typed(session, name, value)

    def answered(self, name: str, value: Any) -> None:
        """A field of the session was left, or chosen in."""
        session = self.session
        if session is None:
            return
        if name not in PLACING:
            self._acts.flush()
            self._writing.answered(session, name, value)
            return
        self._writing.given_up(session, name)  # it goes to the store as a place
        start = start_of(value) if name == "start" else session.start
        if name == "start" and start is not None:
            self._acts.start(session.id, start)
        else:
            place = Move(session.day, start, session.track, session.minutes)
            changed = {} if name == "start" or value is None else {name: value}
            self._acts.place(session.id, replace(place, **changed))

    def purpose_typed(self, value: Any) -> None:
        """A key in the purpose of the visit."""
        if self._acts.visit is not None:
            self._writing.typed(self._acts.visit, "purpose", value)

    def purpose_answered(self, value: Any) -> None:
        """It was left."""
        if self._acts.visit is not None:
            self._writing.answered(self._acts.visit, "purpose", value)
