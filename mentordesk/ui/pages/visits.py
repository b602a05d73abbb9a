"""The visits: a tab for each, and under it its preparation, its agenda, its participants (screens 05, 17)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.visits import SESSION, VISIT, Visit
from mentordesk.ui.commands import Command, Findable
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import ReadingPage
from mentordesk.ui.visiting.agenda import Agenda
from mentordesk.ui.visiting.begin_menu import BeginMenu
from mentordesk.ui.visiting.beside import Beside
from mentordesk.ui.visiting.head import VisitsHead
from mentordesk.ui.visiting.leading import lead
from mentordesk.ui.visiting.memory import VisitsMemory
from mentordesk.ui.visiting.nothing_planned import NoVisit
from mentordesk.ui.visiting.parts_of_visit import AGENDA, document_of, part_of_field, part_titles, sub_page
from mentordesk.ui.visiting.reading import VisitsReading
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.ui.visiting.visit_acts import VisitActs
from mentordesk.ui.visiting.visit_commands import visit_commands
from mentordesk.ui.visiting.visit_tabs import VisitTab
from mentordesk.ui.visiting.visit_words import place_said, tab_text, visit_said, when_and_how
from mentordesk.ui.visiting.writing import VisitWriting
from mentordesk.ui.widgets.parts import column


class VisitsPage(ReadingPage):
    """Joins the parts; each of them knows one thing. ``Place.part`` is (visit, sub-page, session)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to a part
        self.sub_pages = part_titles(desk.words)
        self.memory = VisitsMemory(desk)
        self.writing = VisitWriting(desk, self)
        self.acts = VisitActs(desk, self.writing, self)
        self.head = VisitsHead(desk, self.sub_pages, self)
        self.begin = BeginMenu(desk, self.acts, self.head.add, self.head.add_menu)
        self.views = QStackedWidget(self)
        self.none = NoVisit(desk, self.views)
        self.waiting = QWidget(self.views)
        self.agenda = Agenda(desk, self.writing, self.memory, self.views)
        self.parts: dict[str, SubPage] = {AGENDA: self.agenda}
        for view in (self.waiting, self.none, self.agenda):
            self.views.addWidget(view)
        self.reading: VisitsReading = VisitsReading(desk, self._waits, self)
        self.beside: Beside | None = None
        self.part = AGENDA
        self._visit = ""
        self._wanted: tuple[str, ...] = ()
        self._lit: frozenset[str] = frozenset()  # sessions that were just taken back or done again
        laid = column(self)
        laid.addWidget(self.head)
        laid.addWidget(self.views, 1)
        self._connect()

    def _connect(self) -> None:
        head, agenda = self.head, self.agenda
        head.visit_chosen.connect(self.show_visit)
        head.sub_page_chosen.connect(self.show_part)
        head.add_session_requested.connect(agenda.add)
        head.dates_requested.connect(self.acts.ask_data)
        head.programme_requested.connect(self.export)
        agenda.outline_wanted.connect(self.acts.fill)
        agenda.notice_wanted.connect(partial(lead, self))
        self.none.propose_requested.connect(self.acts.propose)
        self.none.add_requested.connect(self.ask_begin)
        self.acts.born.connect(self._born)
        self.acts.templates_changed.connect(self.reading.read_again)
        self.writing.changed.connect(self.reading.go_on)
        self.writing.due.connect(self.flush)
        self.reading.shown.connect(self._show)

    def _waits(self) -> bool:
        return self.writing.under_way > 0 or self.agenda.moving.waits

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def visits(self) -> tuple[Visit, ...]:
        """All of them."""
        return self.beside.visits if self.beside is not None else ()

    @property
    def visit(self) -> Visit | None:
        """The one that is shown."""
        return self.beside.visit(self._visit) if self.beside is not None else None

    def present(self, place: Place) -> None:
        another = place.programme != self.programme
        super().present(place)
        self._wanted = place.part
        if another:
            self.beside = None
            self.memory.follow(place.programme)
            self._visit = self.memory.visit
            self.part = self.memory.part if self.memory.part in dict(self.sub_pages) else AGENDA
            self.head.hide()
            self.views.setCurrentWidget(self.waiting)
        self.acts.programme = place.programme
        self.writing.follow(place.programme)
        self.reading.follow(place.programme)

    def refresh(self, changes: ChangeSet) -> None:
        if changes.programme != self.programme:
            return
        for each in self.parts.values():
            each.refresh(changes)
        super().refresh(changes)

    def catch_up(self) -> None:
        self.reading.read_again()

    def _show(self, beside: Beside) -> None:
        self.beside = self.acts.beside = beside
        self.writing.know(beside.programme.title)
        self._follow_wanted(beside)
        if beside.visit(self._visit) is None:
            self._visit = beside.visits[0].id if beside.visits else ""
        self.begin.show(beside)
        self._show_visit()

    def _follow_wanted(self, beside: Beside) -> None:
        """The place one came for, or where something was just taken back, once it is read."""
        visit, part, session = (*self._wanted, "", "", "")[:3]
        if beside.visits:
            self._wanted = ()
        sessions = (each.id for one in beside.visits for each in one.sessions)
        session = next((each for each in sessions if each in self._lit), session)
        self._lit = frozenset()
        if beside.visit(visit) is not None:
            self._visit = visit
        if part in dict(self.sub_pages):
            self.part = part
        if session and (found := beside.with_session(session)) is not None:
            self._visit, self.part = found.id, AGENDA
            self.agenda.want(session)

    def _show_visit(self) -> None:
        beside, visit = self.beside, self.visit
        assert beside is not None
        words = self.desk.words
        self.acts.visit = visit
        tabs = [
            VisitTab(
                each.id, tab_text(each, beside.programme, words), visit_said(each, beside.programme, words)
            )
            for each in beside.visits
        ]
        had_focus = self.hasFocus() or holds_focus(self.views)
        self.head.setVisible(visit is not None)
        if visit is None:
            self.views.setCurrentWidget(self.none)
            if had_focus:
                self.none.enter()
            self.desk.commands_changed.emit()
            return
        self.memory.keep(visit=visit.id, part=self.part)
        self.head.show_visits(tabs, visit.id, when_and_how(visit, beside, words))
        self.head.show_sub_page(self.part, sessions=self.part == AGENDA)
        document = document_of(self.part)
        self.head.offer_document(words.text(document.title), document.icon)
        shown = self._sub_page(self.part)
        was = self.views.currentWidget()
        shown.show(visit, beside)
        self.views.setCurrentWidget(shown)
        if had_focus and was is not shown:
            shown.enter()
        self.desk.commands_changed.emit()

    def _sub_page(self, name: str) -> SubPage:
        if name not in self.parts:
            made = self.parts[name] = sub_page(name, self.desk, self.views)
            made.session_wanted.connect(self.show_session)
            self.views.addWidget(made)
        return self.parts[name]

    # --- where one is ----------------------------------------------------------------------------

    def show_visit(self, visit: str) -> None:
        """Another visit."""
        self.flush()
        self._visit = visit
        if self.beside is not None:
            self._show_visit()

    def show_part(self, name: str) -> None:
        """Another part of the visit, ready to be worked in."""
        self.flush()
        self.part = name
        if self.visit is not None:
            self._show_visit()
            self._sub_page(name).enter()

    def show_session(self, session: str) -> None:
        """A session in the agenda."""
        self.flush()
        found = self.beside.with_session(session) if self.beside is not None else None
        if found is not None:
            self._visit, self.part = found.id, AGENDA
            self.agenda.want(session)
            self._show_visit()
            self.agenda.enter()

    def step_visit(self, by: int) -> None:
        """Ctrl+PgDn and Ctrl+PgUp."""
        if self.visit is not None:
            place = (self.visit.number - 1 + by) % len(self.visits)
            self.show_visit(self.visits[place].id)

    def _born(self, visit: str) -> None:
        self._visit = visit
        self.part = AGENDA

    def ask_begin(self) -> None:
        """What one may begin a visit from."""
        self.begin.open(self.none.state.secondary or self.none)

    def reveal(self, touched: Collection[Register]) -> None:
        self._lit = frozenset(each.eid for each in touched if each.entity == SESSION)
        visits = [each for each in touched if each.entity == VISIT]
        if visits:
            self._wanted = (visits[0].eid, part_of_field(visits[0].field) or self.part)
        for each in self.parts.values():
            each.reveal(touched)
        self.reading.read_again()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        shown = self.views.currentWidget()
        if isinstance(shown, (SubPage, NoVisit)):
            shown.enter()

    # --- what is wished --------------------------------------------------------------------------

    def flush(self) -> None:
        self.desk.holding.try_again()  # the words held before come before those that are typed now
        for each in self.parts.values():
            each.flush()

    def export(self) -> None:
        """Ctrl+E: the document of the part that is shown."""
        from mentordesk.ui.dialogs.export.agendas import AgendaExporting

        self.flush()
        if self.visit is not None:
            AgendaExporting.of(self.desk, self).open(
                self.programme, self.visit.id, document_of(self.part).kind
            )

    def commands(self) -> Sequence[Command]:
        shown = self.views.currentWidget()
        own = shown.commands() if isinstance(shown, SubPage) else ()
        return [*own, *visit_commands(self)]

    def findables(self) -> Sequence[Findable]:
        words = self.desk.words
        return [
            Findable(
                place_said(visit, each, words), partial(self.show_session, each.id), icon="calendar-dots"
            )
            for visit in self.visits
            for each in visit.sessions
        ]

    def keys(self) -> Sequence[tuple[str, str]]:
        shown = self.views.currentWidget()
        return shown.keys() if isinstance(shown, SubPage) else ()

    def zones(self) -> Sequence[QWidget]:
        shown = self.views.currentWidget()
        return (self.head, *(shown.zones() if isinstance(shown, SubPage) else (self.views,)))
