"""A data folder with forms of an association in it, for as long as a test lasts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentordesk.forms import reading
from mentordesk.services import editing

OWN = Path(__file__).parent / "own"


@contextmanager
def own_forms(*files: Path | tuple[str, str]) -> Iterator[Path]:
    """The folder, with these files or (name, text); the program looks again before and after."""
    folder = reading.own_folder()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        put(folder, *files)
        yield folder
    finally:
        for path in folder.glob("*"):
            path.unlink()
        look_again()


def put(folder: Path, *files: Path | tuple[str, str]) -> None:
    """Other files in the folder, as after a restart."""
    for each in files:
        name, text = each if isinstance(each, tuple) else (each.name, each.read_text(encoding="utf-8"))
        (folder / name).write_text(text, encoding="utf-8")
    look_again()


def look_again() -> None:
    """What a new start of the program does."""
    reading.forget()
    editing.circle_of.cache_clear()


def overlay(text: str, extends: str = "annex2") -> tuple[str, str]:
    """A file that says this over a shipped form."""
    return "mine.toml", f'[form]\nextends = "{extends}"\n{text}'
