"""Opening the store: at once where all is well, else a way on from every refusal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from mentordesk.errors import MentorDeskError, StoreRefused, UnsafePlace
from mentordesk.services.second_start import Requests, ask_first
from mentordesk.ui.background import Background

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class Opening(QObject):
    """``opened`` carries the workspace; ``refused`` the reason when nothing else helped."""

    opened = Signal(object)
    refused = Signal(object)
    already_open = Signal()
    """Another window has the store and has come forward: this one is not needed."""
    moved = Signal(bool)
    """The work goes on in a folder of this computer; False where the system may empty it some day."""
    raise_requested = Signal()
    """Someone started the program again: this window is to come forward."""

    def __init__(self, background: Background, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self.folder = folder
        self._problem: MentorDeskError | None = None
        self._requests: Requests | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._asked)

    def open(self) -> None:
        """Open the store, or make it when there is none yet."""
        folder = self.folder
        self._background.ask(self, lambda: _open(folder), self._opened, self._refused)

    def work_locally(self) -> None:
        """The folder is no safe place: go on in one of this computer, with what is there already."""
        refused = self.folder
        self._background.ask(self, lambda: _brought_here(refused), self._moved, self._refused)

    def _moved(self, found: tuple[Path, bool]) -> None:
        self.folder, lasting = found
        self.moved.emit(lasting)
        self.open()

    def _opened(self, workspace: Workspace) -> None:
        self._requests = Requests(self.folder)
        if self._requests.listening:
            self._watcher.addPath(str(self._requests.folder))
            self._asked("")  # by someone who was faster than the watcher
        self.opened.emit(workspace)

    def _refused(self, problem: MentorDeskError) -> None:
        if isinstance(problem, StoreRefused) and not isinstance(problem, UnsafePlace):
            self._problem = problem
            folder = self.folder
            self._background.ask(self, lambda: ask_first(folder), self._answered, long=True)
        else:
            self.refused.emit(problem)

    def _answered(self, raised: bool) -> None:
        if raised:
            self.already_open.emit()
        else:
            self.refused.emit(self._problem)

    def _asked(self, _folder: str) -> None:
        if self._requests is not None and self._requests.take():
            self.raise_requested.emit()

    def close(self) -> None:
        """No one is to be answered from here any more."""
        for folder in self._watcher.directories():
            self._watcher.removePath(folder)
        if self._requests is not None:
            self._requests.close()
            self._requests = None


def _brought_here(refused: Path) -> tuple[Path, bool]:
    from mentordesk.services.places import may_be_emptied, work_locally

    folder = work_locally(refused)
    return folder, not may_be_emptied(folder)


def _open(folder: Path) -> Workspace:
    from mentordesk.services.workspace import Workspace

    made = folder.is_dir() and any(folder.iterdir())
    return Workspace.open(folder) if made else Workspace.create(folder)
