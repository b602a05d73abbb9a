"""A part of a form that was mailed off, read back into its place (R-006).

The file says which export it is; what it says is compared with what was printed then, so that nobody's
words of meanwhile are taken for a change. Nothing is written until somebody accepts it, and what was not in
the file is never taken for struck out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mentordesk.documents import marks
from mentordesk.documents.form_parts import empty_row_id
from mentordesk.documents.form_reading import printed
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.received import ReceivedDocument
from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.answers import Path as AnswerPath
from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import NotTaken
from mentordesk.forms.reading import form, form_keys
from mentordesk.forms.reading_back import value_of
from mentordesk.model.changes import Write
from mentordesk.model.filled import Filled
from mentordesk.model.for_documents import for_documents
from mentordesk.model.ordering import several
from mentordesk.model.returned import ReturnedAnswer, ReturnedForm
from mentordesk.services.editing import Editing, circle_of
from mentordesk.services.export_record import DOCUMENT
from mentordesk.services.filling_people import named
from mentordesk.services.filling_reading import ORDER
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.parties import programme_in
from mentordesk.store import overview, records
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Words, words

_MOST_ROWS = 40  # rows somebody may have written in empty ones of the document


class FormBack:
    """Reads a form that came back, and takes what is accepted."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def read(self, path: Path, said_in: Words) -> ReturnedForm:
        """What came back in a file; nothing is written. ``said_in`` is the language of the sentences.

        Raises BadInput for a file that is none of ours or cannot be read, NotFound when it belongs to no
        programme of this computer.
        """
        suffix = path.suffix.lower()
        if suffix not in FORMATS or not FORMATS[suffix].reads:
            raise BadInput(
                "{file} is neither a Word nor an Excel file. Choose the file that came back.", file=path.name
            )
        received = FORMATS[suffix].read(path)
        if received.document is None:
            raise BadInput(
                "{file} was not made by MentorDesk. Nothing was read; copy its words where they belong.",
                file=path.name,
            )
        with self._store.reading() as view:
            programme, record = _export_of(view, received.document, path.name)
            about = programme_in(view, programme)
            definition, eid = _record_of(record, path.name)
            clock = record.get("clock") or {}
            reader = Sheets(view, programme, clock=clock, open_only=True)
            sent = for_documents(reader.filled(definition, eid))
            if record.get("blank"):
                sent = replace(sent, answers={}, rows={})
            mine = Sheets(view, programme).filled(definition, eid)
        spoken = words(str(record.get("language") or about.languages[0]))
        reading = _Reading(received, sent, mine, spoken, said_in)
        return ReturnedForm(
            received.document, programme, about.title, definition, eid, str(record.get("recipient") or ""),
            tuple(reading.answers()), received.unplaced,
        )  # fmt: skip

    def accept(self, returned: ReturnedForm, chosen: Collection[ReturnedAnswer]) -> int:
        """Take these answers, as one act that can be undone. Returns how many were written."""
        taken = [each for each in returned.answers if each in chosen and not each.problem]

        def writes(view: View) -> list[Write]:
            mine = Sheets(view, returned.programme).filled(returned.form, returned.eid)
            return [*_new_rows(mine, taken), *_answers(view, mine, taken, self._editing)]

        count = len(taken)
        if taken:
            about = {"count": count, "form": returned.form.key, "document": returned.document}
            self._editing.apply(returned.programme, "intake.form_accepted", writes, about)
        return count


def _export_of(view: View, document: str, name: str) -> tuple[str, Mapping[str, Any]]:
    for programme in overview.programmes_with(view, DOCUMENT, document):
        return programme, records.single(view, programme, DOCUMENT, document).answers
    raise NotFound("{file} belongs to a programme that is not on this computer. Nothing was read.", file=name)


def _record_of(record: Mapping[str, Any], name: str) -> tuple[Form, str]:
    key, eid = (str(each) for each in (record.get("record") or ("", "")))
    if key not in form_keys() or key == "annex6" or record.get("sheets"):
        raise BadInput("{file} is no single form. Only forms can be read back here.", file=name)
    return form(key), eid


