"""Invitations of a visit: drafted from lists and sessions, put in better words, out as documents (R-226)."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mentordesk.errors import NotFound
from mentordesk.model.agenda.said import time
from mentordesk.model.preparation import PEOPLE, SENSITIVITIES, STATE, USE, WHY, mark
from mentordesk.services.inviting import Guest, guests
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.documents.test_pdf import pages_in

QUESTIONS = ["Which words are missing?", "Which hours could you give?", "Who holds the group?", "One more?"]
FR = words("fr")
SECRET = "the agreement ends in June"


@pytest.fixture
def programme(workspace: Workspace) -> str:
    made = workspace.programmes.create("Learning the language", ["en", "fr"])
    workspace.programmes.add_party(made, {"role": "mentee_city", "name": "Valmont"}, [{"name": "Nadia"}])
    workspace.programmes.add_party(made, {"role": "mentor_city", "name": "Grandpont"}, [{"name": "Joris"}])
    return made


@pytest.fixture
def visit(workspace: Workspace, programme: str) -> str:
    """A visit of one session that meets Nadia and, by name alone, the employers."""
    planning = workspace.planning
    dates = {"start": "2027-04-20", "end": "2027-04-21"}
    made = planning.add_visit(programme, dates=dates, host="mentor")
    nadia = next(eid for eid, each in workspace.programmes.people(programme).items() if each.name == "Nadia")
    planning.add_session(
        programme, made,
        {
            "day": 1, "start": "14:00", "minutes": 75, "title": "Round table", "place": "Chamber of commerce",
            "people": [nadia, {"text": "Employers"}], "questions": QUESTIONS,
            "language": "Dutch, interpreted",
        },
    )  # fmt: skip
    return made


def invited(workspace: Workspace, programme: str, visit: str) -> dict[str, Guest]:
    return {each.label: each for each in guests(workspace.preparing.prepared(programme, visit))}


def told(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_r_226_an_invitation_is_drafted_from_the_session_it_is_about(
    workspace: Workspace, programme: str, visit: str
) -> None:
    planned = workspace.planning.visit(programme, visit)
    workspace.planning.change_visit(programme, planned, {"purpose": "See how it works."})
    found = invited(workspace, programme, visit)
    assert list(found) == ["Employers"], "Nadia travels: nobody invites her"
    guest = found["Employers"]
    assert (guest.minutes, guest.language, guest.why) == (75, "Dutch, interpreted", "See how it works.")
    assert guest.questions == tuple(QUESTIONS[:3])
    assert guest.state == "draft"


def test_r_226_whoever_is_on_the_list_is_invited_once(
    workspace: Workspace, programme: str, visit: str
) -> None:
    workspace.preparing.add(programme, visit, PEOPLE, "Parents")
    workspace.preparing.add(programme, visit, PEOPLE, "employers")
    found = invited(workspace, programme, visit)
    assert list(found) == ["Parents", "employers"]
    assert (found["Parents"].sessions, found["employers"].minutes) == ((), 75)


def test_r_226_what_is_written_stays_and_what_is_emptied_follows_the_agenda_again(
    workspace: Workspace, programme: str, visit: str
) -> None:
    preparing = workspace.preparing
    preparing.add(programme, visit, PEOPLE, "Employers")
    guest = mark(PEOPLE, "Employers")
    preparing.invite(
        programme, visit, guest, {WHY: "To hear you.", "questions": ["One?"], STATE: "confirmed"}
    )
    found = invited(workspace, programme, visit)["Employers"]
    assert (found.why, found.questions, found.state) == ("To hear you.", ("One?",), "confirmed")
    line = preparing.prepared(programme, visit).line(guest)
    assert line is not None
    preparing.reword(programme, visit, line, "Employers of the valley")
    found = invited(workspace, programme, visit)["Employers of the valley"]
    assert (found.why, found.state) == ("To hear you.", "confirmed"), "it goes along with the new words"
    preparing.invite(programme, visit, found.id, {"questions": []})
    assert invited(workspace, programme, visit)["Employers of the valley"].questions == ()
    # the session knows them by their old name; placed again, its questions are drafted anew
    (session,) = workspace.planning.visit(programme, visit).sessions
    again = preparing.prepared(programme, visit).line(found.id)
    assert again is not None
    preparing.place(programme, visit, again, session.id)
    assert invited(workspace, programme, visit)["Employers of the valley"].questions == tuple(QUESTIONS[:3])


def test_r_226_letters_say_who_comes_why_how_long_and_what_becomes_of_words(
    workspace: Workspace, programme: str, visit: str, tmp_path: Path
) -> None:
    workspace.editing.name_me("Ada")
    guest = invited(workspace, programme, visit)["Employers"]
    workspace.preparing.invite(programme, visit, guest.id, {USE: "Nobody is named."})
    export = workspace.preparing.invitations(workspace.house_style)
    path = export.write(programme, visit, tmp_path / "letter.docx", [guest.id], "fr")
    text = told(path)
    for expected in (
        "Nadia", f"mardi 20 avril 2027, {FR.say(time(14 * 60))}", "75 minutes", "Chamber of commerce",
        "Dutch, interpreted",
        *QUESTIONS[:3], "Nobody is named.", "Ada", "Invitation à une rencontre",
    ):  # fmt: skip
        assert expected in text
    assert QUESTIONS[3] not in text


def test_r_132_what_is_for_the_team_alone_is_in_no_invitation(
    workspace: Workspace, programme: str, visit: str, tmp_path: Path
) -> None:
    planned = workspace.planning.visit(programme, visit)
    workspace.planning.change_visit(programme, planned, {SENSITIVITIES: SECRET})
    export = workspace.preparing.invitations(workspace.house_style)
    path = export.write(programme, visit, tmp_path / "letter.docx")
    with zipfile.ZipFile(path) as package:
        assert not any(SECRET.encode() in package.read(name) for name in package.namelist())


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_r_226_each_of_several_letters_begins_on_a_page_of_its_own(
    workspace: Workspace, programme: str, visit: str, tmp_path: Path, suffix: str
) -> None:
    for name in ("Parents", "Volunteers"):
        workspace.preparing.add(programme, visit, PEOPLE, name)
    export = workspace.preparing.invitations(workspace.house_style)
    path = export.write(programme, visit, tmp_path / f"letters{suffix}", language="en")
    if suffix == ".pdf":
        assert pages_in(path.read_bytes()) == 3
    else:
        text = told(path)
        assert [text.count(name) for name in ("To Parents", "To Volunteers", "To Employers")] == [1, 1, 1]
        assert text.count("<w:numId ") == 9, "each letter counts its questions from one"


def test_nobody_to_invite_is_said_in_a_sentence(workspace: Workspace, programme: str) -> None:
    alone = workspace.planning.add_visit(programme)
    export = workspace.preparing.invitations(workspace.house_style)
    with pytest.raises(NotFound):
        export.prepare(programme, alone)
