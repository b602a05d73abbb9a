"""A page of what comes out of a visit, about to go: read at one moment; the long work needs no store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.agreed_page import TITLE, TITLES, agreed_page
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page
from mentordesk.documents.photos import photo
from mentordesk.documents.pictures import Picture
from mentordesk.documents.quotes_page import quotes_page
from mentordesk.documents.report_page import Beside, report_page
from mentordesk.model.agreed import PARTS, THANKS, USUAL
from mentordesk.model.programme import Programme
from mentordesk.model.report import Item
from mentordesk.model.rules import plural
from mentordesk.model.visits import Visit
from mentordesk.services.export_letter import visit_draft
from mentordesk.services.export_names import form_name
from mentordesk.services.export_writing import Content, Progress, Stopped, written
from mentordesk.services.outcome_reading import Outcome
from mentordesk.services.reporting import quotes_of
from mentordesk.words import Message, Words, _, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview

REPORT, AGREED, QUOTES = "report", "agreed", "quotes"
NO_SECOND = "-"
"""Instead of a language: headings in one alone."""
_TITLES = {REPORT: _("Visit report"), AGREED: TITLE, QUOTES: _("Quotes from the visit")}
_LINE = 7.0
"""Millimetres of a line to be read aloud."""


@dataclass(frozen=True)
class ReportWishes:
    """What is asked of a page.

    ``second`` is the second language of the headings of *What we agreed*: None for the programme's own,
    ``NO_SECOND`` for none. ``parts`` are those of ``model.agreed``; ``quotes`` are ids of notes, None for
    all. ``logos`` are ids of the house style's, None for all of them.
    """

    format: str = ".docx"
    language: str | None = None
    second: str | None = None
    parts: tuple[str, ...] = USUAL
    quotes: tuple[str, ...] | None = None
    photos: bool = True
    logos: tuple[str, ...] | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fit:
    """How long *What we agreed* is. ``lines`` are those too many, ``without`` the part that could go."""

    pages: int
    lines: int = 0
    without: str = ""

    def said(self, words: Words) -> list[Message]:
        """What there is to say about it; nothing where it is one page."""
        if self.pages <= 1:
            return []
        told = plural(
            "Longer than a page by about {count} line",
            "Longer than a page by about {count} lines",
            self.lines,
        )
        if not self.without:
            return [told]
        part = words.text(TITLES[self.without])
        return [told, Message.of(_("Without “{part}” it is one page"), part=part)]


@dataclass(frozen=True)
class PreparedReport:
    """One page with its id; the store is not asked again until it is sent."""

    kind: str
    outcome: Outcome
    said: AgendaSaid
    """Nothing of a narrower circle is in either."""
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: ReportWishes
    beside: Beside
    second: str = ""
    files: Mapping[str, tuple[tuple[str, bytes], ...]] = field(default_factory=dict)
    """Photos as they are kept, by the id of their note: names and bytes."""
    missing: int = 0
    """Photos that did not come to this laptop."""
    signed: str = ""
    logos: tuple[Picture, ...] = ()

    @property
    def about(self) -> Programme:
        """Whose visit it is."""
        return self.outcome.about

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.outcome.visit

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def title(self) -> str:
        """What it is called, in its own language."""
        return self.words.text(_TITLES[self.kind])

    @property
    def chosen(self) -> tuple[Item, ...]:
        """The quotes that were chosen."""
        wanted = self.wishes.quotes
        found = quotes_of(self.outcome.report)
        return found if wanted is None else tuple(each for each in found if each.note.id in wanted)

    @cached_property
    def photos(self) -> dict[str, tuple[Picture, ...]]:
        """The photos as the document carries them, by the id of their note."""
        made = {
            note: tuple(each for name, content in files if (each := photo(content, name)) is not None)
            for note, files in self.files.items()
        }
        return {note: pictures for note, pictures in made.items() if pictures}

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        if self.kind == AGREED:
            return self._agreed(self.wishes.parts)
        if self.kind == QUOTES:
            return quotes_page(
                self.chosen, self.said, document=self.document, at=self.at, logos=self.logos
            )  # fmt: skip
        beside = replace(self.beside, photos=self.photos)
        return report_page(
            self.outcome.report, self.said, beside, document=self.document, at=self.at, logos=self.logos
        )

    def _agreed(self, parts: tuple[str, ...]) -> Page:
        second = words(self.second) if self.second else None
        return agreed_page(
            self.outcome.agreed, self.said, second, parts, document=self.document, at=self.at,
            logos=self.logos,
        )  # fmt: skip

    @cached_property
    def fit(self) -> Fit:
        """Whether *What we agreed* is one page; else by how much it is longer, and what could go."""
        from mentordesk.documents.pdf.measuring import length

        pages, down = length(self.page)
        if pages <= 1 or self.kind != AGREED:
            return Fit(pages)
        lines = max(round(down / _LINE), 1) + (pages - 2) * 35
        parts = self.wishes.parts
        for part in sorted(parts, key=_DISPENSABLE.index):
            if length(self._agreed(tuple(each for each in parts if each != part)))[0] == 1:
                return Fit(pages, lines, part)
        return Fit(pages, lines)

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        about = self.about
        city = about.mentee.name if about.mentee else about.title
        visit = self.words.text("Visit {number}", number=self.visit.number)
        return form_name(visit, city, self.title, self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        return visit_draft(
            self.words, document=self.title, visit=self.said.heading, dates=self.said.dates,
            recipients=self.wishes.recipients, calendar=False, signed=self.signed,
        )  # fmt: skip

    def remarks(self, told_in: Words) -> list[Message]:
        """What is still open: it never stands in the way."""
        if self.kind == AGREED:
            return self.fit.said(told_in)
        lost = self.missing + sum(map(len, self.files.values())) - sum(map(len, self.photos.values()))
        if self.kind != REPORT or not lost:
            return []
        return [Message.of(_("Photos that are not in the document: {count}"), count=lost)]

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        made = written(self.page, self.wishes.format, progress, cancelled, checked=checked)
        if made.checks is None:
            return made
        return replace(made, checks=replace(made.checks, comes_back=None))  # nothing in it is ever asked for


_DISPENSABLE = [THANKS, *reversed([each for each in PARTS if each != THANKS])]
"""The order in which a part could go."""
