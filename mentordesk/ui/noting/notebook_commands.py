"""The commands of the notebook, and its keys that are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command
from mentordesk.ui.noting.notebook_view import MORE_KEYS
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.pages.notebook import NotebookPage


def notebook_commands(page: NotebookPage) -> Iterator[Command]:
    """What can be done in the notebook now."""
    text, view, following = page.desk.words.text, page.view, page.following
    there, session = following.known is not None, following.session
    yield Command("notebook.write", text("Write a note"), view.write, ("Ctrl+N",), "programme", "note-pencil")
    yield Command(
        "notebook.more", text("Five minutes more"), page.lengthening.more, MORE_KEYS, "programme", "clock",
        enabled=session is not None and session.start is not None and bool(session.minutes),
    )  # fmt: skip
    yield Command(
        "notebook.attach", text("Add a photo or a file…"), page.giving.ask, (), "programme", "paperclip",
        enabled=there,
    )  # fmt: skip
    yield Command(
        "notebook.paste", text("Paste my notes…"), page.paste_notes, (), "programme", "tray-arrow-down",
        enabled=there,
    )  # fmt: skip
    yield Command(
        "notebook.evening", text("Go through the notes in the evening"), page.go_through, (), "programme",
        "moon", enabled=there,
    )  # fmt: skip
    for name, title, by, keys in (
        ("next", text("Next session"), 1, "Ctrl+Shift+PgDown"),
        ("previous", text("Previous session"), -1, "Ctrl+Shift+PgUp"),
    ):
        yield Command(
            f"notebook.{name}", title, partial(following.step, by), (keys,), "go",
            "caret-right" if by > 0 else "caret-left", enabled=there,
        )  # fmt: skip
    yield Command(
        "notebook.now", text("Back to the session running now"), following.unpin, (), "go", "clock",
        enabled=following.pinned is not None,
    )  # fmt: skip
    yield Command(
        "notebook.agenda", text("Sessions of the day"), view.open_agenda, (), "view", "calendar-dots"
    )
    yield Command(
        "notebook.side", text("Questions and figures"), view.toggle_side, ("F9",), "view", "sidebar-simple",
        checked=view.side_shown,
    )  # fmt: skip
    yield Command(
        "notebook.discreet", text("Discreet display: restricted notes show their first word"),
        page.toggle_discreet, ("F8",), "view", "eye", checked=page.memory.discreet,
    )  # fmt: skip


def notebook_keys(words: Words) -> Sequence[tuple[str, str]]:
    """For F1."""
    from mentordesk.ui.noting.note_keys import note_keys

    text = words.text
    return (
        (text("Add the note"), text("Enter")),
        (text("A new line in the note"), text("Shift+Enter")),
        (text("Add the note and make it an action"), "Ctrl+Shift+A"),
        (text("Another kind of note"), "Ctrl+↓"),
        (text("Restrict the note"), "Ctrl+Shift+O"),
        (text("Keep the note for me alone"), "Ctrl+Shift+P"),
        (text("Put in the hour"), "F7"),
        (text("Name who says it"), "@"),
        (text("Link an action or a need"), "#"),
        (text("From the empty line to the last note"), "↑"),
        *((text("On a note: {what}", what=each.text), each.key) for each in note_keys(words)),
        (text("On a note: change its words"), text("Enter")),
        (text("On a note: remove it"), text("Del")),
        (text("On a note: all that can be done with it"), text("Space")),
        (text("Tick a question"), text("Space")),
        (text("Tick a question and link the current note as its answer"), text("Enter")),
    )
