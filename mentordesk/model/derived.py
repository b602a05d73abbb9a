"""What the programme sheet answers already in other forms: its title, a city, its association.

A form says so by a reference that relates to ``prog.title`` or ``prog.party``.
"""

from __future__ import annotations

from collections.abc import Mapping

from mentordesk.forms.definition import Field, Form
from mentordesk.model.programme import MENTEE_ASSOCIATION, MENTOR, MENTOR_ASSOCIATION, Party, Programme

_TITLE, _PARTY = "prog.title", "prog.party"


def derived(form: Form, programme: Programme, answers: Mapping[str, object] | None = None) -> dict[str, str]:
    """Field key → words, for the references nobody has answered otherwise (``answers`` by field key)."""
    found = {}
    for field in form.singles():
        if field.kind != "reference" or (answers or {}).get(field.key) is not None:
            continue
        if _TITLE in field.relates_to:
            found[field.key] = programme.title
        elif _PARTY in field.relates_to:
            party = party_of(form, field, programme)
            found[field.key] = party.name if party else ""
    return {key: text for key, text in found.items() if text}


def party_of(form: Form, field: Field, programme: Programme) -> Party | None:
    """The party that a reference of a form means unless it says otherwise.

    Mentor cities are candidates, each with a sheet of its own: only the one in the programme sheet is meant,
    and only where no other stands beside it (R-051).
    """
    mentors = MENTOR in " ".join(form.filled_by)
    if field.key.endswith(".association"):
        role = MENTOR_ASSOCIATION if mentors else MENTEE_ASSOCIATION
        return next(iter(programme.with_role(role)), None)
    if not field.key.endswith(".city"):
        return None
    return programme.mentor if mentors else programme.mentee
