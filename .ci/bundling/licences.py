"""The licences of everything a bundle ships, gathered on the computer that builds it.

From each wheel's own metadata, from Python, from PyInstaller for its starter, and on Debian and its kin from
the packages whose libraries come along. A wheel without a text stops the build.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path, PurePath

Entry = tuple[str, str, str]

_TEXTS = Path(__file__).resolve().parent / "texts"
_IS_LICENCE = re.compile(r"(?i)\.dist-info/(?:sboms/|.*(?:licen[cs]e|copying|notice|authors)[^/]*$)")
_STARTER = "pyinstaller"
_COMMON = re.compile(r"/usr/share/common-licenses/([\w.-]*\w)")  # texts that Debian keeps once for all
_QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which builds on
GPL-3.0.txt). They are unmodified, debugging symbols apart, and lie beside the program as files of their own
(_internal/PySide6), so you may replace them by others of the same interface. Their source text is offered by
the Qt Company (qt.io, "Qt for Python", version {version}).
"""
_SQLCIPHER = """\
sqlcipher3 {version} has three works in it: the module itself (LICENSE), SQLCipher with SQLite (SQLCipher.txt;
SQLite is in the public domain), and OpenSSL 3 (Apache-2.0.txt).
"""
# what a wheel holds and brings no text of
_ALSO = {
    "pyside6-essentials": (_QT, ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "shiboken6": (_QT, ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "sqlcipher3": (_SQLCIPHER, ("SQLCipher.txt", "Apache-2.0.txt")),
}


def gather(entries: Iterable[Entry], root: Path, target: Path) -> None:
    """Write the folder ``target`` anew. Raises SystemExit for a wheel that brings no licence text."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    entries = list(entries)
    for name in ("LICENSE", "LICENSE-THIRD-PARTY.md"):
        shutil.copy(root / name, target / f"MentorDesk-{name}")
    lines = [_wheel(each, target) for each in _shipped(entries)]
    lines += [_python(target), *_system(entries, target)]
    (target / "README.txt").write_text(
        "What this folder of MentorDesk holds besides MentorDesk, and under which licence.\n\n"
        + "\n".join(lines) + "\n", encoding="utf-8",
    )  # fmt: skip


def _shipped(entries: Iterable[Entry]) -> list[Distribution]:
    """The wheels that files of the bundle come from, and the one its starter comes from."""
    sources = {os.path.realpath(source) for _place, source, _kind in entries if source}
    found = {_STARTER: distribution(_STARTER)}
    for each in distributions():
        name = each.metadata["Name"].lower()
        if name == "mentordesk":
            continue
        if any(os.path.realpath(str(each.locate_file(file))) in sources for file in each.files or ()):
            found[name] = each
    return [found[name] for name in sorted(found)]


def _wheel(wheel: Distribution, target: Path) -> str:
    """Copy a wheel's texts; the line that says so."""
    metadata = wheel.metadata
    name = metadata["Name"].lower().replace("_", "-")
    folder = target / name
    texts: list[Path] = [
        Path(str(wheel.locate_file(file)))
        for file in wheel.files or ()
        if _IS_LICENCE.search(PurePath(file).as_posix())
    ]
    folder.mkdir()
    for text in texts:
        shutil.copy(text, folder)
    if name in _ALSO:
        said, more = _ALSO[name]
        for each in more:
            shutil.copy(_TEXTS / each, folder)
        (folder / "README.txt").write_text(said.format(version=wheel.version), encoding="utf-8")
    if not any(folder.iterdir()):
        raise SystemExit(f"The wheel {name} brings no licence text: find it before this is given to anybody.")
    named = next((metadata[each] for each in ("License-Expression", "License") if each in metadata), "")
    return f"{name} {wheel.version}: {named.partition(chr(10))[0] or 'see its folder'}"


def _python(target: Path) -> str:
    """Python's own, wherever this one keeps it."""
    version = sysconfig.get_python_version()
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sysconfig.get_config_var("installed_base") or "") / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    ]
    text = next((each for each in places if each.is_file()), None)
    if text is None:
        raise SystemExit("The licence of this Python was not found.")
    (target / "python").mkdir()
    shutil.copy(text, target / "python" / "LICENSE.txt")
    return f"python {version}: PSF-2.0"


def _system(entries: Iterable[Entry], target: Path) -> list[str]:
    """Libraries of the system that come along, by the package they belong to (Debian and its kin)."""
    folder, lines = target / "system", []
    for package in sorted(_packages(entries)):
        text = Path("/usr/share/doc") / package / "copyright"
        if not text.is_file():
            continue
        folder.mkdir(exist_ok=True)
        shutil.copy(text, folder / f"{package}.txt")
        for name in _COMMON.findall(text.read_text(encoding="utf-8", errors="replace")):
            common = Path("/usr/share/common-licenses") / name
            if common.is_file():
                shutil.copy(common, folder / f"common-{name}.txt")
        lines.append(f"{package} (of the system this was built on): system/{package}.txt")
    return lines


def _packages(entries: Iterable[Entry]) -> set[str]:
    """The packages that files of the system belong to; none where there is no dpkg."""
    dpkg = shutil.which("dpkg-query")
    found = set()
    for source in sorted(
        {source for _place, source, _kind in entries if source.startswith(("/usr/lib", "/lib"))}
    ):
        real = os.path.realpath(source)
        for named in (source, real, real.removeprefix("/usr"), f"/usr{source}") if dpkg else ():
            asked = subprocess.run([str(dpkg), "-S", named], capture_output=True, text=True, check=False)  # noqa: S603
            if asked.returncode == 0:
                found.add(asked.stdout.partition(":")[0])
                break
    return found
