"""Under which wording an answer was given, where that is no longer today's (design §4).

Three things may have happened since: an association began to word a field itself (the answer was given under
the shipped words), changed its own words, or took them back (it was given under the association's).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mentordesk.forms.definition import Field, Form, Texts
from mentordesk.forms.own_keys import OWN
from mentordesk.forms.reading import shipped_form
from mentordesk.model.filled import Answer


def with_wording(answer: Answer, form: Form, field: Field) -> Answer:
    """An answer as it was read, whose ``wording`` is the one kept beside it, with the one to be shown."""
    shown = given_under(form, field, answer.wording)
    return answer if shown == answer.wording else replace(answer, wording=shown)


def given_under(form: Form, field: Field, kept: Texts | None) -> Texts | None:
    """The wording to be shown beside an answer, from the one ``kept`` with it; None when it is today's."""
    told = kept if isinstance(kept, Mapping) else _shipped(form, field)
    if told is None:
        return None
    other = any(told[language] != text for language, text in field.label.items() if language in told)
    return told if other else None


def _shipped(form: Form, field: Field) -> Texts | None:
    """The program's own wording, where today's is another's; a field of an association has none."""
    if not field.reworded or form.own or field.key.startswith(OWN):
        return None
    return shipped_form(form.key).by_key[field.key].label
