"""Acts of the journal as entries of History: who, how, where, and a few of the words (ux.md, 27; R-213)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.model import notes, people, plan, programme, visits
from mentordesk.model.changes import ACTS, Batch, Change, Register
from mentordesk.model.merging import standing
from mentordesk.model.network import MEMBER
from mentordesk.model.past import (
    DOCUMENT,
    VERSION,
    Author,
    Changed,
    Named,
    PastEntry,
    Source,
    Spot,
    Wanted,
    source_of,
    spots_of,
)
from mentordesk.services.history import told
from mentordesk.services.past_sentences import EMPTIED, fillable, has_sentences, sentence
from mentordesk.services.past_texts import Texts, excerpt, is_text
from mentordesk.services.past_visits import ON_VISITS, VisitsTold
from mentordesk.services.plan_rows import Rows
from mentordesk.services.reference_labels import label
from mentordesk.store import acts, past, records
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.words import Message, Words, _

_FEW = 14  # changes of an act that are read for its line in the list
_TITLES = {plan.ACTION: "what", programme.PARTY: "name"}  # by which a person knows a row again
_TAKEN = ("history.undone", "history.redone")
_PLACES = {
    plan.FORM: _("Heading of the plan, {column}"),
    programme.FORM: _("Programme sheet, {column}"),
    programme.PARTY: _("A party, {column}"),
    people.ENTITY: _("A person, {column}"),
    visits.VISIT: _("A visit, {column}"),
    visits.SESSION: _("A session, {column}"),
    notes.NOTE: _("A note, {column}"),
}
_NAMED_BY = {programme.PARTY: "name", visits.VISIT: "title", visits.SESSION: "title"}
_REFERRED_TO = (
    programme.PARTY,
    "a2.need",
    "annex4",
    visits.VISIT,
    visits.SESSION,
)  # what answers point to is told by its name


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What tells whether an act is looked for at all: its first changes, of ``count``, and what they say."""

    batch: Batch
    changes: Sequence[Change]
    count: int
    who: str
    source: Source
    spots: frozenset[Spot]
    restricted: bool
    own: bool


