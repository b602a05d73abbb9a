"""Filling a form: answers, rows, sheets, and what is said of a question itself (R-217, R-219).

Whoever calls names an answer by the register that ``Filled.register`` gives, so that what is restricted, or
kept once for two forms, is written where it belongs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mentordesk.errors import NotFound
from mentordesk.forms.answers import MAIN
from mentordesk.forms.definition import Field
from mentordesk.forms.reading import form
from mentordesk.model.changes import Key, Register, Write, canonical
from mentordesk.model.filled import (
    HOW,
    SUFFIXES,
    UNKNOWN,
    Answer,
    Filled,
    FilledRow,
    Standing,
    bare,
    mark_of,
)  # fmt: skip
from mentordesk.model.ordering import between
from mentordesk.services.editing import Editing, circle_of, stored_field
from mentordesk.services.filling_people import named
from mentordesk.services.filling_reading import ORDER, FormReader, order_of_next
from mentordesk.services.filling_sheets import Sheets
from mentordesk.services.form_versions import closing_stage
from mentordesk.services.plan_seen import Seen
from mentordesk.services.refs import new_row_ids
from mentordesk.services.wording import wording_writes
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.store.store import Store

Saw = tuple[Key, ...] | None


class Filling:
    """What one can do with any form of a programme."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    # --- reading ---------------------------------------------------------------------------------

    def filled(
        self,
        programme: str,
        key: str,
        eid: str = MAIN,
        *,
        clock: Mapping[str, int] | None = None,
        open_only: bool = False,
    ) -> Filled:
        """One form as it is filled; ``clock`` and ``open_only`` as in ``FormReader``."""
        with self._store.reading() as view:
            return Sheets(view, programme, clock=clock, open_only=open_only).filled(form(key), eid)

    def sheets(self, programme: str, key: str, *, open_only: bool = False) -> list[Filled]:
        """Every sheet of a form that is filled several times, oldest first; of another form its only one."""
        definition = form(key)
        with self._store.reading() as view:
            return Sheets(view, programme, open_only=open_only).all(definition)

    # --- answers ---------------------------------------------------------------------------------

    def answer(self, register: Register, value: Any, saw: Saw = None) -> None:
        """Give an answer, or take it away (None).

        ``saw`` are the changes whose words were shown; what we wrote over them since was seen too.
        A person may be named instead of being known: ``{"text": …}`` where an id is expected makes one, or
        finds whoever is called so. Raises BadInput for a value the field does not take.
        """
        field = stored_field(register.entity, register.field)

        def writes(view: View) -> list[Write]:
            made, taken = self._people(view, register, field, value)
            asked_as = wording_writes(view, register, field, empty=taken is None)
            closed = closing_stage(view, register, field, taken, self._editing.new_id())
            over = None if saw is None else Seen(view, register.programme).over(register, saw)
            written = Write(register.entity, register.eid, register.field, taken, saw=over)
            return [*made, *closed, written, *asked_as]

        self._editing.apply(register.programme, "form.answered", writes, _about(field))

    def translate(self, filled: Filled, key: str, language: str, text: str, row: str = "") -> None:
        """Say an answer in another language beside it; an empty text takes the translation away."""
        found = _answer(filled, key, row)
        at = filled.translation_register(key, language, row)
        known = found.translations.get(language) if found else None
        value = {"text": text, "of": mark_of(canonical(found.value))} if found and text.strip() else None
        write = Write(at.entity, at.eid, at.field, value, saw=(known.key,) if known else ())
        about = _about(filled.form.by_key[key]) | {"language": language}
        self._editing.apply(filled.programme, "form.translated", [write], about)

    def _people(
        self, view: View, register: Register, field: Field | None, value: Any
    ) -> tuple[list[Write], Any]:
        if field is None or field.kind not in ("person", "person_list"):
            return [], value
        circle = circle_of(register.entity, register.field)
        return named(view, register.programme, value, self._editing.new_id, circle)

    # --- rows ------------------------------------------------------------------------------------

    def add_row(self, filled: Filled, group: str, answers: Mapping[str, Any] | None = None) -> str:
        """A row at the end of a group, with answers by the last part of their key. Returns its id."""
        programme, field, home = filled.programme, filled.form.by_key[group], filled.home(group)
        made: list[str] = []

        def writes(view: View) -> list[Write]:
            (eid,) = new_row_ids(view, programme, self._editing.new_id)
            made.append(eid)
            last = FormReader(view, programme).filled(filled.form, filled.eid, filled.homes).rows_of(group)
            order = between(last[-1].order or None if last else None, None)
            born = Write(home.name, eid, kind="create", value={"parent": [home.entity, home.eid]})
            return [
                born,
                Write(home.name, eid, ORDER, order),
                *self._row_answers(view, filled, group, eid, answers),
            ]

        self._editing.apply(programme, "form.row_added", writes, _about(field))
        return made[-1]

    def _row_answers(
        self, view: View, filled: Filled, group: str, eid: str, answers: Mapping[str, Any] | None
    ) -> list[Write]:
        written: list[Write] = []
        for field in filled.form.groups[group]:
            if answers is None or answers.get(field.name) is None:
                continue
            register = filled.register(field.key, eid)
            made, value = self._people(view, register, field, answers[field.name])
            written += [*made, Write(register.entity, eid, register.field, value)]
        return written

    def remove_row(self, filled: Filled, group: str, row: str) -> None:
        """Take a row out; history and undo bring it back. Raises NotFound for a row that is gone."""
        there = self._there(filled, group, row)

        home = filled.home(group).name
        asked = {filled.register(each.key, row).field: each.name for each in filled.form.groups[group]}
        shown = {field: there.answers[name].key for field, name in asked.items() if name in there.answers}

        def writes(view: View) -> list[Write]:
            seen = Seen(view, filled.programme).record(home, row, shown, asked)
            return [Write(home, row, kind="delete", saw=seen)]

        self._editing.apply(filled.programme, "form.row_removed", writes, _about(filled.form.by_key[group]))

    def move_row(self, filled: Filled, group: str, row: str, place: int) -> None:
        """Give a row the place ``place`` (from 1); the others keep their order."""
        rows = [each for each in filled.rows_of(group) if each.id != row]
        self._there(filled, group, row)
        place = max(1, min(place, len(rows) + 1))
        before = rows[place - 2].order if place > 1 else None
        after = next((each.order for each in rows[place - 1 :] if not before or each.order > before), None)
        write = Write(filled.home(group).name, row, ORDER, between(before or None, after or None))
        self._editing.apply(filled.programme, "form.row_moved", [write], _about(filled.form.by_key[group]))

    def _there(self, filled: Filled, group: str, row: str) -> FilledRow:
        found = filled.row(group, row)
        if found is None:
            raise NotFound("This entry is no longer there. Look in History to bring it back.")
        return found

    # --- what is said of a question ----------------------------------------------------------------

    def leave_out(self, filled: Filled, question: str, how: str, reason: str = "") -> None:
        """Say that a question is not relevant here (with a reason) or that nobody knows; "" asks it again."""
        if how and how not in HOW:
            raise ValueError(f"unknown standing {how}")
        act = "form.asked" if not how else "form.unknown" if how == UNKNOWN else "form.left_out"
        self._say(filled, question, act, how=how, reason=reason if how else "")

    def hand_over(
        self, filled: Filled, questions: Sequence[str], who: str | Mapping[str, str], on: str
    ) -> None:
        """Note whom questions were handed to, and on which day (ISO); "" takes the note away.

        ``who`` is a person's id, or ``{"text": name or function}`` for one to be found or made.
        """

        def writes(view: View) -> list[Write]:
            made, found = named(view, filled.programme, who, self._editing.new_id)
            eid, day = found or "", on if found else ""
            return [*made, *(self._saying(filled, each, asked_of=eid, asked_on=day) for each in questions)]

        self._editing.apply(filled.programme, "form.handed", writes, {"count": len(questions)})

    def _say(self, filled: Filled, question: str, act: str, **parts: str) -> None:
        about = _about(filled.form.by_question[question].first)
        self._editing.apply(filled.programme, act, [self._saying(filled, question, **parts)], about)

    def _saying(self, filled: Filled, question: str, **parts: str) -> Write:
        asked = filled.form.by_question[question]
        said = filled.standing(asked)
        kept = {name: getattr(said, name) for name in _SAID} | parts
        at = filled.standing_register(asked)
        saw = (said.key,) if said.key else ()
        return Write(at.entity, at.eid, at.field, Standing(**kept).stored, saw=saw)

    def restrict(self, filled: Filled, question: str, circle: str) -> None:
        """Keep the answers of a question within a circle, or open them again (``shared``) (R-219).

        The words move: nothing shared says them from now on. What already left this laptop cannot be called
        back. A question that its form restricts stays so.
        """
        asked = filled.form.by_question[question]
        if asked.first.circle != "shared" or filled.circle(asked) == circle:
            return
        moved: list[Write] = []
        for field in asked.fields:
            inside = filled.form.groups[field.key] if field.is_group else (field,)
            rows = [each.id for each in filled.rows_of(field.key)] if field.is_group else [""]
            for each in inside:
                moved += [write for row in rows for write in _move(filled, each, row, circle)]
        act = "form.opened" if circle == "shared" else "form.restricted"
        saying = self._saying(filled, question, circle=circle)
        self._editing.apply(filled.programme, act, [*moved, saying], _about(asked.first))

    # --- sheets ----------------------------------------------------------------------------------

    def add_sheet(self, programme: str, key: str, answers: Mapping[str, Any] | None = None) -> str:
        """Another sheet of a form that is filled several times. Returns its id."""
        definition = form(key)
        made: list[str] = []

        def writes(view: View) -> list[Write]:
            (eid,) = new_row_ids(view, programme, self._editing.new_id)
            made.append(eid)
            order = order_of_next(view, programme, key)
            given = [Write(key, eid, name, value) for name, value in (answers or {}).items()]
            return [Write(key, eid, kind="create", value={}), Write(key, eid, ORDER, order), *given]

        assert definition.several
        self._editing.apply(programme, "form.sheet_added", writes, {"form": key})
        return made[-1]

    def remove_sheet(self, programme: str, key: str, eid: str) -> None:
        """Take a sheet with its rows out; history and undo bring it back."""

        def writes(view: View) -> list[Write]:
            inside = records.children(view, programme, key, eid)
            return [Write(*each, kind="delete") for each in (*inside, (key, eid))]

        self._editing.apply(programme, "form.sheet_removed", writes, {"form": key})


