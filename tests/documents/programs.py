"""The other programs a document meets: LibreOffice, poppler, the Open XML validator."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any


def program(name: str) -> str:
    """Where a program is; missing ones are a fault of the set-up, not a reason to skip."""
    found = shutil.which(name)
    assert found, f"{name} is missing: run this through make test-office"
    return found


_MEMORY = 6_000_000_000
"""Bytes LibreOffice may take: in a layout without end it would take all there are."""


def converted(path: Path, suffix: str, folder: Path, *, within: int = 180) -> Path:
    """The file as LibreOffice writes it in another format, or in its own again, in so many seconds.

    Stopped from outside: what started it here is not what works, and would leave that running.
    """
    profile = (folder / "profile").as_uri()
    command = [
        program("prlimit"), f"--as={_MEMORY}", program("timeout"), "--kill-after=5", str(within),
        program("soffice"), f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix,
        "--outdir", str(folder / "converted"), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=within + 20)
    made = folder / "converted" / f"{path.stem}.{suffix}"
    assert made.is_file(), path
    return made


def validation_errors(path: Path) -> list[Any]:
    """What Microsoft's Open XML SDK finds wrong."""
    answer = subprocess.run(
        [program("ooxml-validator"), str(path)], check=False, capture_output=True, timeout=120, text=True
    )
    found: list[Any] = json.loads(answer.stdout)["errors"]
    return found


def pdf_text(path: Path) -> str:
    """The words of a PDF."""
    command = [program("pdftotext"), "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
