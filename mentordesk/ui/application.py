"""Starts the window and holds it, the store and the settings together."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication

from mentordesk.errors import MentorDeskError
from mentordesk.forms.reading import own_faults
from mentordesk.services import settings as kept
from mentordesk.services.settings import Settings
from mentordesk.ui import pages, theme
from mentordesk.ui.background import Background
from mentordesk.ui.collecting import Collecting
from mentordesk.ui.desk import Desk
from mentordesk.ui.focus_ring import FocusRing
from mentordesk.ui.holding import Holding
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.navigation import Navigator, Place
from mentordesk.ui.opening import Opening
from mentordesk.ui.pages.blocked import Blocked
from mentordesk.ui.qt_words import QtWords
from mentordesk.ui.undo_boundary import UndoBoundary
from mentordesk.words import words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.change_bridge import ChangeBridge
    from mentordesk.ui.desktop import Desktop

_log = logging.getLogger(__name__)
_REBUILT_FOR = ("language", "theme", "text_size")


class Application(QObject):
    """One window at a time; another language or look makes it anew, at the same place."""

    def __init__(self, folder: Path, language: str) -> None:
        super().__init__()
        self._language = language
        self._bridge: ChangeBridge | None = None
        self._ring: FocusRing | None = None
        self._problem: MentorDeskError | None = None
        self._blocked: Blocked | None = None
        self.workspace: Workspace | None = None
        self.settings = self._kept = kept.load()
        self.collecting = Collecting(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._qt_words = QtWords(application, self)
        self._boundary = UndoBoundary(application, self)
        self.background = Background(self)
        self.background.refused.connect(self._refuse)
        self.navigator = Navigator(self)
        self.holding = Holding(self.background, self)
        self.opening = Opening(self.background, folder, self)
        self.opening.opened.connect(self._opened)
        self.opening.refused.connect(self._not_opened)
        self.opening.already_open.connect(self._leave)
        self.opening.raise_requested.connect(self._come_forward)
        self.opening.moved.connect(self._tell_moved)
        self.desk: Desk
        self.window: MainWindow
        self.desktop: Desktop | None = None
        self._make_window()

    # --- the window ------------------------------------------------------------------------------

    def _make_window(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        told = words(self.settings.language or self._language)
        QLocale.setDefault(QLocale(told.language))
        self._qt_words.speak(told.language)
        look = theme.look_for(application, self.settings.theme, self.settings.text_size)
        theme.dress(application, look)
        self._ring = FocusRing(application, look.colours)
        self.desk = Desk(told, look, self.settings, self.background, self.navigator, self.holding)
        self.desk.workspace = self.workspace
        self.desk.settings_changed.connect(self._settings_changed)
        self.window = MainWindow(self.desk)
        self.window.closed.connect(self.close_store)
        self.window.energy.changed.connect(self.collecting.rest)
        if self.workspace is not None:
            self._furnish()

    def start(self) -> None:
        """Show the window, then open the store."""
        self.window.painted.connect(self.opening.open, Qt.ConnectionType.SingleShotConnection)
        geometry = QByteArray.fromBase64(self.settings.geometry.encode())
        if not geometry.isEmpty():
            self.window.restoreGeometry(geometry)
        self.window.show()

    def _settings_changed(self, before: Settings, after: Settings) -> None:
        self.settings = after
        self._keep(after)
        if any(getattr(before, name) != getattr(after, name) for name in _REBUILT_FOR):
            self._rebuild()
        else:
            self.window.refresh_rail()

    def _keep(self, settings: Settings) -> None:
        """In the file, one after the other: what was changed and changed back must be written both times."""

        def keep() -> None:
            kept.save(settings, self._kept)
            self._kept = settings

        self.background.ask(self, keep, long=True)

    def _rebuild(self) -> None:
        """The same window in another language or look, at the same place, with nothing lost."""
        old, carried, geometry = self.window, self.desk.carried, self.window.saveGeometry()
        old.flush()
        self.background.settle()
        old.closed.disconnect(self.close_store)
        desk, ring = self.desk, self._ring
        self._make_window()
        self.desk.carried = carried
        self.window.restoreGeometry(geometry)
        self.window.show()
        if self._problem is not None:
            self._not_opened(self._problem)
        elif self.navigator.here is not None:
            self.window.arrive(self.navigator.here)
        old.hide()
        for each in (old, desk, ring):
            if each is not None:
                each.deleteLater()

    def _come_forward(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        self.desk.say(self.desk.words.text("MentorDesk was already open: this is its window."))

    def _refuse(self, problem: MentorDeskError) -> None:
        self.window.refuse(problem)

    def tell_fault(self) -> None:
        """Something went wrong that should not: it is in the log, and the work is safe."""
        self.window.frame.banner.tell(
            "warning",
            self.desk.words.text(
                "Something went wrong inside MentorDesk. What was saved is safe; the report is in the log."
            ),
            [(self.desk.words.text("Close"), self.window.frame.banner.hide)],
        )

    # --- the store -------------------------------------------------------------------------------

    def _opened(self, workspace: Workspace) -> None:
        from mentordesk.ui.change_bridge import ChangeBridge

        self._problem = None
        self.workspace = self.desk.workspace = workspace
        self._bridge = ChangeBridge(self)
        self._bridge.listen(workspace)
        self._furnish()
        assert self.desktop is not None
        self.desktop.begin()
        self.background.ask(self, own_faults, self._tell_faults)

    def _tell_faults(self, faults: Sequence[MentorDeskError]) -> None:
        """Forms of the association's own that are at fault: the program goes on without them."""
        words = self.desk.words
        if faults:
            told = "\n".join(words.text(each.message, **each.parameters) for each in faults)
            banner = self.window.frame.banner
            banner.tell("warning", told, [(words.text("Close"), banner.hide)])

    def _furnish(self) -> None:
        from mentordesk.ui.desktop import Desktop

        assert self._bridge is not None
        self._bridge.changed.connect(self.desk.changed)
        self._bridge.written.connect(self.window.show_written)
        self.window.show_saved()
        self.desktop = Desktop(self.desk, self.window)

    def _not_opened(self, problem: MentorDeskError) -> None:
        _log.info("store not opened: %s", problem)
        self._problem = problem
        self.navigator.go(Place(pages.BLOCKED))
        page = self.window.page
        assert isinstance(page, Blocked)
        if page is not self._blocked:  # shown before, it is connected already
            self._blocked = page
            page.local_requested.connect(self.opening.work_locally)
            page.again_requested.connect(self.opening.open)
        page.show_problem(problem)

    def _tell_moved(self, lasting: bool) -> None:
        text = self.desk.words.text
        said = text("Your work is now in a folder of this computer.")
        if not lasting:
            said = text("Your work is now in a folder that this computer may empty: ask for a lasting one.")
        self.desk.say(said)

    def _leave(self) -> None:
        self.window.close()

    def close_store(self) -> None:
        """Everything asked is done, then the store is let go; nobody hears of the last writes any more."""
        if self._bridge is not None:
            self.background.settle()
            self._bridge.changed.disconnect(self.desk.changed)
            self._bridge.written.disconnect(self.window.show_written)
        self.opening.close()
        geometry = self.window.saveGeometry().toBase64().toStdString()
        settings = self.settings.with_(geometry=geometry)
        self._keep(settings)
        self.background.settle()
        if self.workspace is not None:
            workspace, self.workspace = self.workspace, None
            self.background.ask(self, workspace.close)
            self.background.settle()
        self.background.close()
        self.collecting.stop()
        for each in (self.window, self.desk, self._ring, self):
            if each is not None:
                each.deleteLater()


def run(folder: Path, language: str) -> int:
    """Run the window until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MentorDesk")
    desk = Application(folder, language)

    def hook(kind: type[BaseException], problem: BaseException, trace: object) -> None:
        _log.critical("a fault", exc_info=(kind, problem, trace))  # type: ignore[arg-type]
        desk.tell_fault()

    sys.excepthook = hook
    desk.start()
    return application.exec()
