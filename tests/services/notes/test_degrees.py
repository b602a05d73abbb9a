"""Four degrees of discretion: who may know what, and that no document ever reads the rest (R-132)."""

from __future__ import annotations

import contextlib
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import BadInput, Declined, NotFound
from mentordesk.model.notes import DEGREES, ME, NOTE, OPEN, TEAM, UNATTRIBUTED, Note
from mentordesk.model.people import ENTITY as PERSON
from mentordesk.services.workspace import Workspace
from mentordesk.store import circled, past, records
from mentordesk.words import words
from tests.services.notes.visiting import Visiting, begin

CIRCLE = {OPEN: "shared", UNATTRIBUTED: "shared", TEAM: "confidence", ME: "private"}


def written(visiting: Visiting, circle: str) -> str:
    """Every row of the journal in one circle, with its names and values."""
    with visiting.workspace.store.reading() as view:
        strands = past.strands(view, visiting.programme)
        log = records.log(view, visiting.programme).values()
    return "\n".join(f"{each.register} {each.value}" for each in log if strands[each.strand][0] == circle)


def standing(visiting: Visiting, circle: str) -> str:
    """The answers of the notes that stand in one circle."""
    with visiting.workspace.store.reading() as view:
        return str([each.answers for _b, each in circled.all_of(view, visiting.programme, NOTE, circle)])


def tell(visiting: Visiting, degree: str, mark: str) -> Note:
    """A note with a mark in everything it says."""
    note = visiting.take(
        f"MARKER-{mark} words", degree, speaker={"text": f"MARKER-{mark} speaker"}, session=visiting.session,
        time="10:00", links=({"entity": "a2.need", "id": f"MARKER-{mark}-need"},),
    )  # fmt: skip
    visiting.notes.attach(note, f"MARKER-{mark}.jpg", b"MARKER")
    return visiting.read(note)


@pytest.mark.parametrize("degree", DEGREES)
def test_a_note_is_born_in_the_circle_of_its_degree_and_nowhere_else(visiting: Visiting, degree: str) -> None:
    note = tell(visiting, degree, "X")
    assert (visiting.read(note).degree, visiting.read(note).text) == (degree, "MARKER-X words")
    for circle in ("shared", "confidence", "private"):
        said = written(visiting, circle)
        assert ("MARKER-X words" in said) == (circle == CIRCLE[degree])
        knows_who = "confidence" if degree == UNATTRIBUTED else CIRCLE[degree]
        assert ("MARKER-X speaker" in said) == (circle == knows_who)
        assert (note.id in said) == (circle in {CIRCLE[degree], knows_who})


def test_forty_restricted_notes_are_in_nothing_that_documents_are_made_from(visiting: Visiting) -> None:
    for number in range(10):
        tell(visiting, TEAM, f"T{number}")
        tell(visiting, ME, f"M{number}")
        tightened = tell(visiting, OPEN, f"OT{number}")
        visiting.notes.set_degree(tightened, TEAM)
        visiting.notes.set_degree(tell(visiting, UNATTRIBUTED, f"UM{number}"), ME)
    quoted = tell(visiting, UNATTRIBUTED, "Q")
    plain = visiting.take("for all", speaker={"text": "Joris"})
    given = visiting.all(open_only=True)
    assert {each.id for each in given} == {quoted.id, plain.id}
    for each in given:
        assert not each.restricted
    told = str(given)
    for number, sort in product(range(10), ("T", "M", "OT", "UM")):
        assert f"MARKER-{sort}{number} " not in told
        assert f"MARKER-{sort}{number}." not in told
    (of_quoted,) = (each for each in given if each.id == quoted.id)
    assert (of_quoted.text, of_quoted.speaker, "speaker" in of_quoted.keys) == ("MARKER-Q words", "", False)
    assert quoted.speaker
    assert quoted.speaker not in told
    assert next(each for each in given if each.id == plain.id).speaker
    assert len(visiting.all()) == 42


