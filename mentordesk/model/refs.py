"""The visible Ref of a row: four letters or digits derived from its id (design §5).

20 bits of the SHA-256 of the id, in an alphabet without 0, O, 1, I. A laptop mints ids whose Ref is
free; should two laptops mint the same Ref unknowingly, the row created later takes the next 20 bits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 4
_PROBES = 12  # 256 bits hold twelve runs of 20


def ref(eid: str, probe: int = 0) -> str:
    """The ``probe``-th Ref of an id; the first is the one in use unless it was taken."""
    digest = int.from_bytes(hashlib.sha256(eid.encode("utf-8")).digest())
    bits = digest >> (236 - 20 * probe)
    return "".join(ALPHABET[bits >> shift & 31] for shift in (15, 10, 5, 0))


def assign(eids: Iterable[str]) -> dict[str, str]:
    """Row id → Ref, unique, for all rows ever created in a programme, oldest first."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for eid in eids:
        if eid in found:
            continue
        free = (ref(eid, probe) for probe in range(_PROBES))
        found[eid] = next((each for each in free if each not in taken), ref(eid))
        taken.add(found[eid])
    return found


def mint(new_id: Callable[[], str], taken: Collection[str]) -> str:
    """A new id whose Ref nobody in the programme has."""
    for _ in range(1000):
        eid = new_id()
        if ref(eid) not in taken:
            return eid
    raise RuntimeError("a thousand ids in a row had their Ref taken")
