"""Questions ticked off and brought along, groups ticked, people offered without retyping."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.model.everyone import Everyone
from mentordesk.model.questions import mark, questions_of, tick_field
from mentordesk.model.represented import represented
from mentordesk.model.visits import Session, Visit
from mentordesk.services.workspace import Workspace
from tests.services.visiting import (
    add_note,
    elsewhere,
    empty_visit,
    labels,
    programme,
    undo,
    with_sessions,
)

__all__ = ["programme"]


def asked(
    workspace: Workspace, programme: str, *questions: str, day: str | None = None, **of_sessions: str
) -> Visit:
    """A visit with questions of its preparation, and with sessions that have one each."""
    dates = {"start": day, "end": day} if day else None
    visit = empty_visit(workspace, programme, dates=dates)
    workspace.planning.change_visit(programme, visit, {"preparation.questions": list(questions)})
    for title, question in of_sessions.items():
        workspace.planning.add_session(
            programme, visit.id, {"title": title, "questions": [question], "start": "09:00"}
        )
    return workspace.planning.visit(programme, visit.id)


def open_texts(workspace: Workspace, programme: str, visit: Visit) -> list[str]:
    return [each.text for each in workspace.planning.open_questions(programme, visit.id)]


def tick(workspace: Workspace, programme: str, visit: Visit, question: str, *notes: str) -> None:
    now = workspace.planning.visit(programme, visit.id)
    workspace.planning.tick_question(programme, now, question, notes)


# --- questions -------------------------------------------------------------------------------------------


def test_the_questions_of_preparation_and_sessions_are_those_of_the_visit_each_once(
    workspace: Workspace, programme: str
) -> None:
    visit = asked(workspace, programme, "Qui paie ?", "Qui décide ?", a="qui  paie ?", b="Combien ?")
    found = workspace.planning.questions(programme, visit.id)
    assert [each.text for each in found] == ["Qui paie ?", "Qui décide ?", "Combien ?"]
    assert [bool(each.session) for each in found] == [False, False, True]
    assert not any(each.carried for each in found)


def test_a_tick_tells_when_and_by_which_notes_and_is_taken_back(workspace: Workspace, programme: str) -> None:
    visit = asked(workspace, programme, "Qui paie ?", "Qui décide ?", a="Combien ?")
    note = add_note(workspace, programme, "La Région.", visit.sessions[0])
    tick(workspace, programme, visit, "Qui paie ?", note)
    assert open_texts(workspace, programme, visit) == ["Qui décide ?", "Combien ?"]
    ticked = workspace.planning.questions(programme, visit.id)[0]
    assert (ticked.answered, ticked.notes) == (True, (note,))
    assert ticked.at[:10] == workspace.store.clock.now().date().isoformat()
    undo(workspace, programme)
    assert len(open_texts(workspace, programme, visit)) == 3


def test_a_tick_names_no_note_of_a_narrower_circle(workspace: Workspace, programme: str) -> None:
    visit = asked(workspace, programme, "Qui paie ?", a="Combien ?")
    private = add_note(workspace, programme, "Pour moi", visit.sessions[0], "me")
    team = add_note(workspace, programme, "Pour nous", visit.sessions[0], "team")
    tick(workspace, programme, visit, "Qui paie ?", private, team)
    assert workspace.planning.questions(programme, visit.id)[0].notes == ()
    assert open_texts(workspace, programme, visit) == ["Combien ?"]


def test_a_question_is_opened_again(workspace: Workspace, programme: str) -> None:
    visit = asked(workspace, programme, "Qui paie ?")
    tick(workspace, programme, visit, "Qui paie ?")
    now = workspace.planning.visit(programme, visit.id)
    workspace.planning.untick_question(programme, now, "Qui paie ?")
    assert open_texts(workspace, programme, visit) == ["Qui paie ?"]


def test_what_a_visit_left_open_comes_back_at_the_next_until_it_is_answered(
    workspace: Workspace, programme: str
) -> None:
    first = asked(workspace, programme, "Qui paie ?", "Qui décide ?", day="2025-05-13", a="Combien ?")
    tick(workspace, programme, first, "Qui décide ?")
    second = asked(workspace, programme, "Et après ?", day="2025-10-01")
    third = asked(workspace, programme, day="2026-01-20")
    assert open_texts(workspace, programme, second) == ["Et après ?", "Qui paie ?", "Combien ?"]
    carried = workspace.planning.questions(programme, second.id)[1]
    assert (carried.carried, carried.visit) == (True, first.id)
    tick(workspace, programme, second, "Combien ?")
    assert open_texts(workspace, programme, second) == ["Et après ?", "Qui paie ?"]
    assert open_texts(workspace, programme, third) == ["Qui paie ?", "Et après ?"]


def test_a_visit_that_is_still_to_come_has_left_nothing(workspace: Workspace, programme: str) -> None:
    first = asked(workspace, programme, "Qui paie ?", day="2999-05-13")
    second = asked(workspace, programme, "Et après ?")
    assert open_texts(workspace, programme, second) == ["Et après ?"]
    now = workspace.planning.visit(programme, first.id)
    workspace.planning.change_visit(programme, now, {"closed": True}, "visit.closed")
    assert open_texts(workspace, programme, second) == ["Et après ?", "Qui paie ?"]


def test_two_laptops_tick_two_questions_without_a_conflict(workspace: Workspace, programme: str) -> None:
    shown = asked(workspace, programme, "Qui paie ?", "Qui décide ?")
    theirs = {"at": "2026-03-03T10:00:00+00:00", "notes": []}
    elsewhere(workspace, programme, "visit", shown.id, tick_field("Qui décide ?"), theirs)
    workspace.planning.tick_question(programme, shown, "Qui paie ?")
    assert open_texts(workspace, programme, shown) == []
    assert workspace.planning.visit(programme, shown.id).conflicts == frozenset()


SAID = st.lists(st.sampled_from(["Qui ?", "qui  ?", "Quoi ?", "Où ?", "Quand ?"]), max_size=4)


@given(st.lists(st.tuples(SAID, SAID, st.booleans()), min_size=1, max_size=5))
def test_every_question_is_answered_or_open_in_the_last_visit(told: list[tuple[Any, Any, bool]]) -> None:
    visits = []
    for number, (prepared, ticked, over) in enumerate(told, 1):
        day = "2025-01-01" if over else "2999-01-01"
        answers: dict[str, Any] = {"preparation.questions": prepared, "dates": {"start": day, "end": day}}
        answers |= {tick_field(each): {"at": "2025-01-01T10:00:00+00:00"} for each in ticked}
        visits.append(Visit(f"v{number}", "", number, "", answers))
    last = visits[-1]
    found = questions_of(visits, last.id, date(2026, 1, 1))
    marks = [each.mark for each in found]
    assert len(marks) == len(set(marks))
    before = {mark(each) for visit in visits[:-1] for each in _ticked(told[visit.number - 1])}
    left = {
        mark(each)
        for prepared, _ticks, over in told[:-1] if over
        for each in prepared
    } - before  # fmt: skip
    assert set(marks) == left | {mark(each) for each in told[-1][0]}
    for each in found:
        assert each.answered == (each.mark in {mark(one) for one in told[-1][1]})


def _ticked(told: tuple[Any, Any, bool]) -> list[str]:
    return list(told[1])


# --- who was represented (R-134) ---------------------------------------------------------------------------


def test_r_134_groups_are_ticked_from_those_present_and_those_of_the_sessions(
    workspace: Workspace, programme: str
) -> None:
    visit = with_sessions(workspace, programme)
    planning = workspace.planning
    assert represented(visit, planning.everyone(programme)) == set()
    planning.change_visit(programme, visit, {"attendance": [{"text": "Directrice du CCAS"}]})
    planning.change_session(programme, visit.sessions[0], {"lead": {"text": "Facilitatrice"}})
    planning.change_session(programme, visit.sessions[1], {"people": [{"text": "Coordinatrice"}]})
    now = planning.visit(programme, visit.id)
    assert represented(now, planning.everyone(programme)) == {"mentee_city", "facilitator", "mentor_city"}


def test_r_134_what_was_ticked_or_unticked_by_hand_stands_whoever_comes(
    workspace: Workspace, programme: str
) -> None:
    planning = workspace.planning
    visit = with_sessions(workspace, programme)
    planning.tick_group(programme, visit, "politicians", True)
    planning.tick_group(programme, visit, "facilitator", False)
    now = planning.visit(programme, visit.id)
    planning.change_visit(
        programme, now, {"attendance": [{"text": "Facilitatrice"}, {"text": "Coordinatrice"}]}
    )
    now = planning.visit(programme, visit.id)
    assert represented(now, planning.everyone(programme)) == {"politicians", "mentor_city"}
    planning.tick_group(programme, now, "facilitator", None)
    now = planning.visit(programme, visit.id)
    assert "facilitator" in represented(now, planning.everyone(programme))


def test_an_answer_under_the_forms_own_key_counts_as_ticked() -> None:
    visit = Visit("v", "", 1, "", {"attendance_groups": ["network"]}, (Session("s", "", "v", {}),))
    assert represented(visit, Everyone()) == {"network"}


# --- whom one may name (R-039) ---------------------------------------------------------------------------


def test_r_039_actors_partners_and_those_one_wishes_to_meet_are_offered_without_retyping(
    workspace: Workspace, programme: str
) -> None:
    filling = workspace.filling
    filling.add_row(filling.filled(programme, "annex2"), "a2.actors", {"name": "Mission locale"})
    member = filling.add_row(
        filling.filled(programme, "annex5"), "a5.member", {"organisation": "Foyer du Val"}
    )
    asked(workspace, programme)
    visit = empty_visit(workspace, programme)
    workspace.planning.change_visit(
        programme, visit, {"preparation.people": ["Gardienne", "mission locale", "Foyer du val"]}
    )
    found = workspace.planning.contacts(programme)
    by_label = {label: (who, source) for who, label, source in found}
    assert by_label["Mission locale"] == ({"text": "Mission locale"}, "actors")
    assert by_label["Foyer du Val"] == (member, "network")
    assert by_label["Gardienne"] == ({"text": "Gardienne"}, "preparation")
    assert by_label["Directrice du CCAS"][1] == "people"
    assert len({label.casefold() for label in by_label}) == len(found)


def test_an_actor_who_is_taken_over_becomes_a_person_once(workspace: Workspace, programme: str) -> None:
    filling = workspace.filling
    filling.add_row(filling.filled(programme, "annex2"), "a2.actors", {"name": "Mission locale"})
    (actor,) = [who for who, _label, source in workspace.planning.contacts(programme) if source == "actors"]
    visit = with_sessions(workspace, programme)
    for session in visit.sessions[:2]:
        workspace.planning.change_session(programme, session, {"people": [actor]})
    now = workspace.planning.visit(programme, visit.id)
    assert now.sessions[0].people == now.sessions[1].people
    assert labels(workspace, programme, now.sessions[0].people) == ["Mission locale"]
    assert [
        source for _w, label, source in workspace.planning.contacts(programme) if label == "Mission locale"
    ] == ["people"]


def test_what_is_restricted_is_offered_to_nobody(workspace: Workspace, programme: str) -> None:
    filling = workspace.filling
    filled = filling.filled(programme, "annex2")
    filling.add_row(filled, "a2.actors", {"name": "Témoin protégé"})
    filled = filling.filled(programme, "annex2")
    filling.restrict(filled, filled.form.question_of("a2.actors").id, "confidence")
    assert "Témoin protégé" not in [label for _who, label, _source in workspace.planning.contacts(programme)]


@pytest.mark.parametrize("role", ["facilitator", "coordinator"])
def test_whoever_facilitates_or_coordinates_is_of_the_facilitation(
    workspace: Workspace, programme: str, role: str
) -> None:
    them = workspace.planning.everyone(programme)
    (party,) = workspace.programmes.programme(programme).with_role(role)
    assert them.groups[party.people[0].id] == {"facilitator"}
