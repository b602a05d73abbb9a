"""Forty restricted words are in no file; words not to be attributed are there without their speaker.

Acceptance 2 of issue 6 (R-132, R-212, R-219).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.services.workspace import Workspace
from tests.documents.programs import pdf_text
from tests.services.exporting.kept import everything_in
from tests.services.exporting.sealed import (
    OPEN_WORDS,
    SEALED,
    SPEAKERS,
    UNATTRIBUTED_WORDS,
    Sealed,
    every_file,
    every_page,
    sealed_in,
)


@pytest.fixture
def sealed(workspace: Workspace) -> Sealed:
    return sealed_in(workspace)


def test_acceptance_2_forty_restricted_words_are_in_no_file_of_any_kind(
    sealed: Sealed, tmp_path: Path
) -> None:
    assert len(set(SEALED)) == 40
    suffixes = set()
    for path in every_file(sealed, tmp_path):
        told = everything_in(path.read_bytes())
        assert [each for each in (*SEALED, *SPEAKERS) if each in told] == [], path.name
        suffixes.add(path.suffix)
    assert suffixes == {".docx", ".xlsx", ".pdf", ".eml", ".ics"}
    for page in every_page(sealed):
        assert [each for each in (*SEALED, *SPEAKERS) if each in page] == []


def test_acceptance_2_words_not_to_be_attributed_are_in_the_report_without_their_speaker(
    sealed: Sealed, tmp_path: Path
) -> None:
    reports = sealed.workspace.export.reports
    path = reports.write(sealed.programme, "report", sealed.visit, tmp_path / "report.docx")
    told = everything_in(path.read_bytes())
    assert [each for each in UNATTRIBUTED_WORDS if each not in told] == []
    assert [each for each in OPEN_WORDS if each not in told] == []
    assert [each for each in SPEAKERS if each in told] == []


@pytest.mark.office
def test_acceptance_2_forty_restricted_words_are_read_in_no_pdf(sealed: Sealed, tmp_path: Path) -> None:
    read = 0
    for path in every_file(sealed, tmp_path):
        if path.suffix == ".pdf":
            told = pdf_text(path)
            assert [each for each in (*SEALED, *SPEAKERS) if each in told] == [], path.name
            read += 1
    assert read > 20
