"""Any form out: whole or a part of it, filled, to type into or to write on (R-006, R-053, R-058).

As with the plan: ``prepare`` reads the store, ``PreparedForm.content`` works long and needs none, ``send``
writes. What stands in a narrower circle is never read for a document (R-132, R-219).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from mentordesk import __version__
from mentordesk.documents.letter import Letter, recipients_in
from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.definition import Form
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.for_documents import for_documents
from mentordesk.model.form_differences import FormVersion
from mentordesk.model.programme import Programme
from mentordesk.model.refs import ref
from mentordesk.model.subjects import Subject, subject, subject_name
from mentordesk.services.editing import Editing
from mentordesk.services.export_form_checks import FormLeftOut, left_out
from mentordesk.services.export_form_prepared import FormWishes, PreparedForm, without_address
from mentordesk.services.export_form_versions import at_version, one_version, only_sheet, version_title
from mentordesk.services.export_landing import format_of, refuse_place
from mentordesk.services.export_parts import ONE_PAGE, FormPart, called, part_named, parts, prints
from mentordesk.services.export_record import Sent, deliver, last_sent, record_writes
from mentordesk.services.export_writing import Content
from mentordesk.services.filling import Filling
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.form_versions import FormVersions
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.programmes import Programmes
from mentordesk.services.refs import new_row_ids
from mentordesk.store import past, strands
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Words, words


@dataclass(frozen=True)
class FormOffered:
    """What can be exported of a form, before anything is wished for."""

    about: Programme
    form: Form
    sheets: tuple[Filled, ...]
    """As documents may show them; one without answers where a form filled several times has no sheet yet."""
    language: str
    left_out: FormLeftOut
    recipients: tuple[str, ...]
    """Whom the last document of this form went to."""
    versions: tuple[FormVersion, ...] = ()
    """Those of the one sheet it is of; newest last."""

    def parts(self, words: Words, *, additions: bool = False) -> list[FormPart]:
        """What can go out alone."""
        return parts(self.sheets[0], words, additions=additions)

    def version_titles(self, words: Words) -> list[tuple[str, str]]:
        """The versions by id and by what each is called, the newest first."""
        return [(each.id, version_title(self.form, each, words)) for each in reversed(self.versions)]

    def sheet_titles(self, words: Words) -> list[tuple[str, str]]:
        """The sheets of a form that is filled several times, by id and by what each is called."""
        if not self.form.several:
            return []
        return [
            (each.eid, called(each) or words.text("Sheet {ref}", ref=ref(each.eid)))
            for each in self.sheets
            if each.eid
        ]

    @property
    def asks_more(self) -> bool:
        """Whether the form asks for anything the method itself does not."""
        return any(each.origin == "addition" and each.circle == "shared" for each in self.form.fields)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered in any sheet."""
        return not any(each.answers or any(each.rows.values()) for each in self.sheets)


class FormExport:
    """Writes documents of forms."""

    def __init__(
        self, store: Store, editing: Editing, programmes: Programmes, filling: Filling, house: HouseStyle
    ) -> None:
        self._store = store
        self._editing = editing
        self._programmes = programmes
        self._filling = filling
        self._house = house

    def offer(self, programme: str, asked: str) -> FormOffered:
        """What there is to choose from. Raises BadInput for no such subject, NotFound for no such sheet."""
        about, named = self._programmes.programme(programme), subject(asked)
        definition = form(named.form)
        with self._store.reading() as view:
            circles = {strand: found[0] for strand, found in past.strands(view, programme).items()}
            full = chosen(Sheets(view, programme), definition, named)
            reader = Sheets(view, programme, open_only=True)
            sheets = _for_documents(chosen(reader, definition, named))
            last = last_sent(view, programme, form=definition.key)
        versions = self._versions(sheets[0]) if len(sheets) == 1 else ()
        return FormOffered(
            about, definition, sheets or (Filled(programme, definition, ""),), about.languages[0],
            left_out(full, circles), recipients_in(str(last.get("recipient") or "")), versions,
        )  # fmt: skip

    def prepare(self, programme: str, asked: str, wishes: FormWishes | None = None) -> PreparedForm:
        """Read all that a document needs.

        Raises BadInput for a subject or part that is none, NotFound where there is no sheet to export.
        """
        wishes = wishes or FormWishes()
        about, named = self._programmes.programme(programme), subject(asked)
        definition = form(named.form)
        with self._store.reading() as view:
            clock = strands.last_numbers(view, programme=programme)
            found = chosen(Sheets(view, programme, open_only=True), definition, named)
            if wishes.version:
                version = one_version(self._versions(only_sheet(found)), wishes.version)
                found, clock = [at_version(view, found[0], version)], dict(version.clock)
            sheets = _for_documents(found)
            if wishes.blank:
                sheets = self._blank(view, sheets, definition, named, programme)
        language = wishes.language or about.languages[0]
        if not sheets:
            raise NotFound(
                "There is no sheet of “{title}” yet. Add one first, or export the form blank.",
                title=definition.titled(words(language)),
            )  # fmt: skip
        part = _part(sheets[0], named, wishes, words(language))
        me = self._store.local("me") or {}
        return PreparedForm(
            about, named, definition, sheets, part, _questions(sheets[0], part, wishes), clock,
            self._editing.new_id(), self._store.clock.now(), language, wishes, me.get("name", ""),
            self._house.printed(language),
            self._programmes.people(programme),
        )  # fmt: skip

    def send(
        self,
        prepared: PreparedForm,
        content: Content,
        target: Path,
        letter: Letter | None = None,
        *,
        with_mail: bool = False,
    ) -> Sent:
        """Record what was sent and put the file in its place; all of it or nothing.

        A part that somebody is to answer is noted as handed to them (R-006). Raises NotWritten when folder or
        disk do not take it, or another program has the file open.
        """
        letter = letter or prepared.letter
        record = partial(self._record, prepared, content, letter)
        sent = deliver(prepared, content, target, letter, record, with_mail=with_mail)
        self._note_handing(prepared, letter)
        return sent

    def write(self, programme: str, asked: str, target: Path, wishes: FormWishes | None = None) -> Path:
        """Write a form to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotWritten when folder or disk do not take it.
        """
        suffix = format_of(target)
        refuse_place(target)
        prepared = self.prepare(programme, asked, replace(wishes or FormWishes(), format=suffix))
        return self.send(prepared, prepared.content(checked=False), target).path

    def _versions(self, sheet: Filled) -> tuple[FormVersion, ...]:
        kept = FormVersions(self._store, self._editing)
        return kept.listed(sheet.programme, sheet.form.key, sheet.eid)

    def _blank(
        self, view: View, sheets: tuple[Filled, ...], definition: Form, named: Subject, programme: str
    ) -> tuple[Filled, ...]:
        """The form without an answer; of one filled several times a new sheet, unless one was named."""
        if definition.several and not named.sheet:
            (eid,) = new_row_ids(view, programme, self._editing.new_id)
            return (Filled(programme, definition, eid),)
        return tuple(replace(each, answers={}, rows={}, standings=_circles(each)) for each in sheets)

    def _record(self, prepared: PreparedForm, content: Content, letter: Letter) -> None:
        document = record_writes(prepared.document, _fields(prepared, content, letter))
        self._editing.apply(prepared.about.id, "form.exported", document)

    def _note_handing(self, prepared: PreparedForm, letter: Letter) -> None:
        wishes, who = prepared.wishes, next((without_address(each) or each for each in letter.recipients), "")
        part, awaited = prepared.part, wishes.to_fill or wishes.return_by is not None
        if part is None or part.kind == ONE_PAGE or not who or not awaited:
            return
        day = prepared.at.astimezone().date().isoformat()
        for each in prepared.sheets:
            now = self._filling.filled(each.programme, each.form.key, each.eid)
            self._filling.hand_over(now, prepared.questions, {"text": who}, day)


