"""Is the store as it was written?"""

from __future__ import annotations

from mentordesk.store.checking import Findings, check
from mentordesk.store.store import Store


class Checking:
    """The check a support person asks for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, *, rebuild: bool = False) -> Findings:
        """Compare pages, hashes, numbers and projections with the journal; ``rebuild`` mends the latter."""
        return check(self._store, rebuild=rebuild)
