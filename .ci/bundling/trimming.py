"""What PyInstaller gathers and MentorDesk never asks for; together more than half of it.

Entries are PyInstaller's: (place in the bundle, file it comes from, kind). What goes is named; what nothing
links to any more then goes by itself. `--smoke` in the finished bundle is the proof that nothing is missing.
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterable
from pathlib import PurePath, PurePosixPath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]

LANGUAGES = ("en", "fr", "it", "es", "nl", "el", "lv")
_OURS = "|".join(LANGUAGES)

EXCLUDES = [
    "tkinter", "unittest", "pydoc", "doctest", "pdb", "lib2to3", "distutils", "setuptools", "pip",
    "pkg_resources", "lxml.isoschematron", "lxml.html", "lxml.objectify", "sqlite3", "sqlalchemy.testing",
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.mssql", "babel.messages.frontend", "babel.messages.setuptools_frontend",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick",
    "pytz", "icalendar.tests", "dateutil.zoneinfo",
]  # fmt: skip

_LEFT_OUT = re.compile(
    r"""
    /plugins/(?:tls|networkinformation|generic|egldeviceintegrations|printsupport|sqldrivers|vectorimageformats
               |qmllint|qmltooling|designer|wayland-graphics-integration-server)/
    | /plugins/platforms/(?:lib)?q(?:eglfs|linuxfb|vnc|vkkhrdisplay|minimalegl|minimal|direct2d)\.
    | /plugins/platformthemes/libqgtk3\.                # and with it GTK, Pango and Cairo
    | /plugins/platforminputcontexts/\w*virtualkeyboard
    | /plugins/imageformats/(?:lib)?q(?:pdf|tga|wbmp|icns|tiff)\.
    | /Qt6?(?:Network|Qml\w*|Quick\w*|VirtualKeyboard|Pdf)(?:\.dll$|\.framework/)  # Linux: by ``linked``
    | opengl32sw\.dll$                                  # drawing in software; Widgets do that themselves
    | /translations/(?!qtbase_(?:""" + _OURS + r""")\.qm)
    | ^babel/locale-data/(?!(?:root|(?:""" + _OURS + r""")(?:_\w+)?)\.dat)
    | ^docx/templates/(?!default\.docx)
    """,
    re.VERBOSE,
)  # fmt: skip
_LIBRARY = re.compile(r"\.so(\.\d+)*$")
# by the starter alone Python itself is linked to, and the starter is not among the entries
_LINKED_ONLY = re.compile(r"^(?:PySide6/Qt/lib/)?lib(?!python)[^/]+\.so[.\d]*$")


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """Those that stay."""
    return [each for each in entries if not _LEFT_OUT.search(PurePath(each[0]).as_posix())]


def linked(entries: Iterable[Entry]) -> list[Entry]:
    """Without the shared libraries that nothing here links to any more. On Linux alone: elsewhere the
    system's own libraries are not gathered, so little would be won."""
    kept = list(entries)
    if not sys.platform.startswith("linux"):
        return kept
    needed: set[str] = set()
    for place, source, _kind in kept:
        if _LIBRARY.search(place) and not _LINKED_ONLY.search(place):  # loaded by name: a plugin or a module
            needed |= {PurePosixPath(name).name for name, _found in get_imports(source)}
    return [
        each for each in kept if not _LINKED_ONLY.search(each[0]) or PurePosixPath(each[0]).name in needed
    ]


def leading_somewhere(links: Iterable[Entry], before: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """Without links to what was there ``before`` and is not ``kept``. A link’s source is its way there."""
    gone = {place for place, _source, _kind in before} - {place for place, _source, _kind in kept}
    return [
        (place, source, kind)
        for place, source, kind in links
        if kind != "SYMLINK" or posixpath.normpath(PurePosixPath(place).parent / source) not in gone
    ]
