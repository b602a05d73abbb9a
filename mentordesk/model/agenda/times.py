"""Times and lengths as people type them (features 38): "9h30", "0900", "45", "1h30"."""

from __future__ import annotations

import re

from mentordesk.model.visits import minutes_of
from mentordesk.words import words

_MOST = 24 * 60
_LEADS = re.compile(r"^(?:at|from|à|de|dès|alle|ore|a las|om|vanaf|plkst\.?|στις|από)\s+", re.IGNORECASE)
"""Little words before a time."""
_DUTCH = re.compile(r"(?<=[0-9])\s*(?:uur|u)\b|(?<=[0-9])\s*u(?=\s*[0-9])", re.IGNORECASE)
_TIME = re.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_HALVES = (("π.μ.", "am"), ("πμ", "am"), ("μ.μ.", "pm"), ("μμ", "pm"))

_HOUR = r"(?:h|u|hours?|hrs?|heures?|uur|or[ae]|horas?|ωρ\w*|ώρ\w*|st\.?|stund\w*)"
_MINUTE = r"(?:min\w*\.?|m|['’′]|λεπτ\w*|λ)"
_MINUTES_ALONE = re.compile(rf"([0-9]{{1,4}})\s*{_MINUTE}?")
_HOURS_AND_MINUTES = re.compile(rf"([0-9]{{1,2}})\s*(?:{_HOUR}|:)\s*([0-9]{{1,2}})\s*{_MINUTE}?")
_HOURS_ALONE = re.compile(rf"([0-9]{{1,2}})(?:[.,](5|25|50|75|0))?\s*{_HOUR}")
_PART = {None: 0, "0": 0, "25": 15, "5": 30, "50": 30, "75": 45}


def read_time(text: str, language: str = "en") -> int | None:
    """Minutes since midnight, 0 to 1439; None for what is no time of day.

    "9", "9h", "9 h 30", "9:00", "0900", "9.30", "2:30 pm", "9u30", "à 9 h" are understood.
    """
    plain = _LEADS.sub("", " ".join(text.split()).casefold())
    plain = _DUTCH.sub("h", plain)
    for written, half in _HALVES:
        plain = plain.replace(written, half)
    read = words(language).read_time(plain)
    return minutes_of(read) if _TIME.fullmatch(read) else None


def read_length(text: str) -> int | None:
    """Minutes, 1 to 1440; None for what is no length.

    "45", "90 min", "1h30", "1:30", "1 h", "1,5 h", "1 uur 30" are understood. A figure alone is minutes.
    """
    plain = " ".join(text.split()).casefold()
    if found := _MINUTES_ALONE.fullmatch(plain):
        minutes = int(found[1])
    elif found := _HOURS_AND_MINUTES.fullmatch(plain):
        if int(found[2]) > 59:
            return None
        minutes = int(found[1]) * 60 + int(found[2])
    elif found := _HOURS_ALONE.fullmatch(plain):
        minutes = int(found[1]) * 60 + _PART[found[2]]
    else:
        return None
    return minutes if 0 < minutes <= _MOST else None