def test_open_and_not_attributed_change_freely_and_the_speaker_goes_along(visiting: Visiting) -> None:
    note = visiting.take("said", speaker={"text": "Hilde Maes"})
    quoted = visiting.notes.set_degree(note, UNATTRIBUTED)
    assert (quoted.id, quoted.degree, quoted.speaker) == (note.id, UNATTRIBUTED, note.speaker)
    assert note.speaker not in standing(visiting, "shared")
    again = visiting.notes.set_degree(quoted, OPEN)
    assert (again.degree, again.speaker) == (OPEN, note.speaker)
    assert visiting.all(open_only=True)[0].speaker == note.speaker


def test_a_speaker_whom_the_team_alone_knows_is_named_to_all_when_words_are_attributed(
    visiting: Visiting,
) -> None:
    quoted = visiting.take("said", UNATTRIBUTED, speaker={"text": "Hilde Maes"})
    opened = visiting.notes.set_degree(quoted, OPEN)
    assert opened.speaker != quoted.speaker
    with visiting.workspace.store.reading() as view:
        known = dict(circled.all_of(view, visiting.programme, PERSON, "shared"))
    assert any(each.answers.get("function") == "Hilde Maes" for each in known.values())


@pytest.mark.parametrize(
    ("wider", "narrower"), [*pairwise(DEGREES), (OPEN, TEAM), (OPEN, ME), (UNATTRIBUTED, ME)]
)
def test_making_a_note_known_to_fewer_moves_every_word(visiting: Visiting, wider: str, narrower: str) -> None:
    note = tell(visiting, wider, "X")
    closed = visiting.notes.set_degree(note, narrower)
    assert (closed.id, closed.degree) == (note.id, narrower)
    for name in ("text", "kind", "session", "visit", "day", "time", "speaker", "links", "attachments"):
        assert getattr(closed, name) == getattr(note, name), name
    for circle in {"shared", "confidence", "private"} - {CIRCLE[narrower]}:
        assert "MARKER-X words" not in standing(visiting, circle)
        assert "MARKER-X.jpg" not in standing(visiting, circle)
    visiting.workspace.history.undo(visiting.programme)
    back = visiting.read(note)
    assert (back.degree, back.text, back.speaker, back.attachments) == (
        wider, note.text, note.speaker, note.attachments,
    )  # fmt: skip


def test_a_note_of_one_s_own_that_the_team_gets_is_another_note_born_there(visiting: Visiting) -> None:
    mine = tell(visiting, ME, "X")
    given = visiting.notes.set_degree(mine, TEAM)
    assert given.id != mine.id
    assert (given.degree, given.born, given.text, given.time) == (TEAM, "confidence", mine.text, mine.time)
    assert given.attachments == mine.attachments
    assert visiting.notes.open_attachment(given, given.attachments[0].id) == b"MARKER"
    assert [each.id for each in visiting.all()] == [given.id]
    assert mine.id not in written(visiting, "confidence")
    visiting.workspace.history.undo(visiting.programme)
    assert [each.id for each in visiting.all()] == [mine.id]


def test_one_born_wider_and_kept_to_oneself_goes_to_the_team_as_it_is(visiting: Visiting) -> None:
    note = tell(visiting, TEAM, "X")
    mine = visiting.notes.set_degree(note, ME)
    again = visiting.notes.set_degree(mine, TEAM)
    assert (again.id, again.degree, again.text, again.speaker) == (note.id, TEAM, note.text, note.speaker)


@pytest.mark.parametrize("closed", [TEAM, ME])
@pytest.mark.parametrize("wanted", [OPEN, UNATTRIBUTED])
@pytest.mark.parametrize("tightened", [False, True])
def test_a_restricted_note_is_never_opened_but_by_new_words(
    visiting: Visiting, closed: str, wanted: str, tightened: bool
) -> None:
    note = tell(visiting, OPEN if tightened else closed, "X")
    note = visiting.notes.set_degree(note, closed)
    before = visiting.state()
    with pytest.raises(Declined, match="Reformulate for sharing"):
        visiting.notes.set_degree(note, wanted)
    assert visiting.state() == before


