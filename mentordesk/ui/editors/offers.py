"""What an editor may offer to choose from; whoever opens a form reads it from the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

CURRENCIES = (
    "EUR",
    "GBP",
    "CHF",
    "SEK",
    "DKK",
    "NOK",
    "CZK",
    "PLN",
    "HUF",
    "RON",
    "BGN",
    "ALL",
    "TRY",
    "USD",
)
"""Those of Europe's cities and the dollar of many funds; any other is typed by its three letters."""

_SOME_DAY = date(2026, 1, 21)


@dataclass(frozen=True)
class Offers:
    """People by (id, label); entries of other forms by the field that may name them: (entity, id, label).

    ``suggestions`` are texts that a field of one line may take over, by the field's key.
    """

    people: tuple[tuple[str, str], ...] = ()
    references: Mapping[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)
    suggestions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    currencies: tuple[str, ...] = CURRENCIES
    today: date = _SOME_DAY
    """For the example of a date."""


NOTHING = Offers()
