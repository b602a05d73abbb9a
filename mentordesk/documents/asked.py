"""What a form says in a document: questions, their parts, the rows of their groups. Writers only render it.

A question is printed as on screen: number, wording, help, then its parts (documents.md §7). ``layout`` of a
page tells how: ``filled`` (no frame, no placeholder), ``fillable`` (to type into) or ``handwriting`` (lines).
"""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.documents.grid import Grid

FILLED, FILLABLE, HANDWRITING = "filled", "fillable", "handwriting"
LAYOUTS = (FILLED, FILLABLE, HANDWRITING)

SHORT, LONG, CHOICE, TICKS, MATRIX = "short", "long", "choice", "ticks", "matrix"
TICK = "tick"
"""Yes or no, and a note under it; ``TICKS`` are several of the choices."""


@dataclass(frozen=True)
class Part:
    """One answer. ``label`` is empty where the wording of the question asks for it already.

    ``text`` is what stands there in the document's words (choices and figures already said), empty where
    nothing is answered. ``shape`` tells what room it needs; ``choices`` are the words one may choose from.
    ``path`` is where it stands in the journal; ``language`` a tag where it is not the document's.
    """

    label: str
    help: str
    text: str
    path: str
    shape: str = LONG
    choices: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class Rows:
    """A repeated group: ``grid`` has its rows and columns, their paths, Refs and heads.

    As ``cards`` each row is a name, a text and a line of choices (needs); the first column is the name.
    ``label`` and ``help`` as for a part. In a form to be filled the grid brings its empty rows along.
    """

    label: str
    help: str
    grid: Grid
    cards: bool = False


@dataclass(frozen=True)
class Asked:
    """One question. ``path`` marks it; ``number`` is None where it follows another unnumbered (R-217).

    ``standing`` is a whole sentence in the document's language where it was left out on purpose or is
    unknown; its parts then say what was written all the same.
    """

    number: int | None
    wording: str
    help: str
    path: str
    parts: tuple[Part | Rows, ...] = ()
    standing: str = ""


@dataclass(frozen=True)
class HowTo:
    """*How to answer in this document*: a small heading and its lines, above the questions."""

    title: str
    lines: tuple[str, ...]
