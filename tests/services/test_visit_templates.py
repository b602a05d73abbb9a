"""Templates, copies, aims and clocks of visits."""

from __future__ import annotations

import pytest

from mentordesk.errors import BadInput, NotFound
from mentordesk.model import time_zones
from mentordesk.model.visit_aims import purpose_offers
from mentordesk.model.visits import Visit
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.visiting import (
    acts,
    add_note,
    elsewhere,
    empty_visit,
    labels,
    programme,
    state,
    undo,
    visits,
)

__all__ = ["programme"]


@pytest.mark.parametrize(
    ("template", "read_before", "output"),
    [
        ("v1", {"a2.need", "a5.member", "scope.objectives"}, "First list of actions in the grid"),
        ("v2", {"a6.version", "a4.name", "a3.local"}, "Revised action plan"),
        ("v3", {"a6.version", "a6.action.open_questions"}, "Final plan presented"),
    ],
)
def test_r_140_r_143_r_146_a_template_says_what_to_read_before_and_what_comes_of_the_visit(
    workspace: Workspace, template: str, read_before: set[str], output: str
) -> None:
    (chosen,) = [each for each in workspace.planning.templates() if each.id == template]
    assert read_before <= set(chosen.inputs)
    programme = workspace.programmes.create("Porto", ["en"])
    visit = workspace.planning.visit(programme, workspace.planning.add_visit(programme, template))
    assert visit.lines("outputs")[0] == output
    assert visit.purpose == chosen.purpose["en"]


def held(workspace: Workspace, programme: str) -> Visit:
    """A visit that took place, with all there is to say of one."""
    eid = workspace.planning.add_visit(programme, "v1", dates={"start": "2026-03-03", "end": "2026-03-04"})
    visit = workspace.planning.visit(programme, eid)
    told = {
        "purpose": "Comprendre Valmont.",
        "timezone": "Europe/Paris",
        "attendance": [{"text": "Directrice du CCAS"}],
        "preparation.people": ["Gardienne"],
        "preparation.see": ["Guichet"],
        "preparation.questions": ["Qui n’entre jamais ?"],
        "preparation.sensitivities": "Éviter le centre.",
        "debrief.learned": "Les mères passent par l’école.",
    }
    workspace.planning.change_visit(programme, visit, told)
    session = visit.sessions[1]
    added = {"place": "Mairie", "questions": ["Combien ?"], "confirmed": True, "lead": {"text": "Maire"}}
    workspace.planning.change_session(programme, session, added)
    workspace.planning.keep_warning(programme, workspace.planning.session(programme, session.id), "mix")
    add_note(workspace, programme, "Une note", session)
    now = workspace.planning.visit(programme, eid)
    workspace.planning.tick_question(programme, now, "Combien ?")
    return workspace.planning.visit(programme, eid)


def test_a_past_visit_is_cloned_without_people_dates_and_what_was_written_of_it(
    workspace: Workspace, programme: str
) -> None:
    past = held(workspace, programme)
    entries = acts(workspace, programme)
    copy = workspace.planning.visit(programme, workspace.planning.clone_visit(programme, past.id))
    assert copy.number == 2
    assert (copy.title, copy.host, copy.purpose) == (past.title, past.host, past.purpose)
    assert copy.lines("preparation.see") == ("Guichet",)
    assert copy.said("preparation.sensitivities") == "Éviter le centre."
    assert (copy.first_day, copy.attendance, copy.lines("preparation.people")) == (None, (), ())
    assert copy.said("debrief.learned") == ""
    assert not [name for name in copy.answers if name.startswith("answered.")]
    assert [(each.day, each.start, each.minutes, each.said("title")) for each in copy.sessions] == [
        (each.day, each.start, each.minutes, each.said("title")) for each in past.sessions
    ]
    again = copy.sessions[1]
    assert (again.said("place"), again.lines("questions")) == ("Mairie", ("Combien ?",))
    assert (again.people, again.person("lead"), again.kept("mix")) == ((), "", ())
    assert "confirmed" not in again.answers
    assert acts(workspace, programme) == entries + 1
    undo(workspace, programme)
    assert [each.id for each in visits(workspace, programme)] == [past.id]


def test_a_visit_of_another_programme_is_cloned_without_what_leads_to_its_records(
    workspace: Workspace, programme: str
) -> None:
    past = held(workspace, programme)
    need = {"entity": "a2.need", "id": "need", "text": "Logement"}
    workspace.planning.change_session(programme, past.sessions[1], {"needs": [need]})
    other = workspace.programmes.create("Autre", ["fr"])
    eid = workspace.planning.clone_visit(other, past.id, source=programme)
    copy = workspace.planning.visit(other, eid)
    assert len(copy.sessions) == len(past.sessions)
    assert all(each.links("needs") == () for each in copy.sessions)
    assert workspace.planning.visits(programme) == (workspace.planning.visit(programme, past.id),)


