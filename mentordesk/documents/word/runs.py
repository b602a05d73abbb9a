"""Words as runs: escaped, tabs and non-breaking hyphens as elements, a language where it differs."""

from __future__ import annotations

import re
from html import escape

_ELEMENTS = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\u2011": "<w:noBreakHyphen/>",  # Carlito has no such glyph, the element draws a hyphen
}
_SPECIAL = re.compile("([\t\n\u2011])")


def attribute(text: str) -> str:
    """A text inside double quotes."""
    return escape(text, quote=True)


def run(text: str, properties: str = "") -> str:
    """A run that reads back exactly; no run at all where there is no text."""
    if not text:
        return ""
    return f"<w:r>{properties}{_content(text)}</w:r>"


def _content(text: str) -> str:
    if not _SPECIAL.search(text):
        return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'
    return "".join(
        _ELEMENTS.get(piece) or f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>'
        for piece in _SPECIAL.split(text)
        if piece
    )


def properties(style: str = "", language: str | None = None) -> str:
    """Run properties: a character style, and the language of a passage that is not the document's."""
    styled = f'<w:rStyle w:val="{style}"/>' if style else ""
    spoken = f'<w:lang w:val="{attribute(language)}"/>' if language else ""
    return f"<w:rPr>{styled}{spoken}</w:rPr>" if styled or spoken else ""


def paragraph(style: str, content: str, direct: str = "") -> str:
    """A paragraph in a style; ``direct`` are further properties, in the schema's order."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    settings = f"<w:pPr>{named}{direct}</w:pPr>" if named or direct else ""
    return f"<w:p>{settings}{content}</w:p>"
