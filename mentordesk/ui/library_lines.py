"""A programme's summary as a line of the library, in words."""

from __future__ import annotations

from datetime import date, datetime

from mentordesk.model.library import STAGES, ProgrammeSummary, Stage
from mentordesk.ui.models.programme_table import ProgrammeLine
from mentordesk.words import Words

_STEPS = tuple(Stage)


def programme_line(summary: ProgrammeSummary, words: Words, today: date) -> ProgrammeLine:
    """What the list shows and what a screen reader says of it."""
    stage = words.text(STAGES[summary.stage])
    if summary.version:
        stage = words.text("{stage}, {version}", stage=stage, version=summary.version)
    visit = _visit(summary.next_visit, words, today)
    report, kind = _report(summary, words)
    cities = " ⇄ ".join(summary.cities) or words.text("No city named yet")
    spoken = [summary.title, words.listed(summary.cities), stage, visit, report]
    return ProgrammeLine(
        id=summary.id,
        title=summary.title or words.text("Without a title"),
        cities=cities,
        step=_STEPS.index(summary.stage),
        steps=len(_STEPS),
        stage=stage,
        visit=visit,
        report=report,
        report_kind=kind,
        languages=" · ".join(each.upper() for each in summary.languages),
        changed=_when(summary.changed_at, words, today),
        spoken=". ".join(each for each in spoken if each),
    )


def _visit(day: date | None, words: Words, today: date) -> str:
    """The next date of the programme; empty where there is none."""
    if day is None:
        return ""
    return words.text("Visit on {day}", day=words.day(day)) if day > today else words.text("Visit under way")


def _report(summary: ProgrammeSummary, words: Words) -> tuple[str, str]:
    """The one thing to report, and its kind."""
    if summary.conflicts:
        count = summary.conflicts
        return words.plural("{count} place changed twice", "{count} places changed twice", count), "danger"
    if summary.sample:
        return words.text("Example"), "info"
    if not summary.actions:
        return words.text("Plan to begin"), "text_secondary"
    if summary.complete == summary.actions:
        count = summary.actions
        return words.plural("{count} action, complete", "{count} actions, complete", count), "success"
    complete, count = summary.complete, summary.actions
    return words.text("{complete} of {count} actions complete", complete=complete, count=count), "warning"


def _when(at: datetime | None, words: Words, today: date) -> str:
    if at is None:
        return ""
    local = at.astimezone()
    days = (today - local.date()).days
    if days == 0:
        return local.strftime("%H:%M")
    if days == 1:
        return words.text("yesterday")
    return words.date(local.date(), "medium") if days > 300 else words.day(local.date())
