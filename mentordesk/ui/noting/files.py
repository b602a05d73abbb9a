"""Photos and files of notes: sealed with a note, shown small in the stream, opened or copied out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from mentordesk.errors import BadInput, MentorDeskError, NotFound
from mentordesk.model.notes import Attachment, Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.writing import NoteWriting
from mentordesk.words import system_reason

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_SMALL = 240  # pixels of the design, twice for fine screens
_MOST = 60  # thumbnails that are kept


class NoteFiles(QObject):
    """``came`` names a note whose thumbnail is there now."""

    came = Signal(str)

    def __init__(
        self, desk: Desk, writing: NoteWriting, note: Callable[[str], Note | None], page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page
        self._small: dict[tuple[str, str], QPixmap | None] = {}
        self._note = note

    # --- put in ----------------------------------------------------------------------------------------

    def attach_paths(self, note: Note, paths: Sequence[str]) -> None:
        """Files of this computer, each a step of its own."""

        def job(workspace: Workspace) -> int:
            for path in paths:
                _attach(workspace, note.programme, note.id, Path(path).name, _content(Path(path)))
            return len(paths)

        self._writing.act(job, self._attached)

    def attach_bytes(self, note: Note, content: bytes, name: str) -> None:
        """A picture that was pasted."""
        named = name or self._desk.words.text("photo") + ".png"

        def job(workspace: Workspace) -> int:
            _attach(workspace, note.programme, note.id, named, content)
            return 1

        self._writing.act(job, self._attached)

    def _attached(self, count: int) -> None:
        words = self._desk.words
        self._desk.say(
            words.plural("{count} file is with the note.", "{count} files are with the note.", count)
        )

    def take_off(self, note: Note, file: str) -> None:
        """Off the note; undo brings it back."""
        text = self._desk.words.text
        self._writing.act(
            lambda workspace: workspace.notes.detach(note, file),
            lambda _note: self._desk.say(
                text("The file is off the note."), text("Undo"), self._desk.undo_wanted.emit
            ),
        )

    # --- seen ------------------------------------------------------------------------------------------

    def thumbnail(self, note: str, file: str) -> QPixmap | None:
        """What is shown in the stream; asked for beside the window where it is not here yet."""
        key = (note, file)
        if key in self._small:
            return self._small[key]
        found = self._note(note)
        told = next((each for each in found.attachments if each.id == file), None) if found else None
        if found is None or told is None or not told.is_picture:
            return None
        if len(self._small) >= _MOST:
            self._small.clear()
        self._small[key] = None
        self._desk.ask(
            self, lambda workspace: workspace.notes.open_attachment(found, file), partial(self._shrink, key),
            self._not_there,
        )  # fmt: skip
        return None

    def _shrink(self, key: tuple[str, str], content: bytes) -> None:
        side = self._desk.look.px(_SMALL)
        self._desk.background.ask(self, partial(_shrunk, content, side), partial(self._came, key), long=True)

    def _came(self, key: tuple[str, str], image: QImage | None) -> None:
        if image is not None:
            self._small[key] = QPixmap.fromImage(image)
            self.came.emit(key[0])

    def _not_there(self, _problem: MentorDeskError) -> None:
        """Its sign stays where the picture would be; whoever opens it is told why."""

    def open(self, note: Note, file: str) -> None:
        """A picture in a dialog of ours; whatever it is may be saved as a copy."""
        told = next((each for each in note.attachments if each.id == file), None)
        if told is not None:
            self._desk.ask(
                self,
                lambda workspace: workspace.notes.open_attachment(note, file),
                partial(self._opened, told),
            )

    def _opened(self, told: Attachment, content: bytes) -> None:
        from mentordesk.ui.dialogs.attachment import AttachmentDialog

        picture = QImage.fromData(content) if told.is_picture else QImage()
        words, look = self._desk.words, self._desk.look
        dialog = AttachmentDialog(words, look, told.name, picture, self._page.window())
        dialog.copy_wanted.connect(partial(self._copy, told.name, content))
        dialog.open()

    def _copied(self, _done: object) -> None:
        text = self._desk.words.text
        self._desk.say(text("The copy is saved. It is outside the safe place of your work."))

    def _copy(self, name: str, content: bytes) -> None:
        text = self._desk.words.text
        path, _kind = QFileDialog.getSaveFileName(self._page.window(), text("Save a copy"), name)
        if path:
            self._desk.background.ask(
                self, partial(_write, Path(path), content),
                self._copied,
                long=True,
            )  # fmt: skip


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise NotFound(
            "{name} cannot be read: {reason}. Choose another file.", name=path.name,
            reason=system_reason(problem),
        ) from problem  # fmt: skip


def _attach(workspace: Workspace, programme: str, note: str, name: str, content: bytes) -> None:
    workspace.notes.attach(workspace.notes.note(programme, note), name, content)


def _shrunk(content: bytes, side: int) -> QImage | None:
    image = QImage.fromData(content)
    if image.isNull():
        return None
    return image.scaled(
        QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise BadInput(
            "The copy was not saved in {name}: {reason}. Choose another place.", name=path.name,
            reason=system_reason(problem),
        ) from problem  # fmt: skip
