"""A block of cells for the clipboard: as text that Excel takes, and as a table for Word."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

Block = Sequence[Sequence[str]]


def as_text(block: Block) -> str:
    """Tabs between cells; line breaks inside a cell are quoted, as Excel writes them."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\n").writerows(block)
    return buffer.getvalue()


def as_html(block: Block) -> str:
    """A table; line breaks inside a cell stay in the cell."""
    rows = ("".join(f"<td>{_cell(text)}</td>" for text in row) for row in block)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table border="1">{body}</table>'


def _cell(text: str) -> str:
    return html.escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')


def mime(block: Block) -> QMimeData:
    """Both; one cell alone is plain text, as it was written."""
    data = QMimeData()
    if len(block) == 1 and len(block[0]) == 1:
        data.setText(block[0][0])
    else:
        data.setText(as_text(block))
        data.setHtml(as_html(block))
    return data
