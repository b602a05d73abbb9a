"""Numbered upgrades of a store, each tried on a verified copy's original only after the copy is safe.

``STEPS[n]`` takes a store from schema n to n + 1. The journal's rows never change; what upgrades
mostly do is add a table and make the projections again. Old stores are kept in tests/old_stores.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mentordesk.store.upgrades import v0001, v0002

Step = Callable[[Any], None]

STEPS: Sequence[Step] = (v0001.upgrade, v0002.upgrade)
CURRENT = len(STEPS)
