"""Takes notes as fast as it can and tells of each one that is safe, until somebody kills it.

Run as ``python -m tests.services.notes.taking_until_killed STORE PROGRAMME FIRST``; ``FIRST`` is the number
of the first note. It tells ``note NUMBER ID`` once a note is on the disk, ``half NUMBER ID`` once a half is.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from mentordesk.model.notes import DEGREES, Typing
from mentordesk.services.workspace import Workspace


def words_of(number: int) -> str:
    """What note ``number`` says, whole."""
    return f"note {number}: les bénévoles se voient le premier lundi"


def half_of(number: int) -> str:
    """The same as far as it was typed when it was kept."""
    return words_of(number)[: 10 + number % 20]


def degree_of(number: int) -> str:
    """One of the four, in turn."""
    return DEGREES[number % len(DEGREES)]


def main() -> None:
    store, programme, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    with Workspace.open(store) as workspace:
        notes = workspace.notes
        for number in count(first):
            typing = Typing(programme, half_of(number), notes.new_note_id(), degree=degree_of(number))
            notes.keep_typing(typing)
            print("half", number, typing.note, flush=True)
            notes.add(replace(typing, text=words_of(number)))
            print("note", number, typing.note, flush=True)


if __name__ == "__main__":
    main()
