"""Pictures for the tests, made here sign by sign: a PNG of one colour, and the smallest JPEG there is."""

from __future__ import annotations

import base64
import random
import struct
import zlib


def png(width: int = 60, height: int = 20, colour: tuple[int, int, int] = (11, 101, 88)) -> bytes:
    """A PNG of one colour."""
    return _png(width, height, b"".join(b"\x00" + bytes(colour) * width for _row in range(height)))


def noise(width: int, height: int) -> bytes:
    """A PNG of many colours, which packs badly; the same each time."""
    dots = random.Random(1)
    return _png(width, height, b"".join(b"\x00" + dots.randbytes(3 * width) for _row in range(height)))


def _png(width: int, height: int, rows: bytes) -> bytes:
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )


JPEG = base64.b64decode("""
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q
EBEQCgwSExIQEw8QEBD/wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI
AQEAAD8AD//Z
""")
"""Eight by four, grey."""
