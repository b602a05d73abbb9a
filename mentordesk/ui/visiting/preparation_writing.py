"""The lists of a preparation on their way to the store, and two answers to one thing side by side."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentordesk.forms.kinds import show, showing_of
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.preparation import GROUP, mark
from mentordesk.model.visits import FORM, VISIT, Visit
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.two_answers import TwoAnswersDialog
from mentordesk.ui.visiting.writing import Job, VisitWriting


class PreparationWriting(VisitWriting):
    """A line that is typed is kept as the whole list it stands in; the acts know the line alone."""

    def line_typed(self, visit: Visit, part: str, known: str, text: str) -> None:
        """A key: the line would say this now. No mark is a new line at the end."""
        self.typed(visit, GROUP + part, _with(visit, part, known, text))

    def line_written(self, visit: Visit, part: str, known: str, text: str, job: Job) -> None:
        """A line is handed over; what the disk does not take is held with all its words."""
        name = GROUP + part
        self.written(visit, name)
        self._write(visit, name, _with(visit, part, known, text), job)


def _with(visit: Visit, part: str, known: str, text: str) -> list[str] | None:
    """The list with one line in other words."""
    told = list(visit.lines(GROUP + part))
    if known:
        told = [text if mark(part, each) == known else each for each in told]
    else:
        told.append(text)
    return [each for each in told if each.strip()] or None


def _with_both(values: list[Any]) -> list[Any]:
    """Of lists, all their lines in one are proposed: mostly each of two people added something."""
    if not all(isinstance(each, list) for each in values):
        return values
    both = list(dict.fromkeys(line for each in reversed(values) for line in each))
    return values if both in values else [*values, both]


class VisitChoosing(QObject):
    """Asks the store for what stands side by side in a field of a visit, and a person for what stays."""

    def __init__(self, desk: Desk, writing: VisitWriting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._writing, self._page = desk, writing, page

    def open(self, programme: str, visit: Visit, name: str) -> None:
        """The answers to one thing."""
        self._desk.ask(
            self,
            lambda workspace: workspace.filling.filled(programme, FORM),
            partial(self._show, visit, name),
        )

    def _show(self, visit: Visit, name: str, filled: Filled) -> None:
        row = filled.row(VISIT, visit.id)
        answer = row.answers.get(name) if row is not None else None
        if answer is None or not answer.others:
            return
        values = _with_both([*answer.others, answer.value])
        known, words = form(FORM), self._desk.words
        field = known.by_key[f"{VISIT}.{name}"]
        texts = [show(field, each, showing_of(known, field, words, filled.people)) for each in values]
        where = known.label(field.key, words)
        dialog = TwoAnswersDialog(words, self._desk.look, where, texts, self._page.window())
        dialog.chosen.connect(partial(self._settle, visit, name, values))
        dialog.open()

    def _settle(self, visit: Visit, name: str, values: list[Any], place: int) -> None:
        self._writing.settle(visit, name, values[place])
