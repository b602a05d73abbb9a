"""History, undo and redo, all read from the journal (design §3).

Undo applies the inverse of the newest own act forwards, as a new act. It declines where someone
changed the same field since: nothing is overwritten by a stray Ctrl+Z.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentordesk.errors import Declined, NotFound
from mentordesk.model.changes import ACTS, EXISTENCE, Batch, Change, Key, Register, Write
from mentordesk.services.editing import Editing
from mentordesk.services.inverse import Inverse
from mentordesk.store import acts
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Message, _


@dataclass(frozen=True)
class Step:
    """One register within an act: the value before and after."""

    path: str
    old: Any
    new: Any
    kind: str


@dataclass(frozen=True)
class Entry:
    """One human act as history tells it; ``who`` is a person's id."""

    id: str
    at: str
    who: str
    name: Message
    steps: tuple[Step, ...]


def told(name: str, parameters: Mapping[str, Any]) -> Message:
    """An act as a sentence of the catalogue; an act of a newer program keeps its bare name."""
    if name in ("history.undone", "history.redone"):
        what = told(str(parameters.get("name")), parameters.get("parameters") or {})
        return Message.of(ACTS[name].one, what=what)
    known = ACTS.get(name)
    return Message.of(known.one, **parameters) if known else Message.of(_("Another change"))


class History:
    """The journal in words, and the way back."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def entries(self, programme: str) -> list[Entry]:
        """Every act on a programme, newest first."""
        with self._store.reading() as view:
            found = acts.batches(view, programme)
            return [_entry(view, batch) for batch in reversed(found)]

    def undo(self, programme: str) -> Message:
        """Take back the newest own act and return what it was. Raises NotFound or Declined."""
        own = self._own(programme)
        undone = {batch.undoes for batch in own if batch.undoes and _active(batch, own)}
        for batch in reversed(own):
            if batch.undoes is None and _undoable(batch) and batch.act not in undone:
                done = self._reverse(programme, batch, batch, "history.undone")
                if done:
                    return done
        raise NotFound("There is nothing left to undo in this programme.")

    def redo(self, programme: str) -> Message:
        """Do again what was undone last. Raises NotFound or Declined."""
        own = self._own(programme)
        by_act = {batch.act: batch for batch in own}
        for batch in reversed(own):
            if batch.undoes is None and _undoable(batch):
                break
            if batch.name == "history.undone" and _active(batch, own):
                done = self._reverse(programme, batch, by_act[str(batch.undoes)], "history.redone")
                if done:
                    return done
        raise NotFound("There is nothing to do again in this programme.")

    def _own(self, programme: str) -> list[Batch]:
        with self._store.reading() as view:
            return acts.batches(view, programme, own=True)

    def _reverse(self, programme: str, batch: Batch, named: Batch, act: str) -> Message | None:
        """Write the inverse; None when there is nothing left of the act to take back (words erased)."""

        def inverse(view: View) -> Sequence[Write]:
            writes = Inverse(view).of(batch)
            if writes is None:
                raise Declined(
                    "This was changed again since, so it was not undone. "
                    "Look in History to choose what to keep."
                )
            return writes

        parameters = {"name": named.name, "parameters": dict(named.parameters)}
        done = self._editing.apply(programme, act, inverse, parameters, undoes=batch.act)
        return told(named.name, named.parameters) if done else None


def _undoable(batch: Batch) -> bool:
    known = ACTS.get(batch.name)
    return known is None or known.undoable


def _active(batch: Batch, own: Sequence[Batch]) -> bool:
    """Whether no later act, itself standing, has taken this one back."""
    return not any(each.undoes == batch.act and _active(each, own) for each in own)


def _entry(view: View, batch: Batch) -> Entry:
    changes = acts.changes_of(view, batch.act)
    parents = acts.changes_with(view, {parent for change in changes for parent in change.parent_keys})
    first: dict[Register, Change] = {}
    last: dict[Register, Change] = {}
    for change in changes:
        first.setdefault(change.register, change)
        last[change.register] = change
    steps = tuple(
        Step(register.path, _before(first[register], parents), _shown(change), change.kind)
        for register, change in last.items()
    )
    author = changes[0].author if changes else ""
    return Entry(batch.act, batch.at, author, told(batch.name, batch.parameters), steps)


def _before(change: Change, parents: Mapping[Key, Change]) -> Any:
    known = [parents[key] for key in change.parent_keys if key in parents]
    return _shown(max(known, key=lambda each: each.order)) if known else None


def _shown(change: Change) -> Any:
    return change.kind if change.field == EXISTENCE else change.content
