"""Pictures for the typst template: their bytes as numbers, and whether typst can draw them at all."""

from __future__ import annotations

import json
from typing import Any

import typst

from mentordesk.documents.pictures import Picture, printed_size
from mentordesk.errors import BadInput

_ALONE = b"""#let given = json(bytes(sys.inputs.picture))
#set page(width: given.width * 1mm, height: given.height * 1mm, margin: 0mm, fill: none)
#image(bytes(given.content), format: given.kind, width: 100%, height: 100%, alt: "-")
"""
_FINE = 400  # dots to the inch: more nobody sees on paper
_KEPT_AS_IT_IS = 100_000
"""Bytes; a larger picture would travel with every document and make each preview wait."""


def content_of(picture: Picture) -> dict[str, Any]:
    """The picture alone, in a block of which ``kind`` says something else."""
    return {"content": list(picture.content), "kind-of": _KINDS[picture.kind], "words": picture.words}


def pictured(picture: Picture) -> dict[str, Any]:
    """What the template reads of a picture; sizes in millimetres."""
    width, height = printed_size(picture)
    return {
        "content": list(picture.content), "kind": _KINDS[picture.kind], "words": picture.words,
        "width": width, "height": height,
    }  # fmt: skip


_KINDS = {"png": "png", "jpeg": "jpg"}


def drawable(picture: Picture, file: str) -> bytes:
    """The bytes to keep of a picture: its own, or those of a smaller one as fine as paper can show.

    Raises BadInput when it cannot be drawn: no plan should fail over a logo later.
    """
    given = json.dumps(pictured(picture))
    try:
        drawn: object = typst.compile(_ALONE, format="png", ppi=_FINE, sys_inputs={"picture": given})
    except typst.TypstError:
        raise BadInput(
            "The picture {file} is damaged or far too large. Save it anew as PNG or JPEG and try again.",
            file=file,
        ) from None
    smaller = drawn if isinstance(drawn, bytes) else b""
    large = len(picture.content) > _KEPT_AS_IT_IS
    return smaller if large and 0 < len(smaller) < len(picture.content) else picture.content
