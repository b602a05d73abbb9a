"""Where the file goes, asked in the system's own way."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

_ENDINGS = (".docx", ".xlsx", ".pdf", ".ics")


class PlaceAsked(QObject):
    """Emits ``chosen`` with the Path of a file that has the ending of its format."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._window = parent
        self._ending = ""

    def ask(self, folder: Path, name: str, ending: str) -> None:
        """Open the system's dialog on a folder and a name."""
        self._ending = ending
        asking = QFileDialog(self._window, self._title)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setFileMode(QFileDialog.FileMode.AnyFile)
        asking.setNameFilter(f"*{ending}")
        asking.setDefaultSuffix(ending[1:])
        asking.setDirectory(str(folder))
        asking.selectFile(name)
        asking.fileSelected.connect(self._selected)
        asking.open()

    def _selected(self, selected: str) -> None:
        target = Path(selected)
        if target.suffix.lower() != self._ending:  # the format was chosen here, whatever was typed there
            stem = target.stem if target.suffix.lower() in _ENDINGS else target.name
            target = _not_there_yet(target.parent, stem, self._ending)
        self.chosen.emit(target)


def _not_there_yet(folder: Path, stem: str, ending: str) -> Path:
    """A free name: whether to replace a file the system asked for the name as typed, not for this one."""
    names = itertools.chain([stem], (f"{stem} ({number})" for number in itertools.count(2)))
    return next(path for name in names if not os.path.exists(path := folder / f"{name}{ending}"))
