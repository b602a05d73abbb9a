"""The journal's rows: Change, Batch, Write, ChangeSet. A permanent format (CONTRIBUTING, "Journal").

A *strand* is an unbroken run of changes by one store, for one programme and one circle. A change
sets one *register* (programme, entity, eid, field) and names as parents the heads its author saw.
The empty field is the register of existence: create, delete, restore, version, redact stand there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from mentordesk.words import _

SCHEMA = 1  # of a change row; a row of a newer schema is kept and forwarded, never applied
CIRCLES = ("shared", "confidence", "private")  # from the widest to the narrowest
_MARK = 8
_TIME = re.compile(r"[0-9]{13}-[0-9a-f]{4}")
EXISTENCE = ""  # the field of create, delete, restore, version and redact
VALUE_KINDS = frozenset({"set", "resolve"})
EXISTENCE_KINDS = frozenset({"create", "delete", "restore", "version", "redact"})

Value = Any  # JSON


class Key(NamedTuple):
    """A change's place: its strand and its number there, from 1 on."""

    strand: str
    seq: int


class Link(NamedTuple):
    """A change that another one names: its key and the first digits of its hash.

    The digits say *which* row was meant should two copies of one store ever have written one key.
    """

    strand: str
    seq: int
    mark: str

    @property
    def key(self) -> Key:
        """The place it names."""
        return Key(self.strand, self.seq)


class Register(NamedTuple):
    """What a change sets."""

    programme: str
    entity: str
    eid: str
    field: str

    @property
    def path(self) -> str:
        """The register inside its programme, as history and documents name it."""
        return f"{self.entity}/{self.eid}/{self.field}"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the journal, as first written; ``value`` is canonical JSON.

    ``circle`` repeats the strand's, so that no package can tell a private row as a shared one;
    ``extra`` is a JSON object for what later versions need to add.

    ``salt`` keeps the hash of a short erased value from being guessed; an erased row has lost both
    value and salt and keeps its hash. ``author`` is the id of a person record, never a name.
    """

    strand: str
    seq: int
    batch: int
    hlc: str
    programme: str
    circle: str
    entity: str
    eid: str
    field: str
    value: str
    parents: tuple[Link, ...]
    author: str
    kind: str
    schema: int = SCHEMA
    extra: str = "{}"
    salt: str = ""
    hash: str = ""

    @property
    def key(self) -> Key:
        """Strand and number."""
        return Key(self.strand, self.seq)

    @property
    def link(self) -> Link:
        """How another change names this one."""
        return Link(self.strand, self.seq, self.hash[:_MARK])

    @property
    def parent_keys(self) -> tuple[Key, ...]:
        """The places of its parents."""
        return tuple(parent.key for parent in self.parents)

    @property
    def register(self) -> Register:
        """What this change sets."""
        return Register(self.programme, self.entity, self.eid, self.field)

    @property
    def order(self) -> tuple[str, str, int]:
        """For display only: a clock never decides which value stands."""
        return self.hlc, self.strand, self.seq

    @property
    def erased(self) -> bool:
        """Whether a redaction has blanked the value."""
        return not self.salt

    @property
    def content(self) -> Value:
        """The value as Python data; None when erased."""
        return json.loads(self.value)

    def sealed(self) -> Change:
        """The same row with its hash: SHA-256 over every column but the hash itself."""
        return replace(self, hash=self.fingerprint())

    def fingerprint(self) -> str:
        """The hash this row must carry as long as it is not erased."""
        columns = [
            self.strand, self.seq, self.batch, self.hlc, self.programme, self.circle, self.entity,
            self.eid, self.field, self.value, [list(parent) for parent in self.parents], self.author,
            self.kind, self.schema, self.extra, self.salt,
        ]  # fmt: skip
        return hashlib.sha256(canonical(columns).encode("utf-8")).hexdigest()

    def blanked(self) -> Change:
        """This row after a redaction: no value, no salt, the hash it was first written with."""
        return replace(self, value="null", salt="")


@dataclass(frozen=True, slots=True)
class Batch:
    """One human act: one undo step, readable in any language by its name and parameters.

    ``seq`` is the number of its first change in the strand. An act that touches several strands has
    one batch in each, tied by ``act``. ``undoes`` is the act it takes back. Parameters hold counts
    and ids, never words a person wrote: a redaction must not have to reach them.
    """

    strand: str
    seq: int
    act: str
    name: str
    parameters: Mapping[str, Value] = field(default_factory=dict)
    undoes: str | None = None
    at: str = ""
    extra: str = "{}"
    hash: str = ""

    def sealed(self) -> Batch:
        """The same act with its hash."""
        return replace(self, hash=self.fingerprint())

    def fingerprint(self) -> str:
        """SHA-256 over every column but the hash itself."""
        columns = [
            self.strand, self.seq, self.act, self.name, dict(self.parameters), self.undoes, self.at,
            self.extra,
        ]  # fmt: skip
        return hashlib.sha256(canonical(columns).encode("utf-8")).hexdigest()

    @property
    def key(self) -> Key:
        """Strand and first number."""
        return Key(self.strand, self.seq)


@dataclass(frozen=True, slots=True)
class Write:
    """A wish to change one register; the unit of work turns it into a Change.

    ``saw`` names what the author had before their eyes: for a value the change it replaces, for a
    removal the fields' changes. What came in since, and they could not see, then stays beside it as
    a conflict instead of vanishing. None: whoever writes has read it in this very transaction.

    ``circle`` is where it is kept; None leaves that to what is written (``editing.circle_of``).
    """

    entity: str
    eid: str
    field: str = EXISTENCE
    value: Value = None
    kind: str = "set"
    saw: tuple[Key, ...] | None = None
    circle: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an act touched: records and fields, never screens."""

    programme: str
    act: str
    touched: frozenset[Register]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: Value) -> str:
    """JSON with one spelling for one value: sorted keys, no spaces, letters as they are."""
    return _ENCODER.encode(value)


