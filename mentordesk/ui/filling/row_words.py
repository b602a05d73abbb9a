"""What the closed card of a row says, and which of its fields are seen first when it is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.forms.definition import Field
from mentordesk.model.filled import FilledRow
from mentordesk.ui.filling.block_desk import BlockDesk

_NAMES = ("short_text", "person", "reference")
_LONG = ("long_text", "list")
_FIGURES = ("number", "money", "date", "time")
_LABELLED = frozenset({"yes_no", "number", "money", "date", "date_range", "time", "scale", "checklist_item"})
_UNSAID = frozenset({"matrix"})
"""A card has no room for so many answers in one."""
_WHOLE = 4  # a row of so many fields is open whole
_SMALL = 2  # and one of so many short fields is a line of a list


@dataclass(frozen=True)
class RowWords:
    """A row as its card says it; every part may be empty."""

    title: str
    text: str
    quiet: str
    conflict: bool = False


def is_small(fields: Sequence[Field]) -> bool:
    """Whether its rows are lines of a list, not cards: a name, and a figure or a day beside it."""
    return len(fields) <= _SMALL and all(
        each.kind in _FIGURES or (place == 0 and each.kind in _NAMES) for place, each in enumerate(fields)
    )


def in_words(desk: BlockDesk, fields: Sequence[Field], row: FilledRow) -> RowWords:
    """The first name or short text, the first long text, and the rest in one quiet line."""
    small = is_small(fields)
    named = next((each for each in fields if each.kind in _NAMES), None)
    told = next((each for each in fields if each.kind in _LONG), None)
    title = _said(desk, named, row) if named else ""
    others = [each for each in fields if each not in (named, told) and each.kind not in _UNSAID]
    rest = [_short(desk, each, row, bare=small) for each in others]
    return RowWords(
        title,
        _said(desk, told, row) if told else "",
        " · ".join(each for each in (*rest, desk.beside.get(row.id, "")) if each and each != title),
        any(each.others for each in row.answers.values()),
    )


def shown_first(fields: Sequence[Field]) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The fields of an open row that are seen at once, and those that unfold, each in printed order."""
    if len(fields) <= _WHOLE:
        return tuple(fields), ()
    kept = {fields[0].key}
    for kinds in (("short_text",), _LONG):
        kept |= {each.key for each in fields if each.kind in kinds and not _before(fields, each, kinds)}
    return (
        tuple(each for each in fields if each.key in kept),
        tuple(each for each in fields if each.key not in kept),
    )


def _before(fields: Sequence[Field], field: Field, kinds: Sequence[str]) -> bool:
    return next(each for each in fields if each.kind in kinds) is not field


def _said(desk: BlockDesk, field: Field, row: FilledRow) -> str:
    return " ".join(desk.said(field, row.value(field.name)).split())


def _short(desk: BlockDesk, field: Field, row: FilledRow, *, bare: bool) -> str:
    said = _said(desk, field, row)
    if not said or field.kind not in _LABELLED or (bare and field.kind == "number"):
        return said
    label = desk.label(field).rstrip("?").rstrip()
    return desk.words.text("{label}: {value}", label=label, value=said)
