"""What comes out of a visit, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mentordesk.model.notes import Typing
from mentordesk.services.workspace import Workspace
from tests.cli.running import run
from tests.cli.test_visit_documents import words_in


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a visit, a decision and a note for the team alone."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["en", "fr"])
        dates = {"start": "2027-04-12", "end": "2027-04-13"}
        visit = workspace.planning.add_visit(programme, dates=dates, title="Setting the scene")
        workspace.notes.add(Typing(programme, "Drop the app", kind="decision", visit=visit))
        workspace.notes.add(Typing(programme, "Nobody backs it", kind="opinion", degree="team", visit=visit))
    return tmp_path / "store"


@pytest.mark.parametrize("kind", ["report", "agreed"])
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_report_and_what_was_agreed_go_out(store: Path, tmp_path: Path, kind: str, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    ran = run("export", "Valmont", f"{kind}:1", target, store=store)
    assert ran.code == 0, ran.err
    if suffix == ".docx":
        assert "Drop the app" in words_in(target)
        assert "Nobody" not in words_in(target)


def test_the_second_language_and_the_parts_can_be_asked_for(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "agreed.docx"
    asked = ("--second", "-", "--parts", "decisions,thanks")
    ran = run("export", "Valmont", "agreed:1", target, *asked, store=store)
    assert ran.code == 0, ran.err
    assert " / " not in words_in(target)
    assert "Thank you" in words_in(target)


def test_choices_of_another_document_are_refused(store: Path, tmp_path: Path) -> None:
    ran = run("export", "Valmont", "report:1", tmp_path / "r.docx", "--second", "fr", store=store)
    assert ran.code == 2
    assert "--second" in ran.err


def test_what_was_agreed_is_shown_and_read_by_scripts(store: Path) -> None:
    ran = run("show", "Valmont", "agreed:1", store=store)
    assert "Decisions of the mentee city: Drop the app" in ran.out
    told = json.loads(run("show", "Valmont", "report:1", "--json", store=store).out)
    assert [each["text"] for each in told["rows"]["decisions"]] == ["Drop the app"]
    assert "Nobody" not in json.dumps(told)
