"""The report of a visit: in short, what was learned under the visit's questions, decisions, what follows.

It is drafted from open notes alone; who said what is not to be attributed was never read (R-132).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from mentordesk.documents.agenda_said import AgendaSaid, facts
from mentordesk.documents.blocks import Opening, Paragraphs
from mentordesk.documents.changes_page import in_all
from mentordesk.documents.form_cover import running_title
from mentordesk.documents.in_two import Asking
from mentordesk.documents.minutes import Labelled, Photo, Quoted
from mentordesk.documents.page import Block, Cover, Heading, Lead, Page
from mentordesk.documents.pictures import Picture
from mentordesk.documents.table import CENTRE, HOUR, Passage, Piece, Table, TableCell, TableRow
from mentordesk.forms.reading import form
from mentordesk.model.agreed import Step
from mentordesk.model.comparing import Comparison, RowChange, plan_fields
from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.plan import ACTION, WHAT
from mentordesk.model.plan import FORM as PLAN
from mentordesk.model.report import CHANGES, DECISIONS, PRESENT, QUOTE, STEPS, Item, Part, Report
from mentordesk.model.visits import FORM
from mentordesk.words import Words, _

_NO_BREAK = "\u00a0"
_COVER_LINE = 70
"""Letters of a value that stands beside its label on the cover."""
_DEBRIEF = ("transferable", "attitudes", "alliances", "mentor_gain")
"""What the debrief says beside what was learned, which opens the report (R-225)."""
_OF_DECISIONS, _OF_STEPS, _OF_CHANGES = (13.0, 110.0, 40.0), (13.0, 76.0, 40.0, 34.0), (13.0, 90.0, 60.0)
_REMOVED, _ADDED, _MOVED = _("removed"), _("added"), _("moved")
_EVERY_GROUP = "attendance_groups"
OPEN, LEARNED_HEAD = _("Questions left open"), _("What we learned")


@dataclass(frozen=True)
class Beside:
    """What a report tells beside the notes.

    ``numbers`` are those of the plan's actions by id, ``photos`` by the id of their note; ``groups`` are the
    values of ``visit.attendance_groups`` that were there.
    """

    changes: Comparison | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    photos: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    author: str = ""


def report_page(
    report: Report, said: AgendaSaid, beside: Beside, *,
    document: str, at: datetime, logos: tuple[Picture, ...] = (),
) -> Page:  # fmt: skip
    """The report as it stands, in the language of ``said``."""
    about, words = said.programme, said.words
    title = words.text("Visit report")
    named = words.text("Report of visit {number}", number=said.visit.number)
    return Page(
        document=document,
        title=f"{named} – {about.title}" if about.title else named,
        language=words.tag,
        cover=Cover(title, facts(_number(said), said.city, said.dates), tuple(_lines(said, beside, at))),
        header_left=running_title(about, words),
        header_right=named,
        footer_left="",
        page_word=words.text("page"),
        creator=about.mentee.name if about.mentee else about.title,
        at=at,
        landscape=False,
        blocks=tuple(_blocks(report, said, beside)),
        logos=logos,
    )


def _number(said: AgendaSaid) -> str:
    return said.words.text("Visit {number}", number=said.visit.number)


def _lines(said: AgendaSaid, beside: Beside, at: datetime) -> Iterator[tuple[str, str]]:
    text = said.words.text
    purpose = " ".join(said.visit.purpose.split())
    groups = said.words.listed(_groups(said, beside.groups))
    for label, value in (
        (text("Purpose"), purpose),
        (text("Represented"), groups if len(groups) <= _COVER_LINE else ""),  # told below in any case
        (text("Written by"), beside.author),
        (text("Version"), text("of {day}", day=said.words.date(at.astimezone().date()))),
    ):
        if value:
            yield label, value


def _groups(said: AgendaSaid, groups: frozenset[str]) -> list[str]:
    asked = form(FORM).by_key[f"visit.{_EVERY_GROUP}"]
    labels = (
        (each.value, form(FORM).choice_label(asked.key, each.value, said.words)) for each in asked.choices
    )
    return [label for value, label in labels if value in groups]


def _blocks(report: Report, said: AgendaSaid, beside: Beside) -> Iterator[Block]:
    text = said.words.text
    if report.lead:
        yield Heading(1, text("In short"))
        for at, each in enumerate(report.lead.split("\n\n")):
            yield Opening(each, said.language(each)) if at == 0 else Paragraphs((each,))
    if any(part.kept or part.more for part in report.parts):
        yield Heading(1, text(LEARNED_HEAD))
        for part in report.parts:
            yield from _part(part, said, beside)
    yield from _debrief(said)
    kept = [each for each in report.decisions if not each.out]
    yield from _section(
        text("Decisions of the mentee city"),
        [_decisions(kept, said, beside)] if kept else [],
        report,
        DECISIONS,
    )
    yield from _section(
        text("Next steps"), [_steps(report.steps, said)] if report.steps else [], report, STEPS
    )
    if report.questions:
        yield Heading(1, text(OPEN))
        yield Passage(tuple((said.spoken(each.text),) for each in report.questions), bullets=True)
    yield from _section(
        text("What changed in the plan since the visit began"), list(_changes(said, beside)), report, CHANGES
    )
    yield from _section(text("Who was there"), list(_present(said, beside)), report, PRESENT)


def _section(title: str, blocks: Sequence[Block], report: Report, name: str) -> Iterator[Block]:
    """A heading with what stands under it and what was added there; nothing where both are empty."""
    more = report.added(name)
    if blocks or more:
        yield Heading(1, title)
        yield from blocks
        if more:
            yield Paragraphs((more,))


def _part(part: Part, said: AgendaSaid, beside: Beside) -> Iterator[Block]:
    if not (part.kept or part.more):
        return
    title = part.title or said.words.text("Other notes")
    yield Asking(2, title, part.number, said.language(title) if part.title else None)
    for item in part.kept:
        yield _note(item, said)
        yield from (Photo(each) for each in beside.photos.get(item.note.id, ()))
    if part.more:
        yield Paragraphs((part.more,))


def _note(item: Item, said: AgendaSaid) -> Block:
    language = said.language(item.text)
    if item.note.kind == QUOTE:
        return quoted(item, said)
    return Labelled(kind_said(item.note.kind, said.words), item.text, item.speaker, language)


def quoted(item: Item, said: AgendaSaid) -> Quoted:
    """A quote in the quotation marks of the document, with its speaker where one may be named."""
    text = item.text.strip()
    if not any(sign in text for sign in '«“"'):  # marks of its own stay
        text = said.words.text("“{words}”", words=text)
    return Quoted(text, item.speaker, said.language(item.text))


def kind_said(kind: str, words: Words) -> str:
    """The word for a kind of note."""
    known = note_kinds().get(kind)
    return known.label(words.language) if known else words.text("Note")


def _debrief(said: AgendaSaid) -> Iterator[Block]:
    told = [(name, said.visit.said(f"debrief.{name}").strip()) for name in _DEBRIEF]
    if any(text for _name, text in told):
        yield Heading(1, form(FORM).label("visit.debrief", said.words))
    for name, text in told:
        if text:
            yield Heading(3, form(FORM).label(f"visit.debrief.{name}", said.words))
            yield Passage(tuple((said.spoken(line),) for line in text.split("\n") if line.strip()))


def _decisions(kept: Sequence[Item], said: AgendaSaid, beside: Beside) -> Table:
    text = said.words.text

    def row(number: int, item: Item) -> TableRow:
        actions = sorted(beside.numbers[each] for each in item.note.linked(ACTION) if each in beside.numbers)
        words = ", ".join(text("action {number}", number=each) for each in actions)
        return TableRow(
            (_numbered(number), _cell(said, item.text), TableCell(((Piece(words),),) if words else ()))
        )

    return Table(
        text("Decisions of the mentee city"),
        text("A row to each decision: its words, and the actions it led to."),
        _OF_DECISIONS, tuple(row(at, each) for at, each in enumerate(kept, 1)),
        (text("No."), text("Decision"), text("Action of the plan")), (0,),
    )  # fmt: skip


def _steps(steps: Sequence[Step], said: AgendaSaid) -> Table:
    text = said.words.text

    def row(number: int, step: Step) -> TableRow:
        due = said.words.date(step.due).replace(" ", _NO_BREAK) if step.due else ""
        return TableRow((
            _numbered(number), _cell(said, step.text), _cell(said, step.who),
            TableCell(((Piece(due),),) if due else ()),
        ))  # fmt: skip

    return Table(
        text("Next steps"), text("A row to each step: what will be done, by whom, until when."), _OF_STEPS,
        tuple(row(at, each) for at, each in enumerate(steps, 1)),
        (text("No."), text("What"), text("Who"), text("By")), (0,),
    )  # fmt: skip


def _changes(said: AgendaSaid, beside: Beside) -> Iterator[Block]:
    found = beside.changes
    if found is None or not found.changed:
        return
    text = said.words.text
    yield Lead(in_all(found, said.words), "")
    titles = {each.name: form(PLAN).label(each.key, said.words) for each in plan_fields()}

    def row(change: RowChange) -> TableRow:
        told = text(_ADDED) if change.added else text(_REMOVED) if change.removed else ""
        parts = [told] if told else [titles[each.name] for each in change.cells if each.name in titles]
        parts += [text(_MOVED)] if change.moved else []
        action = change.action
        words = action.text(WHAT).strip().partition("\n")[0]
        number = "–" if change.removed else str(action.number)
        cell = TableCell(((Piece(number, HOUR),),), side=CENTRE)
        return TableRow((cell, _cell(said, words), TableCell(((Piece(", ".join(parts)),),))))

    yield Table(
        text("What changed in the plan since the visit began"),
        text("A row to each action that differs: its number, its words, what is different."), _OF_CHANGES,
        tuple(map(row, found.changed)), (text("No."), text("Action"), text("What is different")), (0,),
    )  # fmt: skip


def _present(said: AgendaSaid, beside: Beside) -> Iterator[Block]:
    if beside.people:
        yield Passage(tuple((said.spoken(each),) for each in beside.people), bullets=True)
    asked = form(FORM).by_key[f"visit.{_EVERY_GROUP}"]
    missing = frozenset(each.value for each in asked.choices) - beside.groups
    for label, groups in (
        (said.words.text("Represented:"), beside.groups),
        (said.words.text("Not represented:"), missing if beside.groups else frozenset()),
    ):
        if groups:
            yield Lead(label, said.words.listed(_groups(said, frozenset(groups))))


def _numbered(number: int) -> TableCell:
    return TableCell(((Piece(str(number), HOUR),),), side=CENTRE)


def _cell(said: AgendaSaid, text: str) -> TableCell:
    return TableCell(tuple((said.spoken(line),) for line in text.split("\n") if line.strip()))
