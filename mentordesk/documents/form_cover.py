"""The block above a form: what it is, whose, of when, until when it is wanted, and how to answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mentordesk.documents.asked import FILLED, HANDWRITING, HowTo
from mentordesk.documents.page import Cover
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.filled import Filled
from mentordesk.model.programme import Programme
from mentordesk.words import Words, language_tag

_LONGEST_TITLE = 45  # of a programme in the running header; a longer one gives way to the cities
_BETWEEN = " — "
_SHEET_NAMES = ("a4.name",)
"""What a sheet is called by, where a form is filled several times."""


def cover_of(
    filled: Filled,
    programme: Programme,
    words: Words,
    layout: str,
    return_by: date | None,
    derived: Mapping[str, str],
) -> Cover:
    """Title, programme or city, and label and value lines; a line without a value is one to write on."""
    annex, title = named(filled, words)
    subtitle = programme.title
    name = sheet_name(filled) if layout == FILLED else ""
    if name:
        title, subtitle = name, words.text("{title}: {place}", title=title, place=programme.title)
    lines = [(words.text("Document"), annex)]
    if not name:
        lines += _whose(filled, programme, words, derived)
    if layout == FILLED:
        lines.append((words.text("Version"), version(filled, words)))
    shown = [(label, value) for label, value in lines if value]
    if return_by:
        shown.append(
            (words.text("To be returned"), words.text("by {day}", day=words.date(return_by, "full")))
        )
    if layout == HANDWRITING:
        shown.append((words.text("Filled in by"), ""))
    main = language_tag(programme.languages[0])
    return Cover(title, subtitle, tuple(shown), None if main == words.tag else main)


def named(filled: Filled, words: Words) -> tuple[str, str]:
    """“Annex 2” and the title after it; nothing and the title for a form that is no annex."""
    annex, between, title = filled.form.titled(words).partition(_BETWEEN)
    return (annex, title) if between else ("", annex)


def sheet_name(filled: Filled) -> str:
    """The name a sheet was given; empty for a form that stands once."""
    names = (key for key in _SHEET_NAMES if key in filled.form.by_key and filled.value(key))
    return next((str(filled.value(key)) for key in names if _is_open(filled, key)), "")


def _is_open(filled: Filled, key: str) -> bool:
    """Whether everybody may read the answer."""
    field = filled.form.by_key[key]
    return field.circle == "shared" and filled.circle(filled.form.question_of(key)) == "shared"


def _whose(
    filled: Filled, programme: Programme, words: Words, derived: Mapping[str, str]
) -> list[tuple[str, str]]:
    """City and association as the form itself names them, else both cities of the programme."""
    named = ((words.text("City"), ".city"), (words.text("Association"), ".association"))
    own = [
        (label, derived.get(field.key) or _said(filled, field, words))
        for label, end in named
        if (field := _ending(filled, end)) is not None
    ]
    if any(value for _label, value in own):
        return own
    parties = ((words.text("Mentee"), programme.mentee), (words.text("Mentor"), programme.mentor))
    return [(label, party.name) for label, party in parties if party]


def version(filled: Filled, words: Words) -> str:
    """The day of this version and its state, where they are known."""
    day, state = (_said(filled, _ending(filled, end), words) for end in (".version_date", ".stage"))
    if day and state:
        return words.text("{version}, {state}", version=day, state=state[:1].lower() + state[1:])
    return day or state


def _ending(filled: Filled, end: str) -> Field | None:
    return next((each for each in filled.form.singles() if each.key.endswith(end)), None)


def _said(filled: Filled, field: Field | None, words: Words) -> str:
    """An answer in words, as far as it may be shown."""
    if field is None or field.hidden or not _is_open(filled, field.key):
        return ""
    return show(field, filled.value(field.key), showing_of(filled.form, field, words, filled.people))


def running_title(programme: Programme, words: Words) -> str:
    """The programme above each page, or its cities where its name is long."""
    if len(programme.title) <= _LONGEST_TITLE or not programme.cities:
        return programme.title
    return words.listed([city.name for city in programme.cities])


def how_to(layout: str, words: Words) -> HowTo | None:
    """The lines of help above the questions; none in what is filled."""
    if layout == FILLED:
        return None
    if layout == HANDWRITING:
        line = words.text(
            "Write on the lines; go on overleaf with the number of the question. "
            "Leave empty what you do not know."
        )
        return HowTo("", (line,))
    return HowTo(
        words.text("How to answer in this document"),
        (
            words.text(
                "Write in the frames, as much as you like: they grow. Leave empty what you do not know; "
                "“unknown” and “not relevant, because…” are answers too."
            ),
            words.text(
                "Please keep the numbers and the small references: they bring your words back to their place."
            ),
        ),
    )
