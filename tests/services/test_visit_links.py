"""What a visit leads to: practices, needs, obstacles, decisions, what each side learned."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from mentordesk.model.notes import KINDS, Typing
from mentordesk.model.preparation import QUESTIONS
from mentordesk.model.visits import Visit
from mentordesk.services.export_report_prepared import ReportWishes
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.visiting import labels, programme, titled, undo, with_sessions

__all__ = ["programme"]

SHEET = "Marraines de quartier"


def told_in(workspace: Workspace, programme: str, kind: str, target: Path) -> str:
    written = workspace.export.reports.write(programme, kind, "1", target, ReportWishes(language="fr"))
    document = Document(str(written))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def shown(workspace: Workspace, visit: Visit, programme: str) -> Visit:
    return workspace.planning.visit(programme, visit.id)


def test_r_055_a_sheet_written_before_is_offered_to_the_session_that_shows_it_and_stays_with_it(
    workspace: Workspace, programme: str
) -> None:
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": SHEET})
    visit = with_sessions(workspace, programme)
    offered = workspace.offering.of(programme, "visits").references["visit.session.practices"]
    assert [(entity, eid, label) for entity, eid, label in offered if eid == sheet] == [
        ("annex4", sheet, SHEET)
    ]
    link = {"entity": "annex4", "id": sheet}
    workspace.planning.change_session(programme, titled(visit, "Terrain"), {"practices": [link]})
    there = titled(shown(workspace, visit, programme), "Terrain")
    assert [each["id"] for each in there.links("practices")] == [sheet]
    undo(workspace, programme)
    assert titled(shown(workspace, visit, programme), "Terrain").links("practices") == ()


def test_r_127_a_session_leads_to_members_people_practices_questions_and_needs(
    workspace: Workspace, programme: str
) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    need = workspace.filling.add_row(needs, "a2.need", {"title": "Parler dès l’arrivée"})
    network = workspace.filling.filled(programme, "annex5")
    member = workspace.filling.add_row(network, "a5.member", {"organisation": "Union des villes"})
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": SHEET})
    visit = with_sessions(workspace, programme)
    workspace.planning.change_session(
        programme,
        titled(visit, "Table ronde"),
        {
            "people": [member, {"text": "Gardienne d’immeuble"}],
            "practices": [{"entity": "annex4", "id": sheet}],
            "needs": [{"entity": "a2.need", "id": need}],
            "questions": ["Qui tient la liste ?"],
        },
    )
    session = titled(shown(workspace, visit, programme), "Table ronde")
    assert labels(workspace, programme, session.people) == ["Union des villes", "Gardienne d’immeuble"]
    assert [each["id"] for each in (*session.links("practices"), *session.links("needs"))] == [sheet, need]
    assert session.lines("questions") == ("Qui tient la liste ?",)


def test_r_036_obstacles_come_back_at_every_visit_as_questions_and_say_where_they_come_from(
    workspace: Workspace, programme: str
) -> None:
    needs = workspace.filling.filled(programme, "annex2")
    for text in ("Aucune ligne au budget", ""):
        workspace.filling.add_row(needs, "a2.obstacles", {"kind": "funding", "text": text})
    preparing, french = workspace.preparing, words("fr")
    for _visit in (1, 2):
        visit = workspace.planning.add_visit(programme)
        (offered,) = preparing.proposals(programme, visit, QUESTIONS, french)
        assert offered.text.startswith("Aucune ligne au budget")
        preparing.take_over(programme, visit, QUESTIONS, [offered])
        assert preparing.proposals(programme, visit, QUESTIONS, french) == ()
        prepared = preparing.prepared(programme, visit)
        assert [each.entity for each in prepared.sources.values()] == ["a2.obstacles"]
        workspace.planning.remove_visit(programme, workspace.planning.visit(programme, visit))


def test_r_081_a_decision_is_the_mentee_s_and_is_read_aloud_at_the_end(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    assert [each for each in KINDS if "decision" in each] == ["decision"], "there is no decision of a mentor"
    visit = with_sessions(workspace, programme)
    workspace.notes.add(Typing(programme, "Le guichet ouvre le samedi", kind="decision", visit=visit.id))
    assert "Le guichet ouvre le samedi" in told_in(workspace, programme, "agreed", tmp_path / "a.docx")


def test_r_085_r_133_r_225_what_each_side_learned_stands_in_the_report(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    visit = with_sessions(workspace, programme)
    said = {
        "debrief.learned": "Les mères passent par l’école",
        "debrief.transferable": "Le jeu de cartes, pas la maison",
        "debrief.attitudes": "La préfecture y croit",
        "debrief.alliances": "La bibliothèque est des nôtres",
        "debrief.mentor_gain": "Grandpont a montré ses cafés à d’autres",
        "debrief.next": "Écrire aux écoles",
    }
    workspace.planning.change_visit(programme, visit, said)
    told = told_in(workspace, programme, "report", tmp_path / "report.docx")
    assert [each for each in said.values() if each not in told] == []
