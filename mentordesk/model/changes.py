"""The journal's rows: Change, Batch, Write, ChangeSet. A permanent format (CONTRIBUTING, "Journal").

A *strand* is an unbroken run of changes by one store, for one programme and one circle. A change
sets one *register* (programme, entity, eid, field) and names as parents the heads its author saw.
The empty field is the register of existence: create, delete, restore, version, redact stand there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from mentordesk.words import _

SCHEMA = 1  # of a change row; a row of a newer schema is kept and forwarded, never applied
CIRCLES = ("shared", "confidence", "private")
EXISTENCE = ""  # the field of create, delete, restore, version and redact
VALUE_KINDS = frozenset({"set", "resolve"})
EXISTENCE_KINDS = frozenset({"create", "delete", "restore", "version", "redact"})

Value = Any  # JSON


class Key(NamedTuple):
    """A change's place: its strand and its number there, from 1 on."""

    strand: str
    seq: int


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

    ``salt`` keeps the hash of a short erased value from being guessed; an erased row has lost both
    value and salt and keeps its hash. ``author`` is the id of a person record, never a name.
    """

    strand: str
    seq: int
    batch: int
    hlc: str
    programme: str
    entity: str
    eid: str
    field: str
    value: str
    parents: tuple[Key, ...]
    author: str
    kind: str
    schema: int = SCHEMA
    salt: str = ""
    hash: str = ""

    @property
    def key(self) -> Key:
        """Strand and number."""
        return Key(self.strand, self.seq)

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
            self.strand, self.seq, self.batch, self.hlc, self.programme, self.entity, self.eid,
            self.field, self.value, [list(parent) for parent in self.parents], self.author,
            self.kind, self.schema, self.salt,
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

    @property
    def key(self) -> Key:
        """Strand and first number."""
        return Key(self.strand, self.seq)


@dataclass(frozen=True, slots=True)
class Write:
    """A wish to change one register; the unit of work turns it into a Change."""

    entity: str
    eid: str
    field: str = EXISTENCE
    value: Value = None
    kind: str = "set"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an act touched: records and fields, never screens."""

    programme: str
    act: str
    touched: frozenset[Register]


def canonical(value: Value) -> str:
    """JSON with one spelling for one value: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True)
class ActName:
    """How an act is told in history. ``undoable`` is False for what Ctrl+Z must step over."""

    one: str
    many: str | None = None
    undoable: bool = True


# Ids are permanent (they stand in journals); their wording may change.
ACTS: Mapping[str, ActName] = {
    "programme.created": ActName(_("Programme created"), undoable=False),
    "person.met": ActName(_("Person of this computer entered"), undoable=False),
    "programme.sheet_filled": ActName(_("Programme sheet filled in")),
    "programme.party_added": ActName(_("Party added to the programme")),
    "plan.header_filled": ActName(_("Heading of the plan filled in")),
    "plan.action_added": ActName(_("Action {number} added")),
    "plan.cell_edited": ActName(_("Action {number} changed")),
    "plan.action_moved": ActName(_("Action moved to place {number}")),
    "plan.action_removed": ActName(_("Action {number} removed")),
    "plan.version_named": ActName(_("Version of the plan named")),
    "document.exported": ActName(_("Document exported"), undoable=False),
    "history.undone": ActName(_("Undone: {what}")),
    "history.redone": ActName(_("Done again: {what}")),
    "erased": ActName(_("Words erased on request"), undoable=False),
}
