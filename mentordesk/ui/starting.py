"""Beginning a programme, from wherever one is, and how much of the method is shown there (R-218)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mentordesk.services.settings import MENTEE_CITY, Settings
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.new_programme import NewProgramme
from mentordesk.words import _

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme
    from mentordesk.services.workspace import Workspace

_USUAL = pages.PLAN  # where a programme begins for everyone who is not in the simple view
_SIMPLE = (pages.MY_PART, pages.NEEDS, pages.VISITS, pages.NOTEBOOK, pages.PLAN)


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
    from mentordesk.model.programme import MENTEE, MENTOR, PEER

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
        enter(self._desk, programme)


def enter(desk: Desk, programme: str) -> None:
    """Go into a programme, to the page this person starts it on."""
    if not is_simple(desk.settings, programmes=1):  # whatever the store holds, so it need not be asked
        desk.go(_USUAL, programme)
        return

    def arrive(programmes: Sequence[Programme]) -> None:
        desk.go(first_page(desk.settings, open_programmes(programmes)), programme)

    desk.ask(desk, _listed, arrive)


def _listed(workspace: Workspace) -> Sequence[Programme]:
    return workspace.programmes.listed()


# --- the simple view -------------------------------------------------------------------------------


def open_programmes(programmes: Iterable[Programme]) -> int:
    """How many of them are not put away."""
    return sum(not each.archived for each in programmes)


def may_be_simple(settings: Settings, programmes: int) -> bool:
    """Whether the simple view is for this person: a mentee city with exactly one open programme."""
    return settings.role == MENTEE_CITY and programmes == 1


def is_simple(settings: Settings, programmes: int) -> bool:
    """Whether this person is in the simple view now."""
    return may_be_simple(settings, programmes) and not settings.whole_method


def first_page(settings: Settings, programmes: int) -> str:
    """The page one starts a programme on; ``programmes`` are those that are not put away."""
    return pages.MY_PART if is_simple(settings, programmes) else _USUAL


def pages_of_programme(settings: Settings) -> list[pages.PageKind]:
    """The pages of a programme for this person, in the order of the rail."""
    return [
        each
        for each in (*pages.PAGES.values(), *pages.own_pages())
        if each.rail and (each.name != pages.MY_PART or settings.role == MENTEE_CITY)
    ]


def pages_in_rail(settings: Settings, programmes: int, here: str) -> list[pages.PageKind]:
    """Those the rail shows: all, or in the simple view the few that matter and where one is."""
    shown = (*_SIMPLE, here) if is_simple(settings, programmes) else None
    return [each for each in pages_of_programme(settings) if shown is None or each.name in shown]


class WholeMethod:
    """Shows the whole method, or hides it again, when called; what it did can be taken back."""

    def __init__(self, desk: Desk, *, shown: bool) -> None:
        self._desk = desk
        self._shown = shown

    def __call__(self) -> None:
        desk, text = self._desk, self._desk.words.text
        desk.change_settings(whole_method=self._shown)
        said = text("The whole method is shown.") if self._shown else text("The simple view is shown.")
        desk.say(said, text("Undo"), WholeMethod(desk, shown=not self._shown))
