"""What My part says of the day, the plan and the programme, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mentordesk.model.my_part import begins
from mentordesk.ui.visiting.visit_words import dates_text, place_said
from mentordesk.ui.widgets.fact_card import Fact
from mentordesk.words import LANGUAGE_NAMES, Words

if TYPE_CHECKING:
    from mentordesk.model.coming import Coming
    from mentordesk.model.filled import Filled
    from mentordesk.model.library import ProgrammeSummary
    from mentordesk.model.programme import Programme

_SESSIONS = 3  # named on the card


def day_line(programme: Programme, words: Words, today: date, coming: Coming | None = None) -> str:
    """The day and the next visit; else whose mentoring it is, and when it begins if that is still to come."""
    day = words.date(today, "full")
    day = day[:1].upper() + day[1:]
    if coming is not None:
        return words.text("{day}. {sentence}", day=day, sentence=begins(coming, today, words))
    cities, start = _cities(programme, words), _day(programme.answers.get("prog.start"))
    if start is not None and start >= today:
        when = words.date(start, "full")
        if cities:
            return words.text(
                "{day}. {cities}: the programme begins on {start}.", day=day, cities=cities, start=when
            )
        return words.text("{day}. The programme begins on {start}.", day=day, start=when)
    return words.text("{day}. {cities}.", day=day, cities=cities) if cities else f"{day}."


def plan_facts(summary: ProgrammeSummary, words: Words) -> tuple[str, list[Fact]]:
    """How many actions there are, and how far they are."""
    count, complete = summary.actions, summary.complete
    if not count:
        return "", [Fact("circle-dashed", words.text("No action is written yet"))]
    facts = []
    if complete:
        filled = words.plural(
            "{count} action with all six columns filled",
            "{count} actions with all six columns filled",
            complete,
        )
        facts.append(Fact("check-circle", filled, "success", fill=True))
    if complete < count:
        left = words.plural(
            "{count} action with columns still open",
            "{count} actions with columns still open",
            count - complete,
        )
        facts.append(Fact("circle-half", left, "info", fill=True))
    facts.append(Fact("clock-counter-clockwise", _version(summary, words)))
    return words.plural("{count} action", "{count} actions", count), facts


def _version(summary: ProgrammeSummary, words: Words) -> str:
    if summary.version_at is None:
        return words.text("No version has been named yet")
    day = summary.version_at.astimezone().date()
    if not summary.version:
        return words.text("Version of {day}", day=day)
    return words.text("Version {version}, of {day}", version=summary.version, day=day)


def needs_facts(filled: Filled, words: Words) -> tuple[str, list[Fact]]:
    """How many needs are written down, how far their form is, and what it lacks."""
    from mentordesk.model.progress import count, missing

    needs = sum(not each.is_empty for each in filled.rows_of("a2.need"))
    done, left = count(filled), len(list(missing(filled)))
    answered = words.plural(
        "{count} answer of {asked}", "{count} answers of {asked}", done.answered, asked=done.asked
    )
    icon, role = ("circle-half", "info") if done.answered else ("circle-dashed", "text_secondary")
    facts = [Fact(icon, answered, role, fill=bool(done.answered))]
    if left:
        told = words.plural("{count} needed answer is missing", "{count} needed answers are missing", left)
        facts.append(Fact("list-checks", told))
    else:
        facts = [Fact("check-circle", answered, "success", fill=True)]
    title = words.plural("{count} need", "{count} needs", needs) if needs else ""
    if not needs:
        facts.insert(0, Fact("circle-dashed", words.text("No need is written down yet")))
    return title, facts


def programme_facts(programme: Programme, words: Words) -> list[Fact]:
    """Its cities, its languages, when it begins and ends."""
    cities = _cities(programme, words) or words.text("No city named yet")
    languages = words.listed([LANGUAGE_NAMES.get(each, each) for each in programme.languages])
    return [
        Fact("buildings", cities),
        Fact("translate", languages),
        Fact("calendar-blank", _when(programme, words)),
    ]


def visit_facts(coming: Coming, words: Words, today: date) -> tuple[str, list[Fact]]:
    """Its days; where it is, and the first sessions that are still to come."""
    facts = [Fact("map-pin", coming.place)] if coming.place else []
    if not coming.place and coming.visit.title:
        facts.append(Fact("calendar-dots", coming.visit.title))
    ahead = coming.ahead(today)[:_SESSIONS]
    facts += [Fact("clock", place_said(coming.visit, each, words)) for each in ahead]
    if not ahead:
        facts.append(Fact("circle-dashed", words.text("No session is planned yet")))
    return dates_text(coming.visit, words), facts


def _when(programme: Programme, words: Words) -> str:
    start, end = (_day(programme.answers.get(f"prog.{each}")) for each in ("start", "end"))
    if start and end:
        return words.text("From {start} to {end}", start=start, end=end)
    if start:
        return words.text("From {start}", start=start)
    if end:
        return words.text("Until {end}", end=end)
    return words.text("No dates given yet")


def _cities(programme: Programme, words: Words) -> str:
    named = [each.name for each in programme.cities if each.name]
    return words.listed(named) if named else ""


def _day(kept: Any) -> date | None:
    return date.fromisoformat(kept) if kept else None
