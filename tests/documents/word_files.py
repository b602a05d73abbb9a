"""Word files for the tests: parts as trees, pages read back, files changed as other programs would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from mentordesk.documents.page import Page
from mentordesk.documents.received import ReceivedDocument
from mentordesk.documents.word import read, write
from mentordesk.errors import BadInput

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Tree = Any  # an lxml element: what a test looks up is there, or the test fails


def part(content: bytes, name: str) -> Tree:
    """One part of a file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def body(page: Page) -> Tree:
    """The document part of a page."""
    return part(write(page), "word/document.xml")


def value(parent: Tree, path: str, name: str = "val") -> str | None:
    """An attribute of the element at a path of Word's tags, ``pPr/pStyle``."""
    found = parent.find("/".join(f"{W}{step}" for step in path.split("/")))
    given: str | None = found.get(f"{W}{name}")
    return given


def values(parent: Tree, tag: str, name: str = "val") -> list[str]:
    """That attribute of every element with a tag, in order."""
    return [each.get(f"{W}{name}") for each in parent.iter(f"{W}{tag}")]


def said(element: Tree) -> str:
    """All words inside an element."""
    return "".join(map(str, element.itertext()))


def received(page: Page, folder: Path) -> ReceivedDocument:
    """A page written and read back."""
    path = folder / "received.docx"
    path.write_bytes(write(page))
    return read(path)


def replaced(old: str, new: str, count: int = 1) -> Callable[[str], str]:
    """A change: one text for another."""
    return lambda xml: xml.replace(old, new, count)


def changed(
    page: Page, folder: Path, change: Callable[[str], str], name: str = "word/document.xml"
) -> ReceivedDocument:
    """A page read back after another program changed one part of its file."""
    path = folder / "changed.docx"
    with zipfile.ZipFile(io.BytesIO(write(page))) as old, zipfile.ZipFile(path, "w") as new:
        for entry in old.namelist():
            content = old.read(entry).decode()
            altered = change(content) if entry == name else content
            assert entry != name or altered != content, "the change met nothing"
            new.writestr(entry, altered)
    return read(path)


def texts(document: ReceivedDocument) -> list[tuple[str, ...]]:
    """The texts of all rows."""
    return [row.texts for grid in document.grids for row in grid.rows]


def outcome(reading: Callable[[], ReceivedDocument]) -> ReceivedDocument | str:
    """What was read, or the sentence that refuses it; any other failure fails the test."""
    try:
        return reading()
    except BadInput as refused:
        return str(refused)
