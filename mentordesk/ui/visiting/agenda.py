"""The agenda of a visit: days or list, and beside it the session one is at (screen 05)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from mentordesk.model.agenda.warnings import KeptWarning, Warning
from mentordesk.model.time_zones import zone_of
from mentordesk.model.visits import Session, Visit
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.visiting.agenda_commands import agenda_commands, agenda_keys
from mentordesk.ui.visiting.agenda_layout import AgendaLayout
from mentordesk.ui.visiting.agenda_shown import days_shown
from mentordesk.ui.visiting.agenda_top import DAYS, LIST, AgendaTop
from mentordesk.ui.visiting.agenda_views import AgendaViews
from mentordesk.ui.visiting.beside import Beside
from mentordesk.ui.visiting.choosing import Choosing
from mentordesk.ui.visiting.memory import VisitsMemory
from mentordesk.ui.visiting.moving import Moving
from mentordesk.ui.visiting.overview import Overview
from mentordesk.ui.visiting.panel_answers import PanelAnswers
from mentordesk.ui.visiting.session_acts import SessionActs
from mentordesk.ui.visiting.session_asking import SessionAsking
from mentordesk.ui.visiting.session_menu import open_session_menu
from mentordesk.ui.visiting.session_panel import SESSION_TAB, TITLE, VISIT, SessionPanel
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.parts import column


class Agenda(SubPage):
    """Joins the parts; ``outline_wanted`` asks for the sessions of a template in an empty visit."""

    outline_wanted = Signal(str)
    notice_wanted = Signal(str, str)
    """The key of the field a remark is about, and the id of its record."""

    def __init__(self, desk: Desk, writing: VisitWriting, memory: VisitsMemory, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to the board
        self._writing, self._memory = writing, memory
        self.visit: Visit | None = None
        self.beside: Beside | None = None
        self._found: tuple[Warning, ...] = ()
        self._kept: tuple[KeptWarning, ...] = ()
        self._wanted: tuple[str, str] = ("", "")  # a session to come to once it is read, and its field
        self.moving = Moving(desk, writing, self)
        self.acts = SessionActs(desk, writing, self.moving, self)
        self.asking = SessionAsking(desk, self.acts, self)
        self.answers = PanelAnswers(writing, self.acts, self)
        self.choosing = Choosing(desk, writing, self)
        self.frame = AgendaLayout(desk.look, self)
        self.top = AgendaTop(desk, self.frame.content)
        self.views = AgendaViews(desk, self.frame.content)
        self.overview = Overview(desk, self)
        self.panel = SessionPanel(desk, self.overview, self.frame)
        self.frame.take_side(self.panel)
        px = desk.look.px
        laid = column(self.frame.content, spacing=px(8))
        laid.setContentsMargins(px(16), px(10), px(16), px(8))
        laid.addWidget(self.top)
        laid.addWidget(self.views, 1)
        column(self).addWidget(self.frame)
        self._connect()

    def _connect(self) -> None:
        views = self.views
        views.came.connect(self._come)
        views.opened.connect(self.open)
        views.move_wanted.connect(self.acts.move)
        views.length_wanted.connect(self.acts.lengthen)
        views.add_wanted.connect(self.acts.add)
        views.duplicate_wanted.connect(self.acts.duplicate)
        views.remove_wanted.connect(self.acts.remove)
        views.menu_wanted.connect(self._open_menu)
        views.nothing.chosen.connect(self.outline_wanted)
        views.nothing.add_requested.connect(self.add)
        views.board.foresee = self.acts.foresee
        panel, top = self.panel, self.top
        panel.typed.connect(self.answers.typed)
        panel.answered.connect(self.answers.answered)
        panel.choice_wanted.connect(self._choose)
        panel.close_requested.connect(self.toggle_side)
        panel.left.connect(self._back)
        for cards in (panel.cards, panel.lighter_cards, self.overview.cards):
            cards.repair_wanted.connect(self.acts.repair)
            cards.keep_wanted.connect(self.asking.keep)
        for lines in (panel.kept, self.overview.kept):
            lines.heed_wanted.connect(self.acts.heed)
        top.session_wanted.connect(self.go)
        top.view_chosen.connect(self._choose_view)
        top.purpose_typed.connect(self.answers.purpose_typed)
        top.purpose_answered.connect(self.answers.purpose_answered)
        self.overview.notice_wanted.connect(self.notice_wanted)
        self.acts.born.connect(partial(self.want, name=TITLE))
        self.moving.shown.connect(self._show)
        self._writing.complained.connect(panel.complain)
        self._writing.told.connect(panel.tell)
        self.frame.fitted.connect(self._fit)
        self.frame.side_toggled.connect(self._memory.keep_side)

    # --- showing ---------------------------------------------------------------------------------

    def present(self, visit: Visit, beside: Beside) -> None:
        another = self.visit is None or self.visit.id != visit.id
        self.beside = self.acts.beside = beside
        self.moving.follow(beside.programme.id)
        self.views.nothing.show_templates(visit, beside.templates)
        self.frame.wish_side(self._memory.side)
        self._show(visit)
        wanted, name = self._wanted
        if visit.session(wanted) is not None:
            self._wanted = ("", "")
            self.select(wanted)
            if name:
                self.open(wanted, name)
        elif another and visit.session(self._memory.session) is not None:
            self.select(self._memory.session)
        if self.hasFocus():  # it came before there was anything to work in
            self.enter()

    def _show(self, visit: Visit) -> None:
        self.visit = self.acts.visit = visit
        beside = self.beside
        assert beside is not None
        found, kept = self._found, self._kept = self.acts.warned(visit), self.acts.kept(visit)
        notices = beside.notices.get(visit.id, ())
        self.top.show_visit(visit, found, len(notices))
        self.overview.know(visit, found, kept, notices)
        workspace = self.desk.workspace
        now = workspace.store.clock.now() if workspace is not None else None
        zone = zone_of(visit, beside.programme)
        days = days_shown(visit, found, beside.everyone, now, zone, self.desk.words)
        self.views.show_days(days)
        self._fit()
        self._show_panel()

    @property
    def found(self) -> tuple[Warning, ...]:
        """What cannot go well as the visit is shown now."""
        return self._found

    def _show_panel(self) -> None:
        session = self.session
        if session is None or self.visit is None or self.beside is None:
            self.panel.show_none()
        else:
            self.panel.show_session(self.visit, session, self.found, self._kept, self.beside.offers)
        self.answers.shown = self.panel.shown

    def _fit(self) -> None:
        """Days or list, as the room and the person wish; an empty visit has neither."""
        narrow = self.frame.narrow
        if self.visit is None:
            return
        empty = not self.visit.sessions
        self.top.offer(views=not narrow and not empty, purpose=not narrow)
        listed = narrow or self._memory.view == LIST
        self.views.turn(listed=listed, empty=empty)
        self.top.views.choose(LIST if listed else DAYS)
        self.frame.use_side(not empty)

    # --- where one is ----------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The session one is at; empty for none."""
        return self.views.here

    @property
    def session(self) -> Session | None:
        """The same as it stands."""
        return self.visit.session(self.current) if self.visit is not None and self.current else None

    def _come(self, eid: str) -> None:
        self.panel.flush()
        self._show_panel()
        self.desk.commands_changed.emit()

    def select(self, eid: str) -> None:
        """Make a session the current one."""
        self.views.select(eid)
        self._show_panel()

    def open(self, eid: str, name: str = TITLE) -> None:
        """The panel, ready to be written in."""
        self.select(eid)
        self.panel.turn(SESSION_TAB)
        if not self.frame.side_shown:
            self.frame.show_side(True)
        self.panel.enter(name)

    def go(self, eid: str) -> None:
        """To a session, or to what there is to say of the whole visit."""
        if eid:
            self.select(eid)
            self.panel.turn(SESSION_TAB)
            if not self.frame.side_shown:
                self.frame.show_side(True)
            if self.frame.narrow:  # the panel stands in the place of the list
                self.panel.enter()
            else:
                self.enter()
        else:
            self.panel.turn(VISIT)
            self.frame.use_side(True)  # of an empty visit too, once it is asked for
            self.frame.show_side(True)
            self.panel.enter()

    def want(self, eid: str, name: str = "") -> None:
        """Come to this session, or to a field of it, as soon as it is there."""
        self._wanted = (eid, name)

    def enter(self) -> None:
        self.views.enter()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.enter()

    def toggle_side(self) -> None:
        """F9: the panel, there or gone."""
        shown = not self.frame.side_shown
        self.panel.flush()
        self.frame.show_side(shown)
        if shown:
            self.panel.enter()
        else:
            self.enter()

    def _back(self) -> None:
        """Esc in the panel."""
        self.panel.flush()
        self.frame.close_drawer()
        self.enter()

    # --- doing -----------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        session = self.answers.session
        if self.beside is not None and session is not None:
            self.choosing.open(self.beside, session, name)

    def add(self) -> None:
        """Ctrl+N: a session where one is."""
        self.panel.flush()
        self.acts.add(*self.views.place)

    def _choose_view(self, view: str) -> None:
        self.flush()
        self._memory.keep(view=view)
        self._fit()
        self.enter()
        self.desk.commands_changed.emit()

    def turn(self) -> None:
        """Ctrl+T: days, or the list."""
        self._choose_view(DAYS if self._memory.view == LIST else LIST)

    def flush(self) -> None:
        self.top.flush()
        self.panel.flush()
        self.acts.flush()
        if self.current:
            self._memory.keep(session=self.current)

    def commands(self) -> Sequence[Command]:
        return list(agenda_commands(self))

    def keys(self) -> Sequence[tuple[str, str]]:
        return agenda_keys(self.desk.words)

    def zones(self) -> Sequence[QWidget]:
        return (self.top, self.views, self.panel)

    def _open_menu(self, eid: str, at: QPoint) -> None:
        """The commands of a session, where it is."""
        if eid:
            self.select(eid)
        open_session_menu(self, self.commands(), self.desk.icons, at)
