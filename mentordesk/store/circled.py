"""Records that each stand in a circle of their own, read with their births: thousands of notes at once.

With a circle given, nothing of another one is read at all: what documents are made from (R-132).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from mentordesk.model.changes import EXISTENCE, Key
from mentordesk.model.filled import SUFFIXES
from mentordesk.store import tables
from mentordesk.store.prepared import Prepared
from mentordesk.store.records import Record, View

_record, _change, _answer, _strand = tables.record.c, tables.change.c, tables.answer.c, tables.strand.c


class Birth(NamedTuple):
    """How a living record came to be."""

    eid: str
    circle: str
    author: str
    at: str


_births = (
    sa.select(_record.eid, _change.circle, _change.author, _change.hlc)
    .select_from(tables.record)
    .join(
        tables.change,
        sa.and_(
            # the sign keeps SQLite from walking through the changes of all fields instead of the births
            _change.programme == sa.literal_column("+record.programme"),
            _change.entity == _record.entity,
            _change.eid == _record.eid,
            _change.field == EXISTENCE,
            _change.kind == "create",
        ),
    )
    .where(
        _record.programme == sa.bindparam("programme"),
        _record.entity == sa.bindparam("entity"),
        _record.alive == 1,
    )
)
_PART, _WHOLE = "\x1f", "\x1e"
_name = sa.func.json_quote(_answer.field)
_of_kind = sa.and_(_answer.programme == sa.bindparam("programme"), _answer.entity == sa.bindparam("entity"))
_said = sa.func.group_concat(_name + ":" + _answer.value)
_disputed = sa.func.group_concat(sa.case((_answer.conflict == 1, _name)))
_places = sa.func.group_concat(
    _answer.field + _PART + _answer.strand + _PART + sa.cast(_answer.seq, sa.Text), _WHOLE
)
_answers = sa.select(_answer.eid, _said, _disputed, _places).where(_of_kind).group_by(_answer.eid)
"""A row for each record: what it answers, what is in conflict, where it comes from, each as one text."""
_in_circle = _answer.strand.in_(
    sa.select(_strand.strand).where(
        _strand.programme == sa.bindparam("programme"), _strand.circle == sa.bindparam("circle")
    )
)
_BIRTHS, _ONE_BIRTH = Prepared(_births), Prepared(_births.where(_record.eid == sa.bindparam("eid")))
_BIRTHS_IN = Prepared(_births.where(_change.circle == sa.bindparam("circle")))
_ANSWERS = Prepared(_answers)
_ONE_S_ANSWERS = Prepared(_answers.where(_answer.eid == sa.bindparam("eid")))
_ANSWERS_IN = Prepared(
    sa.select(_answer.eid, _said, _disputed).where(_of_kind, _in_circle).group_by(_answer.eid)
)
_HOLDING = Prepared(
    sa.select(_answer.eid)
    .where(
        _of_kind,
        _answer.field.in_([sa.literal_column(f"'links{sign}'") for sign in ("", *SUFFIXES.values())]),
        sa.func.instr(_answer.value, sa.bindparam("text")) > 0,
    )
    .distinct()
)


def all_of(view: View, programme: str, entity: str, circle: str | None = None) -> list[tuple[Birth, Record]]:
    """Every living record of a kind, in no order.

    With a circle, only those born in it and only their answers in it; nobody edits these, so that they come
    without the changes they come from.
    """
    wanted = {"programme": programme, "entity": entity}
    if circle is not None:
        wanted["circle"] = circle
    births = (_BIRTHS if circle is None else _BIRTHS_IN).rows(view, wanted)
    answers = (_ANSWERS if circle is None else _ANSWERS_IN).rows(view, wanted)
    return _joined(entity, births, answers)


def one(view: View, programme: str, entity: str, eid: str) -> tuple[Birth, Record] | None:
    """One record; None where it is gone."""
    wanted = {"programme": programme, "entity": entity, "eid": eid}
    births = _ONE_BIRTH.rows(view, wanted)
    return next(iter(_joined(entity, births, _ONE_S_ANSWERS.rows(view, wanted))), None) if births else None


def linked_to(view: View, programme: str, entity: str, eid: str) -> frozenset[str]:
    """The records of a kind that name another one in their links, in whatever circle."""
    wanted = {"programme": programme, "entity": entity, "text": json.dumps(eid, ensure_ascii=False)}
    return frozenset(found for (found,) in _HOLDING.rows(view, wanted))


_NONE: frozenset[str] = frozenset()


class _Keys(Mapping[str, Key]):
    """The change of each answer; read when asked for, as a list of thousands never asks for most."""

    __slots__ = ("_read", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._read: dict[str, Key] | None = None

    def _keys(self) -> dict[str, Key]:
        if self._read is None:
            parts = (each.rsplit(_PART, 2) for each in self._text.split(_WHOLE) if each)
            self._read = {name: Key(strand, int(seq)) for name, strand, seq in parts}
        return self._read

    def __getitem__(self, name: str) -> Key:
        return self._keys()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys())

    def __len__(self) -> int:
        return len(self._keys())


def _joined(
    entity: str, births: Iterable[tuple[Any, ...]], rows: Sequence[tuple[Any, ...]]
) -> list[tuple[Birth, Record]]:
    texts = ",".join([f"{{{row[1]}}}" for row in rows])
    said = json.loads(f"[{texts}]")  # as one text: a visit has thousands
    found = {
        eid: Record(
            entity,
            eid,
            answers,
            frozenset(json.loads(f"[{disputed}]")) if disputed else _NONE,
            _Keys(places[0]) if places else {},
        )
        for (eid, _text, disputed, *places), answers in zip(rows, said, strict=True)
    }
    return [
        (Birth(*birth), found.get(birth[0]) or Record(entity, birth[0], {}, _NONE, {})) for birth in births
    ]
