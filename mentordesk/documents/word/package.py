"""The package of a .docx, put together by python-docx: parts, who points to whom, core properties.

The parts come as text. Their big one, the document, is never loaded into objects: at 2,000 rows that
alone would take three times as long as everything else.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC

from docx.opc.packuri import PackURI
from docx.opc.part import Part as OpcPart
from docx.package import Package

from mentordesk.documents import marks
from mentordesk.documents.page import Page

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Part:
    """One part of the package, and the kind of relationship by which its owner points to it.

    Parts are numbered by their owner: the first has the id ``rId1``. ``parts`` are those it owns itself.
    """

    name: str
    content_type: str
    relationship: str
    content: str | bytes
    parts: tuple[Part, ...] = ()


def packed(page: Page, document: Part, parts: Iterable[Part], properties: Iterable[Part]) -> bytes:
    """The whole file: the document, the parts it points to, and what the package says of itself."""
    package = Package()
    main = _part(document, package)
    package.relate_to(main, document.relationship)
    for part in parts:
        main.relate_to(_part(part, package), part.relationship)
    for part in properties:
        package.relate_to(_part(part, package), part.relationship)
    _describe(package, page)
    buffer = io.BytesIO()
    package.save(buffer)
    return buffer.getvalue()


def _part(part: Part, package: Package) -> OpcPart:
    content = part.content.encode("utf-8") if isinstance(part.content, str) else part.content
    made = OpcPart(PackURI(f"/{part.name}"), part.content_type, content, package)
    for owned in part.parts:
        made.relate_to(_part(owned, package), owned.relationship)
    return made


def _describe(package: Package, page: Page) -> None:
    """Core properties; the identifier is the copy of the document id that most programs keep."""
    core = package.core_properties
    core.title, core.author, core.last_modified_by = page.title[:255], page.creator[:255], page.creator[:255]
    core.language, core.keywords = page.language, ""
    core.identifier = marks.identifier(page.document)
    core.created = core.modified = page.at.astimezone(UTC).replace(tzinfo=None)
