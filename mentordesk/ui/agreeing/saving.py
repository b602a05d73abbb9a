"""The page on its way to a file: read, given a place, written beside the window, put there whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.ui.agreeing.choosing import PageWishes
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.export.offering import folder_to_begin_in
from mentordesk.ui.dialogs.export.place import PlaceAsked

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_report_prepared import PreparedReport
    from mentordesk.services.export_writing import Content
    from mentordesk.services.workspace import Workspace


class PageSaving(QObject):
    """One file at a time: a second wish waits until the first has its place, or none."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent
        self._prepared: PreparedReport | None = None
        self._place: PlaceAsked | None = None

    def begin(self, programme: str, visit: str, wishes: PageWishes, ending: str) -> None:
        """Have the page saved in the format of an ending."""
        kept = self._desk.settings.export_folder

        def read(workspace: Workspace) -> tuple[PreparedReport, Path]:
            return prepared(workspace, programme, visit, wishes, ending), folder_to_begin_in(kept)

        self._desk.ask(self, read, self._ask_place)

    def _ask_place(self, found: tuple[PreparedReport, Path]) -> None:
        self._prepared, folder = found
        if self._place is None:
            self._place = PlaceAsked(self._desk.words.text("Save the document"), self._page.window())
            self._place.chosen.connect(self._write)
        self._place.ask(folder, self._prepared.file_name, self._prepared.wishes.format)

    def _write(self, target: Path) -> None:
        made = self._prepared
        if made is not None:
            self._prepared = None
            self._desk.background.ask(
                self, partial(made.content, checked=False), partial(self._send, made, target), long=True
            )

    def _send(self, made: PreparedReport, target: Path, content: Content) -> None:
        self._desk.ask(
            self,
            lambda workspace: workspace.export.reports.send(made, content, target),
            self._sent,
            self._refused,
        )

    def _sent(self, sent: Sent) -> None:
        desk, folder = self._desk, sent.path.parent
        text = desk.words.text
        desk.say(
            text("{file} is saved in {folder}.", file=sent.path.name, folder=folder), text("Open it"),
            partial(_open, sent.path),
        )  # fmt: skip
        if folder != desk.settings.export_folder:
            desk.change_settings(export_folder=folder)

    def _refused(self, problem: MentorDeskError) -> None:
        self._desk.background.refused.emit(problem)


def prepared(
    workspace: Workspace, programme: str, visit: str, wishes: PageWishes, ending: str
) -> PreparedReport:
    """The page, read from the store."""
    from mentordesk.services.export_report_prepared import AGREED, ReportWishes

    asked = ReportWishes(ending, wishes.language, wishes.second, wishes.parts)
    return workspace.export.reports.prepare(programme, AGREED, visit, asked)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
