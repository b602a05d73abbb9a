"""Dates as people write them: read without harm, and rewritten when a bar moves (R-161)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mentordesk.model.dating import moved, read, shifted
from mentordesk.model.timetable import Part, Stretch, Timetable, Unit
from mentordesk.words import LANGUAGES
from tests.model.dating_table import COUNTED, DATED, EVENTS, REFERENCE, TABLE, UNKNOWN, Row, as_understood

EDGES = ("both", "first", "last")


def reading(text: str, language: str = "fr", **known: dict[str, date]) -> Timetable:
    return read(text, reference=REFERENCE, languages=(language,), **known)


def shown(row: Row) -> str:
    return f"{row.language} {row.text}"


# --- reading -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", TABLE, ids=shown)
def test_what_is_understood(row: Row) -> None:
    table = reading(row.text, row.language)
    assert as_understood(table) == row.understood
    assert table.text == row.text


@pytest.mark.parametrize("row", COUNTED, ids=shown)
def test_words_that_count_from_a_known_event_lie_near_it(row: Row) -> None:
    assert as_understood(reading(row.text, row.language, events=EVENTS)) == row.understood


def test_the_table_has_sixty_texts_and_seven_of_each_language() -> None:
    assert len(TABLE) >= 60
    assert len(UNKNOWN) >= 8
    assert all(count >= 7 for count in Counter(row.language for row in DATED).values())
    assert {row.language for row in DATED} == set(LANGUAGES)


@pytest.mark.parametrize("row", DATED, ids=shown)
def test_languages_of_the_programme_change_nothing_that_is_clear(row: Row) -> None:
    for language in LANGUAGES:
        assert as_understood(reading(row.text, language)) == row.understood


@pytest.mark.parametrize(
    ("text", "words_of_dates"),
    [
        ("Modèle de fiche en mai, essai de juin à août 2027.", ["en mai", "de juin à août 2027"]),
        ("Mode\u0300le en fe\u0301vrier 2027", ["en fe\u0301vrier 2027"]),
        ("Straße – ΑΠΟ ΤΟΝ ΜΑΪΟ 2027!", ["ΑΠΟ ΤΟΝ ΜΑΪΟ 2027"]),
        ("ﬁn ﬆ mai 2027", ["mai 2027"]),
        ("İstanbul, 4 et 11 septembre 2027", ["4", "11 septembre 2027"]),
    ],
)
def test_words_are_where_they_stand_in_the_text_however_it_is_composed(
    text: str, words_of_dates: list[str]
) -> None:
    assert [text[slice(*part.words)] for part in reading(text).parts] == words_of_dates


def test_a_whole_goes_from_the_first_day_of_all_parts_to_the_last() -> None:
    whole = reading("Modèle de fiche en mai, essai de juin à août 2027.").whole
    assert whole == Stretch(date(2027, 5, 1), date(2027, 8, 31))


def fragments() -> st.SearchStrategy[str]:
    pieces = sorted(
        {row.text for row in TABLE + COUNTED} | {word for row in TABLE for word in row.text.split()}
    )
    joints = [
        "",
        " ",
        ", ",
        " ; ",
        ". ",
        "\n",
        " – ",
        "-",
        "/",
        " à ",
        " et ",
        " to ",
        " līdz ",
        " έως ",
        "1",
        "2027",
    ]
    joined = st.lists(st.tuples(st.sampled_from(pieces), st.sampled_from(joints)), max_size=8)
    return joined.map(lambda found: "".join(piece + joint for piece, joint in found))


@given(st.one_of(st.text(max_size=80), fragments()))
def test_no_text_fails_or_changes_and_what_is_found_lies_inside_it_in_order(text: str) -> None:
    table = reading(text, events=EVENTS)
    assert table.text == text
    found = sorted([part.words for part in table.parts] + [each.words for each in table.unplaced])
    assert found == [part.words for part in table.parts] or table.unplaced
    end = 0
    for start, stop in found:
        assert end <= start < stop <= len(text)
        end = stop
    for part in table.parts:
        assert part.stretch.first <= part.stretch.last
        assert part.label in text


# --- moving ------------------------------------------------------------------------------------------


def wished(table: Timetable, by: int, unit: Unit, edge: str, part: int | None = None) -> list[Stretch]:
    """The stretches a move asks for: of all parts, or of those that reach the end that is moved."""
    stretches = [each.stretch for each in table.parts]
    begin, end = min(each.first for each in stretches), max(each.last for each in stretches)
    reach = {
        "both": [True] * len(stretches),
        "first": [each.first == begin for each in stretches],
        "last": [each.last == end for each in stretches],
    }[edge]
    chosen = [at == part for at in range(len(stretches))] if part is not None else reach
    return [
        shifted(each, by, unit, edge) if moves else each
        for each, moves in zip(stretches, chosen, strict=True)
    ]


def lies(part: Part, stretch: Stretch, *, assumed: bool) -> bool:
    """Whether a part lies so. Where a year was supposed and is now written, its ends are firm."""
    got = part.stretch
    same_days = replace(got, vague_first=False, vague_last=False) == replace(
        stretch, vague_first=False, vague_last=False
    )
    return same_days if assumed else got == stretch


def left_alone(table: Timetable) -> Iterator[str]:
    """The text between the words of its dates."""
    end = 0
    for start, stop in [*sorted(part.words for part in table.parts), (len(table.text), 0)]:
        yield table.text[end:start]
        end = stop


MOVED = [row for row in DATED + COUNTED if not all(each.startswith("?") for each in row.understood)]
ASKED = [(by, unit, edge) for unit in Unit for edge in EDGES for by in range(-5, 6)]


@pytest.mark.parametrize("row", MOVED, ids=shown)
def test_moved_words_read_as_the_moved_stretches_and_nothing_else_changes(row: Row) -> None:
    table = reading(row.text, row.language, events=EVENTS)
    answered = 0
    for by, unit, edge in ASKED:
        text = moved(table, by, unit, edge=edge, reference=REFERENCE, languages=(row.language,))
        if text is None:
            continue
        answered += 1
        again = reading(text, row.language, events=EVENTS)
        asked = wished(table, by, unit, edge)
        assert len(again.parts) == len(asked), text
        for old, new, stretch in zip(table.parts, again.parts, asked, strict=True):
            assert lies(new, stretch, assumed=old.assumed_year), (by, unit, edge, text)
        kept, keeps = list(left_alone(again)), list(left_alone(table))
        assert kept == keeps or "2027 : mai" in row.text, text
    assert answered > len(ASKED) / 2, "most moves can be said in words"


@pytest.mark.parametrize("row", MOVED, ids=shown)
def test_a_move_and_its_return_give_the_same_stretches(row: Row) -> None:
    table = reading(row.text, row.language, events=EVENTS)
    for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR):
        there = moved(table, 1, unit, reference=REFERENCE, languages=(row.language,))
        assert there is not None
        back = moved(reading(there, row.language), -1, unit, reference=REFERENCE, languages=(row.language,))
        assert back is not None
        for old, new in zip(table.parts, reading(back, row.language).parts, strict=True):
            assert lies(new, old.stretch, assumed=old.assumed_year), (there, back)


@pytest.mark.parametrize(
    ("text", "by", "unit", "edge", "becomes"),
    [
        ("Modèle de fiche en mai, essai de juin à août 2027.", 1, Unit.MONTH, "both",
         "Modèle de fiche en juin, essai de juillet à septembre 2027."),
        ("Modèle de fiche en mai, essai de juin à août 2027.", 1, Unit.MONTH, "last",
         "Modèle de fiche en mai, essai de juin à septembre 2027."),
        ("mai 2027", 1, Unit.WEEK, "both", "du 8 mai au 7 juin 2027"),
        ("mai 2027", 1, Unit.MONTH, "last", "mai–juin 2027"),
        ("mai–juin 2027", -1, Unit.MONTH, "last", "mai 2027"),
        ("Sept–Dec 2027", 1, Unit.MONTH, "both", "Oct 2027–Janv 2028"),
        ("d’avril à mai 2027", 1, Unit.MONTH, "both", "de mai à juin 2027"),
        ("du 3 au 14 mai 2027", 1, Unit.WEEK, "both", "du 10 au 21 mai 2027"),
        ("Du lundi 3 mai au vendredi 7 mai 2027", 1, Unit.WEEK, "both",
         "Du lundi 10 mai au vendredi 14 mai 2027"),
        ("Du lundi 3 mai au vendredi 7 mai 2027", 1, Unit.DAY, "both", "Du 4 au 8 mai 2027"),
        ("Monday, 3 May 2027", 1, Unit.DAY, "both", "4 May 2027"),
        ("d’octobre 2027 à la fin du programme", 1, Unit.WEEK, "both",
         "à partir du 8 octobre 2027 à la fin du programme"),
        ("1er mai 2027", 1, Unit.DAY, "both", "2 mai 2027"),
        ("2 mai 2027", -1, Unit.DAY, "both", "1er mai 2027"),
        ("T2 2027", 1, Unit.QUARTER, "both", "T3 2027"),
        ("T2 2027", 1, Unit.QUARTER, "last", "T2–T3 2027"),
        ("2e trimestre 2027", -1, Unit.QUARTER, "both", "1er trimestre 2027"),
        ("printemps 2027", 1, Unit.QUARTER, "both", "été 2027"),
        ("printemps 2027", 1, Unit.MONTH, "both", "vers avril–juin 2027"),
        ("vers mai 2027", 1, Unit.MONTH, "both", "vers juin 2027"),
        ("dès octobre 2027", 1, Unit.QUARTER, "both", "dès janvier 2028"),
        ("dès octobre 2027", 1, Unit.MONTH, "last", "d’octobre 2027 à janvier 2028"),
        ("avant décembre 2027", 1, Unit.MONTH, "both", "avant janvier 2028"),
        ("4 et 11 septembre", 1, Unit.WEEK, "both", "11 et 18 septembre 2027"),
        ("Janvier : recrutement ; mars : ouverture", 1, Unit.MONTH, "both",
         "Février 2027 : recrutement ; avril : ouverture"),
        ("12/05/27", 3, Unit.DAY, "last", "12/05/27–15/05/27"),
        ("semaine 12 2027", 1, Unit.WEEK, "both", "semaine 13 2027"),
        ("May 12th, 2027", 9, Unit.DAY, "both", "May 21st, 2027"),
        ("dall’8 all’11 maggio 2027", 1, Unit.WEEK, "both", "dal 15 al 18 maggio 2027"),
        ("de mayo a agosto de 2027", 1, Unit.WEEK, "both", "del 8 de mayo al 7 de septiembre de 2027"),
        ("K2 2027", 1, Unit.QUARTER, "both", "K3 2027"),
        ("Α΄ τρίμηνο 2027", 1, Unit.QUARTER, "both", "Β΄ τρίμηνο 2027"),
        ("ΑΠΟ ΤΟΝ ΜΑΡΤΙΟ 2027", 1, Unit.MONTH, "both", "ΑΠΟ ΤΟΝ ΑΠΡΙΛΙΟ 2027"),
        ("no 2027. gada maija līdz augustam", 1, Unit.MONTH, "both", "no 2027. gada jūnija līdz septembrim"),
        ("2027 : mai, recrutement", 1, Unit.YEAR, "both", "2028 : mai, recrutement"),
    ],
)  # fmt: skip
def test_moved_words_stay_in_their_own_manner(
    text: str, by: int, unit: Unit, edge: str, becomes: str
) -> None:
    assert moved(reading(text), by, unit, edge=edge, reference=REFERENCE, languages=("fr",)) == becomes


def test_one_part_moves_and_the_other_keeps_its_meaning() -> None:
    table = reading("Modèle de fiche en mai, essai de juin à août 2027.")
    text = moved(table, 1, Unit.YEAR, part=1, reference=REFERENCE, languages=("fr",))
    assert text == "Modèle de fiche en mai 2027, essai de juin à août 2028."
    assert moved(table, 1, Unit.MONTH, edge="last", part=0, reference=REFERENCE, languages=("fr",)) == (
        "Modèle de fiche en mai–juin, essai de juin à août 2027."
    )


def test_words_counted_from_an_event_become_a_date_of_their_own_when_moved() -> None:
    table = reading("Bilan 2 ans après le début", events=EVENTS)
    assert moved(table, 1, Unit.MONTH, reference=REFERENCE) == "Bilan vers octobre 2028"


@pytest.mark.parametrize(("edge", "by"), [("first", 3), ("last", -3)])
def test_an_end_never_passes_the_other(edge: str, by: int) -> None:
    table = reading("mai 2027")
    assert moved(table, by, Unit.MONTH, edge=edge, reference=REFERENCE) is None
    clamped = shifted(table.parts[0].stretch, by, Unit.MONTH, edge)
    assert clamped.first == clamped.last


def test_nothing_understood_cannot_be_moved() -> None:
    assert moved(reading("à définir"), 1, Unit.MONTH, reference=REFERENCE) is None
    assert moved(reading("mai 2027"), 1, Unit.MONTH, part=1, reference=REFERENCE) is None
    assert moved(reading("mai 2199"), 1, Unit.YEAR, reference=REFERENCE) is None


@given(fragments(), st.sampled_from(list(Unit)), st.sampled_from(EDGES), st.integers(-40, 40))
def test_any_text_is_moved_rightly_or_not_at_all(text: str, unit: Unit, edge: str, by: int) -> None:
    table = reading(text)
    result = moved(table, by, unit, edge=edge, reference=REFERENCE, languages=("fr", "en"))
    assume(result is not None)
    assert result is not None
    again = reading(result)
    for old, new, stretch in zip(table.parts, again.parts, wished(table, by, unit, edge), strict=True):
        assert lies(new, stretch, assumed=old.assumed_year)
