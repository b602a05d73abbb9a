"""A page as a .docx: every part made, then the package zipped."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from string import Template

from mentordesk import paths
from mentordesk.documents.asked import Asked
from mentordesk.documents.page import Page
from mentordesk.documents.word import margins, properties
from mentordesk.documents.word.body import body, in_sections, sheet_of
from mentordesk.documents.word.controls import Hints
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import related
from mentordesk.documents.word.glossary import glossary
from mentordesk.documents.word.package import Part, packed
from mentordesk.documents.word.pictures import picture_parts
from mentordesk.documents.word.template import filled

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def write(page: Page) -> bytes:
    """The whole file, in the organisation's own template where the page has one.

    The same page gives the same parts. Raises BadInput for a template that cannot be filled.
    """
    if page.template is not None:
        return filled(page)
    sheet = sheet_of(page, None)
    counters = Counters()
    text = body(page, _REFERENCES, counters)
    styles = _template("styles").substitute(language=page.language)
    english = page.language.startswith("en")
    parts = [
        _margin("header", 1, margins.header(page, sheet.text)),
        _margin("header", 2, margins.first_header(page, counters), picture_parts(page.logos, "logo")),
        _margin("footer", 1, margins.footer(page, sheet.text, cached=2)),
        _margin("footer", 2, margins.footer(page, sheet.text, cached=1)),
        _part("styles", styles),
        _shipped("numbering", lists=counters.lists()),
        _shipped(
            "settings",
            language=page.language,
            decimal="." if english else ",",
            separator="," if english else ";",
        ),
        _shipped("fontTable"),
    ]
    shown = picture_parts(counters.figures, "timeline")
    ids = [f"rId{number}" for number, _part in enumerate(shown, start=len(parts) + 1)]
    above, text = _own_margins(page, related(text, ids), len(parts) + len(shown))
    document = Part("word/document.xml", f"{_WORD}.document.main+xml", f"{_OFFICE}/officeDocument", text)
    about = [
        Part("docProps/custom.xml", _CUSTOM_TYPE, f"{_OFFICE}/custom-properties", properties.custom(page)),
    ]
    hints = [glossary(Hints.of(page), styles)] if any(isinstance(each, Asked) for each in page.blocks) else []
    return packed(page, document, [*parts, *shown, *above, *hints], about)


def _own_margins(page: Page, text: str, before: int) -> tuple[list[Part], str]:
    """Header and footer of each section after the first, and the document with their ids, which go on."""
    made: list[Part] = []
    for number, (opening, _blocks) in enumerate(in_sections(page)):
        if opening is None:
            continue
        shown, width = replace(page, header_right=opening.header_right), sheet_of(page, opening).text
        made.append(_margin("header", number + 2, margins.header(shown, width)))
        text = text.replace(f'"MDHeader{number}_"', f'"rId{before + len(made)}"')
        made.append(_margin("footer", number + 2, margins.footer(shown, width, cached=number + 2)))
        text = text.replace(f'"MDFooter{number}_"', f'"rId{before + len(made)}"')
    return made, text


# rId1 to rId4 are the first four parts of the document.
_REFERENCES = "".join(
    f'<w:{kind}Reference w:type="{which}" r:id="rId{number}"/>'
    for number, (kind, which) in enumerate(
        (("header", "default"), ("header", "first"), ("footer", "default"), ("footer", "first")), start=1
    )
)


def _margin(kind: str, number: int, content: str, parts: tuple[Part, ...] = ()) -> Part:
    return Part(f"word/{kind}{number}.xml", f"{_WORD}.{kind}+xml", f"{_OFFICE}/{kind}", content, parts)


def _shipped(name: str, **filled: str) -> Part:
    return _part(name, _template(name).substitute(filled))


def _part(name: str, content: str) -> Part:
    return Part(f"word/{name}.xml", f"{_WORD}.{name}+xml", f"{_OFFICE}/{name}", content)


@cache
def _template(name: str) -> Template:
    return Template((paths.resources() / "word" / f"{name}.xml").read_text(encoding="utf-8"))
