"""The share of residents with a migration background stands with what it counts (R-042)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mentordesk.forms.reading import form
from mentordesk.model.changes import Key
from mentordesk.model.figures import DEFINITION, INHABITANTS, MIGRANTS, Share, migrants_share
from mentordesk.model.filled import Answer, Filled


def filled(**answers: object) -> Filled:
    names = {"part": MIGRANTS, "whole": INHABITANTS, "counts": DEFINITION}
    given_ = {names[name]: Answer(value, Key("s", 1), "me", "0") for name, value in answers.items()}
    return Filled("p", form("annex2"), answers=given_)


def test_r042_the_share_is_computed_with_its_definition() -> None:
    part, whole = {"value": "13500", "year": 2024}, {"value": "96000", "year": 2024}
    found = migrants_share(filled(part=part, whole=whole, counts="foreign_born"))
    assert found == Share(Decimal("14.1"), "foreign_born")


def test_r042_figures_of_different_years_give_no_share_but_their_years() -> None:
    part, whole = {"value": "13500", "year": 2019}, {"value": "96000", "year": 2024}
    assert migrants_share(filled(part=part, whole=whole)) == Share(None, "", (2019, 2024))


@pytest.mark.parametrize("part", [None, {"unknown": True}, {"not_counted": True}, {"value": "97000"}])
def test_r042_nothing_is_computed_from_what_is_unknown_or_makes_no_sense(part: object) -> None:
    assert migrants_share(filled(part=part, whole={"value": "96000"})) is None
    assert migrants_share(filled(part={"value": "1"}, whole={"value": "0"})) is None


@given(some.integers(0, 10**7), some.integers(1, 10**7))
def test_r042_a_share_lies_between_nothing_and_all(part: int, whole: int) -> None:
    found = migrants_share(filled(part={"value": str(part)}, whole={"value": str(whole)}))
    if part > whole:
        assert found is None
    else:
        assert found is not None
        assert found.percent is not None
        assert abs(found.percent - Decimal(part) * 100 / whole) <= Decimal("0.05")
