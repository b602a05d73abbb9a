"""Every subject as a document, filled and blank, in four languages: the Open XML validator finds no error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.documents.asked import FILLABLE, FILLED
from mentordesk.model.subjects import DOSSIER, NAMES, ONE_PAGE
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from tests.documents.programs import validation_errors

pytestmark = pytest.mark.office

FORMS = [name for name in NAMES if name != "plan"]
LANGUAGES = ("fr", "en", "el", "lv")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.create(tmp_path_factory.mktemp("subjects") / "store") as made:
        for path in shipped():
            made.samples.load(read_sample(path), lambda _message: None)
        yield made


def programme(workspace: Workspace, language: str) -> str:
    """The sample in a language; the French one where there is none."""
    listed = {each.languages[0]: each.id for each in workspace.programmes.listed()}
    return listed.get(language, listed["fr"])


@pytest.mark.parametrize("blank", [False, True], ids=["filled", "blank"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", [*FORMS, *ONE_PAGE])
def test_a_subject_is_valid_in_every_format(
    workspace: Workspace, subject: str, language: str, blank: bool, tmp_path: Path
) -> None:
    wishes = FormWishes(language=language, blank=blank, layout=FILLABLE if blank else FILLED)
    suffixes = (".docx",) if subject in ONE_PAGE else (".docx", ".xlsx")
    for suffix in suffixes:
        target = tmp_path / f"document{suffix}"
        workspace.export.forms.write(programme(workspace, language), subject, target, wishes)
        assert validation_errors(target) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_is_valid_in_every_language(workspace: Workspace, language: str, tmp_path: Path) -> None:
    target = tmp_path / f"{DOSSIER}.docx"
    wishes = FormWishes(language=language)
    workspace.export.dossier.write(programme(workspace, language), target, wishes)
    assert validation_errors(target) == []