@pytest.mark.parametrize("closed", [TEAM, ME])
def test_what_is_said_in_new_words_has_no_trace_of_speaker_link_or_hour(
    visiting: Visiting, closed: str
) -> None:
    note = tell(visiting, closed, "X")
    shared = set(written(visiting, "shared").splitlines())
    new = visiting.notes.reformulate(note, "Le budget n’est pas assuré", "obstacle")
    assert (new.degree, new.text, new.kind, new.visit) == (
        UNATTRIBUTED, "Le budget n’est pas assuré", "obstacle", visiting.visit,
    )  # fmt: skip
    assert (new.session, new.day, new.time, new.speaker, new.links, new.attachments) == (
        "",
        "",
        "",
        "",
        (),
        (),
    )
    added = str(set(written(visiting, "shared").splitlines()) - shared)
    assert new.id in added
    for trace in (note.id, note.speaker, "MARKER", "10:00", visiting.session):
        assert trace not in added
    assert visiting.read(note).linked(NOTE) == (new.id,)
    assert new.id in standing(visiting, CIRCLE[closed])
    assert [each.id for each in visiting.all(open_only=True)] == [new.id]


def test_the_words_of_a_restricted_note_are_not_new_words(visiting: Visiting) -> None:
    note = visiting.take("Aucun budget", TEAM)
    for same in ("aucun  BUDGET", "  ", ""):
        with pytest.raises(BadInput):
            visiting.notes.reformulate(note, same)
    assert visiting.all(open_only=True) == ()


def test_no_row_that_all_may_have_tells_of_a_restricted_note_in_its_fields(visiting: Visiting) -> None:
    """A note that was always restricted leaves nothing at all in the shared circle."""
    for degree in (TEAM, ME):
        note = tell(visiting, degree, "X")
        visiting.notes.change(note, {"text": "MARKER later", "kind": "idea", "time": "11:00"})
        visiting.notes.change(visiting.read(note), {"sorted": True})
        visiting.notes.remove(visiting.read(note))
        visiting.workspace.history.undo(visiting.programme)
        assert note.id not in written(visiting, "shared")
    assert "MARKER" not in written(visiting, "shared")


def test_history_tells_the_words_of_notes_for_all_and_never_those_of_the_others(visiting: Visiting) -> None:
    for degree in DEGREES:
        note = visiting.take(f"words {degree}", degree, speaker={"text": f"guest {degree}"})
        visiting.notes.change(note, {"text": f"more words {degree}"})
    page = visiting.workspace.past.page(visiting.programme, words("en"))
    told = [each.words for each in page.entries if each.registers and each.registers[0].entity == NOTE]
    assert {"words open", "words unattributed"} <= set(told)
    assert not [each for each in told if "team" in each or "words me" in each or "guest" in each]


STEPS = st.lists(
    st.tuples(
        st.sampled_from([*DEGREES, "words", "kind", "undo", "redo", "reword", "action"]), st.integers(0, 3)
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@settings(max_examples=12)
@given(steps=STEPS)
def test_whatever_is_done_restricted_words_are_never_given_to_documents(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("at") / "store") as workspace:
        visiting = begin(workspace)
        for number, degree in enumerate(DEGREES):
            tell(visiting, degree, str(number))
        for count, (step, which) in enumerate(steps):
            _do(visiting, step, which, count)
            restricted = [each for each in visiting.all() if each.restricted]
            told = str(visiting.all(open_only=True))
            open_words = {each.text for each in visiting.all() if not each.restricted}
            assert not [each.text for each in restricted if each.text not in open_words and each.text in told]
            for each in visiting.all():
                if each.degree == UNATTRIBUTED and each.speaker:
                    (shown,) = (one for one in visiting.all(open_only=True) if one.id == each.id)
                    assert shown.speaker == ""


def _do(visiting: Visiting, step: str, which: int, count: int) -> None:
    notes = visiting.all()
    note = notes[which % len(notes)]
    with contextlib.suppress(Declined, NotFound, BadInput):
        if step in DEGREES:
            visiting.notes.set_degree(note, step)
        elif step in ("undo", "redo"):
            getattr(visiting.workspace.history, step)(visiting.programme)
        elif step == "reword":
            visiting.notes.reformulate(note, f"new words {count}")
        elif step == "action":
            visiting.notes.make_action(note, f"in new words {count}")
        else:
            visiting.notes.change(note, {"text": f"words {count}"} if step == "words" else {"kind": "idea"})
