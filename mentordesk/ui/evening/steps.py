"""The agreed next steps of a visit: what its notes say is to be done, with who and by when (R-227)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentordesk.model.note_targets import TASK, Target
from mentordesk.model.notes import FOLLOW_UP, Note
from mentordesk.ui.desk import Desk
from mentordesk.ui.widgets.parts import button, column, label, row
from mentordesk.words import Words


@dataclass(frozen=True)
class Step:
    """A follow-up that is a task by now, or is to be one (``task`` None)."""

    note: Note
    task: Target | None = None

    @property
    def text(self) -> str:
        """What is to be done."""
        return self.task.title if self.task is not None and self.task.title else self.note.text

    @property
    def key(self) -> str:
        """What tells it apart from the others."""
        return f"{self.note.id}/{self.task.id if self.task is not None else ''}"


def steps_of(notes: Sequence[Note], targets: Mapping[str, Target]) -> list[Step]:
    """The steps in the order of the notes: every task of a note, and follow-ups that are none yet."""
    found: list[Step] = []
    for note in notes:
        tasks = [targets[f"{TASK}/{eid}"] for eid in note.linked(TASK) if f"{TASK}/{eid}" in targets]
        found += [Step(note, task) for task in tasks]
        if not tasks and note.kind == FOLLOW_UP:
            found.append(Step(note))
    return found


def who_and_when(step: Step, words: Words) -> str:
    """ "Claire, 23 April"; empty where neither is said."""
    if step.task is None:
        return ""
    day = ""
    if step.task.due:
        try:
            day = words.day(date.fromisoformat(step.task.due))
        except ValueError:
            day = step.task.due
    return ", ".join(filter(None, (step.task.who, day)))


class StepList(QWidget):
    """``wanted`` carries a Step whose who and when are to be said, or None for a new one."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[tuple[str, str, str]] = []
        words, look, icons = desk.words, desk.look, desk.icons
        self.setAccessibleName(words.text("Next steps"))
        self.lines: list[_Line] = []
        self._inner = column(spacing=look.px(6))
        self.add = button(
            words.text("Add a next step"), "quiet", icons.icon("plus"), size=icons.size(14), parent=self
        )
        self.add.clicked.connect(partial(self.wanted.emit, None))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        laid = column(self, spacing=look.px(4))
        laid.addLayout(self._inner)
        laid.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these; a line that stays keeps the focus."""
        told = [(each.key, each.text, who_and_when(each, self._desk.words)) for each in steps]
        if told == self._shown:
            for line, step in zip(self.lines, steps, strict=True):
                line.step = step
            return
        had = next((place for place, each in enumerate(self.lines) if each.who.hasFocus()), -1)
        self._shown = told
        for line in self.lines:
            self._inner.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [_Line(each, self._desk, self) for each in steps]
        for line in self.lines:
            line.wanted.connect(self.wanted)
            self._inner.addWidget(line)
        if had >= 0 and self.lines:
            self.lines[min(had, len(self.lines) - 1)].who.setFocus(Qt.FocusReason.OtherFocusReason)


class _Line(QWidget):
    """A flag, what is to be done, and the button that says who does it and by when."""

    wanted = Signal(object)

    def __init__(self, step: Step, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        words, look = desk.words, desk.look
        mark = label("", parent=self)
        ratio = self.devicePixelRatioF()
        mark.setPixmap(desk.icons.pixmap("flag", "accent", 14, fill=True, ratio=ratio))
        told = label(step.text, wrap=True, parent=self)
        said = who_and_when(step, words)
        self.who = button((said or words.text("Who, by when?")).replace("&", "&&"), "link", parent=self)
        named = words.text("{step}: who does it, and by when", step=step.text)
        self.who.setAccessibleName(f"{named}, {said}" if said else named)
        self.who.clicked.connect(self._ask)
        laid = row(self, spacing=look.px(8))
        laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        laid.addWidget(told, 1)
        laid.addWidget(self.who)

    def _ask(self) -> None:
        self.wanted.emit(self.step)
