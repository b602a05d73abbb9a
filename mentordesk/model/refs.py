"""The visible Ref of a row: four letters or digits derived from its id (design §5).

20 bits of the SHA-256 of the id, in an alphabet without 0, O, 1, I. A laptop mints only ids whose Ref
is free in the programme. Two laptops may mint twins unknowingly, about once in a million pairs: both
keep their Ref, for it may have been printed; documents that come back tell them apart by bookmarks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def ref(eid: str) -> str:
    """The Ref of a row, for ever."""
    bits = int.from_bytes(hashlib.sha256(eid.encode("utf-8")).digest()) >> 236
    return "".join(ALPHABET[bits >> shift & 31] for shift in (15, 10, 5, 0))


def mint(new_id: Callable[[], str], taken: Collection[str]) -> str:
    """A new id whose Ref nobody in the programme has."""
    for _ in range(1000):
        eid = new_id()
        if ref(eid) not in taken:
            return eid
    raise RuntimeError("a thousand ids in a row had their Ref taken")
