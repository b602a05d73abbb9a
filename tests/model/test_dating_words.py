"""A stretch in words: for a cell of the plan, in seven languages, and for the line of what was understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.dating import read, said, shifted, written
from mentordesk.model.timetable import Stretch, Unit
from mentordesk.words import LANGUAGES, words
from tests.model.dating_table import REFERENCE

DAYS = st.dates(date(2000, 3, 1), date(2099, 6, 30))


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """A stretch as the reader gives them: open ends are drawn three months off."""
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.sampled_from((0, 1, 6, 27, 30, 89, 400))))
    if draw(st.booleans()):
        first = first.replace(day=1)
    if draw(st.booleans()):
        last = last.replace(day=1) + timedelta(days=40)
        last = last.replace(day=1) - timedelta(days=1)
        first = min(first, last)
    stretch = Stretch(first, last, draw(st.booleans()), draw(st.booleans()))
    opened = draw(st.sampled_from(("", "first", "last")))
    if opened == "last":
        return shifted(shifted(replace(stretch, open_last=True, vague_last=True), 1, Unit.DAY), -1, Unit.DAY)
    if opened == "first":
        return shifted(
            shifted(replace(stretch, open_first=True, vague_first=True), 1, Unit.DAY), -1, Unit.DAY
        )
    return stretch


@given(stretches(), st.sampled_from(LANGUAGES))
def test_written_words_read_as_the_stretch_they_were_written_for(stretch: Stretch, language: str) -> None:
    text = written(stretch, language)
    parts = read(text, reference=REFERENCE, languages=(language,)).parts
    assert [part.stretch for part in parts] == [stretch]
    assert parts[0].words == (0, len(text))


def test_words_are_written_as_the_language_does() -> None:
    months = Stretch(date(2027, 4, 1), date(2027, 8, 31))
    days = Stretch(date(2027, 5, 8), date(2027, 6, 7))
    assert [written(months, language) for language in LANGUAGES] == [
        "d’avril à août 2027", "from April to August 2027", "da aprile ad agosto 2027",
        "de abril a agosto de 2027", "van april tot en met augustus 2027", "από Απρίλιο έως Αύγουστο 2027",
        "no 2027. gada aprīļa līdz augustam",
    ]  # fmt: skip
    assert [written(days, language) for language in LANGUAGES] == [
        "du 8 mai au 7 juin 2027", "from 8 May to 7 June 2027", "dall’8 maggio al 7 giugno 2027",
        "del 8 de mayo al 7 de junio de 2027", "van 8 mei tot en met 7 juni 2027",
        "από 8 Μαΐου έως 7 Ιουνίου 2027", "no 2027. gada 8. maija līdz 7. jūnijam",
    ]  # fmt: skip


SAID = [
    ("2027-05-01", "2027-08-31", "", "1 May → 31 August 2027"),
    ("2027-12-01", "2028-01-31", "", "1 December 2027 → 31 January 2028"),
    ("2027-05-12", "2027-05-12", "", "12 May 2027"),
    ("2027-05-01", "2027-05-31", "~~", "around May 2027"),
    ("2027-05-12", "2027-05-12", "~~", "around 12 May 2027"),
    ("2027-04-01", "2027-06-30", "~~", "approximately April → June 2027"),
    ("2027-05-01", "2027-08-15", "~", "around 1 May → 15 August 2027"),
    ("2027-05-01", "2027-08-15", " ~", "1 May → around 15 August 2027"),
    ("2027-10-01", "2027-12-31", ">", "from 1 October 2027"),
    ("2027-10-01", "2027-12-31", "~>", "from around October 2027"),
    ("2027-10-02", "2028-01-01", "~>", "from around 2 October 2027"),
    ("2027-04-01", "2027-06-30", "<", "until 30 June 2027"),
    ("2027-04-01", "2027-06-30", "<~", "until around June 2027"),
    ("2027-04-02", "2027-07-01", "<~", "until around 1 July 2027"),
]


@pytest.mark.parametrize(("first", "last", "marks", "english"), SAID)
def test_what_was_understood_is_said(first: str, last: str, marks: str, english: str) -> None:
    begin, end = "<" in marks, ">" in marks
    stretch = Stretch(
        date.fromisoformat(first), date.fromisoformat(last),
        vague_first=marks.startswith("~") or begin, vague_last=marks[1:].startswith("~") or end,
        open_first=begin, open_last=end,
    )  # fmt: skip
    assert said(stretch, words("en")) == english
    for language in LANGUAGES:
        text = said(stretch, words(language))
        assert text.count("2027") + text.count("2028") == english.count("202")


def test_french_says_the_first_of_a_month_as_the_screens_do() -> None:
    assert said(Stretch(date(2027, 5, 1), date(2027, 8, 31)), words("fr")) == "1er mai → 31 août 2027"
