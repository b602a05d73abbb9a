"""What the page shows, read in one go beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentordesk.model.agreed import USUAL
from mentordesk.model.closing import Closing
from mentordesk.model.report import Item
from mentordesk.ui.dialogs.export.offer import ExportPreview
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.agreed_lines import PageLine
    from mentordesk.services.export_report_prepared import PreparedReport
    from mentordesk.services.outcome_reading import Outcome
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.agreeing.choosing import PageWishes


_PIXELS = 900
"""Across the page."""


@dataclass(frozen=True)
class PageRead:
    """Everything of one visit; ``wishes`` are those the page was drawn for."""

    outcome: Outcome
    closing: Closing
    wishes: PageWishes
    page: PreparedReport
    lines: tuple[PageLine, ...]
    quotes: tuple[Item, ...]


def page_read(
    workspace: Workspace, programme: str, visit: str, wishes: PageWishes | None, words: Words
) -> PageRead | None:
    """Read it; an empty ``visit`` is the last that has begun. None where there is no visit."""
    from mentordesk.services.agreed_lines import page_lines
    from mentordesk.services.reporting import quotes_of
    from mentordesk.ui.agreeing.choosing import NO_SECOND
    from mentordesk.ui.agreeing.choosing import PageWishes as Wished
    from mentordesk.ui.agreeing.saving import prepared

    visits = workspace.planning.visits(programme)
    if not visits:
        return None
    known = {each.id for each in visits}
    today = workspace.store.clock.now().astimezone().date()
    begun = [each for each in visits if each.first_day is not None and each.first_day <= today]
    chosen = visit if visit in known else (begun or visits)[-1 if begun else 0].id
    if wishes is None:
        offered = workspace.export.reports.offer(programme, chosen)
        wishes = Wished(offered.language, offered.second or NO_SECOND, USUAL)
    page = prepared(workspace, programme, chosen, wishes, ".pdf")
    lines = page_lines(page.outcome, page.language, page.second, wishes.parts)
    closing = workspace.reporting.closing(programme, chosen, words)
    return PageRead(page.outcome, closing, wishes, page, lines, quotes_of(page.outcome.report))


def drawn(found: PageRead, words: Words) -> ExportPreview:
    """The page as it will be; for the thread of long work."""
    page = found.page
    made, letter = page.preview(_PIXELS), page.letter
    return ExportPreview(
        made.pages, made.rows, made.total, made.tables, made.headings, page.file_name, letter.subject,
        letter.text, [words.say(each) for each in page.remarks(words)],
    )  # fmt: skip
