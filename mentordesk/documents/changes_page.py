"""What changed between two versions of the plan, as a neutral page (features row 85).

Only the actions that differ stand in its table; it is to be read, and no row of it carries a mark that
would bring it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from mentordesk.documents.grid import Grid, Row
from mentordesk.documents.page import Block, Cover, Heading, Lead, Note, Page
from mentordesk.documents.plan_page import plan_page
from mentordesk.documents.tracked import Signed, TrackedCell, TrackedRow
from mentordesk.forms.reading import form
from mentordesk.model.comparing import Comparison, Difference, RowChange
from mentordesk.model.plan import ACTION, FORM, Plan
from mentordesk.model.programme import Programme
from mentordesk.model.word_diff import Run, Side, word_diff
from mentordesk.words import Words

Signatures = Mapping[tuple[str, str], Signed]
"""Who changed what, by the action's id and the field; an empty field is the action itself."""


def changes_page(
    found: Comparison,
    programme: Programme,
    words: Words,
    *,
    document: str,
    at: datetime,
    versions: tuple[str, str],
    signed: Signatures,
) -> Page:
    """The page in the language of ``words``; ``versions`` are both versions in words."""
    page = plan_page(found.newer, programme, words, document=document, at=at)
    title = words.text("What has changed")
    older, newer = versions
    lines = (
        (words.text("You had"), older),
        (words.text("Here is"), newer),
        (words.text("In all"), in_all(found, words)),
    )
    how = words.text(
        "in Word, choose All Markup under Review: what was added is underlined, what was removed is "
        "struck out. This document is to be read; nothing in it needs to be accepted or sent back."
    )
    blocks: list[Block] = [Lead(words.text("How to read it:"), how)]
    if found.changed:
        grid = next(page.grids)
        before = _grid_of(found.older, programme, words, page)
        rows = tuple(_rows(found, grid, before, signed, words))
        caption = words.text("The actions that changed")
        blocks += [Heading(2, caption), replace(grid, caption=caption, rows=rows)]
    more = list(_more(found, words))
    if more:
        blocks += [Heading(2, words.text("Also changed")), *map(Note, more)]
    return replace(
        page,
        title=f"{title} – {found.newer.title or programme.title}",
        cover=Cover(title, page.cover.subtitle, lines, page.cover.content_language),
        header_right=words.text("{title}: {older} to {newer}", title=title, older=older, newer=newer),
        blocks=tuple(blocks),
    )


def in_all(found: Comparison, words: Words) -> str:
    """How many actions were added, changed, moved, removed, and how many were not."""
    modified = sum(bool(row.cells) for row in found.changed)
    unchanged = len(found.rows) - len(found.changed)
    counts = (
        found.added and words.plural("{count} action added", "{count} actions added", found.added),
        modified and words.plural("{count} action changed", "{count} actions changed", modified),
        found.moved and words.plural("{count} action moved", "{count} actions moved", found.moved),
        found.removed and words.plural("{count} action removed", "{count} actions removed", found.removed),
        unchanged and words.plural("{count} action unchanged", "{count} actions unchanged", unchanged),
    )
    return ", ".join(said for said in counts if said)


def _grid_of(plan: Plan, programme: Programme, words: Words, page: Page) -> Grid:
    return next(plan_page(plan, programme, words, document=page.document, at=page.at).grids)


def _rows(
    found: Comparison, after: Grid, before: Grid, signed: Signatures, words: Words
) -> Iterator[TrackedRow]:
    """The rows that differ, each as its own version's grid has it."""
    for row in found.changed:
        grid = before if row.removed else after
        yield _row(row, grid.rows[row.action.number - 1], grid, signed, words)


def _row(change: RowChange, printed: Row, grid: Grid, signed: Signatures, words: Words) -> TrackedRow:
    nobody = Signed(words.text("a person without a name"))
    eid = change.action.id
    side = Side.ADDED if change.added else Side.REMOVED if change.removed else Side.EQUAL
    whole = signed.get((eid, ""), nobody)
    differing = {each.name: each.runs for each in change.cells}
    cells = tuple(
        TrackedCell(
            "" if change.removed else cell.text, None, cell.language,
            differing.get(column.name) or _one_side(side, cell.text),
            whole if side is not Side.EQUAL else signed.get((eid, column.name), nobody),
        )
        for cell, column in zip(printed.cells, grid.columns, strict=True)
    )  # fmt: skip
    before = change.older.number if change.moved and change.older else None
    return TrackedRow(printed.number, cells, None, printed.ref, side, before, whole)


def _one_side(side: Side, text: str) -> tuple[Run, ...]:
    """A text that both versions have, or one alone."""
    if side is Side.EQUAL:
        return word_diff(text, text)
    return (Run(side, text),) if text else ()


def _more(found: Comparison, words: Words) -> Iterator[str]:
    """What differs beside the six columns: the heading, and the optional columns."""
    definition = form(FORM)
    for each in found.heading:
        yield _became(words.text("Heading"), definition.label(each.name, words), each, words)
    six = {field.name for field in definition.columns(ACTION)}
    for row in found.changed:
        where = words.text("Action {number}", number=row.action.number)
        for each in row.cells:
            field = definition.stored(ACTION, each.name)
            if each.name not in six and field is not None:
                yield _became(where, definition.label(field.key, words), each, words)


def _became(where: str, column: str, each: Difference, words: Words) -> str:
    parts = {"where": where, "column": column, "old": each.old_text, "new": each.new_text}
    if not each.old_text:
        return words.text("{where}, {column}: now “{new}”.", **parts)
    if not each.new_text:
        return words.text("{where}, {column}: “{old}” was taken out.", **parts)
    return words.text("{where}, {column}: “{old}” became “{new}”.", **parts)
