"""What an export leaves behind: the files in their places, and the record that knows them again.

The record is committed before the file takes its name: a file without a record could never be merged, a
record without a file harms nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from mentordesk.documents.letter import Letter
from mentordesk.model.changes import Write
from mentordesk.services.export_landing import files, landing, refuse_place
from mentordesk.services.export_writing import Content
from mentordesk.store import records
from mentordesk.store.records import View

DOCUMENT = "document"


@dataclass(frozen=True)
class Sent:
    """What lies on the disk now, under which number; ``mail`` is the draft beside it."""

    path: Path
    size: int
    version: str
    mail: Path | None = None


class Formatted(Protocol):
    """What is wished of any document: the suffix of its format."""

    @property
    def format(self) -> str:
        """The suffix."""
        ...


class Ready(Protocol):
    """A document about to go, as far as its file is concerned."""

    @property
    def wishes(self) -> Formatted:
        """What was wished of it."""
        ...


def deliver(
    prepared: Ready,
    content: Content,
    target: Path,
    letter: Letter,
    record: Callable[[], None],
    *,
    with_mail: bool,
    version: str = "",
) -> Sent:
    """Record what was sent and put the file in its place, with mail a draft beside it; all or nothing.

    Raises NotWritten when folder or disk do not take it, or another program has the file open.
    """
    refuse_place(target)
    written = files(prepared.wishes.format, content, target, letter, with_mail=with_mail)
    with landing(written):
        record()
    mail = written[1][0] if len(written) > 1 else None
    return Sent(target, len(written[0][1]), version, mail)


def record_writes(document: str, fields: Mapping[str, Any]) -> list[Write]:
    """The export record (CONTRIBUTING, "Journal")."""
    born = Write(DOCUMENT, document, kind="create", value={})
    return [born, *(Write(DOCUMENT, document, name, value) for name, value in fields.items())]


def last_sent(view: View, programme: str, **about: Any) -> Mapping[str, Any]:
    """The record of the last document of which all this is told; empty where none went out."""
    for sent in reversed(records.creations(view, programme, DOCUMENT)):
        found = records.single(view, programme, DOCUMENT, sent.eid).answers
        if all(found.get(name) == value for name, value in about.items()):
            return found
    return {}
