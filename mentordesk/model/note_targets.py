"""What a note may be linked to, as ``#`` names it and a chip shows it (R-131)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mentordesk.model.plan import ACTION
from mentordesk.words import Message, Words, _

NEED, PRACTICE, TASK = "a2.need", "annex4", "between.tasks"
_CALLED: Mapping[str, str] = {
    ACTION: _("Action {number}"),
    NEED: _("Need {number}"),
    PRACTICE: _("Practice {number}"),
    TASK: _("Task {number}"),
}


@dataclass(frozen=True)
class Target:
    """An action, a need, a practice sheet or a task: its number in its list, and its words.

    A task says also ``who`` (a label) and ``due`` (ISO).
    """

    entity: str
    id: str
    number: int
    title: str = ""
    who: str = ""
    due: str = ""

    @property
    def key(self) -> str:
        """One text for both halves of a link: what ``Mention.id`` gives back (``of_key``)."""
        return f"{self.entity}/{self.id}"

    @property
    def label(self) -> Message:
        """ "Action 3"."""
        return Message.of(_CALLED[self.entity], number=self.number)


def of_key(key: str) -> dict[str, str]:
    """The link a key stands for."""
    entity, _slash, eid = key.partition("/")
    return {"entity": entity, "id": eid}


def called(targets: Iterable[Target], words: Words) -> dict[str, tuple[str, ...]]:
    """By what each may be named after ``#``: label, number, words. For ``note_lines.read_line``."""
    return {
        each.key: (words.say(each.label), str(each.number), *((each.title,) if each.title else ()))
        for each in targets
    }
