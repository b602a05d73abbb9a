"""The inverse of an act, when nothing came after it.

"Nothing after" is judged by *origin*: an undo leads a field back to the change that stood before,
a redo to the change it takes up again, so a field that was undone and redone is where it was. Any
other later change, by anyone, makes the act's inverse impossible.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.model.changes import EXISTENCE, Batch, Change, Key, Register, Write
from mentordesk.model.merging import same_value, standing
from mentordesk.store import acts
from mentordesk.store.projection import entity_heads, register_heads
from mentordesk.store.records import View

Origin = Key | tuple[Key, ...] | None


class Inverse:
    """Works on one view of the store."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._acts: dict[str, dict[Register, list[Change]]] = {}

    def of(self, batch: Batch) -> list[Write] | None:
        """The writes that take the act back, or None when a field was changed since."""
        registers = self._registers(batch.act)
        born = {
            register[:3]
            for register, rows in registers.items()
            if register.field == EXISTENCE and not rows[0].parents
        }
        writes: list[Write] = []
        for register, rows in registers.items():
            heads = register_heads(self._view, register)
            if len(heads) != 1 or not self._stands(heads[0], rows[-1]):
                return None
            if register.field == EXISTENCE:
                if register[:3] in born and self._went_on(register[:3], registers):
                    return None
                writes += self._existence(register, rows)
            elif register[:3] not in born:
                before = self._before(rows[0])
                if before is None:
                    return None
                writes.append(before)
        return sorted(writes, key=_takes_out)

    def is_empty(self, batch: Batch) -> bool:
        """Whether taking the act back would change nothing, because its words were erased."""
        if not acts.has_erased(self._view, batch.act):
            return False
        writes = self.of(batch)
        programme = next(iter(self._registers(batch.act))).programme
        return writes is not None and not any(self._changes(programme, write) for write in writes)

    def _changes(self, programme: str, write: Write) -> bool:
        """Whether a write of the inverse would leave anything different."""
        if write.kind != "set" or write.field == EXISTENCE:
            return True
        heads = register_heads(self._view, Register(programme, write.entity, write.eid, write.field))
        return not same_value(standing(heads).value, write.value)

    def _registers(self, act: str) -> dict[Register, list[Change]]:
        if act not in self._acts:
            found: dict[Register, list[Change]] = {}
            for change in acts.changes_of(self._view, act):
                found.setdefault(change.register, []).append(change)
            self._acts[act] = found
        return self._acts[act]

    def _parents(self, change: Change) -> Sequence[Change]:
        found = acts.changes_with(self._view, change.parent_keys)
        return [found[key] for key in change.parent_keys if key in found]

    def _stands(self, head: Change, last: Change) -> bool:
        """Whether a field stands where the act left it."""
        return head.key == last.key or self._origin(head) == self._origin(last)

    def _origin(self, change: Change) -> Origin:
        """The change a field stands at once undone and redone steps are taken off."""
        while True:
            undone = acts.undone_by(self._view, change)
            rows = self._registers(undone).get(change.register) if undone else None
            if not rows:
                return change.key
            parents = self._parents(rows[0])
            if len(parents) != 1:
                return tuple(parent.key for parent in parents) or None
            change = parents[0]

    def _went_on(self, entity: tuple[str, str, str], registers: Mapping[Register, list[Change]]) -> bool:
        """Whether someone wrote in a record after the act that made it."""
        heads = [head for head in entity_heads(self._view, entity) if head.value != "null"]
        own = {row.key for head in heads for row in registers.get(head.register, ())}
        origins = (self._origin(head) for head in heads if head.key not in own)
        return any(origin is not None and origin not in own for origin in origins)

    def _existence(self, register: Register, rows: Sequence[Change]) -> list[Write]:
        before = [parent.kind != "delete" for parent in self._parents(rows[0])]
        was, is_now = any(before), rows[-1].kind != "delete"
        if was == is_now:
            return []
        kind = "restore" if was else "delete"
        return [Write(register.entity, register.eid, kind=kind, value={})]

    def _before(self, change: Change) -> Write | None:
        """A write of the value before; None when that value was erased on request."""
        parents = self._parents(change)
        if any(parent.erased for parent in parents):
            return None
        value: Any = max(parents, key=lambda each: each.order).content if parents else None
        # a choice among several heads is taken back by choosing again, never by un-seeing them
        kind = "resolve" if len(parents) > 1 else "set"
        return Write(change.entity, change.eid, change.field, value, kind)


def _takes_out(write: Write) -> bool:
    """Fields first: a removal sees what is written in its row before it, not what comes after."""
    return write.kind == "delete"
