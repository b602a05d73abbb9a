"""A photo or a file that is given to the notebook: the note being written takes it, or one is made for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mentordesk.model.notes import Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.composing import Composing
from mentordesk.ui.noting.files import NoteFiles
from mentordesk.ui.widgets.notes.composer import Composer


class Giving(QObject):
    """Pasted, dropped or chosen."""

    def __init__(
        self, desk: Desk, composer: Composer, composing: Composing, files: NoteFiles, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._composing, self._files, self._page = desk, composing, files, parent
        self._composer = composer
        composer.picture_given.connect(self._picture)
        composer.files_given.connect(self.give)

    def ask(self) -> None:
        """Choose photos or files of this computer."""
        title = self._desk.words.text("Add a photo or a file")
        paths, _kind = QFileDialog.getOpenFileNames(self._page.window(), title)
        if paths:
            self.give(paths)

    def give(self, paths: Sequence[str]) -> None:
        """These files."""
        words = paths[0].replace("\\", "/").rpartition("/")[2]
        self._composing.hand_over_with(words, partial(self._attach, list(paths)))

    def _attach(self, paths: Sequence[str], note: Note) -> None:
        self._files.attach_paths(note, paths)

    def paste_notes(self, programme: str, visit: str, day: str, text: str = "") -> None:
        """Notes made elsewhere, a line for each: the dialog is read in when it is wanted."""
        from mentordesk.ui.dialogs.paste_notes import open_paste_notes

        open_paste_notes(self._desk, self._page, programme, visit, day, text=text)

    def offer_lines(self, text: str, programme: str, visit: str, day: str) -> None:
        """Many lines came into one note: they may be one each."""
        words = self._desk.words
        count = sum(bool(line.strip()) for line in text.splitlines())
        said = words.plural("{count} line is in this note.", "{count} lines are in this note.", count)
        self._desk.say(
            said, words.text("A note for each line"), partial(self._separate, text, programme, visit, day)
        )

    def _separate(self, text: str, programme: str, visit: str, day: str) -> None:
        if self._composer.take_out(text):
            self.paste_notes(programme, visit, day, text)

    def _picture(self, content: bytes, name: str) -> None:
        words = name or self._desk.words.text("Photo")
        self._composing.hand_over_with(words, partial(self._attach_picture, content, name))

    def _attach_picture(self, content: bytes, name: str, note: Note) -> None:
        self._files.attach_bytes(note, content, name)
