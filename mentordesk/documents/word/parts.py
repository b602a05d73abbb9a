"""The parts of a received .docx, found by their relationships, parsed behind the guard."""

from __future__ import annotations

import posixpath
from pathlib import Path

from lxml import etree

from mentordesk.documents import guard
from mentordesk.errors import BadInput

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Parts:
    """A .docx, unpacked. Parts are asked for by the last word of their relationship's type."""

    def __init__(self, path: Path) -> None:
        self._file = path.name
        self._parts = {name.casefold(): data for name, data in guard.unpack(path).items()}
        self._document = self._target("", "officeDocument")
        document = self._parsed(self._document)
        if document is None or document.tag != f"{W}document":
            raise BadInput(
                "{file} is not a Word document. Choose a file that was saved as .docx.", file=self._file
            )
        self.document = document

    def of_document(self, kind: str) -> etree._Element | None:
        """A part the document points to: ``styles``, ``numbering``."""
        return self._parsed(self._target(self._document, kind))

    def of_package(self, kind: str) -> etree._Element | None:
        """A part the package points to: ``core-properties``, ``custom-properties``."""
        return self._parsed(self._target("", kind))

    def _parsed(self, name: str) -> etree._Element | None:
        data = self._parts.get(name)
        if not data:
            return None
        # Word's "strict" files say the same under another name.
        return guard.parse(data.replace(_STRICT, _USUAL), self._file)

    def _target(self, owner: str, kind: str) -> str:
        """The part to which ``owner`` points; nothing outside the file is ever looked for."""
        folder, name = posixpath.split(owner)
        relationships = self._parsed(posixpath.join(folder, "_rels", f"{name}.rels"))
        if relationships is None:
            return ""
        for each in relationships.iter(_RELATIONSHIP):
            if each.get("TargetMode") != "External" and each.get("Type", "").endswith(f"/{kind}"):
                target = posixpath.join("/", folder, each.get("Target", ""))
                return posixpath.normpath(target).lstrip("/").casefold()
        return ""
