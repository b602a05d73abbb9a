"""The organisation's own .docx as the look of a plan: its places filled, the table where it wants it.

Page, styles, headers, pictures and words of the template stay. Added are the table with its marks, the
styles and lists that it needs, and what says which document this is: so it comes back as our own do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from itertools import count

from lxml import etree

from mentordesk.documents import guard, marks, proof
from mentordesk.documents.grid import Grid
from mentordesk.documents.page import Block, Heading, Lead, Page
from mentordesk.documents.word import properties
from mentordesk.documents.word.body import R, written_blocks
from mentordesk.documents.word.body import W as DECLARED
from mentordesk.documents.word.counters import Counters
from mentordesk.documents.word.figure import related
from mentordesk.documents.word.grafting import default_language, grafted
from mentordesk.documents.word.opened import Opened, take_out
from mentordesk.documents.word.package import XML
from mentordesk.documents.word.parts import W
from mentordesk.documents.word.pictures import picture_parts
from mentordesk.documents.word.places import fill, places
from mentordesk.documents.word.runs import attribute as said
from mentordesk.documents.word.sections import section_of, sheet_of
from mentordesk.documents.word.template_check import ATTACHED, DOCUMENT, Story, looked_through, stories
from mentordesk.documents.word.trial import TRIAL
from mentordesk.errors import BadInput
from mentordesk.words import Message

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NEW_PAGE = (
    f'<w:p {DECLARED}><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" '
    'w:lineRule="exact"/></w:pPr></w:p>'
)
_HERE = ("mentordesk", "plan")
_W_NAME, _R_NAME = W[1:-1], _OFFICE
_OURS_BELOW = 1_000_000  # ids that programs draw by lot lie above; ours count on from what lies below


def check(content: bytes, name: str) -> list[Message]:
    """What to know of a template, which is tried. Raises BadInput with what is wrong in it, and where."""
    _place, remarks = looked_through(Opened(content, name))
    tried = replace(TRIAL, template=content)
    if not proof.comes_back(tried, ".docx", filled(tried)):
        raise BadInput(
            "A plan in {file} would not come back in full. Save the file anew in Word and try again.",
            file=name,
        )
    return remarks


def filled(page: Page) -> bytes:
    """The page in its template. Raises BadInput as ``check`` does."""
    assert page.template is not None
    opened = Opened(page.template, "")
    place, _remarks = looked_through(opened)
    found = stories(opened)
    _let_go_of_another_template(opened)
    _drop_old_marks(found)
    opened.retype(opened.main, DOCUMENT)
    returns = any(each.meaning == "return" for story in found for each in places(story.root))
    for story in found:
        fill(story.root, page.values)
    blocks = list(_blocks(page, returns=returns))
    _write_plan(opened, page.language, blocks, place.paragraph, _counters(found))
    default_language(opened, page.language)
    _name(opened, page)
    return opened.packed()


def _let_go_of_another_template(opened: Opened) -> None:
    """A template on a colleague's drive would be looked for on every computer that opens the document."""
    for part in opened:
        for each in [] if part.endswith(".rels") else opened.relations(part):
            if each.kind == ATTACHED:
                opened.let_go(part, each)
                for name in (ATTACHED, "linkStyles"):
                    for element in list(opened.tree(part).iter(f"{W}{name}")):
                        take_out(element)


def _drop_old_marks(found: list[Story]) -> None:
    """Marks of a plan that the template was made from: they would bring home another's rows."""
    for story in found:
        for start in list(story.root.iter(f"{W}bookmarkStart")):
            if not start.get(f"{W}name", "").startswith(marks.BOOKMARK_PREFIX):
                continue
            for each in [start, *_ends(story.root, start.get(f"{W}id"))]:
                take_out(each)


def _ends(root: etree._Element, number: str | None) -> list[etree._Element]:
    return [each for each in root.iter(f"{W}bookmarkEnd") if each.get(f"{W}id") == number]


def _counters(found: list[Story]) -> Counters:
    """Numbers that nothing in the template has."""
    return Counters(
        bookmarks=count(_free(found, f"{W}bookmarkStart", f"{W}id")),
        controls=count(_free(found, f"{W}sdtPr/{W}id", f"{W}val")),
        pictures=count(_free(found, _PICTURE, "id")),
    )


def _free(found: list[Story], path: str, attribute: str) -> int:
    given = (each.get(attribute, "") for story in found for each in story.root.iterfind(f".//{path}"))
    return 1 + max((int(each) for each in given if each.isdecimal() and int(each) < _OURS_BELOW), default=0)


