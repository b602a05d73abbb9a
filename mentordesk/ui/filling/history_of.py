"""The earlier texts of one answer, with what differs from today's, and the way back to one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.model.changes import Register
from mentordesk.model.past import CellPast
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.past.difference import Difference
from mentordesk.ui.past.rows_list import RowsList
from mentordesk.ui.past.telling import short_when, when_by
from mentordesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class HistoryOf(QObject):
    """Asks the store for what stood in an answer, shows it, and goes back where a person wishes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent

    def open(self, register: Register, where: str) -> None:
        """Show the earlier texts of an answer."""
        words = self._desk.words

        def read(workspace: Workspace) -> CellPast | None:
            return workspace.past.answer(register.programme, words, register)

        self._desk.ask(self, read, partial(self._show, register, where))

    def _show(self, register: Register, where: str, past: CellPast | None) -> None:
        if past is None:
            self._desk.say(self._desk.words.text("Nothing was ever written here."))
            return
        dialog = HistoryDialog(self._desk, where, past, self._page.window())
        dialog.back_requested.connect(partial(self._back, register, past))
        dialog.open()

    def _back(self, register: Register, past: CellPast, place: int) -> None:
        to, seen = past.earlier[place].key, past.seen

        def back(workspace: Workspace) -> bool:
            return workspace.past.back(register.programme, register, to, seen)

        self._desk.ask(self, back, self._went_back)

    def _went_back(self, _came_back: bool) -> None:
        text = self._desk.words.text
        self._desk.say(text("The earlier text stands again."), text("Undo"), self._desk.undo_wanted.emit)


class HistoryDialog(SheetDialog):
    """``back_requested`` carries the place of the text in the list."""

    back_requested = Signal(int)

    def __init__(self, desk: Desk, where: str, past: CellPast, parent: QWidget) -> None:
        words, look = desk.words, desk.look
        super().__init__(
            words.text("Earlier texts"), words.text("&Back to this text"), words.text("Close"), look, parent,
            width=640,
        )  # fmt: skip
        self._words, self._past = words, past
        self.body.addWidget(label(where, "strong", wrap=True))
        today = desk.today()
        self.list = RowsList(words.text("Earlier texts"), look, self)
        lines = []
        for each in past.earlier:
            text = each.text or words.text("empty")
            said = words.text("{when}: {words}", when=when_by(each.at, each.who, today, words), words=text)
            lines.append((short_when(each.at, today, words), text, said))
        self.list.show_lines(lines)
        self.list.moved.connect(self._choose)
        self.list.opened.connect(self._decide_there)
        self.when = label("", "meta", wrap=True)
        self.difference = Difference(words, look, self)
        self.difference.setAccessibleName(words.text("From this text to the one of today"))
        if past.earlier:
            self.body.addWidget(self.list)
            self.body.addWidget(
                label(words.text("From this text to the one of today"), "heading3", wrap=True)
            )
        else:
            self.body.addWidget(label(words.text("There is no earlier text."), "secondary", wrap=True))
        self._today = today
        self.body.addWidget(self.when)
        self.body.addWidget(self.difference)
        if past.earlier:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        self._choose(0 if past.earlier else -1)

    def _choose(self, place: int) -> None:
        past, words = self._past, self._words
        there = 0 <= place < len(past.earlier)
        if there:
            each = past.earlier[place]
            self.when.setText(when_by(each.at, each.who, self._today, words))
        old = past.earlier[place].text if there else past.stands
        self.difference.show_texts(old, past.stands)
        self.do.setEnabled(there and (old != past.stands or len(past.seen) > 1 or past.gone))

    def _decide_there(self, _place: int) -> None:
        self.decide()

    def decide(self) -> None:
        if self.do.isEnabled():
            self.back_requested.emit(self.list.currentRow())
            self.accept()
