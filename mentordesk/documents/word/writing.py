"""A page as a .docx: every part made, then the package zipped."""

from __future__ import annotations

from functools import cache
from string import Template

from mentordesk import paths
from mentordesk.documents.page import Page
from mentordesk.documents.word import margins, properties
from mentordesk.documents.word.body import body
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import related
from mentordesk.documents.word.package import Part, packed
from mentordesk.documents.word.pictures import picture_parts
from mentordesk.documents.word.sheet import LANDSCAPE, PORTRAIT
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
    sheet = LANDSCAPE if page.landscape else PORTRAIT
    counters = Counters()
    text = body(page, sheet, _REFERENCES, counters)
    english = page.language.startswith("en")
    parts = [
        _margin("header", 1, margins.header(page, sheet.text)),
        _margin("header", 2, margins.first_header(page, counters), picture_parts(page.logos, "logo")),
        _margin("footer", 1, margins.footer(page, sheet.text, cached=2)),
        _margin("footer", 2, margins.footer(page, sheet.text, cached=1)),
        _shipped("styles", language=page.language),
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
    document = Part(
        "word/document.xml",
        f"{_WORD}.document.main+xml",
        f"{_OFFICE}/officeDocument",
        related(text, ids),
    )
    about = [
        Part("docProps/custom.xml", _CUSTOM_TYPE, f"{_OFFICE}/custom-properties", properties.custom(page)),
    ]
    return packed(page, document, [*parts, *shown], about)


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
    content = _template(name).substitute(filled)
    return Part(f"word/{name}.xml", f"{_WORD}.{name}+xml", f"{_OFFICE}/{name}", content)


@cache
def _template(name: str) -> Template:
    return Template((paths.resources() / "word" / f"{name}.xml").read_text(encoding="utf-8"))
