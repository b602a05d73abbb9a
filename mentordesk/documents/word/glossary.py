"""The glossary: the hints that come back when an answer is emptied, with styles of their own."""

from __future__ import annotations

import uuid

from mentordesk.documents.word.controls import Hints
from mentordesk.documents.word.package import XML, Part
from mentordesk.documents.word.runs import attribute, paragraph, properties, run

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMED = uuid.UUID("0b655857-4d44-5045-8018-201e00000000")
"""Parts of a glossary need an id; one made from the name is the same in every document."""


def glossary(hints: Hints, styles: str) -> Part:
    """The part for a document with questions; ``styles`` are the document's own."""
    parts = "".join(_hint(name, text) for name, text in hints.said.items() if text)
    content = f"{XML}<w:glossaryDocument {_W}><w:docParts>{parts}</w:docParts></w:glossaryDocument>"
    own = Part("word/glossary/styles.xml", f"{_TYPE}.styles+xml", f"{_OFFICE}/styles", styles)
    return Part(
        "word/glossary/document.xml",
        f"{_TYPE}.document.glossary+xml",
        f"{_OFFICE}/glossaryDocument",
        content,
        (own,),
    )


def _hint(name: str, text: str) -> str:
    body = paragraph("", run(text, properties("PlaceholderText")))
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{attribute(name)}"/><w:category><w:name w:val="General"/>'
        '<w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{{str(uuid.uuid5(_NAMED, name)).upper()}}}"/></w:docPartPr>'
        f"<w:docPartBody>{body}</w:docPartBody></w:docPart>"
    )
