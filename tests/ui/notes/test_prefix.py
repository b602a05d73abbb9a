"""The kind read off the beginning of what is typed, and names at the cursor: whatever is typed is kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.note_kinds import typed_as
from mentordesk.ui.widgets.notes.mentions import found, naming_at, parted, units
from mentordesk.ui.widgets.notes.prefix import Prefix
from mentordesk.ui.widgets.notes.shown import Offer

_LANGUAGES = st.sampled_from(["en", "fr", "el", "lv"])
_TEXT = st.text(st.sampled_from("xoqiéBonne pratiqueObstacle: ：\n\u00a0α😀9"), max_size=30)
_BEGINNINGS = st.sampled_from(["", "x:", "x : ", "Obstacle: ", "Bonne pratique\u00a0: ", "σ: ", "9:30 "])


def _typed(letters: str, language: str) -> tuple[Prefix, str | None, str]:
    """A text typed letter by letter at its end: the prefix, its kind, and the words left in the field."""
    prefix, kind, text = Prefix(), None, ""
    for letter in letters:
        text += letter
        prefix, said, gone = prefix.read(text, language)
        kind, text = said or kind, text[gone:]
    return prefix, kind, text


@given(_BEGINNINGS, _TEXT, _LANGUAGES)
def test_what_is_taken_is_a_kind_and_the_last_one_taken_can_be_given_back(
    begin: str, rest: str, language: str
) -> None:
    letters = begin + rest
    prefix, kind, text = _typed(letters, language)
    assert (kind is None) == (not prefix.taken)
    assert letters.endswith(prefix.taken + text)
    if prefix.taken:
        back = prefix.given_back()
        assert back.read(prefix.taken + text, language) == (back, None, 0)


@given(_TEXT, _LANGUAGES)
def test_letters_given_back_are_words_however_one_goes_on(rest: str, language: str) -> None:
    prefix, _kind, text = _typed("x: ", language)
    if not prefix.taken:
        return  # no kind of that letter in this language
    prefix, text = prefix.given_back(), prefix.taken + text
    for letter in rest:
        text += letter
        prefix, kind, gone = prefix.read(text, language)
        assert (kind, gone) == (None, 0)


@given(_LANGUAGES, st.data())
def test_every_prefix_and_word_of_the_language_is_read(language: str, data: st.DataObject) -> None:
    word, kind = data.draw(st.sampled_from(sorted(typed_as(language).items())))
    _prefix, said, text = _typed(f"{word}: rain", language)
    assert (said, text) == (kind, "rain")


@given(st.text(max_size=20), st.integers(0, 40))
def test_a_text_parted_is_whole(text: str, place: int) -> None:
    text = "".join(each for each in text if not 0xD800 <= ord(each) <= 0xDFFF)
    before, after = parted(text, place)
    if units(before) == min(place, units(text)):
        assert before + after == text


def test_names_are_looked_for_after_a_sign_that_stands_alone() -> None:
    said = naming_at("yes @Hilde Ma")
    assert said is not None
    assert (said.sign, said.words, said.start) == ("@", "Hilde Ma", 4)
    assert naming_at("mail@hilde") is None
    assert naming_at("# heading") is None


def test_each_word_may_be_cut_short_and_accents_do_not_matter() -> None:
    people = (Offer("h", "Hélène Maës", "coordinator"), Offer("j", "Joris"))
    said = naming_at("@maes hel")
    assert said is not None
    assert [each.id for each in found(said, people).offers] == ["h"]
    assert found(said, people).free == "maes hel"
    whole = naming_at("@helene maes")
    assert whole is not None
    assert found(whole, people).free == ""
