"""Next steps on their way to the store: a follow-up becomes a task with who does it and by when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.errors import MentorDeskError
from mentordesk.model.note_targets import TASK
from mentordesk.model.notes import FOLLOW_UP, Typing
from mentordesk.model.programme import FORM
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.next_step import DUE, WHAT, WHO, NextStepDialog
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.evening.steps import Step
from mentordesk.ui.holding import Held, is_to_be_held

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class Stepping(QObject):
    """Opens the dialog and writes what is decided."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.programme = self.visit = self.day = ""

    def ask(self, step: Step | None) -> None:
        """Who does it, and by when; None is a step of its own."""
        programme = self.programme
        self._desk.ask(
            self,
            lambda workspace: workspace.offering.of(programme, FORM).people,
            partial(self._open, step),
        )

    def _open(self, step: Step | None, people: tuple[tuple[str, str], ...]) -> None:
        given: dict[str, Any] = {}
        about = ""
        if step is not None and step.task is not None:
            who = next((eid for eid, name in people if name == step.task.who), None)
            named = who or ({"text": step.task.who} if step.task.who else None)
            given = {WHAT: step.text, WHO: named, DUE: step.task.due or None}
        elif step is not None and step.note.restricted:
            about = self._desk.words.text(
                "The note is restricted: its own words stay where they are. Write what all may read."
            )
        elif step is not None:
            given = {WHAT: " ".join(step.note.text.split())}
        offers = Offers(people, today=self._desk.today())
        dialog = NextStepDialog(self._desk.words, self._desk.look, offers, given, self._page.window(), about)
        dialog.decided.connect(partial(self._keep, step, given))
        dialog.open()

    def _keep(self, step: Step | None, given: Mapping[str, Any], told: Mapping[str, Any]) -> None:
        if step is not None and step.task is not None:
            changed = {name: value for name, value in told.items() if value != given.get(name)}
            if changed:
                self._write(_changing(self.programme, step.task.id, changed), told)
        elif step is not None:
            text = str(told[WHAT]) if told[WHAT] != given.get(WHAT) else None
            self._write(_making(step, text, told), told)
        else:
            workspace = self._desk.workspace
            assert workspace is not None
            typing = Typing(
                self.programme, str(told[WHAT]), workspace.notes.new_note_id(), FOLLOW_UP, visit=self.visit,
                day=self.day,
            )  # fmt: skip
            self._write(_adding(typing, told), told)

    def _write(self, job: Callable[[Workspace], Any], told: Mapping[str, Any]) -> None:
        self._desk.holding.try_again()
        self._desk.ask(self, job, self._kept, partial(self._not_kept, job, told))

    def _kept(self, _made: object) -> None:
        self._desk.say(self._desk.words.text("Next step kept."))

    def _not_kept(
        self, job: Callable[[Workspace], Any], told: Mapping[str, Any], problem: MentorDeskError
    ) -> None:
        workspace = self._desk.workspace
        if is_to_be_held(problem) and workspace is not None:
            where = self._desk.words.text("A next step")
            self._desk.holding.hold(object(), Held(where, str(told[WHAT]), partial(job, workspace)), problem)
        else:
            self._desk.background.refused.emit(problem)


def _making(step: Step, text: str | None, told: Mapping[str, Any]) -> Callable[[Workspace], Any]:
    who, due = told.get(WHO), str(told.get(DUE) or "")
    return lambda workspace: workspace.notes.make_task(step.note, who, due, text)


def _adding(typing: Typing, told: Mapping[str, Any]) -> Callable[[Workspace], Any]:
    """The same note again where the first half was written and the second was not."""
    who, due = told.get(WHO), str(told.get(DUE) or "")
    return lambda workspace: workspace.notes.make_task(workspace.notes.add(typing), who, due)


def _changing(programme: str, task: str, changed: Mapping[str, Any]) -> Callable[[Workspace], Any]:
    def job(workspace: Workspace) -> None:
        sheet = workspace.filling.filled(programme, FORM)
        for name, value in changed.items():
            workspace.filling.answer(sheet.register(f"{TASK}.{name}", task), value)

    return job
