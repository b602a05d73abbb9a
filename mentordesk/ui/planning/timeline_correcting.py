"""The dates of an action corrected in a dialog; what was typed stays there until the store has it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import Key, Register
from mentordesk.model.dates_moved import Dates
from mentordesk.model.plan import ACTION, TIMETABLE, Action
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.plan_dates import PlanDatesDialog

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class TimelineCorrecting(QObject):
    """Opens the dialog and has the store keep what was decided."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent

    def open(self, programme: str, action: Action, dates: Dates) -> None:
        """Ask for words and days of an action as it is shown, read by ``dates``."""
        desk = self._desk
        bar = dates.bar(action)
        dialog = PlanDatesDialog(desk.words, desk.look, desk.icons, bar, dates, self._page.window())
        dialog.kept.connect(partial(self._keep, dialog, programme, action))
        self._keep_drafts(dialog, Register(programme, ACTION, action.id, TIMETABLE), action)
        dialog.open()

    def _keep_drafts(self, dialog: PlanDatesDialog, words: Register, action: Action) -> None:
        """Words being typed are kept beside the journal, and let go once they are stored or not wanted."""
        autosave = Autosave(self._desk, dialog)
        base = (action.keys[TIMETABLE],) if TIMETABLE in action.keys else ()
        dialog.typed.connect(partial(self._typed, autosave, words, base))
        dialog.finished.connect(partial(self._left, autosave))
        autosave.failed.connect(partial(self._not_kept, dialog))

    def _typed(self, autosave: Autosave, register: Register, base: tuple[Key, ...], text: str) -> None:
        autosave.typed(register, text, base)

    def _left(self, autosave: Autosave, _result: int) -> None:
        autosave.give_up()

    def _not_kept(
        self, dialog: PlanDatesDialog, problem: MentorDeskError, _register: Register, _text: str
    ) -> None:
        dialog.say(problem)

    def _keep(
        self, dialog: PlanDatesDialog, programme: str, action: Action, words: str,
        start: date | None, end: date | None,
    ) -> None:  # fmt: skip
        dialog.wait()

        def correct(workspace: Workspace) -> None:
            workspace.dates.correct(programme, action, words=words, start=start, end=end)

        self._desk.ask(dialog, correct, partial(self._kept, dialog, action.number), dialog.refuse)

    def _kept(self, dialog: PlanDatesDialog, number: int, _nothing: None) -> None:
        dialog.accept()
        self._desk.say(self._desk.words.text("Dates of action {number} corrected", number=number))
