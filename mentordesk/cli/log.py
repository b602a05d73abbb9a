"""The log file: for the person who helps, never with words people wrote in a programme."""

from __future__ import annotations

import logging
from pathlib import Path

from mentordesk import paths

_SIZE = 500_000


def keep_log() -> Path:
    """Write the log to the state folder, once. Returns where."""
    place = paths.state_folder() / "mentordesk.log"
    top = logging.getLogger("mentordesk")
    if any(isinstance(each, logging.FileHandler) for each in top.handlers):
        return place
    top.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written is no business of the person at work
    top.propagate = False
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and place.stat().st_size > _SIZE:
            place.replace(place.with_suffix(".old.log"))
        handler = logging.FileHandler(place, encoding="utf-8", errors="backslashreplace")
    except OSError:  # there is nowhere to log this; the command goes on and answers for itself
        top.addHandler(logging.NullHandler())
        return place
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    top.addHandler(handler)
    return place
