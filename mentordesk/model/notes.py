"""Notes of the visits: twelve kinds and four degrees of discretion (R-130, R-132).

What each degree means for where a note is kept (a permanent format):

- *open*: every answer in the shared circle;
- *unattributed*: as open, but who said it stands in ``speaker#team``, where no document ever reads;
- *team* and *me*: every answer under its name with the sign of the circle (``text#team``, ``text#me``), so
  that no shared row tells its words, its kind or its hour. A note born so has its existence there too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mentordesk.model.changes import Key

NOTE = "note"
"""The group, and the entity of each note; its parent is ``visits/main``, so that it outlives its session."""

FACT, IDEA, OBSTACLE, QUESTION, FOLLOW_UP = "fact", "idea", "obstacle", "question", "follow_up"
DECISION = "decision"
KINDS = (
    FACT, IDEA, OBSTACLE, QUESTION, FOLLOW_UP,
    "quote", "opinion", "challenge", "good_practice", "resource", "opportunity", DECISION,
)  # fmt: skip
IN_SIGHT = KINDS[:5]

OPEN, UNATTRIBUTED, TEAM, ME = "open", "unattributed", "team", "me"
DEGREES = (OPEN, UNATTRIBUTED, TEAM, ME)
"""From the widest to the narrowest."""
CIRCLES: Mapping[str, str] = {OPEN: "shared", UNATTRIBUTED: "shared", TEAM: "confidence", ME: "private"}
"""The circle in which a note of each degree is kept."""


@dataclass(frozen=True)
class Note:
    """One note as it stands; ``id`` never changes.

    ``session`` and ``visit`` are ids (the visit is known by the session where there is one), ``day`` is ISO,
    ``time`` "HH:MM", ``speaker`` the id of a person; each empty where nothing is said. ``links`` are
    references ``{"entity", "id"}``. ``author`` is the person who wrote it, ``at`` the time of the journal of
    its birth (its first 13 digits are milliseconds).
    """

    id: str
    text: str = ""
    kind: str = ""
    degree: str = OPEN
    session: str = ""
    visit: str = ""
    day: str = ""
    time: str = ""
    speaker: str = ""
    links: tuple[Mapping[str, str], ...] = ()
    afterwards: bool = False
    sorted: bool = False
    author: str = ""
    at: str = ""
    conflicts: frozenset[str] = frozenset()
    keys: Mapping[str, Key] = field(default_factory=dict)
    """The change each answer comes from, by its bare name: handed back with an edit (``Write.saw``)."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """Whatever else is stored of it, by its bare name."""

    @property
    def restricted(self) -> bool:
        """Whether no document may hold it."""
        return self.degree in (TEAM, ME)
