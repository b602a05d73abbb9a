"""The window: which page is shown, what can be done, what is told. Everything else is elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.ui import pages, window_commands
from mentordesk.ui.commands import Actions, Command, giving_way
from mentordesk.ui.desk import Desk, Said
from mentordesk.ui.energy import Energy
from mentordesk.ui.frame import Frame
from mentordesk.ui.navigation import Place
from mentordesk.ui.overlays import Overlays
from mentordesk.ui.pages.page import Page
from mentordesk.ui.reading_order import go_on
from mentordesk.ui.rescuing import Rescuing
from mentordesk.ui.to_notebook import ToNotebook
from mentordesk.ui.undoing import Undoing
from mentordesk.ui.widgets.status_line import StatusLine
from mentordesk.ui.zones import Zones

if TYPE_CHECKING:
    from mentordesk.model.changes import ChangeSet, Register


_AFTER_PAINT_MS = 1


class MainWindow(QMainWindow):
    """``painted`` is told once the first frame is on the screen, ``closed`` when the window goes."""

    painted = Signal()
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.page: Page | None = None
        self._pages: dict[str, Page] = {}
        self._seen = False
        self.typing = False
        self._after_paint = QTimer(self)  # a child: it dies with the window
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self.painted)
        self.setWindowTitle("MentorDesk")  # never the programme: ux.md §8
        self.resize(1280, 800)
        self.frame = Frame(desk, self)
        self.setCentralWidget(self.frame)
        self.status = StatusLine(desk.icons, self)
        self.setStatusBar(self.status)
        self._written = desk.words.text("Everything is saved on this computer")
        self.status.show_state("empty", desk.words.text("Nothing has been saved yet"))
        self.undoing = Undoing(desk)
        self.overlays = Overlays(self)
        self.rescuing = Rescuing(self)
        self.to_notebook = ToNotebook(desk)
        self.energy = Energy(desk, self)
        self._menus = self._made_menus()
        self._own = Actions(self, self._menus, desk.icons)
        self._of_page = Actions(self, self._menus, desk.icons)
        self._zones = Zones(self.zones, self)
        self._connect()
        self.refresh_commands()

    def _made_menus(self) -> dict[str, QMenu]:
        made = {}
        for name, title in window_commands.MENUS:
            made[name] = self.menuBar().addMenu(self.desk.words.text(title))
        return made

    def _connect(self) -> None:
        desk, header = self.desk, self.frame.header
        header.library_requested.connect(self.show_library)
        header.rail_requested.connect(self.frame.toggle_rail)
        header.undo_requested.connect(self.undo)
        header.redo_requested.connect(self.redo)
        desk.undo_wanted.connect(self.undo)
        desk.redo_wanted.connect(self.redo)
        self.frame.page_chosen.connect(self.open_page)
        self.status.person_clicked.connect(self.show_settings)
        desk.navigator.moved.connect(self.arrive)
        desk.said.connect(self._say)
        desk.changed.connect(self._changed)
        desk.commands_changed.connect(self.refresh_commands)
        desk.background.slow.connect(self._show_wait)
        self.energy.changed.connect(self._show_energy)
        self.painted.connect(self.energy.begin)
        self.undoing.offered.connect(self._offer_undo)
        self.undoing.taken.connect(self._reveal)

    # --- where one is ----------------------------------------------------------------------------

    def arrive(self, place: Place) -> None:
        """Show a place; what was being typed elsewhere is handed over first."""
        self.flush()
        page = self._pages.get(place.page)
        if page is None:
            page = self._pages[place.page] = pages.kind(place.page).make(self.desk)
            self.frame.stack.addWidget(page)
        self.page = page
        self.frame.stack.setCurrentWidget(page)
        self.refresh_rail()
        page.present(place)
        self.undoing.follow(place.programme)  # after the page's own questions to the store
        self.refresh_commands()
        if place.page != pages.BLOCKED:
            page.setFocus()

    def refresh_rail(self) -> None:
        """The rail and the menus as settings and place have it."""
        self.frame.show_place()
        self.refresh_commands()

    def know_programmes(self, count: int) -> None:
        """How many programmes there are that are not put away."""
        if count != self.frame.programmes:
            self.frame.programmes = count
            self.refresh_rail()

    def open_page(self, name: str) -> None:
        """A page of the programme that is open, or a page of the window."""
        here = self.desk.navigator.here
        self.frame.close_drawer()
        self.desk.go(name, here.programme if here else "")

    def step_page(self, by: int) -> None:
        """The page under (1) or above (-1) this one in the rail."""
        names = [entry.name for entry in self.frame.entries]
        here = self.desk.navigator.here
        if names and here is not None:
            place = names.index(here.page) if here.page in names else 0
            self.open_page(names[(place + by) % len(names)])

    def show_library(self) -> None:
        """The list of programmes."""
        self.desk.go(pages.LIBRARY)

    def show_settings(self) -> None:
        """The settings."""
        self.open_page(pages.SETTINGS)

    def zones(self) -> Sequence[QWidget]:
        """Where F6 leads, in reading order."""
        within = self.page.zones() if self.page else ()
        return [self.frame.side, self.frame.banner, *within, self.status]

    def step_zone(self, by: int) -> None:
        """F6 and Shift+F6."""
        self._zones.step(by)

    # --- what happens ----------------------------------------------------------------------------

    def flush(self) -> None:
        """Hand over what is being typed."""
        if self.page is not None:
            self.page.flush()

    def undo(self) -> None:
        """Take the newest step back; what is being typed is handed over first."""
        self.flush()
        self.undoing.undo()

    def redo(self) -> None:
        """Do it again."""
        self.flush()
        self.undoing.redo()

    def save_now(self) -> None:
        """Ctrl+S never does nothing: it hands over what is typed and tells the time."""
        self.flush()
        self.desk.ask(self, lambda workspace: workspace.store.clock.now(), self._saved)

    def _saved(self, at: datetime) -> None:
        if self.desk.holding.texts:  # not all of it is
            self.rescuing.show_held()
            return
        said = self.desk.words.text("Saved at {time}", time=self.desk.time(at))
        naming = next((each for each in self.commands if each.id == "plan.version"), None)
        if naming is None:
            self.desk.say(said)
        else:
            self.desk.say(said, self.desk.words.text("Name a version"), naming.run)

    def show_written(self, at: datetime) -> None:
        """The true time of the last write."""
        self._written = self.desk.words.text("Saved at {time}", time=self.desk.time(at))
        if not self.typing:  # else the next words are on their way already, and that is the news
            self.show_saved()

    def show_saved(self) -> None:
        """Nothing is being typed: when the last write was, unless words still wait for the disk."""
        if self.desk.holding.texts:
            self.rescuing.show_held()
            return
        self.status.show_state("saved", self._written)

    def _changed(self, changes: ChangeSet) -> None:
        for page in self._pages.values():
            page.refresh(changes)

    def _reveal(self, programme: str, touched: Collection[Register]) -> None:
        if self.page is not None and self.page.subject and self.page.subject.programme == programme:
            self.page.reveal(touched)

    def _say(self, said: Said) -> None:
        self.status.say(said.text, said.action, said.run)

    def refuse(self, problem: MentorDeskError) -> None:
        """Say above the content what could not be done, until it is closed."""
        text = self.desk.words.text(problem.message, **problem.parameters)
        self.frame.banner.tell("danger", text, [(self.desk.words.text("Close"), self.frame.banner.hide)])

    def _show_wait(self, slow: bool) -> None:
        self.status.show_wait(self.desk.words.text("Still working…") if slow else "")

    def _offer_undo(self, undo: str, redo: str) -> None:
        self.frame.header.show_undo(undo, redo)
        self.refresh_commands()

    def _show_energy(self, saving: bool) -> None:
        self.status.show_energy(self.desk.words.text("Energy saving") if saving else "")
        self.refresh_commands()

    def toggle_full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Close; everything typed is handed over first."""
        self.close()

    # --- commands --------------------------------------------------------------------------------

    def refresh_commands(self) -> None:
        """Menus and keys as they hold now."""
        own, of_page = window_commands.window_commands(self), self.page.commands() if self.page else ()
        self._own.show(giving_way(own, of_page))
        self._of_page.show(of_page)
        for menu in self._menus.values():
            menu.menuAction().setVisible(not menu.isEmpty())

    @property
    def commands(self) -> Sequence[Command]:
        """What can be done now, the page's own first."""
        return [*self._of_page.commands, *self._own.commands]

    # --- events ----------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return go_on(self, forward)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        super().paintEvent(event)
        if not self._seen:  # queued behind the paint events of the children: the frame is whole by then
            self._seen = True
            self._after_paint.start(_AFTER_PAINT_MS)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's own name
        self.flush()
        self.desk.background.settle()
        if self.desk.holding.texts:  # closing now would lose them: the bar says so, with two ways out
            self.rescuing.show_held()
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)