@dataclass(frozen=True)
class ActName:
    """How an act is told in history. ``undoable`` is False for what Ctrl+Z must step over.

    With ``many``, both forms are given bare (gettext knows them as one message) and the parameter
    ``count`` chooses between them.
    """

    one: str
    many: str | None = None
    undoable: bool = True


def linked(content: Value, name: str) -> set[Key]:
    """The places that a list of links in a change's content names (``seen``, ``rows``)."""
    return {Key(str(each[0]), int(each[1])) for each in (content or {}).get(name, ())}


def fault(change: Change) -> str | None:
    """Why a change that came from elsewhere cannot be what its author wrote; None when nothing is wrong."""
    if change.erased:
        if change.value != "null":
            return "erased and not empty"
    elif change.fingerprint() != change.hash:
        return "not as its hash says"
    if not _TIME.fullmatch(change.hlc) or change.seq < 1 or not 1 <= change.batch <= change.seq:
        return "numbered or timed wrongly"
    if change.kind not in VALUE_KINDS | EXISTENCE_KINDS or change.circle not in CIRCLES:
        return "of an unknown kind"
    if (change.field == EXISTENCE) != (change.kind in EXISTENCE_KINDS):
        return "of the wrong kind for its field"
    if any(parent.strand == change.strand and parent.seq >= change.seq for parent in change.parents):
        return "older than what it follows"
    return None if change.erased else _content_fault(change)


def _content_fault(change: Change) -> str | None:
    try:
        content = change.content
        if change.kind in EXISTENCE_KINDS and not isinstance(content, dict):
            return "without its content"
        if change.kind == "delete":
            linked(content, "seen")
        if change.kind == "redact":
            linked(content, "rows")
        if change.kind == "create" and "parent" in content:
            entity, eid = content["parent"]
            if not (isinstance(entity, str) and isinstance(eid, str)):
                return "inside nothing"
        if change.kind == "version" and not isinstance(content["clock"], dict):
            return "a version of nothing"
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return "with content that cannot be read"
    return None


