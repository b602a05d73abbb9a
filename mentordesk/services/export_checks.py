"""What is said of a document before it goes: what the file proved, what is open, what stays here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mentordesk.forms.reading import form
from mentordesk.model import people
from mentordesk.model.plan import ACTION, FORM, ORDER, Action, Plan
from mentordesk.model.plan_review import FINAL
from mentordesk.services.export_circles import restricted
from mentordesk.store import records
from mentordesk.store.records import View
from mentordesk.words import Message, Words, _

_ASKED_EARLY = (3, 4, 6)
"""Columns that a plan is asked about before it is final: when, who, and how one will know (ux.md, 07)."""
_MOST_REMARKS = 3


@dataclass(frozen=True)
class Checks:
    """What was seen in the finished file. ``comes_back`` is None for a format nothing comes back from."""

    suffix: str
    comes_back: bool | None
    accessible: bool

    def said(self) -> list[tuple[bool, Message]]:
        """Each check: whether it holds, and the sentence."""
        found = []
        if self.comes_back is not None:
            found.append((self.comes_back, Message.of(_COMES_BACK[self.comes_back])))
        if self.accessible:
            found.append((True, Message.of(_("Headings and tables are accessible"))))
        elif self.suffix == ".pdf":
            found.append((False, Message.of(_("The fonts of the PDF lack some signs. Send the Word file."))))
        else:
            found.append((False, Message.of(_("This file is not accessible. Choose another format."))))
        return found


_COMES_BACK = {
    True: _("Reads back without loss"),
    False: _("This file does not read back in full. Choose another format."),
}


def remarks(plan: Plan, words: Words) -> list[Message]:
    """What the plan leaves open (R-165, R-166): it never stands in the way."""
    definition = form(FORM)
    final = plan.header.get("a6.status") in FINAL
    asked = [each for each in definition.columns(ACTION) if final or each.column in _ASKED_EARLY]
    found: list[Message] = []
    for action in plan.actions:
        empty = [definition.label(each.key, words) for each in asked if not action.text(each.name).strip()]
        if empty:
            found.append(
                Message.of(
                    _("Action {number} goes out with nothing under {columns}"),
                    number=action.number, columns=words.listed(empty),
                )
            )  # fmt: skip
        found += _conflict(action)
    if len(found) <= _MOST_REMARKS:
        return found
    more = len(found) - _MOST_REMARKS + 1
    return [*found[: _MOST_REMARKS - 1], Message.of(_("More remarks on this plan: {count}"), count=more)]


def _conflict(action: Action) -> list[Message]:
    printed = {each.name for each in form(FORM).columns(ACTION)}
    if not action.conflicts & printed:
        return []
    text = _("Action {number} was changed on both sides: the version shown in the plan goes out")
    return [Message.of(text, number=action.number)]


@dataclass(frozen=True)
class LeftOut:
    """What stays here (R-212): counts alone, never words. ``columns`` holds filled cells by field."""

    restricted: int = 0
    private: int = 0
    contacts: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)

    def without(self, columns: Sequence[str]) -> LeftOut:
        """What stays here when these columns, by name, come along."""
        going = {each.key for each in form(FORM).groups[ACTION] if each.name in columns}
        kept = {key: count for key, count in self.columns.items() if key not in going}
        return replace(self, columns=kept)

    def said(self, words: Words) -> list[tuple[str, str]]:
        """Each thing that stays here, as a strong sentence and one more."""
        told = [
            (words.plural("{count} restricted note or answer stays here.",
                          "{count} restricted notes and answers stay here.", self.restricted),
             words.text("No document can hold them."), self.restricted),
            (words.plural("{count} private record stays on this computer.",
                          "{count} private records stay on this computer.", self.private),
             words.text("They travel nowhere."), self.private),
            (words.plural("{count} personal contact stays here.",
                          "{count} personal contacts stay here.", self.contacts), "", self.contacts),
            self._columns(words),
        ]  # fmt: skip
        found = [(strong, more) for strong, more, count in told if count]
        if self.restricted or self.private:
            return found
        nothing = words.text("Nothing restricted is left out.")
        if found:
            return [*found, ("", nothing)]
        return [(nothing, words.text("This programme holds no restricted note and no private record."))]

    def _columns(self, words: Words) -> tuple[str, str, int]:
        definition = form(FORM)
        count = sum(self.columns.values())
        strong = words.plural(
            "{count} cell beside the six columns stays here.",
            "{count} cells beside the six columns stay here.", count,
        )  # fmt: skip
        names = [definition.label(key, words) for key in definition.by_key if key in self.columns]
        return strong, words.text("Columns: {columns}.", columns=words.listed(names)) if names else "", count


def left_out(view: View, plan: Plan) -> LeftOut:
    """What a document of this plan does not hold."""
    narrower = restricted(view, plan.programme)
    kept = records.rows(view, plan.programme, people.ENTITY)
    contacts = sum(1 for person in kept if person.answers.keys() - {*people.FIELDS, ORDER})
    return LeftOut(narrower["confidence"], narrower["private"], contacts, _beside(plan))


def _beside(plan: Plan) -> dict[str, int]:
    """Filled cells of columns that the standard document never prints (R-168)."""
    others = [each for each in form(FORM).groups[ACTION] if each.column is None]
    counted = {
        each.key: sum(1 for action in plan.actions if _filled(action.cells.get(each.name))) for each in others
    }
    return {key: count for key, count in counted.items() if count}


def _filled(value: Any) -> bool:
    return value not in (None, "", [], {})
