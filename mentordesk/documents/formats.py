"""The registry of formats: suffix, title, how to write, how to read (or not).

Writers and readers are imported when they are first used: python-docx, openpyxl and typst stay out
of the memory of a window that exports nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from mentordesk.documents.page import Page
from mentordesk.documents.received import ReceivedDocument
from mentordesk.errors import BadInput
from mentordesk.words import _


@dataclass(frozen=True)
class Format:
    """One document format. ``package`` offers ``write(page) -> bytes`` and, if ``reads``, ``read(path)``."""

    suffix: str
    title: str
    package: str
    reads: bool

    def write(self, page: Page) -> bytes:
        """The whole file as bytes."""
        written: Callable[[Page], bytes] = import_module(self.package).write
        return written(page)

    def read(self, path: Path) -> ReceivedDocument:
        """The plain reading of a file. Raises BadInput when that cannot be done."""
        if not self.reads:
            raise BadInput(
                "{file} cannot be read back. Ask for the Word or Excel file it was made beside.",
                file=path.name,
            )
        found: Callable[[Path], ReceivedDocument] = import_module(self.package).read
        return found(path)


FORMATS = {
    each.suffix: each
    for each in (
        Format(".docx", _("Word document"), "mentordesk.documents.word", reads=True),
        Format(".xlsx", _("Excel workbook"), "mentordesk.documents.excel", reads=True),
        Format(".pdf", _("PDF document"), "mentordesk.documents.pdf", reads=False),
    )
}
