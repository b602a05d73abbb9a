"""The preparation of a visit: three lists, where they are placed, what is read before (R-123, R-140)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from mentordesk.errors import NotFound
from mentordesk.model import questions
from mentordesk.model.changes import Write
from mentordesk.model.ordering import several
from mentordesk.model.preparation import (
    DOCUMENTS,
    PEOPLE,
    QUESTIONS,
    SEE,
    SENSITIVITIES,
    Line,
    is_empty,
    mark,
)
from mentordesk.model.visits import SESSION, VISIT, Visit
from mentordesk.services.preparing_reading import Prepared, prepared
from mentordesk.services.visit_reading import visits_in
from mentordesk.services.workspace import Workspace
from mentordesk.words import words

EN = words("en")
PRICE = "What does an hour of language café cost?"


@pytest.fixture
def programme(workspace: Workspace) -> str:
    made = workspace.programmes.create("Learning the language", ["en", "fr"])
    workspace.programmes.add_party(made, {"role": "mentee_city", "name": "Valmont"}, [{"name": "Nadia"}])
    workspace.programmes.add_party(made, {"role": "mentor_city", "name": "Grandpont"}, [{"name": "Joris"}])
    return made


@pytest.fixture
def visit(workspace: Workspace, programme: str) -> str:
    return born(workspace, programme, {"host": "mentor"}, [{"title": "Round table"}, {"title": "Walk"}])


def born(
    workspace: Workspace,
    programme: str,
    answers: Mapping[str, Any],
    sessions: Sequence[Mapping[str, Any]] = (),
) -> str:
    """A visit after those that are there."""
    with workspace.store.reading() as view:
        visits = visits_in(view, programme)
    made = workspace.editing.new_id()
    (order,) = several(visits[-1].order if visits else None, None, 1)
    writes = [
        Write(VISIT, made, kind="create", value={"parent": ["visits", "main"]}),
        Write(VISIT, made, "order", order),
        *(Write(VISIT, made, name, value) for name, value in answers.items()),
    ]
    for place, told in enumerate(sessions):
        eid = workspace.editing.new_id()
        writes.append(Write(SESSION, eid, kind="create", value={"parent": [VISIT, made]}))
        about = {"day": 1, "start": f"{9 + place:02d}:00", "minutes": 60, "kind": "interview", **told}
        writes += [Write(SESSION, eid, name, value) for name, value in about.items()]
    workspace.editing.apply(programme, "visit.added", writes)
    return made


def read(workspace: Workspace, programme: str, visit: str) -> Prepared:
    return workspace.preparing.prepared(programme, visit)


def shown(workspace: Workspace, programme: str, visit: str) -> Visit:
    return read(workspace, programme, visit).visit


def line(workspace: Workspace, programme: str, visit: str, known: str) -> Line:
    found = read(workspace, programme, visit).line(known)
    assert found is not None
    return found


def texts(workspace: Workspace, programme: str, visit: str, part: str) -> list[str]:
    return [each.text for each in read(workspace, programme, visit).lines[part]]


# --- lines -----------------------------------------------------------------------------------------


def test_r_123_lines_are_added_reworded_moved_and_taken_out(
    workspace: Workspace, programme: str, visit: str
) -> None:
    preparing = workspace.preparing
    assert is_empty(shown(workspace, programme, visit))
    one = preparing.add(programme, visit, SEE, "  House of   languages ")
    preparing.add(programme, visit, SEE, "Library")
    preparing.add(programme, visit, SEE, "library", place=1)
    assert texts(workspace, programme, visit, SEE) == ["House of languages", "Library"]
    preparing.add(programme, visit, SEE, "School", place=2)
    preparing.move(programme, visit, line(workspace, programme, visit, one), 3)
    assert texts(workspace, programme, visit, SEE) == ["School", "Library", "House of languages"]
    again = preparing.reword(programme, visit, line(workspace, programme, visit, one), "House of words")
    assert line(workspace, programme, visit, again).place == 3
    preparing.remove(programme, visit, line(workspace, programme, visit, again))
    assert texts(workspace, programme, visit, SEE) == ["School", "Library"]
    workspace.history.undo(programme)
    assert texts(workspace, programme, visit, SEE)[-1] == "House of words"


def test_r_123_two_lines_added_by_two_people_before_either_sees_the_other_are_both_there(
    workspace: Workspace, programme: str, visit: str
) -> None:
    stale = workspace.preparing.add(programme, visit, QUESTIONS, PRICE)
    old = line(workspace, programme, visit, stale)
    workspace.preparing.add(programme, visit, QUESTIONS, "Who keeps the list?")
    workspace.preparing.reword(programme, visit, old, "What does an hour cost?")
    assert texts(workspace, programme, visit, QUESTIONS) == ["What does an hour cost?", "Who keeps the list?"]


def test_words_typed_over_a_line_that_is_gone_stay(workspace: Workspace, programme: str, visit: str) -> None:
    old = line(workspace, programme, visit, workspace.preparing.add(programme, visit, QUESTIONS, PRICE))
    workspace.preparing.remove(programme, visit, old)
    workspace.preparing.reword(programme, visit, old, "Which hours?")
    assert texts(workspace, programme, visit, QUESTIONS) == ["Which hours?"]


def test_a_visit_that_is_gone_is_said_in_a_sentence(workspace: Workspace, programme: str) -> None:
    with pytest.raises(NotFound):
        workspace.preparing.prepared(programme, "gone")
    with pytest.raises(NotFound):
        workspace.preparing.add(programme, "gone", SEE, "Library")


# --- into the agenda -------------------------------------------------------------------------------


def test_r_123_a_question_is_placed_in_a_session_and_follows_its_words(
    workspace: Workspace, programme: str, visit: str
) -> None:
    preparing = workspace.preparing
    first, second = (each.id for each in shown(workspace, programme, visit).sessions)
    known = preparing.add(programme, visit, QUESTIONS, PRICE)
    assert line(workspace, programme, visit, known).session == ""
    preparing.place(programme, visit, line(workspace, programme, visit, known), first)
    assert shown(workspace, programme, visit).sessions[0].lines("questions") == (PRICE,)
    known = preparing.reword(programme, visit, line(workspace, programme, visit, known), "What does it cost?")
    assert line(workspace, programme, visit, known).session == first
    assert shown(workspace, programme, visit).sessions[0].lines("questions") == ("What does it cost?",)
    preparing.place(programme, visit, line(workspace, programme, visit, known), second)
    there = shown(workspace, programme, visit).sessions
    assert [each.lines("questions") for each in there] == [(), ("What does it cost?",)]
    preparing.place(programme, visit, line(workspace, programme, visit, known), "")
    assert read(workspace, programme, visit).unplaced == 1


def test_r_123_a_question_written_into_a_session_by_hand_counts_as_placed(
    workspace: Workspace, programme: str
) -> None:
    made = born(workspace, programme, {}, [{"title": "Talk", "questions": [PRICE.upper()]}])
    known = workspace.preparing.add(programme, made, QUESTIONS, PRICE)
    assert line(workspace, programme, made, known).session == shown(workspace, programme, made).sessions[0].id


def test_a_session_that_goes_leaves_its_lines_unplaced(
    workspace: Workspace, programme: str, visit: str
) -> None:
    first = shown(workspace, programme, visit).sessions[0].id
    known = workspace.preparing.add(programme, visit, QUESTIONS, PRICE)
    workspace.preparing.place(programme, visit, line(workspace, programme, visit, known), first)
    workspace.editing.apply(programme, "session.removed", [Write(SESSION, first, kind="delete")])
    assert line(workspace, programme, visit, known).session == ""
    assert texts(workspace, programme, visit, QUESTIONS) == [PRICE]


def test_r_123_a_person_to_meet_joins_those_a_session_meets_by_link_or_by_name(
    workspace: Workspace, programme: str, visit: str
) -> None:
    preparing = workspace.preparing
    network = workspace.filling.filled(programme, "annex5")
    member = workspace.filling.add_row(network, "a5.member", {"name": {"text": "Hilde Maes"}})
    first, second = (each.id for each in shown(workspace, programme, visit).sessions)
    hilde = preparing.add(programme, visit, PEOPLE, "Hilde Maes", {"entity": "a5.member", "id": member})
    parents = preparing.add(programme, visit, PEOPLE, "Parents of the school")
    preparing.place(programme, visit, line(workspace, programme, visit, hilde), first)
    preparing.place(programme, visit, line(workspace, programme, visit, parents), first)
    met = shown(workspace, programme, visit).sessions[0].people
    assert met[0] == member
    assert [read(workspace, programme, visit).names[each] for each in met] == [
        "Hilde Maes", "Parents of the school",
    ]  # fmt: skip
    preparing.place(programme, visit, line(workspace, programme, visit, parents), second)
    there = shown(workspace, programme, visit).sessions
    assert [len(each.people) for each in there] == [1, 1]


def test_r_123_a_thing_to_see_gives_its_words_only_to_a_session_without_a_place(
    workspace: Workspace, programme: str
) -> None:
    preparing = workspace.preparing
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Godmothers"})
    made = born(workspace, programme, {}, [{"title": "A"}, {"title": "B", "place": "Town hall"}])
    first, second = (each.id for each in shown(workspace, programme, made).sessions)
    known = preparing.add(programme, made, SEE, "Godmothers", {"entity": "annex4", "id": sheet})
    preparing.place(programme, made, line(workspace, programme, made, known), second)
    there = shown(workspace, programme, made).sessions[1]
    assert (there.said("place"), there.links("practices")) == (
        "Town hall", ({"entity": "annex4", "id": sheet},),
    )  # fmt: skip
    preparing.place(programme, made, line(workspace, programme, made, known), first)
    one, two = shown(workspace, programme, made).sessions
    assert (one.said("place"), two.said("place"), two.links("practices")) == ("Godmothers", "Town hall", ())


def test_a_question_that_was_answered_stays_so_in_other_words(
    workspace: Workspace, programme: str, visit: str
) -> None:
    known = workspace.preparing.add(programme, visit, QUESTIONS, PRICE)
    ticked = questions.ANSWERED + questions.mark(PRICE)
    workspace.editing.apply(programme, "question.ticked", [Write(VISIT, visit, ticked, {"at": "2026"})])
    workspace.preparing.reword(programme, visit, line(workspace, programme, visit, known), "Which price?")
    answers = shown(workspace, programme, visit).answers
    assert answers[questions.ANSWERED + questions.mark("Which price?")] == {"at": "2026"}
    assert not answers.get(ticked)


# --- where lines come from -------------------------------------------------------------------------


def test_r_146_questions_are_offered_from_the_plan_the_needs_and_the_visits_before(
    workspace: Workspace, programme: str, visit: str
) -> None:
    preparing = workspace.preparing
    preparing.add(programme, visit, QUESTIONS, "Who keeps the list?")
    preparing.add(programme, visit, QUESTIONS, "Who pays?")
    answered = questions.ANSWERED + questions.mark("Who pays?")
    workspace.editing.apply(programme, "question.ticked", [Write(VISIT, visit, answered, {"at": "2026"})])
    workspace.plans.add_action(programme, {"what": "First"})
    action = workspace.plans.add_action(programme, {"what": "Café", "open_questions": [PRICE]})
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "Talk to neighbours"})
    later = born(workspace, programme, {"host": "mentee"})
    offered = preparing.proposals(programme, later, QUESTIONS, EN)
    assert [(each.text, each.entity, each.number) for each in offered] == [
        ("Who keeps the list?", "visit", 1),
        (PRICE, "a6.action", 2),
        ("Talk to neighbours: what would have to change?", "a2.need", 1),
    ]
    taken = offered[1]
    preparing.take_over(programme, later, QUESTIONS, [taken])
    known = mark(QUESTIONS, taken.text)
    assert PRICE not in [each.text for each in preparing.proposals(programme, later, QUESTIONS, EN)]
    assert read(workspace, programme, later).sources[known].number == 2
    (row,) = (each for each in workspace.plans.plan(programme).actions if each.id == action)
    workspace.plans.remove_action(programme, row.id)
    assert known not in read(workspace, programme, later).sources
    assert line(workspace, programme, later, known).text == PRICE, "the line stays with its words"


def test_r_123_people_are_offered_from_the_host_s_own_side(
    workspace: Workspace, programme: str, visit: str
) -> None:
    network = workspace.filling.filled(programme, "annex5")
    workspace.filling.add_row(network, "a5.member", {"name": {"text": "Hilde"}, "organisation": "Library"})
    workspace.filling.add_row(network, "a5.member", {"organisation": "Left", "status": "former"})
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.actors", {"name": "Employers"})
    sheet = workspace.filling.add_sheet(programme, "annex3", {"a3.city": {"text": "Grandpont"}})
    strengths = workspace.filling.filled(programme, "annex3", sheet)
    workspace.filling.add_row(strengths, "a3.actors", {"name": "Volunteers"})
    workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Godmothers"})
    preparing, home = workspace.preparing, born(workspace, programme, {"host": "mentee"})
    told = [(each.text, each.about) for each in preparing.proposals(programme, home, PEOPLE, EN)]
    assert told == [("Hilde", "Library"), ("Employers", "")]
    assert [each.text for each in preparing.proposals(programme, visit, PEOPLE, EN)] == ["Volunteers"]
    assert [each.text for each in preparing.proposals(programme, visit, SEE, EN)] == ["Godmothers"]


def test_r_219_what_is_restricted_is_never_offered(workspace: Workspace, programme: str, visit: str) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "A quiet matter"})
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.restrict(needs, "a2.need", "confidence")
    assert workspace.preparing.proposals(programme, visit, QUESTIONS, EN) == ()


def test_sensitive_subjects_are_taken_from_the_host_and_stay_within_the_team(
    workspace: Workspace, programme: str
) -> None:
    filled = workspace.filling.filled(programme, "annex2")
    key = "a2.local.other_factors.sensitivities"
    workspace.filling.answer(filled.register(key), "The agreement ends.")
    also = "a2.local.other_factors.public_attitudes"
    workspace.filling.answer(filled.register(also), "For me alone.")
    preparing, home = workspace.preparing, born(workspace, programme, {"host": "mentee"})
    away = born(workspace, programme, {"host": "mentor"})
    assert preparing.host_sensitivities(programme, home, EN).startswith("The agreement ends.")
    assert preparing.host_sensitivities(programme, away, EN) == ""
    now = workspace.filling.filled(programme, "annex2")
    workspace.filling.restrict(now, now.form.question_of(also).id, "private")
    assert "For me alone." not in preparing.host_sensitivities(programme, home, EN)
    seen = workspace.planning.visit(programme, home)
    workspace.planning.change_visit(programme, seen, {SENSITIVITIES: "The agreement ends."})
    assert shown(workspace, programme, home).said(SENSITIVITIES) == "The agreement ends."
    with workspace.store.reading() as view:
        assert prepared(view, programme, home, open_only=True).visit.said(SENSITIVITIES) == ""


# --- reading list ----------------------------------------------------------------------------------


def test_r_140_before_visit_1_one_reads_needs_context_network_and_scope(
    workspace: Workspace, programme: str
) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.need", {"title": "Talk"})
    workspace.filling.answer(needs.register("a2.local.migration_history"), "Mines")
    sheet = workspace.filling.filled(programme, "programme")
    workspace.filling.answer(sheet.register("scope.objectives"), ["Fewer waits", "More hours"])
    made = born(workspace, programme, {"host": "mentee"})
    told = {each.what: each for each in read(workspace, programme, made).reading}
    assert list(told) == ["a2.need", "a2.local", "a3.practices", "a5.member", "scope.objectives"]
    assert [told[each].count for each in ("a2.need", "scope.objectives", "a5.member")] == [1, 2, 0]
    assert (told["a2.local"].called, told["a2.local"].form) == ("Valmont", "annex2")


def test_r_143_before_the_visit_to_the_mentor_one_reads_the_plan_as_visit_1_left_it_and_the_sheets(
    workspace: Workspace, programme: str
) -> None:
    workspace.plans.add_action(programme, {"what": "Café"})
    workspace.plans.name_version(programme, "0.2", visit=1)
    workspace.plans.name_version(programme, "0.3")
    for name in ("Godmothers", "House of languages"):
        workspace.filling.add_sheet(programme, "annex4", {"a4.name": name})
    born(workspace, programme, {"host": "mentee"})
    second = born(workspace, programme, {"host": "mentor"})
    told = {each.what: each for each in read(workspace, programme, second).reading}
    assert list(told) == ["a6.version", "a4.name", "a3.local", "between.consultation"]
    assert (told["a6.version"].called, told["a4.name"].count) == ("0.2", 2)


def test_r_146_before_the_last_visit_one_reads_the_plan_its_open_points_and_the_views(
    workspace: Workspace, programme: str
) -> None:
    workspace.plans.add_action(programme, {"what": "Café", "open_questions": [PRICE, "Who pays?"]})
    sheet = workspace.filling.filled(programme, "programme")
    workspace.filling.add_row(sheet, "between.consultation", {"body": "Housing", "view": "Yes"})
    born(workspace, programme, {"host": "mentee"})
    born(workspace, programme, {"host": "mentor"})
    third = born(workspace, programme, {"host": "mentee"})
    told = {each.what: each.count for each in read(workspace, programme, third).reading}
    assert (told["a6.action.open_questions"], told["between.consultation"], told["a6.version"]) == (2, 1, 1)
    assert list(told)[-1] == "pol.commitments"


def test_r_140_who_has_read_what_is_ticked_for_each_person(
    workspace: Workspace, programme: str, visit: str
) -> None:
    people = {each.name: eid for eid, each in workspace.programmes.people(programme).items() if each.name}
    preparing = workspace.preparing
    preparing.add(programme, visit, DOCUMENTS, "Letter of the mayor")
    own = read(workspace, programme, visit).reading[-1]
    assert (own.text, own.own) == ("Letter of the mayor", True)
    preparing.tick_read(programme, visit, "a6.version", {people["Nadia"]: True, people["Joris"]: True})
    preparing.tick_read(programme, visit, own.what, {people["Nadia"]: True})
    preparing.tick_read(programme, visit, "a6.version", {people["Joris"]: False})
    told = {each.what: each.readers for each in read(workspace, programme, visit).reading}
    assert told["a6.version"] == told[own.what] == (people["Nadia"],)


# --- attendance ------------------------------------------------------------------------------------


def test_r_134_who_is_expected_and_who_was_there_are_two_things(
    workspace: Workspace, programme: str, visit: str
) -> None:
    attendance = workspace.preparing.attendance
    nadia = next(eid for eid, each in workspace.programmes.people(programme).items() if each.name == "Nadia")
    first = shown(workspace, programme, visit).sessions[0].id
    attendance.expect(programme, first, nadia, there=True)
    attendance.attend(programme, visit, [nadia, {"text": "A neighbour"}], there=True)
    attendance.attend(programme, visit, [nadia], there=True)
    found = read(workspace, programme, visit)
    assert found.visit.sessions[0].people == (nadia,)
    assert [found.names[each] for each in found.visit.attendance] == ["Nadia", "A neighbour"]
    attendance.expect(programme, first, nadia, there=False)
    attendance.attend(programme, visit, [nadia], there=False)
    found = read(workspace, programme, visit)
    assert (found.visit.sessions[0].people, len(found.visit.attendance)) == ((), 1)


def test_the_mark_of_a_line_is_a_permanent_format() -> None:
    assert mark(QUESTIONS, "Qui  paie ?") == mark(QUESTIONS, "qui paie ?")
    assert mark(QUESTIONS, "Qui paie ?") != mark(SEE, "Qui paie ?")
    assert mark(SEE, "Bibliothèque") == "bd5d12d1f8d1393a"
