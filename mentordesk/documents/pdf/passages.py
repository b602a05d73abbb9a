"""Texts as the typst template reads them: lines of their own, and lists of lines that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from mentordesk.documents.page import Line, lines


def passage(text: str, language: str | None) -> dict[str, Any]:
    """A text with its language; None where that is the document's. Empty parts where nothing is said."""
    return {"language": language, "parts": list(_parts(text)) if text else []}


def _parts(text: str) -> Iterator[dict[str, Any]]:
    count = 0

    def belongs(line: Line) -> tuple[str, int]:
        nonlocal count
        if line.number is not None:
            count += line.starts
            return "numbers", count
        if line.bullet:
            return "bullets", 0
        count += 1
        return "line", count

    for (kind, _count), group in groupby(lines(text), belongs):
        members = list(group)
        texts = [line.text.replace("\t", " ") for line in members]  # typst gives a tab no width
        if kind == "line":
            yield {"kind": kind, "text": texts[0]}
        else:
            yield {"kind": kind, "start": members[0].number, "items": texts}
