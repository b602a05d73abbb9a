"""What files are called: names every system takes, numbers for those that are taken."""

from __future__ import annotations

import itertools
import os
import re
import unicodedata
from pathlib import Path

from mentordesk.errors import NotWritten
from mentordesk.words import Words

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
_NUMBERED = re.compile(r" \([0-9]{1,4}\)$")
_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
_LONGEST = 120
"""Bytes of a name without its ending; encrypted folders take 143, and some programs put signs before it."""
_LONGEST_CITY = 60
_HELD = (5, 32, 33)
"""What Windows answers when another program has a file open: access denied, sharing and lock violation."""


def safe_name(text: str) -> str:
    """The text as the name of a file, without its ending, that Windows, macOS and Linux all take."""
    seen = "".join(
        " " if sign in "\t\n\r" else sign
        for sign in unicodedata.normalize("NFC", text)
        if sign in "\t\n\r" or unicodedata.category(sign) not in _UNSEEN
    )
    name = _cut(" ".join(_FORBIDDEN.sub(" ", seen).split()), _LONGEST)
    if _RESERVED.fullmatch(name.partition(".")[0].strip()):
        name = f"_{name}"
    return name or "_"


def document_name(title: str, city: str, version: str, words: Words) -> str:
    """What a document is called without its ending, in its own language."""
    city = _cut(city, _LONGEST_CITY)
    if version[:1].isdigit():
        name = words.text("{title} – {city} – v{version}", title=title, city=city, version=version)
    else:
        name = words.text("{title} – {city}", title=title, city=city)
    return safe_name(name)


def form_name(title: str, city: str, part: str, words: Words) -> str:
    """What a form is called, ending left out: whose, which, and the part of it that stands alone."""
    city, title = _cut(city, _LONGEST_CITY), plain_title(title)
    if part:
        return safe_name(words.text("{city} – {title} – {part}", city=city, title=title, part=part))
    return safe_name(words.text("{city} – {title}", city=city, title=title))


def plain_title(title: str) -> str:
    """A form's title as people say it: without “Annex 2 —” before and without what stands in brackets."""
    said = title.rpartition(" — ")[2]
    return _BRACKETS.sub("", said).strip() or said


def _cut(text: str, room: int) -> str:
    """What of a text fits into so many bytes, without dots and spaces at an end: no system wants them."""
    return text.encode("utf-8")[:room].decode("utf-8", "ignore").strip(" .")


def free(target: Path) -> Path:
    """The file itself, or beside it the first numbered one that is not there yet."""
    if not target.exists():
        return target
    stem = _NUMBERED.sub("", target.stem)
    numbered = (target.with_name(f"{stem} ({number}){target.suffix}") for number in itertools.count(2))
    return next(path for path in numbered if not path.exists())


def refuse_held(target: Path) -> None:
    """Raises NotWritten when another program has the file open, as its lock beside it or the system tells."""
    if not target.is_file():
        return
    name = target.name
    # Word drops up to two signs from the start of a longer name; Excel and LibreOffice keep it whole
    locks = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    if any((target.parent / lock).is_file() for lock in locks):
        raise held(target)
    if os.name == "nt":
        try:
            target.open("r+b").close()
        except PermissionError as problem:
            if os.access(target, os.W_OK):
                raise held(target) from problem


def is_held(problem: BaseException | None) -> bool:
    """Whether the system refused because another program has the file open."""
    return isinstance(problem, OSError) and getattr(problem, "winerror", None) in _HELD


def held(target: Path) -> NotWritten:
    """The refusal for a file that is open elsewhere, with the name of one that would do."""
    return NotWritten(
        "{file} is open in another program. Close it there or save under another name: {proposal}.",
        file=target.name, proposal=free(target).name,
    )  # fmt: skip
