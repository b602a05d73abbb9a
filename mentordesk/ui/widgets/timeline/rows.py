"""The rows of the timeline: milestones of the programme on top, then each action with its steps under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from mentordesk.model import plan
from mentordesk.model.schedule import Bar, Milestone, Schedule, Step, milestone_title
from mentordesk.model.timetable import Stretch
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.ui.widgets.two_levels import Index, Role, TwoLevels
from mentordesk.words import Words

NAMES, LEAD, DATES = range(3)
MILESTONES = "milestones"
_MANY = 50  # rows told one by one; of more the views are told to look at all of them
Key = tuple[str, int]
"""What a row is, whatever its place: an action's id (or MILESTONES), and the step's place, -1 for itself."""


class TimelineRows(TwoLevels):
    """Shows a Schedule; a row's inner number is 0 at the top and that of its action, from 1, for a step."""

    def __init__(self, words: Words, lead: str, parent: QObject | None = None) -> None:
        super().__init__((words.text("Action and steps"), lead, words.text("Timeline")), parent)
        self._words = words
        self._bars: list[Bar] = []
        self._milestones: tuple[Milestone, ...] = ()
        self._tops: dict[str, int] = {}

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def bars(self) -> list[Bar]:
        """The actions, in their order."""
        return self._bars

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Those of the programme, in their order."""
        return self._milestones

    def show(self, schedule: Schedule) -> None:
        """Show this; where the rows are the same ones they stay, with what is folded and chosen."""
        bars = list(schedule.bars)
        milestones = tuple(sorted(schedule.milestones, key=lambda each: each.day))
        if [_shape(each) for each in bars] == [_shape(each) for each in self._bars] and (
            len(milestones) == len(self._milestones)
        ):
            others = [row for row, (old, new) in enumerate(zip(self._bars, bars, strict=True)) if old != new]
            self._bars, self._milestones = bars, milestones
            for row in others[:_MANY]:
                self._changed(row + self._above)
            if len(others) > _MANY:
                self.layoutChanged.emit()
            if milestones:
                self._changed(0)
            return
        self.beginResetModel()
        self._bars, self._milestones = bars, milestones
        self._tops = {each.action.id: place for place, each in enumerate(bars, self._above)}
        self.endResetModel()

    def put(self, bar: Bar) -> None:
        """One action as it will be once the store has heard of it."""
        row = self._tops.get(bar.action.id, -1)
        if row < 0:
            return
        there = self._bars[row - self._above]
        bar = replace(bar, action=replace(bar.action, number=there.action.number))
        if len(bar.steps) != len(there.steps):
            top = self.index(row, NAMES)
            if there.steps:
                self.beginRemoveRows(top, 0, len(there.steps) - 1)
                self._bars[row - self._above] = replace(bar, steps=())
                self.endRemoveRows()
            if bar.steps:
                self.beginInsertRows(top, 0, len(bar.steps) - 1)
                self._bars[row - self._above] = bar
                self.endInsertRows()
        self._bars[row - self._above] = bar
        self._changed(row)

    def _changed(self, row: int) -> None:
        top, last = self.index(row, NAMES), self.rowCount(self.index(row, NAMES)) - 1
        self.dataChanged.emit(top, self.index(row, DATES))
        if last >= 0:
            self.dataChanged.emit(self.index(0, NAMES, top), self.index(last, DATES, top))

    @property
    def _above(self) -> int:
        return 1 if self._milestones else 0

    def bar(self, index: Index) -> Bar | None:
        """The action of a row, also of its steps; None for milestones."""
        if not index.isValid():
            return None
        row = int(index.internalId()) - 1 if index.internalId() else index.row()
        return self._bars[row - self._above] if self._above <= row < len(self._bars) + self._above else None

    def step(self, index: Index) -> Step | None:
        """The step of a row, if it is one."""
        bar = self.bar(index) if index.isValid() and index.internalId() else None
        return bar.steps[index.row()] if bar is not None and index.row() < len(bar.steps) else None

    def milestone(self, index: Index) -> Milestone | None:
        """The milestone of a row, if it is one."""
        if self._milestones and index.isValid() and index.internalId() == 1:
            return self._milestones[index.row()] if index.row() < len(self._milestones) else None
        return None

    def stretch(self, index: Index) -> Stretch | None:
        """The days of a row."""
        milestone = self.milestone(index)
        if milestone is not None:
            return Stretch(milestone.day, milestone.day)
        bar, step = self.bar(index), self.step(index)
        return step.stretch if step is not None else bar.stretch if bar is not None else None

    def pieces(self, index: Index) -> tuple[Stretch, ...]:
        """The stretches of an action that names several without saying what is done in each; else none."""
        bar = self.bar(index)
        if bar is None or bar.given or bar.steps or index.internalId() or len(bar.timetable.parts) < 2:
            return ()
        found = sorted((part.stretch for part in bar.timetable.parts), key=lambda each: each.first)
        return tuple(found)

    def key(self, index: Index) -> Key | None:
        """What a row is, so that it can be found again when rows came or went."""
        if not index.isValid():
            return None
        bar, inside = self.bar(index), bool(index.internalId())
        return (bar.action.id if bar is not None else MILESTONES, index.row() if inside else -1)

    def find(self, key: Key) -> QModelIndex:
        """Where such a row is; an action's own row when it has fewer steps now."""
        name, place = key
        row = 0 if name == MILESTONES and self._milestones else self._tops.get(name, -1)
        if row < 0:
            return QModelIndex()
        top = self.index(row, NAMES)
        return self.index(place, NAMES, top) if 0 <= place < self.rowCount(top) else top

    # --- Qt's questions --------------------------------------------------------------------------

    def count_on_top(self) -> int:
        return len(self._bars) + self._above

    def count_under(self, top: Index) -> int:
        bar = self.bar(top)
        return len(bar.steps) if bar is not None else len(self._milestones)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.internalId() or not self.rowCount(index.sibling(index.row(), NAMES)):
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return (self.name(index), self._lead(index), self.dates(index))[index.column()]
        if role == Role.AccessibleTextRole:
            return self.said(index) if index.column() == NAMES else self.data(index)
        if role == Role.ToolTipRole:
            return self._tip(index)
        return None

    # --- words -----------------------------------------------------------------------------------

    def name(self, index: Index) -> str:
        """What a row is called, on one line."""
        bar, step, milestone = self.bar(index), self.step(index), self.milestone(index)
        if step is not None:
            return step.label
        if milestone is not None:
            return milestone_title(milestone, self._words)
        if bar is None:
            return self._words.text("Milestones of the programme")
        return sentences.title(bar)

    def _lead(self, index: Index) -> str:
        bar = self.bar(index) if index.isValid() and not index.internalId() else None
        return sentences.lead(bar) if bar is not None else ""

    def dates(self, index: Index) -> str:
        """When, in words; for an action without a bar why there is none."""
        stretch, bar = self.stretch(index), self.bar(index)
        if stretch is None:
            return sentences.undated(bar, self._words) if bar is not None else ""
        return sentences.dates(stretch, self._words)

    def said(self, index: Index) -> str:
        """The whole row, as it is read out."""
        bar, step, milestone = self.bar(index), self.step(index), self.milestone(index)
        if milestone is not None:
            return sentences.milestone_said(milestone, self._words)
        if bar is None:
            count = len(self._milestones)
            return self._words.plural(
                "{count} milestone of the programme", "{count} milestones of the programme", count
            )
        return sentences.bar_said(bar, self._words) if step is None else (
            sentences.step_said(bar, step, self._words)
        )  # fmt: skip

    def _tip(self, index: Index) -> str:
        bar, step = self.bar(index), self.step(index)
        if index.column() == DATES:
            return self.dates(index)
        if bar is None or step is not None:
            return self.name(index)
        return bar.action.text(plan.LEAD if index.column() == LEAD else plan.WHAT)


def _shape(bar: Bar) -> tuple[str, int]:
    return bar.action.id, len(bar.steps)
