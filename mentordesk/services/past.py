"""History by pages, one act or one cell of it, and the way back to an earlier text (ux.md, 27; R-213)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from mentordesk.errors import Declined, NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.model import plan
from mentordesk.model.changes import Batch, Change, Key, Register, Write
from mentordesk.model.past import ActPast, Author, CellPast, Changed, Earlier, PastEntry, PastPage, Wanted
from mentordesk.model.refs import ref
from mentordesk.services.editing import Editing
from mentordesk.services.past_telling import Telling
from mentordesk.services.past_texts import about, field_of, is_text
from mentordesk.services.plan_rows import Rows
from mentordesk.services.plan_seen import Seen
from mentordesk.store import acts, past, records, rows
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Words

NOISE = frozenset({"person.met"})  # acts that tell a person nothing
EARLIER = 20  # texts of a cell's past that are shown
_CELLS = 100  # cells of one act that are listed
_LOOKED_AT = 200  # acts looked at for one page, so that nobody waits behind a search
_EVERYTHING = Wanted()


class Past:
    """What was done in a programme; the journal is read only as far as is asked for."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    # --- reading -------------------------------------------------------------------------------------

    def page(
        self,
        programme: str,
        words: Words,
        below: Mapping[str, int] | None = None,
        wanted: Wanted = _EVERYTHING,
        most: int = 50,
    ) -> PastPage:
        """The acts that follow ``below`` (None: the newest), at most so many, those wanted."""
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            at = {
                strand: acts.BEYOND if below is None else below.get(strand, 0) for strand in telling.strands
            }
            entries: list[PastEntry] = []
            passed = 0
            for _order, batch in acts.newest(view, dict(at)):
                size = None if at[batch.strand] == acts.BEYOND else at[batch.strand] - batch.seq
                at[batch.strand] = batch.seq
                if batch.name in NOISE:
                    continue
                passed += 1
                entries += _found(telling, batch, size, wanted)
                if len(entries) >= most or passed >= max(_LOOKED_AT, most):
                    return PastPage(tuple(entries), at, passed)
        return PastPage(tuple(entries), None, passed)

    def authors(self, programme: str, words: Words) -> list[Author]:
        """Whoever wrote in a programme, me first, then by name."""
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            found = [telling.author(each) for each in past.authors(view, programme)]
            return sorted(
                found, key=lambda each: (telling.called(each) is not None, not each.name, each.name)
            )

    def act(self, programme: str, words: Words, key: Key) -> ActPast:
        """An act with the cells it changed. Raises NotFound."""
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            batch = _batch(view, key)
            entry = telling.entry(telling.glimpse(batch))
            few = past.first_changes(view, batch, 10 * _CELLS)
            cells = list({each.register: each for each in few if is_text(each.register)}.values())
            number = batch.parameters.get("number") if len({each.eid for each in cells}) == 1 else None
            shown = tuple(telling.changed(each, number) for each in cells[:_CELLS])
            return ActPast(entry, shown, len(cells) - len(shown) + max(0, entry.count - len(few)))

    def cell(self, programme: str, words: Words, key: Key, register: Register) -> CellPast:
        """A cell as an act changed it, and what stood in it before. Raises NotFound."""
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            batch = _batch(view, key)
            change = past.in_act(view, batch, register)
            if change is None:
                raise NotFound("This change did not touch this cell. Open History again.")
            before = past.before(view, change, EARLIER + 1)
            heads = register_heads(view, register)
            changed = telling.changed(change, batch.parameters.get("number"))
            return CellPast(
                changed=changed,
                key=change.key,
                earlier=tuple(
                    Earlier(each.key, _at(each), telling.author(each.author), telling.after(each))
                    for each in before[:EARLIER]
                    if not each.erased and each.circle == "shared"
                ),
                older=len(before) > EARLIER,
                stands=telling.stands(register),
                seen=tuple(each.key for each in heads),
                may_go_back=not changed.hidden and is_text(register),
                gone=_is_gone(view, register),
            )

    def between(self, programme: str, words: Words, older: Key, newer: Key) -> Changed | None:
        """The first cell two acts have in common: its text after the one and after the other; or None."""
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            first, second = _batch(view, older), _batch(view, newer)
            seen = telling.entry(telling.glimpse(first)).registers
            for register in telling.entry(telling.glimpse(second)).registers:
                one, two = past.in_act(view, first, register), past.in_act(view, second, register)
                if register in seen and one is not None and two is not None:
                    hidden = any(each.erased or each.circle != "shared" for each in (one, two))
                    texts = (telling.after(one), telling.after(two))
                    return Changed(register, telling.where(register), *texts, hidden)
        return None

    def answer(self, programme: str, words: Words, register: Register) -> CellPast | None:
        """What stands in a register and stood there before, for whoever has the answer itself before them.

        Its words are told whatever circle it stands in; None where nothing was ever written.
        """
        with self._store.reading() as view:
            telling = self._telling(view, programme, words)
            heads = register_heads(view, register)
            newest = max(heads, key=lambda each: each.order, default=None)
            if newest is None:
                return None
            before = past.before(view, newest, EARLIER + 1)
            return CellPast(
                changed=telling.changed(newest),
                key=newest.key,
                earlier=tuple(
                    Earlier(each.key, _at(each), telling.author(each.author), telling.texts.said_by(each))
                    for each in before[:EARLIER]
                    if not each.erased
                ),
                older=len(before) > EARLIER,
                stands=telling.texts.said_by(newest),
                seen=tuple(each.key for each in heads),
                may_go_back=True,
                gone=_is_gone(view, register),
            )

    def settle(self, register: Register, value: Any) -> None:
        """Of the answers that stand side by side this one stays; the others are kept in history."""

        def writes(view: View) -> Sequence[Write]:
            saw = tuple(each.key for each in register_heads(view, register))
            return [Write(register.entity, register.eid, register.field, value, "resolve", saw)]

        self._editing.apply(register.programme, "form.answered", writes, about(field_of(register)))

    # --- going back ----------------------------------------------------------------------------------

    def back(self, programme: str, register: Register, to: Key, seen: Collection[Key]) -> bool:
        """Write the text a change brought once more; the past stays. Returns whether a removed row came back.

        ``seen`` are the changes that stood in the cell when it was shown: what came in since stays in
        conflict beside the text. Raises Declined when those words were erased on request.
        """
        came_back: list[Write] = []

        def writes(view: View) -> Sequence[Write]:
            change = acts.changes_with(view, [to]).get(to)
            if change is None or change.erased:
                raise Declined("These words were erased on request, so they cannot come back.")
            if _is_gone(view, register):
                came_back.append(Write(register.entity, register.eid, kind="restore", value={}))
            saw = Seen(view, programme).over(register, tuple(seen))
            kind = "resolve" if len(saw) > 1 else "set"
            text = Write(register.entity, register.eid, register.field, change.content, kind, saw)
            return [*came_back, text]

        self._editing.apply(programme, "history.text_restored", writes, self._numbered(programme, register))
        return bool(came_back)

    def _numbered(self, programme: str, register: Register) -> Mapping[str, Any]:
        """The number of the action a cell is in, or would come back to."""
        if register.entity != plan.ACTION:
            return {}
        with self._store.reading() as view:
            there = Rows(view, programme)
            if register.eid in there:
                return {"number": there.number(register.eid)}
            heads = register_heads(view, register._replace(field=plan.ORDER))
            order = str(heads[-1].content or "") if heads else ""
            return {"number": there.under(plan.Action(register.eid, ref(register.eid), 0, order)) + 1}

    def _telling(self, view: View, programme: str, words: Words) -> Telling:
        return Telling(view, programme, words, self._editing.me_if_known())


def _found(telling: Telling, batch: Batch, size: int | None, wanted: Wanted) -> Iterator[PastEntry]:
    """The act, if it is looked for."""
    seen = telling.glimpse(batch, size)
    if wanted.admits(seen.who, seen.source, seen.spots) and telling.touches(seen, wanted.column):
        entry = telling.entry(seen)
        if not wanted.text.strip() or telling.says(seen, entry, wanted):
            yield entry


def _batch(view: View, key: Key) -> Batch:
    batch = acts.batch_at(view, key)
    if batch is None:
        raise NotFound("This change is not in the history any more. Open History again.")
    return batch


def _is_gone(view: View, register: Register) -> bool:
    """Whether the row a cell is in was removed."""
    programme, entity, eid, _field = register
    if eid == MAIN or not records.is_born(view, programme, entity, eid):
        return False
    return not any(rows.living(view, programme, entity, [eid]))


def _at(change: Change) -> datetime:
    return datetime.fromtimestamp(int(change.hlc.partition("-")[0]) / 1000, UTC)
