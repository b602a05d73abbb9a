"""Words the store could not take, written as a plain text anyone can open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mentordesk.errors import NotWritten
from mentordesk.store.whole_file import write_whole


def rescue(path: Path, texts: Sequence[tuple[str, str]]) -> Path:
    """Write each text under the place it belongs to. Raises NotWritten."""
    if not path.parent.is_dir():
        raise NotWritten(
            "The folder {folder} is not there. Choose another folder or plug the disk in again.",
            folder=path.parent,
        )
    content = "\n\n".join(f"{where}\n\n{text}" for where, text in texts)
    write_whole(path, f"{content}\n".encode("utf-8-sig"))
    return path
