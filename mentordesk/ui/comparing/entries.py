"""What the page shows of a comparison, in words: a list of changed actions, and the cells of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import EXISTENCE
from mentordesk.model.comparing import Difference, RowChange, plan_fields, shown_in
from mentordesk.model.past import Source
from mentordesk.model.plan import ACTION, FORM, ORDER, Version
from mentordesk.model.word_diff import Run, Side, word_diff
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.comparing import Compared, Told

HEADING = "heading"
"""The id of the entry for what differs in the heading; those of actions are their ids."""

ICONS = {Source.RETURNED: "file-doc", Source.MERGED: "git-merge", Source.UNDONE: "arrow-counter-clockwise"}


@dataclass(frozen=True)
class Entry:
    """An action, or the heading, in the list. ``number`` is what stands in its chip."""

    id: str
    number: str
    title: str
    note: str
    changed: bool
    row: RowChange | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(each for each in (self.number, self.title, self.note) if each)


@dataclass(frozen=True)
class CellLine:
    """One cell in both versions; ``difference`` is None where they agree or only one has the action."""

    name: str
    head: str
    told: str
    icon: str
    runs: tuple[Run, ...]
    difference: Difference | None
    spoken: str

    @property
    def changed(self) -> bool:
        """Whether the two versions differ in it."""
        return any(run.side is not Side.EQUAL for run in self.runs)


def version_title(version: Version | None, words: Words) -> str:
    """A version as lists name it: number and name."""
    if version is None:
        return words.text("Working version")
    if version.name:
        return words.text("{number} {name}", number=version.number, name=version.name)
    return version.number or words.text("Without a number")


def version_moment(version: Version | None, words: Words, today: date) -> str:
    """When a version was named and from which visit it is, for the head of its column."""
    if version is None:
        return words.text("as it stands now")
    day = day_of(datetime.fromtimestamp(int(version.at.partition("-")[0]) / 1000).astimezone(), words, today)
    if version.visit is None:
        return day
    return words.text("{day}, visit {number}", day=day, number=version.visit)


def day_of(at: datetime, words: Words, today: date) -> str:
    """A day, with its year where it is another one."""
    day = at.astimezone().date()
    return words.day(day) if day.year == today.year else words.date(day, "medium")


def summary(compared: Compared, words: Words) -> str:
    """How much differs, in one line."""
    found, heading = compared.comparison, len(compared.comparison.heading)
    counts = (
        found.cells and words.plural("{count} cell", "{count} cells", found.cells),
        found.added and words.plural("{count} action added", "{count} actions added", found.added),
        found.removed and words.plural("{count} action removed", "{count} actions removed", found.removed),
        found.moved and words.plural("{count} action moved", "{count} actions moved", found.moved),
        heading and words.plural("{count} line of the heading", "{count} lines of the heading", heading),
    )
    return ", ".join(said for said in counts if said)


def entries(compared: Compared, words: Words, *, changed_alone: bool) -> list[Entry]:
    """The heading where it differs, then the actions in their order."""
    found: list[Entry] = []
    notes: dict[tuple[object, ...], str] = {}
    if compared.comparison.heading:
        count = len(compared.comparison.heading)
        note = words.plural("{count} line", "{count} lines", count)
        found.append(Entry(HEADING, "", words.text("Heading of the plan"), note, changed=True))
    for row in compared.comparison.changed if changed_alone else compared.comparison.rows:
        first = str(row.action.cells.get("what") or "").strip().partition("\n")[0]
        title = first or words.text("Not written yet")
        number = "–" if row.removed else str(row.action.number)
        kind = row.added, row.removed, row.moved, row.places, len(row.cells)
        if kind not in notes:  # hundreds of rows have but a few notes
            notes[kind] = _note(row, words)
        found.append(Entry(row.action.id, number, title, notes[kind], row.changed, row))
    return found


def next_changed(entries: Sequence[Entry], place: int, by: int) -> int | None:
    """Where the next changed entry stands, or with ``by`` below 0 the one before; None at the end."""
    there = range(place + 1, len(entries)) if by > 0 else range(place - 1, -1, -1)
    return next((each for each in there if entries[each].changed), None)


def short_title(entry: Entry, words: Words) -> str:
    """An entry as the button that leads to it names it."""
    if entry.row is None:
        return words.text("Heading")
    if entry.row.removed:
        return words.text("Removed action")
    return words.text("Action {number}", number=entry.number)


def _note(row: RowChange, words: Words) -> str:
    if row.added:
        return words.text("added")
    if row.removed:
        return words.text("removed")
    cells = words.plural("{count} cell", "{count} cells", len(row.cells)) if row.cells else ""
    moved = _moved(row, words) if row.moved else ""
    if cells and moved:
        return words.text("{cells}, {moved}", cells=cells, moved=moved)
    return cells or moved or words.text("unchanged")


def _moved(row: RowChange, words: Words) -> str:
    if row.places < 0:
        return words.plural("up {count} place", "up {count} places", -row.places)
    if row.places > 0:
        return words.plural("down {count} place", "down {count} places", row.places)
    return words.text("moved")


def told_of_row(compared: Compared, row: RowChange | None, words: Words, today: date) -> str:
    """Who added, removed or moved an action; empty where nobody is known, and for the heading."""
    from mentordesk.services.comparing import Spot

    if row is None:
        return ""
    for field in (EXISTENCE, ORDER):
        told = compared.told.get(Spot(ACTION, row.action.id, field))
        if told is not None:
            return said(told, words, today)
    return ""


def lines(compared: Compared, entry: Entry, words: Words, today: date) -> list[CellLine]:
    """The cells of an entry: the six columns, then the optional ones that differ."""
    if entry.row is None:
        found = _heading_lines(compared)
        entity, eid = FORM, MAIN
    else:
        found = _row_lines(entry.row, words)
        entity, eid = ACTION, entry.row.action.id
    return [_line(compared, (entity, eid), each, words, today) for each in found]


_Cell = tuple[str, tuple[Run, ...], Difference | None]


def _heading_lines(compared: Compared) -> Iterator[_Cell]:
    for each in compared.comparison.heading:
        yield each.name, each.runs, each


def _row_lines(row: RowChange, words: Words) -> Iterator[_Cell]:
    shown = shown_in(words, {})
    differing = {each.name: each for each in row.cells}
    for field in plan_fields():
        if field.name in differing:
            yield field.name, differing[field.name].runs, differing[field.name]
            continue
        text = shown(field, row.action.cells.get(field.name))
        if row.added:
            runs = word_diff("", text)
        elif row.removed:
            runs = word_diff(text, "")
        else:
            runs = word_diff(text, text)
        if field.column is not None or (text and (row.added or row.removed)):
            yield field.name, runs, None


def _line(compared: Compared, record: tuple[str, str], cell: _Cell, words: Words, today: date) -> CellLine:
    from mentordesk.services.comparing import Spot

    name, runs, difference = cell
    head = column_title(record[0], name, words)
    told = compared.told.get(Spot(*record, name))
    who = said(told, words, today) if told else ""
    icon = ICONS.get(told.source, "pencil-simple") if told else ""
    return CellLine(name, head, who, icon, runs, difference, _spoken(head, runs, who, words))


def column_title(entity: str, name: str, words: Words) -> str:
    """The head of a column with its number, or a line of the heading."""
    definition = form(FORM)
    field = definition.stored(entity, name)
    if field is None:
        return name
    title = definition.label(field.key, words)
    if field.column is None:
        return title
    return words.text("{number}. {head}", number=field.column, head=title)


def said(told: Told, words: Words, today: date) -> str:
    """Who made a change, how and when."""
    who = told.who or words.text("a person without a name")
    day = day_of(told.at, words, today)
    if told.source is Source.RETURNED:
        return words.text("{who}, came back from Word or Excel, {day}", who=who, day=day)
    if told.source is Source.MERGED:
        return words.text("{who}, from another laptop, {day}", who=who, day=day)
    if told.source is Source.UNDONE:
        return words.text("{who}, undone, {day}", who=who, day=day)
    return words.text("{who}, {day}", who=who, day=day)


def _spoken(head: str, runs: Sequence[Run], who: str, words: Words) -> str:
    gone = _joined(runs, Side.REMOVED)
    come = _joined(runs, Side.ADDED)
    text = words.text
    if gone and come:
        what = text("{column}, removed: {removed}; added: {added}", column=head, removed=gone, added=come)
    elif gone:
        what = text("{column}, removed: {removed}", column=head, removed=gone)
    elif come:
        what = text("{column}, added: {added}", column=head, added=come)
    elif equal := _joined(runs, Side.EQUAL):
        what = text("{column}, unchanged: {text}", column=head, text=equal)
    else:
        what = text("{column}, empty in both", column=head)
    return text("{what}; by {who}", what=what, who=who) if who else what


def _joined(runs: Sequence[Run], side: Side) -> str:
    """The words of one side, apart from one another as they stand apart."""
    return " … ".join(" ".join(run.text.split()) for run in runs if run.side is side and run.text.strip())
