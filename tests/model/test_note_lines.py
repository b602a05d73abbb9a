"""A line of the notebook: kind by prefix, speaker by @, links by #; nothing else is touched (R-130)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.note_lines import Typed, read_kind, read_line
from mentordesk.model.notes import KINDS
from mentordesk.words import LANGUAGES

PEOPLE = {
    "hilde": ("Hilde Maes, coordinatrice",),
    "joris": ("Joris Van den Broeck",),
    "joris2": ("Joris Peeters",),
    "office": ("Maison des langues",),
}
RECORDS = {
    "action3": ("Action 3", "3", "Une fiche commune"),
    "action30": ("Action 30", "30", "Trente places"),
    "need3": ("Besoin 3", "3", "Parler hors des cours"),
}


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("x: pas de budget", "obstacle", "pas de budget"),
        ("X : pas de budget", "obstacle", "pas de budget"),
        ("x\u00a0: pas de budget", "obstacle", "pas de budget"),
        ("  i:une idée", "idea", "une idée"),
        ("obstacle: pas de budget", "obstacle", "pas de budget"),
        ("Défi : les listes", "challenge", "les listes"),
        ("DEFI: les listes", "challenge", "les listes"),
        ("bonne pratique : la fiche", "good_practice", "la fiche"),
        ("x:", "obstacle", ""),
        ("x: deux\nlignes: ici", "obstacle", "deux\nlignes: ici"),
        ("pas de budget", None, "pas de budget"),
        ("un x: au milieu", None, "un x: au milieu"),
        ("budget: aucun", None, "budget: aucun"),
        ("x", None, "x"),
        (": x", None, ": x"),
        ("14:25 x", None, "14:25 x"),
        ("", None, ""),
    ],
)
def test_a_letter_or_the_word_before_a_colon_is_the_kind(line: str, kind: str | None, text: str) -> None:
    typed = read_line(line, "fr")
    assert (typed.kind, typed.text) == (kind, text)
    assert typed.taken + typed.text == line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_prefix_and_word_of_every_language_is_understood(language: str) -> None:
    for kind in KINDS:
        told = note_kinds()[kind]
        for typed in (told.prefix(language), told.prefix(language).upper(), told.label(language).upper()):
            assert read_line(f"{typed}: words", language) == Typed("words", kind, taken=f"{typed}: ")
        assert read_kind(f"{told.label('en')}: words", language)[0] is not None


@pytest.mark.parametrize(
    ("line", "ids", "words", "text"),
    [
        ("@hilde on vient parler", ("hilde",), "hilde", "on vient parler"),
        ("@Hilde Maes on vient parler", ("hilde",), "Hilde Maes", "on vient parler"),
        ("@maes on vient", ("hilde",), "maes", "on vient"),
        ("on vient parler @hil", ("hilde",), "hil", "on vient parler"),
        ("on vient @hilde, parler", ("hilde",), "hilde", "on vient , parler"),
        ("@van den Broeck a dit", ("joris",), "van den Broeck", "a dit"),
        ("@joris peeters a dit", ("joris2",), "joris peeters", "a dit"),
        ("@joris a dit", ("joris", "joris2"), "joris", "@joris a dit"),
        ("@wout a dit", (), "wout", "@wout a dit"),
        ("@maison des langues: on vient", ("office",), "maison des langues", ": on vient"),
    ],
)
def test_who_says_it_is_found_by_the_first_letters(
    line: str, ids: tuple[str, ...], words: str, text: str
) -> None:
    typed = read_line(line, "fr", PEOPLE)
    assert typed.speaker is not None
    assert (typed.speaker.ids, typed.speaker.words, typed.text) == (ids, words, text)
    assert typed.speaker.id == (ids[0] if len(ids) == 1 else "")
    assert line[typed.speaker.start : typed.speaker.end].lstrip("@") == words


@pytest.mark.parametrize(
    ("line", "ids", "text"),
    [
        ("la fiche #action 3", [("action3",)], "la fiche"),
        ("la fiche #action 30 oui", [("action30",)], "la fiche oui"),
        ("la fiche #3", [("action3", "need3")], "la fiche #3"),
        ("#besoin 3 et #action 3", [("need3",), ("action3",)], "et"),
        ("#fiche et le reste", [("action3",)], "et le reste"),
        ("le n°#3 et a#b", [], "le n°#3 et a#b"),
    ],
)
def test_links_are_found_by_number_or_words(line: str, ids: list[tuple[str, ...]], text: str) -> None:
    typed = read_line(line, "fr", PEOPLE, RECORDS)
    assert ([each.ids for each in typed.links], typed.text) == (ids, text)


def test_an_address_is_no_speaker_and_a_second_speaker_stays_in_the_words() -> None:
    assert read_line("écrire à hilde@valmont.example", "fr", PEOPLE).speaker is None
    typed = read_line("@hilde répond à @maes", "fr", PEOPLE)
    assert (typed.text, typed.speaker and typed.speaker.id) == ("répond à @maes", "hilde")


TEXT = st.text(st.sampled_from("ab :x@#3é-\n\u00a0Hildejorsfich") | st.characters(), max_size=60)


@given(text=TEXT, language=st.sampled_from(LANGUAGES))
def test_nothing_typed_is_ever_lost(text: str, language: str) -> None:
    alone = read_line(text, language)
    assert alone.taken + alone.text == text
    typed = read_line(text, language, PEOPLE, RECORDS)
    rest = typed.text
    named = [each for each in (typed.speaker, *typed.links) if each is not None]
    said = text[len(typed.taken) :]
    for each in named:
        assert said[each.start : each.end] == each.sign + each.words
    certain = [each for each in named if each.id]
    left = said
    for each in sorted(certain, key=lambda each: each.start, reverse=True):
        left = left[: each.start] + " " + left[each.end :]
    assert "".join(left.split()) == "".join(rest.split())
