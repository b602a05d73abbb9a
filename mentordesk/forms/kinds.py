"""The table of field kinds: how each kind of answer is taken in and shown.

``take`` turns what was typed or read into the one stored form (JSON) and raises NotTaken with
the reason when it cannot; ``show`` turns the stored form into words. ``merges`` says
whether two changes of one text may be merged word by word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mentordesk.forms import showing, taking
from mentordesk.forms.definition import Field
from mentordesk.forms.showing import Showing, showing_of
from mentordesk.forms.taking import NotTaken, Value, clean, clean_text

__all__ = [
    "KINDS", "Kind", "NotTaken", "Showing", "Value", "clean", "clean_text", "show", "showing_of", "take",
]  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """One row of the table."""

    take: Callable[[Field, object], Value]
    show: Callable[[Value, Showing], str]
    merges: bool = False


KINDS: Mapping[str, Kind] = {
    "short_text": Kind(taking.take_line, lambda value, _s: str(value)),
    "long_text": Kind(taking.take_text, lambda value, _s: str(value), merges=True),
    "list": Kind(taking.take_list, lambda value, _s: "\n".join(value)),
    "number": Kind(taking.take_number, showing.show_number),
    "money": Kind(taking.take_money, showing.show_money),
    "date": Kind(taking.take_date, showing.show_date),
    "date_range": Kind(taking.take_range, showing.show_range),
    "time": Kind(taking.take_time, lambda value, _s: str(value)),
    "person": Kind(taking.take_id, showing.show_person),
    "person_list": Kind(
        taking.take_ids, lambda value, s: "\n".join(showing.show_person(each, s) for each in value)
    ),
    "choice": Kind(taking.take_choice, lambda value, s: s.choice_label(value)),
    "multi_choice": Kind(taking.take_choices, lambda value, s: "\n".join(map(s.choice_label, value))),
    "yes_no": Kind(taking.take_yes_no, showing.show_yes_no),
    "scale": Kind(taking.take_scale, showing.show_scale),
    "matrix": Kind(taking.take_matrix, showing.show_matrix),
    "checklist_item": Kind(taking.take_tick, showing.show_tick),
    "reference": Kind(taking.take_reference, showing.show_reference),
    "reference_list": Kind(
        taking.take_references, lambda value, s: "\n".join(showing.show_reference(each, s) for each in value)
    ),
    "group": Kind(taking.take_nothing, lambda _v, _s: ""),
}


def take(field: Field, given: object) -> Value:
    """The stored form of what was given; None for an empty answer. Raises NotTaken."""
    given = clean(given)
    if given is None or given == "":
        return None
    return KINDS[field.kind].take(field, given)


def show(field: Field, value: Value, said: Showing) -> str:
    """An answer in words; an empty one is an empty text."""
    return "" if value is None else KINDS[field.kind].show(value, said)
