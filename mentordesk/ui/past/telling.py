"""Days, times and names as History says them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from mentordesk.model.past import Author, Named, PastEntry, Source
from mentordesk.words import Words, _

ICONS = {
    Source.TYPED: "pencil-simple", Source.RETURNED: "file-doc", Source.MERGED: "git-merge",
    Source.UNDONE: "arrow-u-up-left", Source.VERSION: "flag", Source.EXPORT: "export",
}  # fmt: skip
SOURCES = {
    Source.TYPED: _("Written here"),
    Source.RETURNED: _("Came back from Word or Excel"),
    Source.MERGED: _("Merged from another computer"),
    Source.UNDONE: _("Taken back or done again"),
    Source.VERSION: _("Versions"),
    Source.EXPORT: _("Documents made"),
}


def day_of(at: datetime) -> date:
    """The day on this laptop's calendar."""
    return at.astimezone().date()


def clock(at: datetime) -> str:
    """The time of day in a column of times: 12:04."""
    return at.astimezone().strftime("%H:%M")


def clock_said(at: datetime, words: Words) -> str:
    """The same within a sentence, as the language says it: 12 h 04."""
    local = at.astimezone()
    hour = str(local.hour) if words.language == "fr" else f"{local.hour:02d}"
    return words.text("{hour}:{minute}", hour=hour, minute=f"{local.minute:02d}")


def day_title(day: date, today: date, words: Words) -> str:
    """The head of a day in the list: Today, Tuesday 20 April."""
    named = words.weekday(day) if day.year == today.year else words.date(day, "full")
    if day == today:
        return words.text("Today, {day}", day=named)
    if day == today - timedelta(days=1):
        return words.text("Yesterday, {day}", day=named)
    return named[:1].upper() + named[1:]


def spoken(entry: PastEntry, words: Words) -> str:
    """A line as a screen reader says it: 12:04, you wrote in action 3."""
    said = entry.sentence
    if entry.who.named is not Named.KNOWN:  # a name keeps its capital
        said = said[:1].lower() + said[1:]
    at = clock_said(entry.at, words)
    if entry.version:
        return words.text("{time}, {title}, {sentence}", time=at, title=entry.title, sentence=said)
    return words.text("{time}, {sentence}", time=at, sentence=said)


def when_by(at: datetime, who: Author, today: date, words: Words) -> str:
    """When and by whom: Today at 12:04, by you."""
    time, day = clock_said(at, words), day_of(at)
    who_said = _by(who, words)
    if day == today:
        if who.named is Named.ME:
            return words.text("Today at {time}, by you", time=time)
        return words.text("Today at {time}, by {who}", time=time, who=who_said)
    if day == today - timedelta(days=1):
        if who.named is Named.ME:
            return words.text("Yesterday at {time}, by you", time=time)
        return words.text("Yesterday at {time}, by {who}", time=time, who=who_said)
    named = words.date(day)
    if who.named is Named.ME:
        return words.text("{day} at {time}, by you", day=named, time=time)
    return words.text("{day} at {time}, by {who}", day=named, time=time, who=who_said)


def short_when(at: datetime, today: date, words: Words) -> str:
    """When, in a narrow column: the time of today, else the day."""
    day = day_of(at)
    if day == today:
        return clock(at)
    return words.day(day) if day.year == today.year else words.short_date(day)


def name_of(who: Author, words: Words) -> str:
    """A person in the list of people."""
    if who.named is Named.ME:
        return words.text("{name} (you)", name=who.name) if who.name else words.text("You")
    said = _by(who, words)
    return said[:1].upper() + said[1:]


def _by(who: Author, words: Words) -> str:
    if who.named is Named.UNNAMED:
        return words.text("someone on the team")
    return who.name or words.text("a person who was removed")
