"""What the needs analysis hands on: its obstacles are seen again at visits and beside the plan (R-036)."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.model.coverage import NEED, Need, needs_of
from mentordesk.model.filled import Filled
from mentordesk.model.rules import written

OBSTACLES = "a2.obstacles"


@dataclass(frozen=True)
class Obstacle:
    """One obstacle: its kind (a choice of ``a2.obstacles.kind``, may be empty) and the words for it."""

    id: str
    kind: str
    text: str


@dataclass(frozen=True)
class HandedOn:
    """What the plan is given of annex 2.

    ``asks`` tells whether an action that answers no need is to be remarked upon: not where the programme
    does not aim at a plan (R-192).
    """

    needs: tuple[Need, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    asks: bool = True


def handed_on(needs: Filled, *, asks: bool = True) -> HandedOn:
    """Needs and obstacles of annex 2, in their order."""
    return HandedOn(needs_of(needs.rows_of(NEED)), obstacles(needs), asks)


def obstacles(needs: Filled) -> tuple[Obstacle, ...]:
    """Those named in annex 2, in their order; none where the question was left out on purpose."""
    if needs.left_out or needs.standing(needs.form.question_of(OBSTACLES)).how == "not_relevant":
        return ()
    return tuple(
        Obstacle(row.id, str(row.value("kind") or ""), str(row.value("text") or ""))
        for row in written(needs, OBSTACLES)
    )
