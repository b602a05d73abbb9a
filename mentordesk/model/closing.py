"""Closing a visit: what the method expects of it, and how far that is there (R-142, R-145, R-149).

Pure; nothing is required. What is expected are the lines of ``visit.outputs``: those of the method are
counted, a line of one's own is left to those who wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentordesk.forms.visit_templates import VisitTemplate
from mentordesk.model.questions import CLOSED
from mentordesk.model.rules import plural
from mentordesk.model.visits import MENTOR_HOST, Visit
from mentordesk.words import Message, Words, _, folded

DONE, PARTLY, OPEN, OWN = "done", "partly", "open", "own"
"""How far something is there; of a line of one's own nobody can tell."""
ACTIONS, QUESTIONS, CONSULTATION = "actions", "questions", "consultation"
PLAN, VIEWS, IDEAS = "plan", "views", "ideas"
FINAL, APPROVAL, FOLLOW_UP = "final", "approval", "follow_up"
BY_TEMPLATE: Mapping[str, tuple[str, ...]] = {
    "v1": (ACTIONS, QUESTIONS, CONSULTATION),
    "v2": (PLAN, VIEWS, IDEAS),
    "v3": (FINAL, APPROVAL, FOLLOW_UP),
}
"""What the three lines of each visit of the method stand for, in their order."""
_TITLES = {
    ACTIONS: _("First list of actions in the grid"),
    QUESTIONS: _("Questions for the next visit"),
    CONSULTATION: _("Consultation tasks"),
    PLAN: _("Revised action plan"),
    VIEWS: _("View on transferability of each practice"),
    IDEAS: _("New ideas"),
    FINAL: _("Final plan presented"),
    APPROVAL: _("Approval path"),
    FOLLOW_UP: _("Follow-up schedule with the mentor"),
}


@dataclass(frozen=True)
class Facts:
    """What can be counted of a visit and of its programme."""

    actions: int = 0
    open_questions: int = 0
    consulted: int = 0
    views: int = 0
    version: str = ""
    cells: int = 0
    rows: int = 0
    practices: int = 0
    judged: int = 0
    ideas: int = 0
    ideas_used: int = 0
    approval: int = 0
    approval_dated: int = 0
    calls: int = 0


@dataclass(frozen=True)
class Expected:
    """One line: ``name`` is what it stands for (a constant above; ``own`` for a line of one's own)."""

    name: str
    title: Message | None
    state: str
    told: Message
    line: str = ""

    def titled(self, words: Words) -> str:
        """What is expected, in a language; a line of one's own as it was written."""
        return self.line if self.title is None else words.say(self.title)


@dataclass(frozen=True)
class Closed:
    """That a visit was closed: when, and under which version of the plan (its id)."""

    on: date
    version: str


@dataclass(frozen=True)
class Closing:
    """Everything that the end of a visit shows. ``number`` is what the plan's version would be called.

    ``new`` tells whether closing names it; else it is named already and the plan says the same.
    """

    expected: tuple[Expected, ...]
    number: str
    new: bool
    closed: Closed | None = None
    closed_as: str = ""
    """The number of the version it was closed under."""


def closed(visit: Visit) -> Closed | None:
    """How a visit was closed; None for an open one."""
    said: Any = visit.answers.get(CLOSED)
    if not isinstance(said, Mapping) or not said.get("on"):
        return None
    return Closed(date.fromisoformat(str(said["on"])[:10]), str(said.get("version") or ""))


def expected(
    visit: Visit, templates: Sequence[VisitTemplate], facts: Facts, last: int
) -> tuple[Expected, ...]:  # fmt: skip
    """What is expected; ``last`` is the number of the last visit.

    Lines of one's own alone stand beside those of the method.
    """
    known = {
        folded(line): name
        for template in templates
        for lines in template.outputs.values()
        for line, name in zip(lines, BY_TEMPLATE.get(template.id, ()), strict=False)
    }
    lines = [each for each in visit.lines("outputs") if each.strip()]
    found = [
        _counted(name, facts)
        if (name := known.get(folded(" ".join(line.split()))))
        else Expected(OWN, None, OWN, Message.of(_YOURS), line)
        for line in lines
    ]
    if all(each.name == OWN for each in found):
        return (*(_counted(name, facts) for name in _usual(visit, last)), *found)
    return tuple(found)


