"""Files that come in: chosen in the system's own dialog, or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from mentordesk.ui.widgets.parts import restyle


def usual_folder() -> Path:
    """Where a person's documents lie on this system."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class FileAsked(QObject):
    """Emits ``chosen`` with the Path of a file that is there. ``endings`` are those it may have."""

    chosen = Signal(object)

    def __init__(self, title: str, endings: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._endings = endings
        self._parent = parent
        self._folder = usual_folder()

    def ask(self) -> None:
        """Open the system's dialog where one was last."""
        asking = QFileDialog(self._parent.window(), self._title)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setNameFilter(" ".join(f"*{each}" for each in self._endings))
        asking.setDirectory(str(self._folder))
        asking.fileSelected.connect(self._selected)
        asking.open()

    def _selected(self, selected: str) -> None:
        path = Path(selected)
        self._folder = path.parent
        self.chosen.emit(path)


class DropFrame(QFrame):
    """A frame one may drop a file on; it emits ``dropped`` with its Path."""

    dropped = Signal(object)

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setProperty("role", role)
        self.setAcceptDrops(True)

    def dress(self, role: str) -> None:
        """Another look, for something is in it now."""
        self._role = role
        restyle(self, role)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's own name
        if _file(event) is not None:
            event.acceptProposedAction()
            restyle(self, "soft")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's own name
        restyle(self, self._role)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's own name
        restyle(self, self._role)
        path = _file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _file(event: QDropEvent) -> Path | None:
    """The one file that is dropped; several, or what is no file, are not taken."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
