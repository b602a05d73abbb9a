"""Moving bars: seen at once; moves of one bar within two seconds are one step (ux.md §5)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mentordesk.errors import Declined, MentorDeskError
from mentordesk.model.dates_moved import Dates, Move, joined
from mentordesk.model.plan import Action
from mentordesk.model.schedule import Bar
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.timeline.rows import TimelineRows

_TOGETHER_MS = 2000


class Shifting(QObject):
    """What was moved waits two seconds for more, or until anything else is done."""

    moved = Signal(object)
    """The Bar as it is shown now."""
    settled = Signal()
    """Nothing waits or is under way any more: what the store has may be shown."""

    def __init__(self, desk: Desk, rows: TimelineRows, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = rows
        self._programme = ""
        self._seen: Bar | None = None
        self._moves: tuple[Move, ...] = ()
        self._under_way = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_TOGETHER_MS)
        self._patience.timeout.connect(self.flush)

    def follow(self, programme: str) -> None:
        """Move in this programme's plan."""
        if programme != self._programme:
            self.flush()
            self._programme = programme

    @property
    def waits(self) -> bool:
        """Whether the screen shows more than the store has said."""
        return bool(self._moves) or self._under_way > 0

    def move(self, bar: Bar, move: Move, dates: Dates) -> bool:
        """Move a bar that is shown; False, and said why, where its words cannot say it."""
        if self._seen is not None and self._seen.action.id != bar.action.id:
            self.flush()
        seen = self._seen or bar
        moves = joined(self._moves, move)
        try:
            after = dates.moved(seen.action, moves)
        except Declined as problem:
            self._desk.say(self._desk.words.text(problem.message, **problem.parameters))
            return False
        self._seen, self._moves = seen, moves
        shown = replace(dates.bar(after), action=after)
        self._rows.put(shown)
        self._patience.start()
        self.moved.emit(shown)
        return True

    def flush(self) -> None:
        """Tell the store."""
        self._patience.stop()
        seen, moves, programme = self._seen, self._moves, self._programme
        self._seen, self._moves = None, ()
        if seen is None:
            return
        if not moves:  # there and back again
            self.settled.emit()
            return
        self._under_way += 1
        action: Action = seen.action
        self._desk.ask(
            self,
            lambda workspace: workspace.dates.move_on(programme, action, moves),
            self._done,
            partial(self._refused, seen),
        )

    def _done(self, _nothing: None) -> None:
        self._under_way -= 1
        if not self.waits:
            self.settled.emit()

    def _refused(self, seen: Bar, problem: MentorDeskError) -> None:
        self._under_way -= 1
        self._rows.put(seen)
        self._desk.background.refused.emit(problem)
        self.settled.emit()
