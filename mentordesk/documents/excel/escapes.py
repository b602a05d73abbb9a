"""Text as a cell's XML holds it, and back.

Excel reads ``_x0041_`` in a cell as the letter A: what a person typed in that shape goes out with its
first underscore escaped.
"""

from __future__ import annotations

import re

_LOOKS_ESCAPED = re.compile("_(?=[xX][0-9A-Fa-f]{4}_)")  # LibreOffice escapes the capital too
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def escape(text: str) -> str:
    """The text with what Excel would take for an escape escaped."""
    return _LOOKS_ESCAPED.sub("_x005F_", text) if "_" in text else text


def unescape(text: str) -> str:
    """The text that Excel shows."""
    if "_x" not in text:
        return text
    shown = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # other programs escape a sign beyond U+FFFF as its two halves
    return shown.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_xml(text: str) -> str:
    """A ``<t>`` with the text exactly, spaces at its ends included."""
    marked = escape(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<t>{marked}</t>" if text == text.strip() else f'<t xml:space="preserve">{marked}</t>'


def units(text: str) -> int:
    """The length that counts for a cell's limit: UTF-16 units of the escaped text."""
    return len(escape(text).encode("utf-16-le")) // 2
