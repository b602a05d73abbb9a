"""What the head of the evening says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mentordesk.model.notes import Note
from mentordesk.ui.evening.days import BETWEEN, Day, day_of
from mentordesk.ui.evening.evening_rows import is_sorted
from mentordesk.ui.noting.known import Known
from mentordesk.ui.visiting.visit_words import visit_name
from mentordesk.words import Words


def title(day: Day, known: Known, today: date, words: Words) -> str:
    """ "This evening, Tuesday 20 April"; of another day its date."""
    on = _date(day)
    if on is None:
        visit = known.visit(day.visit)
        return visit_name(visit, words) if visit is not None else words.text("Between the visits")
    if on == today:
        return words.text("This evening, {day}", day=words.weekday(on))
    return words.text("The evening of {day}", day=words.weekday(on))


def told(notes: Sequence[Note], left: int, known: Known, words: Words) -> str:
    """How many notes there are, by whom, and how many are left to sort."""
    if not notes:
        return words.text("No note was taken on this day.")
    people = list(dict.fromkeys(known.name(each.author) for each in notes if each.author))
    named = [each for each in people if each]
    if left == 0:
        state = words.text("Everything is sorted")
    else:
        state = words.plural("{count} left to sort", "{count} left to sort", left)
    if not named:
        said = words.plural("{count} note", "{count} notes", len(notes))
    else:
        said = words.plural(
            "{count} note taken by {people}", "{count} notes taken by {people}", len(notes),
            people=words.listed(named),
        )  # fmt: skip
    return words.text("{notes} · {state}", notes=said, state=state)


def choice(day: Day, known: Known, notes: Iterable[Note], words: Words) -> str:
    """A day to choose: its visit, its date, and how much is left there."""
    visit = known.visit(day.visit)
    left = sum(day_of(each) == day and not is_sorted(each) for each in notes)
    if day == BETWEEN or visit is None:
        said = words.text("Between the visits")
    else:
        on = _date(day)
        said = visit_name(visit, words)
        if on is not None:
            said = words.text("{visit}, {day}", visit=said, day=words.weekday(on))
    if not left:
        return said
    return words.text(
        "{day} · {left}", day=said, left=words.plural("{count} left to sort", "{count} left to sort", left)
    )


def _date(day: Day) -> date | None:
    try:
        return date.fromisoformat(day.day) if day.day else None
    except ValueError:
        return None
