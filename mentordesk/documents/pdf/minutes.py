"""What comes out of a visit, as the data that the typst template lays out."""

from __future__ import annotations

from typing import Any

from mentordesk.documents.in_two import Asking, CoverInTwo, InTwo
from mentordesk.documents.minutes import Aloud, Labelled, Minuted, Photo, Quoted, photo_size
from mentordesk.documents.page import Cover
from mentordesk.documents.pdf.laid import line_of
from mentordesk.documents.pdf.pictures import content_of


def cover_beside(cover: Cover) -> dict[str, Any]:
    """What stands beside the title of a cover in two languages."""
    if isinstance(cover, CoverInTwo):
        return {"second": cover.second, "second_language": cover.second_language}
    return {"second": "", "second_language": None}


def heading(block: InTwo | Asking, level: int) -> dict[str, Any]:
    """A heading in two languages, or a question with its number."""
    said = {"level": level, "look": block.level, "text": block.text}
    if isinstance(block, InTwo):
        return {**said, "kind": "in-two", "second": block.second, "second_language": block.second_language}
    return {
        **said, "kind": "asking", "number": str(block.number) if block.number else "",
        "language": block.language,
    }  # fmt: skip


def minuted(block: Minuted) -> dict[str, Any]:
    """One block."""
    match block:
        case Aloud(lines, numbered, bullets):
            signs = [str(at) if numbered else "•" if bullets else "" for at in range(1, len(lines) + 1)]
            return {"kind": "aloud", "lines": [line_of(each) for each in lines], "signs": signs}
        case Labelled(label, text, under, language):
            return {"kind": "labelled", "label": label, "text": text, "under": under, "language": language}
        case Quoted(text, speaker, language):
            return {"kind": "quoted", "text": text, "speaker": speaker, "language": language}
        case Photo(shown):
            width, height = photo_size(shown)
            return {"kind": "photo", **content_of(shown), "width": width, "height": height}
