"""Texts so long that no field can be typed in at the speed of a hand (measured: CONTRIBUTING, the window)."""

from __future__ import annotations

LONG = 20_000
"""Characters of one paragraph from which a text is remarked on, and not opened in place."""
_WHOLE = 200_000


def too_long(text: str) -> bool:
    """Whether typing in it would make a person wait: lines are laid out whole at each key."""
    return len(text) > LONG and (len(text) > _WHOLE or max(map(len, text.split("\n"))) > LONG)


def shortened(text: str) -> str:
    """What a view that cannot hold it whole shows of it; it is never written back."""
    return f"{text[:LONG]}…" if too_long(text) else text
