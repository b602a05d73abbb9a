"""What history tells of one act, and what a person may look for in it (ux.md, screen 27). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mentordesk.forms.reading import every_key, form
from mentordesk.model import notes, people, plan, programme, visits
from mentordesk.model.changes import Key, Register
from mentordesk.words import folded

VERSION = "version"  # the record of a named version
DOCUMENT = "document"  # the record of an export
_FORM_VERSION = "form_version"  # the record of a form's version


class Source(StrEnum):
    """How a change came to be here."""

    TYPED = "typed"
    RETURNED = "returned"
    MERGED = "merged"
    UNDONE = "undone"
    VERSION = "version"
    EXPORT = "export"


class Spot(StrEnum):
    """Where in the programme a change was made."""

    PLAN = "plan"
    HEADING = "heading"
    SHEET = "sheet"
    PARTIES = "parties"
    FORMS = "forms"
    VISITS = "visits"
    NOTES = "notes"
    VERSIONS = "versions"
    DOCUMENTS = "documents"


_SPOTS: Mapping[str, Spot] = {
    plan.ACTION: Spot.PLAN,
    plan.FORM: Spot.HEADING,
    programme.FORM: Spot.SHEET,
    programme.PARTY: Spot.PARTIES,
    people.ENTITY: Spot.PARTIES,
    visits.VISIT: Spot.VISITS,
    visits.SESSION: Spot.VISITS,
    notes.NOTE: Spot.NOTES,
    VERSION: Spot.VERSIONS,
    _FORM_VERSION: Spot.VERSIONS,
    DOCUMENT: Spot.DOCUMENTS,
}
_BY_ACT: Mapping[str, Source] = {
    "history.undone": Source.UNDONE,
    "history.redone": Source.UNDONE,
    "plan.version_named": Source.VERSION,
    "document.exported": Source.EXPORT,
    "form.exported": Source.EXPORT,
    "visit.exported": Source.EXPORT,
}
_RETURNED = "intake."  # acts of the way back from Word and Excel (design §2, services) begin so


def source_of(act: str, *, own: bool) -> Source:
    """How an act came to be here, by its name and by whether it was written on this computer."""
    if act.startswith(_RETURNED):
        return Source.RETURNED
    return _BY_ACT.get(act) or (Source.TYPED if own else Source.MERGED)


def spots_of(entities: Iterable[str]) -> frozenset[Spot]:
    """Where an act was, by the kinds of record it touched."""
    return frozenset(spot for each in entities if (spot := _spot(each)) is not None)


def _spot(entity: str) -> Spot | None:
    """A form's own record and the rows of its groups stand in the forms, unless the program has a place."""
    if entity in _SPOTS:
        return _SPOTS[entity]
    return Spot.FORMS if any(entity == key or entity in form(key).groups for key in every_key()) else None


class Named(StrEnum):
    """How whoever made a change can be called."""

    ME = "me"
    KNOWN = "known"
    UNNAMED = "unnamed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Author:
    """Whoever made a change: the id of a person, and their name or function where one is known."""

    id: str
    name: str
    named: Named


@dataclass(frozen=True, slots=True)
class PastEntry:
    """One act as the list shows it, in the words of one language.

    ``sentence`` begins with whoever did it; ``bold`` is where their name stands in it. ``words`` are the
    words it changed, on one line; ``sign`` says whether they were added (+), removed (−) or neither.
    ``registers`` are the first few it touched, of ``count``. ``version`` is the id of the version it named.
    """

    key: Key
    act: str
    at: datetime
    who: Author
    source: Source
    sentence: str
    bold: tuple[int, int]
    words: str
    sign: str
    spots: frozenset[Spot]
    registers: tuple[Register, ...]
    count: int
    restricted: bool
    own: bool
    version: str = ""
    title: str = ""


@dataclass(frozen=True)
class Wanted:
    """What a person looks for. None is anything; so is an empty text.

    ``column`` is the stored name of a column of the plan, to see what became of that column alone.
    """

    text: str = ""
    who: frozenset[str] | None = None
    sources: frozenset[Source] | None = None
    spot: Spot | None = None
    column: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        chosen = (self.who, self.sources, self.spot)
        return not (self.text.strip() or self.column) and all(each is None for each in chosen)

    def admits(self, who: str, source: Source, spots: frozenset[Spot]) -> bool:
        """Whether an act by this person, come so, at these places is among them, its words aside."""
        return (
            (self.who is None or who in self.who)
            and (self.sources is None or source in self.sources)
            and (self.spot is None or self.spot in spots)
        )

    def says(self, told: str) -> bool:
        """Whether every word looked for stands in a text, case and accents aside."""
        text = folded(told)
        return all(word in text for word in folded(self.text).split())


@dataclass(frozen=True)
class PastPage:
    """Acts that follow one another, newest first. ``below`` is where to go on, None at the beginning of all.

    ``passed`` counts the acts looked at, those left out by a filter too.
    """

    entries: tuple[PastEntry, ...]
    below: Mapping[str, int] | None
    passed: int


@dataclass(frozen=True)
class Changed:
    """One cell within an act: its texts before and after, in words. Restricted or erased ones are empty."""

    register: Register
    where: str
    old: str
    new: str
    hidden: bool = False


@dataclass(frozen=True)
class Earlier:
    """A text that stood in a cell before; ``key`` is the change that brought it."""

    key: Key
    at: datetime
    who: Author
    text: str


@dataclass(frozen=True)
class CellPast:
    """A cell at one change and before. ``seen`` are the changes that stand in it now, ``stands`` their text.

    ``gone`` says that the row it is in was removed; ``older`` that there is more than ``earlier`` shows.
    """

    changed: Changed
    key: Key
    earlier: tuple[Earlier, ...]
    older: bool
    stands: str
    seen: tuple[Key, ...]
    may_go_back: bool
    gone: bool


@dataclass(frozen=True)
class ActPast:
    """An act with the cells it changed; ``more`` counts those beyond the list."""

    entry: PastEntry
    cells: tuple[Changed, ...]
    more: int
