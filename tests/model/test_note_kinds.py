"""The twelve kinds: a glyph, colours that can be told apart, a word and a prefix in each language (R-130)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest

from mentordesk import paths
from mentordesk.forms.reading import form
from mentordesk.model.note_kinds import TOKENS, note_kinds
from mentordesk.model.notes import DECISION, IN_SIGHT, KINDS
from mentordesk.words import LANGUAGES, folded

CONTENT = tomllib.loads((paths.resources() / "tokens.toml").read_text(encoding="utf-8"))
NOTE_KINDS = CONTENT["note_kinds"]
LEAST = 4.5
"""WCAG 2.1 AA, text."""

# Machado, Oliveira and Fernandes (2009), full severity, on linear RGB
SIGHTS: Mapping[str, Any] = {
    "normal": None,
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041),
)  # fmt: skip
WHITE = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def times(matrix: Any, colour: list[float]) -> list[float]:
    return [sum(weight * part for weight, part in zip(row, colour, strict=True)) for row in matrix]


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    seen = linear(colour)
    if SIGHTS[sight]:
        seen = [min(1.0, max(0.0, part)) for part in times(SIGHTS[sight], seen)]
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        for value in (part / white for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, sight: str) -> float:
    """CIE76."""
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def ratio(one: str, other: str) -> float:
    light = sorted((times(TO_XYZ, linear(each))[1] for each in (one, other)), reverse=True)
    return (light[0] + 0.05) / (light[1] + 0.05)


def test_the_tokens_have_the_twelve_kinds_of_the_one_list_and_no_other() -> None:
    tables = {name for name, told in NOTE_KINDS.items() if isinstance(told, dict) and "glyph" in told}
    assert tables == {TOKENS.get(kind, kind) for kind in KINDS}
    assert list(note_kinds()) == list(KINDS)
    assert {note_kinds()[kind].token for kind in ("fact", "good_practice", "follow_up")} == {
        "observation", "practice", "followup",
    }  # fmt: skip
    assert len({each.glyph for each in note_kinds().values()}) == len(KINDS)
    choices = form("visits").by_key["note.kind"]
    assert [each.value for each in choices.choices] == list(KINDS)
    assert choices.settings["in_sight"] == list(IN_SIGHT)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_glyph_word_and_prefix_in_every_language(kind: str) -> None:
    told = note_kinds()[kind]
    for weight in ("regular", "fill"):
        drawn = (paths.resources() / "icons" / weight / f"{told.glyph}.svg").read_text(encoding="utf-8")
        assert "currentColor" in drawn
    assert told.glyph in CONTENT["icons"]["names"]
    for language in LANGUAGES:
        assert told.labels[language].strip()
        assert re.fullmatch(r"\w", told.prefixes[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_of_a_language_share_prefix_or_word(language: str) -> None:
    prefixes = [folded(each.prefix(language)) for each in note_kinds().values()]
    labels = [folded(each.label(language)) for each in note_kinds().values()]
    assert len(set(prefixes)) == len(set(labels)) == len(KINDS)


def test_the_prefixes_of_french_and_english_are_those_on_the_screens() -> None:
    """ux.md, entry 06."""
    french = {kind: note_kinds()[kind].prefix("fr") for kind in KINDS}
    assert "".join(french[kind] for kind in IN_SIGHT) == "oixqs"
    assert "".join(french[kind] for kind in KINDS[5:]) == "cvdbrpm"
    assert "".join(note_kinds()[kind].prefix("en") for kind in IN_SIGHT) == "oixqf"


def test_r_081_the_only_decision_there_is_says_whose_it_is() -> None:
    """The words for the mentee city in each language, as the catalogues have them."""
    assert [kind for kind in KINDS if "decision" in kind] == [DECISION]
    whose = {
        "fr": "mentorée", "en": "Mentee", "it": "mentee", "es": "mentorizada", "nl": "begeleide",
        "el": "καθοδηγούμενης", "lv": "Mentorējamās",
    }  # fmt: skip
    for language in LANGUAGES:
        assert whose[language] in note_kinds()[DECISION].label(language)
    (choice,) = (each for each in form("visits").by_key["note.kind"].choices if each.value == DECISION)
    assert "Mentee" in str(choice.label)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_colours_can_be_read_and_told_apart_as_the_tokens_say(mode: str) -> None:
    inks = {}
    surface = CONTENT["color"][mode]["surface"]
    for kind, each in note_kinds().items():
        told = NOTE_KINDS[each.token][mode]
        inks[kind] = told["ink"]
        for ground, measured in ((told["soft"], "ink_on_soft"), (surface, "ink_on_surface")):
            assert ratio(told["ink"], ground) >= LEAST, kind
            assert ratio(told["ink"], ground) == pytest.approx(told[measured], abs=0.011), (kind, measured)
    for sight, least in NOTE_KINDS[f"min_delta_e_{mode}"].items():
        closest = min(apart(one, other, sight) for one, other in combinations(inks.values(), 2))
        assert closest == pytest.approx(least, abs=0.06), sight
        assert closest > 16, sight
