"""A clock that stands still enough for pictures and golden documents: each look is a second later."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime, timedelta

from mentordesk.clock import Clock

_FIRST = 23  # of November 2026


class StillClock(Clock):
    """Always the same moments and the same ids, in the same order; other ones on another day."""

    def __init__(self, day: int = _FIRST) -> None:
        self._day = day
        self._looks = 0
        self._ids = 0

    def now(self) -> datetime:
        self._looks += 1
        return datetime(2026, 11, self._day, 9, 0, tzinfo=UTC) + timedelta(seconds=self._looks)

    def new_id(self) -> str:
        self._ids += 1
        sign = str(self._ids) if self._day == _FIRST else f"{self._day}/{self._ids}"
        digest = hashlib.sha256(sign.encode()).digest()
        return base64.b32encode(digest[:10]).decode("ascii").lower()
