"""What the library tells of a programme, and how one finds it there."""

from __future__ import annotations

from datetime import date

import pytest

from mentordesk.model.library import STAGES, ProgrammeSummary, Stage, finished, matches, stage

SUMMARY = ProgrammeSummary(
    "p", "Apprendre la langue, ensemble", ("Saint-Aubin-sur-Vienne", "Νέα Ακτή"),
    theme="Formation à l’emploi", languages=("fr", "el"), people=("Nadia Belkacem, Cheffe de cœur", "Łukasz"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("status", "actions", "versions", "wanted"),
    [
        ("", 0, 0, Stage.PREPARING),
        ("first_list", 0, 0, Stage.PREPARING),
        ("", 3, 0, Stage.DRAFTED),
        ("draft", 3, 0, Stage.DRAFTED),
        ("draft", 3, 2, Stage.VERSIONED),
        ("final", 3, 0, Stage.VERSIONED),
        ("approved", 3, 1, Stage.APPROVED),
        ("running", 0, 0, Stage.CARRIED_OUT),
        ("a state of a later version", 1, 0, Stage.DRAFTED),
    ],
)
def test_how_far_it_is(status: str, actions: int, versions: int, wanted: Stage) -> None:
    assert stage(status, actions, versions) is wanted
    assert STAGES[wanted]


def test_it_is_finished_the_day_after_its_end() -> None:
    assert not finished(None, date(2030, 1, 1))
    assert not finished(date(2026, 12, 18), date(2026, 12, 18))
    assert finished(date(2026, 12, 18), date(2026, 12, 19))


@pytest.mark.parametrize(
    "wanted",
    ["", "  ", "LANGUE", "saint-aubin", "ακτη", "νεα ensemble", "formation a l'emploi", "belkacem", "coeur",
     "lukasz", "el", "vienne nadia", "Langue,\u00a0"],
)  # fmt: skip
def test_it_is_found_by_any_of_its_words(wanted: str) -> None:
    assert matches(SUMMARY, wanted)


@pytest.mark.parametrize("wanted", ["Grandpont", "langue Grandpont", "it", "grec"])
def test_it_is_not_found_by_others(wanted: str) -> None:
    assert not matches(SUMMARY, wanted)


def test_what_the_screen_shows_of_it_is_searched_too() -> None:
    assert matches(SUMMARY, "grec emploi", "Français", "Grec")
