"""Photos and files of notes: sealed in the store, known as far as their note (R-132)."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable

from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.taking import clean_text
from mentordesk.model.changes import Write
from mentordesk.model.note_stored import stored_name
from mentordesk.model.notes import ATTACHMENT, NOTE, Attachment, Note
from mentordesk.store import attachments
from mentordesk.store.vault import Vault

_UNKNOWN = "application/octet-stream"


def sealed(vault: Vault, name: str, content: bytes, new_id: Callable[[], str]) -> Attachment:
    """Put a file in the store, in this folder alone; the journal is yet to name it.

    Raises BadInput for an empty file and NotWritten where the disk does not take it.
    """
    plain = " ".join(clean_text(name.replace("\\", "/").rpartition("/")[2]).split()) or "file"
    if not content:
        raise BadInput("{name} is empty. Choose another file.", name=plain)
    kept = attachments.keep(vault, attachments.ATTACHMENTS, content, new_id)
    return Attachment(kept, plain, mimetypes.guess_type(plain)[0] or _UNKNOWN, len(content))


def attaching(note: Note, file: Attachment) -> Write:
    """The write that names a sealed file in a note."""
    told = {"name": file.name, "type": file.type, "size": file.size}
    return Write(NOTE, note.id, stored_name(ATTACHMENT + file.id, note.degree), told)


def detaching(note: Note, file: str) -> Write:
    """The write that takes a file off a note; it stays sealed, so that undo brings it back."""
    return Write(NOTE, note.id, stored_name(ATTACHMENT + file, note.degree), None)


def content_of(vault: Vault, note: Note, file: str) -> bytes:
    """The bytes of a file. Raises NotFound where the note or this laptop has none such, StoreDamaged."""
    if not any(each.id == file for each in note.attachments):
        raise NotFound("This file is no longer with the note. Look in History to bring it back.")
    if not (vault.folder / attachments.ATTACHMENTS / file).is_file():
        raise NotFound("This file did not come with the note. Ask whoever took the note for it.")
    return attachments.content(vault, attachments.ATTACHMENTS, file)
