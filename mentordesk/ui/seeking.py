"""Words looked for while one types: asked a moment after the last key, and only the newest answer counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import CIRCLES
from mentordesk.services.finding import KINDS
from mentordesk.ui.desk import Desk

if TYPE_CHECKING:
    from mentordesk.services.found_at import FoundAt
    from mentordesk.services.workspace import Workspace

PAUSE_MS = 120
_PATIENCE_MS = 1000
_NOTEBOOK = "notebook"


@dataclass(frozen=True)
class Sought:
    """What is looked for: in the programme ``here``, and ``elsewhere`` too where so many may be shown.

    ``most`` are shown of this programme; 0 looks for nothing in it.
    """

    text: str
    here: str = ""
    kinds: frozenset[str] = frozenset(KINDS)
    note_kind: str = ""
    restricted: bool = True
    most: int = 50
    elsewhere: int = 0


@dataclass(frozen=True)
class Answer:
    """What was found; ``more`` when there is more than is shown. A ``problem`` left the newest words out."""

    sought: Sought
    here: tuple[FoundAt, ...] = ()
    elsewhere: tuple[FoundAt, ...] = ()
    more: bool = False
    problem: MentorDeskError | None = None

    @property
    def found(self) -> tuple[FoundAt, ...]:
        """All of it, this programme first."""
        return (*self.here, *self.elsewhere)


class Seeker(QTimer):
    """For a widget that shows what is found; it asks nothing while that is not to be seen.

    What was written since is taken in first, some of it at a time, so that saving goes between.
    """

    came = Signal(object)
    """An Answer."""
    reading = Signal(bool)
    """Whether taking in what was written lasts longer than a moment."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._wanted: Sought | None = None
        self._asked: Sought | None = None
        self._problem: MentorDeskError | None = None
        self._told = False
        self.setSingleShot(True)
        self.timeout.connect(self._ask)
        self._step = QTimer(self)  # not at once: whoever closes the window waits for one step, not for all
        self._step.setSingleShot(True)
        self._step.timeout.connect(self._keep_up)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._tell_reading)

    @property
    def waits(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted is not None and (self.isActive() or self._asked is not None)

    def seek(self, wanted: Sought, *, at_once: bool = False) -> None:
        """Look for this; whatever was looked for before is of no interest any more."""
        self._wanted = wanted if wanted.text.strip() else None
        self.start(0 if at_once else PAUSE_MS)

    def forget(self) -> None:
        """Look for nothing; what is under way ends by itself."""
        self._wanted = None
        self.stop()
        self._rest()

    def _ask(self) -> None:
        if self._asked is None and self._wanted is not None and self._owner.isVisible():
            self._asked, self._problem = self._wanted, None
            self._patience.start()
            self._keep_up()

    def _keep_up(self) -> None:
        if self._wanted is None or not self._owner.isVisible():
            self._end()
        else:
            self._desk.ask(self, _kept_up, self._kept, self._not_kept)

    def _kept(self, whole: bool) -> None:
        if whole:
            self._look()
        else:
            self._step.start(0)

    def _not_kept(self, problem: MentorDeskError) -> None:
        self._problem = problem
        self._look()

    def _look(self) -> None:
        wanted = self._wanted
        if wanted is None:
            self._end()
            return
        self._asked = wanted
        self._desk.ask(self, partial(_found, wanted), self._came)

    def _came(self, answer: Answer) -> None:
        problem, asked = self._problem, self._asked
        self._end()
        if self._wanted is None:
            return
        if self._wanted is not asked:  # other words meanwhile
            if not self.isActive():
                self._ask()
            return
        self.came.emit(Answer(answer.sought, answer.here, answer.elsewhere, answer.more, problem))

    def _end(self) -> None:
        self._asked = None
        self._rest()

    def _rest(self) -> None:
        self._patience.stop()
        if self._told:
            self._told = False
            self.reading.emit(False)

    def _tell_reading(self) -> None:
        self._told = True
        self.reading.emit(True)


def may_show_restricted(desk: Desk, programme: str) -> bool:
    """Whether what is restricted may stand on the screen: not while the notebook is shown discreetly.

    Outside any programme that holds as soon as one notebook is.
    """
    views = desk.settings.views
    here = [desk.settings.view(programme, _NOTEBOOK)] if programme else views.values()
    return not any(each.get("discreet") for each in here)


def _kept_up(workspace: Workspace) -> bool:
    return workspace.finding.keep_up()


def _found(wanted: Sought, workspace: Workspace) -> Answer:
    circles = CIRCLES if wanted.restricted else CIRCLES[:1]
    find = partial(
        workspace.finding.find_at, wanted.text, kinds=wanted.kinds, note_kind=wanted.note_kind,
        circles=circles,
    )  # fmt: skip
    here = find(wanted.here, most=wanted.most + 1) if wanted.here and wanted.most else ()
    elsewhere = find(besides=wanted.here or None, most=wanted.elsewhere + 1) if wanted.elsewhere else ()
    if not wanted.restricted:  # a note set aside on another computer may still have words in the wider circle
        here, elsewhere = _open(here), _open(elsewhere)
    more = len(here) > wanted.most or len(elsewhere) > wanted.elsewhere
    return Answer(wanted, here[: wanted.most], elsewhere[: wanted.elsewhere], more)


def _open(found: tuple[FoundAt, ...]) -> tuple[FoundAt, ...]:
    return tuple(each for each in found if not each.restricted)
