"""Where one writes: where the clock is, unless a person holds on to another session (ux.md §6, 06)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.visits import Session, Visit, clock_of
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.known import Known
from mentordesk.ui.noting.memory import NotebookMemory
from mentordesk.ui.noting.minute_hand import MinuteHand
from mentordesk.ui.noting.running import Moment, Spot, is_on, moment, nearest, running

_CARRIED = "session held on to: "
_QUIET_MS = 3000
"""So long without a key before a change of session is said."""


class Following(QObject):
    """``moved`` tells that the minute or the place is another one; ``session_changed`` is to be read out."""

    moved = Signal()
    session_changed = Signal()

    def __init__(self, desk: Desk, memory: NotebookMemory, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._memory = desk, memory
        self.known: Known | None = None
        self.pinned: Spot | None = None
        self.now = self.here = Spot()
        self.visit: Visit | None = None
        """The visit whose agenda is shown."""
        self.at = Moment(desk.today(), 0)
        self.hand = MinuteHand(page)
        self.hand.moved.connect(self.look)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.session_changed)

    def follow(self) -> None:
        """Another programme: nothing is held on to."""
        self.known, self.pinned, self.visit = None, None, None
        self.now = self.here = Spot()

    def know(self, known: Known) -> None:
        """What there is by now."""
        self.known = known
        carried = self._desk.carried.get(_CARRIED + known.programme.id, "")
        if self.pinned is None and (visit := known.with_session(carried)) is not None:
            self.pinned = Spot(visit.id, carried)
        if self.pinned is not None and self.pinned.session and known.session(self.pinned.session) is None:
            self.pinned = None
        self._reckon()

    def time(self) -> datetime:
        """This moment."""
        workspace = self._desk.workspace
        assert workspace is not None
        return workspace.store.clock.now()

    def look(self) -> None:
        """Another minute."""
        if self.known is None or self._desk.workspace is None:
            return
        before = self.now
        self._reckon()
        if before.session != self.now.session and self.pinned is None:
            self._quiet.start()
        self.moved.emit()

    def typed(self) -> None:
        """A key: what is to be read out waits for a pause."""
        if self._quiet.isActive():
            self._quiet.start()

    def _reckon(self) -> None:
        known = self.known
        assert known is not None
        now = self.time()

        def at(visit: Visit) -> Moment:
            return moment(now, known.zones.get(visit.id, ""))

        found = nearest(known.visits, at)
        self.at = moment(now, "")
        self.now = Spot(day=self.at.day.isoformat())
        if found is not None and is_on(found, at(found).day):
            self.at = at(found)
            session = running(found, self.at, known.me, self._memory.group)
            self.now = Spot(found.id, session.id) if session else Spot(found.id, "", self.at.day.isoformat())
        self.here = self.pinned or self.now
        self.visit = known.visit(self.here.visit) or found
        if self.visit is not None and self.here.visit:
            self.at = at(self.visit)
        self.hand.set_by(now)

    # --- held on to ------------------------------------------------------------------------------------

    def pin(self, session: str) -> None:
        """Write in this session until told otherwise; a group that runs beside is followed from now on."""
        known = self.known
        visit = known.with_session(session) if known is not None else None
        chosen = visit.session(session) if visit is not None else None
        if known is None or visit is None or chosen is None:
            return
        running_now = visit.session(self.now.session)
        beside = running_now is not None and _at_once(running_now, chosen)
        if beside and chosen.track:
            self._memory.keep(group=chosen.track)
        self.pinned = Spot(visit.id, session)
        self._desk.carried[_CARRIED + known.programme.id] = session  # another language makes another page
        self._reckon()
        if self.now == self.pinned:
            self.unpin()
        else:
            self.moved.emit()

    def hold(self, spot: Spot) -> None:
        """Write there, in no session, until told otherwise."""
        self.pinned = spot
        self._reckon()
        self.moved.emit()

    def unpin(self) -> None:
        """Where the clock is."""
        self.pinned = None
        if self.known is not None:
            self._desk.carried.pop(_CARRIED + self.known.programme.id, None)
        self._reckon()
        self.moved.emit()

    def step(self, by: int) -> None:
        """The session before or after this one."""
        visit = self.visit
        if visit is None or not visit.sessions:
            return
        ids = [each.id for each in visit.sessions]
        place = ids.index(self.here.session) + by if self.here.session in ids else (0 if by > 0 else -1)
        if place in range(-1, len(ids)) and (place >= 0 or self.here.session not in ids):
            self.pin(ids[place])

    @property
    def session(self) -> Session | None:
        """The session one writes in."""
        return self.visit.session(self.here.session) if self.visit is not None else None

    @property
    def day(self) -> str:
        """The day one writes on, ISO: that of the session, else of now."""
        session, visit = self.session, self.visit
        on = visit.date_of(session.day) if session is not None and visit is not None else None
        return on.isoformat() if on is not None else self.here.day or self.at.day.isoformat()

    def stamp(self) -> str:
        """The hour of now by the visit's clocks, "HH:MM"."""
        if self.known is None:
            return clock_of(moment(self.time(), "").minutes)
        zone = self.known.zones.get(self.here.visit, "")
        return clock_of(moment(self.time(), zone).minutes)


def _at_once(one: Session, other: Session) -> bool:
    if one.start is None or other.start is None or one.day != other.day or one.id == other.id:
        return False
    return one.start < other.start + max(other.minutes, 1) and other.start < one.start + max(one.minutes, 1)
