"""Ignoring a remark on the plan, with a reason, and taking it up again; the rest of the review is pure."""

from __future__ import annotations

from mentordesk.model.changes import Key, Register, Write
from mentordesk.model.plan import ACTION, IGNORED, Action
from mentordesk.model.plan_review import RULES
from mentordesk.services.editing import Editing
from mentordesk.services.plan_seen import Seen
from mentordesk.store import rows
from mentordesk.store.records import View
from mentordesk.store.store import Store


class PlanReview:
    """What a person decides about remarks; it is kept beside the row and travels with it."""

    def __init__(self, store: Store, editing: Editing) -> None:
        self._store = store
        self._editing = editing

    def ignore(self, programme: str, action: Action, rule: str, column: str, reason: str) -> str | None:
        """The remark is silent as long as the cell says what it says now; ``reason`` may be empty.

        Returns the act, for ``History.take_back``; None when the row is gone.
        """
        kept = {"reason": reason.strip(), "words": action.text(column)}
        return self._write(programme, action, rule, kept, "plan.remark_ignored")

    def take_up(self, programme: str, action: Action, rule: str) -> None:
        """The remark is shown again."""
        self._write(programme, action, rule, None, "plan.remark_taken_up")

    def _write(self, programme: str, action: Action, rule: str, value: object, act: str) -> str | None:
        if rule not in RULES:
            raise ValueError(f"no such rule: {rule}")
        name = f"{IGNORED}{rule}"

        def writes(view: View) -> list[Write]:
            if not list(rows.living(view, programme, ACTION, [action.id])):
                return []  # a remark brings no row back
            register = Register(programme, ACTION, action.id, name)
            saw = Seen(view, programme).over(register, _shown(action, name))
            return [Write(ACTION, action.id, name, value, saw=saw)]

        done = self._editing.apply(programme, act, writes, {"number": action.number})
        return done.act if done else None


def _shown(action: Action, name: str) -> tuple[Key, ...]:
    return (action.keys[name],) if name in action.keys else ()
