"""What the agenda is given to show. Times are minutes since midnight; words come in the person's language."""

from __future__ import annotations

from dataclasses import dataclass

DANGER, WARNING = "danger", "warning"
"""States of a block: its outline, its icon and its remark say it together."""
WALK, TRAM = "person-simple-walk", "tram"
"""Icons of a way between two sessions."""


@dataclass(frozen=True)
class TravelShown:
    """The way to a session from the one before."""

    minutes: int
    text: str
    """"12 min", "20 min de tram, ligne 4"."""
    icon: str = WALK


@dataclass(frozen=True)
class GroupShown:
    """A group of a day: its letter, and how many people in words ("4 personnes")."""

    letter: str
    count_text: str = ""


@dataclass(frozen=True)
class BlockShown:
    """One session. ``start`` None is one without an hour yet; ``track`` empty is all groups together."""

    id: str
    day: int
    start: int | None
    minutes: int
    track: str
    title: str
    place: str = ""
    chips: tuple[str, ...] = ()
    """People, one name each; what has no room is counted (+n)."""
    state: str = ""
    remark: str = ""
    """The sentence of the state."""
    is_break: bool = False
    pinned: bool = False
    slack_text: str = ""
    """Before a pinned start, in words ("+20 min"); beside the push-pin."""
    accessible_name: str = ""
    """As it is read out; where empty the agenda says it itself (``sentences.block_said``)."""
    travel: TravelShown | None = None
    who: str = ""
    """The list's words for who is there; where empty, the chips."""
    remark_icon: str = ""
    """Other than the state's own, e.g. ``note-pencil`` where nobody takes notes."""

    @property
    def end(self) -> int:
        """Minutes since midnight; of one without an hour, its length."""
        return (self.start or 0) + self.minutes


@dataclass(frozen=True)
class DayShown:
    """One day of the visit, from 1; ``blocks`` in any order; ``now`` the present minute, on today only."""

    day: int
    title: str
    groups: tuple[GroupShown, ...] = ()
    blocks: tuple[BlockShown, ...] = ()
    now: int | None = None

    @property
    def letters(self) -> tuple[str, ...]:
        """Its groups from left to right, those only a block names among them; empty for one line."""
        known = [each.letter for each in self.groups]
        others = sorted({each.track for each in self.blocks if each.track} - set(known))
        return (*known, *others)
