"""The plan's schedule as a figure, in the words of the document's language (screen 08)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from mentordesk.documents.drawing import measures
from mentordesk.documents.page import lines
from mentordesk.documents.time_figure import (
    Scale,
    TimeEntry,
    TimeFigure,
    TimeMilestone,
    TimePicture,
    TimeRow,
    TimeWords,
)
from mentordesk.documents.timeline_scale import scale
from mentordesk.documents.timeline_told import told
from mentordesk.model.plan import LEAD, WHAT
from mentordesk.model.schedule import Bar, Milestone, Schedule, Step, milestone_title
from mentordesk.model.timetable import Stretch
from mentordesk.words import Words

_NEAR = 4
"""Milestones and the document's day widen the scale by this part of it at most: bars need the room."""
_A_MONTH = 31
_LONGEST = 200
"""Signs of a first line; the table above says the rest."""


def time_figure(schedule: Schedule, words: Words, day: date, *, landscape: bool = True) -> TimeFigure:
    """The figure for a document of a day; nothing is left out, whatever has no date says so."""
    rows = tuple(_row(bar, words) for bar in schedule.bars)
    milestones = tuple(_milestone(each, words) for each in schedule.milestones)
    shown = _scale(schedule, day, words)
    whole = told(rows, milestones, words, len(rows))
    pictures = _pictures(rows, milestones, shown, words, landscape=landscape) if shown else ()
    if len(pictures) == 1:
        pictures = (TimePicture(pictures[0].first, pictures[0].after, whole),)
    return TimeFigure(
        title=words.text("Timeline"),
        alternative=whole,
        scale=shown,
        day=day,
        rows=rows,
        milestones=milestones,
        words=_words(words, day),
        pictures=pictures,
    )


def _scale(schedule: Schedule, day: date, words: Words) -> Scale | None:
    spans = [(each.first, each.last) for each in _stretches(schedule)]
    days = [milestone.day for milestone in schedule.milestones]
    if not spans:
        if not days:
            return None
        spans = [(min(days), max(days))]
    first, last = min(first for first, _last in spans), max(last for _first, last in spans)
    near = timedelta(days=max((last - first).days // _NEAR, _A_MONTH))
    close = [each for each in (day, *days) if -near <= each - first and each - last <= near]
    return scale(min((first, *close)), max((last, *close)), words)


def _stretches(schedule: Schedule) -> Iterator[Stretch]:
    """Of all actions and steps."""
    for bar in schedule.bars:
        if bar.stretch:
            yield bar.stretch
        yield from (step.stretch for step in bar.steps)


def _pictures(
    rows: Sequence[TimeRow],
    milestones: Sequence[TimeMilestone],
    shown: Scale,
    words: Words,
    *,
    landscape: bool,
) -> tuple[TimePicture, ...]:
    place = measures.room(landscape=landscape)
    above = measures.milestones_height(measures.placed(milestones, shown, place))
    cuts = [*measures.cuts(rows, above, place)] or [measures.Cut(0, 0)]
    return tuple(
        TimePicture(
            cut.first,
            cut.after,
            told(rows[cut.first : cut.after], milestones, words, len(rows)),
            cut.first_step,
            cut.after_step,
        )
        for cut in cuts
    )


def _row(bar: Bar, words: Words) -> TimeRow:
    action = bar.action
    assumed = bar.timetable.assumed_year and not bar.given
    return TimeRow(
        number=action.number,
        ref=action.ref,
        lead=_first_line(action.text(LEAD)),
        action=_entry(_first_line(action.text(WHAT)), bar.stretch, words, assumed=assumed),
        steps=tuple(_step(step, bar, words) for step in bar.steps),
    )


def _step(step: Step, bar: Bar, words: Words) -> TimeEntry:
    assumed = step.part is not None and bar.timetable.parts[step.part].assumed_year
    label = _first_line(step.label)
    return _entry(label, step.stretch, words, assumed=assumed, outside=step.outside)


def _entry(
    text: str, stretch: Stretch | None, words: Words, *, assumed: bool = False, outside: bool = False
) -> TimeEntry:
    if stretch is None:
        return TimeEntry(text, None, words.text("no date"))
    return TimeEntry(
        text,
        stretch,
        start="" if stretch.open_first else words.date(stretch.first),
        end="" if stretch.open_last else words.date(stretch.last),
        approximate=_unsure(stretch, words, assumed=assumed, outside=outside),
        day=words.day(stretch.first) if stretch.is_day else "",
    )


def _unsure(stretch: Stretch, words: Words, *, assumed: bool, outside: bool) -> str:
    """What is not exact about a stretch, as a list of short remarks."""
    text = words.text
    remarks = [
        (stretch.open_first, text("no start given")),
        (stretch.vague_first and not stretch.open_first, text("start approximate")),
        (stretch.open_last, text("no end given")),
        (stretch.vague_last and not stretch.open_last, text("end approximate")),
        (assumed, text("year supposed")),
        (outside, text("outside the dates of its action")),
    ]
    return words.listed([remark for holds, remark in remarks if holds])


def _milestone(milestone: Milestone, words: Words) -> TimeMilestone:
    title = _first_line(milestone_title(milestone, words))
    day = words.day(milestone.day)
    return TimeMilestone(
        milestone.day,
        title,
        words.text("{milestone}, {day}", milestone=title, day=day),
        words.text("{milestone} ({day})", milestone=title, day=words.date(milestone.day)),
        words.date(milestone.day),
        day,
    )


def _first_line(text: str) -> str:
    """The first words of a text, without the sign of a list."""
    first = next((found for line in lines(text) if (found := " ".join(line.text.split()))), "")
    return first if len(first) <= _LONGEST else f"{first[:_LONGEST].rstrip()}…"


def _words(words: Words, day: date) -> TimeWords:
    text = words.text
    written = words.date(day)
    return TimeWords(
        number=text("No."),
        ref=text("Ref."),
        action=text("Action and steps"),
        lead=text("Lead"),
        start=text("Start"),
        end=text("End"),
        approximate=text("Approximate"),
        milestones=text("Milestones of the programme"),
        no_date=text("no date"),
        an_action=text("action"),
        a_step=text("step"),
        unsure=text("approximate or open end"),
        exact_day=text("exact day"),
        a_milestone=text("milestone"),
        document_day=text("This document: {day}", day=written),
        day_of_document=text("day of this document"),
    )
