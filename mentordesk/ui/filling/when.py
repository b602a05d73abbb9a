"""When an answer was given, as a part of a sentence: at 08:31, yesterday at 17:42, on 12 April."""

from __future__ import annotations

from datetime import UTC, datetime

from mentordesk.words import Words

_DIGITS = 13  # of the journal's time: milliseconds since 1970
_A_YEAR = 300  # days after which the year is told


def said_when(at: str, now: datetime, words: Words) -> str:
    """A time of the journal (``Answer.at``) on this laptop's clock; to stand after "Saved"."""
    moment = datetime.fromtimestamp(int(at[:_DIGITS]) / 1000, UTC).astimezone()
    today = now.astimezone().date()
    clock = moment.strftime("%H:%M")
    days = (today - moment.date()).days
    if days == 0:
        return words.text("at {time}", time=clock)
    if days == 1:
        return words.text("yesterday at {time}", time=clock)
    day = words.date(moment.date()) if days > _A_YEAR else words.day(moment.date())
    return words.text("on {day}", day=day)
