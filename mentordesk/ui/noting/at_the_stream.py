"""The stream's own wishes: keys on a note, its menu, its chips; and where the focus goes back to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.model.notes import Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.chips import follow_chip
from mentordesk.ui.noting.files import NoteFiles
from mentordesk.ui.noting.note_acts import NoteActs
from mentordesk.ui.noting.note_menu import open_note_menu
from mentordesk.ui.noting.notebook_view import NotebookView


class AtTheStream(QObject):
    """``note`` gives what is known of one."""

    def __init__(
        self, desk: Desk, view: NotebookView, acts: NoteActs, files: NoteFiles,
        note: Callable[[str], Note | None], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk, self._view, self._acts, self._files, self._note = desk, view, acts, files, note
        self._page = parent
        self._before: QWidget | None = None
        stream = view.stream
        stream.left_down.connect(view.write)
        stream.typed_on.connect(view.composer.type_on)
        stream.key_wanted.connect(self._do)
        stream.remove_wanted.connect(acts.remove)
        stream.chip_clicked.connect(self._chip)
        stream.picture_clicked.connect(self._picture)
        stream.menu_wanted.connect(self._menu)
        stream.set_thumbnails(files.thumbnail)
        files.came.connect(stream.thumbnail_came)
        view.panel.closed.connect(self._answered)

    @property
    def answering(self) -> str:
        """The note that may answer a question: the one one was at, else the newest here."""
        stream = self._view.stream
        rows = [each.id for each in stream.rows.rows if stream.note(each.id) is not None]
        return stream.current() or (rows[-1] if rows else "")

    def _do(self, eid: str, verb: str) -> None:
        self._before = QApplication.focusWidget()
        self._acts.do(eid, verb)

    def _answered(self) -> None:
        """The question over the composer is gone."""
        stream, composer = self._view.stream, self._view.composer
        back = stream if self._before is stream else composer
        self._before = None
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, eid: str, chip: str) -> None:
        if (note := self._note(eid)) is not None:
            follow_chip(self._desk, note.programme, chip)

    def _picture(self, eid: str, file: str) -> None:
        if (note := self._note(eid)) is not None:
            self._files.open(note, file)

    def _menu(self, eid: str, at: QPoint) -> None:
        if (note := self._note(eid)) is not None:
            self._before = self._view.stream
            open_note_menu(note, self._acts, self._files, self._view.stream, self._desk.words, at, self._page)
