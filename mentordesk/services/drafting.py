"""Typing that was kept beside the journal, and what becomes of it at the next start (design §3).

A half-typed note is a draft of the register its text will have, in its circle; what else was chosen for it
(session, visit, hour, kind, speaker) is kept beside by ``note_drafts``. Taken up, it is born with all that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mentordesk.forms.definition import Field, Form
from mentordesk.forms.kinds import NotTaken, clean, take
from mentordesk.model import notes, plan, programme, visits
from mentordesk.model.changes import Key, Register, Write
from mentordesk.model.merging import same_value
from mentordesk.services.editing import Editing, circle_of, stored_field
from mentordesk.services.filling_people import named
from mentordesk.services.past_texts import field_of
from mentordesk.services.plan_rows import Rows, birth
from mentordesk.services.plan_seen import Seen
from mentordesk.store import drafts, records, rows
from mentordesk.store.drafts import Draft
from mentordesk.store.projection import register_heads
from mentordesk.store.records import View
from mentordesk.store.store import Store
from mentordesk.words import Label, Message, _

_OF_VISITS: Mapping[str, tuple[str, str]] = {
    visits.VISIT: (_("a visit, {column}"), _("a visit that was removed, {column}")),
    visits.SESSION: (_("a session, {column}"), _("a session that was removed, {column}")),
    notes.NOTE: (_("a note, {column}"), _("a note that was removed, {column}")),
}
"""Where words belong, in a record that is there and in one that is not."""
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
            drafts.keep(unit.connection, Draft(register, "shared", clean(text), tuple(base), at))

    def given_up(self, register: Register) -> None:
        """The text is not wanted."""
        with self._store.unit_of_work() as unit:
            drafts.drop(unit.connection, register)

    def offered(self) -> list[OfferedDraft]:
        """What waits, oldest first; what stands already is let go of without a word.

        So is an emptied text: nobody's words are in it. Drafts of a removed programme wait on.
        """
        with self._store.reading() as view:
            there = set(records.programmes(view))
            kept = [each for each in drafts.kept(view) if each.register.programme in there]
            idle = [each for each in kept if not _last_words(each) or _stands(view, each)]
            places: dict[str, Rows] = {}
            found = [_offered(view, each, places) for each in kept if each not in idle]
        for each in idle:
            self.given_up(each.register)
        return found

    def take_up(self, offered: OfferedDraft) -> None:
        """Write it where it belongs; what came in since stays beside it. Raises BadInput, NotWritten."""
        draft, register = offered.draft, offered.register

        def taking(view: View) -> list[Write]:
            if _is_coming_note(view, register):
                return self._note(view, register)
            saw = Seen(view, register.programme, _typed_at(draft)).over(register, draft.base)
            made, value = self._people(view, register, draft.value)
            write = Write(register.entity, register.eid, register.field, value, saw=saw)
            return [*_row(view, register), *made, write]

        self._editing.apply(register.programme, "draft.taken_up", taking)

    def _note(self, view: View, register: Register) -> list[Write]:
        """A note that was never added is born as it was meant."""
        from mentordesk.services.note_births import births
        from mentordesk.services.note_drafts import NoteDrafts

        waiting = NoteDrafts(self._store).waiting(register.programme)
        typed = [each for each in waiting if each.note == register.eid]
        return births(view, typed, self._editing.new_id) if typed else []

    def _people(self, view: View, register: Register, value: Any) -> tuple[list[Write], Any]:
        """Whoever is named in it and not known yet, and the answer with ids alone."""
        field = stored_field(register.entity, register.field)
        if field is None or field.kind not in ("person", "person_list"):
            return [], value
        circle = circle_of(register.entity, register.field)
        return named(view, register.programme, value, self._editing.new_id, circle)

    def leave(self, offered: OfferedDraft) -> None:
        """It is not wanted any more."""
        self.given_up(offered.register)


def _typed_at(draft: Draft) -> str:
    """The time of the journal at which the text was kept."""
    return f"{round(datetime.fromisoformat(draft.at).timestamp() * 1000):013d}-ffff"


def _row(view: View, register: Register) -> list[Write]:
    """The row a text needs: a new one at the end of the plan, or one that was taken out."""
    programme, entity, eid, _field = register
    if records.is_born(view, programme, entity, eid):
        if any(rows.living(view, programme, entity, [eid])):
            return []
        return [Write(entity, eid, kind="restore", value={})]
    if entity != plan.ACTION:
        return []
    places = Rows(view, programme)
    return list(birth(eid, places.keys(len(places), 1)[0], {}))


def _stands(view: View, draft: Draft) -> bool:
    """Whether the field says this already."""
    field = stored_field(draft.register.entity, draft.register.field)
    try:
        value = take(field, draft.value) if field else draft.value
    except NotTaken:
        return False
    return any(same_value(head.value, value) for head in register_heads(view, draft.register))


def _offered(view: View, draft: Draft, places: dict[str, Rows]) -> OfferedDraft:
    open_words = circle_of(draft.register.entity, draft.register.field) == "shared"
    words = _last_words(draft) if open_words else "…"  # what is restricted is in no line of news (ux.md §8)
    return OfferedDraft(draft, _where(view, draft.register, places), words)


def _last_words(draft: Draft) -> str:
    """The end of the text on one line, from the beginning of a word where that can be."""
    text = " ".join(" ".join(_words(draft.value)).split())
    if len(text) <= _LAST:
        return text
    end = text[-_LAST:]
    return f"…{end.partition(' ')[2] or end}"


def _words(value: Any) -> Iterator[str]:
    """What a person typed in an answer, whatever its kind."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name != "of":  # the mark of what a translation translates
                yield from _words(each)
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _where(view: View, register: Register, places: dict[str, Rows]) -> Message:
    if register.entity == plan.FORM:
        return Message.of(_("the heading of the plan, {field}"), field=_label(register))
    if register.entity == plan.ACTION:
        return _in_the_plan(view, register, places)
    if register.entity in _OF_VISITS:
        return _in_a_visit(view, register)
    found = field_of(register)
    if found is None or found[0].key == programme.FORM:
        return Message.of(_("the programme sheet"))
    return _in_a_form(view, register, *found)


