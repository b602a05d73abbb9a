"""What a person does with a whole visit: begin, propose, copy, move, keep as a template, remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.visits import Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.dates_along import DatesAlongDialog
from mentordesk.ui.dialogs.template_title import TemplateTitleDialog
from mentordesk.ui.dialogs.visit_data import VisitDataDialog
from mentordesk.ui.visiting.beside import Beside
from mentordesk.ui.visiting.visit_words import visit_name
from mentordesk.ui.visiting.writing import VisitWriting

if TYPE_CHECKING:
    from mentordesk.services.planning import Planning
    from mentordesk.services.workspace import Workspace


class VisitActs(QObject):
    """Every act is one step back. ``born`` carries the id of a visit that is to be shown."""

    born = Signal(str)
    templates_changed = Signal()

    def __init__(self, desk: Desk, writing: VisitWriting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page
        self.visit: Visit | None = None
        self.beside: Beside | None = None
        self.programme = ""

    def _act(self, run: Callable[[Planning], Any], done: Callable[[Any], None] | None = None) -> None:
        self._writing.act(lambda workspace: run(workspace.planning), done)

    # --- beginning -------------------------------------------------------------------------------

    def propose(self) -> None:
        """The three of the method (R-120)."""
        programme = self.programme
        self._act(lambda planning: planning.propose_visits(programme), self._proposed)

    def _proposed(self, made: tuple[str, ...]) -> None:
        if made:
            self.born.emit(made[0])

    def add(self, template: str = "") -> None:
        """A visit from a template, or an empty one."""
        programme = self.programme
        self._act(lambda planning: planning.add_visit(programme, template or None), self.born.emit)

    def copy(self, source: str = "") -> None:
        """The same once more without its people; of the one shown unless told otherwise."""
        programme, copied = self.programme, source or (self.visit.id if self.visit is not None else "")
        if copied:
            self._act(lambda planning: planning.clone_visit(programme, copied), self.born.emit)

    def fill(self, template: str) -> None:
        """The sessions of a template into the visit shown."""
        programme, visit = self.programme, self.visit
        if visit is not None:
            self._act(lambda planning: planning.fill_visit(programme, visit, template))

    # --- changing --------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Earlier (-1) or later (1) in the row."""
        programme, visit, beside = self.programme, self.visit, self.beside
        if visit is not None and beside is not None and 1 <= visit.number + by <= len(beside.visits):
            self._act(lambda planning: planning.move_visit(programme, visit.id, visit.number + by))

    def remove(self) -> None:
        """Take it out with its sessions; one click brings it back."""
        programme, visit = self.programme, self.visit
        if visit is not None:
            self._act(
                lambda planning: planning.remove_visit(programme, visit),
                partial(self._removed, visit_name(visit, self._desk.words)),
            )

    def _removed(self, name: str, _nothing: object) -> None:
        text = self._desk.words.text
        said = text("Visit removed: {title}.", title=name)
        self._desk.say(said, text("Undo"), self._desk.undo_wanted.emit)

    def ask_data(self) -> None:
        """Title, host, mode, dates, time zone."""
        visit, beside = self.visit, self.beside
        if visit is None or beside is None:
            return
        dialog = VisitDataDialog(
            self._desk.words, self._desk.look, visit.answers, beside.offers, self._page.window()
        )
        dialog.filled.connect(partial(self._change, visit))
        dialog.open()

    def _change(self, visit: Visit, answers: Mapping[str, Any]) -> None:
        """Other days: what is due before it is looked for first."""
        from mentordesk.services.visit_dates import VisitDates, shift

        programme, days = self.programme, shift(visit, answers)
        if not days:
            self._act(lambda planning: planning.change_visit(programme, visit, answers))
            return
        self._writing.act(
            lambda workspace: VisitDates(workspace.store, workspace.editing).tasks_before(programme, visit),
            partial(self._ask_along, visit, answers, days),
        )

    def _ask_along(self, visit: Visit, answers: Mapping[str, Any], days: int, tasks: int) -> None:
        """Asked once, and only where there is something to move."""
        if not tasks:
            self._move(visit, answers, days, False)
            return
        dialog = DatesAlongDialog(self._desk.words, self._desk.look, tasks, days, self._page.window())
        dialog.decided.connect(partial(self._move, visit, answers, days))
        dialog.open()

    def _move(self, visit: Visit, answers: Mapping[str, Any], days: int, along: bool) -> None:
        from mentordesk.services.visit_dates import VisitDates

        programme = self.programme

        def job(workspace: Workspace) -> None:
            if along:
                VisitDates(workspace.store, workspace.editing).move(programme, visit, answers, days)
            else:
                workspace.planning.change_visit(programme, visit, answers)

        self._writing.act(job)

    # --- templates -------------------------------------------------------------------------------

    def ask_template(self) -> None:
        """Keep the course of the visit for others."""
        visit = self.visit
        if visit is None:
            return
        words = self._desk.words
        dialog = TemplateTitleDialog(words, self._desk.look, visit_name(visit, words), self._page.window())
        dialog.named.connect(partial(self._save, visit))
        dialog.open()

    def _save(self, visit: Visit, title: str) -> None:
        programme = self.programme
        self._act(
            lambda planning: planning.save_template(programme, visit, title), partial(self._saved, title)
        )

    def _saved(self, title: str, _template: str) -> None:
        self._desk.say(self._desk.words.text("Saved as a template: {title}.", title=title))
        self.templates_changed.emit()

    def remove_template(self, template: str) -> None:
        """Take a saved one away; visits made from it stay."""
        self._act(lambda planning: planning.remove_template(template), self._template_gone)

    def _template_gone(self, _nothing: object) -> None:
        self._desk.say(self._desk.words.text("Template removed; visits made from it stay as they are."))
        self.templates_changed.emit()
