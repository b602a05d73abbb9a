"""What must be numbered once over the whole document: bookmarks, controls, lists, pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from mentordesk.documents.pictures import Picture

_FIRST_LIST = 4  # 1 to 3 are the bullets and numbers of the styles (resources/word/numbering.xml)
_ABSTRACT = 3  # the numbers of a list inside a cell


@dataclass
class Counters:
    """The numbers given out so far."""

    bookmarks: count[int] = field(default_factory=lambda: count(1))
    controls: count[int] = field(default_factory=lambda: count(1))
    pictures: count[int] = field(default_factory=lambda: count(1))
    named: set[str] = field(default_factory=set)
    """The bookmarks that stand already: what two parts of a document both say is marked once."""
    starts: list[int] = field(default_factory=list)
    figures: list[Picture] = field(default_factory=list)
    """The pictures of the text itself, whose parts are still to be made."""

    def new_list(self, start: int) -> int:
        """The id of a new numbered list that begins to count at ``start``."""
        self.starts.append(start)
        return _FIRST_LIST + len(self.starts) - 1

    def lists(self) -> str:
        """Each numbered list for the numbering part: without a start of its own it would count on."""
        return "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_ABSTRACT}"/><w:lvlOverride w:ilvl="0">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for number, start in enumerate(self.starts, start=_FIRST_LIST)
        )
