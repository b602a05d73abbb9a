"""The plain reading of a workbook: the document it is, its grids, its texts exactly."""

from __future__ import annotations

import warnings
from itertools import chain
from pathlib import Path
from typing import Any

from mentordesk.documents import guard, marks
from mentordesk.documents.excel import layout, timeline_marks
from mentordesk.documents.excel.cells import Rows, rows_of
from mentordesk.documents.excel.long_texts import continued, joined
from mentordesk.documents.excel.opening import Opened, opened
from mentordesk.documents.received import ReceivedDocument, ReceivedGrid, ReceivedRow
from mentordesk.errors import BadInput

_FEWEST_HEADS = 3


def read(path: Path) -> ReceivedDocument:
    """What the workbook says. Raises BadInput when it is none, or when it holds nothing like ours."""
    guard.check(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of the parts that it passes over
            return _received(opened(path.read_bytes()), path.name)
    except BadInput:
        raise
    except Exception as problem:  # openpyxl lets out whatever a broken part makes it stumble over
        raise BadInput(
            "{file} could not be read as an Excel workbook. "
            "Open it in Excel or LibreOffice, save it again as .xlsx and try with that file.",
            file=path.name,
        ) from problem


def _received(book: Opened, file: str) -> ReceivedDocument:
    sheets = [rows_of(sheet, book, file) for sheet in book.sheets]
    continuations: dict[str, str] = {}
    for rows in filter(_is_long_texts, sheets):
        continuations |= continued(rows[1:])
    timelines = [rows for rows in sheets if timeline_marks.is_timeline(rows)]
    beside = (_is_long_texts, timeline_marks.is_timeline)
    answers = (rows for rows in sheets if not any(is_beside(rows) for is_beside in beside))
    grids = (_grid(rows, continuations) for rows in answers)
    found = tuple(grid for grid in grids if grid is not None)
    document = _document(book)
    if document is None and not found:
        raise BadInput(
            "No table of answers was found in {file}. "
            "Choose the workbook that MentorDesk exported, with its row of column titles.",
            file=file,
        )
    properties = book.workbook.properties
    unplaced = tuple(chain.from_iterable(map(timeline_marks.added, timelines)))
    return ReceivedDocument(document, properties.title or "", properties.language, found, unplaced)


def _is_long_texts(rows: Rows) -> bool:
    return bool(rows) and layout.LONG_TEXTS_MARK in rows[0]


def _document(book: Opened) -> str | None:
    """The document id, from the custom property or the core identifier: programs drop one or the other."""
    workbook: Any = book.workbook  # the stubs know no custom properties
    given = [
        str(each.value) for each in workbook.custom_doc_props.props if each.name == marks.DOCUMENT_PROPERTY
    ]
    return next(filter(None, map(marks.document_of, (*given, workbook.properties.identifier))), None)


def _grid(rows: Rows, continuations: dict[str, str]) -> ReceivedGrid | None:
    """The grid of a sheet, or None when no row looks like its heads."""
    marked = (at for at, row in enumerate(rows) if layout.ROW_MARK in row)
    alike = (at for at, row in enumerate(rows) if all(_first(row, _FEWEST_HEADS)))
    header = next(chain(marked, alike), None)
    if header is None:
        return None
    heads = rows[header]
    mark = heads.index(layout.ROW_MARK) if layout.ROW_MARK in heads else None
    end = len(heads) if mark is None else mark
    return ReceivedGrid(
        heads=tuple(heads[layout.FIRST_TEXT : end]),
        rows=tuple(_row(row, end, mark, continuations) for row in rows[header + 1 :]),
    )


def _row(row: list[str], end: int, mark: int | None, continuations: dict[str, str]) -> ReceivedRow:
    cells = _first(row, end)
    carried = row[mark] if mark is not None and mark < len(row) else ""
    return ReceivedRow(
        number=cells[layout.NUMBER],
        ref=cells[layout.REF] or None,
        bookmark=carried if carried.startswith(marks.BOOKMARK_PREFIX) else None,
        texts=tuple(joined(text, continuations) for text in cells[layout.FIRST_TEXT :]),
    )


def _first(row: list[str], count: int) -> list[str]:
    """The first cells of a row, empty ones added where it is shorter."""
    return (row + [""] * count)[:count]
