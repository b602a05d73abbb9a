"""Notes from paper or a phone, pasted: a line for each, placed by its hour, no word lost (R-221)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.pasted_notes import moved, read_pasted
from mentordesk.model.visits import Session

DAY = "2027-04-20"


def session(eid: str, start: str, minutes: int, track: str = "") -> Session:
    return Session(eid, eid, "v", {"start": start, "minutes": minutes, "day": 1, "track": track})


SESSIONS = [
    session("morning", "09:00", 90), session("a", "14:00", 90, "A"), session("b", "14:00", 60, "B"),
    Session("none", "none", "v", {"day": 1}),
]  # fmt: skip


def read(text: str, chosen: str = "evening", language: str = "fr") -> list[tuple[str, str, str, str]]:
    lines = read_pasted(text, language, SESSIONS, DAY, chosen)
    return [(each.session, each.time, each.kind, each.text) for each in lines]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("pas de budget", ("evening", "", "", "pas de budget")),
        ("x: pas de budget", ("evening", "", "obstacle", "pas de budget")),
        ("- x : pas de budget", ("evening", "", "obstacle", "pas de budget")),
        ("• pas de budget", ("evening", "", "", "pas de budget")),
        ("* 9h15 — pas de budget", ("morning", "09:15", "", "pas de budget")),
        ("9h15 x: pas de budget", ("morning", "09:15", "obstacle", "pas de budget")),
        ("x: 9h15 pas de budget", ("morning", "09:15", "obstacle", "pas de budget")),
        ("09:15 pas de budget", ("morning", "09:15", "", "pas de budget")),
        ("9 h 15 pas de budget", ("morning", "09:15", "", "pas de budget")),
        ("9h - accueil", ("morning", "09:00", "", "accueil")),
        ("9h accueil", ("morning", "09:00", "", "accueil")),
        ("14:25 : deux employeurs", ("a", "14:25", "", "deux employeurs")),
        ("15:15 A seul", ("a", "15:15", "", "A seul")),
        ("10:30 à la pause", ("evening", "10:30", "", "à la pause")),
        ("2 h de trajet par jour", ("evening", "", "", "2 h de trajet par jour")),
        ("3h par semaine", ("evening", "", "", "3h par semaine")),
        ("24h/24", ("evening", "", "", "24h/24")),
        ("25:70 rien", ("evening", "", "", "25:70 rien")),
        ("14:25", ("evening", "", "", "14:25")),
        ("x:", ("evening", "", "", "x:")),
        ("-12 places", ("evening", "", "", "-12 places")),
    ],
)
def test_a_line_is_read_as_people_write_them(line: str, expected: tuple[str, str, str, str]) -> None:
    assert read(line) == [expected]


def test_the_chosen_session_goes_before_its_parallel() -> None:
    assert read("14:25 deux employeurs", "b") == [("b", "14:25", "", "deux employeurs")]


def test_an_hour_alone_places_the_lines_under_it() -> None:
    text = "9h15\n- accueil\n- trois tables\n14:10 sur place\n- après\n\n15:05\ni: une fiche"
    assert read(text) == [
        ("morning", "09:15", "", "accueil"), ("morning", "09:15", "", "trois tables"),
        ("a", "14:10", "", "sur place"), ("evening", "", "", "après"), ("a", "15:05", "idea", "une fiche"),
    ]  # fmt: skip


def test_hours_that_nothing_follows_are_words() -> None:
    assert [each[3] for each in read("9h15\n14:10\n- oui\n15:00")] == ["9h15", "oui", "15:00"]


def test_lines_are_counted_as_pasted_and_may_be_put_elsewhere_by_hand() -> None:
    lines = read_pasted("\n- un\n\n14:10 deux\ntrois", "fr", SESSIONS, DAY, "evening")
    assert [(each.line, each.by_time, each.day) for each in lines] == [
        (2, False, DAY), (4, True, DAY), (5, False, DAY),
    ]  # fmt: skip
    there = moved(lines, {4: "b", 5: "b"})
    assert [(each.session, each.by_time) for each in there] == [
        ("evening", False),
        ("b", False),
        ("b", False),
    ]


def test_sixty_lines_of_every_alphabet_are_sixty_notes() -> None:
    lines = [f"{number} — Παρατήρηση, Šķērslis, «l’été» 🙂 ع {number}" for number in range(60)]
    assert [each[3] for each in read("\r\n".join(f"• {line}" for line in lines))] == lines


WORDS = st.text(st.sampled_from("x: -•*h9145\n\t@éπ—") | st.characters(), max_size=120)


@given(text=WORDS, language=st.sampled_from(["fr", "en", "el", "nl"]))
def test_no_word_is_ever_lost(text: str, language: str) -> None:
    lines = {each.line: each for each in read_pasted(text, language, SESSIONS, DAY, "evening")}
    hours_alone = set()
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        for bullet in "-–—•*·▪◦●○‣":
            if said[:1] == bullet and (len(said) == 1 or said[1].isspace()):
                said = said[1:]
                break
        if number in lines:
            read_line = lines[number]
            assert read_line.text.strip()
            assert "".join((read_line.taken + read_line.text).split()) == "".join(said.split())
        elif said.strip():
            hours_alone.add(number)
    for number in hours_alone:  # such a line is the hour of the next one
        following = min(each for each in lines if each > number)
        assert lines[following].time
