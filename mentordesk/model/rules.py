"""Rules of the method as Notices: they warn, they never refuse (methodology §1).

Here is what a Notice is, and the rules of the programme as a whole; those of each annex are in
``rules_needs``, ``rules_strengths``, ``rules_network`` and ``rules_role``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mentordesk.model.filled import Filled, FilledRow
from mentordesk.model.programme import (
    COORDINATOR,
    FACILITATOR,
    FORM,
    MENTEE,
    MENTEE_ASSOCIATION,
    MENTOR,
    MENTOR_ASSOCIATION,
    PARTY,
    PEER,
    Programme,
)
from mentordesk.words import Message, _, folded

LONG_TEXT = 20_000  # characters
_YEAR, _FIVE_YEARS = 365, 1827  # days
_ONCE = (MENTEE, MENTOR, MENTEE_ASSOCIATION, MENTOR_ASSOCIATION)


@dataclass(frozen=True)
class Notice:
    """A remark with the requirement it comes from, the record it is about, and the field that answers it.

    ``field`` is a field's key; where it stands in a group, ``entity`` is the group and ``eid`` the row.
    ``quiet`` marks a hint, an invitation or a plain fact: it is shown without the sign of a warning.
    """

    rule: str
    message: Message
    entity: str
    eid: str = "main"
    field: str = ""
    quiet: bool = False


def on(filled: Filled, rule: str, message: Message, field: str, *, quiet: bool = False) -> Notice:
    """A notice on a field that stands once, or on a group as a whole."""
    return Notice(rule, message, filled.form.key, filled.eid, field, quiet)


def on_row(row: FilledRow, rule: str, message: Message, field: str, *, quiet: bool = False) -> Notice:
    """A notice on a field of one row."""
    return Notice(rule, message, field.rpartition(".")[0], row.id, field, quiet)


def plural(one: str, many: str, count: int, **parameters: object) -> Message:
    """A message of two forms; the parameter ``count`` chooses."""
    return Message(one, tuple({"count": count, **parameters}.items()), many)


def is_asked(filled: Filled, key: str) -> bool:
    """Whether a field is asked here: not hidden, not left out on purpose and not unknown (R-200)."""
    found = filled.form.by_key.get(key)
    if found is None or found.hidden or filled.left_out:
        return False
    question = filled.form.question_of(key)
    return not question.first.hidden and not filled.standing(question).how


def is_begun(filled: Filled) -> bool:
    """Whether a person wrote anything in the form: what is empty is not remarked upon."""
    if any(each.value is not None for each in filled.answers.values()):
        return True
    return any(written(filled, group) for group in filled.rows)


def written(filled: Filled, group: str) -> tuple[FilledRow, ...]:
    """The rows of a group in which anything stands."""
    return tuple(each for each in filled.rows_of(group) if not each.is_empty)


def party_notices(programme: Programme) -> Iterator[Notice]:
    """Who is missing or there twice among the parties (R-001); a community of practice has peers (R-198)."""
    if programme.answers.get("prog.format") == "community":
        if len(programme.with_role(PEER)) < 2:
            text = Message.of(_("A community of practice gathers at least two cities."))
            yield Notice("R-198", text, PARTY)
        return
    if programme.mentee is None:
        yield Notice("R-001", Message.of(_("No mentee city is named yet.")), PARTY)
    if programme.mentor is None:
        yield Notice("R-001", Message.of(_("No mentor city is named yet.")), PARTY)
    if not programme.with_role(FACILITATOR, COORDINATOR):
        yield Notice("R-001", Message.of(_("No facilitation team is named yet.")), PARTY)
    for role in _ONCE:
        for party in programme.with_role(role)[1:]:
            text = Message.of(_("This role is already taken by another party."))
            yield Notice("R-001", text, PARTY, party.id)


def unusual_length(programme: Programme) -> Iterator[Notice]:
    """R-190: a programme of less than a year or of more than five is taken as it is, with a remark."""
    begins, ends = programme.answers.get("prog.start"), programme.end
    if not begins or ends is None:
        return
    days = (ends - date.fromisoformat(begins)).days + 1
    if days < _YEAR:
        text = Message.of(_("The programme lasts less than a year: is the end as you mean it?"))
        yield Notice("R-190", text, FORM, field="prog.end")
    elif days > _FIVE_YEARS:
        text = Message.of(_("The programme lasts more than five years: is the end as you mean it?"))
        yield Notice("R-190", text, FORM, field="prog.end")


def mentor_chosen_early(programme: Programme, needs: Filled) -> Iterator[Notice]:
    """R-034: a mentor is named, or the decision taken, while no first draft of the needs exists."""
    chosen = programme.mentor is not None or programme.answers.get("match.decision") is not None
    if chosen and is_asked(needs, "a2.need") and not written(needs, "a2.need"):
        text = Message.of(_("A mentor is chosen and no need is written yet: a first draft helps both sides."))
        yield on(needs, "R-034", text, "a2.need")


def are_in_different_countries(programme: Programme) -> bool:
    """Whether the cities are in different countries, as the sheet says or as the parties' countries do."""
    countries = {folded(each.country) for each in programme.cities if each.country.strip()}
    return programme.answers.get("prog.transnational") is True or len(countries) > 1


def aims_at_plan(programme: Programme) -> bool:
    """Whether the programme is to end in an action plan; else notices on the plan are off (R-192)."""
    return programme.answers.get("prog.aim") in (None, "action_plan", "implementation")


def long_text_notice(text: str) -> Message | None:
    """A remark on a text so long that nobody will read it in a cell; it is kept whole."""
    if len(text) <= LONG_TEXT:
        return None
    return Message.of(_("This text is very long: {count} characters. It is kept whole."), count=len(text))
