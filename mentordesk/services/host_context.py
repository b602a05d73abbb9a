"""What the context of the host says of sensitive subjects, for a preparation (methodology §10)."""

from __future__ import annotations

from collections.abc import Iterator

from mentordesk.forms.reading import form
from mentordesk.model.changes import CIRCLES
from mentordesk.model.contexts import NEEDS, STRENGTHS
from mentordesk.model.filled import Filled
from mentordesk.model.visits import MENTEE_HOST, MENTOR_HOST
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.visit_reading import visits_in
from mentordesk.store.records import View
from mentordesk.words import Words

_ASKED_BY = {MENTEE_HOST: NEEDS, MENTOR_HOST: STRENGTHS}
_BLOCKS = (".local.other_factors", ".assoc.other_factors")
_MAY_READ = CIRCLES[: CIRCLES.index("confidence") + 1]
"""The preparation is read by the team: what somebody keeps for themselves does not slip into it (R-219)."""
_FIRST = ".sensitivities"


def sensitivities(view: View, programme: str, visit: str, words: Words) -> str:
    """One paragraph for each thing the host's context says; empty where it says nothing, or has no host."""
    found = next((each for each in visits_in(view, programme) if each.id == visit), None)
    asked = _ASKED_BY.get(found.host if found else "")
    if asked is None:
        return ""
    sheets = Sheets(view, programme).all(form(asked))
    return "\n".join(dict.fromkeys(line for each in sheets for line in _told(each, words)))


def _told(sheet: Filled, words: Words) -> Iterator[str]:
    for field in sheet.form.fields:
        if field.is_group or not any(f"{block}." in field.key for block in _BLOCKS):
            continue
        said = sheet.value(field.key)
        question = sheet.form.question_of(field.key)
        if not said or sheet.circle(question) not in _MAY_READ:
            continue
        text = str(said).strip()
        if field.key.endswith(_FIRST):
            yield text
        else:
            yield words.text("{question}: {answer}", question=sheet.form.label(field.key, words), answer=text)
