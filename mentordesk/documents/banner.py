"""One more sheet in the same document: its head is set like the cover, on a new page."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.documents.page import Heading


@dataclass(frozen=True)
class Banner(Heading):
    """Title, line under it, label and value lines, as of a cover; to a writer that knows none a heading."""

    subtitle: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    content_language: str | None = None
