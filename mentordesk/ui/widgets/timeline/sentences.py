"""The rows of the timeline in words: for the screen reader, the list and the lines beside a bar."""

from __future__ import annotations

from mentordesk.model.dating import said
from mentordesk.model.plan import LEAD, WHAT
from mentordesk.model.schedule import Bar, Milestone, Step, milestone_title
from mentordesk.model.timetable import Stretch
from mentordesk.words import Words


def title(bar: Bar) -> str:
    """What an action is called on one line: the first line of its words that holds any."""
    return next((line.strip() for line in bar.action.text(WHAT).split("\n") if line.strip()), "")


def lead(bar: Bar) -> str:
    """Who leads, on one line."""
    return " ".join(bar.action.text(LEAD).split())


def dates(stretch: Stretch, words: Words) -> str:
    """A stretch as one says it: from 1 May 2027 to 31 August 2027."""
    if stretch.open_first and stretch.open_last:
        return said(stretch, words)
    if stretch.open_first:
        return words.text("until {day}", day=words.date(stretch.last))
    if stretch.open_last:
        return words.text("from {day} on", day=words.date(stretch.first))
    if stretch.first == stretch.last:
        return words.text("on {day}", day=words.date(stretch.first))
    return words.text(
        "from {first} to {last}", first=words.date(stretch.first), last=words.date(stretch.last)
    )


def precision(stretch: Stretch, words: Words) -> str:
    """Whether the days are as written, in a word or two."""
    if stretch.open_last:
        return words.text("end not written")
    if stretch.open_first:
        return words.text("beginning not written")
    return words.text("exact") if stretch.exact else words.text("approximate")


def undated(bar: Bar, words: Words) -> str:
    """Why an action has no bar."""
    if bar.timetable.text.strip():
        return words.text("The words in column 3 name no day yet")
    return words.text("No date in column 3")


def bar_said(bar: Bar, words: Words) -> str:
    """Action 3, from 1 May to 31 August 2027, exact, 2 steps. Keep one welcome list."""
    number, called = bar.action.number, title(bar) or words.text("Nothing written yet")
    if bar.stretch is None:
        told_of = {"number": number, "title": called}
        if bar.timetable.text.strip():
            return words.text("Action {number}, its words in column 3 name no day yet. {title}", **told_of)
        return words.text("Action {number}, no date in column 3. {title}", **told_of)
    told = {"number": number, "title": called, "dates": dates(bar.stretch, words)}
    told["precision"] = precision(bar.stretch, words)
    if not bar.steps:
        return words.text("Action {number}, {dates}, {precision}. {title}", **told)
    return words.plural(
        "Action {number}, {dates}, {precision}, {count} step. {title}",
        "Action {number}, {dates}, {precision}, {count} steps. {title}",
        len(bar.steps), **told,
    )  # fmt: skip


def step_said(bar: Bar, step: Step, words: Words) -> str:
    """Step of action 3, Trial in two places, from 1 June to 31 August 2027, exact."""
    told = {
        "number": bar.action.number, "label": step.label, "dates": dates(step.stretch, words),
        "precision": precision(step.stretch, words),
    }  # fmt: skip
    if step.outside:
        return words.text(
            "Step of action {number}, {label}, {dates}, {precision}, outside its action", **told
        )
    return words.text("Step of action {number}, {label}, {dates}, {precision}", **told)


def milestone_said(milestone: Milestone, words: Words) -> str:
    """Milestone of the programme, its title, its day."""
    return words.text(
        "Milestone of the programme, {title}, {day}",
        title=milestone_title(milestone, words), day=words.date(milestone.day),
    )  # fmt: skip
