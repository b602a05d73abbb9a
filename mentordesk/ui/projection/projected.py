"""All that a projection may show: the plan's own words, and not one of the notes around them."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class ProjectedColumn:
    """A column of the plan: its stored name and its head."""

    name: str
    title: str


@dataclass(frozen=True)
class ProjectedAction:
    """An action: its id, its place in the plan, and its texts in the order of the columns."""

    id: str
    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Projected:
    """The plan as people in the room see it."""

    heading: str = ""
    cities: str = ""
    columns: tuple[ProjectedColumn, ...] = ()
    actions: tuple[ProjectedAction, ...] = ()

    def with_text(self, action: str, name: str, text: str) -> Projected:
        """The same plan with one text changed."""
        names = [each.name for each in self.columns]
        changed = [
            replace(
                each,
                texts=tuple(text if at == name else old for at, old in zip(names, each.texts, strict=True)),
            )
            if each.id == action
            else each
            for each in self.actions
        ]
        return replace(self, actions=tuple(changed))
