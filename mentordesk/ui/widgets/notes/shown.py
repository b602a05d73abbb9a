"""What the notebook's parts are given to show, and what the composer hands over. Words are the person's."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.model.notes import FACT, ME, OPEN, TEAM


@dataclass(frozen=True)
class ChipShown:
    """Something a note is linked to ("Action 3"): ``id`` comes back with ``chip_clicked``."""

    id: str
    text: str
    icon: str = "link-simple"


@dataclass(frozen=True)
class PictureShown:
    """A photo or a file of a note. Its thumbnail is asked for when it comes into sight."""

    id: str
    name: str
    icon: str = "paperclip"
    """Shown where there is no thumbnail (a file, or one that has not come)."""


@dataclass(frozen=True)
class NoteShown:
    """One note. ``time`` "HH:MM" or empty; ``kind`` "" is none yet.

    ``kind_text`` and ``degree_text`` are the parts' own words where they are empty.
    """

    id: str
    text: str
    time: str = ""
    kind: str = FACT
    kind_text: str = ""
    speaker_text: str = ""
    speaker_masked: bool = False
    """Somebody said it who is not to be named even here."""
    degree: str = OPEN
    degree_text: str = ""
    chips: tuple[ChipShown, ...] = ()
    author_text: str = ""
    """The person who wrote it on another laptop; empty for one's own."""
    afterwards: bool = False
    marked: bool = False
    """Under the mark of Space."""
    pictures: tuple[PictureShown, ...] = ()
    remark: str = ""
    """A sentence about it ("Changed on both sides"), with a warning sign."""

    @property
    def restricted(self) -> bool:
        """Whether no document may hold it."""
        return self.degree in (TEAM, ME)


@dataclass(frozen=True)
class SessionHead:
    """A line between notes: "11:30 · Start of the session"."""

    id: str
    text: str


RowShown = NoteShown | SessionHead


@dataclass(frozen=True)
class KeyShown:
    """One key that acts on the current note: the letter, its word, and the verb that comes back.

    ``key`` is a letter as it is typed ("A"), whatever the case; ``verb`` comes with ``key_wanted``.
    """

    key: str
    text: str
    verb: str


@dataclass(frozen=True)
class Offer:
    """Somebody who may be named by ``@``, or something by ``#``; ``names`` is what else they are called."""

    id: str
    text: str
    detail: str = ""
    names: tuple[str, ...] = ()
    icon: str = ""


@dataclass(frozen=True)
class Chosen:
    """One who or which was taken: ``id`` empty for a name or function nobody knows yet."""

    id: str
    text: str
    icon: str = ""


@dataclass(frozen=True)
class Entry:
    """What stands in the composer: nothing of it is lost by ``restore(entry())``.

    ``text`` is without the prefix and without what became a chip. ``kind`` "" is none yet.
    """

    text: str = ""
    kind: str = FACT
    degree: str = OPEN
    speaker: Chosen | None = None
    links: tuple[Chosen, ...] = ()
    cursor: int = -1
    """Where the cursor stands in the text; -1 is the end."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return not self.text.strip()
