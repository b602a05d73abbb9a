"""The timeline as one sees it: bars or list, with the bar that scrolls the days under them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStackedWidget, QWidget

from mentordesk.model.schedule import Schedule
from mentordesk.model.timetable import Stretch, Unit
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, row
from mentordesk.ui.widgets.timeline.keys import TimelineKeys
from mentordesk.ui.widgets.timeline.listing import TimelineList
from mentordesk.ui.widgets.timeline.rows import MILESTONES, NAMES, TimelineRows
from mentordesk.ui.widgets.timeline.scale import scale_for
from mentordesk.ui.widgets.timeline.tree import TimelineTree
from mentordesk.words import Words

_BEFORE_TODAY = 36  # pixels left of today when the plan is first shown


class Timeline(QWidget):
    """Rows in two views with one current row. It is given a Schedule and tells wishes."""

    current_changed = Signal()
    folded_changed = Signal()
    menu_requested = Signal(QPoint)
    """The menu of the current row, at a place of the screen."""

    def __init__(self, rows: TimelineRows, words: Words, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._look = rows, look
        self._schedule: Schedule | None = None
        self._today: date | None = None
        self._span = (date.min, date.min)
        """The first and last day of everything, today among them."""
        self.unit = Unit.MONTH
        self.tree = TimelineTree(rows, words, look, icons, self)
        self.list = TimelineList(rows, words, look, icons, self)
        self.bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.valueChanged.connect(self.tree.scroll_days)
        self.views = QStackedWidget(self)
        drawn = QWidget(self.views)
        under = row()
        self._beside_bar = QWidget(drawn)
        under.addWidget(self._beside_bar)
        under.addWidget(self.bar, 1)
        laid = column(drawn)
        laid.addWidget(self.tree, 1)
        laid.addLayout(under)
        self.views.addWidget(drawn)
        self.views.addWidget(self.list)
        column(self).addWidget(self.views)
        for view in (self.tree, self.list):
            view.menu_requested.connect(self.menu_requested)
        self.tree.scrolled.connect(self._scrolled)
        self.tree.current_changed.connect(self.current_changed)
        self.tree.expanded.connect(self.folded_changed)
        self.tree.collapsed.connect(self.folded_changed)

    @property
    def shown(self) -> TimelineKeys:
        """The bars, or the list."""
        return self.list if self.views.currentWidget() is self.list else self.tree

    def turn(self, *, to_list: bool) -> None:
        """Bars or list; the focus goes along."""
        had = self.shown.hasFocus()
        if to_list == (self.shown is self.list):
            return
        self.list.take(self.tree.selectionModel() if to_list else None)  # one row is current in both
        self.views.setCurrentIndex(1 if to_list else 0)
        if had:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.scrollTo(self.shown.currentIndex())

    # --- what is shown ---------------------------------------------------------------------------

    def show_schedule(
        self, schedule: Schedule, today: date, folded: Collection[str], *, milestones: bool
    ) -> None:
        """Show this; the current row stays, or is the first one."""
        first_time = self._schedule is None
        here = self._rows.key(self.tree.currentIndex())
        self._schedule, self._today = schedule, today
        self._span = (min(schedule.first or today, today), max(schedule.last or today, today))
        shape = self._shape()
        blocker = QSignalBlocker(self)
        self._rows.show(schedule)
        if first_time or shape != self._shape() or not self.tree.currentIndex().isValid():
            self._unfold(folded, milestones=milestones)
        del blocker
        self._measure()
        found = self._rows.find(here) if here is not None else self.tree.currentIndex()
        if not found.isValid():
            first = 1 if self._rows.milestones and self._rows.bars else 0
            found = self._rows.index(first, NAMES)
        if found.isValid() and found != self.tree.currentIndex().siblingAtColumn(NAMES):
            self.tree.setCurrentIndex(found)
        if first_time:
            self._begin()
        self.current_changed.emit()

    def _shape(self) -> list[tuple[str, int]]:
        return [(each.action.id, len(each.steps)) for each in self._rows.bars]

    def _unfold(self, folded: Collection[str], *, milestones: bool) -> None:
        self.tree.expandAll()
        for name in (*folded, *(() if milestones else (MILESTONES,))):
            index = self._rows.find((name, -1))
            if index.isValid():
                self.tree.collapse(index)

    def forget(self) -> None:
        """Another plan is on its way."""
        self._schedule = None
        self._rows.show(Schedule((), (), date.min))
        self.tree.show_scale(None, None)
        self.current_changed.emit()

    @property
    def folded(self) -> list[str]:
        """The actions whose steps are folded away."""
        return [
            each.action.id
            for each in self._rows.bars
            if each.steps and not self.tree.isExpanded(self._rows.find((each.action.id, -1)))
        ]

    @property
    def milestones_unfolded(self) -> bool:
        """Whether the milestones have a row each."""
        return bool(self._rows.milestones) and self.tree.isExpanded(self._rows.find((MILESTONES, -1)))

    # --- days ------------------------------------------------------------------------------------

    def set_unit(self, unit: Unit) -> None:
        """Another width of the days; what one looks at stays where it is."""
        if unit == self.unit:
            return
        tree, scale = self.tree, self.tree.scale
        days, anchor, at = tree.days_rect.width(), None, 0
        stretch = self._rows.stretch(tree.currentIndex())
        if scale is not None:
            at = days // 2
            anchor = scale.day_at(tree.offset + at)
            if stretch is not None and 0 <= scale.x(stretch.first) - tree.offset <= days:
                anchor, at = stretch.first, round(scale.x(stretch.first)) - tree.offset
        self.unit = unit
        self._measure()
        if anchor is not None and tree.scale is not None:
            tree.scroll_days(round(tree.scale.x(anchor)) - at)

    def _measure(self, also: Stretch | None = None) -> None:
        schedule, today = self._schedule, self._today
        if schedule is None or today is None:
            return
        first, last = self._span
        if also is not None:
            first, last = min(first, also.first), max(last, also.last)
        room, size = self.tree.days_rect.width(), self._look.text_size / 100
        before = self.tree.scale
        scale = scale_for(self.unit, size, first, last, room)
        offset = self.tree.offset
        if before is not None and before.unit == scale.unit:  # what one sees stays where it is
            offset += round((before.first.toordinal() - scale.first.toordinal()) * scale.per_day)
        self.tree.show_scale(scale, today)
        self.tree.scroll_days(offset)

    def make_room(self, stretch: Stretch) -> None:
        """A bar was moved there: the days go as far."""
        scale, schedule = self.tree.scale, self._schedule
        if scale is None or schedule is None:
            return
        if scale.x(stretch.first) < 0 or scale.end(stretch.last) > scale.width:
            self._measure(stretch)

    def _begin(self) -> None:
        """At today, or where the plan begins if that is not in sight then."""
        scale, schedule = self.tree.scale, self._schedule
        if scale is None or schedule is None or self._today is None:
            return
        px, wide = self._look.px, self.tree.days_rect.width()
        self.tree.scroll_days(round(scale.x(self._today)) - px(_BEFORE_TODAY))
        first, last = schedule.first, schedule.last
        if first is not None and last is not None:
            seen = self.tree.offset <= scale.end(last) and scale.x(first) <= self.tree.offset + wide
            if not seen:
                self.tree.scroll_days(round(scale.x(first)) - px(_BEFORE_TODAY))

    def show_today(self) -> None:
        """Today in the middle."""
        scale = self.tree.scale
        if scale is not None and self._today is not None:
            self.tree.scroll_days(round(scale.x(self._today)) - self.tree.days_rect.width() // 2)

    def _scrolled(self, offset: int) -> None:
        scale, days = self.tree.scale, self.tree.days_rect
        with QSignalBlocker(self.bar):
            self.bar.setRange(0, max(round(scale.width) - days.width(), 0) if scale else 0)
            self.bar.setPageStep(max(days.width(), 1))
            self.bar.setSingleStep(self._look.px(24))
            self.bar.setValue(offset)
        self._beside_bar.setFixedWidth(max(days.left(), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._measure()
