"""Invitations of a visit out: one page for each person or body met, several in one file (R-226).

As with every document: what it needs is read at one moment and of open circles alone, the long work needs no
store, and the record is committed before the file takes its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from mentordesk import __version__
from mentordesk.documents.invitation_page import Invitation, invitation_pages
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page
from mentordesk.documents.pictures import Picture
from mentordesk.errors import NotFound
from mentordesk.forms.reading import form
from mentordesk.model.programme import Programme
from mentordesk.model.visits import FORM, VISIT, Visit
from mentordesk.services import preparing_reading
from mentordesk.services.editing import Editing
from mentordesk.services.export_landing import format_of, refuse_place
from mentordesk.services.export_names import form_name
from mentordesk.services.export_parts import PAGE_TITLES
from mentordesk.services.export_record import Sent, deliver, record_writes
from mentordesk.services.export_writing import Content, written
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.inviting import guests, invitation
from mentordesk.store import strands
from mentordesk.store.store import Store
from mentordesk.words import Words, words

SUBJECT = "invitation"


@dataclass(frozen=True)
class InvitationWishes:
    """``language`` None is the programme's first."""

    format: str = ".docx"
    language: str | None = None


@dataclass(frozen=True)
class PreparedInvitations:
    """The letters with all they need; the store is not asked again until they are sent."""

    about: Programme
    visit: Visit
    letters: tuple[Invitation, ...]
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: InvitationWishes
    logos: tuple[Picture, ...] = ()

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def title(self) -> str:
        """What the document is called, in its own language."""
        return self.words.text(PAGE_TITLES[SUBJECT])

    @cached_property
    def page(self) -> Page:
        """The neutral page; each of several letters begins on a new one."""
        page = invitation_pages(self.letters, self.about, self.words, document=self.document, at=self.at)
        return replace(page, logos=self.logos)

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        city = self.about.mentee.name if self.about.mentee else self.about.title
        part = self.letters[0].guest if len(self.letters) == 1 else ""
        return form_name(self.title, city, part, self.words) + self.wishes.format

    def content(self) -> Content:
        """The whole file; the long work."""
        return written(self.page, self.wishes.format, checked=False)


class InvitationExport:
    """Prepares and keeps such documents."""

    def __init__(self, store: Store, editing: Editing, house: HouseStyle) -> None:
        self._store = store
        self._editing = editing
        self._house = house

    def prepare(
        self,
        programme: str,
        visit: str,
        wanted: Sequence[str] = (),
        wishes: InvitationWishes | None = None,
    ) -> PreparedInvitations:
        """Read all that the letters need: to these guests, or to all the visit invites.

        Raises NotFound for a visit that is gone, or where there is nobody to invite.
        """
        wishes = wishes or InvitationWishes()
        with self._store.reading() as view:
            found = preparing_reading.prepared(view, programme, visit, open_only=True)
            clock = strands.last_numbers(view, programme=programme)
        chosen = [each for each in guests(found) if not wanted or each.id in wanted]
        if not chosen:
            raise NotFound("Nobody is to be invited yet. Name the people to meet first.")
        language = wishes.language or found.programme.languages[0]
        said = words(language)
        signed = str((self._store.local("me") or {}).get("name", ""))
        return PreparedInvitations(
            found.programme, found.visit,
            tuple(invitation(found, each, said, signed) for each in chosen), clock,
            self._editing.new_id(), self._store.clock.now(), language, wishes,
            self._house.printed(language),
        )  # fmt: skip

    def send(self, prepared: PreparedInvitations, content: Content, target: Path) -> Sent:
        """Record what was written and put the file in its place; both or neither. Raises NotWritten."""
        letter = Letter(subject=prepared.title, text="")
        return deliver(
            prepared, content, target, letter, partial(self._record, prepared, content), with_mail=False
        )

    def write(
        self,
        programme: str,
        visit: str,
        target: Path,
        wanted: Sequence[str] = (),
        language: str | None = None,
    ) -> Path:
        """Write letters to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotFound as ``prepare``, NotWritten where it cannot be put.
        """
        suffix = format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, visit, wanted, InvitationWishes(suffix, language))
        return self.send(prepared, prepared.content(), target).path

    def _record(self, prepared: PreparedInvitations, content: Content) -> None:
        writes = record_writes(prepared.document, _fields(prepared, content))
        self._editing.apply(prepared.about.id, "visit.exported", writes)


def _fields(prepared: PreparedInvitations, content: Content) -> dict[str, Any]:
    """The export record (CONTRIBUTING, "Journal"): it names no rows, for none is to come back from it."""
    return {
        "subject": SUBJECT, "record": [VISIT, prepared.visit.id], "form": FORM,
        "form_version": form(FORM).version, "layout": SUBJECT, "format": prepared.wishes.format,
        "language": prepared.language, "clock": dict(prepared.clock), "circles": ["shared"],
        "sha256": content.sha256, "program": __version__,
    }  # fmt: skip
