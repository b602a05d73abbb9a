"""The answers of one question as parts and rows: what stands there in the document's words, and its shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mentordesk.documents.asked import CHOICE, FILLED, LONG, MATRIX, SHORT, TICK, TICKS, Part, Rows
from mentordesk.documents.grid import Cell, Column, Row, numbered_grid
from mentordesk.forms.answers import Path
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.programme import Programme
from mentordesk.model.refs import ref
from mentordesk.words import Words, language_tag, script_language

_SHAPES: Mapping[str, str] = {
    "long_text": LONG, "list": LONG, "reference_list": LONG, "person_list": LONG,
    "choice": CHOICE, "yes_no": CHOICE, "scale": CHOICE,
    "multi_choice": TICKS, "checklist_item": TICK, "matrix": MATRIX,
}  # fmt: skip
_SEVERAL = frozenset({"list", "multi_choice", "person_list", "reference_list"})
_WRITTEN = frozenset({"short_text", "long_text", "list", "reference", "reference_list"})
"""Kinds whose words are a person's own, in whatever language they wrote."""
_EMPTY_ROWS = 3
_GRID_COLUMNS = 4
"""Columns that find room side by side on an upright page; more, or so many with a long text, are cards."""
_SHARES: Mapping[str, int] = {LONG: 6, SHORT: 3, CHOICE: 3, TICKS: 4, TICK: 4, MATRIX: 5}
_CONSENT = "consent"
_WITHOUT_CONSENT = frozenset({"function", _CONSENT})


@dataclass(frozen=True)
class Saying:
    """All that putting answers into words needs. ``document`` is the id empty rows are named after."""

    filled: Filled
    programme: Programme
    words: Words
    document: str
    layout: str
    additions: bool
    derived: Mapping[str, str]

    def prints(self, field: Field, *, names: bool = False) -> bool:
        """Whether a field may stand in a document at all, and was asked for (R-219, spec conventions).

        What ``names`` the row of a group stands there always: the others say nothing without it.
        """
        asked_for = names or self.additions or field.origin != "addition"
        return not field.hidden and field.circle == "shared" and asked_for

    def text(self, field: Field, value: object) -> str:
        """An answer in the document's words; several things stand in a list."""
        if value is None:
            return self.derived.get(field.key, "") if field.row_of is None else ""
        showing = showing_of(self.filled.form, field, self.words, self.filled.people)
        said = show(field, value, showing)
        return listed(said) if several(field) else said

    def language(self, field: Field, text: str) -> str | None:
        """The tag of an answer's language, where a person wrote it in another than the document's."""
        if not text or field.kind not in _WRITTEN:
            return None
        tag = language_tag(script_language(text, self.programme.languages))
        return None if tag == self.words.tag else tag

    def choices(self, field: Field) -> tuple[str, ...]:
        """The words one may choose from, in the document's language."""
        form, words = self.filled.form, self.words
        if field.kind in ("choice", "multi_choice"):
            return tuple(form.choice_label(field.key, each.value, words) for each in field.choices)
        if field.kind in ("yes_no", "checklist_item"):
            return (words.text("yes"), words.text("no"))
        if field.kind == "scale":
            low, high = int(str(field.settings.get("min", 0))), int(str(field.settings.get("max", 4)))
            return (*map(str, range(low, high + 1)), words.text("unknown"))
        if field.kind == "matrix":
            values = field.settings.get("scale")
            known = map(str, values) if isinstance(values, list) else ()
            return tuple(form.scale_label(field.key, value, words) for value in known)
        return ()


def shape_of(field: Field) -> str:
    """What room an answer needs."""
    return _SHAPES.get(field.kind, SHORT)


def several(field: Field) -> bool:
    """Whether an answer is several things, one to a line."""
    return field.kind in _SEVERAL


def listed(text: str) -> str:
    """Lines as a list. One alone stands plain, unless it looks like an item itself (``reading_back``)."""
    if "\n" not in text and not text.startswith("- "):
        return text
    return "\n".join(f"- {line}" for line in text.split("\n"))


def part(saying: Saying, field: Field, *, first: bool) -> Part:
    """One answer that stands once. ``first`` says that the wording of the question asks for it already."""
    filled, words = saying.filled, saying.words
    register = filled.register(field.key)
    text = saying.text(field, filled.value(field.key))
    if field.kind == "matrix" and saying.layout != FILLED:
        text = _open_matrix(saying, field, text)
    return Part(
        label="" if first else filled.form.label(field.key, words),
        help="" if first else filled.form.help(field.key, words),
        text=text,
        path=str(Path(register.entity, register.eid, register.field)),
        shape=shape_of(field),
        choices=saying.choices(field),
        language=saying.language(field, text),
    )


