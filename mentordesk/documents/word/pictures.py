"""Pictures in the line of a paragraph, with their words for screen readers, and the parts that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from mentordesk.documents.pictures import Picture, printed_size
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.package import Part
from mentordesk.documents.word.runs import attribute

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_EMU = 36_000  # to a millimetre
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def picture(
    shown: Picture,
    relationship: str,
    counters: Counters,
    *,
    size: tuple[float, float] | None = None,
    title: str | None = None,
) -> str:
    """A run with the picture; ``relationship`` is the id of the part that holds it.

    ``size`` is its width and height in millimetres, else that of a logo; ``title`` its name, else its words.
    """
    width, height = (round(side * _EMU) for side in size or printed_size(shown))
    number, words = next(counters.pictures), attribute(shown.words)
    name = words if title is None else attribute(title)
    titled = "" if title is None else f' title="{name}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{words}"{titled}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        "</wp:cNvGraphicFramePr>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" '
        f'descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def picture_parts(pictures: Sequence[Picture], name: str) -> tuple[Part, ...]:
    """The parts that hold the pictures; the first has the relationship ``rId1`` of its owner."""
    return tuple(
        Part(f"word/media/{name}{at}.{each.kind}", f"image/{each.kind}", RELATIONSHIP, each.content)
        for at, each in enumerate(pictures, start=1)
    )
