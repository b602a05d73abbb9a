"""The pages, one line each; a page's module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from mentordesk.ui.desk import Desk
from mentordesk.ui.pages.page import Page
from mentordesk.words import _


@dataclass(frozen=True)
class PageKind:
    """``rail`` tells whether it stands in the list of a programme's pages."""

    name: str
    title: str
    icon: str
    module: str
    page: str
    rail: bool = True

    def make(self, desk: Desk) -> Page:
        """The page itself."""
        made: Page = getattr(import_module(f"mentordesk.ui.pages.{self.module}"), self.page)(desk)
        return made


BLOCKED, FIRST_RUN, LIBRARY, MY_PART, PLAN, COMPARE, SHEET, HISTORY, SETTINGS = (
    "blocked", "first_run", "library", "my_part", "plan", "compare", "sheet", "history", "settings",
)  # fmt: skip

PAGES = {
    each.name: each
    for each in (
        PageKind(BLOCKED, _("Your work cannot be opened now"), "warning", "blocked", "Blocked", rail=False),
        PageKind(FIRST_RUN, _("First steps"), "compass", "first_run", "FirstRun", rail=False),
        PageKind(LIBRARY, _("Programmes"), "files", "library", "Library", rail=False),
        PageKind(MY_PART, _("My part"), "house", "my_part", "MyPart"),
        PageKind(PLAN, _("Action plan"), "table", "plan", "PlanPage"),
        PageKind(COMPARE, _("Compare versions"), "flag", "compare", "Compare", rail=False),
        PageKind(SHEET, _("Programme sheet"), "clipboard-text", "sheet", "Sheet"),
        PageKind(HISTORY, _("History"), "clock-counter-clockwise", "history", "HistoryPage"),
        PageKind(SETTINGS, _("Settings"), "gear-six", "settings", "SettingsPage", rail=False),
    )
}
