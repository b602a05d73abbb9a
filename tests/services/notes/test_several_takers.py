"""Several note-takers on laptops of their own: all is there afterwards, and mine stays mine (R-135)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.model.notes import DEGREES, ME, OPEN, TEAM, UNATTRIBUTED, Note
from mentordesk.services.workspace import Workspace
from tests.services.notes.visiting import Visiting, begin, send

TEAM_PACKAGE = ("shared", "confidence")


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Visiting, Visiting]]:
    with Workspace.create(tmp_path / "claire") as first, Workspace.create(tmp_path / "thomas") as second:
        yield from _two(first, second)


def _two(first: Workspace, second: Workspace) -> Iterator[tuple[Visiting, Visiting]]:
    claire = begin(first)
    send(first, second, claire.programme, "shared")
    yield claire, Visiting(second, claire.programme, claire.visit)


def exchange(one: Visiting, other: Visiting, *circles: str) -> None:
    send(one.workspace, other.workspace, one.programme, *circles)
    send(other.workspace, one.workspace, one.programme, *circles)


def texts(at: Visiting) -> dict[str, str]:
    return {each.id: each.text for each in at.all()}


def test_the_notes_of_both_are_in_both_but_for_what_each_keeps_to_oneself(
    two: tuple[Visiting, Visiting],
) -> None:
    claire, thomas = two
    for at, name in ((claire, "Claire"), (thomas, "Thomas")):
        for degree in DEGREES:
            at.take(f"{name} {degree}", degree, speaker={"text": f"{name}’s guest"}, session=at.session)
    exchange(claire, thomas, *TEAM_PACKAGE)
    for at, own in ((claire, "Claire"), (thomas, "Thomas")):
        told = {(each.text, each.degree) for each in at.all()}
        assert told == {
            (f"{name} {degree}", degree)
            for name in ("Claire", "Thomas")
            for degree in DEGREES
            if degree != ME or name == own
        }
        assert all(each.speaker for each in at.all())
    by_writer = {each.author for each in claire.all()}
    assert by_writer == {at.workspace.editing.me()["id"] for at in two}


def test_a_package_for_others_has_neither_team_notes_nor_speakers_not_to_be_named(
    two: tuple[Visiting, Visiting],
) -> None:
    claire, thomas = two
    for degree in DEGREES:
        claire.take(degree, degree, speaker={"text": "guest"})
    send(claire.workspace, thomas.workspace, claire.programme, "shared")
    assert {(each.text, bool(each.speaker)) for each in thomas.all()} == {(OPEN, True), (UNATTRIBUTED, False)}
    assert thomas.all(open_only=True)


@pytest.mark.parametrize("closed", [TEAM, ME])
def test_a_note_restricted_elsewhere_is_no_longer_seen_where_its_words_are_not(
    two: tuple[Visiting, Visiting], closed: str
) -> None:
    claire, thomas = two
    note = claire.take("MARKER")
    exchange(claire, thomas, "shared")
    assert texts(thomas) == {note.id: "MARKER"}
    claire.notes.set_degree(note, closed)
    exchange(claire, thomas, "shared")
    assert texts(thomas) == {}
    assert texts(claire) == {note.id: "MARKER"}
    if closed == TEAM:
        exchange(claire, thomas, *TEAM_PACKAGE)
        assert [(each.text, each.degree) for each in thomas.all()] == [("MARKER", TEAM)]


@pytest.mark.parametrize("later", ["the words", "the restriction"])
def test_words_written_elsewhere_while_a_note_was_restricted_are_in_no_document_and_not_lost(
    two: tuple[Visiting, Visiting], later: str
) -> None:
    claire, thomas = two
    note = claire.take("said")
    exchange(claire, thomas, *TEAM_PACKAGE)
    acts: list[Callable[[], Note]] = [
        lambda: thomas.notes.change(thomas.read(note), {"text": "MARKER said, and more"}),
        lambda: claire.notes.set_degree(note, TEAM),
    ]
    for act in acts if later == "the restriction" else reversed(acts):
        act()
    exchange(claire, thomas, *TEAM_PACKAGE)
    for at in two:
        (there,) = at.all()
        assert (there.degree, there.text) == (TEAM, "said")
        if later == "the words":
            assert there.beside == {"text": "MARKER said, and more"}
            assert "text" in there.conflicts
        assert at.all(open_only=True) == ()
        assert "MARKER" in str(at.state())


def test_where_one_names_the_speaker_and_another_says_not_to_nobody_is_named(
    two: tuple[Visiting, Visiting],
) -> None:
    claire, thomas = two
    note = claire.take("said", speaker={"text": "Hilde"})
    exchange(claire, thomas, *TEAM_PACKAGE)
    claire.notes.set_degree(note, UNATTRIBUTED)
    thomas.notes.change(thomas.read(note), {"speaker": {"text": "Joris"}})
    exchange(claire, thomas, *TEAM_PACKAGE)
    for at in two:
        assert at.all()[0].degree == UNATTRIBUTED
        assert at.all(open_only=True)[0].speaker == ""


def test_two_who_correct_the_same_words_both_find_them(two: tuple[Visiting, Visiting]) -> None:
    claire, thomas = two
    note = claire.take("said")
    exchange(claire, thomas, "shared")
    claire.notes.change(note, {"text": "said by Claire"})
    thomas.notes.change(thomas.read(note), {"text": "said by Thomas"})
    exchange(claire, thomas, "shared")
    for at in two:
        assert at.read(note).conflicts == {"text"}
        assert "said by Claire" in str(at.state())
        assert "said by Thomas" in str(at.state())


def test_a_note_removed_here_and_written_in_there_stays(two: tuple[Visiting, Visiting]) -> None:
    claire, thomas = two
    note = claire.take("said", TEAM)
    exchange(claire, thomas, *TEAM_PACKAGE)
    claire.notes.remove(note)
    thomas.notes.change(thomas.read(note), {"text": "said, and more"})
    exchange(claire, thomas, *TEAM_PACKAGE)
    for at in two:
        assert [each.text for each in at.all()] == ["said, and more"]


DOINGS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from([*DEGREES, "change", "exchange"]), st.integers(0, 5)),
    max_size=14,
)


@settings(max_examples=10)
@given(doings=DOINGS)
def test_whatever_two_do_no_note_is_lost_and_nothing_of_one_s_own_travels(
    tmp_path_factory: pytest.TempPathFactory, doings: list[tuple[int, str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("two")
    with Workspace.create(folder / "a") as first, Workspace.create(folder / "b") as second:
        both = next(_two(first, second))
        taken: dict[int, dict[str, Note]] = {0: {}, 1: {}}
        for count, (who, what, which) in enumerate(doings):
            _do(both, who, what, which, count, taken[who])
        exchange(*both, *TEAM_PACKAGE)
        for who, at in enumerate(both):
            there = {each.id: each for each in at.all()}
            assert taken[who].keys() <= there.keys()
            others = taken[1 - who]
            for eid, note in others.items():
                assert (eid in there) == (note.degree != ME)
            for each in at.all(open_only=True):
                assert each.degree in (OPEN, UNATTRIBUTED)


def _do(
    both: tuple[Visiting, Visiting], who: int, what: str, which: int, count: int, taken: dict[str, Note]
) -> None:
    at = both[who]
    if what == "exchange":
        exchange(*both, *TEAM_PACKAGE)
    elif what == "change":
        if at.all():
            note = at.all()[which % len(at.all())]
            at.notes.change(note, {"text": f"words {count}"})
    else:
        note = at.take(f"note {count}", what)
        taken[note.id] = note