def _write_plan(
    opened: Opened, language: str, blocks: list[Block], paragraph: etree._Element, counters: Counters
) -> None:
    """The table and what follows it in the place of its paragraph, which stays where a section ends at it."""
    sheet = sheet_of(section_of(paragraph))
    written = written_blocks(blocks, language, sheet, counters)
    written = related(grafted(opened, written, counters, language, sheet.type), _figures(opened, counters))
    before = paragraph.getprevious()
    if before is not None and before.tag == f"{W}tbl":  # Word would join the two tables
        paragraph.addprevious(etree.Element(f"{W}p"))
    if _begins_a_page(paragraph):
        paragraph.addprevious(etree.fromstring(_NEW_PAGE))
    here = etree.ProcessingInstruction(*_HERE)
    paragraph.addprevious(here)
    for each in list(paragraph):
        if each.tag != f"{W}pPr" or each.find(f"{W}sectPr") is None:
            paragraph.remove(each)
    if not len(paragraph):
        take_out(paragraph)
    _insert(opened, here, written)


def _begins_a_page(paragraph: etree._Element) -> bool:
    """Whether the place was written at the top of a page of its own."""
    broken = any(each.get(f"{W}type") == "page" for each in paragraph.iter(f"{W}br"))
    return broken or paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None


def _insert(opened: Opened, here: etree._ProcessingInstruction, written: str) -> None:
    """Put the blocks in as text: as objects, 2,000 rows would take a minute to move from tree to tree."""
    names = opened.tree(opened.main).nsmap
    if names.get("w") == _W_NAME and names.get("r") == _R_NAME:
        text = opened.written(opened.main)
        opened.put(
            opened.main, text.replace(etree.tostring(here, with_tail=False), written.encode(), 1), DOCUMENT
        )
        return
    for each in list(guard.parse(f"<w:body {DECLARED} {R}>{written}</w:body>".encode(), "")):
        here.addprevious(each)
    take_out(here)


def _figures(opened: Opened, counters: Counters) -> list[str]:
    """Put in the pictures of the text. Returns the ids of what holds them."""
    ids = []
    for part in picture_parts(counters.figures, ""):
        name = opened.free("word/media/timeline", part.name.rpartition(".")[2])
        opened.put(name, part.content, part.content_type)
        ids.append(opened.relate(opened.main, part.relationship, name))
    return ids


def _blocks(page: Page, *, returns: bool) -> Iterator[Block]:
    """What the template's own words do not say: without the count above the table, and without the day of
    return where a place holds it already."""
    following = [*page.blocks[1:], None]
    for block, after in zip(page.blocks, following, strict=True):
        counted = isinstance(block, Heading) and isinstance(after, Grid) and not after.beside
        if not counted and not (returns and isinstance(block, Lead)):
            yield block


def _name(opened: Opened, page: Page) -> None:
    """What the file says of itself: title, language, whose it is, and which document."""
    core = opened.first("", "core-properties")
    if core is None:
        core = (
            "docProps/core.xml" if "docProps/core.xml" not in opened else opened.free("docProps/core", "xml")
        )
        opened.relate("", _CORE, core)
    opened.put(core, _core(page), _CORE_TYPE)
    custom = opened.first("", "custom-properties")
    if custom is None:
        custom = opened.free("docProps/custom", "xml")
        opened.put(custom, properties.custom(page), _CUSTOM_TYPE)
        opened.relate("", f"{_OFFICE}/custom-properties", custom)
        return
    theirs, (ours,) = opened.tree(custom), guard.parse(properties.custom(page).encode(), "")
    for each in list(theirs):
        if each.get("name") == marks.DOCUMENT_PROPERTY:
            theirs.remove(each)
    numbers = (each.get("pid", "") for each in theirs)
    ours.set("pid", str(1 + max((int(each) for each in numbers if each.isdecimal()), default=1)))
    theirs.append(ours)


def _core(page: Page) -> str:
    at = page.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    creator, title = said(page.creator[:255]), said(page.title[:255])
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{properties.CORE_NAMESPACES["cp"]}" '
        f'xmlns:dc="{properties.CORE_NAMESPACES["dc"]}" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
        f"<cp:lastModifiedBy>{creator}</cp:lastModifiedBy><dc:language>{page.language}</dc:language>"
        f"<dc:identifier>{said(marks.identifier(page.document))}</dc:identifier>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified></cp:coreProperties>'
    )
