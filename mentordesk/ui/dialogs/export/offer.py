"""What the dialog is given and what it answers: plain data, sentences in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol


class Offer(Protocol):
    """What there is to choose from, whatever goes out. ``folder`` is where the last document went."""

    @property
    def language(self) -> str:
        """The language proposed."""
        ...

    @property
    def languages(self) -> Sequence[tuple[str, str]]:
        """Ids with their names."""
        ...

    @property
    def recipients(self) -> str:
        """Whom the last document went to."""
        ...

    @property
    def return_by(self) -> date:
        """When an answer may be expected."""
        ...

    @property
    def folder(self) -> Path:
        """Where the file is proposed to go."""
        ...


class Wished(Protocol):
    """What a document is to be, whatever it is of."""

    @property
    def format(self) -> str:
        """The ending of the file."""
        ...


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
class FormOffer:
    """What there is to choose from of a form. ``parts`` and ``sheets`` are ids with their names.

    ``left_out`` tells what stays here of a part, by its id; of the whole form under "". ``part``, ``sheet``
    and ``layout`` are those proposed; ``additions`` says that the form asks for more than the method does.
    ``pages`` are the parts laid out in one way alone; with ``to_read`` nothing of it is to be filled in.
    """

    title: str
    language: str
    languages: Sequence[tuple[str, str]]
    parts: Sequence[tuple[str, str]]
    sheets: Sequence[tuple[str, str]]
    left_out: Mapping[str, Sequence[tuple[str, str]]]
    recipients: str
    return_by: date
    folder: Path
    additions: bool = False
    part: str = ""
    sheet: str = ""
    layout: str = "filled"
    pages: frozenset[str] = frozenset()
    to_read: bool = False
    versions: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class FormExportWishes:
    """What the document of a form is to be; the names are those of the service's wishes.

    ``sheet`` is the id of one sheet, empty for all of them; ``recipients`` are told where they stand in the
    document itself.
    """

    format: str = ".docx"
    language: str | None = None
    layout: str = "filled"
    blank: bool = False
    part: str | None = None
    additions: bool = False
    return_by: date | None = None
    version: str | None = None
    sheet: str = ""
    recipients: tuple[str, ...] = ()


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
