"""The library: every programme, where it stands, and the ways to begin another (screen 01)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QScrollArea, QStackedWidget, QWidget

from mentordesk.model.changes import ChangeSet
from mentordesk.model.library import ProgrammeSummary, matches
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.library_lines import programme_line
from mentordesk.ui.models.programme_table import ProgrammeTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.pages.page import Page
from mentordesk.ui.starting import PRESETS, enter, visit_example
from mentordesk.ui.widgets.empty_state import EmptyState
from mentordesk.ui.widgets.fields import line
from mentordesk.ui.widgets.parts import button, column, frame, label, row
from mentordesk.ui.widgets.programme_view import ProgrammeView
from mentordesk.ui.widgets.segments import Segments
from mentordesk.ui.widgets.way_card import WayCard
from mentordesk.words import LANGUAGE_NAMES

_STACKED = 760
_LEAST = 240  # the list shows three programmes at least; the page scrolls where there is no room
OPEN, FINISHED, ARCHIVED = "open", "finished", "archived"


class Library(Page):
    """Arrow keys move, Enter opens, Delete archives; all of it can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text, look, icons = desk.words.text, desk.look, desk.icons
        self._summaries: Sequence[ProgrammeSummary] = ()
        self.greeting = label("", "lead")
        self.new = button(
            text("New programme"), "primary", icons.icon("plus", "on_accent"), size=icons.size(), parent=self
        )
        self.new.clicked.connect(self._ask_new)
        states = [(OPEN, text("Open")), (FINISHED, text("Finished")), (ARCHIVED, text("Archived"))]
        self.which = Segments(text("Which programmes"), states, self)
        self.which.choose(OPEN)
        self.which.chosen.connect(self._show)
        self.filter = line(placeholder=text("City, theme, language"), parent=self)
        self.filter.setAccessibleName(text("Filter by city, theme, language or person"))
        self.filter.setMaximumWidth(look.px(240))
        self.filter.textChanged.connect(self._show)
        self.model = ProgrammeTable(desk.words, self)
        self.list = ProgrammeView(self.model, text("Programmes"), look, icons, self)
        self.list.open_requested.connect(self.open)
        self.list.archive_requested.connect(self.archive)
        self.list.rename_requested.connect(self._sheet)
        self.list.menu_requested.connect(self._show_menu)
        self.none = label("", "secondary", wrap=True)
        self.empty = EmptyState(
            look, icons, "handshake", text("Your programmes will be here"),
            text("A programme is one mentoring: two cities, their visits, one action plan."),
            (text("New programme"), text("Visit an example")), self,
        )  # fmt: skip
        assert self.empty.primary is not None
        assert self.empty.secondary is not None
        self.new_here = self.empty.primary
        self.new_here.clicked.connect(self._ask_new)
        self.empty.secondary.clicked.connect(self._visit)
        self.views = QStackedWidget(self)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        look = self.desk.look
        filled = QWidget(self)
        laid = column(filled, spacing=look.px(12))
        laid.setContentsMargins(look.px(36), look.px(26), look.px(36), look.px(24))
        head = row(spacing=look.px(12))
        titles = column(spacing=look.px(2))
        titles.addWidget(label(self.desk.words.text("Programmes"), "display"))
        titles.addWidget(self.greeting)
        head.addLayout(titles, 1)
        head.addWidget(self.new)
        laid.addLayout(head)
        tools = self.tools = row(spacing=look.px(12))
        tools.addWidget(self.which)
        tools.addStretch(1)
        tools.addWidget(self.filter, 1)
        laid.addLayout(tools)
        self.card = frame("card")
        column(self.card, margins=1).addWidget(self.list)
        laid.addWidget(self.card, 100)
        laid.addWidget(self.none)
        laid.addSpacing(look.px(10))
        laid.addWidget(label(self.desk.words.text("Begin another one"), "heading2"))
        others = self.others = row(spacing=look.px(14))
        for preset in PRESETS:
            card = WayCard(self.desk.words.text(preset.title), self.desk.words.text(preset.text), preset.icon,
                           look, self.desk.icons, self)  # fmt: skip
            card.clicked.connect(partial(self.desk.programme_wanted.emit, preset))
            others.addWidget(card, 1)
        laid.addLayout(others)
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(filled)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.views.addWidget(scroll)
        self.views.addWidget(self.empty)
        column(self).addWidget(self.views)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        narrow = self.width() * 100 // self.desk.look.text_size < _STACKED
        ways = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for each in (self.others, self.tools):
            each.setDirection(ways)

    # --- showing ---------------------------------------------------------------------------------

    def present(self, place: Place) -> None:
        super().present(place)
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self.desk.ask(self, _summaries, self._take)

    def _take(self, found: tuple[Sequence[ProgrammeSummary], str]) -> None:
        self._summaries, name = found
        words = self.desk.words
        day = words.date(self.desk.today(), "full")
        day = day[:1].upper() + day[1:]
        self.greeting.setText(words.text("Hello {name}. {day}.", name=name, day=day) if name else day)
        self._show()

    def _show(self, *_: object) -> None:
        words, today = self.desk.words, self.desk.today()
        states = [_state(each) for each in self._summaries]
        self.which.rename(OPEN, words.text("Open {count}", count=states.count(OPEN)))
        self.which.rename(FINISHED, words.text("Finished {count}", count=states.count(FINISHED)))
        self.which.rename(ARCHIVED, words.text("Archived {count}", count=states.count(ARCHIVED)))
        typed, current = self.filter.text(), self.list.current
        shown = [
            each
            for each, state in zip(self._summaries, states, strict=True)
            if state == self.which.value and matches(each, typed, *map(_language, each.languages))
        ]
        self.model.show([programme_line(each, words, today) for each in shown])
        self.list.choose(current)
        self.card.setMaximumHeight(self.list.wanted_height + 6)
        self.card.setMinimumHeight(min(self.list.wanted_height + 6, self.desk.look.px(_LEAST)))
        self.card.setVisible(bool(shown))
        self.views.setCurrentIndex(0 if self._summaries else 1)
        self.setFocusProxy(self.list if self._summaries else self.new_here)
        self._tell_hidden()

    def _tell_hidden(self) -> None:
        words = self.desk.words
        none = not self.model.rowCount()
        if none and self.filter.text():
            said = words.text("No programme matches “{typed}”.", typed=self.filter.text())
        elif none and self.which.value != OPEN:
            said = words.text("No programme is here.")
        elif none:
            said = words.text("Every programme is finished or archived.")
        else:
            said = ""
        self.none.setText(said)
        self.none.setVisible(none)

    # --- doing -----------------------------------------------------------------------------------

    def open(self, programme: str) -> None:
        """Enter: go into a programme."""
        enter(self.desk, programme)

    def archive(self, programme: str) -> None:
        """Delete: put it away, or take it out again; one click undoes it."""
        text = self.desk.words.text
        if self.which.value == ARCHIVED:
            self._do(_reopen, programme, text("Programme taken out of the archive."), _archive)
        else:
            self._do(_archive, programme, text("Programme archived."), _reopen)

    def remove(self, programme: str) -> None:
        """Take a programme out of the list; one click brings it back."""
        self._do(_remove, programme, self.desk.words.text("Programme removed."), _restore)
        self.desk.navigator.forget(programme)

    def _do(self, act: _Act, programme: str, said: str, back: _Act) -> None:
        def done(_nothing: object) -> None:
            self.desk.say(said, self.desk.words.text("Undo"), partial(self._take_back, back, programme))

        self.desk.ask(self, partial(act, programme), done)

    def _take_back(self, back: _Act, programme: str) -> None:
        self.desk.ask(self, partial(back, programme))

    def copy(self, programme: str) -> None:
        """A new programme with the same sheet and the same plan, and no names of people."""
        words = self.desk.words
        line_of = self.model.line(self.model.row_of(programme))
        title = words.text("{title} (copy)", title=line_of.title if line_of else "")

        def clone(workspace: Workspace) -> str:
            return workspace.programmes.clone(programme, title, with_plan=True)

        self.desk.ask(self, clone, self._copied)

    def _copied(self, programme: str) -> None:
        text = self.desk.words.text
        self.desk.say(text("Copied, without the names of people."), text("Undo"),
                      partial(self._take_back, _remove, programme))  # fmt: skip

    def _sheet(self, programme: str) -> None:
        self.desk.go(pages.SHEET, programme)

    def _ask_new(self) -> None:
        self.desk.programme_wanted.emit(None)

    def _visit(self) -> None:
        visit_example(self.desk, self)

    def _show_menu(self, programme: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self.commands():
            action = menu.addAction(command.plain)
            action.triggered.connect(command.run)
        menu.popup(at)

    def _current(self, act: Callable[[str], None]) -> Callable[[], None]:
        return partial(_on_current, self.list, act)

    def commands(self) -> Sequence[Command]:
        text, on = self.desk.words.text, self._current
        away = text("Take out of the &archive") if self.which.value == ARCHIVED else text("&Archive")
        return [
            Command("library.open", text("&Open"), on(self.open), (), "programme", "folder-open"),
            Command("library.sheet", text("Its &sheet"), on(self._sheet), (), "programme", "clipboard-text"),
            Command("library.copy", text("&Copy as a new programme"), on(self.copy), (), "programme", "copy"),
            Command("library.archive", away, on(self.archive), (), "programme", "archive"),
            Command("library.remove", text("&Remove"), on(self.remove), (), "programme", "trash"),
            Command("library.example", text("Visit an e&xample"), self._visit, (), "file", "signpost"),
            Command("library.new", text("New programme"), self._ask_new, ("Ctrl+N",), "file", listed=False),
        ]

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [
            (text("Open the programme"), text("Enter")),
            (text("Archive it"), text("Del")),
            (text("Its programme sheet"), "F2"),
        ]


_Act = Callable[[str, Workspace], object]


def _archive(programme: str, workspace: Workspace) -> None:
    workspace.programmes.archive(programme)


def _reopen(programme: str, workspace: Workspace) -> None:
    workspace.programmes.reopen(programme)


def _remove(programme: str, workspace: Workspace) -> None:
    workspace.programmes.remove(programme)


def _restore(programme: str, workspace: Workspace) -> None:
    workspace.programmes.restore(programme)


def _summaries(workspace: Workspace) -> tuple[Sequence[ProgrammeSummary], str]:
    return workspace.programmes.summaries(), workspace.editing.me().get("name", "")


def _on_current(view: ProgrammeView, act: Callable[[str], None]) -> None:
    if view.current:
        act(view.current)


def _state(summary: ProgrammeSummary) -> str:
    return ARCHIVED if summary.archived else FINISHED if summary.finished else OPEN


def _language(code: str) -> str:
    return LANGUAGE_NAMES.get(code, code)
