"""A .docx opened to be changed: its parts, who points to whom, and the file made of them again.

Everything that is not asked for stays byte for byte as it was: another's file is theirs.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from mentordesk.documents import guard
from mentordesk.documents.formats import held
from mentordesk.errors import BadInput

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = f"{{{_PACKAGE}/relationships}}Relationship"
_DEFAULT, _OVERRIDE = (f"{{{_PACKAGE}/content-types}}{name}" for name in ("Default", "Override"))
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Relation:
    """What a part points to: ``target`` is a part, or an address outside.

    ``kind`` is the last word of its type.
    """

    id: str
    kind: str
    target: str
    outside: bool


class Opened:
    """The file in these bytes. Raises BadInput when it must not be opened or is no document of Word's."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self._parts = guard.contents(held(file, content))
        self._trees: dict[str, etree._Element] = {}
        found = None if _TYPES not in self._parts else self.first("", "officeDocument")
        if found is None:
            raise BadInput("{file} is not a Word document. Choose a file that was saved as .docx.", file=file)
        self.main = found

    # --- parts ---------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._parts))

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def tree(self, part: str) -> etree._Element:
        """The root of a part; what is changed in it is in the file made."""
        if part not in self._trees:
            self._trees[part] = guard.parse(self._parts[part], self.file)
        return self._trees[part]

    def kind_of(self, part: str) -> str:
        """The content type of a part."""
        ending = part.rpartition(".")[2].lower()
        by_ending = ""
        for each in self.tree(_TYPES):
            if each.tag == _OVERRIDE and each.get("PartName", "").lstrip("/").casefold() == part.casefold():
                return each.get("ContentType", "")
            if each.tag == _DEFAULT and each.get("Extension", "").lower() == ending:
                by_ending = each.get("ContentType", "")
        return by_ending

    def put(self, part: str, content: str | bytes, kind: str) -> None:
        """Put a part in, or in the place of the one of its name; ``kind`` is its content type."""
        self._parts[part] = content.encode("utf-8") if isinstance(content, str) else content
        self._trees.pop(part, None)
        self.retype(part, kind)

    def retype(self, part: str, kind: str) -> None:
        """Another content type for a part that stays as it is."""
        types = self.tree(_TYPES)
        for each in list(types):
            if each.tag == _OVERRIDE and each.get("PartName", "").lstrip("/").casefold() == part.casefold():
                types.remove(each)
        etree.SubElement(types, _OVERRIDE, PartName=f"/{part}", ContentType=kind)

    def free(self, name: str, ending: str) -> str:
        """The name of a part that is not there yet."""
        taken = {part.casefold() for part in self._parts}
        numbers = (f"{name}{number}.{ending}" for number in range(1, len(taken) + 2))
        return next(each for each in numbers if each.casefold() not in taken)

    # --- relations -----------------------------------------------------------------------------------

    def relations(self, owner: str) -> list[Relation]:
        """What a part points to; the package itself is the owner with no name."""
        part = _relations_of(owner)
        if part not in self._parts:
            return []
        return [_relation(each, owner) for each in self.tree(part).iter(_RELATION)]

    def first(self, owner: str, kind: str) -> str | None:
        """The part of the file that an owner points to by this kind."""
        by_name = {part.casefold(): part for part in self._parts}
        for each in self.relations(owner):
            if each.kind == kind and not each.outside and each.target.casefold() in by_name:
                return by_name[each.target.casefold()]
        return None

    def relate(self, owner: str, kind: str, target: str) -> str:
        """Have an owner point to a part; ``kind`` is the whole type. Returns the id of the relation."""
        part = _relations_of(owner)
        if part not in self._parts:
            self._parts[part] = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
        taken = {each.id for each in self.relations(owner)}
        new = next(name for number in range(1, len(taken) + 2) if (name := f"rIdMD{number}") not in taken)
        etree.SubElement(self.tree(part), _RELATION, Id=new, Type=kind, Target=f"/{target}")
        return new

    def let_go(self, owner: str, relation: Relation) -> None:
        """Have an owner point no more to this."""
        part = self.tree(_relations_of(owner))
        for each in list(part.iter(_RELATION)):
            if each.get("Id") == relation.id:
                part.remove(each)

    # --- the file ------------------------------------------------------------------------------------

    def packed(self) -> bytes:
        """The whole file, the same for the same parts."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(
                self._parts, key=lambda part: (part != _TYPES, part.startswith("word/"), part)
            ):
                info = zipfile.ZipInfo(name)  # of 1980: equal parts give equal bytes
                info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
                archive.writestr(info, self.written(name))
        return buffer.getvalue()

    def written(self, part: str) -> bytes:
        """A part as it is in the file made."""
        if part not in self._trees:
            return self._parts[part]
        return etree.tostring(self._trees[part], xml_declaration=True, encoding="UTF-8", standalone=True)


def take_out(element: etree._Element) -> None:
    """Remove an element from what holds it."""
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def _relations_of(owner: str) -> str:
    folder, name = posixpath.split(owner)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(each: etree._Element, owner: str) -> Relation:
    kind = each.get("Type", "").rpartition("/")[2]
    target, outside = each.get("Target", ""), each.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
    return Relation(each.get("Id", ""), kind, target, outside)
