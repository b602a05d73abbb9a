"""The document of changes: read, given a place, written beside the window, put there whole."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.place import PlaceAsked

if TYPE_CHECKING:
    from mentordesk.services.changes_document import PreparedChanges
    from mentordesk.services.export import Sent
    from mentordesk.services.workspace import Workspace


class Saving(QObject):
    """One document at a time: a second wish waits until the first has its place, or none."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prepared: PreparedChanges | None = None
        self._page = parent
        self._place: PlaceAsked | None = None

    def begin(self, programme: str, older: str, newer: str) -> None:
        """Write down what lies between two versions; an empty ``newer`` is the plan as it stands."""
        kept = self._desk.settings.export_folder

        def read(workspace: Workspace) -> tuple[PreparedChanges, Path]:
            return workspace.changes.prepare(programme, older, newer), _folder(kept)

        self._desk.ask(self, read, self._ask_place)

    def _ask_place(self, found: tuple[PreparedChanges, Path]) -> None:
        self._prepared, folder = found
        if self._place is None:
            title = self._desk.words.text("Save the document of changes")
            self._place = PlaceAsked(title, self._page.window())
            self._place.chosen.connect(self._write)
        self._place.ask(folder, self._prepared.file_name, ".docx")

    def _write(self, target: Path) -> None:
        prepared = self._prepared
        if prepared is not None:
            self._prepared = None
            done = partial(self._send, prepared, target)
            self._desk.background.ask(self, prepared.content, done, long=True)

    def _send(self, prepared: PreparedChanges, target: Path, data: bytes) -> None:
        self._desk.ask(
            self, lambda workspace: workspace.changes.send(prepared, data, target), self._sent, self._refused
        )

    def _sent(self, sent: Sent) -> None:
        desk, folder = self._desk, sent.path.parent
        desk.say(desk.words.text("{file} is saved in {folder}.", file=sent.path.name, folder=folder))
        if folder != desk.settings.export_folder:
            desk.change_settings(export_folder=folder)

    def _refused(self, problem: MentorDeskError) -> None:
        self._desk.background.refused.emit(problem)


def _folder(kept: Path | None) -> Path:
    """Where documents went before; looked for beside the window, for a network drive may be gone."""
    if kept is not None and os.path.isdir(kept):  # Path.is_dir raises there
        return kept
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
