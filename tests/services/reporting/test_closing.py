"""Closing a visit: nothing is required, the version is named, undo opens it again (R-142, R-145, R-149)."""

from __future__ import annotations

import pytest

from mentordesk.errors import BadInput
from mentordesk.model.closing import closed
from mentordesk.model.notes import Typing
from mentordesk.words import words
from tests.services.reporting.over import Over


def second(over: Over, template: str = "v2") -> Over:
    """Another visit made from a template of the method."""
    dates = {"start": "2025-12-01", "end": "2025-12-02"}
    visit = over.workspace.planning.add_visit(over.programme, template, dates=dates)
    return Over(over.workspace, over.programme, visit)


def test_r_142_the_first_visit_is_expected_to_leave_actions(over: Over) -> None:
    first = second(over, "v1")
    assert first.states()["actions"] == ("open", "No action is written yet")
    over.workspace.plans.add_action(over.programme, {"what": "Ouvrir une permanence"})
    assert first.states()["actions"] == ("done", "1 action")


def test_r_145_the_second_is_expected_to_change_the_plan_and_says_by_how_much(over: Over) -> None:
    visit = second(over)
    assert visit.states()["plan"][0] == "open"
    over.workspace.plans.add_action(over.programme, {"what": "Ouvrir une permanence"})
    assert visit.states()["plan"] == ("done", "version 0.1, 1 action is different")


def test_r_145_views_are_counted_by_practice_and_ideas_by_what_became_of_them(over: Over) -> None:
    visit = second(over)
    for number, view in enumerate(("adapt", None, "no")):
        answers = {"a4.name": f"Pratique {number}", **({"a4.transferability": view} if view else {})}
        over.workspace.filling.add_sheet(over.programme, "annex4", answers)
    note = over.workspace.notes.add(
        Typing(over.programme, "Une fiche commune", kind="idea", visit=visit.visit)
    )
    over.workspace.notes.make_action(note)
    assert visit.states()["views"] == ("partly", "2 of 3")
    assert visit.states()["ideas"] == ("done", "1 note, turned into actions: 1")


def test_r_149_the_last_is_expected_to_leave_a_path_and_dates(over: Over) -> None:
    visit = second(over, "v3")
    told = visit.states()
    assert {name: told[name][0] for name in ("final", "approval", "follow_up")} == dict.fromkeys(
        ("final", "approval", "follow_up"), "open"
    )
    sheet = over.workspace.filling.filled(over.programme, "programme")
    over.workspace.filling.add_row(
        sheet, "follow.approval", {"body": "Conseil municipal", "date": "2026-03-01"}
    )
    over.workspace.filling.add_row(sheet, "follow.mentor_calls", {"date": "2026-04-01"})
    told = visit.states()
    assert told["approval"] == ("done", "1 body, 1 with a date")
    assert told["follow_up"] == ("done", "1 date")


def test_a_line_of_one_s_own_is_left_to_those_who_wrote_it(over: Over) -> None:
    visit = second(over)
    visit.change(outputs=["Revised action plan", "Une photo de groupe"])
    told = [(each.titled(words("en")), each.state) for each in visit.closing().expected]
    assert told == [("Revised action plan", "open"), ("Une photo de groupe", "own")]


def test_r_145_closing_names_the_version_in_one_act_and_undo_opens_again(over: Over) -> None:
    over.workspace.plans.add_action(over.programme, {"what": "Ouvrir une permanence"})
    assert over.closing().number == "0.1"
    version = over.workspace.reporting.close(over.programme, over.there(), "0.1", "après la visite")
    (named,) = over.workspace.plans.plan(over.programme).versions
    assert (named.id, named.number, named.name, named.visit) == (version, "0.1", "après la visite", 1)
    told = closed(over.there())
    assert told is not None
    assert told.version == version
    assert over.closing().closed_as == "0.1"
    over.undo()
    assert closed(over.there()) is None
    assert over.workspace.plans.plan(over.programme).versions == ()
    over.workspace.history.redo(over.programme)
    assert closed(over.there()) is not None


def test_a_plan_that_is_named_already_keeps_its_name(over: Over) -> None:
    over.workspace.plans.add_action(over.programme, {"what": "Ouvrir une permanence"})
    there = over.workspace.plans.name_version(over.programme, "0.4")
    assert (over.closing().number, over.closing().new) == ("0.4", False)
    assert over.workspace.reporting.close(over.programme, over.there(), "0.4") == there
    assert len(over.workspace.plans.plan(over.programme).versions) == 1


def test_an_empty_plan_can_be_closed_too(over: Over) -> None:
    over.workspace.reporting.close(over.programme, over.there(), "0.1")
    assert closed(over.there()) is not None


def test_a_visit_can_be_opened_again_later(over: Over) -> None:
    over.workspace.reporting.close(over.programme, over.there(), "0.1")
    over.workspace.reporting.reopen(over.programme, over.there())
    assert closed(over.there()) is None
    assert len(over.workspace.plans.plan(over.programme).versions) == 1


def test_a_version_without_a_number_is_refused(over: Over) -> None:
    with pytest.raises(BadInput, match="no number yet"):
        over.workspace.reporting.close(over.programme, over.there(), "  ")
    assert closed(over.there()) is None


def test_what_changed_since_is_measured_to_the_version_it_was_closed_under(over: Over) -> None:
    plans = over.workspace.plans
    plans.add_action(over.programme, {"what": "Pendant la visite"})
    over.workspace.reporting.close(over.programme, over.there(), "0.1")
    plans.add_action(over.programme, {"what": "Bien plus tard"})
    outcome = over.workspace.reporting.outcome(over.programme, over.visit)
    changes = over.workspace.reporting.plan_changes(outcome, words("en"))
    assert changes is not None
    assert [each.action.text("what") for each in changes.changed] == ["Pendant la visite"]


def test_questions_of_a_closed_visit_come_back_at_the_next(over: Over) -> None:
    later = over.workspace.planning.add_visit(
        over.programme, dates={"start": "2030-01-01", "end": "2030-01-02"}
    )
    over.workspace.reporting.close(over.programme, over.there(), "0.1")
    assert [each.carried for each in over.workspace.planning.questions(over.programme, later)] == [True]


def test_history_tells_that_the_visit_was_closed(over: Over) -> None:
    over.workspace.reporting.close(over.programme, over.there(), "0.1")
    assert over.workspace.history.entries(over.programme)[0].name.text == "Visit closed"
