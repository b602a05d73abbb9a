"""Typing that was kept beside the journal, and what becomes of it at the next start (design §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mentordesk.forms.answers import MAIN
from mentordesk.model.changes import Key, Register, Write, canonical
from mentordesk.model.merging import standing
from mentordesk.model.ordering import between
from mentordesk.model.plan import ACTION, FORM, ORDER
from mentordesk.services.editing import Editing
from mentordesk.store import drafts, records
from mentordesk.store.drafts import Draft
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Message, _

_LAST = 40  # characters of the end of a text, by which a person knows it again


@dataclass(frozen=True)
class OfferedDraft:
    """A text someone was typing when the program ended, and where it belongs, in words."""

    draft: Draft
    where: Message
    last_words: str

    @property
    def register(self) -> Register:
        """What it would set."""
        return self.draft.register


class Drafting:
    """Keeps typing within two seconds, offers it, takes it up or leaves it."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def keep(self, register: Register, text: Any, base: Sequence[Key]) -> None:
        """Keep the text as it is now, over the changes its author saw. Raises NotWritten."""
        at = self._store.clock.now().isoformat(timespec="milliseconds")
        with self._store.unit_of_work() as unit:
            drafts.keep(unit.connection, Draft(register, "shared", text, tuple(base), at))

    def given_up(self, register: Register) -> None:
        """The text is not wanted."""
        with self._store.unit_of_work() as unit:
            drafts.drop(unit.connection, register)

    def offered(self) -> list[OfferedDraft]:
        """What waits, oldest first; a text that stands already is let go of, without a word."""
        with self._store.reading() as view:
            there = set(records.programmes(view))
            kept = [each for each in drafts.kept(view) if each.register.programme in there]
            standing_already = [each for each in kept if _stands(view, each)]
            found = [_offered(view, each) for each in kept if each not in standing_already]
        for each in standing_already:
            self.given_up(each.register)
        return found

    def take_up(self, offered: OfferedDraft) -> None:
        """Write it where it belongs; what came in since stays beside it. Raises BadInput, NotWritten."""
        draft = offered.draft
        register = draft.register

        def taking(view: View) -> list[Write]:
            saw = draft.base or None
            write = Write(register.entity, register.eid, register.field, draft.value, saw=saw)
            return [*self._row(view, register), write]

        self._editing.apply(register.programme, "draft.taken_up", taking)
        self.given_up(register)

    def leave(self, offered: OfferedDraft) -> None:
        """It is not wanted any more."""
        self.given_up(offered.register)

    def _row(self, view: View, register: Register) -> list[Write]:
        """The row a text needs: a new one at the end of the plan, or one that was taken out."""
        if register.entity != ACTION:
            return []
        if records.is_born(view, register.programme, ACTION, register.eid):
            rows = records.rows(view, register.programme, ACTION)
            if any(row.eid == register.eid for row in rows):
                return []
            return [Write(ACTION, register.eid, kind="restore", value={})]
        rows = records.rows(view, register.programme, ACTION)
        last = str(rows[-1].answers.get(ORDER) or "") if rows else ""
        return [
            Write(ACTION, register.eid, kind="create", value={"parent": [FORM, MAIN]}),
            Write(ACTION, register.eid, ORDER, between(last or None, None)),
        ]


def _stands(view: View, draft: Draft) -> bool:
    heads = register_heads(view, draft.register)
    stored = standing(heads).value if heads else canonical(None)
    return stored == canonical(draft.value or None)


def _offered(view: View, draft: Draft) -> OfferedDraft:
    text = " ".join(str(draft.value or "").split())
    return OfferedDraft(draft, _where(view, draft.register), text[-_LAST:])


def _where(view: View, register: Register) -> Message:
    if register.entity != ACTION:
        return Message.of(_("the programme sheet"))
    rows = records.rows(view, register.programme, ACTION)
    numbers = {row.eid: number for number, row in enumerate(rows, 1)}
    if register.eid not in numbers:
        return Message.of(_("a new action"))
    return Message.of(_("action {number}"), number=numbers[register.eid])
