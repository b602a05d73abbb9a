"""What the dialog is given and what it answers: plain data, sentences in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class ExportOffer:
    """What there is to choose from. ``versions`` and ``languages`` are ids with their names.

    ``number`` is the version the plan goes out under; ``is_new`` when sending names it. ``folder`` is
    where the last document went. ``optional`` are the columns beside the six in which anything stands;
    ``left_out_with`` says what stays here when some of them come along. ``template`` is the name of the
    organisation's own, where one is kept; ``dated`` counts the actions that have a day.
    """

    actions: int
    language: str
    languages: Sequence[tuple[str, str]]
    versions: Sequence[tuple[str, str]]
    number: str
    is_new: bool
    left_out: Sequence[tuple[str, str]]
    recipients: str
    return_by: date
    folder: Path
    optional: Sequence[tuple[str, str]] = ()
    left_out_with: Callable[[tuple[str, ...]], Sequence[tuple[str, str]]] | None = None
    template: str = ""
    dated: int = 0

    def staying(self, columns: tuple[str, ...]) -> Sequence[tuple[str, str]]:
        """What stays here when these optional columns come along."""
        return self.left_out_with(columns) if columns and self.left_out_with else self.left_out


@dataclass(frozen=True)
class ExportWishes:
    """What the document is to be; the names are those of the service's wishes."""

    format: str = ".docx"
    language: str | None = None
    version: str | None = None
    name: str | None = None
    return_by: date | None = None
    parties: bool = True
    extended: tuple[str, ...] = ()
    template: bool = False
    timeline: bool = False


@dataclass(frozen=True)
class ExportLetter:
    """The e-mail as it stands in the dialog."""

    recipients: str
    subject: str
    text: str


@dataclass(frozen=True)
class ExportPreview:
    """How the document looks: pictures of its pages, and what goes with them.

    ``rows`` of ``total`` actions are drawn; fewer than all means that only the first pages are.
    """

    pages: Sequence[bytes]
    rows: int
    total: int
    tables: int
    headings: int
    file_name: str
    subject: str
    text: str
    remarks: Sequence[str] = ()

    @property
    def whole(self) -> bool:
        """Whether the pages are all there are."""
        return self.rows == self.total
