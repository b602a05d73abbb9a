"""What a picture of the timeline shows, in sentences: its alternative text."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.time_figure import TimeEntry, TimeMilestone, TimeRow
from mentordesk.model.timetable import Stretch
from mentordesk.words import Words


def told(rows: Sequence[TimeRow], milestones: Sequence[TimeMilestone], words: Words, total: int) -> str:
    """How many actions, from when to when, each one's dates, which have none, and the milestones.

    ``rows`` are those of the picture, ``total`` all of the plan's.
    """
    dated = [(row, row.action.stretch) for row in rows if row.action.stretch]
    sentences = [_counted(rows, words, total)]
    if dated:
        first = min(stretch.first for _row, stretch in dated)
        last = max(stretch.last for _row, stretch in dated)
        sentences.append(words.text("From {first} to {last}.", first=first, last=last))
    sentences += [_dates(row.number, row.action, stretch, words) for row, stretch in dated]
    without = [str(row.number) for row in rows if row.action.stretch is None]
    if without:
        sentences.append(
            words.plural(
                "Without a date: action {numbers}.",
                "Without a date: actions {numbers}.",
                len(without),
                numbers=words.listed(without),
            )
        )
    if milestones:
        said = words.listed([each.said_in_full for each in milestones])
        sentences.append(words.text("Milestones: {milestones}.", milestones=said))
    return " ".join(sentences)


def _counted(rows: Sequence[TimeRow], words: Words, total: int) -> str:
    if len(rows) < total:
        return words.text(
            "Timeline, actions {first} to {last} of {total}.",
            first=rows[0].number, last=rows[-1].number, total=total,
        )  # fmt: skip
    return words.plural("Timeline of {count} action.", "Timeline of {count} actions.", total)


def _dates(number: int, entry: TimeEntry, stretch: Stretch, words: Words) -> str:
    """One action's dates."""
    first, last = entry.start, entry.end
    if stretch.is_day:
        return words.text("Action {number}: {day}.", number=number, day=first)
    if not (first or last):
        return words.text("Action {number}: {remark}.", number=number, remark=entry.approximate)
    if not last:
        return words.text("Action {number}: from {first}, {remark}.", number=number, first=first,
                          remark=entry.approximate)  # fmt: skip
    if not first:
        return words.text("Action {number}: until {last}, {remark}.", number=number, last=last,
                          remark=entry.approximate)  # fmt: skip
    if entry.approximate:
        return words.text("Action {number}: from {first} to {last}, {remark}.", number=number, first=first,
                          last=last, remark=entry.approximate)  # fmt: skip
    return words.text("Action {number}: from {first} to {last}.", number=number, first=first, last=last)