def chosen(reader: Sheets, definition: Form, named: Subject) -> list[Filled]:
    """The sheets of a subject: the one that was named by id or Ref, else all. Raises NotFound."""
    there = reader.all(definition)
    if not named.sheet:
        return there
    found = [each for each in there if named.sheet in (each.eid, ref(each.eid))]
    if len(found) == 1:
        return found
    known = ", ".join(ref(each.eid) for each in there)
    if not known:
        raise NotFound("There is no sheet “{sheet}”, and no other one yet.", sheet=named.sheet)
    raise NotFound(
        "There is no sheet “{sheet}”. Name one of these: {possible}.", sheet=named.sheet, possible=known
    )


def _for_documents(sheets: list[Filled]) -> tuple[Filled, ...]:
    return tuple(map(for_documents, sheets))


def _circles(filled: Filled) -> dict[str, Any]:
    """What a blank form still knows of its questions: which of them no document may ask."""
    return {key: each for key, each in filled.standings.items() if each.circle != "shared"}


def _part(filled: Filled, named: Subject, wishes: FormWishes, said: Words) -> FormPart | None:
    asked = named.page or wishes.part
    return part_named(filled, asked, said, additions=wishes.additions) if asked else None


def _questions(filled: Filled, part: FormPart | None, wishes: FormWishes) -> tuple[str, ...]:
    """The ids of the questions that a document prints. Raises BadInput where there are none."""
    if part is not None:
        return part.questions
    asked = tuple(
        each.id for each in filled.form.questions if prints(filled, each, additions=wishes.additions)
    )
    if not asked:
        raise BadInput("No question of this form goes into a document: they are restricted or additions.")
    return asked


def _fields(prepared: PreparedForm, content: Content, letter: Letter) -> dict[str, Any]:
    """What the record tells (CONTRIBUTING, "Journal")."""
    wishes, part, definition = prepared.wishes, prepared.part, prepared.form
    eids = [each.eid for each in prepared.sheets]
    return {
        "subject": subject_name(definition.key), "record": [definition.key, eids[0]],
        **({"sheets": eids} if len(eids) > 1 else {}),
        "form": definition.key, "form_version": definition.version, "format": wishes.format,
        "layout": wishes.layout, **({"blank": True} if wishes.blank else {}),
        **({"sections": list(part.sections)} if part and part.sections else {}),
        **({"roles": list(part.roles)} if part and part.roles else {}),
        **({"page": part.id} if part and part.kind == ONE_PAGE else {}),
        **({"additions": True} if wishes.additions else {}),
        **({"version": wishes.version} if wishes.version else {}),
        "language": prepared.language, "recipient": ", ".join(letter.recipients) or None,
        "return_by": wishes.return_by and wishes.return_by.isoformat(),
        "clock": dict(prepared.clock), "circles": ["shared"],
        "rows": [
            [row.id, row.ref]
            for each in prepared.sheets
            for group, rows in each.rows.items()
            if definition.question_of(group).id in prepared.questions
            for row in rows
        ],
        "sha256": content.sha256, "program": __version__,
    }  # fmt: skip
