"""Photos as telephones write them, for the tests."""

from __future__ import annotations

import struct

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

MARK = b"GPS-48.2082-16.3738"


def jpeg(width: int, height: int) -> bytes:
    """A JPEG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(11, 101, 88))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"jpg")).write(image)
    return bytes(held.data())


def taken(content: bytes, turned: int = 1) -> bytes:
    """The same as telephones write it: where it was taken, how it is turned, a comment, and more."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entries + struct.pack(">I", 0)
    body = b"Exif\0\0" + tiff + MARK
    exif = struct.pack(">BBH", 0xFF, 0xE1, len(body) + 2) + body
    comment = struct.pack(">BBH", 0xFF, 0xFE, len(MARK) + 2) + MARK
    return content[:2] + exif + comment + content[2:] + MARK