_SAID = ("how", "reason", "circle", "asked_of", "asked_on")


def _about(field: Field | None) -> dict[str, Any]:
    """What an act was about, for History: ids and numbers alone."""
    if field is None:
        return {}
    return {"field": field.key} | ({"question": field.question} if field.question is not None else {})


def _move(filled: Filled, field: Field, row: str, circle: str) -> list[Write]:
    """One answer out of the circle it stands in and into another."""
    at = filled.register(field.key, row)
    found = _answer(filled, field.key, row)
    if found is None or field.circle != "shared":
        return []
    suffix = SUFFIXES.get(circle, "")
    moved = [
        Write(at.entity, at.eid, at.field, None, saw=(found.key,)),
        Write(at.entity, at.eid, bare(at.field) + suffix, found.value),
    ]
    for language, said in found.translations.items():
        there = filled.translation_register(field.key, language, row).field
        kept = {"text": said.text, "of": "" if said.out_of_date else mark_of(canonical(found.value))}
        moved += [
            Write(at.entity, at.eid, there, None, saw=(said.key,)),
            Write(at.entity, at.eid, bare(there) + suffix, kept),
        ]
    return moved


def _answer(filled: Filled, key: str, row: str) -> Answer | None:
    field = filled.form.by_key[key]
    if field.row_of is None:
        return filled.answers.get(key)
    there = filled.row(field.row_of, row)
    return there.answers.get(field.name) if there else None