# Ids are permanent (they stand in journals); their wording may change.
ACTS: Mapping[str, ActName] = {
    "programme.created": ActName(_("Programme created"), undoable=False),
    "person.met": ActName(_("Person of this computer entered"), undoable=False),
    "person.named": ActName(_("Name of the person of this computer entered"), undoable=False),
    "programme.removed": ActName(_("Programme removed"), undoable=False),
    "programme.restored": ActName(_("Programme brought back"), undoable=False),
    "programme.cloned": ActName(_("Programme begun from another one"), undoable=False),
    "programme.archived": ActName(_("Programme archived")),
    "programme.reopened": ActName(_("Programme taken out of the archive")),
    "programme.sheet_filled": ActName(_("Programme sheet filled in")),
    "programme.party_added": ActName(_("Party added to the programme")),
    "programme.party_edited": ActName(_("Party of the programme changed")),
    "programme.party_moved": ActName(_("Party moved to place {number}")),
    "programme.party_removed": ActName(_("Party removed from the programme")),
    "programme.person_edited": ActName(_("Person of the programme changed")),
    "plan.header_filled": ActName(_("Heading of the plan filled in")),
    "plan.action_added": ActName(_("Action {number} added")),
    "plan.cell_edited": ActName(_("Action {number} changed")),
    "plan.action_moved": ActName(_("Action moved to place {number}")),
    "plan.action_removed": ActName(_("Action {number} removed")),
    "plan.actions_moved": ActName("{count} action moved", "{count} actions moved"),
    "plan.actions_removed": ActName("{count} action removed", "{count} actions removed"),
    "plan.cells_edited": ActName("{count} cell changed", "{count} cells changed"),
    "plan.cells_cleared": ActName("{count} cell cleared", "{count} cells cleared"),
    "plan.cells_filled": ActName("{count} cell filled in", "{count} cells filled in"),
    "plan.rows_pasted": ActName("{count} row pasted", "{count} rows pasted"),
    "plan.remark_ignored": ActName(_("Remark on action {number} ignored")),
    "plan.remark_taken_up": ActName(_("Remark on action {number} taken up again")),
    "plan.text_restored": ActName(_("Text of action {number} brought back")),
    "plan.row_restored": ActName(_("Action {number} brought back as it was")),
    "plan.bar_moved": ActName(_("Dates of action {number} moved")),
    "plan.dates_corrected": ActName(_("Dates of action {number} corrected")),
    "plan.version_named": ActName(_("Version of the plan named")),
    "form.answered": ActName(_("Answer given")),
    "form.translated": ActName(_("Answer said in another language")),
    "form.row_added": ActName(_("Entry added")),
    "form.row_removed": ActName(_("Entry removed")),
    "form.row_moved": ActName(_("Entry moved")),
    "form.left_out": ActName(_("Question left out on purpose")),
    "form.unknown": ActName(_("Answer marked as unknown")),
    "form.asked": ActName(_("Question opened again")),
    "form.handed": ActName(_("Part handed to someone")),
    "form.restricted": ActName(_("Answer restricted to a narrower circle")),
    "form.opened": ActName(_("Answer opened to everyone again")),
    "form.sheet_added": ActName(_("Sheet added")),
    "form.sheet_removed": ActName(_("Sheet removed")),
    "form.version_named": ActName(_("Version of a form named")),
    "form.taken_over": ActName(_("Answers taken over")),
    "intake.form_accepted": ActName(
        "{count} answer of a returned form accepted", "{count} answers of a returned form accepted"
    ),
    "visit.added": ActName(_("Visit added")),
    "visit.changed": ActName(_("Visit changed")),
    "visit.moved": ActName(_("Visit moved to place {number}")),
    "visit.removed": ActName(_("Visit removed")),
    "visit.cloned": ActName(_("Visit copied from another one")),
    "visit.filled": ActName(_("Sessions proposed for a visit")),
    "visit.tasked": ActName(_("Tasks added for the preparation of a visit")),
    "visit.closed": ActName(_("Visit closed")),
    "visit.exported": ActName(_("Document exported"), undoable=False),
    "visit.prepared": ActName(_("Preparation of a visit changed")),
    "session.added": ActName(_("Session added")),
    "session.changed": ActName(_("Session changed")),
    "session.moved": ActName(_("Session moved")),
    "session.resized": ActName(_("Length of a session changed")),
    "session.removed": ActName(_("Session removed")),
    "session.kept": ActName(_("Warning set aside")),
    "session.heeded": ActName(_("Warning shown again")),
    "note.added": ActName(_("Note added")),
    "note.changed": ActName(_("Note changed")),
    "note.removed": ActName(_("Note removed")),
    "note.degree_changed": ActName(_("Discretion of a note changed")),
    "note.reworded": ActName(_("Note written in new words, to be shared")),
    "note.used": ActName(_("Note turned into something else")),
    "note.linked": ActName(_("Note linked")),
    "notes.entered": ActName("{count} note entered afterwards", "{count} notes entered afterwards"),
    "question.ticked": ActName(_("Question of a visit answered")),
    "report.changed": ActName(_("Report of a visit changed")),
    "draft.taken_up": ActName(_("Words typed before the last stop taken up")),
    "document.exported": ActName(_("Document exported"), undoable=False),
    "form.exported": ActName(_("Document exported"), undoable=False),
    "history.undone": ActName(_("Undone: {what}")),
    "history.redone": ActName(_("Done again: {what}")),
    "history.text_restored": ActName(_("Text of before brought back")),
    "erased": ActName(_("Words erased on request"), undoable=False),
}
