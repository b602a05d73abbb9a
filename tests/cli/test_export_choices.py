"""Optional columns and the organisation's own template from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from mentordesk.documents.formats import FORMATS
from mentordesk.services.workspace import Workspace
from tests.cli.running import here


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one plan, an optional answer in it, and a template."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        workspace.plans.add_action(programme, {"what": "Ouvrir", "priority": "high", "risk": "un risque"})
        workspace.house_style.save_example(tmp_path / "modele.docx", "fr")
        workspace.house_style.set_template(tmp_path / "modele.docx")
    return tmp_path / "store"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_extended_takes_every_optional_column_that_holds_anything(
    store: Path, tmp_path: Path, suffix: str
) -> None:
    for words, there in ((["--extended"], True), ([], False)):
        target = tmp_path / f"plan{suffix}"
        ran = here("export", "Valmont", "plan", target, *words, store=store)
        assert ran.code == 0, ran.err
        told = str(FORMATS[suffix].read(target))
        assert ("un risque" in told) is there
        assert ("Haute" in told) is there


def test_a_template_that_is_kept_is_used_unless_one_says_plain(store: Path, tmp_path: Path) -> None:
    for words, theirs in (([], True), (["--plain"], False)):
        target = tmp_path / "plan.docx"
        ran = here("export", "Valmont", "plan", target, *words, store=store)
        assert ran.code == 0, ran.err
        shown = [each.text for each in Document(str(target)).paragraphs]
        assert ("1 action" in shown) is not theirs
        assert len(FORMATS[".docx"].read(target).grids) == 1
