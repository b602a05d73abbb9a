"""The registry of formats: suffix, title, how to write, how to read (or not), and what carries them.

Writers and readers are imported when they are first used: python-docx, openpyxl and typst stay out
of the memory of a window that exports nothing.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from mentordesk.documents.page import Page, joined
from mentordesk.documents.received import ReceivedDocument
from mentordesk.errors import BadInput
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.documents.agenda_calendar import AgendaCalendar
    from mentordesk.documents.letter import Letter


@dataclass(frozen=True)
class Format:
    """One document format. ``package`` offers ``write(page) -> bytes`` and, if ``reads``, ``read(path)``.

    ``wide`` says that a table has room for every column beside the six.
    """

    suffix: str
    title: str
    package: str
    reads: bool
    wide: bool = False

    def laid(self, page: Page) -> Page:
        """The page as this format lays it out."""
        return joined(page) if self.wide else page

    def write(self, page: Page) -> bytes:
        """The whole file as bytes."""
        written: Callable[[Page], bytes] = import_module(self.package).write
        return written(self.laid(page))

    def read(self, path: Path) -> ReceivedDocument:
        """The plain reading of a file. Raises BadInput when that cannot be done."""
        if not self.reads:
            raise BadInput(
                "{file} cannot be read back. Ask for the Word or Excel file it was made beside.",
                file=path.name,
            )
        found: Callable[[Path], ReceivedDocument] = import_module(self.package).read
        return found(path)

    def read_bytes(self, content: bytes) -> ReceivedDocument:
        """The plain reading of a file that lies nowhere yet: nothing confidential goes over the disk."""
        return self.read(held(f"document{self.suffix}", content))


@dataclass(frozen=True)
class Envelope:
    """A file that carries a document in another format. ``package`` offers ``seal``."""

    suffix: str
    title: str
    package: str
    carries: str
    """The suffix of the document inside, where nothing else is asked for."""

    def seal(self, letter: Letter, name: str, suffix: str, content: bytes) -> bytes:
        """The whole file as bytes, with a document called ``name`` in it."""
        sealed: Callable[[Letter, str, str, bytes], bytes] = import_module(self.package).seal
        return sealed(letter, name, suffix, content)


@dataclass(frozen=True)
class CalendarFormat:
    """A file for calendar programs: it holds events, not pages. ``package`` offers ``write``."""

    suffix: str
    title: str
    package: str

    def write(self, calendar: AgendaCalendar) -> bytes:
        """The whole file as bytes."""
        written: Callable[[AgendaCalendar], bytes] = import_module(self.package).write
        return written(calendar)


FORMATS = {
    each.suffix: each
    for each in (
        Format(".docx", _("Word document"), "mentordesk.documents.word", reads=True),
        Format(".xlsx", _("Excel workbook"), "mentordesk.documents.excel", reads=True, wide=True),
        Format(".pdf", _("PDF document"), "mentordesk.documents.pdf", reads=False),
    )
}

ENVELOPES = {
    each.suffix: each
    for each in (Envelope(".eml", _("E-mail draft"), "mentordesk.documents.mail", carries=".docx"),)
}

CALENDARS = {
    each.suffix: each for each in (CalendarFormat(".ics", _("Calendar"), "mentordesk.documents.calendar"),)
}


def held(name: str, content: bytes) -> Path:
    """Bytes that readers take for a file: of a path they ask its name and its content, no more."""
    return cast(Path, _Held(name, content))


@dataclass(frozen=True)
class _Held:
    name: str
    content: bytes

    def open(self, _mode: str = "rb") -> BinaryIO:
        return io.BytesIO(self.content)

    def read_bytes(self) -> bytes:
        return self.content