class _Reading:
    """Compares what a file says with what it said when it went out, answer by answer."""

    def __init__(
        self, received: ReceivedDocument, sent: Filled, mine: Filled, spoken: Words, said_in: Words
    ) -> None:
        self._texts = {each.mark: each.text for each in received.answers if each.mark}
        self._document = received.document or ""
        self._sent, self._mine = sent, mine
        self._spoken, self._said_in = spoken, said_in
        self._hints = {spoken.text("Write here"), spoken.text("Choose")}

    def answers(self) -> Iterator[ReturnedAnswer]:
        """Every answer that is not what it was, in printed order."""
        form = self._mine.form
        for question in form.questions:
            if self._sent.circle(question) != "shared":
                continue
            for field in question.fields:
                if not field.is_group:
                    yield from self._one(field, "", 0, self._sent.value(field.key))
                    continue
                rows = self._sent.rows_of(field.key)
                for row in rows:
                    for inside in form.groups[field.key]:
                        yield from self._one(inside, row.id, row.number, row.value(inside.name))
                yield from self._written_rows(field, len(rows))

    def _written_rows(self, group: Field, before: int) -> Iterator[ReturnedAnswer]:
        """Rows that somebody wrote into empty ones of the file."""
        number = before
        for place in range(1, _MOST_ROWS + 1):
            eid = empty_row_id(self._document, group.key, place)
            found = [
                each
                for inside in self._mine.form.groups[group.key]
                for each in self._one(inside, eid, number + 1, None, new_row=True)
            ]
            number += bool(found)
            yield from found

    def _one(
        self, field: Field, row: str, number: int, sent: Any, *, new_row: bool = False
    ) -> Iterator[ReturnedAnswer]:
        at = self._sent.register(field.key, row)
        text = self._texts.get(marks.bookmark(str(AnswerPath(at.entity, at.eid, at.field))))
        if text is None:
            return
        text = "" if text in self._hints else text
        if text == printed(self._sent, field, sent, self._spoken) or text == self._sent.derived.get(
            field.key
        ):
            return
        theirs, problem = self._taken(field, text)
        if theirs == sent and not problem:
            return
        found = ReturnedAnswer(
            self._mine.form.question_of(field.key), field, row, number, sent, self._here(field, row), theirs,
            text, new_row, problem,
        )  # fmt: skip
        if problem or not found.same:
            yield found

    def _taken(self, field: Field, text: str) -> tuple[Any, str]:
        try:
            return value_of(field, self._mine.form, text, self._spoken, people=self._sent.people), ""
        except NotTaken as problem:
            return None, self._said_in.say(problem.reason)

    def _here(self, field: Field, row: str) -> Any:
        if field.row_of is None:
            return self._mine.value(field.key)
        there = self._mine.row(field.row_of, row)
        return there.value(field.name) if there else None


def _new_rows(mine: Filled, taken: Collection[ReturnedAnswer]) -> list[Write]:
    """The rows that accepted answers need and that are not there yet, at the end of their groups."""
    needed: dict[str, list[str]] = {}
    for each in taken:
        group = each.field.row_of
        if group is not None and each.new_row and mine.row(group, each.row) is None:
            rows = needed.setdefault(group, [])
            if each.row not in rows:
                rows.append(each.row)
    made: list[Write] = []
    for group, rows in needed.items():
        home, there = mine.home(group), mine.rows_of(group)
        last = there[-1].order if there else None
        for row, order in zip(rows, several(last or None, None, len(rows)), strict=True):
            made.append(Write(home.name, row, kind="create", value={"parent": [home.entity, home.eid]}))
            made.append(Write(home.name, row, ORDER, order))
    return made


def _answers(
    view: View, mine: Filled, taken: Collection[ReturnedAnswer], editing: Editing
) -> Iterator[Write]:
    for each in taken:
        at = mine.register(each.field.key, each.row)
        people: list[Write] = []
        value = each.theirs
        if each.field.kind in ("person", "person_list"):
            people, value = named(view, mine.programme, value, editing.new_id, circle_of(at.entity, at.field))
        yield from people
        yield Write(at.entity, at.eid, at.field, value)
