"""Documents out: the file whole or not at all, and a record of what was sent.

The record is a journal row, so it travels with the programme and the copy can come back on any
laptop of the team. It is committed before the file takes its name: a file without a record could
never be merged, a record without a file harms nobody.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentordesk import __version__
from mentordesk.documents.formats import FORMATS, Format
from mentordesk.documents.plan_page import plan_page
from mentordesk.errors import BadInput, NotWritten
from mentordesk.forms.answers import MAIN
from mentordesk.forms.reading import form
from mentordesk.model.changes import Write
from mentordesk.model.plan import FORM as PLAN_FORM
from mentordesk.services.editing import Editing
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.store.store import Store
from mentordesk.store.whole_file import stage
from mentordesk.words import words

DOCUMENT = "document"


@dataclass(frozen=True)
class Sending:
    """What is asked of a document besides its content."""

    language: str | None = None
    recipient: str | None = None
    return_by: date | None = None
    version: str | None = None


class Export:
    """Writes documents."""

    def __init__(self, store: Store, editing: Editing, programmes: Programmes, plans: Plans) -> None:
        self._store = store
        self._editing = editing
        self._programmes = programmes
        self._plans = plans

    def plan(self, programme: str, target: Path, sending: Sending | None = None) -> Path:
        """Write the action plan to ``target``, in the format of its suffix. Returns the path written.

        Raises BadInput for an unknown suffix, NotWritten when folder or disk do not take it.
        """
        sending = sending or Sending()
        chosen = _format(target)
        _look_at_folder(target)
        about = self._programmes.programme(programme)
        plan, clock = self._plans.plan_and_clock(programme, sending.version)
        language = sending.language or about.languages[0]
        document = self._editing.new_id()
        page = plan_page(
            plan, about, words(language), document=document, at=self._store.clock.now(),
            return_by=sending.return_by,
        )  # fmt: skip
        content = chosen.write(page)
        staged = stage(target, content)
        fields = {
            "subject": "plan", "record": [PLAN_FORM, MAIN], "form": PLAN_FORM,
            "form_version": form(PLAN_FORM).version, "layout": "standard", "format": chosen.suffix,
            "language": language, "recipient": sending.recipient, "clock": clock, "circles": ["shared"],
            "rows": [[action.id, action.ref] for action in plan.actions],
            "sha256": hashlib.sha256(content).hexdigest(), "program": __version__,
        }  # fmt: skip
        writes = [Write(DOCUMENT, document, kind="create", value={})]
        writes += [Write(DOCUMENT, document, name, value) for name, value in fields.items()]
        try:
            self._editing.apply(programme, "document.exported", writes)
        except BaseException:
            staged.drop()
            raise
        staged.land()
        return target


def _format(target: Path) -> Format:
    chosen = FORMATS.get(target.suffix.lower())
    if chosen is None:
        raise BadInput(
            "{file} has no ending MentorDesk can write. End it with one of {endings}.",
            file=target.name, endings=", ".join(FORMATS),
        )  # fmt: skip
    return chosen


def _look_at_folder(target: Path) -> None:
    if not target.parent.is_dir():
        raise NotWritten(
            "The folder {folder} is not there. Choose another folder or plug the disk in again.",
            folder=target.parent,
        )
    if target.is_dir():
        raise NotWritten("{file} is a folder. Give the file another name.", file=target)
