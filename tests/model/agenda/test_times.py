"""What people type for a time and for a length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.agenda.times import read_length, read_time
from mentordesk.words import LANGUAGES


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("9", 540), ("9h", 540), ("9 h", 540), ("9h30", 570), ("9 h 30", 570), ("9\u202fh\u00a030", 570),
        ("9:00", 540), ("09:05", 545), ("0900", 540), ("930", 570), ("9.30", 570), ("2:30 pm", 870),
        ("12 am", 0), ("0:00", 0), ("23:59", 1439), ("à 9 h 30", 570), ("9u30", 570), ("9 uur", 540),
        ("om 9.30", 570), ("alle 9", 540), ("2:30 μ.μ.", 870), ("plkst. 9.30", 570), ("at 9", 540),
    ],
)  # fmt: skip
def test_a_time_is_understood_as_people_type_it(typed: str, minutes: int) -> None:
    assert read_time(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "h", "24:00", "25:75", "25", "9:75", "soon", "9h30 or so", "-9", "9:5", "1234567"]
)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45), ("45 min", 45), ("90 min", 90), ("90'", 90), ("90 minutes", 90), ("1h30", 90),
        ("1 h 30", 90), ("1\u00a0h\u00a030\u00a0min", 90), ("1:30", 90), ("0:45", 45), ("1 h", 60),
        ("2 heures", 120), ("1,5 h", 90), ("1.25h", 75), ("1u30", 90), ("2 uur", 120), ("1 ora", 60),
        ("24 h", 1440), ("2h05", 125),
    ],
)  # fmt: skip
def test_a_length_is_understood_as_people_type_it(typed: str, minutes: int) -> None:
    assert read_length(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "0 min", "25 h", "1441", "1:75", "long", "1.30", "-5", "1,3 h"])
def test_what_is_no_length_is_none(typed: str) -> None:
    assert read_length(typed) is None


@given(
    st.integers(0, 1439), st.sampled_from(LANGUAGES), st.sampled_from(("{}:{:02d}", "{}h{:02d}", "{}.{:02d}"))
)
def test_every_minute_of_a_day_can_be_typed(minutes: int, language: str, shape: str) -> None:
    assert read_time(shape.format(*divmod(minutes, 60)), language) == minutes


@given(st.text(max_size=12))
def test_nothing_typed_breaks_anything(typed: str) -> None:
    assert read_time(typed) in (None, *range(1440))
    assert read_length(typed) in (None, *range(1, 1441))
