"""The one provider of time and of new ids.

Nothing else in the program asks the system for either, so that tests and pictures can hold both
still and so that a permanent id is always made the same way.
"""

from __future__ import annotations

import base64
import secrets
from datetime import UTC, datetime

_LONGEST_LEAD_MS = 24 * 3600 * 1000


class Clock:
    """The system's clock and the system's randomness."""

    def now(self) -> datetime:
        """The present moment, in UTC with its zone."""
        return datetime.now(UTC)

    def new_id(self) -> str:
        """80 random bits as 16 letters and digits, safe in file names, XML names and URLs."""
        return base64.b32encode(secrets.token_bytes(10)).decode("ascii").lower()


def milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970, as the journal counts them."""
    return int(moment.timestamp() * 1000)


class HybridTime:
    """Hybrid logical time: ``<13 digits of milliseconds>-<4 hexadecimal digits>``, sortable as text.

    It never goes backwards on one laptop, and seeing another laptop's later time moves it forward,
    so that the order shown follows cause and effect. It orders the display; it never decides which
    of two values stands (design §3). A foreign clock may pull ours at most 24 hours ahead.
    """

    def __init__(self, clock: Clock, last: str = "") -> None:
        self._clock = clock
        self._milliseconds, self._counter = _parsed(last)

    def next(self) -> str:
        """A time later than every time given or seen before."""
        now = milliseconds(self._clock.now())
        if now > self._milliseconds:
            self._milliseconds, self._counter = now, 0
        elif self._counter < 0xFFFF:
            self._counter += 1
        else:
            self._milliseconds, self._counter = self._milliseconds + 1, 0
        return f"{self._milliseconds:013d}-{self._counter:04x}"

    def saw(self, time: str) -> bool:
        """Take note of a time met in another's change; False when its clock runs over 24 h ahead."""
        seen, counter = _parsed(time)
        if seen > milliseconds(self._clock.now()) + _LONGEST_LEAD_MS:
            return False
        self._milliseconds, self._counter = max((self._milliseconds, self._counter), (seen, counter))
        return True


def _parsed(time: str) -> tuple[int, int]:
    if not time:
        return 0, 0
    head, _, tail = time.partition("-")
    return int(head), int(tail or "0", 16)
