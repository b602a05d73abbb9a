"""The plan on the wall while it is worked on at the desk: what it may show goes there, and nothing else.

Here is the only place that hands something to the projection (R-220): the numbered columns' texts, by
the names the form gives them. Remarks, conflicts, optional columns and people are never asked for. The
grid also shows what is said to the team or kept to oneself; that stays at the desk, and so does what
nobody has yet told to be for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.forms.reading import form
from mentordesk.model.plan import ACTION, FORM, ORDER, Action, Plan
from mentordesk.ui.desk import Desk
from mentordesk.ui.models.overlong import shortened
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.projection import Projected, ProjectedAction, ProjectedColumn, ProjectionWindow


class Projecting(QObject):
    """One projection at a time; it goes on when another page is shown, and ends with the window.

    Before the table gets another programme's plan, it is to be stopped.
    """

    typed = Signal(str, str, str)
    """An action, a column, and what is being written there, at each key."""
    typing_left = Signal(str, str)
    """The hand left this cell, whether it wrote or not."""
    edited = Signal(str, str, str)
    """An action, a column, and what is written there now."""
    add_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    left = Signal(str, str)
    """The projection is over; the action and the column where one was (either may be empty)."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._page = parent
        self._titles = "", ""
        self._wanted = ""
        self._programme = ""
        self._open: set[str] = set()  # strands all may read
        self._judged: set[str] = set()  # strands of which it is known whether all may read them
        self._asking = False
        self._sent: Projected | None = None
        self._window: ProjectionWindow | None = None
        self._before: ProjectionWindow | None = None  # the last one: Python lets go of it too early
        self._host: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        for news in (
            table.dataChanged, table.rowsInserted, table.rowsRemoved, table.layoutChanged, table.modelReset,
        ):  # fmt: skip
            news.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether the plan is on the wall."""
        return self._window is not None

    # --- what is shown ---------------------------------------------------------------------------

    def begin(self, programme: str, action: str) -> None:
        """Put a programme's plan on the wall, at an action, under the heading that all may read."""
        self._ask_heading(programme, partial(self.start, action))

    def read_heading(self, programme: str) -> None:
        """The plan may have another heading now."""
        if self._window is not None:
            self._ask_heading(programme, self.show_heading)

    def _ask_heading(self, programme: str, then: Callable[[str, str], None]) -> None:
        def told(header: Mapping[str, Any]) -> None:
            here, plan = self._desk.navigator.here, Plan(programme, header)
            if here is not None and here.programme == programme:
                cities = " ⇄ ".join(filter(None, (plan.party("mentee"), plan.party("mentor"))))
                then(plan.title or self._desk.words.text("Action plan"), cities)

        self._desk.ask(self, lambda workspace: workspace.sides.open_header(programme), told)

    def start(self, action: str, heading: str, cities: str) -> None:
        """Put the plan on the wall, at an action; a projection that is there already goes on."""
        self._titles = heading, cities
        here = self._desk.navigator.here
        programme = here.programme if here is not None else ""
        if programme != self._programme:  # what is for all in one plan is not in another
            self._programme = programme
            self._open, self._judged = set(), set()
        if self._window is None:
            self._window = self._opened()
        else:
            self._window.activateWindow()
        self.go_to(action)

    def show_heading(self, heading: str, cities: str) -> None:
        """Which plan it is, in other words than before."""
        self._titles = heading, cities
        self._follow()

    def go_to(self, action: str) -> None:
        """Show this action, also one that has just come to the plan."""
        self._wanted = action
        self._show()

    def flush(self) -> None:
        """Hand over what is being typed on the wall."""
        if self._window is not None:
            self._window.flush()

    def stop(self) -> None:
        """Take it off the wall; what is being typed is handed over first."""
        if self._window is not None:
            self._window.close()

    def _follow(self, *_: object) -> None:
        if self._window is not None:
            self._soon.start()

    def _show(self) -> None:
        """Once it is known what is for all; until then the wall stays as it is."""
        self._soon.stop()
        if self._window is None:
            return
        strands = {key.strand for each in self._table.actions for key in each.keys.values()}
        if strands <= self._judged:
            self._send(self._window)
        elif not self._asking:
            self._asking = True
            programme = self._programme
            self._desk.ask(
                self, lambda workspace: workspace.plans.plan_and_clock(programme)[1],
                partial(self._judge, strands), self._not_judged,
            )  # fmt: skip

    def _judge(self, strands: set[str], clock: Mapping[str, int]) -> None:
        """The clock names the strands all may read; which circle a strand is of never changes."""
        self._asking = False
        self._open |= clock.keys()
        self._judged |= strands | clock.keys()
        self._show()

    def _not_judged(self, problem: MentorDeskError) -> None:
        self._asking = False
        if self._window is not None and not self._window.isVisible():
            self._drop()
        self._desk.background.refused.emit(problem)  # the window's to show

    def _send(self, window: ProjectionWindow) -> None:
        """Remarks and optional columns change nothing here: then the wall is left alone."""
        projected = self._projected()
        if projected != self._sent:
            self._sent = projected
            window.show_plan(projected)
        if self._wanted:
            window.show_action(self._wanted)
            self._wanted = ""
        if not window.isVisible():
            window.project(self._page.window().screen())

    def _projected(self) -> Projected:
        """The six numbered columns of the real actions. Nothing may be added here (R-220)."""
        columns, places = [], []
        for field in form(FORM).columns(ACTION):
            place = self._table.column_of(field.name)
            if place >= 0 and not self._table.columns[place].optional:
                columns.append(ProjectedColumn(field.name, self._table.columns[place].title))
                places.append(place)
        actions = (
            ProjectedAction(each.id, row + 1, tuple(self._text(each, row, place) for place in places))
            for row, each in enumerate(self._table.actions)
            if self._for_all(each, ORDER)
        )
        return Projected(*self._titles, tuple(columns), tuple(actions))

    def _text(self, action: Action, row: int, place: int) -> str:
        """What is being written over a text that is not for all may repeat it, and stays here as well."""
        for_all = self._for_all(action, self._table.columns[place].name)
        return shortened(self._table.text(row, place)) if for_all else ""

    def _for_all(self, action: Action, name: str) -> bool:
        """Whether a field of an action was written for all; what was never written is on its way there."""
        key = action.keys.get(name)
        return key is None or key.strand in self._open

    # --- coming and going ------------------------------------------------------------------------

    def _opened(self) -> ProjectionWindow:
        made = ProjectionWindow(self._desk.words, self._desk.look)
        made.typed.connect(self.typed)
        made.typing_left.connect(self.typing_left)
        made.edit_requested.connect(self._edited)
        made.add_requested.connect(self.add_requested)
        made.undo_requested.connect(self.undo_requested)
        made.redo_requested.connect(self.redo_requested)
        made.left.connect(self._left)
        self.destroyed.connect(made.deleteLater)  # with the page, when nobody could hear it any more
        self._host = self._page.window()
        self._host.installEventFilter(self)
        return made

    def _drop(self) -> None:
        self._soon.stop()
        if self._host is not None:
            self._host.removeEventFilter(self)
        self._before, self._window, self._host, self._sent = self._window, None, None, None
        if self._before is not None:
            self._before.deleteLater()

    def _edited(self, action: str, name: str, text: str) -> None:
        self._sent = None  # the wall shows other words than it was sent: the next news go there in any case
        self.edited.emit(action, name, text)

    def _left(self) -> None:
        assert self._window is not None
        action, column = self._window.current
        self._drop()
        self.left.emit(action, column)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """The desk's own window closes: words first, while the store is open; then the wall as well."""
        if watched is self._host:
            if event.type() == QEvent.Type.Close:
                self.flush()
            elif event.type() == QEvent.Type.Hide and not event.spontaneous():
                self._end_quietly()
        return super().eventFilter(watched, event)

    def _end_quietly(self) -> None:
        """By now nobody goes back to the grid, and the store may be closed."""
        self.flush()
        window = self._window
        assert window is not None
        self._drop()
        window.blockSignals(True)
        window.close()
