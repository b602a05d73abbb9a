"""What *My part* shows first, put together from the store (R-218)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mentordesk.forms.reading import form
from mentordesk.model.coming import Coming, Task, coming_visit
from mentordesk.model.filled import Filled
from mentordesk.model.my_part import TASKS, Ahead, Thing, next_things
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.plans import Plans
from mentordesk.services.programmes import Programmes
from mentordesk.services.visit_reading import visits_in
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

    def coming(self, programme: str) -> Coming | None:
        """The next visit, or the one under way."""
        about = self._programmes.programme(programme)
        with self._store.reading() as view:
            return coming_visit(visits_in(view, programme), about, self._today())

    def _today(self) -> date:
        """The day on this laptop's calendar."""
        return self._store.clock.now().astimezone().date()

    def things(self, programme: str, words: Words) -> list[Thing]:
        """At most three, in the language of ``words``; none when nothing presses."""
        about = self._programmes.programme(programme)
        plan = self._plans.plan(programme)
        named = self._plans.plan(programme, plan.versions[-1].id) if plan.versions else None
        with self._store.reading() as view:
            kept = [each for each in drafts.kept(view) if each.register.programme == programme]
            sent = bool(records.creations(view, programme, _DOCUMENT))
            reader = FormReader(view, programme)
            needs = reader.filled(form(_FORM)).rows_of(_NEED)
            tasks = tuple(_tasks(reader.filled(form(PROGRAMME))))
            coming = coming_visit(visits_in(view, programme), about, self._today())
        return next_things(
            about,
            plan,
            words,
            drafts=len(kept),
            named=named,
            sent=sent,
            needs=sum(not each.is_empty for each in needs),
            ahead=Ahead(self._today(), coming, tasks),
        )


def _tasks(sheet: Filled) -> Iterator[Task]:
    """The tasks that are open and have a day."""
    for row in sheet.rows_of(TASKS):
        what = " ".join(str(row.value("what") or "").split())
        due = row.value("due")
        if what and due and row.value("done") is not True:
            who = sheet.people.get(str(row.value("who") or ""), "")
            yield Task(row.id, what, who, date.fromisoformat(str(due)))
