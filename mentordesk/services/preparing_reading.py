"""A preparation as it is shown: its lines with where they come from, what to read, whom to invite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mentordesk.errors import NotFound
from mentordesk.forms.reading import form
from mentordesk.model.carried import OBSTACLES
from mentordesk.model.everyone import Everyone
from mentordesk.model.preparation import ACTION, ACTOR, MEMBER, NEED, PERSON, PRACTICE, VISIT, Line, lines
from mentordesk.model.programme import Programme
from mentordesk.model.visits import PARTS, Visit
from mentordesk.services import reading_list, visit_people
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.parties import programme_in
from mentordesk.services.plan_rows import Rows
from mentordesk.services.reading_list import ToRead
from mentordesk.services.reference_labels import label
from mentordesk.services.visit_reading import visits_in
from mentordesk.store import records, rows
from mentordesk.store.records import View


@dataclass(frozen=True)
class Source:
    """What a line was taken from: ``number`` of an action, a need or a visit; ``called`` names it."""

    entity: str
    id: str
    number: int = 0
    called: str = ""


@dataclass(frozen=True)
class Prepared:
    """One reading; ``sources`` go by mark.

    Of a source that is gone nothing stands there: the line keeps its words. ``team`` are the ids of those
    who travel or receive: nobody invites them.
    """

    programme: Programme
    visit: Visit
    lines: Mapping[str, tuple[Line, ...]]
    everyone: Everyone
    sources: Mapping[str, Source]
    reading: tuple[ToRead, ...]
    team: frozenset[str] = field(default_factory=frozenset)

    @property
    def names(self) -> Mapping[str, str]:
        """What persons and members are called, by id."""
        return self.everyone.names

    @property
    def readers_offered(self) -> tuple[str, ...]:
        """Who may have read something: the people of the cities and teams, and whoever has."""
        people = dict.fromkeys(each.id for party in self.programme.parties for each in party.people)
        also = (eid for each in self.reading for eid in each.readers)
        return tuple(eid for eid in dict.fromkeys([*people, *also]) if self.names.get(eid))

    @property
    def unplaced(self) -> int:
        """How many lines stand nowhere in the agenda yet."""
        return sum(not each.session for part in PARTS for each in self.lines[part])

    def line(self, known: str) -> Line | None:
        """A line by its mark."""
        return next((each for told in self.lines.values() for each in told if each.mark == known), None)


def prepared(view: View, programme: str, visit: str, *, open_only: bool = False) -> Prepared:
    """The preparation of a visit; with ``open_only`` without what stands in a narrower circle (R-219).

    Raises NotFound for a visit that is gone.
    """
    visits = visits_in(view, programme, open_only=open_only)
    found = next((each for each in visits if each.id == visit), None)
    if found is None:
        raise NotFound("This visit is no longer there. Look in History to bring it back.")
    reader = FormReader(view, programme, open_only=True)
    everyone = visit_people.everyone(view, programme, open_only=True)
    told = {part: lines(found, part, everyone) for part in PARTS}
    about = programme_in(view, programme)
    return Prepared(
        about, found, told, everyone, dict(_sources(view, programme, reader, visits, told)),
        reading_list.reading_list(view, about, found, visits),
        frozenset(person.id for party in about.parties for person in party.people),
    )  # fmt: skip


def _sources(
    view: View,
    programme: str,
    reader: FormReader,
    visits: tuple[Visit, ...],
    told: Mapping[str, tuple[Line, ...]],
) -> Iterator[tuple[str, Source]]:
    places = Rows(view, programme)
    needs = {each.id: each.number for each in reader.filled(form("annex2")).rows_of(NEED)}
    numbers = {each.id: each.number for each in visits}
    for line in (each for part in told.values() for each in part if each.source):
        entity, eid = str(line.source.get("entity")), str(line.source.get("id"))
        if entity == ACTION and eid in places:
            yield line.mark, Source(entity, eid, places.number(eid))
        elif entity == NEED and eid in needs:
            yield line.mark, Source(entity, eid, needs[eid])
        elif entity == VISIT and eid in numbers:
            yield line.mark, Source(entity, eid, numbers[eid])
        elif entity == PRACTICE:
            for sheet in rows.chosen(view, programme, PRACTICE, [eid]):
                yield line.mark, Source(entity, eid, called=label(sheet))
        elif entity in (MEMBER, ACTOR, OBSTACLES):
            if any(rows.living(view, programme, entity, [eid])):
                yield line.mark, Source(entity, eid)
        elif entity == PERSON and records.is_born(view, programme, PERSON, eid):
            yield line.mark, Source(entity, eid, called=reader.people().get(eid, ""))
