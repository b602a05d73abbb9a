"""Documents of a visit: what stays here stays here, what goes out is noted, people go by what they agreed."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from mentordesk.documents.agenda_page import LAYOUTS
from mentordesk.errors import BadInput, NotFound
from mentordesk.model import people
from mentordesk.model.changes import Write
from mentordesk.model.notes import ME, TEAM, Typing
from mentordesk.services.export_agenda_prepared import AgendaWishes
from mentordesk.services.workspace import Workspace
from tests.documents.drawn import png
from tests.documents.programs import pdf_text
from tests.services.exporting.kept import everything_in, records_of

SENSITIVE, MET, TEAM_NOTE, MY_NOTE, SILENT = (f"Zqv{number}verschlossen" for number in range(5))
MARKERS = (SENSITIVE, MET, TEAM_NOTE, MY_NOTE, SILENT)
"""What no document of a visit may hold; the last is a contact who did not agree to be named."""
DOCUMENTS = [("agenda", layout) for layout in LAYOUTS] + [("attendance", "day"), ("preparation", "day")]


@dataclass
class Visiting:
    """A programme with one visit of two days, in which restricted words stand."""

    workspace: Workspace
    programme: str
    visit: str

    def said(self, kind: str = "agenda", **wished: object) -> str:
        """The page of a document, whole."""
        wishes = AgendaWishes(**wished)  # type: ignore[arg-type]
        return repr(self.workspace.export.agenda.prepare(self.programme, kind, "1", wishes).page)

    def write(self, kind: str, target: Path, **wished: object) -> Path:
        """A document on the disk."""
        wishes = AgendaWishes(**wished)  # type: ignore[arg-type]
        return self.workspace.export.agenda.write(self.programme, kind, self.visit, target, wishes)


@pytest.fixture
def visiting(workspace: Workspace) -> Visiting:
    programmes, planning = workspace.programmes, workspace.planning
    programme = programmes.create("Apprendre la langue", ["fr"])
    team = [{"name": "Nadia Belkacem", "function": "facilitatrice"}]
    programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont", "country": "France"}, [])
    programmes.add_party(programme, {"role": "mentor_city", "name": "Grandpont", "country": "Belgique"}, [])
    programmes.add_party(programme, {"role": "facilitator", "name": "Passerelle"}, team)
    (facilitator,) = programmes.programme(programme).parties[2].people
    network = workspace.filling.filled(programme, "annex5")
    workspace.filling.add_row(network, "a5.member", {"organisation": "Racines et Rives"})
    (member,) = workspace.filling.filled(programme, "annex5").rows_of("a5.member")
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "Garder les enfants"})
    contact = {"name": {"text": SILENT}, "function": "Responsable de crèche", "consent": False}
    workspace.filling.add_row(workspace.filling.filled(programme, "annex4", sheet), "a4.contact", contact)
    (row,) = workspace.filling.filled(programme, "annex4", sheet).rows_of("a4.contact")
    silent = row.value("name")
    visit = planning.add_visit(
        programme, host="mentor", title="S’inspirer", dates={"start": "2025-10-01", "end": "2025-10-02"}
    )
    seen = planning.visit(programme, visit)
    planning.change_visit(
        programme, seen,
        {"preparation.sensitivities": SENSITIVE, "preparation.see": ["Bureau d’accueil"],
         "attendance": [facilitator.id, member.id, silent]},
    )  # fmt: skip
    workspace.editing.apply(
        programme, "person.met",
        [Write(people.ENTITY, "met", kind="create", value={}, circle="confidence"),
         Write(people.ENTITY, "met", "function", MET, circle="confidence")],
    )  # fmt: skip
    session = {"day": 1, "start": "09:00", "minutes": 60, "title": "Accueil", "place": "Maison communale"}
    led = {
        "lead": facilitator.id,
        "people": [silent, member.id, "met", {"text": "Échevine"}],
        "questions": ["Qui ?"],
    }
    first = planning.add_session(programme, visit, {**session, **led})
    for text, degree in ((TEAM_NOTE, TEAM), (MY_NOTE, ME)):
        workspace.notes.add(Typing(programme, text, degree=degree, session=first))
    planning.add_session(programme, visit, {"day": 2, "start": "09:00", "minutes": 30, "title": "Suites"})
    return Visiting(workspace, programme, visit)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".eml"])
@pytest.mark.parametrize(("kind", "layout"), DOCUMENTS)
def test_r_128_r_132_no_restricted_word_is_in_any_file(
    visiting: Visiting, tmp_path: Path, kind: str, layout: str, suffix: str
) -> None:
    told = everything_in(visiting.write(kind, tmp_path / f"out{suffix}", layout=layout).read_bytes())
    assert [each for each in MARKERS if each in told] == []
    page = visiting.said(kind, layout=layout)
    assert [each for each in MARKERS if each in page] == []
    assert "S’inspirer" in page


@pytest.mark.office
@pytest.mark.parametrize(("kind", "layout"), DOCUMENTS)
def test_no_restricted_word_is_read_in_a_pdf(
    visiting: Visiting, tmp_path: Path, kind: str, layout: str
) -> None:
    told = pdf_text(visiting.write(kind, tmp_path / "out.pdf", layout=layout))
    assert [each for each in MARKERS if each in told] == []
    assert "S’inspirer" in told


def test_the_calendar_of_the_same_agenda_holds_none_either_and_goes_by_mail(
    visiting: Visiting, tmp_path: Path
) -> None:
    export = visiting.workspace.export.agenda
    prepared = export.prepare(visiting.programme, "agenda", "1", AgendaWishes(format=".ics"))
    sent = export.send(prepared, prepared.content(), tmp_path / "visite.ics", with_mail=True)
    told = everything_in(sent.path.read_bytes())
    assert told.startswith("BEGIN:VCALENDAR")
    assert [each for each in MARKERS if each in told] == []
    assert sent.mail is not None
    (attached,) = message_from_bytes(sent.mail.read_bytes(), policy=default).iter_attachments()
    assert attached.get_filename() == "visite.ics"
    assert attached.get_content_type() == "text/calendar"


def test_r_214_who_did_not_agree_is_called_by_the_function_and_a_body_by_its_name(visiting: Visiting) -> None:
    for said in (visiting.said("attendance"), visiting.said(layout="people")):
        assert "Responsable de crèche" in said
        assert "Racines et Rives" in said
    sheets = visiting.said(layout="people")
    assert "Nadia Belkacem, facilitatrice" in sheets


def test_r_128_everybody_reads_functions(visiting: Visiting) -> None:
    public = visiting.said(layout="list", public=True)
    assert "facilitatrice" in public
    assert "Nadia Belkacem" not in public
    assert "Qui ?" not in public
    assert "Nadia Belkacem" in visiting.said(layout="list")


def test_an_elected_member_who_said_so_in_public_keeps_their_name(visiting: Visiting) -> None:
    workspace, programme = visiting.workspace, visiting.programme
    staff = [{"name": "Hilde Maes", "function": "échevine"}]
    workspace.programmes.add_party(programme, {"role": "mentor_association", "name": "Union"}, staff)
    (alderwoman,) = workspace.programmes.programme(programme).parties[-1].people
    seen = workspace.planning.visit(programme, visiting.visit)
    second = seen.sessions[-1]
    workspace.planning.change_session(programme, second, {"lead": alderwoman.id})
    assert "Hilde Maes" not in visiting.said(layout="list", public=True)
    sheet = workspace.filling.filled(programme, "programme")
    workspace.filling.add_row(sheet, "pol.commitments", {"who": alderwoman.id, "text": "Je le ferai."})
    assert "Hilde Maes, échevine" in visiting.said(layout="list", public=True)


def test_r_126_hours_name_their_clock_where_the_cities_live_by_different_ones(visiting: Visiting) -> None:
    assert "Local times" not in visiting.said()
    workspace, programme = visiting.workspace, visiting.programme
    mentor = workspace.programmes.programme(programme).parties[1]
    workspace.programmes.edit_party(programme, mentor.id, {"country": "Grèce"})
    page = visiting.workspace.export.agenda.prepare(
        programme, "agenda", "1", AgendaWishes(language="en")
    ).page
    assert page.footer_left == "Local times: Athens"


def test_what_went_out_is_noted_and_offered_again(visiting: Visiting, tmp_path: Path) -> None:
    visiting.write("attendance", tmp_path / "a.docx", day=2, funder="Le Fonds", recipients=("Mairie",))
    (record,) = records_of(visiting.workspace, visiting.programme)
    wanted = {
        "subject": "attendance", "record": ["visit", visiting.visit], "form": "visits", "day": 2,
        "format": ".docx", "funder": "Le Fonds", "recipient": "Mairie", "circles": ["shared"],
    }  # fmt: skip
    assert {name: record[name] for name in wanted} == wanted
    assert len(record["rows"]) == 1  # type: ignore[arg-type]
    offered = visiting.workspace.export.agenda.offer(visiting.programme, visiting.visit)
    assert (offered.funder, offered.recipients) == ("Le Fonds", ("Mairie",))
    assert offered.left_out.restricted >= 2
    assert {name for _eid, name in offered.people} == {
        "Nadia Belkacem", "Racines et Rives", "Responsable de crèche", "Échevine",
    }  # fmt: skip


def test_only_the_logos_chosen_stand_on_the_sheet(visiting: Visiting, tmp_path: Path) -> None:
    house = visiting.workspace.house_style
    for name in ("Fonds", "Ville"):
        (tmp_path / f"{name}.png").write_bytes(png())
        house.add_logo(tmp_path / f"{name}.png", name)
    offered = visiting.workspace.export.agenda.offer(visiting.programme, "1").logos
    assert [name for _eid, name in offered] == ["Fonds", "Ville"]
    prepare = visiting.workspace.export.agenda.prepare
    chosen = prepare(visiting.programme, "attendance", "1", AgendaWishes(logos=(offered[1][0],)))
    assert [logo.words for logo in chosen.page.logos] == ["Logo de Ville"]
    assert len(prepare(visiting.programme, "attendance", "1").page.logos) == 2


def test_a_document_of_a_visit_names_no_new_version_of_the_plan(visiting: Visiting, tmp_path: Path) -> None:
    workspace, programme = visiting.workspace, visiting.programme
    workspace.plans.add_action(programme, {"what": "Ouvrir"})
    workspace.export.plan(programme, tmp_path / "plan.docx")
    workspace.plans.name_version(programme, "0.1")
    before = workspace.export.offer(programme).next_version
    visiting.write("agenda", tmp_path / "agenda.pdf")
    seen = workspace.planning.visit(programme, visiting.visit)
    workspace.planning.change_session(programme, seen.sessions[0], {"minutes": 75})
    assert workspace.export.offer(programme).next_version == before


def test_what_cannot_be_is_said(visiting: Visiting, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no visit 7"):
        visiting.workspace.export.agenda.prepare(visiting.programme, "agenda", "7")
    with pytest.raises(NotFound, match="no day 3"):
        visiting.write("agenda", tmp_path / "x.docx", day=3)
    with pytest.raises(BadInput, match="no layout"):
        visiting.write("agenda", tmp_path / "x.docx", layout="poster")
    for kind, suffix in (("agenda", ".xlsx"), ("attendance", ".ics"), ("preparation", ".xlsx")):
        with pytest.raises(BadInput, match="Word or PDF"):
            visiting.write(kind, tmp_path / f"x{suffix}")
    assert list(tmp_path.glob("x*")) == []


def test_a_visit_is_found_by_its_number_its_id_and_its_ref(visiting: Visiting) -> None:
    offer = visiting.workspace.export.agenda.offer
    found = {offer(visiting.programme, named).visit.id for named in ("1", visiting.visit)}
    ref = offer(visiting.programme, "1").visit.ref
    assert found | {offer(visiting.programme, ref).visit.id} == {visiting.visit}
