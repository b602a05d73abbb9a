"""The one broadcast: what was written, told in the window's thread once it is on the disk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from mentordesk.model.changes import ChangeSet
from mentordesk.services.workspace import Workspace


class ChangeBridge(QObject):
    """``changed`` carries a ChangeSet, ``written`` the true time of the write."""

    changed = Signal(object)
    written = Signal(object)
    _came = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._came.connect(self._tell)

    def listen(self, workspace: Workspace) -> None:
        """Hear of every act of this workspace from now on."""
        self._workspace = workspace
        workspace.editing.listen(self._heard)

    def _heard(self, changes: ChangeSet) -> None:
        assert self._workspace is not None
        self._came.emit(changes, self._workspace.store.clock.now())

    def _tell(self, changes: ChangeSet, at: datetime) -> None:
        self.written.emit(at)
        self.changed.emit(changes)
