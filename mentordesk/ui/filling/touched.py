"""Where in a form something was just taken back or done again."""

from __future__ import annotations

from collections.abc import Collection

from mentordesk.model.changes import Register
from mentordesk.model.filled import STANDING, Filled, bare
from mentordesk.ui.filling.section_view import Spot


def spot_of(filled: Filled, touched: Collection[Register]) -> Spot | None:
    """The first place of the form, in printed order, that one of these registers stands for."""
    places = {each.key: place for place, each in enumerate(filled.form.fields)}
    found = sorted(
        (places[key], key, row) for each in touched for key, row in _keys(filled, each) if key in places
    )
    if not found:
        return None
    _place, key, row = found[0]
    question = filled.form.question_of(key)
    field = filled.form.by_key[key]
    there = field.row_of is None or filled.row(field.row_of, row) is not None
    alone = field.is_group or not there or filled.standing(question).how
    return Spot(question.section, question.id, "" if alone else key, "" if alone else row)


def _keys(filled: Filled, register: Register) -> list[tuple[str, str]]:
    """The fields a register stands for here, with their rows."""
    name = bare(register.field)
    if name.startswith(STANDING):
        name = name.removeprefix(STANDING)
    found = []
    for field in filled.form.fields:
        home = filled.home(field.key)
        if field.row_of is not None:
            if home.entity == register.entity and name == home.name:
                found.append((field.key, register.eid))
        elif field.is_group and home.name == register.entity:
            found.append((field.key, register.eid))
        elif (home.entity, home.eid, home.name) == (register.entity, register.eid, name):
            found.append((field.key, ""))
    return found
