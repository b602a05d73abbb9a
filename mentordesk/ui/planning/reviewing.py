"""The gentle review beside the plan (screen 07): looked through beside the window, ignored with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.plan import Action, Plan
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.ignore_remark import IgnoreRemarkDialog
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.remark_list import Remark

if TYPE_CHECKING:
    from mentordesk.model.coverage import Need
    from mentordesk.model.dates_moved import Dates
    from mentordesk.model.read_bars import ReadBars

_PAUSE_MS = 400  # after the last change: nobody's typing is commented on in mid-word


class Reviewing(QObject):
    """``found`` tells that the remarks are others now."""

    found = Signal()
    known = Signal(object)
    """The Dates by which the words are read."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._window = parent
        self._programme = ""
        self._final = False
        self._needs: Sequence[Need] = ()
        self._asked, self._said = 0, 0
        self._dates: Dates | None = None
        self._read: ReadBars | None = None
        self._remarks: Sequence[Remark] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        for changed in (table.dataChanged, table.rowsInserted, table.rowsRemoved, table.layoutChanged):
            changed.connect(self._look_soon)

    @property
    def resting(self) -> bool:
        """Whether everything there is to say has been said."""
        return self._dates is not None and not self._pause.isActive() and self._said == self._asked

    def follow(self, programme: str) -> None:
        """Look through this programme's plan."""
        if programme != self._programme:
            self._programme = programme
            self._dates, self._remarks = None, ()

    def show(self, plan: Plan) -> None:
        """The plan was read: its heading, and with it the days that are known, may be others."""
        from mentordesk.model.plan_review import FINAL

        self._final = plan.header.get("a6.status") in FINAL
        programme = self._programme
        self._desk.ask(
            self, lambda workspace: workspace.dates.dates(programme), partial(self._known, programme)
        )

    def know_needs(self, needs: Sequence[Need]) -> None:
        """The needs that actions are to answer; none where that is not asked (R-164)."""
        if tuple(needs) != tuple(self._needs):
            self._needs = needs
            if self._dates is not None:
                self._look()

    def _known(self, programme: str, dates: Dates) -> None:
        if programme == self._programme:
            self._dates = dates
            self.known.emit(dates)
            self._look()

    def _look_soon(self, *_: object) -> None:
        self._pause.start()

    def _look(self) -> None:
        dates = self._dates
        if dates is None:
            return
        self._pause.stop()
        self._asked += 1
        actions, today = tuple(self._table.actions), self._desk.today()
        job = partial(self._looked_through, actions, dates, today, self._final, tuple(self._needs))
        self._desk.background.ask(self, job, partial(self._show, self._programme, self._asked), long=True)

    def _looked_through(
        self, actions: Sequence[Action], dates: Dates, today: date, final: bool, needs: Sequence[Need]
    ) -> Sequence[Remark]:
        """Beside the window, one plan after the other: what was read once is not read again."""
        from mentordesk.model.plan_review import review
        from mentordesk.model.read_bars import ReadBars
        from mentordesk.model.schedule import Schedule

        self._read = self._read or ReadBars()
        drawn = Schedule(self._read.bars(actions, dates), (), dates.reference)
        found = review(actions, drawn, languages=dates.languages, today=today, final=final, needs=needs)
        say = self._desk.words.say
        return tuple(
            Remark(
                each.action, each.column, say(each.title), say(each.text), each.kind, each.rule, each.ignored
            )
            for each in found
        )

    def _show(self, programme: str, asked: int, remarks: Sequence[Remark]) -> None:
        if programme == self._programme and asked == self._asked:
            self._remarks = remarks
            self._said = asked
            self.found.emit()

    @property
    def remarks(self) -> Sequence[Remark]:
        """What was found, in words, in the order of the plan as it was looked through."""
        return self._remarks

    # --- ignoring --------------------------------------------------------------------------------

    def ask_reason(self, remark: Remark) -> None:
        """Why it is ignored; leaving the dialog leaves the remark."""
        words, look = self._desk.words, self._desk.look
        dialog = IgnoreRemarkDialog(words, look, remark.title, remark.text, self._window.window())
        dialog.ignored.connect(partial(self._ignore, self._programme, remark))
        dialog.open()

    def _ignore(self, programme: str, remark: Remark, reason: str) -> None:
        action = self._action(remark)
        if action is not None:
            self._desk.ask(
                self,
                lambda workspace: workspace.review.ignore(
                    programme, action, remark.rule, remark.column, reason
                ),
                partial(self._ignored, programme),
            )

    def _ignored(self, programme: str, act: str | None) -> None:
        text = self._desk.words.text
        if act is not None:
            self._desk.say(
                text("The remark is ignored."), text("Undo"), partial(self._take_back, programme, act)
            )

    def _take_back(self, programme: str, act: str) -> None:
        self._desk.ask(self, lambda workspace: workspace.history.take_back(programme, act))

    def take_up(self, remark: Remark) -> None:
        """It is shown again."""
        programme, action = self._programme, self._action(remark)
        if action is not None:
            self._desk.ask(self, lambda workspace: workspace.review.take_up(programme, action, remark.rule))

    def _action(self, remark: Remark) -> Action | None:
        return self._table.action(self._table.row_of(remark.action))
