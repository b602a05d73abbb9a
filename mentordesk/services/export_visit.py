"""What every document of a visit shares on its way out: its record, and the file that takes its place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from mentordesk import __version__
from mentordesk.documents.letter import Letter
from mentordesk.errors import BadInput
from mentordesk.forms.reading import form
from mentordesk.model.programme import Programme
from mentordesk.model.visits import FORM, VISIT, Visit
from mentordesk.services.editing import Editing
from mentordesk.services.export_record import Formatted, Sent, deliver, record_writes
from mentordesk.services.export_writing import Content
from mentordesk.services.house_style import HouseStyle
from mentordesk.store.store import Store

_FORMATS = (".docx", ".pdf")


class VisitReady(Protocol):
    """A document of a visit about to go."""

    @property
    def about(self) -> Programme: ...
    @property
    def visit(self) -> Visit: ...
    @property
    def wishes(self) -> Formatted: ...
    @property
    def document(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def clock(self) -> Mapping[str, int]: ...
    @property
    def letter(self) -> Letter: ...


ReadyT = TypeVar("ReadyT", bound=VisitReady)


class VisitExport(Generic[ReadyT]):
    """Sends documents of visits; each kind says what its record tells."""

    def __init__(self, store: Store, editing: Editing, house: HouseStyle) -> None:
        self._store = store
        self._editing = editing
        self._house = house

    def send(
        self,
        prepared: ReadyT,
        content: Content,
        target: Path,
        letter: Letter | None = None,
        *,
        with_mail: bool = False,
    ) -> Sent:
        """Record what was sent and put the file in its place; all of it or nothing.

        Raises NotWritten when folder or disk do not take it, or another program has the file open.
        """
        letter = letter or prepared.letter
        record = partial(self._record, prepared, content, letter)
        return deliver(prepared, content, target, letter, record, with_mail=with_mail)

    def _record(self, prepared: ReadyT, content: Content, letter: Letter) -> None:
        fields = self._fields(prepared, content, letter)
        self._editing.apply(prepared.about.id, "visit.exported", record_writes(prepared.document, fields))

    def _fields(self, prepared: ReadyT, content: Content, letter: Letter) -> dict[str, Any]:
        """What the record tells (CONTRIBUTING, "Journal")."""
        raise NotImplementedError


def visit_fields(
    prepared: VisitReady,
    content: Content,
    letter: Letter,
    *,
    subject: str,
    layout: str,
    told: Mapping[str, Any],
    rows: list[list[str]],
) -> dict[str, Any]:
    """What the record of every document of a visit tells; ``told`` is what its kind adds."""
    return {
        "subject": subject, "record": [VISIT, prepared.visit.id],
        "form": FORM, "form_version": form(FORM).version, "format": prepared.wishes.format,
        "layout": layout, **told, "language": prepared.language,
        "recipient": ", ".join(letter.recipients) or None,
        "clock": dict(prepared.clock), "circles": ["shared"], "rows": rows,
        "sha256": content.sha256, "program": __version__,
    }  # fmt: skip


def refuse_format(suffix: str, *more: str) -> None:
    """Raises BadInput for what is neither Word nor PDF, nor one of ``more``."""
    if suffix not in (*_FORMATS, *more):
        raise BadInput("This document goes out as Word or PDF: end the file with .docx or .pdf.")
