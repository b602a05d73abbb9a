"""What came back in a form that was sent out: answers that are not what they were (R-006)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mentordesk.forms.definition import Field, Form, Question


@dataclass(frozen=True)
class ReturnedAnswer:
    """One answer that came back otherwise than it went out.

    ``sent`` is what the document said, ``mine`` what stands here now, ``theirs`` what came back. ``row`` is
    empty for an answer that stands once; with ``new_row`` it is a row somebody wrote in the file.
    ``problem`` is a sentence where the words are no such answer: they are shown, and cannot be taken.
    """

    question: Question
    field: Field
    row: str
    number: int
    sent: Any
    mine: Any
    theirs: Any
    text: str
    new_row: bool = False
    problem: str = ""

    @property
    def conflict(self) -> bool:
        """Whether it was changed here too since it went out, into something else."""
        return self.mine not in (self.sent, self.theirs)

    @property
    def same(self) -> bool:
        """Whether it says already what stands here."""
        return bool(self.mine == self.theirs)

    @property
    def safe(self) -> bool:
        """Whether taking it overwrites nothing that nobody has seen."""
        return not self.conflict and not self.problem


@dataclass(frozen=True)
class ReturnedForm:
    """A form that came back. ``unplaced`` are texts written where no answer stands."""

    document: str
    programme: str
    title: str
    form: Form
    eid: str
    recipient: str
    answers: tuple[ReturnedAnswer, ...]
    unplaced: tuple[str, ...] = ()
