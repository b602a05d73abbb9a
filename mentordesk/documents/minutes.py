"""Blocks of what comes out of a visit: lines to be read aloud, notes under their kind, quotes, photos.

Writers only render. Sizes are theirs; a ``language`` is a tag where it is not the document's.
"""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.documents.pictures import Picture
from mentordesk.documents.table import TextLine


@dataclass(frozen=True)
class Aloud:
    """Lines in large type, to be read aloud; ``numbered`` from 1, else ``bullets`` or plain."""

    lines: tuple[TextLine, ...]
    numbered: bool = False
    bullets: bool = False


@dataclass(frozen=True)
class Labelled:
    """A note under the word for its kind, with a quiet line below it where there is something to add."""

    label: str
    text: str
    under: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Quoted:
    """Words as they were said; ``speaker`` stands on a line of its own, empty where nobody is named."""

    text: str
    speaker: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Photo:
    """A photo, no wider than the text and no higher than a third of the page."""

    picture: Picture


Minuted = Aloud | Labelled | Quoted | Photo

_WIDEST, _HIGHEST = 120.0, 80.0


def photo_size(picture: Picture) -> tuple[float, float]:
    """Width and height on paper, in millimetres: at most 120 by 80."""
    height = min(_HIGHEST, _WIDEST * picture.height / picture.width)
    return height * picture.width / picture.height, height
