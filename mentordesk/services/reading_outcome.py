"""What comes out of a visit, for the command line: what was agreed, the report (``show report:N``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mentordesk.documents.agreed_page import TITLES
from mentordesk.documents.report_page import kind_said
from mentordesk.model.agreed import DECISIONS, MEETING, QUESTIONS, STEPS
from mentordesk.model.report import Item
from mentordesk.model.visits import FORM, VISIT
from mentordesk.services.outcome_reading import Outcome, outcome_in
from mentordesk.services.shown import Line, Shown
from mentordesk.store.store import Store
from mentordesk.words import Words

REPORT, AGREED = "report", "agreed"


def is_outcome(subject: str) -> bool:
    """Whether a subject is one of those that are read here: ``report:N``, ``agreed:N``."""
    name, _colon, number = subject.strip().partition(":")
    return name in (REPORT, AGREED) and bool(number.strip())


class OutcomeReading:
    """Reads what documents may hold: nothing of a narrower circle."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def show(self, programme: str, subject: str) -> Shown:
        """The rows of what was agreed, and of a report its notes. Raises NotFound."""
        outcome = self._outcome(programme, subject)
        told = outcome.agreed
        rows: dict[str, list[Mapping[str, Any]]] = {
            VISIT: [{"id": outcome.visit.id, "number": outcome.visit.number}],
            DECISIONS: [{"text": each.text, "source": each.source.id} for each in told.decisions],
            STEPS: [
                {
                    "text": each.text, "who": each.who, "due": each.due and each.due.isoformat(),
                    "source": each.source.id,
                }
                for each in told.steps
            ],
            QUESTIONS: [{"text": each.text, "source": each.source.id} for each in told.questions],
            MEETING: [
                {"day": each.day.isoformat(), "visit": each.visit or None, "about": each.about}
                for each in told.meetings
            ],
        }  # fmt: skip
        answers = {}
        if subject.strip().startswith(REPORT):
            answers = {"report.lead": outcome.report.lead}
            rows["notes"] = [
                {**_as_row(item), "part": part.name} for part in outcome.report.parts for item in part.items
            ]
        return Shown(subject, FORM, "", answers, {group: found for group, found in rows.items() if found})

    def labelled(self, programme: str, subject: str, words: Words) -> Iterator[Line]:
        """The same for people."""
        outcome = self._outcome(programme, subject)
        yield 0, words.text("Visit {number}", number=outcome.visit.number), ""
        if subject.strip().startswith(REPORT):
            yield from _report(outcome, words)
        told = outcome.agreed
        for part, texts in (
            (DECISIONS, [each.text for each in told.decisions]),
            (STEPS, [each.text for each in told.steps]),
            (QUESTIONS, [each.text for each in told.questions]),
            (MEETING, [words.date(each.day) for each in told.meetings]),
        ):
            for text in texts:
                yield 0, words.text(TITLES[part]), text

    def _outcome(self, programme: str, subject: str) -> Outcome:
        today = self._store.clock.now().astimezone().date()
        with self._store.reading() as view:
            return outcome_in(view, programme, subject.strip().partition(":")[2].strip(), today)


def _report(outcome: Outcome, words: Words) -> Iterator[Line]:
    if outcome.report.lead:
        yield 0, words.text("In short"), outcome.report.lead
    for part in outcome.report.parts:
        yield 0, part.title or words.text("Other notes"), ""
        for item in part.items:
            yield 1, kind_said(item.note.kind, words), item.text


def _as_row(item: Item) -> dict[str, Any]:
    return {"id": item.note.id, "kind": item.note.kind, "text": item.text, "out": item.out}