def test_an_own_template_is_saved_without_people_and_serves_other_programmes(
    workspace: Workspace, programme: str
) -> None:
    past = held(workspace, programme)
    need = {"entity": "a2.need", "id": "need", "text": "Logement"}
    workspace.planning.change_session(programme, past.sessions[1], {"needs": [need]})
    past = workspace.planning.visit(programme, past.id)
    before = acts(workspace, programme)
    kept = workspace.planning.save_template(programme, past, "  Notre   visite ")
    assert acts(workspace, programme) == before, "a template is no part of the programme"
    assert [each.title_in("fr") for each in workspace.planning.templates()][3:] == ["Notre visite"]
    other = workspace.programmes.create("Autre", ["en"])
    party = {"role": "mentee_city", "name": "Porto"}
    workspace.programmes.add_party(other, party, [{"function": "Councillor"}])
    visit = workspace.planning.visit(other, workspace.planning.add_visit(other, kept))
    assert (visit.title, visit.purpose) == ("Notre visite", "Comprendre Valmont.")
    assert len(visit.sessions) == 10
    assert (visit.sessions[1].said("place"), visit.sessions[1].lines("questions")) == (
        "Mairie",
        ("Combien ?",),
    )
    assert visit.sessions[1].links("needs") == (), "a need belongs to its programme"
    assert labels(workspace, other, visit.sessions[0].people) == ["Councillor"]
    workspace.planning.remove_template(kept)
    assert len(workspace.planning.templates()) == 3
    assert workspace.planning.visit(other, visit.id) == visit
    with pytest.raises(NotFound):
        workspace.planning.add_visit(other, kept)


def test_a_template_saved_again_under_its_title_takes_the_place_of_the_first(
    workspace: Workspace, programme: str
) -> None:
    workspace.planning.save_template(programme, held(workspace, programme), "La nôtre")
    short = empty_visit(workspace, programme, title="Courte")
    workspace.planning.save_template(programme, short, "La nôtre")
    (own,) = [each for each in workspace.planning.templates() if each.own]
    assert own.sessions == ()
    with pytest.raises(BadInput, match="no name"):
        workspace.planning.save_template(programme, short, "  ")


def test_own_templates_are_still_there_the_next_day(
    workspace: Workspace, programme: str, key: bytes | None
) -> None:
    workspace.planning.save_template(programme, held(workspace, programme), "La nôtre")
    saved = workspace.planning.templates()
    workspace.close()
    with Workspace.open(workspace.folder, key) as again:
        assert again.planning.templates() == saved


def test_a_visit_is_filled_with_sessions_and_keeps_what_it_says(workspace: Workspace, programme: str) -> None:
    shown = empty_visit(workspace, programme, title="La première", host="other")
    before = state(workspace, programme)
    workspace.planning.fill_visit(programme, shown, "v1")
    now = workspace.planning.visit(programme, shown.id)
    assert (now.title, now.host, len(now.sessions)) == ("La première", "other", 10)
    assert now.purpose.startswith("Faire connaître")
    undo(workspace, programme)
    assert state(workspace, programme) == before


def test_what_a_colleague_wrote_in_an_empty_visit_is_not_overwritten_unseen(
    workspace: Workspace, programme: str
) -> None:
    shown = empty_visit(workspace, programme)
    elsewhere(workspace, programme, "visit", shown.id, "purpose", "Un but d’ailleurs")
    workspace.planning.fill_visit(programme, shown, "v1")
    assert "purpose" in workspace.planning.visit(programme, shown.id).conflicts


@pytest.mark.parametrize("language", ["en", "fr"])
def test_r_136_purposes_are_offered_beyond_facts_and_any_purpose_can_be_edited(
    workspace: Workspace, programme: str, language: str
) -> None:
    offers = purpose_offers(words(language))
    assert len(set(offers)) == 5
    assert all(each.strip().endswith(".") for each in offers)
    visit = empty_visit(workspace, programme)
    workspace.planning.change_visit(programme, visit, {"purpose": "\n".join(offers)})
    assert workspace.planning.visit(programme, visit.id).purpose.count("\n") == 4


# --- the host's clock ------------------------------------------------------------------------------------


def test_r_126_hours_are_those_of_the_host(workspace: Workspace, programme: str) -> None:
    workspace.planning.propose_visits(programme)
    first, second, _third = visits(workspace, programme)
    sheet = workspace.programmes.programme(programme)
    assert workspace.planning.timezone_of(first, sheet) == "Europe/Paris"
    assert workspace.planning.timezone_of(second, sheet) == "Europe/Athens"
    assert workspace.planning.zones_differ(programme)
    workspace.planning.change_visit(programme, second, {"timezone": "Atlantic/Canary"})
    now = visits(workspace, programme)[1]
    assert workspace.planning.timezone_of(now, sheet) == "Atlantic/Canary"


def test_r_126_a_visit_somewhere_else_goes_by_this_computers_clock(
    workspace: Workspace, programme: str
) -> None:
    visit = empty_visit(workspace, programme, host="other")
    workspace.planning.laptop_zone = "Europe/Riga"
    sheet = workspace.programmes.programme(programme)
    assert workspace.planning.timezone_of(visit, sheet) == "Europe/Riga"


def test_r_126_cities_of_one_clock_need_no_zone(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Voisines", ["fr"])
    for role, country in (("mentee_city", "France"), ("mentor_city", "Belgique")):
        workspace.programmes.add_party(programme, {"role": role, "name": role, "country": country}, [])
    # Paris and Brussels go by one clock all the year
    assert not workspace.planning.zones_differ(programme)


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("Greece", "Europe/Athens"), ("ΕΛΛΑΔΑ", "Europe/Athens"), ("Belgique", "Europe/Brussels"),
        ("italia", "Europe/Rome"), ("Nederland", "Europe/Amsterdam"), ("Latvija", "Europe/Riga"),
        ("Royaume-Uni", "Europe/London"), ("UK", "Europe/London"), ("Pays Bas", "Europe/Amsterdam"),
        ("Wakanda", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_names(country: str, zone: str) -> None:
    assert time_zones.zone_of_country(country) == zone
