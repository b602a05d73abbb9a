"""What stands in the panel beside the plan: the gentle review, the needs, the versions named so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.carried import HandedOn
from mentordesk.model.changes import ChangeSet
from mentordesk.model.coverage import Coverage, answered
from mentordesk.model.plan import Plan, Version
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.handing_on import HandingOn
from mentordesk.ui.planning.remark_list import Remark
from mentordesk.ui.planning.remarks import remarks
from mentordesk.ui.planning.reviewing import Reviewing
from mentordesk.ui.planning.side import Side, VersionLine

_PAUSE_MS = 200  # after the last change: ties are not counted at each key


class Beside(QObject):
    """Keeps the panel and the marked corners of the grid up to what is known."""

    cell_requested = Signal(str, str)
    name_version_requested = Signal()
    link_requested = Signal()

    def __init__(self, desk: Desk, table: PlanTable, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._side = side
        self._programme = ""
        self.has_versions = False
        self._shown: tuple[Sequence[Remark], Sequence[Remark]] | None = None
        self._row = -1
        self._covered: Coverage | None = None
        self.reviewing = Reviewing(desk, table, parent)
        self.handing_on = HandingOn(desk, self)
        self.handing_on.known.connect(self._know)
        side.needs.link_requested.connect(self.link_requested)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._remark)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._cover)
        self.reviewing.found.connect(self._remark)
        table.dataChanged.connect(self._remark_soon)
        side.cell_requested.connect(self.cell_requested)
        side.name_version_requested.connect(self.name_version_requested)
        side.ignore_requested.connect(self.reviewing.ask_reason)
        side.take_up_requested.connect(self.reviewing.take_up)
        side.compare_requested.connect(self.compare)
        side.behind.note_wanted.connect(self._open_note)
        side.views.consultation_wanted.connect(self._open_consultation)

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        self._programme = programme
        self._shown = None
        self.reviewing.follow(programme)
        self.handing_on.follow(programme)
        self._side.behind.follow(programme)
        self._side.views.follow(programme)

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written, here or in the needs analysis."""
        self.handing_on.refresh(changes)
        self._side.behind.refresh(changes)
        self._side.views.refresh(changes)

    def show_place(self, row: int) -> None:
        """The action one is at."""
        self._row = row
        action = self._table.action(row)
        eid = action.id if action is not None else ""
        self._side.behind.show_record(eid)
        self._side.views.show_action(eid)
        if self._covered is not None:
            self._side.needs.show_coverage(self._covered, self._table.numbered(row))

    def _know(self, handed_on: HandedOn) -> None:
        self._side.needs.show_handed_on(handed_on)
        self.reviewing.know_needs(handed_on.needs if handed_on.asks else ())
        self._cover()

    def _cover(self) -> None:
        """Which need is answered by which action, as the table shows them; nothing to do without needs."""
        needs = self.handing_on.now.needs
        self._covered = answered(needs, self._table.actions) if needs else None
        self.show_place(self._row)

    def show(self, plan: Plan) -> None:
        """The plan was read."""
        self._side.show_versions("", [self._line(each) for each in reversed(plan.versions)])
        self.reviewing.show(plan)
        if self.has_versions != bool(plan.versions):
            self.has_versions = not self.has_versions
            self._desk.commands_changed.emit()
        self._remark()
        self._cover()

    def _line(self, version: Version) -> VersionLine:
        words = self._desk.words
        title = version.number
        if version.name:
            title = words.text("{number} {name}", number=version.number, name=version.name)
        at = datetime.fromtimestamp(int(version.at.partition("-")[0]) / 1000, UTC).astimezone()
        return VersionLine(version.id, title, words.day(at.date()))

    def compare(self, version: str = "") -> None:
        """A version, or the newest, beside the plan of now."""
        self._desk.go(pages.COMPARE, self._programme, version, "")

    def _open_note(self, note: str) -> None:
        """Where it was taken."""
        self._desk.go(pages.NOTEBOOK, self._programme, "note", note)

    def _open_consultation(self) -> None:
        """Where views are written, between the visits."""
        self._desk.go(pages.STEPS, self._programme, "", "between")

    def _remark_soon(self, *_: object) -> None:
        self._soon.start(0)
        self._later.start()

    def _remark(self) -> None:
        """What presses comes from the table at once, the rest once looked through; both seldom change."""
        urgent, rest = tuple(remarks(self._table, self._desk.words)), self.reviewing.remarks
        if (urgent, rest) == self._shown:
            return
        self._shown = (urgent, rest)
        rows = self._table.row_of
        there = [each for each in (*urgent, *rest) if rows(each.action) >= 0]
        there.sort(key=lambda each: rows(each.action))
        self._side.show_remarks(there)
        standing = [each for each in there if each.kind == "warning" and each.ignored is None]
        self._table.set_remarks({(each.action, each.column): each.text for each in standing})
