"""The timeline of the plan (screen 08): reads it, moves and corrects bars, says what was done.

To join it: make it once, ``follow(programme)`` when the page is presented, ``refresh(changes)`` and
``flush()`` as the page's own, ``timeline_commands(view)`` and ``timeline_keys(words)`` among the page's
commands and keys while it is shown, ``controls`` wherever the page has room for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mentordesk.forms.reading import form
from mentordesk.model.changes import ChangeSet
from mentordesk.model.dates_moved import Dates, Move
from mentordesk.model.plan import FORM, TIMETABLE
from mentordesk.model.schedule import Bar, Schedule
from mentordesk.model.timetable import Unit
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.planning.timeline_commands import open_bar_menu
from mentordesk.ui.planning.timeline_controls import TimelineControls
from mentordesk.ui.planning.timeline_correcting import TimelineCorrecting
from mentordesk.ui.planning.timeline_moving import Shifting
from mentordesk.ui.planning.timeline_reading import TimelineReading
from mentordesk.ui.planning.timeline_state import TimelineState
from mentordesk.ui.widgets.parts import column
from mentordesk.ui.widgets.timeline import sentences
from mentordesk.ui.widgets.timeline.card import TimelineCard
from mentordesk.ui.widgets.timeline.legend import Legend
from mentordesk.ui.widgets.timeline.rows import TimelineRows
from mentordesk.ui.widgets.timeline.scale import ZOOMS
from mentordesk.ui.widgets.timeline.view import Timeline

if TYPE_CHECKING:
    from mentordesk.services.plan_dates import Drawn

_NARROW, _BESIDE, _KEYS, _LEGEND = 850, 1000, 1150, 620
"""Room in the design's pixels: below the first the list alone, below the second the card in lines, below the
third no keys in it; the height below which the legend goes."""


class TimelineView(QWidget):
    """``current`` is the action one is at; ``go`` leads to another one."""

    cell_requested = Signal(str, str)
    """An action and the name of a cell: to be shown in the table."""
    current_changed = Signal(str)
    """The action one is at now."""
    commands_changed = Signal()
    shown = Signal(object)
    """The Schedule, once it is there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, look, icons = desk.words, desk.look, desk.icons
        self.desk = desk
        self.state = TimelineState(desk)
        self.setProperty(OWN_FOCUS, True)
        self._programme, self._whole = "", True
        self._dates = Dates(desk.today())
        self._wanted = ""
        self.rows = TimelineRows(words, form(FORM).label("a6.action.lead", words), self)
        self.timeline = Timeline(self.rows, words, look, icons, self)
        self.shifting = Shifting(desk, self.rows, self)
        self.reading = TimelineReading(desk, self.shifting, self)
        self.correcting = TimelineCorrecting(desk, self)
        self.card = TimelineCard(words, look, icons, self)
        self.legend = Legend(words, look, icons, self)
        self.controls = TimelineControls(desk, self)
        self._laid = column(self, spacing=look.px(10))
        self._laid.addWidget(self.controls)
        self._laid.addWidget(self.timeline, 1)
        self._laid.addWidget(self.card)
        self._laid.addWidget(self.legend)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._settle)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        for view in (self.timeline.tree, self.timeline.list):
            view.move_requested.connect(self.move_bar)
            view.correct_requested.connect(self.correct)
            view.zoom_requested.connect(self.zoom)
            view.today_requested.connect(self.show_today)
        tree = self.timeline.tree
        tree.dropped.connect(self._dropped)
        tree.give_date_clicked.connect(self.correct)
        self.timeline.current_changed.connect(self._show_current)
        self.timeline.folded_changed.connect(self._folded)
        self.timeline.menu_requested.connect(self._open_menu)
        self.controls.unit_wanted.connect(self._set_unit)
        self.controls.list_wanted.connect(self._show_list)
        self.card.correct_requested.connect(self.correct)
        self.card.cell_requested.connect(self.ask_cell)
        self.shifting.moved.connect(self._moved)
        self.reading.read.connect(self._read)

    # --- showing ---------------------------------------------------------------------------------

    def follow(self, programme: str) -> None:
        """Show this programme's plan, and keep showing it."""
        self.shifting.follow(programme)
        if self.reading.follow(programme):
            self._programme = programme
            self.state.follow(programme)
            self.timeline.forget()
            self.timeline.set_unit(self.state.zoom)
            self._fit()
        self.reading.go_on()

    def refresh(self, changes: ChangeSet) -> None:
        """Something was written."""
        self.reading.refresh(changes)

    def flush(self) -> None:
        """Nothing waits any more."""
        self.shifting.flush()

    def _read(self, drawn: Drawn) -> None:
        self._dates, self._whole = drawn.dates, drawn.whole
        self.show_schedule(drawn.schedule)

    def show_schedule(self, schedule: Schedule) -> None:
        """Show this; the page need not call it when it calls ``follow``."""
        self.timeline.show_schedule(
            schedule, self.desk.today(), self.state.folded, milestones=self.state.milestones
        )
        if self._wanted:
            self.go(self._wanted)
        self.shown.emit(schedule)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        QTimer.singleShot(0, self, self.reading.go_on)

    # --- where one is ----------------------------------------------------------------------------

    @property
    def bar(self) -> Bar | None:
        """The action one is at, also at one of its steps."""
        return self.rows.bar(self.timeline.tree.currentIndex())

    @property
    def current(self) -> str:
        """Its id; empty at a milestone."""
        return self.bar.action.id if self.bar is not None else ""

    def go(self, action: str) -> None:
        """To an action, now or once it is there."""
        index = self.rows.find((action, -1))
        self._wanted = "" if index.isValid() else action
        if index.isValid():
            self.timeline.tree.setCurrentIndex(index)
            self.timeline.shown.scrollTo(index)
            self.timeline.tree.show_current_bar()

    def enter(self) -> None:
        """The focus to the rows."""
        self.timeline.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    def _show_current(self) -> None:
        index = self.timeline.tree.currentIndex()
        bar, step = self.rows.bar(index), self.rows.step(index)
        if bar is not None:
            self.card.show_bar(bar, step)
        elif index.isValid():
            self.card.show_milestone(self.rows.milestone(index), len(self.rows.milestones))
        else:
            self.card.show_nothing()
        self.current_changed.emit(self.current)
        self.commands_changed.emit()

    def ask_cell(self) -> None:
        """The current action, in the table."""
        if self.current:
            self.cell_requested.emit(self.current, TIMETABLE)

    # --- moving and correcting -------------------------------------------------------------------

    def move_bar(self, by: int, edge: str = "both") -> None:
        """The current bar, or an end of it, by units of the zoom."""
        bar, step = self.bar, self.rows.step(self.timeline.tree.currentIndex())
        text = self.desk.words.text
        if bar is None:
            self.desk.say(text("Milestones are read from the programme’s own dates: change them there."))
        elif step is not None and step.part is None:
            self.desk.say(text("This step stands among the sub-actions: write its date there."))
        else:
            part = step.part if step is not None else None
            self.shifting.move(bar, Move(by, self.unit, edge, part), self._dates)

    def _dropped(self, by: int, edge: str) -> None:
        """The mouse let go of a bar: one change by itself."""
        self.shifting.flush()
        self.move_bar(by, edge)
        self.shifting.flush()

    def _moved(self, bar: Bar) -> None:
        words, index = self.desk.words, self.timeline.tree.currentIndex()
        self._show_current()
        step, stretch = self.rows.step(index), self.rows.stretch(index)
        if stretch is None:
            return
        self.timeline.make_room(stretch)
        self.timeline.tree.show_current_bar()
        dates = sentences.dates(stretch, words)
        if step is not None:
            self.desk.say(words.text("{label}, {dates}", label=step.label, dates=dates))
        else:
            number = bar.action.number
            self.desk.say(words.text("Action {number}, {dates}", number=number, dates=dates))

    def correct(self) -> None:
        """F2: words and days of the current action."""
        self.shifting.flush()
        bar = self.bar
        if bar is None:
            text = self.desk.words.text
            self.desk.say(text("Milestones are read from the programme’s own dates: change them there."))
            return
        self.correcting.open(self._programme, bar.action, self._dates)

    def _open_menu(self, place: QPoint) -> None:
        if self.bar is not None:
            open_bar_menu(self, place)

    # --- how it is seen --------------------------------------------------------------------------

    @property
    def unit(self) -> Unit:
        """The zoom."""
        return self.timeline.unit

    def zoom(self, by: int) -> None:
        """Nearer (1) or wider (-1)."""
        place = min(max(ZOOMS.index(self.unit) + by, 0), len(ZOOMS) - 1)
        self._set_unit(ZOOMS[place])

    def _set_unit(self, unit: Unit) -> None:
        if unit == self.unit:
            return
        self.shifting.flush()  # what is moved next goes by another unit
        self.timeline.set_unit(unit)
        self.state.keep_zoom(unit)
        self._fit()
        self.commands_changed.emit()

    def show_today(self) -> None:
        """T."""
        self.timeline.show_today()
        words = self.desk.words
        self.desk.say(words.text("Today, {day}", day=words.date(self.desk.today())))

    @property
    def as_list(self) -> bool:
        """Whether the list is shown, chosen or for want of room."""
        return self.state.as_list or self.narrow

    def toggle_list(self) -> None:
        """List or bars."""
        self._show_list(not self.state.as_list)

    def _show_list(self, wanted: bool) -> None:
        self.state.keep_as_list(wanted)
        self._fit()
        self.commands_changed.emit()

    def _folded(self) -> None:
        if self._whole:
            folded = self.timeline.folded
            self.state.keep_folded(folded, milestones=self.timeline.milestones_unfolded)

    @property
    def _room(self) -> int:
        return self.width() * 100 // self.desk.look.text_size

    @property
    def narrow(self) -> bool:
        """Whether there is room for the list alone (ux.md §10)."""
        return self._room < _NARROW

    def _fit(self) -> None:
        narrow = self.narrow
        height = self.height() * 100 // self.desk.look.text_size
        self.controls.show_state(self.unit, as_list=self.as_list, may_choose=not narrow)
        self.card.show_unit(self.unit)
        self.timeline.turn(to_list=self.as_list)
        self.card.fit(narrow=self._room < _BESIDE, titled=not narrow, keys=self._room >= _KEYS)
        self._laid.setContentsMargins(0, 0, 0, 0 if narrow else self.desk.look.px(10))
        self.legend.setVisible(not self.as_list and height >= _LEGEND)

    def _settle(self) -> None:
        self.card.updateGeometry()
        self._laid.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self._fit()
        self._later.start(0)  # what became visible in a resize is laid out once more after it
