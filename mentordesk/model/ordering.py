"""Places in a list that two laptops can both insert into: fractional index keys.

A key is a text of base-62 digits compared as text. Two keys may be equal after a merge; the row's
id then decides the order shown, and moving a row between such twins re-places it beside them.
"""

from __future__ import annotations

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(before: str | None, after: str | None) -> str:
    """A key after ``before`` and before ``after``; None is an open end.

    Raises ValueError when there is no room: ``after`` not greater than ``before``.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no room between {before} and {after}")
    low, key, position, bounded = before or "", "", 0, after is not None
    while True:
        if bounded and position >= len(after or ""):
            raise ValueError(f"no room between {before} and {after}")
        floor = _DIGITS.index(low[position]) if position < len(low) else 0
        ceiling = _DIGITS.index((after or "")[position]) if bounded else _BASE
        if ceiling - floor > 1:
            # one step when appending, so that a list written from top to bottom keeps short keys
            step = (ceiling - floor) // 2 if after is not None else 1
            return key + _DIGITS[floor + step]
        key += _DIGITS[floor]
        bounded = bounded and floor == ceiling
        position += 1
