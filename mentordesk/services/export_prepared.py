"""A document about to go: everything it needs, read at one moment, so that the long work needs no store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.plan_page import plan_page
from mentordesk.documents.time_figure import TimeFigure
from mentordesk.model.plan import Plan
from mentordesk.model.programme import Programme
from mentordesk.services.export_checks import remarks
from mentordesk.services.export_letter import draft
from mentordesk.services.export_names import document_name
from mentordesk.services.export_writing import Cancelled, Content, Progress, Stopped, written
from mentordesk.words import Message, Words, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview
    from mentordesk.model.schedule import Schedule

__all__ = ["Cancelled", "Content", "Prepared", "Progress", "Stopped", "Wishes"]


@dataclass(frozen=True)
class Wishes:
    """What is asked of a document besides its content.

    ``version`` prints the plan as it stood then; ``name`` is the number it goes out under, named on
    sending when it is not yet. ``parties`` are the lines of the cover that say who and which version.
    ``extended`` names the optional columns that come along, ``template`` asks for the organisation's own
    (Word alone), ``timeline`` for the figure after the table.
    """

    format: str = ".docx"
    language: str | None = None
    version: str | None = None
    name: str | None = None
    recipients: tuple[str, ...] = ()
    return_by: date | None = None
    parties: bool = True
    extended: tuple[str, ...] = ()
    template: bool = False
    timeline: bool = False


@dataclass(frozen=True)
class Prepared:
    """One document with its id; the store is not asked again until it is sent."""

    about: Programme
    plan: Plan
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: Wishes
    signed: str = ""
    logos: tuple[Picture, ...] = ()
    template: bytes | None = None
    schedule: Schedule | None = None
    """What the timeline shows, read only where it is wished for."""
    needs: Mapping[str, str] = field(default_factory=dict)
    """What the needs are called that actions are tied to, by id, in their order (R-164)."""

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def city(self) -> str:
        """Whose plan it is."""
        return self.about.mentee.name if self.about.mentee else self.about.title

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        page = plan_page(
            self.plan, self.about, self.words, document=self.document, at=self.at,
            return_by=self.wishes.return_by, parties=self.wishes.parties, extended=self.wishes.extended,
            timeline=self._timeline, names=self.needs,
        )  # fmt: skip
        template = self.template if self.wishes.template and self.wishes.format == ".docx" else None
        logos = () if template else self.logos  # a letterhead has its own
        return replace(page, logos=logos, template=template)

    @property
    def _timeline(self) -> TimeFigure | None:
        if self.schedule is None or not self.wishes.timeline:
            return None
        from mentordesk.documents.timeline_block import time_figure

        return time_figure(self.schedule, self.words, self.at.astimezone().date())

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        title = self.words.text("Action plan")
        return document_name(title, self.city, self.plan.version, self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        return draft(
            self.words, city=self.city, version=self.plan.version, return_by=self.wishes.return_by,
            recipients=self.wishes.recipients, comes_back=FORMATS[self.wishes.format].reads,
            signed=self.signed,
        )  # fmt: skip

    def remarks(self, words: Words) -> list[Message]:
        """What the plan leaves open."""
        return remarks(self.plan, words)

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        return written(self.page, self.wishes.format, progress, cancelled, checked=checked)
