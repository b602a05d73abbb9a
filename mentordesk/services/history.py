"""History, undo and redo, all read from the journal (design §3).

Undo applies the inverse of the newest own act forwards, as a new act. It declines where someone
changed the same field since: nothing is overwritten by a stray Ctrl+Z.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
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
    if known is None:
        return Message.of(_("Another change"))
    return Message(known.one, tuple(parameters.items()), known.many)


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
        with self._store.reading() as view:
            inverse = Inverse(view)
            standing = (batch for batch in _undoable_now(view, programme) if not inverse.is_empty(batch))
            return _told(next(standing, None))

    def next_redo(self, programme: str) -> Message | None:
        """What ``redo`` would do again, in words; None when there is nothing."""
        with self._store.reading() as view:
            undone = next(_redoable_now(view, programme), None)
            return _told(_taken_back_by(view, undone)) if undone else None

    def undo(self, programme: str) -> Taken:
        """Take back the newest own act and tell what it was. Raises NotFound or Declined."""
        passed: set[str] = set()
        while True:
            with self._store.reading() as view:
                batch = _first(_undoable_now(view, programme), passed)
            if batch is None:
                raise NotFound("There is nothing left to undo in this programme.")
            if done := self._reverse(programme, batch, batch, "history.undone"):
                return done
            passed.add(batch.act)

    def take_back(self, programme: str, act: str) -> Taken | None:
        """Take one own act back, whatever came after it; None when it is taken back already.

        Raises Declined where something it touched was changed since.
        """
        with self._store.reading() as view:
            batch = next((each for each in _undoable_now(view, programme) if each.act == act), None)
        return self._reverse(programme, batch, batch, "history.undone") if batch else None

    def may_take_back(self, programme: str, act: str) -> bool:
        """Whether ``take_back`` would do something: an own act, and nothing it touched changed since."""
        with self._store.reading() as view:
            batch = acts.batch_of(view, act)
            if batch is None or batch.undoes or not _undoable(batch):
                return False
            if batch.strand not in acts.own_strands(view, programme):
                return False
            inverse = Inverse(view)
            return not inverse.is_empty(batch) and inverse.of(batch) is not None

    def redo(self, programme: str) -> Taken:
        """Do again what was undone last. Raises NotFound or Declined."""
        passed: set[str] = set()
        while True:
            with self._store.reading() as view:
                batch = _first(_redoable_now(view, programme), passed)
                named = _taken_back_by(view, batch) if batch else None
            if batch is None or named is None:
                raise NotFound("There is nothing to do again in this programme.")
            if done := self._reverse(programme, batch, named, "history.redone"):
                return done
            passed.add(batch.act)

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


def _undoable_now(view: View, programme: str) -> Iterator[Batch]:
    """The own acts that stand and can be taken back, newest first; older ones are read when asked for."""
    undone: set[str] = set()
    for batch in acts.newest_own(view, programme):
        if batch.act in undone:
            continue
        if batch.undoes:
            undone.add(batch.undoes)
        elif _undoable(batch):
            yield batch


def _redoable_now(view: View, programme: str) -> Iterator[Batch]:
    """The undo steps since the last act of another kind that stand themselves, newest first."""
    undone: set[str] = set()
    for batch in acts.newest_own(view, programme):
        if batch.undoes is None and _undoable(batch):
            return
        if batch.act in undone:
            continue
        if batch.undoes:
            undone.add(batch.undoes)
        if batch.name == "history.undone":
            yield batch


def _first(batches: Iterator[Batch], passed: Collection[str]) -> Batch | None:
    return next((batch for batch in batches if batch.act not in passed), None)


def _taken_back_by(view: View, batch: Batch) -> Batch | None:
    return acts.batch_of(view, str(batch.undoes))


def _told(batch: Batch | None) -> Message | None:
    return told(batch.name, batch.parameters) if batch else None


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
