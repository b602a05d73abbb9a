"""A form about to go: its sheets as documents may show them, read at one moment; no store is needed after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.documents.asked import FILLED, HANDWRITING
from mentordesk.documents.form_page import form_page
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Page
from mentordesk.documents.pictures import Picture
from mentordesk.forms.definition import Form
from mentordesk.model.filled import Filled
from mentordesk.model.people import Person
from mentordesk.model.programme import Programme
from mentordesk.model.subjects import Subject
from mentordesk.services.export_form_checks import remarks
from mentordesk.services.export_letter import form_draft
from mentordesk.services.export_names import form_name, plain_title
from mentordesk.services.export_parts import ONE_PAGE, PAGE_TITLES, FormPart, called
from mentordesk.services.export_writing import Content, Progress, Stopped, written
from mentordesk.words import LANGUAGE_NAMES, Message, Words, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview

_PURPOSE = "a5.purpose"  # what the network works on is why somebody is met


@dataclass(frozen=True)
class FormWishes:
    """What is asked of a form besides its answers.

    ``layout`` is ``filled``, ``fillable`` or ``handwriting``; ``blank`` leaves every answer out. ``part`` is
    a section's key or a role, None for the whole form; ``additions`` brings along what the method itself
    does not ask for; ``version`` prints the form as it stood then, by the version's id or name.
    """

    format: str = ".docx"
    language: str | None = None
    layout: str = FILLED
    blank: bool = False
    part: str | None = None
    additions: bool = False
    recipients: tuple[str, ...] = ()
    return_by: date | None = None
    version: str | None = None

    @property
    def to_fill(self) -> bool:
        """Whether somebody is to write in it."""
        return self.layout != FILLED or self.blank


@dataclass(frozen=True)
class PreparedForm:
    """One document with its id; the store is not asked again until it is sent."""

    about: Programme
    subject: Subject
    form: Form
    sheets: tuple[Filled, ...]
    part: FormPart | None
    questions: tuple[str, ...]
    """The ids of the questions it prints."""
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: FormWishes
    signed: str = ""
    logos: tuple[Picture, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    """Everyone of the programme, by id; ``Filled.people`` tells who of them may be named."""

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @property
    def city(self) -> str:
        """Whose form it is: of the mentor city where the mentor's side fills it, else of the mentee."""
        about = self.about
        party = about.mentor if self.form.filled_by[:1] == ("mentor_city",) else about.mentee
        return party.name if party else about.title

    @property
    def title(self) -> str:
        """What the document is called, in its own language: the form, or a page that it makes."""
        if self.part is not None and self.part.kind == ONE_PAGE:
            return self.words.text(PAGE_TITLES[self.part.id])
        return self.form.titled(self.words)

    @cached_property
    def page(self) -> Page:
        """The neutral page; several sheets make a booklet."""
        from mentordesk.documents.booklet import booklet

        pages = [self._page_of(each) for each in self.sheets]
        page = pages[0] if len(pages) == 1 else booklet(pages, self.title, self.about.title)
        return replace(page, logos=self.logos)

    def _page_of(self, filled: Filled) -> Page:
        wishes, part = self.wishes, self.part
        if part is not None and part.kind == ONE_PAGE:
            return self._one_page(filled, part.id)
        return form_page(
            filled, self.about, self.words, document=self.document, at=self.at, layout=wishes.layout,
            sections=part.sections if part else None, roles=part.roles if part else None,
            additions=wishes.additions, return_by=wishes.return_by, derived=filled.derived,
        )  # fmt: skip

    def _one_page(self, filled: Filled, name: str) -> Page:
        from mentordesk.documents.charter_page import charter_page
        from mentordesk.documents.invitation_page import Invitation, invitation_page
        from mentordesk.documents.mandate_page import mandate_page

        if name == "invitation":
            letter = Invitation(
                guest=", ".join(filter(None, map(without_address, self.wishes.recipients))),
                comes=tuple(city.name for city in self.about.cities),
                why=str(filled.value(_PURPOSE) or ""),
                language=self.words.listed([LANGUAGE_NAMES[each] for each in self.about.languages]),
                sender=self.signed,
            )
            return invitation_page(letter, self.about, self.words, document=self.document, at=self.at)

        if name == "charter":
            return charter_page(filled, self.about, self.words, document=self.document, at=self.at)
        people = {key: each for key, each in self.people.items() if key in filled.people}
        return mandate_page(filled, self.about, self.words, document=self.document, at=self.at, people=people)

    @property
    def part_label(self) -> str:
        """What the part is called in the document's language; empty for the whole form and its pages."""
        return self.part.label if self.part and self.part.kind != ONE_PAGE else ""

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        alone = self.form.several and len(self.sheets) == 1
        part = self.part_label or (called(self.sheets[0]) if alone else "")
        return form_name(self.title, self.city, part, self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        wishes = self.wishes
        return form_draft(
            self.words, title=plain_title(self.title), city=self.city, part=self.part_label,
            return_by=wishes.return_by, recipients=wishes.recipients, to_fill=wishes.to_fill,
            comes_back=FORMATS[wishes.format].reads and wishes.layout != HANDWRITING, signed=self.signed,
        )  # fmt: skip

    def remarks(self, _words: Words) -> list[Message]:
        """What the form leaves open; a document to be filled in is open on purpose."""
        return [] if self.wishes.to_fill else remarks(self.sheets, self.questions)

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        return written(self.page, self.wishes.format, progress, cancelled, checked=checked)


def without_address(recipient: str) -> str:
    """Whoever a letter goes to, as one speaks to them: ``Ada Lund <ada@x.eu>`` by the name."""
    name = recipient.partition("<")[0].strip()
    return "" if "@" in name else name
