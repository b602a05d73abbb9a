"""Starts the window. The store is opened after the first paint, so that something is seen at once."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication

from mentordesk.errors import MentorDeskError
from mentordesk.ui import messages, theme
from mentordesk.ui.main_window import MainWindow
from mentordesk.words import Words, words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_log = logging.getLogger(__name__)


class Application(QObject):
    """Holds the window and the open store together."""

    def __init__(self, folder: Path, told: Words) -> None:
        super().__init__()
        self._folder = folder
        self._words = told
        self._workspace: Workspace | None = None
        self.window = MainWindow(told)

    def start(self) -> None:
        """Show the window, then open the store."""
        self.window.painted.connect(self.open_store, Qt.ConnectionType.SingleShotConnection)
        self.window.show()

    def open_store(self) -> None:
        """Open the store, or make it when there is none yet; a refusal is said in one sentence."""
        from mentordesk.services.workspace import Workspace

        try:
            opens = Workspace.open if self._folder.exists() else Workspace.create
            workspace = opens(self._folder)
            self._workspace = workspace
            self.window.show_programmes(workspace.programmes.listed())
        except MentorDeskError as problem:
            _log.info("store not opened: %s", problem)
            messages.refuse(self.window, self._words, problem)

    def close_store(self) -> None:
        """Let go of the store."""
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None


def run(folder: Path, language: str) -> int:
    """Run the window until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("MentorDesk")
    QLocale.setDefault(QLocale(language))
    theme.dress(application, dark=theme.system_is_dark(application))
    desk = Application(folder, words(language))
    application.aboutToQuit.connect(desk.close_store)
    desk.start()
    return application.exec()
