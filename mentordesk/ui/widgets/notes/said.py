"""The notebook in words: what is shown of a note, and how a screen reader says it."""

from __future__ import annotations

from mentordesk.model.notes import ME, OPEN, TEAM, UNATTRIBUTED
from mentordesk.ui.widgets.notes.shown import NoteShown
from mentordesk.words import Words


def degree_words(words: Words, degree: str, *, named: bool = True) -> str:
    """What a degree means for what is written; empty for an open note (R-132).

    ``named`` is whether whoever said it is named beside it.
    """
    if degree == TEAM:
        return words.text("Kept to the team: in no document")
    if degree == ME:
        return words.text("For me only: does not leave this computer")
    if degree == UNATTRIBUTED:
        if not named:
            return words.text("Quoted without a name")
        return words.text("Quoted without a name: who said it shows here only")
    return ""


def shown_text(note: NoteShown, *, discreet: bool) -> str:
    """The words of a note; of a restricted one only the first, where others look on."""
    if not (discreet and note.restricted):
        return note.text
    first = next(iter(note.text.split()), "")
    return f"{first} …" if first else ""


def shown_speaker(words: Words, note: NoteShown, *, discreet: bool) -> str:
    """Who said it; where others look on, of open notes only."""
    if note.speaker_masked:
        return words.text("source hidden")
    return "" if discreet and note.degree != OPEN else note.speaker_text


def note_said(words: Words, note: NoteShown, kind: str, *, discreet: bool) -> str:
    """11:44, good practice, the words, Hilde Maes, Action 3, kept to the team: in no document."""
    text = words.text
    hidden = discreet and note.restricted
    speaker = shown_speaker(words, note, discreet=discreet)
    parts = [
        note.time,
        kind,
        text("marked") if note.marked else "",
        " ".join(shown_text(note, discreet=discreet).split()),
        speaker,
        *(each.text for each in note.chips if not hidden),
        note.degree_text or degree_words(words, note.degree, named=bool(speaker)),
        text("entered afterwards") if note.afterwards else "",
        text("written by {name}", name=note.author_text) if note.author_text else "",
        words.plural("{count} picture or file", "{count} pictures or files", len(note.pictures))
        if note.pictures and not hidden
        else "",
        note.remark,
    ]
    return ", ".join(each for each in parts if each)
