"""The letters that act on a note, and what each of them asks for."""

from __future__ import annotations

from mentordesk.ui.widgets.notes.shown import KeyShown
from mentordesk.words import Words

ACTION, EVIDENCE, PRACTICE, ASKED, TASK, DEGREE, KIND, LINK, MOVE = (
    "action", "evidence", "practice", "question", "task", "degree", "kind", "link", "move",
)  # fmt: skip


def note_keys(words: Words) -> tuple[KeyShown, ...]:
    """The letters that act on the current note (ux.md §6, 06)."""
    text, english = words.text, words.language == "en"
    return (
        KeyShown("A", text("action"), ACTION),
        KeyShown("N" if english else "B", text("evidence for a need"), EVIDENCE),
        KeyShown("P", text("practice sheet"), PRACTICE),
        KeyShown("Q", text("question"), ASKED),
        KeyShown("S", text("task"), TASK),
        KeyShown("R", text("restrict"), DEGREE),
        KeyShown("K" if english else "T", text("kind"), KIND),
        KeyShown("L", text("link"), LINK),
        KeyShown("M", text("other session"), MOVE),
    )
