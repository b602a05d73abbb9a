"""Files that LibreOffice edited in the spike: each is read, or refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.documents.word import read
from mentordesk.errors import BadInput

FILES = sorted((Path(__file__).resolve().parent.parent / "returned" / "spike").glob("*.docx"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_edited_file_is_read_or_refused(path: Path) -> None:
    if "MALFORMED" in path.name:
        with pytest.raises(BadInput, match="is damaged"):
            read(path)
        return
    received = read(path)
    if "plan" not in path.name:
        return
    (grid,) = received.grids
    assert 10 <= len(grid.rows) <= 14
    marked = [row for row in grid.rows if row.ref and row.bookmark]
    assert len(marked) >= len(grid.rows) - 2  # an inserted row, and the empty one a cut leaves behind
    assert all(any(row.texts) for row in marked)
