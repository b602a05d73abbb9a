"""Which day the evening begins with, and the letters it listens to."""

from __future__ import annotations

from datetime import date

import pytest

from mentordesk.model.notes import KINDS, Note
from mentordesk.model.visits import Visit
from mentordesk.ui.evening.days import BETWEEN, Day, chosen, days
from mentordesk.ui.evening.letters import KIND, keys, other_kinds
from mentordesk.words import LANGUAGES, folded, words

FIRST = Visit("v1", "", 1, "a", {"dates": {"start": "2027-04-20", "end": "2027-04-21"}})
SECOND = Visit("v2", "", 2, "b", {"dates": {"start": "2027-06-01", "end": "2027-06-02"}})
NOTED = (
    Note("n1", visit="v1", day="2027-04-20"),
    Note("n2", visit="v1", day="2027-04-23"),
    Note("n3", day="2027-05-05"),
)


def test_every_day_of_a_visit_is_there_and_those_with_notes_besides() -> None:
    assert days([FIRST, SECOND], NOTED) == (
        Day("v1", "2027-04-20"), Day("v1", "2027-04-21"), Day("v1", "2027-04-23"),
        Day("v2", "2027-06-01"), Day("v2", "2027-06-02"), BETWEEN,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("today", "wanted", "visit", "expected"),
    [
        (date(2027, 6, 2), BETWEEN, "", Day("v2", "2027-06-02")),
        (date(2027, 7, 1), BETWEEN, "", Day("v1", "2027-04-23")),
        (date(2027, 6, 2), Day("v1", "2027-04-21"), "v1", Day("v1", "2027-04-21")),
        (date(2027, 6, 2), Day("v1", ""), "v1", Day("v1", "2027-04-23")),
        (date(2027, 7, 1), Day("v2", ""), "v2", Day("v2", "2027-06-01")),
    ],
)
def test_today_comes_first_then_the_last_day_with_notes(
    today: date, wanted: Day, visit: str, expected: Day
) -> None:
    assert chosen(days([FIRST, SECOND], NOTED), NOTED, today, wanted, visit) == expected


def test_without_a_visit_it_is_the_time_between_them() -> None:
    assert chosen(days([], NOTED), NOTED, date(2027, 4, 20), BETWEEN, "") == BETWEEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_means_two_things_and_every_kind_has_one(language: str) -> None:
    shown = keys(words(language), factors=True)
    letters = [folded(each.key) for each in shown]
    assert len(set(letters)) == len(letters)
    others = other_kinds(words(language))
    assert len({folded(each.key) for each in others}) == 7
    kinds = {each.verb.removeprefix(KIND) for each in (*shown, *others) if each.verb.startswith(KIND)}
    assert kinds == set(KINDS)


def test_french_and_english_letters_are_those_of_the_design() -> None:
    french = "".join(each.key for each in keys(words("fr"), factors=True))
    assert french == "OIXQSTABFRL↓"
    assert "".join(each.key for each in keys(words("en"))) == "OIXQFKANRL↓"
