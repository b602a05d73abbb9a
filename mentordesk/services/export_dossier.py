"""The dossier: every document of a programme in one file, for a council to read (features row 25).

Each part is made as it is alone, so nothing is in the dossier that its document would not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk import __version__
from mentordesk.documents.dossier_page import DossierPart, dossier_page
from mentordesk.documents.form_cover import named, version
from mentordesk.documents.letter import Letter
from mentordesk.documents.page import Cover, Page
from mentordesk.documents.pictures import Picture
from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.model.programme import Party, Programme
from mentordesk.model.subjects import DOSSIER, NAMES
from mentordesk.services.editing import Editing
from mentordesk.services.export_form_checks import FormLeftOut
from mentordesk.services.export_form_prepared import FormWishes, PreparedForm
from mentordesk.services.export_landing import format_of, refuse_place
from mentordesk.services.export_letter import form_draft
from mentordesk.services.export_names import form_name, plain_title
from mentordesk.services.export_parts import SECTION, FormPart
from mentordesk.services.export_prepared import Prepared, Wishes
from mentordesk.services.export_record import Sent, deliver, record_writes
from mentordesk.services.export_writing import Content, Progress, Stopped, written
from mentordesk.services.programmes import Programmes
from mentordesk.words import LANGUAGE_NAMES, Message, Words, words

if TYPE_CHECKING:
    from mentordesk.documents.pdf.preview import Preview
    from mentordesk.services.export import Export

_FOLLOW_UP = "follow"
_BEFORE_THE_PLAN = ("basics", "needs", "strengths", "practices", "network")


@dataclass(frozen=True)
class PreparedDossier:
    """The dossier with all it needs; the store is not asked again until it is sent."""

    about: Programme
    parts: tuple[PreparedForm | Prepared, ...]
    clock: Mapping[str, int]
    document: str
    at: datetime
    language: str
    wishes: FormWishes
    signed: str = ""
    logos: tuple[Picture, ...] = ()

    @property
    def words(self) -> Words:
        """The document's language."""
        return words(self.language)

    @cached_property
    def page(self) -> Page:
        """The neutral page."""
        said, about = self.words, self.about
        title = said.text("Dossier")
        number = self._version
        lines = [
            (said.text("Document"), said.text("Complete mentoring dossier")),
            (said.text("Version"), number),
            (said.text("Language"), LANGUAGE_NAMES[self.language]),
            (said.text("To be read again"), said.text("by {day}", day=self._day) if self._day else ""),
            (said.text("Handed to"), ", ".join(self.wishes.recipients)),
        ]
        cover = Cover(about.title, self._cities, tuple((label, text) for label, text in lines if text))
        above = said.text("{title}, version {version}", title=title, version=number) if number else title
        return dossier_page(
            [self._part(each) for each in self.parts], cover, said, document=self.document, at=self.at,
            above=(said.listed([each.name for each in about.cities]) or about.title, above),
            footer_left=self._footer,
            creator=about.mentee.name if about.mentee else about.title, logos=self.logos,
        )  # fmt: skip

    @property
    def _day(self) -> str:
        day = self.wishes.return_by
        return self.words.date(day, "full") if day else ""

    @property
    def _footer(self) -> str:
        return self.words.text("To be read again by {day}", day=self._day) if self._day else ""

    @property
    def _cities(self) -> str:
        """Both cities with their countries."""
        return self.words.listed([self._with_country(each) for each in self.about.cities])

    def _with_country(self, city: Party) -> str:
        if not city.country:
            return city.name
        return self.words.text("{city} ({country})", city=city.name, country=city.country)

    @property
    def _version(self) -> str:
        """That of the plan, which is what the dossier leads to."""
        return next((each.plan.version for each in self.parts if isinstance(each, Prepared)), "")

    def _part(self, prepared: PreparedForm | Prepared) -> DossierPart:
        said = self.words
        if isinstance(prepared, Prepared):
            plan = prepared.plan
            count = said.plural("{count} action", "{count} actions", len(plan.actions))
            day = said.date(plan.version_date) if plan.version_date else ""
            return DossierPart(said.text("Action plan"), count, day, self._bare(prepared.page))
        first = prepared.sheets[0]
        annex, title = named(first, said)
        if prepared.part is not None:
            title = prepared.part.label
        elif len(prepared.sheets) > 1 and prepared.form.key == NAMES["practices"]:
            title = said.text("Good practices")
        sheets = said.plural("{count} sheet", "{count} sheets", len(prepared.sheets))
        inside = (
            [prepared.form.section_label(each, said) for each in prepared.part.keys] if prepared.part else []
        )
        told = [annex, sheets if prepared.form.several else "", *(inside if len(inside) > 1 else ())]
        day = version(first, said) if len(prepared.sheets) == 1 else ""
        return DossierPart(plain_title(title), ", ".join(filter(None, told)), day, self._bare(prepared.page))

    def _bare(self, page: Page) -> Page:
        return replace(page, logos=(), template=None)

    @property
    def file_name(self) -> str:
        """What the file might be called, ending included."""
        city = self.about.mentee.name if self.about.mentee else self.about.title
        return form_name(self.words.text("Dossier"), city, "", self.words) + self.wishes.format

    @property
    def letter(self) -> Letter:
        """The draft of what goes with it."""
        city = self.about.mentee.name if self.about.mentee else self.about.title
        return form_draft(
            self.words, title=self.words.text("Complete mentoring dossier"), city=city, part="",
            return_by=self.wishes.return_by, recipients=self.wishes.recipients, to_fill=False,
            comes_back=False, signed=self.signed,
        )  # fmt: skip

    def remarks(self, said: Words) -> list[Message]:
        """What its parts leave open is said where they are made."""
        return []

    def preview(self, width: int) -> Preview:
        """The pages as pictures, ``width`` pixels wide."""
        from mentordesk.documents.pdf.preview import preview

        return preview(self.page, width)

    def content(
        self, progress: Progress | None = None, cancelled: Stopped | None = None, *, checked: bool = True
    ) -> Content:
        """The file, looked through once it is made. Raises Cancelled soon after ``cancelled`` says so."""
        return written(self.page, self.wishes.format, progress, cancelled, checked=checked)


