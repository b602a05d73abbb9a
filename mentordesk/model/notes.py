"""Notes of the visits: twelve kinds and four degrees of discretion (R-130, R-132).

What each degree means for where a note is kept (a permanent format; ``note_stored`` reads it):

- *open*: every answer in the shared circle;
- *unattributed*: as open and marked ``unattributed``, but who said it stands in ``speaker#team``, where no
  document ever reads;
- *team* and *me*: every answer under its name with the sign of the circle (``text#team``, ``text#me``), so
  that no shared row tells its words, its kind or its hour. A note born so has its existence there too.

A note that was born wider than it is kept now says ``restricted`` in the circle of its birth, and nothing
else: whoever lacks the narrower circle sees no note, and words that somebody wrote meanwhile in the wider
one appear in no document. Where two laptops disagree about a mark, the tighter one holds.
A photo or a file is an answer of its own, ``attachment.<id>``: ``{"name", "type", "size"}``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

SPEAKER = "speaker"
MARK = "unattributed"
"""The answer by which a note is told to be quoted without its speaker."""
SET_ASIDE = "restricted"
"""The answer, in the circle of its birth, by which a note is told to have its words in a narrower one."""
ATTACHMENT = "attachment."
"""Before an id: the answer that tells of a photo or a file."""


@dataclass(frozen=True)
class Attachment:
    """A photo or a file of a note: its id in the store, the name it came with, its media type, its bytes."""

    id: str
    name: str
    type: str = ""
    size: int = 0

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown inline."""
        return self.type.startswith("image/")


@dataclass(frozen=True)
class Note:
    """One note as it stands; ``id`` never changes.

    ``session`` and ``visit`` are ids (the visit is known by the session where there is one; a session that
    was removed is no longer named), ``day`` is ISO, the session's where none is given, ``time`` "HH:MM",
    ``speaker`` the id of a person; each empty where nothing is said. ``kind`` is empty for "no kind yet".
    ``links`` are references ``{"entity", "id"}``. ``author`` is the person who wrote it, ``at`` the time of
    the journal of its birth (its first 13 digits are milliseconds).
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
    beside: Mapping[str, Any] = field(default_factory=dict)
    """What somebody wrote in a wider circle while the note was being restricted, by bare name."""
    born: str = "shared"
    """The circle it was born in."""
    programme: str = ""

    @property
    def restricted(self) -> bool:
        """Whether no document may hold it."""
        return self.degree in (TEAM, ME)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Its photos and files, in the order of their names."""
        found = [
            Attachment(
                name.removeprefix(ATTACHMENT), str(told.get("name") or ""), str(told.get("type") or ""),
                int(told.get("size") or 0),
            )
            for name, told in self.more.items()
            if name.startswith(ATTACHMENT) and isinstance(told, Mapping)
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda each: (each.name, each.id)))

    def linked(self, entity: str) -> tuple[str, ...]:
        """The ids of the records of one kind it is linked to."""
        return tuple(str(each.get("id")) for each in self.links if each.get("entity") == entity)


@dataclass(frozen=True)
class Typing:
    """What stands in a composer, or is to be a note: ``note`` is the id it will have (or has), "" for any.

    ``kind`` "" is none yet. ``day`` (ISO) and ``time`` ("HH:MM") are kept as given, the visit only beside no
    session. ``speaker`` is an id, or ``{"text": name or function}`` for whoever is not known. ``base`` is the
    change of the text that was shown, when a note that is there is edited.
    """

    programme: str
    text: str
    note: str = ""
    kind: str = FACT
    degree: str = OPEN
    session: str = ""
    visit: str = ""
    day: str = ""
    time: str = ""
    speaker: str | Mapping[str, str] | None = None
    links: tuple[Mapping[str, str], ...] = ()
    base: tuple[Key, ...] = ()


@dataclass(frozen=True)
class NoteCounts:
    """What a list of notes amounts to; ``by_session`` by the session's id, "" for none."""

    all: int = 0
    linked: int = 0
    follow_ups: int = 0
    restricted: int = 0
    by_session: Mapping[str, int] = field(default_factory=dict)


def counted(notes: Sequence[Note]) -> NoteCounts:
    """The figures beside a notebook."""
    by_session: dict[str, int] = {}
    for each in notes:
        by_session[each.session] = by_session.get(each.session, 0) + 1
    return NoteCounts(
        len(notes),
        sum(bool(each.links) for each in notes),
        sum(each.kind == FOLLOW_UP for each in notes),
        sum(each.restricted for each in notes),
        by_session,
    )
