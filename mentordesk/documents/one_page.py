"""What the documents of one page have in common: charter, mandate, invitation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mentordesk.documents.page import Block, Cover, Page
from mentordesk.model.programme import Programme
from mentordesk.words import Words


def one_page(
    title: str, blocks: Iterable[Block], programme: Programme, words: Words, *,
    document: str, at: datetime, about: str = "", cover: Cover | None = None,
) -> Page:  # fmt: skip
    """A page upright that stands alone, made by the mentee city.

    ``about`` is named beside the title in the file's properties, the programme where it is empty; without a
    ``cover`` of its own the cities stand under the title.
    """
    cities = words.listed([city.name for city in programme.cities])
    about = about or programme.title
    return Page(
        document=document,
        title=f"{title} – {about}" if about else title,
        language=words.tag,
        cover=cover or Cover(title, cities or programme.title, one_page=True),
        header_left=programme.title,
        header_right=title,
        footer_left="",
        page_word=words.text("page"),
        creator=programme.mentee.name if programme.mentee else programme.title,
        at=at,
        landscape=False,
        blocks=tuple(blocks),
    )
