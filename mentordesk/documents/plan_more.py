"""The extended layout: the optional columns of the plan, in tables of their own (R-168, methodology §16).

The six columns stay as they are; thirteen would leave each two centimetres. What else is known of an
action follows in a second table, if need be in a third, row by row under the same number and Ref. A
format with room sets these columns beside the six (``page.joined``). The needs an action answers are one of
them, for whom ``names`` tells by what each is called (R-164); other ties to other records stay here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from mentordesk.documents.grid import Cell, Column, Grid, Row, numbered_grid
from mentordesk.documents.page import Block, Heading, lines
from mentordesk.forms.answers import Path
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import Showing, show
from mentordesk.forms.reading import form
from mentordesk.model.coverage import NEEDS
from mentordesk.model.plan import ACTION, FORM, WHAT, Action, Plan
from mentordesk.model.programme import Programme
from mentordesk.words import Words, language_tag, script_language

_ORDER = (
    *("objective", "sub_actions", "priority", "progress", "start", "end", "budget"),
    *("risk", "feasibility", "open_questions", "remarks", NEEDS),
)
"""As one reads them; columns a form adds of its own come after."""
_LINKS = "reference_list"  # ties to other records stay here, as in the standard grid
_LONG = ("long_text", "list", _LINKS)
_NONE: Mapping[str, str] = {}
_NAME, _WIDE, _SLIM = 16, 16, 12
"""Percent of the room: what the action is called, a text, a date or a choice."""
_LONGEST_NAME = 64


def optional(plan: Plan, names: Mapping[str, str] = _NONE) -> tuple[str, ...]:
    """The names of the optional columns in which anything stands, as they would be printed.

    ``names`` are those of the needs by id; an action's tie to another one is not printed.
    """
    return tuple(
        field.name
        for field in _fields()
        if any(_filled(action, field.name, names) for action in plan.actions)
    )


def more(
    plan: Plan,
    chosen: Sequence[str],
    programme: Programme,
    words: Words,
    names: Mapping[str, str] = _NONE,
) -> list[Block]:
    """A heading and the tables of the chosen columns that hold anything; nothing when none does."""
    there = [name for name in optional(plan, names) if name in chosen]
    fields = [field for field in _fields() if field.name in there]
    if not fields:
        return []
    title = words.text("More on each action")
    grids = [
        _grid(plan, share, number, title, _Printed(programme, words, names))
        for number, share in enumerate(_shared_out(fields), start=2)
    ]
    return [Heading(2, title), *grids]


def _fields() -> list[Field]:
    found = [
        each
        for each in form(FORM).groups[ACTION]
        if each.column is None and (each.kind != _LINKS or each.name == NEEDS)
    ]
    return sorted(found, key=lambda each: _ORDER.index(each.name) if each.name in _ORDER else len(_ORDER))


def _filled(action: Action, name: str, names: Mapping[str, str]) -> bool:
    if name == NEEDS:
        return bool(_needs(action, names))
    return action.cells.get(name) not in (None, "", [], {})


def _needs(action: Action, names: Mapping[str, str]) -> list[str]:
    """What the needs are called that an action is tied to, in the order in which ``names`` has them."""
    tied = {link.get("id") for link in action.cells.get(NEEDS) or () if isinstance(link, Mapping)}
    return [name for need, name in names.items() if need in tied]


@dataclass(frozen=True)
class _Printed:
    """What printing a row may need."""

    programme: Programme
    words: Words
    names: Mapping[str, str]


def _least(field: Field) -> int:
    return _WIDE if field.kind in _LONG else _SLIM


def _shared_out(fields: Sequence[Field]) -> Iterator[list[Field]]:
    """The columns of each table: as many as find their width in it."""
    share: list[Field] = []
    for field in fields:
        if _NAME + sum(map(_least, [*share, field])) > 100:
            yield share
            share = []
        share.append(field)
    yield share


def _percents(fields: Sequence[Field]) -> list[float]:
    """The widths of name and columns: what is left over goes to texts, and to the name."""
    wanted = [_NAME, *map(_least, fields)]
    growing = [True, *(field.kind in _LONG for field in fields)]
    left = (100 - sum(wanted)) / sum(growing)
    return [each + left if grows else each for each, grows in zip(wanted, growing, strict=True)]


def _grid(plan: Plan, fields: Sequence[Field], number: int, title: str, told: _Printed) -> Grid:
    definition, words = form(FORM), told.words
    heads = [words.text("Action"), *(definition.label(field.key, words) for field in fields)]
    names = ["name", *(field.name for field in fields)]
    columns = tuple(
        Column(name, head, percent, repeats=at == 0)
        for at, (name, head, percent) in enumerate(zip(names, heads, _percents(fields), strict=True))
    )
    description = words.text(
        "One numbered row for each action, with its name and these columns: {columns}.",
        columns=words.listed(heads[1:]),
    )
    rows = [_row(action, fields, number, told) for action in plan.actions]
    return numbered_grid(ACTION, title, description, columns, rows, words, beside=True)


def _row(action: Action, fields: Sequence[Field], number: int, told: _Printed) -> Row:
    programme, words = told.programme, told.words
    cells = [Cell(_name(action), language=_spoken(action.text(WHAT), programme, words))]
    for field in fields:
        if field.name == NEEDS:  # a tie, no text of its own: what is written over it is no answer
            text = "\n".join(f"- {name}" for name in _needs(action, told.names))
            cells.append(Cell(text, language=_spoken(text, programme, words)))
            continue
        text = printed(field, action.cells.get(field.name), words)
        written = field.kind in _LONG or field.kind == "short_text"
        language = _spoken(text, programme, words) if written else None
        cells.append(Cell(text, str(Path(ACTION, action.id, field.name)), language))
    return Row(action.number, tuple(cells), str(Path(ACTION, action.id, f"row{number}")), action.ref)


def printed(field: Field, value: object, words: Words) -> str:
    """An answer in words of the document's language; each entry of a list a line with a bullet."""
    text = show(field, value, Showing(words, {}, partial(_choice, field, words)))
    if field.kind == "list" and text:
        return "\n".join(line if line.startswith("- ") else f"- {line}" for line in text.split("\n"))
    return text


def _choice(field: Field, words: Words, value: str) -> str:
    return form(FORM).choice_label(field.key, value, words)


def _name(action: Action) -> str:
    """How the action begins: enough to know it again."""
    first = next((line.text.strip() for line in lines(action.text(WHAT)) if line.text.strip()), "")
    if len(first) <= _LONGEST_NAME:
        return first
    cut = first[:_LONGEST_NAME]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def _spoken(text: str, programme: Programme, words: Words) -> str | None:
    tag = language_tag(script_language(text, programme.languages)) if text else words.tag
    return None if tag == words.tag else tag
