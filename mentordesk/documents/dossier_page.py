"""The dossier: a cover, a contents list, then every document as a part of its own, in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentordesk.documents.asked import FILLED, HowTo
from mentordesk.documents.contents import Contents, CoverPage, Entry, PartHeading, anchor, contents
from mentordesk.documents.grid import Grid
from mentordesk.documents.page import Block, Cover, Heading, Note, Page
from mentordesk.documents.pictures import Picture
from mentordesk.model.plan import ACTION
from mentordesk.words import Words


@dataclass(frozen=True)
class DossierPart:
    """One part: its title, what it is in a few words, the day it is of (in words), and its page."""

    title: str
    what: str
    day: str
    page: Page

    @property
    def told(self) -> str:
        """What it is, and of when."""
        return f"{self.what}  ·  {self.day}" if self.what and self.day else self.what or self.day


def dossier_page(
    parts: Sequence[DossierPart],
    cover: Cover,
    words: Words,
    *,
    document: str,
    at: datetime,
    above: tuple[str, str],
    footer_left: str = "",
    creator: str = "",
    logos: tuple[Picture, ...] = (),
) -> Page:
    """The parts in their order, their headings one level down; each keeps the way its pages lie.

    ``above`` is what stands over each page at the left and at the right.
    """
    header_left, header_right = above
    numbered = list(enumerate(parts, start=1))
    plan = next((number for number, part in numbered if _is_plan(part.page)), None)
    entries = tuple(Entry(number, part.title, part.told, anchor(number)) for number, part in numbered)
    closing = words.text("A click on a title leads there. Each part begins on a new page.")
    blocks: list[Block] = [
        _how_to_read(words, plan),
        contents(words.text("Contents"), entries, closing, new_page=True),
    ]
    for number, part in numbered:
        blocks += _part(number, part)
    return Page(
        document=document,
        title=f"{cover.title} – {header_right}",
        language=words.tag,
        cover=CoverPage(cover.title, cover.subtitle, cover.lines, cover.content_language),
        header_left=header_left,
        header_right=header_right,
        footer_left=footer_left,
        page_word=words.text("page"),
        creator=creator,
        at=at,
        landscape=False,
        blocks=tuple(blocks),
        logos=logos,
        layout=FILLED,
    )


def _how_to_read(words: Words, plan: int | None) -> HowTo:
    lines = [words.text("Each part begins on a new page and can be read by itself.")]
    if plan is not None:
        lines.append(
            words.text(
                "The action plan (part {number}) is what the council approves; the rest tells where it "
                "comes from.",
                number=plan,
            )
        )
    lines.append(words.text("What was said in confidence is in no part."))
    return HowTo(words.text("How to read this dossier"), tuple(lines))


def _is_plan(page: Page) -> bool:
    return any(isinstance(each, Grid) and each.name == ACTION for each in page.blocks)


def under_a_heading(page: Page) -> Iterator[Block]:
    """The blocks of a page that becomes part of another: its highest headings stand one level down.

    A booklet loses its own list; its sheets still begin on new pages, but for the first.
    """
    down = 2 - min((each.level for each in page.blocks if isinstance(each, Heading)), default=2)
    first = True
    for block in page.blocks:
        if isinstance(block, PartHeading):
            lower = block.level + down
            yield Heading(lower, block.text) if first else PartHeading(lower, block.text)
            first = False
        elif isinstance(block, Heading):
            yield replace(block, level=block.level + down)
        elif not isinstance(block, HowTo | Contents):
            yield block


def _part(number: int, part: DossierPart) -> Iterator[Block]:
    page = part.page
    yield PartHeading(1, part.title, number, anchor(number), page.landscape, page.header_right)
    if part.told:
        yield Note(part.told)
    yield from under_a_heading(page)