class Telling:
    """Works on one view of the store, in one language. ``me`` is the id of whoever sits here."""

    def __init__(self, view: View, programme: str, words: Words, me: str | None) -> None:
        self.view = view
        self.programme = programme
        self.words = words
        self._me = me
        self.strands = past.strands(view, programme)
        self._people = {each.eid: each.answers for each in records.rows(view, programme, people.ENTITY)}
        self._authors: dict[str, Author] = {}
        labels = {
            eid: str(told.get("name") or told.get("function") or "") for eid, told in self._people.items()
        }
        for entity in _REFERRED_TO:
            labels |= {each.eid: label(each) for each in records.rows(view, programme, entity)}
        labels |= {
            each.eid: labels.get(str(each.answers.get("name") or "")) or label(each)
            for each in records.rows(view, programme, MEMBER)
        }
        self.texts = Texts(words, labels)
        self._visits = VisitsTold(view, words)

    # --- who -----------------------------------------------------------------------------------------

    def author(self, person: str) -> Author:
        """Whoever has this id."""
        if person not in self._authors:
            self._authors[person] = self._author(person)
        return self._authors[person]

    def _author(self, person: str) -> Author:
        known = self._people.get(person, {})
        name = str(known.get("name") or known.get("function") or "")
        if person == self._me:
            return Author(person, name, Named.ME)
        if name:
            return Author(person, name, Named.KNOWN)
        if person not in self._people or self._was_erased(person):
            return Author(person, "", Named.REMOVED)
        return Author(person, "", Named.UNNAMED)

    def _was_erased(self, person: str) -> bool:
        registers = (Register(self.programme, people.ENTITY, person, name) for name in people.FIELDS)
        return any(head.erased for each in registers for head in register_heads(self.view, each))

    def called(self, author: Author) -> str | None:
        """Their name at the beginning of a sentence; None for me."""
        text = self.words.text
        if author.named is Named.ME:
            return None
        if author.named is Named.KNOWN:
            return author.name
        if author.named is Named.UNNAMED:
            return text("Someone on the team")
        return text("A person who was removed")

    # --- one act -------------------------------------------------------------------------------------

    def glimpse(self, batch: Batch, size: int | None = None) -> Glimpse:
        """An act without its words. ``size`` is how many changes it has, where that is known."""
        count = past.size(self.view, batch) if size is None else size
        changes = past.first_changes(self.view, batch, min(count, _FEW))
        circle, own = self.strands[batch.strand]
        return Glimpse(
            batch, changes, count, changes[0].author if changes else "", source_of(batch.name, own=own),
            spots_of(each.entity for each in changes), circle != "shared", own,
        )  # fmt: skip

    def touches(self, seen: Glimpse, column: str) -> bool:
        """Whether an act wrote in a column of the plan; in any, where none is named."""
        kind = plan.ACTION
        if not column or any((each.entity, each.field) == (kind, column) for each in seen.changes):
            return True
        more = seen.count > len(seen.changes)
        return more and past.touches(self.view, seen.batch, seen.count, kind, column)

    def entry(self, seen: Glimpse) -> PastEntry:
        """An act as the list shows it."""
        batch, changes = seen.batch, seen.changes
        author = self.author(seen.who)
        cells = [each for each in changes if is_text(each.register)]
        whole = cells if seen.count == len(changes) else ()
        said, start, end = self._sentence(batch, changes, whole, author)
        words, sign = ("", "") if seen.restricted else self._words(changes, cells)
        version = next((each.eid for each in changes if each.kind == "version"), "")
        return PastEntry(
            key=batch.key, act=batch.act, at=_moment(batch, changes), who=author, source=seen.source,
            sentence=said, bold=(start, end), words=words, sign=sign, spots=seen.spots,
            registers=tuple(dict.fromkeys(each.register for each in cells)), count=seen.count,
            restricted=seen.restricted, own=seen.own, version=version,
            title=self._version_title(version) if version else "",
        )  # fmt: skip

    def _sentence(
        self, batch: Batch, changes: Sequence[Change], cells: Sequence[Change], author: Author
    ) -> tuple[str, int, int]:
        given = dict(batch.parameters)
        name = batch.name
        if len({each.register for each in cells}) == 1:
            given["column"] = self.texts.label(cells[0].register)
            last = cells[-1]
            empty = last.value == "null" and not last.erased and last.circle == "shared"
            if empty and has_sentences(name + EMPTIED):
                name += EMPTIED
        if name.startswith(ON_VISITS) and changes:
            given |= self._visits.about(batch, changes)
            if all(each.value == "null" for each in changes) and has_sentences(batch.name + EMPTIED):
                name = batch.name + EMPTIED
        if what := self._what(batch):
            given["what"] = what
        return sentence(name, self.called(author), given, self.words)

    def _what(self, batch: Batch) -> str:
        """The act in the words of undo, where its own sentence needs them or is missing."""
        if batch.name in _TAKEN:
            inner = batch.parameters
            message = told(str(inner.get("name")), inner.get("parameters") or {})
        elif batch.name in ACTS and not has_sentences(batch.name):
            message = told(batch.name, batch.parameters)
        else:
            return ""
        return self.words.say(message) if _sayable(message) else ""

    def _words(self, changes: Sequence[Change], cells: Sequence[Change]) -> tuple[str, str]:
        """The words changed, on one line; else those by which the one row it was about is known."""
        for change in sorted(cells, key=lambda each: _TITLES.get(each.entity) != each.field):
            words, sign = excerpt(self.before(change), self.after(change))
            if words and not change.erased:
                return words, sign
        rows = {(each.entity, each.eid) for each in changes if each.entity in _TITLES}
        if len(rows) == 1 and len(changes) < _FEW:
            ((entity, eid),) = rows
            return excerpt("", self.stands(Register(self.programme, entity, eid, _TITLES[entity])))
        sent = [each for each in changes if each.entity == DOCUMENT and each.field == "recipient"]
        return excerpt("", str(sent[0].content or "")) if sent else ("", "")

    def before(self, change: Change) -> str:
        """What stood where a change was made; empty where those words are not for everyone's eyes."""
        if not change.parents:
            return ""
        found = acts.changes_with(self.view, change.parent_keys).values()
        last = max(found, key=lambda each: each.order, default=None)
        return self.after(last) if last is not None else ""

    def after(self, change: Change) -> str:
        """What stood once a change was made, likewise."""
        return "" if change.erased or change.circle != "shared" else self.texts.said_by(change)

    def stands(self, register: Register) -> str:
        """What stands now, likewise."""
        heads = register_heads(self.view, register)
        return self.after(standing(heads)) if heads else ""

    def _version_title(self, version: str) -> str:
        told = self._versions.get(version, {})
        number, name = str(told.get("number") or ""), str(told.get("name") or "")
        if name:
            return self.words.text("Version {number} “{name}”", number=number, name=name)
        return self.words.text("Version {number}", number=number)

    @cached_property
    def _versions(self) -> Mapping[str, Mapping[str, Any]]:
        return {each.eid: each.answers for each in records.rows(self.view, self.programme, VERSION)}

    # --- looking for words ---------------------------------------------------------------------------

    def says(self, seen: Glimpse, entry: PastEntry, wanted: Wanted) -> bool:
        """Whether the words looked for stand in the sentence, or in a text before or after."""
        line = f"{entry.title}\n{entry.sentence}"
        texts = () if entry.restricted else (entry.words, *self._all_words(seen))
        return wanted.says("\n".join((line, *texts)))

    def _all_words(self, seen: Glimpse) -> Iterator[str]:
        whole = seen.count == len(seen.changes)
        for change in seen.changes if whole else past.first_changes(self.view, seen.batch, seen.count):
            if is_text(change.register):
                yield self.before(change)
                yield self.after(change)

    # --- one cell ------------------------------------------------------------------------------------

    def changed(self, change: Change, number: object = None) -> Changed:
        """A cell as an act changed it. ``number`` is the action's as the act has it, where it has."""
        hidden = change.erased or change.circle != "shared"
        old, new = ("", "") if hidden else (self.before(change), self.after(change))
        return Changed(change.register, self.where(change.register, number), old, new, hidden)

    def where(self, register: Register, number: object = None) -> str:
        """A cell's name with the name of what it is in."""
        text, column = self.words.text, self.texts.label(register)
        if register.entity == plan.ACTION:
            if not isinstance(number, int):
                try:
                    number = self._rows.number(register.eid)
                except NotFound:
                    return text("A removed action, {column}", column=column)
            return text("Action {number}, {column}", number=number, column=column)
        title = _NAMED_BY.get(register.entity)
        if title and (name := self.stands(register._replace(field=title))):
            return text("{name}, {column}", name=name, column=column)
        return text(_PLACES.get(register.entity, "{column}"), column=column)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.view, self.programme)


def _sayable(message: Message) -> bool:
    given = dict(message.parameters)
    inner = (each for each in given.values() if isinstance(each, Message))
    return fillable(message.text, given) and all(map(_sayable, inner))


def _moment(batch: Batch, changes: Sequence[Change]) -> datetime:
    """When it was done, by the clock of that computer; what another program wrote there may be no time."""
    try:
        at = datetime.fromisoformat(batch.at)
    except ValueError:
        at = datetime.fromtimestamp(int(changes[0].hlc.partition("-")[0]) / 1000 if changes else 0, UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
