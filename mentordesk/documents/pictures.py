"""Pictures that people bring along: PNG or JPEG, told by what is in them and never by their names."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from mentordesk.errors import BadInput

PICTURE_LIMIT = 2 * 1024 * 1024
_LONGEST_SIDE, _MOST_PIXELS = 12_000, 20_000_000  # more of them unpack to a memory full of colour
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG behind which its size stands."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_HIGH, _WIDEST = 15.0, 80.0
_START_OF_SCAN, _END = 0xDA, b"\xff\xd9"


@dataclass(frozen=True)
class Picture:
    """A picture with its words for those who cannot see it.

    Sizes are pixels, ``kind`` is ``png`` or ``jpeg``.
    """

    content: bytes
    kind: str
    width: int
    height: int
    words: str = ""


def picture(content: bytes, name: str, words: str = "") -> Picture:
    """The picture in these bytes. ``name`` names the file in the complaint.

    Raises BadInput when it is neither PNG nor JPEG, larger than 2 MB, or damaged.
    """
    if len(content) > PICTURE_LIMIT:
        raise BadInput(
            "{file} is larger than {limit} MB. Save it smaller, as PNG or JPEG, and try again.",
            file=name, limit=PICTURE_LIMIT // (1024 * 1024),
        )  # fmt: skip
    kind = "png" if content.startswith(_PNG) else "jpeg" if content.startswith(_JPEG) else ""
    if not kind:
        raise BadInput(
            "{file} is not a PNG or JPEG picture. Save it as one of them and try again.", file=name
        )
    try:
        width, height = (_png_size if kind == "png" else _jpeg_size)(content)
    except (ValueError, struct.error, IndexError):
        width = height = 0
    if not (0 < max(width, height) <= _LONGEST_SIDE and 0 < width * height <= _MOST_PIXELS):
        raise BadInput(
            "The picture {file} is damaged or far too large. Save it anew as PNG or JPEG and try again.",
            file=name,
        )
    return Picture(content, kind, width, height, words)


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height; every part up to the end must be as it was written."""
    at, kind, size = len(_PNG), b"", (0, 0)
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        body = content[at + 8 : at + 8 + length]
        (said,) = struct.unpack_from(">I", content, at + 8 + length)
        if said != zlib.crc32(kind + body):
            raise ValueError(kind)
        if kind == b"IHDR":
            size = struct.unpack_from(">II", body)
        at += 12 + length
    return size


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Width and height, from the first part that tells them."""
    if _END not in content[-64:]:
        raise ValueError("cut off")
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError(at)
        marker = content[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == _START_OF_SCAN:
            raise ValueError("no size")
        (length,) = struct.unpack_from(">H", content, at + 2)
        if marker in _SIZES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length


def printed_size(picture: Picture) -> tuple[float, float]:
    """Width and height on paper, in millimetres: 15 high, less where it would be wider than 80."""
    height = min(_HIGH, _WIDEST * picture.height / picture.width)
    return height * picture.width / picture.height, height
