"""The pictures of a timeline, drawn by typst with the bundled typefaces, for documents that show pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

import typst

from mentordesk import paths
from mentordesk.documents.drawing.fonts import fonts
from mentordesk.documents.drawing.timeline import drawn
from mentordesk.documents.time_figure import TimeFigure

_TEMPLATE = "figure.typ"
_DOTS_PER_INCH = 220


@dataclass(frozen=True)
class Drawn:
    """A picture (PNG) with its size on paper in millimetres, and what it shows in words."""

    content: bytes
    width: float
    height: float
    alternative: str


def pictures(figure: TimeFigure, language: str, *, landscape: bool) -> tuple[Drawn, ...]:
    """The pictures of a figure in a document of a language (``fr-FR``), as wide as the page's text."""
    laid = drawn(figure, landscape=landscape)
    if not laid:
        return ()
    folder = paths.resources() / "pdf"
    given = json.dumps({"language": language, "pictures": laid}, ensure_ascii=False)
    made: object = typst.compile(
        folder / _TEMPLATE,
        root=folder,
        font_paths=fonts(),
        format="png",
        ppi=_DOTS_PER_INCH,
        sys_inputs={"figure": given},
    )
    contents: tuple[bytes, ...] = tuple(made) if isinstance(made, list) else (cast(bytes, made),)
    return tuple(
        Drawn(content, picture["width"], picture["height"], picture["alternative"])
        for content, picture in zip(contents, laid, strict=True)
    )
