"""History, undo and redo, all read from the journal (design §3).

Undo applies the inverse of the newest own act forwards, as a new act. It declines where someone
changed the same field since: nothing is overwritten by a stray Ctrl+Z.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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


@dataclass(frozen=True)
class Taken:
    """What was taken back or done again: the act in words, and what it touched."""

    message: Message
    touched: frozenset[Register]


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

    def next_undo(self, programme: str) -> Message | None:
        """What ``undo`` would take back, in words; None when there is nothing."""
        batch = next(_undoable_now(self._own(programme)), None)
        return told(batch.name, batch.parameters) if batch else None

    def next_redo(self, programme: str) -> Message | None:
        """What ``redo`` would do again, in words; None when there is nothing."""
        own = self._own(programme)
        batch = next(_redoable_now(own), None)
        if batch is None:
            return None
        named = next(each for each in own if each.act == batch.undoes)
        return told(named.name, named.parameters)

    def undo(self, programme: str) -> Taken:
        """Take back the newest own act and return what it was. Raises NotFound or Declined."""
        for batch in _undoable_now(self._own(programme)):
            done = self._reverse(programme, batch, batch, "history.undone")
            if done:
                return done
        raise NotFound("There is nothing left to undo in this programme.")

    def redo(self, programme: str) -> Taken:
        """Do again what was undone last. Raises NotFound or Declined."""
        own = self._own(programme)
        by_act = {batch.act: batch for batch in own}
        for batch in _redoable_now(own):
            done = self._reverse(programme, batch, by_act[str(batch.undoes)], "history.redone")
            if done:
                return done
        raise NotFound("There is nothing to do again in this programme.")

    def _own(self, programme: str) -> list[Batch]:
        with self._store.reading() as view:
            return acts.batches(view, programme, own=True)

    def _reverse(self, programme: str, batch: Batch, named: Batch, act: str) -> Taken | None:
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
        return Taken(told(named.name, named.parameters), done.touched) if done else None


def _undoable(batch: Batch) -> bool:
    known = ACTS.get(batch.name)
    return known is None or known.undoable


def _undoable_now(own: Sequence[Batch]) -> Iterator[Batch]:
    """The own acts that stand and can be taken back, newest first."""
    undone = _taken_back(own)
    return (
        batch
        for batch in reversed(own)
        if batch.undoes is None and _undoable(batch) and batch.act not in undone
    )


def _redoable_now(own: Sequence[Batch]) -> Iterator[Batch]:
    """The undo steps since the last act of another kind that stand themselves, newest first."""
    undone = _taken_back(own)
    for batch in reversed(own):
        if batch.undoes is None and _undoable(batch):
            return
        if batch.name == "history.undone" and batch.act not in undone:
            yield batch


def _taken_back(own: Sequence[Batch]) -> set[str]:
    """The acts that a later act, itself standing, has taken back; one walk from the newest one."""
    undone: set[str] = set()
    for batch in reversed(own):
        if batch.undoes and batch.act not in undone:
            undone.add(batch.undoes)
    return undone


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
