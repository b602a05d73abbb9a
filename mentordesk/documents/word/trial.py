"""A small plan by which a template is tried before it is kept: words, lists, another language, marks."""

from __future__ import annotations

from datetime import UTC, datetime

from mentordesk.documents.grid import Cell, Column, Grid, Row
from mentordesk.documents.page import Cover, Note, Page

_TEXT = "a\n- b\n- c\n1. d\n2. e\n\tf"
_COLUMNS = tuple(Column(str(number), f"{number}.", 100 / 6) for number in range(1, 7))
_ROWS = tuple(
    Row(
        number,
        tuple(Cell(_TEXT, f"a6.action/trial{number}/{column.name}", "el-GR") for column in _COLUMNS),
        f"a6.action/trial{number}/row",
        f"TRY{number}",
    )
    for number in (1, 2)
)
TRIAL = Page(
    document="trial", title="-", language="fr-FR", cover=Cover("-", "-"), header_left="", header_right="",
    footer_left="", page_word="", creator="", at=datetime(2026, 1, 1, tzinfo=UTC),
    blocks=(Grid("trial", "-", "-", "-", "-", _COLUMNS, _ROWS, "{sheet} {number}", "-"), Note("-")),
)  # fmt: skip
