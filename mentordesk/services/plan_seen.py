"""What the author of an edit had before their eyes, when the grid they look at is an edit behind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from mentordesk.model.changes import EXISTENCE, Change, Key, Register
from mentordesk.model.plan import ACTION, Action
from mentordesk.store import acts
from mentordesk.store.projection import entity_heads, register_heads
from mentordesk.store.records import View


class Seen:
    """Which changes an edit replaces, from the row as it was shown.

    What this laptop itself wrote over the value shown was seen too, and so was an empty cell. What came
    from elsewhere was not; it stays in conflict beside the new words. ``until``, a time of the journal, is
    when the words were typed, if that is a while ago: what we wrote since was not seen either.
    """

    def __init__(self, view: View, programme: str, until: str | None = None) -> None:
        self._view = view
        self._programme = programme
        self._own = acts.own_strands(view, programme)
        self._until = until

    def cell(self, action: Action, name: str) -> tuple[Key, ...]:
        """The changes that an edit of one cell replaces."""
        return self.over(Register(self._programme, ACTION, action.id, name), _shown(action, name))

    def over(self, register: Register, shown: Collection[Key]) -> tuple[Key, ...]:
        """The changes that an edit replaces whose author saw these."""
        return self._known(shown, register_heads(self._view, register))

    def row(self, action: Action) -> tuple[Key, ...]:
        """The changes that a removal of the row takes with it."""
        return self.record(ACTION, action.id, action.keys)

    def record(
        self, entity: str, eid: str, shown: Mapping[str, Key], asked: Collection[str] | None = None
    ) -> tuple[Key, ...]:
        """The changes that a removal of a record takes with it; ``shown`` is the change of each field shown.

        ``asked`` are the fields a person writes in, where that is not all: nobody misses the others.
        """
        by_field: dict[str, list[Change]] = {}
        for head in entity_heads(self._view, (self._programme, entity, eid)):
            if head.field != EXISTENCE:
                by_field.setdefault(head.field, []).append(head)
        taken: list[Key] = []
        for name, heads in by_field.items():
            if asked is not None and name not in asked:
                taken += [head.key for head in heads]
            else:
                taken += self._known((shown[name],) if name in shown else (), heads)
        return tuple(taken)

    def _known(self, shown: Collection[Key], heads: Iterable[Change]) -> tuple[Key, ...]:
        return tuple(head.key for head in heads if self._leads_to(head, shown)) or tuple(shown)

    def _leads_to(self, head: Change, shown: Collection[Key]) -> bool:
        """Whether only we wrote between the changes shown (none: an empty cell) and this head."""
        change = head
        while change.key not in shown:
            if not shown and change.value == "null":
                return True
            if change.strand not in self._own or (self._until is not None and change.hlc > self._until):
                return False
            parents = list(acts.changes_with(self._view, change.parent_keys).values())
            if len(parents) != 1:
                return True
            change = parents[0]
        return True


def _shown(action: Action, name: str) -> tuple[Key, ...]:
    return (action.keys[name],) if name in action.keys else ()
