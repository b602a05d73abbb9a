"""Figures that follow from others, each with what it counts (R-042). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from mentordesk.model.filled import Filled

MIGRANTS, INHABITANTS = "a2.local.migrants", "a2.local.inhabitants"
DEFINITION = "a2.local.migrants_definition"
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Share:
    """Residents with a migration background among all residents.

    ``percent`` is rounded to a tenth, None where the two figures are of different years: then ``years``
    says which, of the first figure and of the second. ``definition`` is the id of what was counted.
    """

    percent: Decimal | None
    definition: str = ""
    years: tuple[int, int] | None = None


def migrants_share(filled: Filled) -> Share | None:
    """The share as the two figures have it; None where one is missing, unknown, or makes no sense."""
    part, whole = (_figure(filled.value(key)) for key in (MIGRANTS, INHABITANTS))
    if part is None or whole is None or whole <= 0 or not 0 <= part <= whole:
        return None
    definition = str(filled.value(DEFINITION) or "")
    years = _year(filled.value(MIGRANTS)), _year(filled.value(INHABITANTS))
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return Share(None, definition, (years[0], years[1]))
    return Share((part * 100 / whole).quantize(_TENTH, ROUND_HALF_UP), definition)


def _figure(value: Any) -> Decimal | None:
    if not isinstance(value, Mapping) or value.get("value") is None:
        return None
    try:
        found = Decimal(str(value["value"]))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _year(value: Any) -> int | None:
    found = value.get("year") if isinstance(value, Mapping) else None
    try:
        return int(found) if found else None
    except (TypeError, ValueError):
        return None
