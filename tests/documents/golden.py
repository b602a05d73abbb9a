"""Documents as they were when somebody last looked at them: ``tests/golden``, one text a document.

A document is told part by part, XML set out line by line, so that a difference can be read. When a
document is meant to look different, look at it, then renew: ``python -m tests.documents.golden``.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree

FOLDER = Path(__file__).parents[1] / "golden"


def normalised(content: bytes) -> str:
    """Every part of a file by name; pictures as their SHA-256. Nothing in it depends on when it was made."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(f"===== {name}\n{_told(archive.read(name))}" for name in sorted(archive.namelist()))


def _told(data: bytes) -> str:
    if not data.lstrip().startswith(b"<"):
        return f"{len(data)} bytes, {hashlib.sha256(data).hexdigest()}"
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    if root.tag.endswith(("}Relationships", "}Types")):  # their order means nothing
        root[:] = sorted(root, key=lambda each: sorted(each.attrib.items()))
    etree.indent(root, " ")
    return etree.tostring(root, encoding="unicode")


def kept(name: str) -> str:
    """The document as it was."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _documents() -> Mapping[str, Callable[[], bytes]]:
    from tests.documents.test_agenda_documents import GOLDEN as AGENDAS
    from tests.documents.test_extended import GOLDEN as EXTENDED
    from tests.documents.test_report import GOLDEN as REPORTS
    from tests.documents.test_template import GOLDEN as TEMPLATES
    from tests.documents.test_timeline_documents import GOLDEN as TIMELINES

    return {**AGENDAS, **EXTENDED, **REPORTS, **TEMPLATES, **TIMELINES}


def _renew() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, made in _documents().items():
        (FOLDER / f"{name}.txt").write_text(normalised(made()) + "\n", encoding="utf-8")
        print(FOLDER / f"{name}.txt")


if __name__ == "__main__":
    _renew()
