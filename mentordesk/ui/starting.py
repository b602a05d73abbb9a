"""Beginning a programme, from wherever one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mentordesk.model.programme import MENTEE, MENTOR, PEER
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.new_programme import NewProgramme
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


@dataclass(frozen=True)
class Preset:
    """A usual course of a programme, by what its sheet then says (R-198)."""

    title: str
    text: str
    icon: str
    sheet: Mapping[str, Any]
    peers: bool = False


PRESETS = (
    Preset(_("Three visits"), _("The whole course, to an action plan"), "path",
           {"prog.format": "pair", "prog.aim": "action_plan", "prog.visit_count": {"value": "3"}}),
    Preset(_("Short course"), _("Two meetings on one precise problem"), "lightning",
           {"prog.format": "pair", "prog.aim": "problem_solving", "prog.visit_count": {"value": "2"}}),
    Preset(_("Community of practice"), _("Several cities with comparable experience"), "users-four",
           {"prog.format": "community", "prog.aim": "long_term"}, peers=True),
)  # fmt: skip


def create_programme(desk: Desk, owner: QObject, wanted: NewProgramme, preset: Preset | None = None) -> None:
    """Make it with its cities, and go there."""
    roles = (PEER, PEER) if preset and preset.peers else (MENTEE, MENTOR)

    def make(workspace: Workspace) -> str:
        programme = workspace.programmes.create(wanted.title, [wanted.language])
        if preset is not None:
            workspace.programmes.fill_sheet(programme, preset.sheet)
        for role, name in zip(roles, (wanted.mentee, wanted.mentor), strict=True):
            if name:
                workspace.programmes.add_party(programme, {"role": role, "name": name}, [])
        return programme

    desk.ask(owner, make, Entrance(desk))


def visit_example(desk: Desk, owner: QObject) -> None:
    """Load the sample in the screen's language and go there."""
    language = desk.words.language
    desk.ask(owner, lambda workspace: workspace.samples.load_sample(language), Entrance(desk))


class Entrance:
    """Leads into a programme; an object, so that no closure keeps a page alive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, programme: str) -> None:
        self._desk.go(first_page(), programme)


def first_page() -> str:
    """The page one starts a programme on."""
    return pages.SHEET
