"""The pages, one line each; a page's module is imported when it is first shown.

A form of an association's own has a page too, named after its key: nobody writes a line for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from mentordesk.forms import reading
from mentordesk.ui.desk import Desk
from mentordesk.ui.pages.page import Page
from mentordesk.words import Words, _


@dataclass(frozen=True)
class PageKind:
    """``rail`` tells whether it stands in the list of a programme's pages, ``form`` which form it fills."""

    name: str
    title: str
    icon: str
    module: str
    page: str
    rail: bool = True
    form: str = ""

    def make(self, desk: Desk) -> Page:
        """The page itself."""
        kind = getattr(import_module(f"mentordesk.ui.pages.{self.module}"), self.page)
        made: Page = kind(desk, self.form) if self.form else kind(desk)
        return made

    def titled(self, words: Words) -> str:
        """The title in a language; a form of one's own brings its own."""
        if self.name.startswith(_OWN):
            return reading.form(self.form).titled(words)
        return words.text(self.title)


BLOCKED, FIRST_RUN, LIBRARY, MY_PART, PLAN, COMPARE, SHEET, HISTORY, SETTINGS = (
    "blocked", "first_run", "library", "my_part", "plan", "compare", "sheet", "history", "settings",
)  # fmt: skip
NEEDS, STRENGTHS, PRACTICES, NETWORK, ROLE, CONTEXTS, INFLUENCE, STEPS = (
    "needs", "strengths", "practices", "network", "role", "contexts", "influence", "steps",
)  # fmt: skip
VISITS = "visits"
EVENING = "evening"
AGREED, REPORT = "agreed", "report"
NOTEBOOK = "notebook"
FOUND = "found"
_OWN = "form."

PAGES = {
    each.name: each
    for each in (
        PageKind(BLOCKED, _("Your work cannot be opened now"), "warning", "blocked", "Blocked", rail=False),
        PageKind(FIRST_RUN, _("First steps"), "compass", "first_run", "FirstRun", rail=False),
        PageKind(LIBRARY, _("Programmes"), "files", "library", "Library", rail=False),
        PageKind(MY_PART, _("My part"), "house", "my_part", "MyPart"),
        PageKind(NEEDS, _("Needs"), "clipboard", "form", "FormPage", form="annex2"),
        PageKind(STRENGTHS, _("Strengths"), "medal", "form", "FormPage", form="annex3"),
        PageKind(PRACTICES, _("Good practices"), "star", "form", "FormPage", form="annex4"),
        PageKind(NETWORK, _("Local network"), "users-three", "form", "FormPage", form="annex5"),
        PageKind(CONTEXTS, _("Both cities side by side"), "columns", "contexts", "Contexts", rail=False),
        PageKind(
            INFLUENCE, _("Power and interest"), "crosshair", "form", "FormPage", rail=False, form="influence"
        ),
        PageKind(VISITS, _("Visits"), "calendar-dots", "visits", "VisitsPage"),
        PageKind(NOTEBOOK, _("Visit notebook"), "note-pencil", "notebook", "NotebookPage"),
        PageKind(EVENING, _("This evening"), "moon", "evening", "EveningPage", rail=False),
        PageKind(AGREED, _("What we agreed"), "check", "agreed", "AgreedPage", rail=False),
        PageKind(REPORT, _("Visit report"), "file-doc", "report", "ReportPage", rail=False),
        PageKind(PLAN, _("Action plan"), "table", "plan", "PlanPage"),
        PageKind(COMPARE, _("Compare versions"), "flag", "compare", "Compare", rail=False),
        PageKind(SHEET, _("Programme sheet"), "clipboard-text", "sheet", "Sheet"),
        PageKind(STEPS, _("Steps of the method"), "path", "form", "FormPage", form="programme"),
        PageKind(ROLE, _("Mentoring in brief"), "handshake", "form", "FormPage", form="annex1"),
        PageKind(HISTORY, _("History"), "clock-counter-clockwise", "history", "HistoryPage"),
        PageKind(FOUND, _("Search"), "magnifying-glass", "found", "FoundPage", rail=False),
        PageKind(SETTINGS, _("Settings"), "gear-six", "settings", "SettingsPage", rail=False),
    )
}


def own_pages() -> list[PageKind]:
    """One page for each form of the association's own."""
    own = reading.own_form_keys()
    return [PageKind(_OWN + key, "", "clipboard", "form", "FormPage", form=key) for key in own]


def kind(name: str) -> PageKind:
    """A page by its name. Raises KeyError."""
    found = PAGES.get(name)
    return found or {each.name: each for each in own_pages()}[name]


def page_of_form(key: str) -> str:
    """The name of the page on which a form is filled; empty where it has none of this sort."""
    known = (*PAGES.values(), *own_pages())
    return next((each.name for each in known if each.form == key), "")
