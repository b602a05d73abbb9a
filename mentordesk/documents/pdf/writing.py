"""A page as PDF/UA-1, set by typst with the bundled Carlito and nothing else."""

from __future__ import annotations

import json
from typing import Any

import typst

from mentordesk import paths
from mentordesk.documents.drawing.fonts import fonts
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.content import content

TEMPLATE = "page.typ"
_ACCESSIBLE, _ACCESSIBLE_NAME = ["ua-1"], "PDF/UA-1"


def write(page: Page) -> bytes:
    """The whole file as bytes, the same for the same page."""
    given = json.dumps(content(page), ensure_ascii=False)
    at = int(page.at.timestamp())
    try:
        return _compiled(given, at, _ACCESSIBLE)
    except typst.TypstError as problem:
        if _ACCESSIBLE_NAME not in problem.message:
            raise
        # A sign that the bundled fonts lack, such as an Arabic letter: the standard allows no empty box in
        # its place. A tagged file that promises less is better than none.
        return _compiled(given, at, [])


def _compiled(given: str, at: int, standards: list[Any]) -> bytes:
    folder = paths.resources() / "pdf"
    return typst.compile(
        folder / TEMPLATE,
        root=folder,
        font_paths=fonts(),
        sys_inputs={"page": given},
        pdf_standards=standards,
        timestamp=at,
    )
