"""What every page is given: words, look, settings, a way to ask the store, a way to say something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from mentordesk.clock import Clock
from mentordesk.errors import MentorDeskError
from mentordesk.services.settings import Settings
from mentordesk.ui.background import Background
from mentordesk.ui.holding import Holding
from mentordesk.ui.icons import Icons
from mentordesk.ui.navigation import Navigator, Place
from mentordesk.ui.theme import Look
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_T = TypeVar("_T")


@dataclass(frozen=True)
class Said:
    """A line for the status bar, with one thing that can be done about it."""

    text: str
    action: str = ""
    run: Callable[[], None] | None = None


class Desk(QObject):
    """One for each window; it lives as long as the window's language and look."""

    said = Signal(object)
    """A Said: a result, shown for ten seconds and kept in Help › Messages."""
    changed = Signal(object)
    """A ChangeSet, once it is on the disk."""
    commands_changed = Signal()
    """What can be done here is no longer what it was."""
    settings_changed = Signal(object, object)
    """Settings before and after."""
    me_changed = Signal()
    """Who writes here has another name."""
    programme_wanted = Signal(object)
    """A person asked for a new programme; it carries a Preset or None."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    """Undo and redo asked for from beside the window: the projection's keys."""
    typing = Signal(bool)
    """Whether an editor holds words that are not in the journal yet."""

    def __init__(
        self,
        words: Words,
        look: Look,
        settings: Settings,
        background: Background,
        navigator: Navigator,
        holding: Holding,
    ) -> None:
        super().__init__()
        self.words = words
        self.look = look
        self.icons = Icons(look.colours, look.text_size)
        self.settings = settings
        self.background = background
        self.navigator = navigator
        self.holding = holding
        self.workspace: Workspace | None = None
        self.carried: dict[str, str] = {}
        """Words of a page that is not in the store yet, carried into the next language or look."""

    def ask(
        self,
        owner: QObject,
        job: Callable[[Workspace], _T],
        done: Callable[[_T], None] | None = None,
        refused: Callable[[MentorDeskError], None] | None = None,
    ) -> None:
        """Have something done with the store, beside the window."""
        workspace = self.workspace
        assert workspace is not None, "a page that needs the store is shown only when it is open"
        self.background.ask(owner, lambda: job(workspace), done, refused)

    def say(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Tell a result in the status bar."""
        self.said.emit(Said(text, action, run))

    def go(self, page: str, programme: str = "", *part: str) -> None:
        """To a place."""
        self.navigator.go(Place(page, programme, part))

    def change_settings(self, **changes: object) -> None:
        """Keep other settings from now on."""
        before, self.settings = self.settings, self.settings.with_(**changes)
        self.settings_changed.emit(before, self.settings)

    def today(self) -> date:
        """The day on this laptop's calendar."""
        clock = self.workspace.store.clock if self.workspace is not None else Clock()
        return clock.now().astimezone().date()

    def time(self, at: datetime) -> str:
        """A time of day on this laptop's clock, to the second."""
        return self.words.time(at)