_YOURS = _("Yours to judge")


def _usual(visit: Visit, last: int) -> tuple[str, ...]:
    if visit.number == 1:
        return BY_TEMPLATE["v1"]
    if visit.host == MENTOR_HOST or visit.number < last:
        return BY_TEMPLATE["v2"]
    return BY_TEMPLATE["v3"]


def _counted(name: str, facts: Facts) -> Expected:
    state, told = _STATES[name](facts)
    return Expected(name, Message.of(_TITLES[name]), state, told)


def _actions(facts: Facts) -> tuple[str, Message]:
    if not facts.actions:
        return OPEN, Message.of(_("No action is written yet"))
    return DONE, plural("{count} action", "{count} actions", facts.actions)


def _questions(facts: Facts) -> tuple[str, Message]:
    if not facts.open_questions:
        return OPEN, Message.of(_("No question is left: write those for the next visit"))
    return DONE, plural(
        "{count} question comes back at the next visit",
        "{count} questions come back at the next visit",
        facts.open_questions,
    )


def _consultation(facts: Facts) -> tuple[str, Message]:
    if not facts.consulted:
        return OPEN, Message.of(_("Nobody to consult is named yet"))
    told = Message.of(_("{views} of {count} have given their view"), views=facts.views, count=facts.consulted)
    return (DONE if facts.views == facts.consulted else PARTLY), told


def _plan(facts: Facts) -> tuple[str, Message]:
    if not facts.rows:
        return OPEN, Message.of(_("Nothing has changed in the plan since the visit began"))
    if not facts.cells:
        return DONE, plural(
            "version {version}, {count} action is different",
            "version {version}, {count} actions are different",
            facts.rows,
            version=facts.version,
        )
    return DONE, plural(
        "version {version}, {count} cell changed",
        "version {version}, {count} cells changed",
        facts.cells,
        version=facts.version,
    )


def _views(facts: Facts) -> tuple[str, Message]:
    if not facts.practices:
        return OPEN, Message.of(_("No practice sheet is there yet"))
    told = Message.of(_("{judged} of {count}"), judged=facts.judged, count=facts.practices)
    if facts.judged == facts.practices:
        return DONE, told
    return (PARTLY if facts.judged else OPEN), told


def _ideas(facts: Facts) -> tuple[str, Message]:
    if not facts.ideas:
        return OPEN, Message.of(_("No idea is noted yet"))
    return DONE, plural(
        "{count} note, turned into actions: {used}", "{count} notes, turned into actions: {used}",
        facts.ideas, used=facts.ideas_used,
    )  # fmt: skip


def _final(facts: Facts) -> tuple[str, Message]:
    if not facts.actions:
        return OPEN, Message.of(_("No action is written yet"))
    return DONE, plural(
        "version {version}, {count} action", "version {version}, {count} actions",
        facts.actions, version=facts.version,
    )  # fmt: skip


def _approval(facts: Facts) -> tuple[str, Message]:
    if not facts.approval:
        return OPEN, Message.of(_("No body is named yet"))
    told = plural(
        "{count} body, {dated} with a date", "{count} bodies, {dated} with a date",
        facts.approval, dated=facts.approval_dated,
    )  # fmt: skip
    return (DONE if facts.approval_dated == facts.approval else PARTLY), told


def _follow_up(facts: Facts) -> tuple[str, Message]:
    if not facts.calls:
        return OPEN, Message.of(_("No date is set yet"))
    return DONE, plural("{count} date", "{count} dates", facts.calls)


_STATES = {
    ACTIONS: _actions, QUESTIONS: _questions, CONSULTATION: _consultation, PLAN: _plan, VIEWS: _views,
    IDEAS: _ideas, FINAL: _final, APPROVAL: _approval, FOLLOW_UP: _follow_up,
}  # fmt: skip
