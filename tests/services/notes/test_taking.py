"""Notes taken, read again, corrected, taken out: at typing speed and without losing one (R-129, R-130)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.changes import Register
from mentordesk.model.notes import DEGREES, FACT, KINDS, ME, NOTE, OPEN, TEAM, Note, Typing
from mentordesk.model.plan import ACTION
from mentordesk.store import circled, rows
from tests.services.notes.visiting import DAY, Visiting


def test_a_note_is_read_back_as_it_was_typed(visiting: Visiting) -> None:
    note = visiting.take(
        " Trois tables,\ncafé offert ", kind="quote", session=visiting.session, day=DAY, time="11:34",
        speaker={"text": "Hilde Maes"}, links=({"entity": "a2.need", "id": "n3"},),
    )  # fmt: skip
    assert note == visiting.read(note) == visiting.all()[0]
    assert (note.text, note.kind, note.degree) == ("Trois tables,\ncafé offert", "quote", OPEN)
    assert (note.session, note.visit, note.day, note.time) == (visiting.session, visiting.visit, DAY, "11:34")
    assert visiting.workspace.planning.everyone(visiting.programme).name(note.speaker) == "Hilde Maes"
    assert note.links == ({"entity": "a2.need", "id": "n3"},)
    assert note.author == visiting.workspace.editing.me()["id"]
    assert (note.afterwards, note.sorted, note.conflicts, note.more) == (False, False, frozenset(), {})


def test_r_130_all_twelve_kinds_are_kept_and_a_kind_may_come_later(visiting: Visiting) -> None:
    for kind in KINDS:
        assert visiting.take(kind, kind=kind).kind == kind
    later = visiting.take("les bénévoles se voient le premier lundi", kind="")
    assert later.kind == ""
    assert visiting.notes.set_kind(later, "obstacle").kind == "obstacle"
    assert visiting.notes.set_kind(visiting.read(later), "").kind == ""
    assert Typing(visiting.programme, "as it stands").kind == FACT
    with pytest.raises(BadInput):
        visiting.take("unknown", kind="rumour")


def test_an_id_minted_before_the_first_key_is_the_note_s_and_adding_twice_makes_one_note(
    visiting: Visiting,
) -> None:
    eid = visiting.notes.new_note_id()
    assert visiting.take("once", note=eid).id == eid
    assert visiting.take("once more", note=eid).text == "once more"
    assert [each.text for each in visiting.all()] == ["once more"]
    restricted = visiting.take("MARKER", TEAM)
    assert visiting.take("MARKER again", note=restricted.id).degree == TEAM
    assert [each.text for each in visiting.all(open_only=True)] == ["once more"]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_is_no_note(visiting: Visiting, text: str) -> None:
    with pytest.raises(BadInput):
        visiting.take(text)
    note = visiting.take("words")
    with pytest.raises(BadInput):
        visiting.notes.change(note, {"text": text})
    assert visiting.read(note).text == "words"


def test_notes_stand_in_the_order_of_their_hours_then_of_their_writing(visiting: Visiting) -> None:
    for text, day, time in (
        ("fourth", "2027-04-21", "09:00"), ("second", DAY, "10:00"), ("third", DAY, "10:00"),
        ("first", DAY, "09:00"),
    ):  # fmt: skip
        visiting.take(text, day=day, time=time)
    assert [each.text for each in visiting.all()] == ["first", "second", "third", "fourth"]


def test_one_reads_the_notes_of_a_visit_a_session_a_day_and_their_figures(visiting: Visiting) -> None:
    first, second = (each.id for each in visiting.there().sessions[:2])
    other = visiting.workspace.planning.add_visit(visiting.programme, "v2")
    visiting.take("in the first", session=first, links=({"entity": ACTION, "id": "a"},))
    visiting.take("in the second", TEAM, session=second, kind="follow_up", day="2027-04-21")
    visiting.take("of the visit alone", visit=visiting.visit)
    visiting.take("of another one", visit=other)
    visiting.take("between the visits")
    read = visiting.notes.notes

    def texts(*notes: Note) -> set[str]:
        return {each.text for each in notes}

    assert len(visiting.all()) == 5
    assert texts(*read(visiting.programme, other)) == {"of another one"}
    assert texts(*read(visiting.programme, session=first)) == {"in the first"}
    assert texts(*read(visiting.programme, "")) == {"between the visits"}
    assert texts(*read(visiting.programme, visiting.visit, "")) == {"of the visit alone"}
    assert texts(*read(visiting.programme, day="2027-04-21")) == {"in the second"}
    assert texts(*read(visiting.programme, day=DAY)) == {"in the first"}  # by its session
    counts = visiting.notes.counts(visiting.programme, visiting.visit)
    assert (counts.all, counts.linked, counts.follow_ups, counts.restricted) == (
        3,
        1,
        1,
        1,
    )
    assert counts.by_session == {first: 1, second: 1, "": 1}


def test_a_note_outlives_its_session_and_follows_it_into_another_visit(visiting: Visiting) -> None:
    note = visiting.take("said", session=visiting.session)
    session = visiting.there().sessions[0]
    planning = visiting.workspace.planning
    planning.remove_session(visiting.programme, session)
    assert (visiting.read(note).session, visiting.read(note).visit) == ("", visiting.visit)
    visiting.workspace.history.undo(visiting.programme)
    assert visiting.read(note).session == session.id
    other = planning.add_visit(visiting.programme, "v2", dates={"start": "2027-06-08", "end": "2027-06-09"})
    planning.move_to_visit(visiting.programme, session, other, 2)
    there = visiting.read(note)
    assert (there.visit, there.day) == (other, "2027-06-09")


VERBS: dict[str, Callable[[Visiting, Note], object]] = {
    "add": lambda at, _note: at.take("another", speaker={"text": "Joris"}, session=at.session),
    "words": lambda at, note: at.notes.change(note, {"text": "other words", "speaker": {"text": "Wout"}}),
    "kind": lambda at, note: at.notes.set_kind(note, "obstacle"),
    "stamp": lambda at, note: at.notes.stamp(note, "12:03", DAY),
    "sorted": lambda at, note: at.notes.change(note, {"sorted": True}),
    "session": lambda at, note: at.notes.move_to_session(note, at.there().sessions[3].id),
    "no session": lambda at, note: at.notes.move_to_session(note, ""),
    "remove": lambda at, note: at.notes.remove(note),
    "unattributed": lambda at, note: at.notes.set_degree(note, "unattributed"),
    "team": lambda at, note: at.notes.set_degree(note, TEAM),
    "me": lambda at, note: at.notes.set_degree(note, ME),
    "link": lambda at, note: at.notes.link(note, ACTION, at.workspace.plans.plan(at.programme).actions[0].id),
    "action": lambda at, note: at.notes.make_action(note, "in new words"),
    "practice": lambda at, note: at.notes.make_practice(note, "in new words"),
    "question": lambda at, note: at.notes.make_question(note, at.visit, text="in new words?"),
    "task": lambda at, note: at.notes.make_task(note, {"text": "Lucie"}, "2027-05-01", "in new words"),
    "attach": lambda at, note: at.notes.attach(note, "photo.jpg", b"picture"),
}
TO_NARROWER = {"unattributed", "team", "me"}


MEANT = [
    (verb, degree)
    for verb in VERBS
    for degree in DEGREES
    if verb not in TO_NARROWER or DEGREES.index(verb) > DEGREES.index(degree)
]


@pytest.mark.parametrize(("verb", "degree"), MEANT)
def test_every_verb_is_one_step_back_and_forth(visiting: Visiting, verb: str, degree: str) -> None:
    visiting.workspace.plans.add_action(visiting.programme, {"what": "there already"})
    note = visiting.take("said", degree, session=visiting.session, speaker={"text": "Hilde"}, time="10:00")
    visiting.undone_and_redone(lambda: VERBS[verb](visiting, note))


def test_moving_to_a_session_takes_visit_and_day_along(visiting: Visiting) -> None:
    note = visiting.take("said", session=visiting.session, day=DAY)
    on_the_second = visiting.there().on_day(2)[0].id
    moved = visiting.notes.move_to_session(note, on_the_second)
    assert (moved.session, moved.visit, moved.day) == (on_the_second, visiting.visit, "2027-04-21")
    out = visiting.notes.move_to_session(moved, "", day=DAY)
    assert (out.session, out.visit, out.day) == ("", visiting.visit, DAY)


def test_a_removed_note_is_gone_and_words_written_in_it_bring_it_back(visiting: Visiting) -> None:
    note = visiting.take("said", TEAM)
    visiting.notes.remove(note)
    assert visiting.all() == ()
    with pytest.raises(NotFound):
        visiting.read(note)
    assert visiting.notes.change(note, {"text": "said, and more"}).text == "said, and more"
    assert visiting.read(note).degree == TEAM


def test_words_typed_over_an_open_note_that_was_restricted_meanwhile_are_restricted_too(
    visiting: Visiting,
) -> None:
    shown = visiting.take("open words")
    visiting.notes.set_degree(shown, ME)
    assert visiting.notes.change(shown, {"text": "MARKER more"}).degree == ME
    visiting.notes.attach(shown, "MARKER.txt", b"x")
    with visiting.workspace.store.reading() as view:
        ((_birth, record),) = circled.all_of(view, visiting.programme, NOTE, "shared")
    assert "MARKER" not in str(record.answers)
    assert visiting.read(shown).text == "MARKER more"


def test_many_notes_and_one_alone_are_read_alike(visiting: Visiting) -> None:
    for number, degree in enumerate(DEGREES * 3):
        note = visiting.take(f"note {number}", degree, speaker={"text": f"p{number}"}, time="10:00", day=DAY)
        visiting.notes.attach(note, "a.png", b"a")
    assert [visiting.read(each) for each in visiting.all()] == list(visiting.all())
    with visiting.workspace.store.reading() as view:
        for note in visiting.all():
            (plain,) = rows.chosen(view, visiting.programme, NOTE, [note.id])
            found = circled.one(view, visiting.programme, NOTE, note.id)
            assert found is not None
            assert (found[1].answers, dict(found[1].keys)) == (plain.answers, dict(plain.keys))


def test_writing_one_touches_nothing_but_its_own_registers(visiting: Visiting) -> None:
    note = visiting.take("said", session=visiting.session)
    before = visiting.state()
    visiting.notes.set_kind(note, "idea")
    changed = {register for register, value in visiting.state().items() if before.get(register) != value}
    assert changed == {Register(visiting.programme, NOTE, note.id, "kind")}
