"""What stands in the panel beside the plan: the gentle review and the versions named so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.plan import Plan, Version
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.planning.remark_list import Remark
from mentordesk.ui.planning.remarks import remarks
from mentordesk.ui.planning.reviewing import Reviewing
from mentordesk.ui.planning.side import Side, VersionLine


class Beside(QObject):
    """Keeps the panel and the marked corners of the grid up to what is known."""

    cell_requested = Signal(str, str)
    name_version_requested = Signal()

    def __init__(self, desk: Desk, table: PlanTable, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._side = side
        self._programme = ""
        self.has_versions = False
        self._shown: tuple[Sequence[Remark], Sequence[Remark]] | None = None
        self.reviewing = Reviewing(desk, table, parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._remark)
        self.reviewing.found.connect(self._remark)
        table.dataChanged.connect(self._remark_soon)
        side.cell_requested.connect(self.cell_requested)
        side.name_version_requested.connect(self.name_version_requested)
        side.ignore_requested.connect(self.reviewing.ask_reason)
        side.take_up_requested.connect(self.reviewing.take_up)
        side.compare_requested.connect(self.compare)

    def follow(self, programme: str) -> None:
        """Whose plan is shown."""
        self._programme = programme
        self._shown = None
        self.reviewing.follow(programme)

    def show(self, plan: Plan) -> None:
        """The plan was read."""
        self._side.show_versions("", [self._line(each) for each in reversed(plan.versions)])
        self.reviewing.show(plan)
        if self.has_versions != bool(plan.versions):
            self.has_versions = not self.has_versions
            self._desk.commands_changed.emit()
        self._remark()

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

    def _remark_soon(self, *_: object) -> None:
        self._soon.start(0)

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
