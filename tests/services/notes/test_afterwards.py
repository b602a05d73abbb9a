"""Notes made elsewhere, taken in at once, marked, and placed by their hours (R-221)."""

from __future__ import annotations

from mentordesk.model.notes import TEAM, UNATTRIBUTED
from mentordesk.model.pasted_notes import read_pasted
from tests.services.notes.visiting import DAY, Visiting


def pasted(visiting: Visiting, text: str, chosen: str = "") -> tuple[str, ...]:
    sessions = visiting.there().on_day(1)
    lines = read_pasted(text, "fr", sessions, DAY, chosen)
    return visiting.notes.enter_afterwards(visiting.programme, lines, visiting.visit)


def test_sixty_lines_of_a_phone_are_sixty_notes_in_one_step(visiting: Visiting) -> None:
    before = visiting.state()
    made = pasted(visiting, "\n".join(f"- note {number}" for number in range(60)), visiting.session)
    notes = visiting.all()
    assert [each.id for each in notes] == list(made)
    assert [each.text for each in notes] == [f"note {number}" for number in range(60)]
    assert {(each.afterwards, each.kind, each.session, each.day, each.time) for each in notes} == {
        (True, "", visiting.session, DAY, "")
    }
    entry = visiting.workspace.history.entries(visiting.programme)[0]
    assert entry.name.many == "{count} notes entered afterwards"
    assert dict(entry.name.parameters) == {"count": 60}
    visiting.workspace.history.undo(visiting.programme)
    assert visiting.state() == before


def test_typed_hours_place_them_and_the_others_go_to_the_chosen_session(visiting: Visiting) -> None:
    on_the_day = visiting.there().on_day(1)
    pasted(visiting, "9h45 x : pas de budget\nsans heure\n7h10 dans le train", on_the_day[2].id)
    placed = {each.text: (each.session, each.time, each.kind) for each in visiting.all()}
    assert placed == {
        "pas de budget": (on_the_day[1].id, "09:45", "obstacle"),
        "sans heure": (on_the_day[2].id, "", ""),
        "dans le train": (on_the_day[2].id, "07:10", ""),
    }


def test_lines_without_a_session_belong_to_the_visit(visiting: Visiting) -> None:
    pasted(visiting, "sans séance")
    (note,) = visiting.all()
    assert (note.session, note.visit, note.day) == ("", visiting.visit, DAY)


def test_they_may_be_entered_for_the_team_and_with_their_speakers(visiting: Visiting) -> None:
    known = visiting.take("said", speaker={"text": "Hilde Maes"}).speaker
    people = {known: ("Hilde Maes",)}
    lines = read_pasted("@hilde on vient parler\nrien de plus", "fr", day=DAY, people=people)
    for degree in (TEAM, UNATTRIBUTED):
        made = visiting.notes.enter_afterwards(visiting.programme, lines, visiting.visit, degree)
        first, second = (visiting.notes.note(visiting.programme, each) for each in made)
        assert (first.degree, first.speaker, first.text) == (degree, known, "on vient parler")
        assert (second.degree, second.speaker) == (degree, "")


def test_nothing_pasted_is_no_act(visiting: Visiting) -> None:
    entries = len(visiting.workspace.history.entries(visiting.programme))
    assert pasted(visiting, " \n\n - \n") == ()
    assert len(visiting.workspace.history.entries(visiting.programme)) == entries
