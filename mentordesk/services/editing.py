"""THE way to write: check, write, journal, commit, announce."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from mentordesk.errors import BadInput
from mentordesk.forms.definition import Field
from mentordesk.forms.kinds import NotTaken, clean, take
from mentordesk.forms.reading import every_key, form
from mentordesk.model import filled, notes, people
from mentordesk.model.changes import (
    ACTS,
    CIRCLES,
    EXISTENCE,
    VALUE_KINDS,
    ChangeSet,
    Register,
    Write,
)
from mentordesk.services.wording import AS_THEY_WERE, asked_as
from mentordesk.store import overview, records
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.store.unit_of_work import UnitOfWork

Listener = Callable[[ChangeSet], None]
_WHERE_BORN = frozenset({notes.NOTE})
"""Records that each stand in a circle of their own: they are removed and brought back in it."""


class Editing:
    """Every change goes through ``apply``, whoever asks for it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self._me: dict[str, str] | None = None

    def listen(self, listener: Listener) -> None:
        """Be told of every change once it is on the disk."""
        self._listeners.append(listener)

    def new_id(self) -> str:
        """An id for a new record."""
        return self._store.clock.new_id()

    def apply(
        self,
        programme: str,
        act: str,
        writes: Sequence[Write] | Callable[[View], Sequence[Write]],
        parameters: Mapping[str, Any] | None = None,
        *,
        undoes: str | None = None,
    ) -> ChangeSet | None:
        """Do one human act. Returns what it touched, or None when it changed nothing.

        ``writes`` may be worked out from the store inside the very transaction that writes them.

        Raises BadInput for a value its field does not take and NotWritten when the disk does not
        take it; nothing is stored then.
        """
        if act not in ACTS:
            raise ValueError(f"unknown act {act}")
        me = self.me()
        with self._store.unit_of_work() as unit:
            wished = writes(unit.connection) if callable(writes) else writes
            if undoes is None and act not in AS_THEY_WERE:
                wished = [*asked_as(wished, stored_field, circle_of), *wished]
            checked = [_checked(write) for write in _last_of_each(wished)]
            author = _met(unit, programme, me)
            done = self._record(unit, programme, act, parameters or {}, checked, author, undoes)
        if done:
            for listener in self._listeners:
                listener(done)
        return done

    def _record(
        self,
        unit: UnitOfWork,
        programme: str,
        name: str,
        parameters: Mapping[str, Any],
        writes: Sequence[Write],
        author: str,
        undoes: str | None,
    ) -> ChangeSet | None:
        """One act, in as many strands as it touches circles."""
        by_circle: dict[str, list[Write]] = {}
        for write in writes:
            by_circle.setdefault(_circle(unit.connection, programme, write), []).append(write)
        act = self.new_id() if len(by_circle) > 1 else None
        touched: frozenset[Register] = frozenset()
        done = None
        for circle in CIRCLES:
            if circle in by_circle:
                done = unit.record(
                    programme, name, parameters, by_circle[circle], author=author, circle=circle,
                    undoes=undoes, act=act,
                ) or done  # fmt: skip
                touched |= done.touched if done else frozenset()
        return replace(done, touched=touched) if done else None

    def me_if_known(self) -> str | None:
        """The id of whoever writes here, once they have written."""
        known: dict[str, str] | None = self._store.local("me")
        return known["id"] if known else None

    def me(self) -> dict[str, str]:
        """Who writes at this computer: an id from the first act on, a name or function when given."""
        if self._me is None:
            self._me = self._store.local("me")
        if self._me is None:
            self._me = {"id": self.new_id()}
            self._store.keep_local("me", self._me)
        return self._me

    def name_me(
        self, name: str, organisation: str | None = None, function: str | None = None, role: str | None = None
    ) -> None:
        """Say who writes at this computer; every text may be empty, None leaves it as it was.

        Programmes in which this person is known already are told too, so that their history says who.
        """
        given = {"name": name, "organisation": organisation, "function": function, "role": role}
        told = {part: clean(text).strip() for part, text in given.items() if text is not None}
        me = {part: text for part, text in {**self.me(), **told}.items() if text}
        self._store.keep_local("me", me)
        self._me = me
        writes = [Write(people.ENTITY, me["id"], part, text or None) for part, text in _shown(me).items()]
        with self._store.reading() as view:
            known_in = overview.programmes_with(view, people.ENTITY, me["id"])
        for programme in known_in:
            self.apply(programme, "person.named", writes)


def _shown(me: Mapping[str, str]) -> dict[str, str]:
    """What programmes are told of whoever writes: an organisation stands for a function nobody gave."""
    return {"name": me.get("name", ""), "function": me.get("function") or me.get("organisation", "")}


def _met(unit: UnitOfWork, programme: str, me: Mapping[str, str]) -> str:
    """The person record of whoever sits here, made in a programme at their first act in it."""
    author = me["id"]
    if not records.is_born(unit.connection, programme, people.ENTITY, author):
        writes = [Write(people.ENTITY, author, kind="create", value={})]
        writes += [Write(people.ENTITY, author, part, text) for part, text in _shown(me).items() if text]
        unit.record(programme, "person.met", {}, writes, author=author)
    return author


def _circle(view: View, programme: str, write: Write) -> str:
    """Where a write is kept: as it says, by its name, as its form has it, or where the person stands."""
    if write.circle is not None:
        return write.circle
    if write.entity in _WHERE_BORN and write.kind not in VALUE_KINDS | {"create"}:
        return _born_in(view, programme, write)
    if write.entity == people.ENTITY and write.kind != "create":
        return _born_in(view, programme, write)
    return circle_of(write.entity, write.field)


def _born_in(view: View, programme: str, write: Write) -> str:
    born = register_heads(view, Register(programme, write.entity, write.eid, EXISTENCE))
    return born[0].circle if born else "shared"


@lru_cache(maxsize=4096)
def circle_of(entity: str, name: str) -> str:
    """The circle in which a register is kept, by its name and by the form it belongs to (R-219)."""
    signed = filled.circle_of(name)
    if signed != "shared":
        return signed
    for key in every_key():
        definition = form(key)
        if entity in definition.groups:
            found = definition.stored(entity, name)
            own = found.circle if found else "shared"
            return own if own != "shared" else definition.by_key[entity].circle
        if entity == key:
            found = definition.by_key.get(name)
            return found.circle if found else "shared"
    return "shared"


def _checked(write: Write) -> Write:
    """The write with its value as it is stored. Raises BadInput for what its field does not take."""
    if write.kind not in VALUE_KINDS:
        return write
    field = stored_field(write.entity, write.field)
    if field is None:
        return replace(write, value=clean(write.value))
    try:
        return replace(write, value=take(field, write.value))
    except NotTaken as problem:
        raise BadInput(
            "{field} cannot be kept: {reason}. Correct it and try again.",
            field=field.key, reason=problem.reason,
        ) from problem  # fmt: skip


def _last_of_each(writes: Sequence[Write]) -> list[Write]:
    """One write per register: within one act only the last value counts."""
    chosen: dict[tuple[str, str, str], Write] = {}
    for write in writes:
        chosen[write.entity, write.eid, write.field] = write
    return list(chosen.values())


def stored_field(entity: str, name: str) -> Field | None:
    """The field of a form under which a value is stored; None for the program's own fields."""
    for key in every_key():
        found = form(key).stored(entity, filled.bare(name))
        if found:
            return found
    return None
