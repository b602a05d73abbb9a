"""What *My part* shows first, put together from the store (R-218)."""

from __future__ import annotations

from mentordesk.forms.reading import form
from mentordesk.model.my_part import Thing, next_things
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.store import drafts, records
from mentordesk.store.store import Store
from mentordesk.words import Words

_DOCUMENT = "document"
_FORM, _NEED = "annex2", "a2.need"


class MyPart:
    """The next things of a programme."""

    def __init__(self, store: Store, programmes: Programmes, plans: Plans) -> None:
        self._store = store
        self._programmes = programmes
        self._plans = plans

    def things(self, programme: str, words: Words) -> list[Thing]:
        """At most three, in the language of ``words``; none when nothing presses."""
        plan = self._plans.plan(programme)
        named = self._plans.plan(programme, plan.versions[-1].id) if plan.versions else None
        with self._store.reading() as view:
            kept = [each for each in drafts.kept(view) if each.register.programme == programme]
            sent = bool(records.creations(view, programme, _DOCUMENT))
            needs = FormReader(view, programme).filled(form(_FORM)).rows_of(_NEED)
        return next_things(
            self._programmes.programme(programme),
            plan,
            words,
            drafts=len(kept),
            named=named,
            sent=sent,
            needs=sum(not each.is_empty for each in needs),
        )
