"""Taking in what was done elsewhere: verified, in order, the same whatever the order and the repeats."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence

import sqlalchemy as sa

from mentordesk.errors import Declined
from mentordesk.model.changes import SCHEMA, VALUE_KINDS, Batch, Change, Key, Register, fault
from mentordesk.model.merging import redacted
from mentordesk.store import tables
from mentordesk.store.journal import (
    DROP_HEAD,
    PUT_CHANGE,
    PUT_HEAD,
    WORDS,
    at_key,
    awaited_row,
    head_row,
    heads_of,
    matching,
    park,
    present,
    put,
    put_batches,
    redact,
    waiting,
    write_all,
)
from mentordesk.store.prepared import Prepared
from mentordesk.store.projection import refresh
from mentordesk.store.strands import last_numbers

_DROP_AWAITED = sa.delete(tables.awaited).where(matching(tables.awaited))
_DROP_PENDING = sa.delete(tables.pending).where(matching(tables.pending))
_log = logging.getLogger(__name__)


def receive(
    connection: sa.Connection,
    strands: Mapping[str, tuple[str, str]],
    batches: Sequence[Batch],
    changes: Iterable[Change],
    saw: Callable[[str], bool] = lambda _time: True,
) -> frozenset[Register]:
    """Take in another laptop's changes: a set union, the same whatever the order and the repeats.

    ``strands`` names programme and circle of each strand. Rows above a gap, and rows of a newer
    schema with all that follow them, wait in ``pending``. Returns the registers touched. Raises
    Declined, with nothing changed, for a row that is not as it was written, that speaks of another
    strand's programme or another register's history, or when one key stands for two rows.
    """
    _meet(connection, strands)
    given = _one_of_each(changes)
    stored = _stored(connection, given)
    fresh = [change for key, change in given.items() if key not in stored]
    restored = _unblanked(connection, given, stored)
    _verify(connection, [*fresh, *restored])
    touched = _restore(connection, restored)
    _put_batches(connection, batches, {Key(change.strand, change.batch) for change in fresh})
    accepted = _in_order(connection, fresh)
    for change in accepted:
        saw(change.hlc)
    return touched | (_apply(connection, accepted) if accepted else frozenset())


def _broken(change: Change | Batch, reason: str) -> Declined:
    _log.error("change %s:%s declined: %s", change.strand, change.seq, reason)
    return Declined(
        "What was sent is not as it was written (change {seq}). Nothing was taken in. Ask for it again.",
        seq=change.seq,
    )


def _forked(change: Change | Batch) -> Declined:
    _log.error("change %s:%s was written twice", change.strand, change.seq)
    return Declined(
        "Two copies of one store went on separately, and both wrote change {seq}. Nothing was "
        "taken in. Ask for a fresh package from each laptop after opening its store once.",
        seq=change.seq,
    )


def _meet(connection: sa.Connection, strands: Mapping[str, tuple[str, str]]) -> None:
    rows = [
        {"strand": name, "programme": programme, "circle": circle, "own": 0}
        for name, (programme, circle) in strands.items()
    ]
    write_all(connection, sa.insert(tables.strand).prefix_with("OR IGNORE"), rows)


def _one_of_each(changes: Iterable[Change]) -> dict[Key, Change]:
    given: dict[Key, Change] = {}
    for change in changes:
        twin = given.get(change.key)
        if twin is not None and twin.hash != change.hash:
            raise _forked(change)
        if twin is None or twin.erased:
            given[change.key] = change
    return given


def _verify(connection: sa.Connection, changes: Iterable[Change]) -> None:
    known = {row.strand: (row.programme, row.circle) for row in connection.execute(sa.select(tables.strand))}
    for change in changes:
        newer = change.schema > SCHEMA  # its rules are not known here; they are looked at when it is applied
        reason = None if newer else fault(change)
        if known.get(change.strand) != (change.programme, change.circle):
            reason = "of another programme or circle than its strand"
        if reason:
            raise _broken(change, reason)


_STORED = Prepared(
    sa.select(tables.change.c.seq, tables.change.c.hash, tables.change.c.salt).where(
        tables.change.c.strand == sa.bindparam("strand"),
        tables.change.c.seq.between(sa.bindparam("low"), sa.bindparam("high")),
    )
)


def _stored(connection: sa.Connection, given: Mapping[Key, Change]) -> dict[Key, bool]:
    """The given rows that are here already, and whether they are blank here. Raises Declined for twins."""
    found: dict[Key, bool] = {}
    for strand, (low, high) in _spans(given).items():
        for seq, hashed, salt in _STORED.rows(connection, {"strand": strand, "low": low, "high": high}):
            change = given.get(Key(strand, seq))
            if change is None:
                continue
            if change.hash != hashed:
                raise _forked(change)
            found[change.key] = not salt
    return found


def _spans(keys: Iterable[Key]) -> dict[str, tuple[int, int]]:
    spans: dict[str, tuple[int, int]] = {}
    for strand, seq in keys:
        low, high = spans.get(strand, (seq, seq))
        spans[strand] = min(low, seq), max(high, seq)
    return spans


def _unblanked(
    connection: sa.Connection, given: Mapping[Key, Change], stored: Mapping[Key, bool]
) -> list[Change]:
    """Rows that are blank here without a redaction, and came with their words."""
    blank = [key for key, erased in stored.items() if erased and not given[key].erased]
    named = _named(connection) if blank else set()
    return [given[key] for key in blank if key not in named]


def _restore(connection: sa.Connection, changes: Sequence[Change]) -> frozenset[Register]:
    for change in changes:
        connection.execute(WORDS.values(value=change.value, salt=change.salt), at_key(change.key))
    touched = frozenset(change.register for change in changes)
    refresh(connection, heads_of(connection, touched))
    return touched


_BATCHES = Prepared(
    sa.select(tables.batch.c.seq, tables.batch.c.hash).where(
        tables.batch.c.strand == sa.bindparam("strand"),
        tables.batch.c.seq.between(sa.bindparam("low"), sa.bindparam("high")),
    )
)


def _put_batches(connection: sa.Connection, batches: Sequence[Batch], wanted: set[Key]) -> None:
    """The acts of the fresh changes."""
    given = {batch.key: batch for batch in batches if batch.key in wanted}
    known = {
        Key(strand, seq): hashed
        for strand, (low, high) in _spans(given).items()
        for seq, hashed in _BATCHES.rows(connection, {"strand": strand, "low": low, "high": high})
    }
    for key, batch in given.items():
        if key in known and known[key] != batch.hash:
            raise _forked(batch)
        if key not in known and batch.fingerprint() != batch.hash:
            raise _broken(batch, "a batch not as its hash says")
    put_batches(connection, [batch for key, batch in given.items() if key not in known])


def _named(connection: sa.Connection) -> set[Key]:
    return {Key(row.strand, row.seq) for row in connection.execute(sa.select(tables.redaction))}


def _in_order(connection: sa.Connection, fresh: Sequence[Change]) -> list[Change]:
    """The fresh and waiting rows that follow on without a gap; the others wait in ``pending``."""
    have = last_numbers(connection)
    parked = {change.key: change for change in waiting(connection)}
    for change in fresh:
        if change.key in parked and parked[change.key].hash != change.hash:
            raise _forked(change)
    queue = {**parked, **{change.key: change for change in fresh}}
    accepted: list[Change] = []
    left: list[Change] = []
    for key in sorted(queue):
        follows = key.seq == have.get(key.strand, 0) + 1
        # a parked row was not looked at while its schema was newer; one at fault stays where it is
        sound = key not in parked or fault(queue[key]) is None
        if follows and sound and queue[key].schema <= SCHEMA:
            accepted.append(queue[key])
            have[key.strand] = key.seq
        else:
            left.append(queue[key])
    park(connection, left)
    write_all(connection, _DROP_PENDING, [at_key(row.key) for row in accepted if row.key in parked])
    return accepted


def _apply(connection: sa.Connection, accepted: Sequence[Change]) -> frozenset[Register]:
    named = _named(connection) | redacted(accepted)
    rows = [
        change.blanked() if change.key in named and change.kind in VALUE_KINDS else change
        for change in accepted
    ]
    _give_up_own(connection, {change.strand for change in rows})
    PUT_CHANGE.run_all(connection, [put(change) for change in rows])
    superseded = {key: change.register for change in rows for key in change.parent_keys}
    expected = {
        Key(row.strand, row.seq): Register(*json.loads(row.register))
        for row in connection.execute(sa.select(tables.awaited))
    }
    arrived = {change.key: change for change in rows}
    _check_registers(connection, rows, arrived, expected)
    have = last_numbers(connection)
    absent = [key for key in superseded if key.seq > have.get(key.strand, 0)]
    heads = [change for change in rows if change.key not in superseded and change.key not in expected]
    write_all(
        connection,
        sa.insert(tables.awaited).prefix_with("OR IGNORE"),
        [awaited_row(key, superseded[key]) for key in absent],
    )
    write_all(connection, _DROP_AWAITED, [at_key(key) for key in expected.keys() & arrived.keys()])
    DROP_HEAD.run_all(connection, [at_key(key) for key in superseded.keys() - arrived.keys()])
    PUT_HEAD.run_all(connection, [head_row(change) for change in heads])
    blanked = redact(connection, redacted(accepted))
    touched = frozenset(change.register for change in rows)
    refresh(connection, heads_of(connection, touched))
    return touched | blanked


def _give_up_own(connection: sa.Connection, strands: set[str]) -> None:
    """Rows of an own strand that came from elsewhere prove that a copy of this store went on writing."""
    own = set(connection.execute(sa.select(tables.strand.c.strand).filter_by(own=1)).scalars())
    for name in own & strands:
        _log.warning("strand %s is written elsewhere too: a new one from here on", name)
        connection.execute(sa.update(tables.strand).filter_by(strand=name).values(own=0))


def _check_registers(
    connection: sa.Connection,
    rows: Sequence[Change],
    arrived: Mapping[Key, Change],
    expected: Mapping[Key, Register],
) -> None:
    """A change may only replace changes of its own register; anything else would hide them."""
    here = {key for change in rows for key in change.parent_keys} - arrived.keys()
    known = {change.key: change.register for change in present(connection, here)}
    known |= {key: change.register for key, change in arrived.items()}
    for change in rows:
        if any(known.get(key, change.register) != change.register for key in change.parent_keys):
            raise _broken(change, "it follows a change of another field")
        if expected.get(change.key, change.register) != change.register:
            raise _broken(change, "a change of another field follows it")
