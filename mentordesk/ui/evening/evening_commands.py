"""The commands of the evening, and its keys for F1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mentordesk.ui.commands import Command
from mentordesk.ui.evening.letters import keys, other_kinds
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.ui.pages.evening import EveningPage


def evening_commands(page: EveningPage, *, agreed: bool) -> Sequence[Command]:
    """What can be done now."""
    text, known, visit = page.desk.words.text, page.known is not None, page.visit is not None
    told = [
        ("paste", text("&Paste my notes…"), page.paste, ("Ctrl+Shift+V",), "plus", known),
        ("link", text("&Link note and question…"), page.link, ("Ctrl+L",), "link-simple", visit),
        (
            "restrict", text("&Who may know of the note…"), page.sorting.restrict, ("Ctrl+Shift+O",),
            "detective", page.at_a_note,
        ),
        ("notes", text("To the &notes"), page.to_notes, (), "list", bool(page.shown)),
        ("questions", text("To the &questions"), page.to_questions, (), "chat-text", visit),
        ("later", text("&Finish tomorrow"), page.finish_later, (), "moon", known),
    ]  # fmt: skip
    if agreed:
        told.append(("agreed", text("&See what we agreed"), page.see_agreed, (), "check", visit))
    return [
        Command(f"evening.{name}", said, run, shortcut, "programme", icon, enabled=enabled)
        for name, said, run, shortcut, icon, enabled in told
    ]


def evening_keys(words: Words) -> Sequence[tuple[str, str]]:
    """Letters of the list, and the ways between both sides."""
    text = words.text
    letters = [(each.text, each.key) for each in (*keys(words), *other_kinds(words))]
    return [
        *((said[:1].upper() + said[1:], key) for said, key in letters),
        (text("Write in the note"), text("Enter")),
        (text("Take the note out"), text("Del")),
        (text("To the question at the right"), "Ctrl+→"),
        (text("Back to the notes"), text("Esc, Ctrl+← at the beginning")),
        (text("To the next question, to the one before"), "Ctrl+↓, Ctrl+↑"),
    ]
