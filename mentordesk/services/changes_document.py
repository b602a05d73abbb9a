"""The document of changes: what lies between two versions, as a Word file with tracked changes.

As with every document, what it needs is read at one moment, the long work needs no store, and a record of it
is kept before the file takes its place: should it come back, it is known for what it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from mentordesk import __version__
from mentordesk.documents.changes_page import Signatures, changes_page
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.page import Page
from mentordesk.documents.tracked import Signed
from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import EXISTENCE, Write
from mentordesk.model.plan import ACTION, FORM, ORDER, Version
from mentordesk.model.programme import Programme
from mentordesk.services.comparing import Compared, Comparing
from mentordesk.services.editing import Editing
from mentordesk.services.export import DOCUMENT, Sent
from mentordesk.services.export_landing import landing, refuse_place
from mentordesk.services.export_names import document_name
from mentordesk.services.programmes import Programmes
from mentordesk.store import strands
from mentordesk.store.store import Store
from mentordesk.words import Words, words

SUBJECT = "changes"
_SUFFIX = ".docx"


@dataclass(frozen=True)
class PreparedChanges:
    """One document of changes with its id; the store is not asked again until it is sent."""

    about: Programme
    compared: Compared
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        both = self.compared.older, self.compared.newer
        return changes_page(
            self.compared.comparison, self.about, self.words, document=self.document, at=self.at,
            versions=(self._named(both[0]), self._named(both[1])), signed=self._signatures(),
        )  # fmt: skip

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        city = self.about.mentee.name if self.about.mentee else self.about.title
        newer = self.compared.newer
        title = self.words.text("What has changed")
        return document_name(title, city, newer.number if newer else "", self.words) + _SUFFIX

    def content(self) -> bytes:
        """The whole file; the long work."""
        return FORMATS[_SUFFIX].write(self.page)

    def _named(self, version: Version | None) -> str:
        if version is None:
            return self.words.text("the plan of {day}", day=self.words.date(_day(self.at)))
        day = self.words.date(_day(datetime.fromtimestamp(int(version.at[:13]) / 1000).astimezone()))
        title = version.number
        if version.name:
            title = self.words.text("{number} {name}", number=version.number, name=version.name)
        return self.words.text("{version} of {day}", version=title, day=day)

    def _signatures(self) -> Signatures:
        nobody = self.words.text("a person without a name")
        found = {}
        for spot, told in self.compared.told.items():
            if spot.entity == ACTION:
                field = "" if spot.field in (EXISTENCE, ORDER) else spot.field
                found[spot.eid, field] = Signed(told.who or nobody, told.at)
        return found


class ChangesDocument:
    """Prepares and keeps such documents."""

    def __init__(self, store: Store, editing: Editing, programmes: Programmes, comparing: Comparing) -> None:
        self._store = store
        self._editing = editing
        self._programmes = programmes
        self._comparing = comparing

    def prepare(self, programme: str, older: str, newer: str = "") -> PreparedChanges:
        """Read all that a document needs; what is said to the team alone or kept to oneself stays here.

        Raises NotFound for a version that is not there.
        """
        about = self._programmes.programme(programme)
        language = about.languages[0]
        compared = self._comparing.comparison(programme, words(language), older, newer, shared_alone=True)
        if compared is None:
            raise NotFound("The plan has no version yet. Name one first, then compare.")
        with self._store.reading() as view:
            now = strands.last_numbers(view, programme=programme)
        clock = compared.newer.clock if compared.newer else now
        return PreparedChanges(
            about, compared, clock, self._editing.new_id(), self._store.clock.now(), language
        )

    def send(self, prepared: PreparedChanges, data: bytes, target: Path) -> Sent:
        """Record what was written and put the file in its place; both or neither. Raises NotWritten."""
        refuse_place(target)
        with landing([(target, data)]):
            self._editing.apply(prepared.about.id, "document.exported", _record(prepared, data))
        newer = prepared.compared.newer
        return Sent(target, len(data), newer.number if newer else "")


def _record(prepared: PreparedChanges, data: bytes) -> list[Write]:
    """The export record (CONTRIBUTING, "Journal"): it names no rows, for none is to come back from it."""
    fields: dict[str, Any] = {
        "subject": SUBJECT, "record": [FORM, MAIN], "form": FORM, "form_version": form(FORM).version,
        "layout": SUBJECT, "format": _SUFFIX, "language": prepared.language,
        "since": prepared.compared.older.id, "clock": dict(prepared.clock), "circles": ["shared"],
        "sha256": hashlib.sha256(data).hexdigest(), "program": __version__,
    }  # fmt: skip
    born = Write(DOCUMENT, prepared.document, kind="create", value={})
    return [born, *(Write(DOCUMENT, prepared.document, name, value) for name, value in fields.items())]


def _day(at: datetime) -> date:
    return at.astimezone().date()
