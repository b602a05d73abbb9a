"""What a smoke test looks at: each answers how much it found, or raises what is wrong.

A bundle is put together by guesses of what a program needs. Here it is asked for all that is found by
name alone, and that no import statement would have shown to be missing.
"""

from __future__ import annotations

import pkgutil
import zoneinfo
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImageReader, QRawFont
from PySide6.QtSvg import QSvgRenderer

import mentordesk
from mentordesk import paths
from mentordesk.words import FALLBACK, LANGUAGES, words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_FORMATS = (".docx", ".xlsx", ".pdf")
_PICTURES = {"svg", "png", "jpeg"}
_WORDS = "Action plan"
_DAY = date(2027, 1, 21)
_FONT_PX = 13
_FEWEST_ICONS = 20
_ZONES = ("Europe/Riga", "Europe/Lisbon", "Asia/Nicosia", "Atlantic/Reykjavik")
_KEY = bytes(range(32))


class Missing(Exception):
    """Something that belongs to the program is not in it, or does not work."""


def documents(workspace: Workspace, programme: str, folder: Path) -> int:
    """Write the plan in each format, looked through and read back; how many files lie there."""
    from mentordesk.services.export_prepared import Wishes

    for suffix in _FORMATS:
        prepared = workspace.export.prepare(programme, Wishes(format=suffix))
        content = prepared.content()
        sent = workspace.export.send(prepared, content, folder / f"plan{suffix}")
        checks = content.checks
        if checks is None or checks.comes_back is False or not checks.accessible:
            raise Missing(f"the {suffix} does not say what the plan says")
        if sent.path.read_bytes() != content.data:
            raise Missing(f"the {suffix} on the disk is not what was written")
    return len(list(folder.glob("plan.*")))


def locked_store(folder: Path) -> None:
    """A store under a key keeps its words, and shows none of them to whoever has no key."""
    from mentordesk.services.workspace import Workspace

    title = "Valmont"
    with Workspace.create(folder, _KEY) as workspace:
        workspace.programmes.create(title, [FALLBACK])
    with Workspace.open(folder, _KEY, writing=False) as workspace:
        (found,) = workspace.programmes.listed()
    if found.title != title:
        raise Missing("a store under a key does not give its words back")
    if any(title.encode() in each.read_bytes() for each in folder.rglob("*") if each.is_file()):
        raise Missing("a store under a key lies open")


def languages() -> int:
    """Every language has its words, its months and its numbers; how many there are."""
    english = words(FALLBACK)
    for language in LANGUAGES:
        told = words(language)
        if language != FALLBACK and told.text(_WORDS) == english.text(_WORDS):
            raise Missing(f"there are no words in {language}")
        if not (
            told.date(_DAY) and told.short_date(_DAY) and told.number(1234.5) and told.listed(["a", "b"])
        ):
            raise Missing(f"there are no dates and numbers in {language}")
    return len(LANGUAGES)


def fonts() -> int:
    """Every font can be drawn with; how many there are."""
    found = [*(paths.resources() / "fonts").glob("*.[to]tf")]
    for file in found:
        if not QRawFont(str(file), _FONT_PX).isValid():
            raise Missing(f"the font {file.name} cannot be used")
    if {file.name.partition("-")[0] for file in found} != {"Carlito", "Inter"}:
        raise Missing("the fonts are not there")
    return len(found)


def icons() -> int:
    """Every icon can be drawn, in both weights; how many there are."""
    folder = paths.resources() / "icons"
    regular, fill = ({file.name for file in (folder / each).glob("*.svg")} for each in ("regular", "fill"))
    for file in folder.rglob("*.svg"):
        if not QSvgRenderer(str(file)).isValid():
            raise Missing(f"the icon {file.name} cannot be drawn")
    if len(regular) < _FEWEST_ICONS or regular != fill:
        raise Missing("the icons are not all there")
    return len(regular)


def pictures() -> None:
    """Pictures that people put into a document can be opened."""
    known = {bytes(each.data()).decode("ascii") for each in QImageReader.supportedImageFormats()}
    if _PICTURES - known:
        raise Missing(f"pictures cannot be opened: {', '.join(sorted(_PICTURES - known))}")


def time_zones() -> None:
    """Hours of another city can be told even where the system knows no zones, as on Windows."""
    zoneinfo.reset_tzpath(to=())
    try:
        for zone in _ZONES:
            zoneinfo.ZoneInfo.no_cache(zone)
    except zoneinfo.ZoneInfoNotFoundError as problem:
        raise Missing("the time zones are not there") from problem
    finally:
        zoneinfo.reset_tzpath()


def modules() -> int:
    """Every part of the program can be loaded, with all it asks for; how many there are."""
    names = [each.name for each in pkgutil.walk_packages(mentordesk.__path__, "mentordesk.")]
    for name in names:
        import_module(name)
    if not names:
        raise Missing("the parts of the program cannot be listed")
    return len(names)
