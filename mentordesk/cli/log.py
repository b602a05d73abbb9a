"""The log file: for the person who helps, never with words people wrote in a programme."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from pathlib import Path

from mentordesk import paths

_SIZE = 500_000


def keep_log() -> Path:
    """Write the log to the state folder, once. Returns where."""
    place = paths.state_folder() / "mentordesk.log"
    top = logging.getLogger("mentordesk")
    if any(isinstance(each, logging.handlers.RotatingFileHandler) for each in top.handlers):
        return place
    top.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written is no business of the person at work
    top.propagate = False
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            place, maxBytes=_SIZE, backupCount=1, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as problem:
        top.addHandler(logging.NullHandler())
        print(f"mentordesk: no log file: {problem.strerror}", file=sys.stderr)
        return place
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    top.addHandler(handler)
    return place