class DossierExport:
    """Writes the dossier."""

    def __init__(self, export: Export, editing: Editing, programmes: Programmes) -> None:
        self._export = export
        self._editing = editing
        self._programmes = programmes

    def prepare(self, programme: str, wishes: FormWishes | None = None) -> PreparedDossier:
        """Read all that it needs. Raises NotFound where nothing is written yet."""
        wishes = wishes or FormWishes()
        alone = replace(wishes, layout="filled", blank=False, part=None, return_by=None)
        first = self._export.forms.prepare(programme, PROGRAMME, alone)
        parts = tuple(self._parts(first, alone))
        if not parts:
            raise NotFound("Nothing is written in this programme yet. Fill in a form or the plan first.")
        return PreparedDossier(
            first.about, parts, first.clock, first.document, first.at, first.language, wishes, first.signed,
            first.logos,
        )  # fmt: skip

    def left_out(self, programme: str) -> FormLeftOut:
        """What stays here of all its parts (R-212)."""
        offers = [self._export.forms.offer(programme, name) for name in (PROGRAMME, *_BEFORE_THE_PLAN)]
        return FormLeftOut({key: each for found in offers for key, each in found.left_out.kept.items()})

    def language(self, programme: str) -> str:
        """The language proposed: the programme's main one."""
        return self._programmes.programme(programme).languages[0]

    def _parts(self, sheet: PreparedForm, wishes: FormWishes) -> Iterator[PreparedForm | Prepared]:
        """The programme sheet, the forms in the order of the method, the plan, and its follow-up."""
        programme, said = sheet.about.id, sheet.words
        keys = [each.key for each in sheet.form.sections]
        before = [key for key in keys if key != _FOLLOW_UP]
        yield from _unless_empty(_sections(sheet, before, said.text("The programme")))
        for name in _BEFORE_THE_PLAN:
            if self._export.forms.offer(programme, name).is_empty:
                continue
            yield from _unless_empty(self._export.forms.prepare(programme, name, wishes))
        plan = self._export.prepare(programme, Wishes(language=sheet.language))
        if plan.plan.actions:
            yield plan
        if _FOLLOW_UP in keys:
            label = sheet.form.section_label(_FOLLOW_UP, said)
            yield from _unless_empty(_sections(sheet, [_FOLLOW_UP], label))

    def send(
        self,
        prepared: PreparedDossier,
        content: Content,
        target: Path,
        letter: Letter | None = None,
        *,
        with_mail: bool = False,
    ) -> Sent:
        """Record what was sent and put the file in its place; all of it or nothing. Raises NotWritten."""
        letter = letter or prepared.letter
        record = partial(self._record, prepared, content, letter)
        return deliver(prepared, content, target, letter, record, with_mail=with_mail)

    def write(self, programme: str, target: Path, wishes: FormWishes | None = None) -> Path:
        """Write the dossier to ``target``. Raises BadInput for an unknown suffix, NotWritten."""
        suffix = format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, replace(wishes or FormWishes(), format=suffix))
        return self.send(prepared, prepared.content(checked=False), target).path

    def _record(self, prepared: PreparedDossier, content: Content, letter: Letter) -> None:
        writes = record_writes(prepared.document, _fields(prepared, content, letter))
        self._editing.apply(prepared.about.id, "document.exported", writes)


def _sections(sheet: PreparedForm, keys: list[str], label: str) -> PreparedForm:
    """The programme sheet without its other sections."""
    asked = tuple(each for each in sheet.questions if sheet.form.by_question[each].section in keys)
    return replace(sheet, part=FormPart(keys[0], SECTION, label, asked, tuple(keys)), questions=asked)


def _unless_empty(prepared: PreparedForm) -> Iterator[PreparedForm]:
    """The document where it says anything."""
    for filled in prepared.sheets:
        if any(filled.is_begun(filled.form.by_question[each]) for each in prepared.questions):
            yield prepared
            return


def _fields(prepared: PreparedDossier, content: Content, letter: Letter) -> dict[str, Any]:
    """The export record (CONTRIBUTING, "Journal"); ``forms`` names the forms in it with their versions."""
    wishes = prepared.wishes
    forms = [each.form for each in prepared.parts if isinstance(each, PreparedForm)]
    if any(isinstance(each, Prepared) for each in prepared.parts):
        forms.append(form(NAMES["plan"]))
    return {
        "subject": DOSSIER, "record": [PROGRAMME, MAIN], "form": PROGRAMME,
        "form_version": form(PROGRAMME).version, "format": wishes.format, "layout": "filled",
        "forms": [list(each) for each in dict.fromkeys((each.key, each.version) for each in forms)],
        "language": prepared.language, "recipient": ", ".join(letter.recipients) or None,
        "return_by": wishes.return_by and wishes.return_by.isoformat(),
        "clock": dict(prepared.clock), "circles": ["shared"], "rows": [],
        "sha256": content.sha256, "program": __version__,
    }  # fmt: skip
