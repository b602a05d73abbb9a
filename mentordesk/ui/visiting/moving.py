"""Sessions moved and lengthened: seen at once; several key presses in two seconds are one step (ux.md §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.agenda.ripple import Move, applied, places
from mentordesk.model.visits import Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.writing import VisitWriting

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

MOVED, RESIZED = "session.moved", "session.resized"
_TOGETHER_MS = 2000


class Moving(QObject):
    """What was moved waits two seconds for more, or until anything else is done.

    ``shown`` carries the visit as it looks from now on. ``put_back`` tells that the store did not take it.
    """

    shown = Signal(object)
    put_back = Signal()

    def __init__(self, desk: Desk, writing: VisitWriting, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._programme = ""
        self._before: Visit | None = None
        self._now: Visit | None = None
        self._what = ("", "")  # the act, and the session that was asked to move
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_TOGETHER_MS)
        self._patience.timeout.connect(self.flush)

    @property
    def waits(self) -> bool:
        """Whether the store has still to hear of a move."""
        return self._before is not None

    def follow(self, programme: str) -> None:
        """Work in this programme."""
        self._programme = programme

    def base(self, visit: Visit, act: str, session: str) -> Visit:
        """The visit from which a step is reckoned: as it was before the steps that go together.

        So what a session pushed away comes back when it goes back.
        """
        if self._before is not None and (self._what != (act, session) or self._before.id != visit.id):
            self.flush()
        return self._before or visit

    def step(self, visit: Visit, act: str, session: str, moves: Mapping[str, Move]) -> Visit:
        """These sessions stand there from now on, reckoned from ``base``."""
        self._before = self.base(visit, act, session)
        self._what = (act, session)
        self._now = with_moves(self._before, moves)
        self._patience.start()
        self.shown.emit(self._now)
        return self._now

    def flush(self) -> None:
        """Tell the store where they are now."""
        self._patience.stop()
        before, now, programme, act = self._before, self._now, self._programme, self._what[0]
        self._before = self._now = None
        if before is None or now is None:
            return
        moves = moved(before, now)
        if not moves:
            self._writing.changed.emit()  # what was read meanwhile may be shown now
            return

        def job(workspace: Workspace) -> None:
            workspace.planning.place(programme, act, moves, before)

        self._writing.act(job, refused=self._refused)

    def _refused(self, problem: MentorDeskError) -> None:
        self._desk.background.refused.emit(problem)
        self.put_back.emit()


def with_moves(visit: Visit, moves: Mapping[str, Move]) -> Visit:
    """The visit with these sessions at their new places."""
    return replace(visit, sessions=applied(visit.sessions, moves))


def moved(before: Visit, now: Visit) -> dict[str, Move]:
    """Where the sessions stand that stood elsewhere before."""
    were = places(before.sessions)
    return {eid: place for eid, place in places(now.sessions).items() if place != were.get(eid)}
