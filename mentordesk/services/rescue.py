"""Words the store could not take, written as a plain text anyone can open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mentordesk.store.whole_file import refuse_no_folder, write_whole


def rescue(path: Path, texts: Sequence[tuple[str, str]]) -> Path:
    """Write each text under the place it belongs to. Raises NotWritten."""
    refuse_no_folder(path)
    content = "\n\n".join(f"{where}\n\n{text}" for where, text in texts)
    write_whole(path, f"{content}\n".encode("utf-8-sig"))
    return path
