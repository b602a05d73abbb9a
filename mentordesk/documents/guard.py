"""The guard before every reader: a file that came by mail is looked through before it is parsed.

An Office file is a zip of XML. A small one can unpack to a memory full of nothing, hide one part
behind another of the same name, or ask the parser to fetch what it should not. The limits are far
above what people write and far below what hurts (research: measured on hostile files). Relations to
the outside are never followed: readers only ever take parts of the file itself.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mentordesk.errors import BadInput

if TYPE_CHECKING:
    from lxml import etree

MEGABYTE = 1024 * 1024
FILE_LIMIT = 50 * MEGABYTE
PARTS_LIMIT = 2000
PART_LIMIT = 64 * MEGABYTE
TOTAL_LIMIT = 200 * MEGABYTE
RATIO_LIMIT = 200
"""How many times larger than packed a part may be; small parts are spared the question."""
RATIO_FREE = MEGABYTE
TAGS_LIMIT = 5_000_000
"""An element costs some hundred times its bytes in memory."""

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_XML_SUFFIXES = (".xml", ".rels", ".vml")
_PAGE_SUFFIXES = (".htm", ".html", ".xhtml", ".mht")
_ENCODING = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)["']""")
_PLAIN_ENCODING = re.compile(rb"utf-?8|(us-)?ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)")


def check(path: Path) -> None:
    """Look the whole file through. Raises BadInput when it must not be opened."""
    for _name, _data in _parts(path):
        pass


def unpack(path: Path) -> dict[str, bytes]:
    """The XML parts of a file that passed the guard, by name; pictures and the like are left out."""
    return {name: data for name, data in _parts(path) if _is_xml(name, data)}


def contents(path: Path) -> dict[str, bytes]:
    """All parts of a file that passed the guard, by name, pictures and the like included."""
    return dict(_parts(path))


def parse(data: bytes, file: str) -> etree._Element:
    """The root of one part. ``file`` names the file in the complaint."""
    from lxml import etree

    _check_xml(data, file)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # deep nesting too: the parser stops at its own limit
        raise _damaged(file) from None


def _parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each part and its bytes, never more of them than the limits."""
    file = path.name
    content = _content(path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries, file)
            total = 0
            for entry in entries:
                if entry.is_dir():
                    continue
                data = _unpacked(archive, entry, file)
                total += len(data)
                if total > TOTAL_LIMIT:
                    _refuse_size(file)
                if _is_xml(entry.filename, data):
                    _check_xml(data, file)
                yield entry.filename, data
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError):
        raise _not_a_zip(content, file) from None


def _content(path: Path) -> bytes:
    """The file itself, never more of it than the limit."""
    try:
        with path.open("rb") as stream:
            content = stream.read(FILE_LIMIT + 1)
    except OSError:
        raise BadInput(
            "{file} cannot be opened. Check that it is still there and that no other program holds it.",
            file=path.name,
        ) from None
    if len(content) > FILE_LIMIT:
        raise BadInput(
            "{file} is larger than {limit} MB. Take out its pictures, save it and try again.",
            file=path.name,
            limit=FILE_LIMIT // MEGABYTE,
        )
    return content


def _check_entries(entries: list[zipfile.ZipInfo], file: str) -> None:
    if len(entries) > PARTS_LIMIT:
        _refuse_size(file)
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename  # as written: the system's own separators are not yet replaced
        folded = name.casefold()
        if folded in seen or _is_outside(name):
            _refuse_build(file)
        seen.add(folded)
        if entry.flag_bits & 0x1:
            raise _locked(file)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _damaged(file)
        packed = max(entry.compress_size, 1)
        if entry.file_size > PART_LIMIT:
            _refuse_size(file)
        if entry.file_size > RATIO_FREE and entry.file_size / packed > RATIO_LIMIT:
            _refuse_size(file)


def _is_outside(name: str) -> bool:
    """Whether a name leads out of the package, or means another thing on another system."""
    return name.startswith("/") or any(sign in name for sign in "\\:\0") or ".." in name.split("/")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> bytes:
    """The bytes of a part, read up to what it claims to be: what a part says of itself may be a lie."""
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise _damaged(file)
    return data


def _is_xml(name: str, data: bytes) -> bool:
    lowered = name.lower()
    if lowered.endswith(_XML_SUFFIXES):
        return True
    return _start(data).startswith(b"<?xml") and not lowered.endswith(_PAGE_SUFFIXES)


def _start(data: bytes) -> bytes:
    """How a part begins, spaces and the mark of UTF-8 left out."""
    return data[:300].removeprefix(b"\xef\xbb\xbf").lstrip()


def _check_xml(data: bytes, file: str) -> None:
    """Refuse what no office program writes: declarations of entities, and encodings that could hide them."""
    start = _start(data)
    encoding = _ENCODING.match(start)
    hidden = start and (not start.startswith(b"<") or b"\0" in start)
    if hidden or (encoding and not _PLAIN_ENCODING.fullmatch(encoding[1])) or _DECLARATION.search(data):
        _refuse_build(file)
    if data.count(b"<") > TAGS_LIMIT:
        _refuse_size(file)


def _not_a_zip(content: bytes, file: str) -> BadInput:
    """Which of the files that are no zip this one is: they need different things done."""
    if content.startswith(_OLD_OR_LOCKED):
        if _LOCKED in content:
            return _locked(file)
        return BadInput(
            "{file} is in an old format of Office. Open it, save it as .docx or .xlsx and try again.",
            file=file,
        )
    if content.startswith(b"PK"):
        return _damaged(file)
    return BadInput("{file} is not a Word or Excel file. Save it as .docx or .xlsx and try again.", file=file)


def _locked(file: str) -> BadInput:
    return BadInput(
        "{file} is locked with a password. Open it, take the password off, save it and try again.", file=file
    )


def _damaged(file: str) -> BadInput:
    return BadInput(
        "{file} is damaged. Open it in Word or Excel, save a copy and try with the copy, "
        "or ask its sender for it again.",
        file=file,
    )


def _refuse_size(file: str) -> NoReturn:
    raise BadInput(
        "{file} unpacks to far more than its size, as harmful files do. It was not opened; "
        "ask its sender for another copy.",
        file=file,
    )


def _refuse_build(file: str) -> NoReturn:
    raise BadInput(
        "{file} is built in a way that harmful files are. It was not opened; open it in Word or Excel, "
        "save a copy and try with the copy.",
        file=file,
    )
