"""What references point to, in words: a party, a need, a practice, an action (spec, ``reference``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mentordesk.model.filled import Filled
from mentordesk.store import rows
from mentordesk.store.records import Record, View

_NAMED_BY: Mapping[str, Sequence[str]] = {
    "prog.party": ("name",),
    "a2.need": ("title", "statement"),
    "annex4": ("a4.name",),
    "annex3": ("a3.city",),
    "a6.action": ("what",),
    "a5.member": ("organisation",),
}
_MOST = 80  # letters of a text that stands for its record


def labels(view: View, filled: Filled) -> dict[str, str]:
    """Id → label of every record that an answer of the form refers to and that is there."""
    wanted: dict[str, set[str]] = {}
    for value in _values(filled):
        for each in value if isinstance(value, list) else (value,):
            if isinstance(each, Mapping) and each.get("entity") in _NAMED_BY and each.get("id"):
                wanted.setdefault(str(each["entity"]), set()).add(str(each["id"]))
    found = {}
    for entity, eids in wanted.items():
        for record in rows.chosen(view, filled.programme, entity, sorted(eids)):
            found[record.eid] = label(record)
    return {eid: text for eid, text in found.items() if text}


def label(record: Record) -> str:
    """How a record is called where another one refers to it."""
    for name in _NAMED_BY.get(record.entity, ()):
        said = record.answers.get(name)
        text = str(said.get("text") or "") if isinstance(said, Mapping) else str(said or "")
        line = " ".join(text.split())
        if line:
            return line if len(line) <= _MOST else f"{line[:_MOST].rpartition(' ')[0] or line[:_MOST]}…"
    return ""


def _values(filled: Filled) -> Iterator[Any]:
    kinds = {"reference", "reference_list"}
    for key, answer in filled.answers.items():
        if filled.form.by_key[key].kind in kinds:
            yield answer.value
    for group, found in filled.rows.items():
        names = [each.name for each in filled.form.groups[group] if each.kind in kinds]
        for row in found:
            yield from (row.value(name) for name in names)
