"""How much of a long test ``make test`` does; ``make torture`` does all of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

LONG = bool(os.environ.get("MENTORDESK_TORTURE"))
_SHARE = 4


def often(full: int) -> int:
    """How many examples a slow property is tried with: a quarter, all of them under ``make torture``."""
    return full if LONG else full // _SHARE


def in_turn(*axes: Sequence[Any], over: Sequence[Any]) -> list[Any]:
    """Every combination of ``axes`` with one of ``over``, which take turns; the others are for torture.

    Parameters for ``pytest.mark.parametrize``: one of each axis, then one of ``over``. No two neighbours
    on an axis meet the same one.
    """
    return [
        pytest.param(*(one for _place, one in each), every, marks=() if its_turn else pytest.mark.torture)
        for each in product(*map(enumerate, axes))
        for place, every in enumerate(over)
        for its_turn in [place == sum(at for at, _one in each) % len(over)]
    ]
