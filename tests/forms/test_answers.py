"""The answers tests are written with are answers."""

from __future__ import annotations

import pytest

from mentordesk.forms.kinds import KINDS, take
from mentordesk.forms.reading import form, form_keys
from tests.forms.answers import ANSWERS, an_answer

_PEOPLE = ("p1", "p2", "p3", "p4")


def test_there_is_one_for_every_kind_that_has_a_value() -> None:
    assert set(ANSWERS) == set(KINDS) - {"group"}


@pytest.mark.parametrize("key", form_keys())
def test_they_are_taken_as_they_are_and_differ_by_their_number(key: str) -> None:
    read = form(key)
    for field in read.fields:
        if field.is_group:
            continue
        given = [an_answer(field, read, _PEOPLE, number) for number in range(12)]
        assert [take(field, each) for each in given] == given
        assert given == [an_answer(field, read, _PEOPLE, number) for number in range(12)]
        assert given[0] != given[1], field.key
