"""The plain reading of a workbook: the document it is, its grids, its texts exactly."""

from __future__ import annotations

import warnings
from itertools import chain
from pathlib import Path
from typing import Any

from mentordesk.documents import guard, marks
from mentordesk.documents.excel import form_reading, layout, timeline_marks
from mentordesk.documents.excel import table_reading as table
from mentordesk.documents.excel.cells import Rows, rows_of
from mentordesk.documents.excel.long_texts import continued
from mentordesk.documents.excel.opening import Opened, opened
from mentordesk.documents.received import ReceivedDocument
from mentordesk.errors import BadInput


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
    unplaced = list(chain.from_iterable(map(timeline_marks.added, timelines)))
    forms = [rows for rows in sheets if form_reading.is_form(rows)]
    answers = [each for rows in forms for each in form_reading.answers(rows, continuations, unplaced)]
    beside = (_is_long_texts, timeline_marks.is_timeline, form_reading.is_form, form_reading.is_choices)
    tables = (rows for rows in sheets if not any(is_beside(rows) for is_beside in beside))
    found = tuple(grid for rows in tables if (grid := table.grid(rows, continuations, answers, unplaced)))
    document = _document(book)
    if document is None and not found and not answers:
        raise BadInput(
            "No table of answers was found in {file}. "
            "Choose the workbook that MentorDesk exported, with its row of column titles.",
            file=file,
        )
    properties = book.workbook.properties
    return ReceivedDocument(
        document, properties.title or "", properties.language, found, tuple(unplaced), tuple(answers)
    )


def _is_long_texts(rows: Rows) -> bool:
    return bool(rows) and layout.LONG_TEXTS_MARK in rows[0]


def _document(book: Opened) -> str | None:
    """The document id, from the custom property or the core identifier: programs drop one or the other."""
    workbook: Any = book.workbook  # the stubs know no custom properties
    given = [
        str(each.value) for each in workbook.custom_doc_props.props if each.name == marks.DOCUMENT_PROPERTY
    ]
    return next(filter(None, map(marks.document_of, (*given, workbook.properties.identifier))), None)