def _open_matrix(saying: Saying, field: Field, text: str) -> str:
    """A matrix to be filled: every row of it, those without a value left open."""
    form, words = saying.filled.form, saying.words
    value = saying.filled.value(field.key) or {}
    answered = dict(zip(value, text.split("\n"), strict=False)) if text else {}
    return "\n".join(
        answered.get(line.key)
        or words.text("{row}: {value}", row=form.line_label(line, words), value="").rstrip()
        for line in form.matrix_lines(field.key)
    )


def rows(saying: Saying, group: Field, *, first: bool) -> Rows | None:
    """A repeated group; None where none of its fields may be printed."""
    filled, words = saying.filled, saying.words
    form = filled.form
    inside = form.groups[group.key]
    fields = tuple(each for each in inside if saying.prints(each, names=each is inside[0]))
    if not fields:
        return None
    there = [row for row in filled.rows_of(group.key) if row.born == "shared"]
    printed = [_row(saying, group, fields, row, number) for number, row in enumerate(there, start=1)]
    if saying.layout != FILLED:
        printed += _empty(saying, group, fields, len(printed))
    label = form.label(group.key, words)
    description = words.text("One numbered row for each entry, with its reference under the number.")
    grid = numbered_grid(group.key, label, description, _columns(saying, fields), printed, words)
    return Rows(
        label="" if first else label,
        help="" if first else form.help(group.key, words),
        grid=grid,
        cards=as_cards(fields),
    )


def as_cards(fields: tuple[Field, ...]) -> bool:
    """Whether the rows of a group are cards."""
    long = any(shape_of(each) == LONG and each.kind == "long_text" for each in fields)
    return len(fields) > _GRID_COLUMNS or (len(fields) == _GRID_COLUMNS and long)


def _columns(saying: Saying, fields: tuple[Field, ...]) -> tuple[Column, ...]:
    shares = [_SHARES[shape_of(each)] for each in fields]
    return tuple(
        Column(
            each.name,
            saying.filled.form.label(each.key, saying.words),
            100 * share / sum(shares),
            shape=shape_of(each),
            choices=saying.choices(each),
        )
        for each, share in zip(fields, shares, strict=True)
    )


def _row(saying: Saying, group: Field, fields: tuple[Field, ...], row: FilledRow, number: int) -> Row:
    register = saying.filled.register(group.key)
    agreed = _agreed(saying, group, row)
    return Row(
        number,
        tuple(_cell(saying, each, row, named=agreed or each.name in _WITHOUT_CONSENT) for each in fields),
        str(Path(_group_entity(saying, group, register.field), row.id, "row")),
        row.ref,
    )


def _agreed(saying: Saying, group: Field, row: FilledRow) -> bool:
    """Whether a person may be named; a group that does not ask for consent may always (R-058)."""
    asks = any(each.name == _CONSENT for each in saying.filled.form.groups[group.key])
    return not asks or row.value(_CONSENT) is True


def _cell(saying: Saying, field: Field, row: FilledRow, *, named: bool) -> Cell:
    if not named:
        return Cell("")  # no mark: an answer that is not shown must not come back as emptied
    text = saying.text(field, row.value(field.name))
    register = saying.filled.register(field.key, row.id)
    path = str(Path(register.entity, register.eid, register.field))
    return Cell(text, path, saying.language(field, text))


def _group_entity(saying: Saying, group: Field, stored: str) -> str:
    """The entity of the rows: the group where it is kept at home."""
    return saying.filled.home(group.key).name or stored


def _empty(saying: Saying, group: Field, fields: tuple[Field, ...], before: int) -> list[Row]:
    """Rows to write in. They have ids of their own, after the document's, so that they come back apart."""
    count = int(str(group.settings.get("default_rows", _EMPTY_ROWS)))
    entity = saying.filled.home(group.key).name
    made = []
    for number in range(before + 1, before + count + 1):
        eid = empty_row_id(saying.document, group.key, number)
        cells = tuple(Cell("", str(Path(entity, eid, each.name))) for each in fields)
        made.append(Row(number, cells, str(Path(entity, eid, "row")), ref(eid)))
    return made


def empty_row_id(document: str, group: str, number: int) -> str:
    """The id of an empty row of a document; a permanent format, like the marks made from it."""
    return f"{document}.{group}.{number}"
