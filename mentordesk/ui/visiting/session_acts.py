"""What a person does with sessions: add, copy, remove, move, lengthen, repair, keep as it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.model.agenda.ripple import Move, moved, with_length, with_start
from mentordesk.model.agenda.warnings import (
    PLACE,
    SERIOUS,
    KeptWarning,
    Repair,
    Warning,
    kept_warnings,
    warnings,
)
from mentordesk.model.visits import Session, Visit, clock_of
from mentordesk.ui.desk import Desk
from mentordesk.ui.visiting.beside import Beside
from mentordesk.ui.visiting.moving import MOVED, RESIZED, Moving, with_moves
from mentordesk.ui.visiting.visit_words import place_said, session_name
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.agenda.shown import BlockShown

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_LENGTH, _LEAST = 60, 5
_NEW = "new"


class SessionActs(QObject):
    """Every act is one step back. ``born`` carries the id of a session that is to be the current one."""

    born = Signal(str)

    def __init__(self, desk: Desk, writing: VisitWriting, moving: Moving, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._moving = moving
        self.visit: Visit | None = None
        """As it is shown: what waits to be written is in it."""
        self.beside: Beside | None = None
        self._warned: tuple[Visit, tuple[Warning, ...]] | None = None

    @property
    def _programme(self) -> str:
        assert self.beside is not None
        return self.beside.programme.id

    def flush(self) -> None:
        """Nothing waits any more."""
        self._moving.flush()

    # --- coming and going ------------------------------------------------------------------------

    def add(self, day: int, start: int, track: str) -> None:
        """A new session there; what stands there already gives way."""
        self.flush()
        visit, programme = self.visit, self._programme
        if visit is None:
            return
        given = {"day": day, "start": clock_of(start), "minutes": _LENGTH, "track": track}
        new = Session(_NEW, "", visit.id, {**given, "start": None})  # it comes from nowhere
        pushed = moved([*visit.sessions, new], _NEW, day, start, track)
        pushed.pop(_NEW, None)
        given = {name: value for name, value in given.items() if value}

        def job(workspace: Workspace) -> str:
            planning = workspace.planning
            return planning.add_session(programme, visit.id, given, moves=pushed, seen=visit)

        self._writing.act(job, self.born.emit)

    def duplicate(self, eid: str) -> None:
        """The same once more, right after it."""
        self.flush()
        session, programme = self._session(eid), self._programme
        if session is not None:
            self._writing.act(
                lambda workspace: workspace.planning.duplicate_session(programme, session), self.born.emit
            )

    def remove(self, eid: str) -> None:
        """Take it out; one click brings it back."""
        self.flush()
        session, programme = self._session(eid), self._programme
        if session is not None:
            self._writing.act(
                lambda workspace: workspace.planning.remove_session(programme, session),
                partial(self._removed, session_name(session, self._desk.words)),
            )

    def _removed(self, name: str, _nothing: object) -> None:
        text = self._desk.words.text
        said = text("Session removed: {title}.", title=name)
        self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit)

    def to_visit(self, eid: str, visit: str, place: Move) -> None:
        """Into another visit, at a place of its days."""
        self.flush()
        session, programme = self._session(eid), self._programme
        if session is None:
            return

        def job(workspace: Workspace) -> str:
            return workspace.planning.move_to_visit(programme, session, visit, place.day)

        self._writing.act(job, self.born.emit)

    # --- moving ----------------------------------------------------------------------------------

    def move(self, eid: str, day: int, start: int, track: str) -> None:
        """To another hour, day or group; what stands there gives way, what followed it stays."""
        if self.visit is None:
            return
        base = self._moving.base(self.visit, MOVED, eid)
        self._step(eid, MOVED, moved(base.sessions, eid, day, start, track))

    def start(self, eid: str, start: int) -> None:
        """Earlier or later on its day; what follows comes along."""
        if self.visit is not None:
            self._step(eid, MOVED, with_start(self.visit.sessions, eid, start))
            self.flush()

    def lengthen(self, eid: str, minutes: int) -> None:
        """Longer or shorter; what follows comes along."""
        if self.visit is not None:
            base = self._moving.base(self.visit, RESIZED, eid)
            self._step(eid, RESIZED, with_length(base.sessions, eid, max(minutes, _LEAST)))

    def place(self, eid: str, place: Move) -> None:
        """All of it at once, as the panel and the dialog ask for."""
        session = self._session(eid)
        if session is None or self.visit is None:
            return
        if place.minutes != session.minutes:
            self.lengthen(eid, place.minutes)
            self.flush()
        if (place.day, place.start, place.track) != (session.day, session.start, session.track):
            if place.start is None:
                self._step(eid, MOVED, {eid: place})
            else:
                self.move(eid, place.day, place.start, place.track)
            self.flush()

    def _step(self, eid: str, act: str, moves: Mapping[str, Move]) -> None:
        visit = self.visit
        if visit is None or not (moves or self._moving.waits):
            return
        self.visit = now = self._moving.step(visit, act, eid, moves)
        session = now.session(eid)
        if session is not None:
            self._tell(now, session, len(moves.keys() - {eid}))

    def foresee(self, block: BlockShown) -> str:
        """What would be in the way of a session put there, in words; empty for nothing."""
        visit, beside, session = self.visit, self.beside, self._session(block.id)
        if visit is None or beside is None or session is None:
            return ""
        if block.minutes != session.minutes:
            moves = with_length(visit.sessions, block.id, block.minutes)
        else:
            moves = moved(visit.sessions, block.id, block.day, block.start, block.track)
        clash = self._clash(with_moves(visit, moves), block.id)
        return self._desk.words.say(clash.short.get(block.id, clash.message)) if clash is not None else ""

    def _clash(self, visit: Visit, eid: str) -> Warning | None:
        """What cannot be done as it stands, of a session."""
        found = self.warned(visit)
        return next((each for each in found if eid in each.sessions and each.rule in SERIOUS), None)

    def warned(self, visit: Visit) -> tuple[Warning, ...]:
        """What cannot go well in a visit; as it was read, where it stands as it was read."""
        beside = self.beside
        assert beside is not None
        if beside.visit(visit.id) is visit:
            return tuple(beside.warnings.get(visit.id, ()))
        if self._warned is None or self._warned[0] is not visit:
            over = visit.is_over(self._desk.today())
            self._warned = visit, () if over else warnings(visit, beside.everyone)
        return self._warned[1]

    def kept(self, visit: Visit) -> tuple[KeptWarning, ...]:
        """What somebody keeps as it is on purpose."""
        return kept_warnings(visit, self.beside.everyone) if self.beside is not None else ()

    def _tell(self, visit: Visit, session: Session, others: int) -> None:
        """Where it stands now, what came along, and whether it can be so (ux.md §5)."""
        words, clash = self._desk.words, self._clash(visit, session.id)
        place = place_said(visit, session, words)
        said = words.say(clash.message) if clash is not None else words.text("no conflict")
        told = words.text("{place}: {said}", place=place, said=said)
        if others > 0:
            along = words.plural("{count} other session moved", "{count} other sessions moved", others)
            told = words.text("{told}, {along}", told=told, along=along)
        self._desk.say(told, words.text("Undo"), self._desk.undo_wanted.emit)

    # --- what cannot go well -----------------------------------------------------------------------

    def repair(self, _warning: Warning, repair: Repair) -> None:
        """One of the two ways out."""
        self.flush()
        session = self._session(repair.session)
        if session is None:
            return
        if repair.kind == PLACE and repair.move is not None:
            self.place(session.id, repair.move)
        else:
            programme = self._programme
            answers = {name: _put(session, name, repair) for name in repair.fields}
            self._writing.act(
                lambda workspace: workspace.planning.change_session(programme, session, answers)
            )

    def keep(self, warning: Warning, reason: str) -> None:
        """It stays as it is, for a reason that whoever asks next will read."""
        self.flush()
        programme = self._programme
        holder = self._session(warning.sessions[0]) if warning.sessions else self.visit
        if holder is not None:
            self._writing.act(
                lambda workspace: workspace.planning.keep_warning(
                    programme, holder, warning.rule, reason, warning.about
                )
            )

    def heed(self, kept: KeptWarning) -> None:
        """It is to be shown again."""
        self.flush()
        programme, warning = self._programme, kept.warning
        holder = self._session(kept.holder) if kept.holder else self.visit
        if holder is not None:
            self._writing.act(
                lambda workspace: workspace.planning.heed_warning(
                    programme, holder, warning.rule, warning.about
                )
            )

    def _session(self, eid: str) -> Session | None:
        return self.visit.session(eid) if self.visit is not None else None


def _put(session: Session, name: str, repair: Repair) -> Any:
    """The answer of a field with somebody else in it, or with somebody more."""
    if name != "people":
        return repair.person
    others = [each for each in session.people if each not in (repair.instead_of, repair.person)]
    return [*others, repair.person]
