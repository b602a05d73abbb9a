"""The time zone this computer is set to, where the system tells it in a file or in the environment."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import available_timezones

_LINK = Path("/etc/localtime")
_UTC = "UTC"


def laptop_zone() -> str:
    """An IANA name; UTC where the system does not say."""
    asked = os.environ.get("TZ", "").lstrip(":")
    linked = str(_LINK.resolve()).partition("zoneinfo/")[2] if _LINK.exists() else ""
    known = available_timezones()
    return next((each for each in (asked, linked) if each in known), _UTC)
