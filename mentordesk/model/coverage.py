"""Which actions answer which need (R-043, R-164): kept with the actions, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentordesk.model.filled import FilledRow
from mentordesk.model.plan import Action
from mentordesk.words import folded

NEED = "a2.need"
NEEDS = "needs"  # the cell of an action that names them


@dataclass(frozen=True)
class Need:
    """A need as it is named where actions are tied to it: by its title, else by how its text begins."""

    id: str
    number: int
    title: str


@dataclass(frozen=True)
class Coverage:
    """Needs in their order, each with the actions that answer it; and the actions that answer none."""

    needs: tuple[Need, ...]
    actions: Mapping[str, tuple[Action, ...]]
    """By the need's id, for every need; empty for those that no action answers."""
    untied: tuple[Action, ...]

    @property
    def uncovered(self) -> tuple[Need, ...]:
        """The needs that no action answers yet."""
        return tuple(each for each in self.needs if not self.actions[each.id])

    def count(self, need: str) -> int:
        """How many actions answer a need."""
        return len(self.actions.get(need, ()))


def needs_of(rows: Iterable[FilledRow]) -> tuple[Need, ...]:
    """The needs in which anything stands."""
    return tuple(Need(each.id, each.number, _named(each)) for each in rows if not each.is_empty)


def coverage(rows: Iterable[FilledRow], actions: Sequence[Action]) -> Coverage:
    """The rows of annex 2 and the actions of the plan, side by side."""
    return answered(needs_of(rows), actions)


def answered(needs: tuple[Need, ...], actions: Sequence[Action]) -> Coverage:
    """Needs and actions side by side; a tie to a need that is gone counts as none."""
    tied: dict[str, list[Action]] = {each.id: [] for each in needs}
    untied = []
    for action in actions:
        named = tied_to(action, needs)
        for need in named:
            tied[need].append(action)
        if not named:
            untied.append(action)
    return Coverage(needs, {need: tuple(found) for need, found in tied.items()}, tuple(untied))


def tied_to(action: Action, needs: Sequence[Need]) -> tuple[str, ...]:
    """The ids of the needs an action is tied to, in the needs' order.

    A tie that came from elsewhere may name a need by its title alone.
    """
    ids, titles = set(), set()
    for link in _links(action):
        if link.get("entity", NEED) != NEED:
            continue
        if link.get("id"):
            ids.add(link["id"])
        elif link.get("text"):
            titles.add(folded(str(link["text"])))
    return tuple(each.id for each in needs if each.id in ids or (titles and folded(each.title) in titles))


def ties(action: Action, needs: Sequence[Need], wanted: Iterable[str]) -> list[dict[str, Any]] | None:
    """The cell that ties an action to these needs; what it is tied to besides the needs given stays.

    None when nothing is left.
    """
    chosen, shown = set(wanted), {each.id for each in needs}
    titles = {folded(each.title) for each in needs}
    kept = [
        dict(link)
        for link in _links(action)
        if link.get("entity", NEED) != NEED
        or (link["id"] not in shown if link.get("id") else folded(str(link.get("text"))) not in titles)
    ]
    made = [{"entity": NEED, "id": each.id} for each in needs if each.id in chosen]
    return [*made, *kept] or None


def _links(action: Action) -> list[Mapping[str, Any]]:
    stored = action.cells.get(NEEDS)
    return [each for each in stored if isinstance(each, Mapping)] if isinstance(stored, list) else []


def _named(row: FilledRow) -> str:
    title = " ".join(str(row.value("title") or "").split())
    if title:
        return title
    said = " ".join(str(row.value("statement") or "").split())
    return said if len(said) <= _LONGEST else said[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:") + "…"


_LONGEST = 80
