"""Sheets of one document about a visit: each with its own head, the first under the cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mentordesk.documents.agenda_said import AgendaSaid
from mentordesk.documents.banner import Banner
from mentordesk.documents.form_cover import running_title
from mentordesk.documents.page import A4, Block, Cover, Page
from mentordesk.documents.pictures import Picture


@dataclass(frozen=True)
class Sheet:
    """Title, line under it, label and value lines, and what stands below."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    lines: tuple[tuple[str, str], ...] = ()


def page_of(
    sheets: Sequence[Sheet], said: AgendaSaid, title: str, *, document: str, at: datetime, paper: str = A4,
    logos: tuple[Picture, ...] = (),
) -> Page:  # fmt: skip
    """One document of these sheets, each on a page of its own; ``title`` is what its file says it is."""
    first, *others = sheets
    blocks = list(first.blocks)
    for each in others:
        blocks.append(Banner(1, each.title, each.subtitle, each.lines))
        blocks += each.blocks
    about, words = said.programme, said.words
    return Page(
        document=document,
        title=f"{title} – {about.title}" if about.title else title,
        language=words.tag,
        cover=Cover(first.title, first.subtitle, first.lines, one_page=True),
        header_left=running_title(about, words),
        header_right=title,
        footer_left=said.footer,
        page_word=words.text("page"),
        creator=about.mentee.name if about.mentee else about.title,
        at=at,
        landscape=False,
        blocks=tuple(blocks),
        logos=logos,
        paper=paper,
    )
