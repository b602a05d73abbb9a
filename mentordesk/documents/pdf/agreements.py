"""Words of letters and one-page agreements as the data that the typst template lays out."""

from __future__ import annotations

from typing import Any

from mentordesk.documents.blocks import (
    Bullets,
    Facing,
    OnePage,
    Opening,
    Pair,
    Pairs,
    Paragraphs,
    Side,
    Signatures,
)
from mentordesk.documents.pdf.passages import passage


def one_page(block: OnePage, level: int) -> dict[str, Any]:
    """One block; headings in it stand at ``level``."""
    match block:
        case Opening(text, language):
            return {"kind": "opening", "text": text, "language": language}
        case Paragraphs(texts):
            return {"kind": "paragraphs", "texts": texts}
        case Bullets(texts, numbered):
            return {"kind": "bullets", "texts": texts, "numbered": numbered}
        case Facing():
            return {"kind": "facing", "level": level, "sides": [_said(block.left), _said(block.right)]}
        case Pairs():
            return {"kind": "pairs", "rows": [_said(pair) for pair in block.rows]}
        case Signatures():
            return {"kind": "signatures", "heads": block.heads, "rows": block.rows}


def _said(words: Side | Pair) -> dict[str, Any]:
    title = words.title if isinstance(words, Side) else words.label
    return {"title": title, "words": passage(words.text, words.language)}
