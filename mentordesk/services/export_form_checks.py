"""What is said of a form before it goes: what stays here, and what is still open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from mentordesk.forms.definition import Question
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.for_documents import kept_contacts
from mentordesk.model.progress import missing
from mentordesk.words import Message, Words, _

Circles = Mapping[str, str]
"""The circle of each strand."""


@dataclass(frozen=True)
class KeptBack:
    """What one question keeps here, as counts: restricted answers, private ones, contacts without consent."""

    restricted: int = 0
    private: int = 0
    contacts: int = 0


@dataclass(frozen=True)
class FormLeftOut:
    """What stays here of a form (R-212): counts alone, never words, by the question's id."""

    kept: Mapping[str, KeptBack] = field(default_factory=dict)

    def of(self, questions: Collection[str]) -> FormLeftOut:
        """What stays here of these questions."""
        return FormLeftOut({key: each for key, each in self.kept.items() if key in questions})

    @property
    def restricted(self) -> int:
        """Answers the mentoring team keeps."""
        return sum(each.restricted for each in self.kept.values())

    @property
    def private(self) -> int:
        """Answers and personal sheets that are for one person."""
        return sum(each.private for each in self.kept.values())

    @property
    def contacts(self) -> int:
        """Contacts of whom the function alone is printed (R-214)."""
        return sum(each.contacts for each in self.kept.values())

    def said(self, words: Words) -> list[tuple[str, str]]:
        """Each thing that stays here, as a strong sentence and one more."""
        told = [
            (words.plural("{count} restricted answer stays here.",
                          "{count} restricted answers stay here.", self.restricted),
             words.text("No document can hold them."), self.restricted),
            (words.plural("{count} private answer stays on this computer.",
                          "{count} private answers stay on this computer.", self.private),
             words.text("They travel nowhere."), self.private),
            (words.plural("{count} contact is printed by its function alone.",
                          "{count} contacts are printed by their function alone.", self.contacts),
             words.text("Names follow once the person has agreed; note it in the form."), self.contacts),
        ]  # fmt: skip
        found = [(strong, more) for strong, more, count in told if count]
        if found:
            return found
        return [(words.text("Nothing stays here."), words.text("No answer is restricted or private."))]


def left_out(sheets: Sequence[Filled], circles: Circles) -> FormLeftOut:
    """What documents of these sheets, read in full, do not hold."""
    found: dict[str, KeptBack] = {}
    for filled in sheets:
        for question in filled.form.questions:
            here, before = _kept(filled, question, circles), found.get(question.id, KeptBack())
            found[question.id] = KeptBack(
                before.restricted + here.restricted,
                before.private + here.private,
                before.contacts + here.contacts,
            )
    return FormLeftOut({key: each for key, each in found.items() if each != KeptBack()})


def _kept(filled: Filled, question: Question, circles: Circles) -> KeptBack:
    kept = {"confidence": 0, "private": 0}
    contacts = 0
    circle = filled.circle(question)
    for each in question.fields:
        if each.is_group:
            for row in filled.rows_of(each.key):
                for where, count in _kept_of_row(row, circles, circle).items():
                    kept[where] += count
            contacts += kept_contacts(filled, each.key) if circle == "shared" else 0
        elif (answer := filled.answers.get(each.key)) is not None:
            where = circle if circle != "shared" else circles.get(answer.key.strand, "shared")
            if where in kept:
                kept[where] += 1
    if circle in kept and filled.standing(question).reason:
        kept[circle] += 1
    return KeptBack(kept["confidence"], kept["private"], contacts)


def _kept_of_row(row: FilledRow, circles: Circles, circle: str) -> dict[str, int]:
    """A row that stands in a narrower circle counts once; else each of its answers that does."""
    if row.is_empty:
        return {}
    where = circle if circle != "shared" else row.born
    if where != "shared":
        return {where: 1}
    found: dict[str, int] = {}
    for answer in row.answers.values():
        at = circles.get(answer.key.strand, "shared")
        if at != "shared":
            found[at] = found.get(at, 0) + 1
    return found


def remarks(sheets: Sequence[Filled], questions: Collection[str]) -> list[Message]:
    """What these questions leave open (R-044): it never stands in the way."""
    open_ones = {
        (filled.eid, each.question.id)
        for filled in sheets
        for each in missing(filled)
        if each.question.id in questions
    }
    found = []
    if open_ones:
        text = _("Questions that go out without an answer they need: {count}")
        found.append(Message.of(text, count=len(open_ones)))
    disputed = sum(_disputed(filled, questions) for filled in sheets)
    if disputed:
        text = _("Answers changed on both sides: {count}. What the form shows goes out.")
        found.append(Message.of(text, count=disputed))
    return found


def _disputed(filled: Filled, questions: Collection[str]) -> int:
    """Answers on which two people disagree."""
    singles = (each for key, each in filled.answers.items() if _asked(filled, key) in questions)
    inside = (
        each
        for group, rows in filled.rows.items()
        if _asked(filled, group) in questions
        for row in rows
        for each in row.answers.values()
    )
    return sum(bool(each.others) for each in (*singles, *inside))


def _asked(filled: Filled, key: str) -> str:
    return filled.form.question_of(key).id
