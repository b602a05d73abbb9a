"""A returned form from the command line: proposals as data, taken only where one says so (design §6)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.export_forms import FormExport
from mentordesk.services.workspace import Workspace
from tests.cli.running import here, refused
from tests.services.test_form_back import write_over


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """A part that came back with two changes, one of them of what was changed here too."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        filled = workspace.filling.filled(programme, "annex2")
        workspace.filling.answer(filled.register("a2.assoc.typical"), "Comme quatre villes")
        workspace.filling.answer(filled.register("a2.assoc.relations"), "Un siège")
        export = FormExport(
            workspace.store, workspace.editing, workspace.programmes, workspace.filling, workspace.house_style
        )
        sent = export.write(programme, "annex2", tmp_path / "part.docx", FormWishes(layout="fillable"))
        workspace.filling.answer(filled.register("a2.assoc.relations"), "Un siège à la commission")
    write_over(sent, "Comme quatre villes", "Comme cinq villes")
    write_over(sent, "Un siège", "Deux sièges")
    return sent


def answers(store: Path) -> dict[str, Any]:
    ran = here("show", "Valmont", "needs", "--json", store=store)
    assert ran.code == 0, ran.err
    return {path.rpartition("/")[2]: value for path, value in json.loads(ran.out)["answers"].items()}


def test_proposals_are_told_as_data_and_nothing_is_taken(returned: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    before = answers(store)
    ran = here("receive", returned, "--from", "Nadia", "--json", store=store)
    assert ran.code == 0, ran.err
    told = json.loads(ran.out)
    assert told["document"]["subject"] == "annex2"
    assert [(each["path"], each["kind"], each["theirs"], each["author"]) for each in told["proposals"]] == [
        ("annex2/main/a2.assoc.typical", "changed", "Comme cinq villes", "Nadia"),
        ("annex2/main/a2.assoc.relations", "conflict", "Deux sièges", "Nadia"),
    ]
    assert answers(store) == before


@pytest.mark.parametrize(
    ("accept", "relations"), [("safe", "Un siège à la commission"), ("all", "Deux sièges")]
)
def test_what_is_accepted_is_taken(returned: Path, tmp_path: Path, accept: str, relations: str) -> None:
    store = tmp_path / "store"
    ran = here("receive", returned, "--accept", accept, store=store)
    assert ran.code == 0, ran.err
    found = answers(store)
    assert found["a2.assoc.typical"] == "Comme cinq villes"
    assert found["a2.assoc.relations"] == relations
    assert here("undo", "Valmont", store=store).code == 0
    assert answers(store)["a2.assoc.typical"] == "Comme quatre villes"


def test_a_file_that_is_none_of_ours_is_one_sentence(returned: Path, tmp_path: Path) -> None:
    other = tmp_path / "liste.txt"
    other.write_text("rien")
    assert "liste.txt" in refused(here("receive", other, store=tmp_path / "store"))
