"""Photos of notes for documents: no larger than paper can show, and nothing in them but the picture.

Where a photo was taken, when and by which telephone stands in the file beside the picture; a document that
travels must not carry it. What is larger than needed, or lies on its side, is drawn anew.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator

import typst

from mentordesk.documents.pictures import Picture, picture
from mentordesk.errors import BadInput

LONGEST = 1_600
"""Pixels of the longer side; more nobody sees at the size of a photo on a page."""
MOST_BYTES = 40 * 1024 * 1024
_LARGE = 2 * 1024 * 1024
_DRAWN = 1_000
"""Pixels of the longer side of a photo that is drawn anew: 210 to the inch, 120 mm wide."""
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_START_OF_SCAN = 0xDA
_DROPPED = {*range(0xE1, 0xF0), 0xFE}
"""Segments of a JPEG that hold words about the picture: EXIF, XMP, comments. APP0 stays."""
_COLOUR = b"ICC_PROFILE\0"
_KEPT_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"iCCP", b"cHRM", b"pHYs"}
_TURNED = 0x0112
_DRAW = b"""#let given = json(bytes(sys.inputs.picture))
#set page(width: auto, height: auto, margin: 0mm, fill: white)
#let shown = image(bytes(given.content), format: given.kind, alt: "-")
#context {
  let size = measure(shown)
  let times = given.longest / calc.max(size.width.pt(), size.height.pt())
  image(bytes(given.content), format: given.kind, width: size.width * times, alt: "-")
}
"""


def photo(content: bytes, name: str, words: str = "") -> Picture | None:
    """The photo as a document may carry it; None where it is no PNG or JPEG, or damaged.

    ``words`` are for those who cannot see it; without any, the name of its file.
    """
    if len(content) > MOST_BYTES:
        return None
    try:
        bare, turned = _jpeg_alone(content) if content.startswith(_JPEG) else (_png_alone(content), False)
        if len(bare) <= _LARGE and not turned:
            found = picture(bare, name, words or name)
            if max(found.width, found.height) <= LONGEST:
                return found
        return picture(_drawn(bare, "jpg" if bare.startswith(_JPEG) else "png"), name, words or name)
    except (BadInput, ValueError, struct.error, IndexError, typst.TypstError):
        return None


def _drawn(content: bytes, kind: str) -> bytes:
    """The picture, smaller."""
    given = json.dumps({"content": list(content), "kind": kind, "longest": _DRAWN})
    made: object = typst.compile(_DRAW, format="png", ppi=72, sys_inputs={"picture": given})
    return made if isinstance(made, bytes) else b""


def _jpeg_alone(content: bytes) -> tuple[bytes, bool]:
    """A JPEG without words about it but the way it is turned, and whether it is."""
    turned = 1
    kept: list[bytes] = []
    for marker, body in _segments(content):
        if marker == _START_OF_SCAN:
            kept.append(body)
        elif marker not in _DROPPED or body.startswith(_COLOUR):
            kept.append(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body)
        elif marker == 0xE1 and body.startswith(b"Exif\0\0"):
            turned = _orientation(body[6:])
    return content[:2] + (_exif(turned) if turned != 1 else b"") + b"".join(kept), turned != 1


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments before the picture itself, then all the rest under the marker of its start."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError(at)
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _START_OF_SCAN:
            end = content.rindex(b"\xff\xd9") + 2  # telephones hang films and maps behind the picture
            yield marker, content[at:end]
            return
        (length,) = struct.unpack_from(">H", content, at + 2)
        yield marker, content[at + 4 : at + 2 + length]
        at += 2 + length


def _orientation(tiff: bytes) -> int:
    """How the picture is turned, 1 to 8, as its EXIF tells; 1 where it does not."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for each in range(count):
        tag, _kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * each)
        if tag == _TURNED:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _exif(turned: int) -> bytes:
    """A segment that says how the picture is turned, and nothing else."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _TURNED, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return struct.pack(">BBH", 0xFF, 0xE1, len(body) + 2) + body


def _png_alone(content: bytes) -> bytes:
    """A PNG without words about it."""
    if not content.startswith(_PNG):
        raise ValueError("neither PNG nor JPEG")
    at, kept, kind = len(_PNG), [_PNG], b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        if kind in _KEPT_CHUNKS:
            kept.append(content[at : at + 12 + length])
        at += 12 + length
    return b"".join(kept)
