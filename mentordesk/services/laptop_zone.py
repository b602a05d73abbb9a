"""The time zone this computer is set to."""

from __future__ import annotations

import logging
from zoneinfo import ZoneInfoNotFoundError

_UTC = "UTC"
_log = logging.getLogger(__name__)


def laptop_zone() -> str:
    """An IANA name, on Windows too; UTC where the system does not say, or says nothing anybody knows."""
    import tzlocal  # 30 ms, and the first frame needs no zone

    try:
        return tzlocal.get_localzone_name() or _UTC
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        _log.warning("the time zone of this computer is not known: %s", problem)
        return _UTC
