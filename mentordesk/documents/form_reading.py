"""What a received form says, by the paths of its answers: as words, and as answers to be stored.

The plain reading of a file nobody changed: what somebody else did to a form comes with the returned
documents. The marks of a form follow from its definition, so only what may stand in it is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mentordesk.documents import marks
from mentordesk.documents.form_parts import empty_row_id, listed, several
from mentordesk.documents.received import ReceivedDocument
from mentordesk.forms.answers import Path
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import Value, show, showing_of
from mentordesk.forms.reading_back import value_of
from mentordesk.model.filled import Filled
from mentordesk.words import Words

_MOST_EMPTY_ROWS = 40
"""Empty rows of a group that a document may have brought along."""


def read_texts(received: ReceivedDocument, filled: Filled) -> dict[str, str]:
    """The words of each answer by its path (``entity/eid/name``), empty ones too."""
    paths = {marks.bookmark(path): path for path, _field, _value in places(filled, received.document)}
    return {paths[each.mark]: each.text for each in received.answers if each.mark in paths}


def read_answers(received: ReceivedDocument, filled: Filled, words: Words) -> dict[str, Value]:
    """Each answer as it would be stored, by its path; None where nothing is answered.

    Words that still say what is stored are the stored answer: printing rounds and names, and neither is a
    change. Hints that a program took for words are none, nor is the room left round an answer. ``words``
    are of the language the document was printed in. Raises NotTaken.
    """
    said = read_texts(received, filled)
    hints = {words.text("Write here"), words.text("Choose")}
    found: dict[str, Value] = {}
    for path, field, value in places(filled, received.document):
        if path not in said:
            continue
        if said[path] == printed(filled, field, value, words):
            found[path] = value
            continue
        text = "\n".join(line for line in said[path].split("\n") if line not in hints).strip("\n")
        found[path] = value_of(field, filled.form, text, words, people=filled.people)
    return found


def printed(filled: Filled, field: Field, value: Value, words: Words) -> str:
    """A stored answer as a document says it; where there is none, what answers it by itself."""
    if value is None and field.row_of is None:
        return filled.derived.get(field.key, "")
    said = show(field, value, showing_of(filled.form, field, words, filled.people))
    return listed(said) if several(field) else said


def places(filled: Filled, document: str | None) -> Iterator[tuple[str, Field, Value]]:
    """Path, field and stored value of every answer that a document of this form may hold."""
    form = filled.form
    for field in form.singles():
        register = filled.register(field.key)
        path = str(Path(register.entity, register.eid, register.field))
        yield path, field, filled.value(field.key)
    for group, fields in form.groups.items():
        rows: Mapping[str, Mapping[str, Value]] = {
            row.id: {name: each.value for name, each in row.answers.items()} for row in filled.rows_of(group)
        }
        empty = () if document is None else range(1, _MOST_EMPTY_ROWS + 1)
        ids = [*rows, *(empty_row_id(document or "", group, number) for number in empty)]
        for eid in ids:
            for field in fields:
                register = filled.register(field.key, eid)
                path = str(Path(register.entity, register.eid, register.field))
                yield path, field, rows.get(eid, {}).get(field.name)
