"""The sheets of a programme, with what they share and what the programme sheet says already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Form
from mentordesk.forms.reading import form
from mentordesk.model import contexts
from mentordesk.model.derived import derived
from mentordesk.model.filled import Filled, Home
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.parties import programme_in
from mentordesk.services.reference_labels import labels
from mentordesk.store.records import View


class Sheets:
    """Filled forms of one programme, from one view; ``clock`` and ``open_only`` as in ``FormReader``."""

    def __init__(
        self,
        view: View,
        programme: str,
        *,
        clock: Mapping[str, int] | None = None,
        open_only: bool = False,
    ) -> None:
        self._view = view
        self._reader = FormReader(view, programme, clock=clock, open_only=open_only)
        self._about = programme_in(view, programme)

    def filled(self, definition: Form, eid: str = MAIN) -> Filled:
        """One sheet."""
        alone = self._reader.filled(definition, eid)
        homes = self._homes(alone)
        whole = self._reader.filled(definition, eid, homes) if homes else alone
        names = {**whole.people, **labels(self._view, whole)}
        return replace(whole, people=names, derived=derived(definition, self._about, whole.answers))

    def all(self, definition: Form) -> list[Filled]:
        """Every sheet of a form, oldest first; of one that is filled once the only one."""
        eids = self._reader.sheets(definition) if definition.several else [MAIN]
        return [self.filled(definition, eid) for eid in eids]

    def _homes(self, alone: Filled) -> dict[str, Home]:
        """Where a context that another sheet of the same city has is kept (R-023, R-194)."""
        if alone.form.key not in (contexts.NEEDS, contexts.STRENGTHS):
            return {}
        others = []
        for key in (contexts.NEEDS, contexts.STRENGTHS):
            definition = form(key)
            eids = self._reader.sheets(definition) if definition.several else [MAIN]
            others += [
                self._reader.filled(definition, each)
                for each in eids
                if (key, each) != (alone.form.key, alone.eid)
            ]
        return contexts.homes(alone, others, self._about)
