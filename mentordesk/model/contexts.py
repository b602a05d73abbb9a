"""The context of a city and of its association, asked alike in annexes 2 and 3 and typed once (R-023, R-194).

Where both sheets are about one party, its context is kept in the sheet that has it, and the other shows it.
Nothing is ever moved: a sheet that has answers of its own goes on showing them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mentordesk.forms.definition import Form
from mentordesk.model.derived import party_of
from mentordesk.model.filled import Filled, Home
from mentordesk.model.programme import Party, Programme
from mentordesk.words import folded

NEEDS, STRENGTHS = "annex2", "annex3"
_PREFIX = {NEEDS: "a2.", STRENGTHS: "a3."}
LOCAL, ASSOCIATION = "local", "assoc"
_OF_THE_CITY = ("assoc.typical", "assoc.different")
"""What an association says of one city, not of the country."""


def block_of(form: Form, key: str) -> str:
    """``local``, ``assoc``, or empty where a field of annex 2 or 3 belongs to one sheet alone."""
    if form.key not in _PREFIX:
        return ""
    tail = key.removeprefix(_PREFIX[form.key])
    block = tail.partition(".")[0]
    return block if block in (LOCAL, ASSOCIATION) and tail not in _OF_THE_CITY else ""


def twin(form: Form, key: str) -> str:
    """The key under which the other annex asks the same."""
    other = STRENGTHS if form.key == NEEDS else NEEDS
    return _PREFIX[other] + key.removeprefix(_PREFIX[form.key])


def party(filled: Filled, programme: Programme, block: str) -> Party | None:
    """Whose context a sheet tells: the city's, or the association's."""
    key = _PREFIX[filled.form.key] + ("city" if block == LOCAL else "association")
    said = filled.value(key)
    if isinstance(said, Mapping):
        named = folded(str(said.get("text") or ""))
        return next(
            (each for each in programme.parties if each.id == said.get("id") or folded(each.name) == named),
            Party("", "", str(said.get("text") or "")) if named else None,
        )
    return party_of(filled.form, filled.form.by_key[key], programme)


def same(one: Party | None, other: Party | None) -> bool:
    """Whether two sheets mean one city or association: by its record, or by its name and country."""
    if one is None or other is None:
        return False
    if one.id and one.id == other.id:
        return True
    return bool(one.name) and (folded(one.name), folded(one.country)) == (
        folded(other.name), folded(other.country)
    )  # fmt: skip


def has(filled: Filled, block: str) -> bool:
    """Whether a sheet has answers of its own in a block."""
    form = filled.form
    single = any(
        value.value is not None and block_of(form, key) == block for key, value in filled.answers.items()
    )
    rows = any(block_of(form, group) == block and any(not row.is_empty for row in rows)
               for group, rows in filled.rows.items())  # fmt: skip
    return single or rows


def homes(filled: Filled, others: Iterator[Filled] | list[Filled], programme: Programme) -> dict[str, Home]:
    """Where a sheet's context is kept, if another sheet of the same city or association has it.

    ``filled`` and ``others`` are read without homes. A sheet with a context of its own keeps it.
    """
    found: dict[str, Home] = {}
    listed = list(others)
    for block in (LOCAL, ASSOCIATION):
        if has(filled, block):
            continue
        whose = party(filled, programme, block)
        keeper = next(
            (each for each in listed if same(whose, party(each, programme, block)) and has(each, block)), None
        )
        if keeper is None:
            continue
        for each in filled.form.fields:
            if each.row_of is None and block_of(filled.form, each.key) == block:
                found[each.key] = Home(keeper.form.key, keeper.eid, twin(filled.form, each.key))
    return found
