"""The debrief of a visit: its six questions with their answers, and the way to the evening (R-133, R-225)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mentordesk.model.changes import ChangeSet, Register
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import Note
from mentordesk.model.visits import Visit
from mentordesk.ui import pages
from mentordesk.ui.commands import Command
from mentordesk.ui.desk import Desk
from mentordesk.ui.evening.debriefing import Debriefing
from mentordesk.ui.evening.evening_rows import is_sorted
from mentordesk.ui.evening.questions import DebriefQuestions
from mentordesk.ui.filling.in_sight import holds_focus
from mentordesk.ui.visiting.sub_page import SubPage
from mentordesk.ui.widgets.flow import Flow
from mentordesk.ui.widgets.parts import button, column, label

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.visiting.beside import Beside

_WIDEST = 720
Read = tuple[tuple[Note, ...], tuple[Target, ...]]


class Debrief(SubPage):
    """The same questions as in the evening, without the notes to be sorted."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        words, look = desk.words, desk.look
        self._programme = ""
        self._visit: Visit | None = None
        self._read: Read = ((), ())
        inner = QWidget(self)
        self.left = label("", "secondary", wrap=True, parent=inner)
        self.evening = button(
            words.text("Sort the notes of the day"), "primary", desk.icons.icon("moon", "on_accent"),
            size=desk.icons.size(16), parent=inner,
        )  # fmt: skip
        self.evening.clicked.connect(self.go_to_evening)
        self.questions = DebriefQuestions(desk, inner)
        self.questions.setMaximumWidth(look.px(_WIDEST))
        self.debriefing = Debriefing(desk, self.questions, self)
        self.questions.note_wanted.connect(self._note_wanted)
        ways = Flow(inner, spacing=look.px(12))
        ways.add(self.evening)
        ways.add(self.left)
        laid = column(inner, spacing=look.px(14))
        laid.setContentsMargins(look.px(24), look.px(14), look.px(24), look.px(20))
        laid.addWidget(ways)
        laid.addWidget(self.questions)
        laid.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column(self).addWidget(scroll)
        self.setFocusProxy(self.questions.all[0].editor.widget)
        self._ways = ways

    def present(self, visit: Visit, beside: Beside) -> None:
        if self._visit is not None and visit.id != self._visit.id:
            self.flush()
            self._read = ((), ())
        self._visit, self._programme = visit, beside.programme.id
        self.debriefing.follow(beside.programme)
        self._show()
        self._ask()

    def refresh(self, changes: ChangeSet) -> None:
        """The page reads anew by itself, and with it this part."""

    def _ask(self) -> None:
        if self._visit is not None:
            self.desk.ask(
                self, partial(_read, programme=self._programme, visit=self._visit.id),
                partial(self._came, self._visit.id),
            )  # fmt: skip

    def _came(self, visit: str, read: Read) -> None:
        if self._visit is not None and visit == self._visit.id:
            self._read = read
            self._show()

    def _show(self) -> None:
        visit, (notes, targets) = self._visit, self._read
        if visit is None:
            return
        day = visit.last_day.isoformat() if visit.last_day else ""
        self.debriefing.show(visit, notes, targets, notes, day)
        count = sum(not is_sorted(each) for each in notes)
        words = self.desk.words
        self.left.setText(
            words.plural("{count} left to sort", "{count} left to sort", count)
            if count
            else words.text("Everything is sorted")
            if notes
            else words.text("No note was taken at this visit.")
        )
        self._ways.arrange()

    def go_to_evening(self) -> None:
        """The notes of the visit's last day with any."""
        self.flush()
        if self._visit is not None:
            self.desk.go(pages.EVENING, self._programme, self._visit.id)

    def _note_wanted(self, note: str) -> None:
        found = next((each for each in self._read[0] if each.id == note), None)
        if found is not None:
            self.desk.go(pages.EVENING, self._programme, found.visit, found.day)

    def flush(self) -> None:
        self.questions.flush()

    def commands(self) -> Sequence[Command]:
        text = self.desk.words.text
        return [
            Command(
                "visits.debrief.evening", text("S&ort the notes of the day"), self.go_to_evening, (),
                "programme", "moon", enabled=self._visit is not None,
            ),
            Command(
                "visits.debrief.link", text("&Link notes to the question…"), self._link, ("Ctrl+L",),
                "programme", "link-simple", enabled=self._visit is not None,
            ),
        ]  # fmt: skip

    def _link(self) -> None:
        here = self.questions.here() or self.questions.all[0]
        self.debriefing.ask_notes(here.key)

    def keys(self) -> Sequence[tuple[str, str]]:
        text = self.desk.words.text
        return [(text("To the next question, to the one before"), "Ctrl+↓, Ctrl+↑")]

    def reveal(self, touched: Collection[Register]) -> None:
        self.questions.reveal(touched)

    def enter(self) -> None:
        if not holds_focus(self):
            self.questions.enter()


def _read(workspace: Workspace, programme: str, visit: str) -> Read:
    return workspace.notes.notes(programme, visit), workspace.notes.targets(programme)
