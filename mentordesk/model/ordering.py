"""Places in a list that two laptops can both insert into: fractional index keys.

A key is a text of base-62 digits compared as text. Two keys may be equal after a merge; the row's
id then decides the order shown, and moving a row between such twins re-places it beside them.
"""

from __future__ import annotations

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def several(before: str | None, after: str | None, count: int) -> list[str]:
    """Keys for ``count`` rows in a row, after ``before`` and before ``after``: short, with room between.

    Raises ValueError when there is no room.
    """
    if count < 2:
        return [between(before, after)] * count
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no room between {before} and {after}")
    longest = max(len(before or ""), len(after or "")) + len(str(count)) + 1
    for length in range(1, longest + 1):
        low = _number(before or "", length)
        high = _number(after, length) if after is not None else _BASE**length
        step = (high - low) // (count + 1)
        if after is None:  # as in ``between``: what is appended leaves the room at the end to the next
            step = min(step // 4, _BASE)
        if step > 1:
            return [_key(low + step * place, length) for place in range(1, count + 1)]
    raise ValueError(f"no room between {before} and {after}")


def _number(key: str, length: int) -> int:
    """The first digits of a key as a number; a short key goes on with zeros."""
    found = 0
    for sign in key[:length].ljust(length, _DIGITS[0]):
        found = found * _BASE + _DIGITS.index(sign)
    return found


def _key(number: int, length: int) -> str:
    """The key of a number; closing zeros say nothing, and nothing could be put before them."""
    signs = []
    for _ in range(length):
        number, sign = divmod(number, _BASE)
        signs.append(_DIGITS[sign])
    return "".join(reversed(signs)).rstrip(_DIGITS[0])


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
