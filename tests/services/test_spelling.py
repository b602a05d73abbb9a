"""Spelling in two languages at once, from word lists in the place of installed dictionaries."""

from __future__ import annotations

import pytest

from mentordesk.services.spelling import Spelling, installed


class WordList:
    """A dictionary of a few words; what begins alike is suggested."""

    def __init__(self, *known: str) -> None:
        self._known = set(known)

    def check(self, word: str) -> bool:
        """Whether it is in the list, as written or in small letters."""
        return word in self._known or word.lower() in self._known

    def suggest(self, word: str) -> list[str]:
        """Those of the list with the same first letter."""
        return sorted(each for each in self._known if each[:1] == word[:1].lower())


FRENCH = WordList("l", "accueil", "des", "personnes", "qu", "elle", "centre", "ville", "peut-être")
ENGLISH = WordList("the", "buddy", "scheme", "people")


def found(text: str) -> list[str]:
    return [text[start : start + length] for start, length in Spelling([FRENCH, ENGLISH]).wrong(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("L’accueil des personnes", []),
        ("L'acceuil des personnes", ["acceuil"]),
        ("the buddy scheme des personnes", []),
        ("CCAS, 2027, 140 personnes", []),
        ("centre-ville peut-être", []),
        ("centre-vile", ["centre-vile"]),
        ("😀 acceuil", ["acceuil"]),
        ("", []),
    ],
)
def test_a_word_is_wrong_when_no_language_of_the_programme_knows_it(text: str, wrong: list[str]) -> None:
    assert found(text) == wrong


def test_suggestions_come_from_both_languages_in_turn() -> None:
    assert Spelling([FRENCH, ENGLISH]).suggestions("peple") == ["personnes", "people", "peut-être"]


def test_without_dictionaries_there_is_nothing_to_spell_with() -> None:
    assert installed(()) == []
    with pytest.raises(ValueError, match="dictionary"):
        Spelling(installed(["xx"]))
