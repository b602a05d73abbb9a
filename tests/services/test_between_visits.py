"""Between visits: meetings, tasks, whom one consults, what is prepared for the next one (R-150 to R-154)."""

from __future__ import annotations

from datetime import date

from mentordesk.model.filled import FilledRow
from mentordesk.model.visits import Visit
from mentordesk.services.visit_dates import VisitDates, shift
from mentordesk.services.workspace import Workspace
from mentordesk.words import folded, words
from tests.services.visiting import labels, programme, undo

__all__ = ["programme"]

SHEET = "programme"
MEETING, TASKS, CONSULTED = "between.meeting", "between.tasks", "between.consultation"


def add(workspace: Workspace, programme: str, group: str, **answers: object) -> str:
    return workspace.filling.add_row(workspace.filling.filled(programme, SHEET), group, answers)


def rows(workspace: Workspace, programme: str, group: str) -> tuple[FilledRow, ...]:
    return tuple(workspace.filling.filled(programme, SHEET).rows_of(group))


def visit_of(workspace: Workspace, programme: str, template: str, start: str, end: str) -> Visit:
    made = workspace.planning.add_visit(programme, template, dates={"start": start, "end": end})
    return workspace.planning.visit(programme, made)


def test_r_150_meetings_tasks_and_drafts_of_the_plan_are_kept_between_visits(
    workspace: Workspace, programme: str
) -> None:
    add(
        workspace, programme, MEETING, date="2027-05-12", people=[{"text": "Amina Diallo"}],
        notes="Trois actions précisées",
    )  # fmt: skip
    add(workspace, programme, TASKS, what="Chiffrer le poste", who={"text": "Amina Diallo"}, due="2027-05-20")
    workspace.plans.add_action(programme, {"what": "Ouvrir un café"})
    workspace.plans.name_version(programme, "0.2", visit=1)
    (meeting,), (task,) = (rows(workspace, programme, each) for each in (MEETING, TASKS))
    assert (meeting.value("date"), meeting.value("notes")) == ("2027-05-12", "Trois actions précisées")
    assert labels(workspace, programme, meeting.value("people")) == ["Amina Diallo"]
    assert (task.value("who"), task.value("due")) == (meeting.value("people")[0], "2027-05-20")
    (draft,) = workspace.plans.plan(programme).versions
    assert draft.number == "0.2"
    undo(workspace, programme)
    undo(workspace, programme)
    undo(workspace, programme)
    assert rows(workspace, programme, TASKS) == ()
    assert len(rows(workspace, programme, MEETING)) == 1, "each was a step of its own"


def test_r_151_whom_to_consult_is_offered_from_the_actors_with_the_actions_their_view_touches(
    workspace: Workspace, programme: str
) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    workspace.filling.add_row(needs, "a2.actors", {"name": "Service du logement"})
    action = workspace.plans.add_action(programme, {"what": "Ouvrir un café"})
    offered = workspace.offering.of(programme, SHEET)
    assert "Service du logement" in offered.suggestions[f"{CONSULTED}.body"]
    link = next(entry for entry in offered.references[f"{CONSULTED}.actions"] if entry[1] == action)
    assert "Ouvrir un café" in link[2]
    add(
        workspace, programme, CONSULTED, body="Service du logement", view="Possible avec deux agents",
        actions=[{"entity": link[0], "id": link[1]}],
    )  # fmt: skip
    (row,) = rows(workspace, programme, CONSULTED)
    assert (row.value("body"), row.value("view")) == ("Service du logement", "Possible avec deux agents")
    assert [each["id"] for each in row.value("actions")] == [action]


def test_r_151_closing_visit_1_says_how_far_the_consultation_is(workspace: Workspace, programme: str) -> None:
    visit = visit_of(workspace, programme, "v1", "2027-04-20", "2027-04-21")
    english = words("en")

    def told() -> str:
        expected = workspace.reporting.closing(programme, visit.id, english).expected
        return next(english.say(each.told) for each in expected if each.name == "consultation")

    assert told() == "Nobody to consult is named yet"
    for body, view in (("Logement", "Oui"), ("Union", None)):
        add(workspace, programme, CONSULTED, body=body, **({"view": view} if view else {}))
    assert told() == "1 of 2 have given their view"


def test_r_152_views_on_viability_stand_with_the_action_and_are_read_before_the_last_visit(
    workspace: Workspace, programme: str
) -> None:
    action = workspace.plans.add_action(programme, {"what": "Ouvrir un café"})
    feasible = "Le service du logement prête une salle"
    workspace.plans.edit_cells(programme, action, {"feasibility": feasible})
    assert workspace.plans.plan(programme).actions[0].text("feasibility") == feasible
    link = {"entity": "a6.action", "id": action}
    add(workspace, programme, CONSULTED, body="Logement", view=feasible, actions=[link])
    (given,) = workspace.consulting.views(programme)[action]
    assert (given.body, given.view) == ("Logement", feasible)
    for template, day in (("v1", "2027-04-20"), ("v2", "2027-06-01"), ("v3", "2027-09-01")):
        last = visit_of(workspace, programme, template, day, day)
    read = {each.what: each.count for each in workspace.preparing.prepared(programme, last.id).reading}
    assert read[CONSULTED] == 1


def test_r_154_what_a_visit_still_needs_joins_the_tasks_once_due_a_week_before(
    workspace: Workspace, programme: str
) -> None:
    visit = visit_of(workspace, programme, "v1", "2027-04-20", "2027-04-21")
    add(workspace, programme, TASKS, what="Inviter l’école")
    tasks = workspace.preparing.tasks
    assert tasks.known(programme) == {folded("Inviter l’école")}
    told = ["INVITER L’ÉCOLE", "Réserver la salle", "Réserver la salle", "Lire la fiche 2"]
    assert tasks.add(programme, visit, told) == 2
    there = [(each.value("what"), each.value("due")) for each in rows(workspace, programme, TASKS)]
    assert there == [
        ("Inviter l’école", None), ("Réserver la salle", "2027-04-13"), ("Lire la fiche 2", "2027-04-13"),
    ]  # fmt: skip
    undo(workspace, programme)
    assert len(rows(workspace, programme, TASKS)) == 1, "all of them in one step"


def test_r_154_what_is_to_be_prepared_for_a_visit_is_among_the_tasks_and_moves_with_it(
    workspace: Workspace, programme: str
) -> None:
    visit_of(workspace, programme, "v1", "2027-04-20", "2027-04-21")
    visit = visit_of(workspace, programme, "v2", "2027-06-01", "2027-06-02")
    for what, due in (
        ("Réserver le train", "2027-05-20"),
        ("Écrire à l’interprète", "2027-05-28"),
        ("Remercier les hôtes", "2027-04-19"),
    ):
        add(workspace, programme, TASKS, what=what, due=due)
    dates = VisitDates(workspace.store, workspace.editing)
    assert dates.tasks_before(programme, visit) == 2, "the third was before visit 1"
    moved = {"dates": {"start": "2027-06-08", "end": "2027-06-09"}}
    dates.move(programme, visit, moved, shift(visit, moved))
    told = {each.value("what"): each.value("due") for each in rows(workspace, programme, TASKS)}
    assert told == {
        "Réserver le train": "2027-05-27",
        "Écrire à l’interprète": "2027-06-04",
        "Remercier les hôtes": "2027-04-19",
    }
    assert workspace.planning.visit(programme, visit.id).first_day == date(2027, 6, 8)
