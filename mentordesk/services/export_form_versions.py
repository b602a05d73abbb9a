"""A form as it stood at one of its versions, as a document may show it today (R-033, R-219)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from mentordesk.errors import BadInput, NotFound
from mentordesk.forms.definition import Form
from mentordesk.model.filled import Filled
from mentordesk.model.for_documents import as_it_stood
from mentordesk.model.form_differences import FormVersion
from mentordesk.services.filling_sheets import Sheets
from mentordesk.store.records import View
from mentordesk.words import Words

_STAGE = ".stage"


def one_version(versions: Sequence[FormVersion], named: str) -> FormVersion:
    """The version with this id, or the newest of this name. Raises NotFound with the list."""
    for each in reversed(versions):
        if named in (each.id, each.name):
            return each
    known = ", ".join(each.name or each.id for each in versions)
    if not known:
        raise NotFound("There is no version “{version}”: this form has none yet.", version=named)
    raise NotFound(
        "There is no version “{version}”. Name one of these: {possible}.", version=named, possible=known
    )


def at_version(view: View, now: Filled, version: FormVersion) -> Filled:
    """The sheet as it stood; what has been restricted since stays here."""
    then = Sheets(view, now.programme, clock=version.clock, open_only=True).filled(now.form, now.eid)
    return as_it_stood(then, now)


def only_sheet(sheets: Sequence[Filled]) -> Filled:
    """The sheet that a version is of. Raises BadInput where several are meant."""
    if len(sheets) != 1:
        raise BadInput("A version is of one sheet. Name the sheet too.")
    return sheets[0]


def version_title(form: Form, version: FormVersion, words: Words) -> str:
    """What a version is called: by its name or the stage it closed, and its day."""
    stage = next((each.key for each in form.singles() if each.key.endswith(_STAGE)), "")
    closed = form.choice_label(stage, version.stage, words) if stage and version.stage else version.stage
    day = datetime.fromtimestamp(int(version.at[:13]) / 1000, UTC).astimezone().date()
    return words.text("{name}, {day}", name=version.name or closed, day=words.date(day))
