"""What can be done with a note, as a menu where it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.model.notes import Note
from mentordesk.ui.noting.files import NoteFiles
from mentordesk.ui.noting.note_acts import NoteActs
from mentordesk.ui.noting.note_keys import note_keys
from mentordesk.ui.widgets.notes.stream import NoteStream
from mentordesk.words import Words


def open_note_menu(
    note: Note, acts: NoteActs, files: NoteFiles, stream: NoteStream, words: Words, at: QPoint,
    parent: QWidget,
) -> None:  # fmt: skip
    """Its keys in words, then edit, reword, what goes off it, remove."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    text = words.text
    for key in note_keys(words):
        said = key.text[:1].upper() + key.text[1:]
        menu.addAction(f"{said}\t{key.key}").triggered.connect(partial(_do, acts, note.id, key.verb))
    menu.addSeparator()
    menu.addAction(text("Change its words") + "\t" + text("Enter")).triggered.connect(
        partial(_edit, stream, note.id)
    )
    if note.restricted:
        menu.addAction(text("Write it anew, for everybody")).triggered.connect(partial(_reword, acts, note))
    for each in note.attachments:
        said = text("Take “{file}” off the note", file=each.name.replace("&", "&&"))
        menu.addAction(said).triggered.connect(partial(_take_off, files, note, each.id))
    menu.addAction(text("Remove the note") + "\t" + text("Del")).triggered.connect(
        partial(_remove, acts, note.id)
    )
    menu.popup(at)


def _do(acts: NoteActs, note: str, verb: str, _checked: bool = False) -> None:
    acts.do(note, verb)


def _edit(stream: NoteStream, note: str, _checked: bool = False) -> None:
    stream.edit_note(note)


def _reword(acts: NoteActs, note: Note, _checked: bool = False) -> None:
    acts.reword(note)


def _take_off(files: NoteFiles, note: Note, file: str, _checked: bool = False) -> None:
    files.take_off(note, file)


def _remove(acts: NoteActs, note: str, _checked: bool = False) -> None:
    acts.remove(note)
