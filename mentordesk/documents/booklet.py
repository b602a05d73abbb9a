"""Several sheets of one form in one document: a list of them, then each on a page of its own (R-058)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mentordesk.documents.asked import HowTo
from mentordesk.documents.contents import Entry, PartHeading, anchor, contents
from mentordesk.documents.dossier_page import under_a_heading
from mentordesk.documents.page import Block, Cover, Page
from mentordesk.words import words


def booklet(pages: Sequence[Page], title: str, programme: str) -> Page:
    """The sheets in their order, all headings one level down; what helps to answer is said once, on top."""
    first = pages[0]
    help_once: list[Block] = [each for each in first.blocks if isinstance(each, HowTo)]
    said = words(first.language.partition("-")[0])
    entries = tuple(
        Entry(number, page.cover.title, _about(page, pages), anchor(number))
        for number, page in enumerate(pages, start=1)
    )
    closing = said.text("A click on a title leads there. Each sheet begins on a new page.")
    listed = contents(said.text("Contents"), entries, closing)
    blocks = [block for entry, page in zip(entries, pages, strict=True) for block in _sheet(entry, page)]
    cover = Cover(title, programme, _common(pages), first.cover.content_language)
    return replace(
        first,
        title=f"{title} – {programme}",
        cover=cover,
        header_right=title,
        blocks=(*help_once, listed, *blocks),
    )


def _sheet(entry: Entry, page: Page) -> Iterator[Block]:
    yield PartHeading(1, entry.title, entry.number, entry.anchor)
    yield from under_a_heading(page)


def _about(page: Page, pages: Sequence[Page]) -> str:
    """What tells a sheet from the others: the values of its cover that they do not all have."""
    common = _common(pages)
    return "  ·  ".join(value for label, value in page.cover.lines if value and (label, value) not in common)


def _common(pages: Sequence[Page]) -> tuple[tuple[str, str], ...]:
    """The lines of the cover that every sheet has alike."""
    return tuple(line for line in pages[0].cover.lines if all(line in page.cover.lines for page in pages))
