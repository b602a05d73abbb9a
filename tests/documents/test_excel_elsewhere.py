"""The workbook in LibreOffice and before Microsoft's validator."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.documents.excel import read, write
from mentordesk.documents.page import Page
from tests.documents.pages import page_of, sample_page
from tests.documents.programs import converted, validation_errors
from tests.documents.test_excel import ODD_TEXTS, saved

pytestmark = pytest.mark.office


def test_libreoffice_changes_nothing(tmp_path: Path) -> None:
    # LibreOffice 7.4 itself loses one escape of a text that was typed as an escaped escape
    odd = (text for text in ODD_TEXTS if text != "_x005F_x0041_")
    path = saved(write(page_of(*odd, "é" * 40_000, "mot " * 20_000)), tmp_path)
    assert read(converted(path, "xlsx", tmp_path)) == read(path)


@pytest.mark.parametrize(
    "page", [sample_page(9), sample_page(3, "el"), sample_page(0), page_of(*ODD_TEXTS, "é" * 40_000)]
)
def test_the_validator_finds_no_error(tmp_path: Path, page: Page) -> None:
    assert validation_errors(saved(write(page), tmp_path)) == []
