"""What was agreed in a visit: decisions, next steps, questions left, the next meeting (R-227).

Pure. It is made from what stands in the notebook, in the tasks and in the visit; nothing is stored of it.
Each line names its source, so that a screen can open it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentordesk.model.note_targets import TASK
from mentordesk.model.notes import DECISION, FOLLOW_UP, NOTE, QUESTION, Note
from mentordesk.model.questions import ANSWERED, Question, mark, questions_of
from mentordesk.model.visits import SESSION, VISIT, Visit
from mentordesk.words import folded

DECISIONS, STEPS, QUESTIONS, MEETING, THANKS = PARTS = (
    "decisions",
    "steps",
    "questions",
    "meeting",
    "thanks",
)
"""The parts of the page, in their order."""
USUAL = PARTS[:-1]
"""Those that stand on it unless somebody says otherwise."""
MEETING_ROW = "between.meeting"
NEXT = "debrief.next"
_SIGNS = "-–•*· \t"


@dataclass(frozen=True)
class Source:
    """Where a line comes from: a record, and the answer of it where it is one."""

    entity: str
    id: str
    field: str = ""


@dataclass(frozen=True)
class Point:
    """A decision, or a question left open."""

    text: str
    source: Source


@dataclass(frozen=True)
class Step:
    """What will be done, by whom and when; ``who`` is a name, empty where nobody is named."""

    text: str
    source: Source
    who: str = ""
    due: date | None = None
    note: str = ""
    """The id of the note it was made from, where it was."""

    @property
    def is_vague(self) -> bool:
        """Whether a name or a date is lacking."""
        return not self.who or self.due is None


@dataclass(frozen=True)
class Meeting:
    """A meeting to come. ``visit`` is the number of the visit it is, 0 for one between visits."""

    source: Source
    day: date
    last: date
    visit: int = 0
    host: str = ""
    about: str = ""


@dataclass(frozen=True)
class Task:
    """An agreed task of the programme, as documents may show it."""

    id: str
    what: str
    who: str = ""
    due: date | None = None


@dataclass(frozen=True)
class Agreed:
    """Everything that can stand on the page. ``team`` and ``private`` count the notes that do not."""

    decisions: tuple[Point, ...] = ()
    steps: tuple[Step, ...] = ()
    questions: tuple[Point, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    thanks: str = ""
    team: int = 0
    private: int = 0

    def count(self, part: str) -> int:
        """How many lines a part has; of thanks none is counted."""
        lists: Mapping[str, Sequence[object]] = {
            DECISIONS: self.decisions, STEPS: self.steps, QUESTIONS: self.questions, MEETING: self.meetings,
        }  # fmt: skip
        return len(lists.get(part, ()))


def one_line(text: str) -> str:
    """A text of several lines as one."""
    return " ".join(text.split())


def decisions(notes: Sequence[Note]) -> tuple[Point, ...]:
    """What was decided, in the order of the visit."""
    return tuple(Point(one_line(each.text), Source(NOTE, each.id)) for each in notes if each.kind == DECISION)


def steps(visit: Visit, notes: Sequence[Note], tasks: Mapping[str, Task]) -> tuple[Step, ...]:
    """Tasks made from notes, follow-ups that are no task yet, what the debrief adds; by their dates."""
    found = [*_from_notes(notes, tasks)]
    said = {folded(each.text) for each in found}
    for line in visit.said(NEXT).split("\n"):
        text = one_line(line.strip(_SIGNS))
        if text and folded(text) not in said:
            said.add(folded(text))
            found.append(Step(text, Source(VISIT, visit.id, NEXT)))
    return tuple(sorted(found, key=lambda each: each.due or date.max))


def _from_notes(notes: Sequence[Note], tasks: Mapping[str, Task]) -> Iterator[Step]:
    taken: set[str] = set()
    for note in notes:
        made = [tasks[each] for each in note.linked(TASK) if each in tasks]
        for task in made:
            if task.id not in taken:
                taken.add(task.id)
                text = one_line(task.what or note.text)
                yield Step(text, Source(TASK, task.id), task.who, task.due, note.id)
        if note.kind == FOLLOW_UP and not made:
            yield Step(one_line(note.text), Source(NOTE, note.id), note=note.id)


def left_open(
    visits: Sequence[Visit], visit: Visit, notes: Sequence[Note], today: date
) -> tuple[Point, ...]:  # fmt: skip
    """The questions of the visit that nobody answered, then those noted during it."""
    asked = questions_of(visits, visit.id, today)
    known = {each.mark for each in asked} | _ticked(visits)
    found = [Point(each.text, _put_in(each)) for each in asked if not each.answered]
    for note in notes:
        if note.kind == QUESTION and not asked_as(note) & known:
            known = known | asked_as(note)
            found.append(Point(one_line(note.text), Source(NOTE, note.id)))
    return tuple(found)


def asked_as(note: Note) -> frozenset[str]:
    """The marks of the questions a note is, or became."""
    became = (each.get("text") for each in note.links if each.get("entity") in (VISIT, SESSION))
    return frozenset(mark(each) for each in (note.text, *became) if each)


def _put_in(question: Question) -> Source:
    if question.session:
        return Source(SESSION, question.session, "questions")
    return Source(VISIT, question.visit, "preparation.questions")


def _ticked(visits: Sequence[Visit]) -> set[str]:
    names = (name for visit in visits for name, said in visit.answers.items() if said)
    return {name.removeprefix(ANSWERED) for name in names if name.startswith(ANSWERED)}


def meetings(
    visits: Sequence[Visit], visit: Visit, rows: Sequence[Meeting], today: date
) -> tuple[Meeting, ...]:
    """The next one between visits and the next visit, those that have a day, the earlier first."""
    after = visit.last_day or today
    between = sorted((each for each in rows if each.day > after), key=lambda each: each.day)[:1]
    following = (
        Meeting(
            Source(VISIT, each.id), each.first_day, each.last_day or each.first_day, each.number, each.host
        )
        for each in visits
        if each.number > visit.number and each.first_day is not None
    )
    return tuple(sorted((*between, *_first(following)), key=lambda each: each.day))


def _first(found: Iterator[Meeting]) -> Iterator[Meeting]:
    for each in found:
        yield each
        return
