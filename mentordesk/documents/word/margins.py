"""Headers and footers: nothing but logos above the first page, cities and version above the others."""

from __future__ import annotations

from mentordesk.documents.page import Page
from mentordesk.documents.word.body import R, W
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.package import XML
from mentordesk.documents.word.pictures import picture
from mentordesk.documents.word.runs import paragraph, run

_BETWEEN_LOGOS = "\u00a0" * 6
_UNDER_LOGOS = '<w:spacing w:after="240"/><w:jc w:val="right"/>'


def header(page: Page, width: int) -> str:
    """Cities at the left, document and version at the right."""
    words = run(f"{page.header_left}\t{page.header_right}")
    return f"{XML}<w:hdr {W}>{paragraph('Header', words, _right(width))}</w:hdr>"


def first_header(page: Page, counters: Counters) -> str:
    """The logos at the right; without logos the text rises."""
    logos = run(_BETWEEN_LOGOS).join(
        picture(logo, f"rId{at}", counters) for at, logo in enumerate(page.logos, start=1)
    )
    direct = _UNDER_LOGOS if logos else ""
    return f"{XML}<w:hdr {W} {R}>{paragraph('Header', logos, direct)}</w:hdr>"


def footer(page: Page, width: int, cached: int) -> str:
    """The return date, and "page 2 / 3". ``cached`` shows until a program has counted the pages."""
    words = (
        run(f"{page.footer_left}\t{page.page_word} ")
        + _field("PAGE", cached)
        + run(" / ")
        + _field("NUMPAGES", cached)
    )
    return f"{XML}<w:ftr {W}>{paragraph('Footer', words, _right(width))}</w:ftr>"


def _field(instruction: str, cached: int) -> str:
    return f'<w:fldSimple w:instr=" {instruction} ">{run(str(cached))}</w:fldSimple>'


def _right(width: int) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
