"""Versions of a form: named points, kept of themselves when it moves on to its next stage (R-033).

They stand apart from the plan's versions (entity ``version``), whose numbers go out with documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.changes import Register, Write
from mentordesk.model.filled import Filled
from mentordesk.model.form_differences import Difference, FormVersion, differences
from mentordesk.services.editing import Editing
from mentordesk.services.filling_sheets import Sheets
from mentordesk.store import records, strands
from mentordesk.store.records import View
from mentordesk.store.store import Store

ENTITY = "form_version"
_STAGE = ".stage"


class FormVersions:
    """Names points of a form and reads it as it stood."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def listed(self, programme: str, key: str, eid: str = MAIN) -> tuple[FormVersion, ...]:
        """The versions of a form, oldest first."""
        with self._store.reading() as view:
            return _listed(view, programme, key, eid)

    def name(self, programme: str, key: str, name: str, eid: str = MAIN) -> str:
        """Keep the form as it stands now, under a name. Returns the version's id."""
        version = self._editing.new_id()
        self._editing.apply(
            programme,
            "form.version_named",
            lambda view: naming(view, programme, (key, eid), version, {"name": name}),
        )
        return version

    def as_of(self, programme: str, key: str, version: str, eid: str = MAIN) -> Filled:
        """The form as it stood at a version. Raises NotFound for one that is not there."""
        with self._store.reading() as view:
            return self._at(view, programme, key, version, eid)

    def compared(
        self, programme: str, key: str, older: str, newer: str | None = None, eid: str = MAIN
    ) -> tuple[Difference, ...]:
        """What changed since a version, up to another one or to now. Raises NotFound."""
        with self._store.reading() as view:
            before = self._at(view, programme, key, older, eid)
            if newer is not None:
                after = self._at(view, programme, key, newer, eid)
            else:
                after = Sheets(view, programme).filled(form(key), eid)
            return tuple(differences(before, after))

    def _at(self, view: View, programme: str, key: str, version: str, eid: str) -> Filled:
        for each in _listed(view, programme, key, eid):
            if each.id == version:
                return Sheets(view, programme, clock=each.clock).filled(form(key), eid)
        raise NotFound("This version is not there. Choose one of the list.")


def _listed(view: View, programme: str, key: str, eid: str) -> tuple[FormVersion, ...]:
    told = {each.eid: each.answers for each in records.rows(view, programme, ENTITY)}
    return tuple(
        FormVersion(
            change.eid,
            str(told[change.eid].get("name") or ""),
            str(told[change.eid].get("stage") or ""),
            change.content["clock"],
            change.hlc,
            change.author,
        )
        for change in records.creations(view, programme, ENTITY)
        if change.eid in told and change.content and change.content.get("subject") == [key, eid]
    )


def naming(
    view: View, programme: str, subject: tuple[str, str], version: str, parts: Mapping[str, str]
) -> list[Write]:
    """The writes that keep a form as it stands before them."""
    clock = strands.last_numbers(view, programme=programme)
    born = Write(ENTITY, version, kind="version", value={"subject": list(subject), "clock": clock})
    return [born, *(Write(ENTITY, version, name, text) for name, text in parts.items() if text)]


def closing_stage(
    view: View, register: Register, field: Field | None, value: Any, version: str
) -> list[Write]:
    """What keeps the stage that an answer closes, so that a first draft is still there later (R-033)."""
    if field is None or field.kind != "choice" or not field.key.endswith(_STAGE):
        return []
    before = records.single(view, register.programme, register.entity, register.eid).answers.get(
        register.field
    )
    if not before or before == value:
        return []
    return naming(view, register.programme, (register.entity, register.eid), version, {"stage": str(before)})
