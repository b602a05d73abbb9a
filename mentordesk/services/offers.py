"""What a form may offer to choose from, so that nothing known is typed twice (R-039).

Only what everyone may read is offered: what is chosen is written where everyone may read it (R-219).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.reading import every_key, form
from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.programme import (
    FORM,
    MENTEE,
    MENTEE_ASSOCIATION,
    MENTOR,
    MENTOR_ASSOCIATION,
    PARTY,
    PEER,
    Party,
    Programme,
)
from mentordesk.services.filling_people import offered
from mentordesk.services.filling_reading import FormReader
from mentordesk.services.parties import programme_in
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import folded

Entry = tuple[str, str, str]
"""A record one may refer to: its entity, its id, what it is called."""

_BODIES = (("annex2", "a2.actors.name"), ("annex3", "a3.actors.name"), ("annex5", "a5.member.organisation"))
"""Where bodies and organisations are named first."""
_ALSO_BODIES = frozenset(
    {
        *(key for _form, key in _BODIES), "a4.lead", "a6.action.resources_partners",
        "between.consultation.body", "follow.approval.body",
    }
)  # fmt: skip
"""The fields that may name one of them."""
_ROLES = {
    "a2.city": (MENTEE, PEER),
    "a2.association": (MENTEE_ASSOCIATION,),
    "a3.city": (MENTOR, MENTOR_ASSOCIATION, PEER),
    "a3.association": (MENTOR_ASSOCIATION,),
    "a6.mentee": (MENTEE, PEER),
    "a6.mentor": (MENTOR, MENTOR_ASSOCIATION, PEER),
}
"""The parties a field is meant for; they are offered first, the others after them."""
_NAMING = ("short_text", "long_text", "list")
_LONGEST = 80


@dataclass(frozen=True)
class Offered:
    """What the editors of one form may offer.

    ``people`` are (id, label); ``references`` and ``suggestions`` go by the key of the field that may name
    them, a suggestion being a text one may take over.
    """

    people: tuple[tuple[str, str], ...] = ()
    references: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    suggestions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Offering:
    """Gathers it from the programme as it stands."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, programme: str, form_key: str) -> Offered:
        """For the editors of this form."""
        with self._store.reading() as view:
            gathering = _Gathering(view, programme)
            asked = form(form_key)
            people = tuple(offered(view, programme))
            return Offered(people, gathering.references(asked), gathering.suggestions(asked))


class _Gathering:
    """One reading of the programme; each form is read once."""

    def __init__(self, view: View, programme: str) -> None:
        self._programme = programme
        self._reader = FormReader(view, programme, open_only=True)
        self._sheet: Programme = programme_in(view, programme)
        self._read: dict[str, list[Filled]] = {}

    def references(self, asked: Form) -> dict[str, tuple[Entry, ...]]:
        found = {}
        for each in asked.fields:
            if each.kind in ("reference", "reference_list"):
                entries = tuple(entry for target in each.relates_to for entry in self._entries(each, target))
                if entries:
                    found[each.key] = entries
        return found

    def _entries(self, asked: Field, target: str) -> Iterator[Entry]:
        if target == PARTY:
            yield from self._parties(asked.key)
        elif target == "prog.title":
            if self._sheet.title:
                yield FORM, "main", self._sheet.title
        elif (known := _form_with(target)) is not None:
            if target in known.groups:
                yield from self._rows(known, target)
            elif known.several:
                yield from self._sheets(known, target)

    def _parties(self, key: str) -> Iterator[Entry]:
        meant = _ROLES.get(key, ())

        def rank(party: Party) -> bool:
            return party.role not in meant

        for party in sorted(self._sheet.parties, key=rank) if meant else self._sheet.parties:
            if party.name:
                yield PARTY, party.id, party.name

    def _rows(self, known: Form, group: str) -> Iterator[Entry]:
        for filled in self._filled(known):
            for row in filled.rows_of(group):
                if name := _named(known, group, row):
                    yield group, row.id, name

    def _sheets(self, known: Form, key: str) -> Iterator[Entry]:
        """The sheets of a form by what they are called: a text of theirs, or the party it names."""
        names = {party.id: party.name for party in self._sheet.parties}
        for filled in self._filled(known):
            said = filled.value(key)
            if isinstance(said, Mapping):
                said = said.get("text") or names.get(str(said.get("id")))
            if said:
                yield known.key, filled.eid, _short(str(said))

    def suggestions(self, asked: Form) -> dict[str, tuple[str, ...]]:
        found = {}
        for key in sorted(_ALSO_BODIES & asked.by_key.keys()):
            elsewhere = (self._bodies(where, source) for where, source in _BODIES if source != key)
            bodies = {folded(name): name for names in elsewhere for name in names}
            if bodies:
                found[key] = tuple(bodies.values())
        return found

    def _bodies(self, form_key: str, key: str) -> Iterator[str]:
        group, _dot, name = key.rpartition(".")
        for filled in self._filled(form(form_key)):
            for row in filled.rows_of(group):
                if isinstance(said := row.value(name), str) and said.strip():
                    yield " ".join(said.split())

    def _filled(self, known: Form) -> list[Filled]:
        if known.key not in self._read:
            eids = self._reader.sheets(known) if known.several else ["main"]
            self._read[known.key] = [self._reader.filled(known, eid) for eid in eids]
        return self._read[known.key]


def _form_with(key: str) -> Form | None:
    return next((known for each in every_key() if key in (known := form(each)).by_key), None)


def _named(known: Form, group: str, row: FilledRow) -> str:
    """What a row is called: its first text that says anything."""
    for each in known.groups[group]:
        said = row.value(each.name)
        if each.kind in _NAMING and said:
            return _short(str(said[0] if isinstance(said, list) else said))
    return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:") + "…"
