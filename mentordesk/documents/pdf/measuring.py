"""How long a page is on paper: so many sheets, and how far down the last one its words reach."""

from __future__ import annotations

import json

import typst

from mentordesk import paths
from mentordesk.documents.drawing.fonts import fonts
from mentordesk.documents.page import Page
from mentordesk.documents.pdf.content import content
from mentordesk.documents.pdf.writing import TEMPLATE

_TOP = 22.0
"""Millimetres above the words of an upright page."""


def length(page: Page) -> tuple[int, float]:
    """How many sheets it fills, and the millimetres of words on the last of them."""
    folder = paths.resources() / "pdf"
    found = typst.query(
        folder / TEMPLATE,
        "<end-of-page>",
        field="value",
        one=True,
        root=folder,
        font_paths=fonts(),
        sys_inputs={"page": json.dumps(content(page), ensure_ascii=False)},
    )
    at = json.loads(found)
    return int(at["page"]), max(float(at["down"]) - _TOP, 0.0)
