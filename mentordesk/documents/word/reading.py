"""A .docx as a received document: which document it is, and its numbered grids as plain texts."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from mentordesk.documents import marks
from mentordesk.documents.received import ReceivedAnswer, ReceivedDocument, ReceivedGrid, ReceivedRow
from mentordesk.documents.word.answered import answers, asks
from mentordesk.documents.word.grid import STYLE
from mentordesk.documents.word.lists import Lists
from mentordesk.documents.word.parts import Parts, W
from mentordesk.documents.word.practice import STRIP
from mentordesk.documents.word.properties import CORE_NAMESPACES, CUSTOM
from mentordesk.documents.word.walk import rows, settled_tables


def read(path: Path) -> ReceivedDocument:
    """Read a file. Raises BadInput when it is no Word document or must not be opened."""
    parts = Parts(path)
    tables = settled_tables(parts.document)
    styles = parts.of_document("styles")
    numbering = parts.of_document("numbering")
    lists = Lists(numbering, styles)
    document = parts.document
    said = answers(document, Lists(numbering, styles)) if asks(document) else ()
    core = parts.of_package("core-properties")
    return ReceivedDocument(
        document=_custom_document(parts) or marks.document_of(_core(core, "dc:identifier")),
        title=_core(core, "dc:title") or "",
        language=_core(core, "dc:language") or _default_language(styles),
        grids=tuple(_grid(table, lists, said) for table in tables if _is_ours(table)),
        answers=said,
    )


def _is_ours(table: etree._Element) -> bool:
    """Whether a table is a numbered grid of ours: by its style, or by the marks that outlive it."""
    styled = table.find(f"{W}tblPr/{W}tblStyle")
    if styled is not None and styled.get(f"{W}val") in (STYLE, STRIP):
        return styled.get(f"{W}val") == STYLE  # the cells of a strip are answers, each by itself
    return any(_is_mark(each.get(f"{W}name", "")) for each in table.iter(f"{W}bookmarkStart"))


def _is_mark(bookmark: str) -> bool:
    return bookmark.startswith(marks.BOOKMARK_PREFIX)


def _grid(table: etree._Element, lists: Lists, said: tuple[ReceivedAnswer, ...]) -> ReceivedGrid:
    """A grid; in a form to be filled its cells say what was answered there, without hints and boxes."""
    heads: tuple[str, ...] = ()
    found = []
    told = {each.mark: each.text for each in said}
    for row in rows(table):
        number, *texts = [[lists.typed(paragraph) for paragraph in cell] for cell in row.cells] or [[]]
        joined = tuple(map("\n".join, texts))
        if row.head:
            heads = joined
        else:
            marked = [name for cell, name in row.bookmarks if cell > 1 and name in told] if told else []
            if len(texts) == 1 and not heads:  # a card: its answers stand in one cell
                joined = tuple(told[name] for name in marked)
            elif marked:
                by_cell = {cell: told[name] for cell, name in row.bookmarks if cell > 1 and name in told}
                joined = tuple(by_cell.get(cell, text) for cell, text in enumerate(joined, start=2))
            found.append(
                ReceivedRow(
                    number=number[0] if number else "",
                    ref="\n".join(number[1:]) or None,
                    bookmark=next(
                        (name for cell, name in row.bookmarks if cell == 1 and _is_mark(name)), None
                    ),
                    texts=joined,
                )
            )
    return ReceivedGrid(heads, tuple(found))


def _custom_document(parts: Parts) -> str | None:
    custom = parts.of_package("custom-properties")
    if custom is None:
        return None
    for each in custom.iter(f"{{{CUSTOM}}}property"):
        if each.get("name") == marks.DOCUMENT_PROPERTY:
            return marks.document_of("".join(map(str, each.itertext())).strip())
    return None


def _core(core: etree._Element | None, name: str) -> str | None:
    found = None if core is None else core.find(name, CORE_NAMESPACES)
    return None if found is None else found.text


def _default_language(styles: etree._Element | None) -> str | None:
    if styles is None:
        return None
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    return None if language is None else language.get(f"{W}val")