def _is_coming_note(view: View, register: Register) -> bool:
    programme, entity, eid, _field = register
    return entity == notes.NOTE and not records.is_born(view, programme, entity, eid)


def _in_a_visit(view: View, register: Register) -> Message:
    """A visit by its number, a session by its title, a note by neither: its place may be confidential."""
    programme, entity, eid, _field = register
    if _is_coming_note(view, register):
        return Message.of(_("a note being written"))
    field = stored_field(entity, register.field)
    column = Label(f"{visits.FORM}/{field.key}", field.label) if field else register.field
    if not any(rows.living(view, programme, entity, [eid])):
        return Message.of(_OF_VISITS[entity][1], column=column)
    if entity == visits.VISIT:
        there = [each.eid for each in rows.places(view, programme, entity, visits.ORDER)]
        return Message.of(_("visit {number}, {column}"), number=there.index(eid) + 1, column=column)
    title = records.single(view, programme, entity, eid).answers.get("title")
    if entity == visits.SESSION and title:
        return Message.of(_("the session “{title}”, {column}"), title=title, column=column)
    return Message.of(_OF_VISITS[entity][0], column=column)


def _in_a_form(view: View, register: Register, definition: Form, field: Field) -> Message:
    """A question of a form, or a row of one of its groups."""
    title = Label(f"{definition.key}/title", definition.title)
    column = Label(f"{definition.key}/{field.key}", field.label)
    there = field.row_of is None or any(
        rows.living(view, register.programme, register.entity, [register.eid])
    )
    if not there:
        return Message.of(_("{form}, an entry that was removed, {column}"), form=title, column=column)
    if field.question is None:
        return Message.of(_("{form}, {column}"), form=title, column=column)
    return Message.of(
        _("{form}, question {number}, {column}"), form=title, number=field.question, column=column
    )


def _in_the_plan(view: View, register: Register, places: dict[str, Rows]) -> Message:
    if not records.is_born(view, register.programme, plan.ACTION, register.eid):
        return Message.of(_("a new action"))
    if register.programme not in places:
        places[register.programme] = Rows(view, register.programme)
    there = places[register.programme]
    if register.eid not in there:
        return Message.of(_("an action that was removed, {column}"), column=_label(register))
    number = there.number(register.eid)
    return Message.of(_("action {number}, {column}"), number=number, column=_label(register))


def _label(register: Register) -> Label | str:
    field = stored_field(register.entity, register.field)
    return Label(f"{plan.FORM}/{field.key}", field.label) if field else register.field
