"""Ctrl+V in the plan: what is on the clipboard, where it goes, and whether a person looks at it first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from mentordesk.model.pasting import Filled, Proposal, Table, as_one_text, decided, propose, repeated
from mentordesk.model.plan import Action
from mentordesk.ui.desk import Desk
from mentordesk.ui.dialogs.paste_preview import PastePreview
from mentordesk.ui.models.plan_table import Cell, GridColumn, PlanTable

_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit)


@dataclass(frozen=True)
class _Aim:
    """Where one stood when the key was pressed: rows may move while the clipboard is being read.

    ``rows`` are the actions from there down; none of them when it was a blank row.
    """

    place: tuple[str, str]
    rows: tuple[str, ...]
    column: str
    block: tuple[int, int]

    @property
    def action(self) -> str:
        """The action one stood in; empty in a blank row."""
        return self.rows[0] if self.rows else ""


class _Paste:
    """A table over the part of the plan it goes to, as the plan was shown when the table had been read.

    A person decides about what they see; what comes in meanwhile is kept apart by the rows handed back.
    """

    def __init__(self, aim: _Aim, copied: Table, plan: PlanTable) -> None:
        self.aim = aim
        self.copied = copied
        self._table = repeated(copied, *aim.block)
        self.columns: Sequence[GridColumn] = plan.columns
        self._actions = _targets(plan, aim.rows[: len(self._table.rows)])
        self._texts: dict[Cell, str] = {
            (action.id, column.name): plan.text(action.number - 1, place)
            for action in self._actions
            for place, column in enumerate(plan.columns)
        }
        self.first = self.propose(None, None)

    def propose(self, headed: bool | None, mapping: Sequence[str | None] | None) -> Proposal:
        """What pasting would do; None leaves heading and columns to what is found."""
        if headed is None and self._table is not self.copied:
            headed = False  # one cell many times over is no heading
        names = [each.name for each in self.columns]
        return propose(
            self._table,
            names,
            self._actions,
            0,
            names.index(self.aim.column),
            self._text,
            headed=headed,
            mapping=mapping,
            lists=[each.name for each in self.columns if each.kind == "list"],
            choices={each.name: _by_label(each) for each in self.columns if each.kind == "choice"},
        )

    def _text(self, action: Action, name: str) -> str:
        return self._texts[action.id, name]


class Pasting(QObject):
    """It decides nothing a person would want to see first, and writes nothing itself."""

    decided = Signal(object, object)
    """The cells to write (list of CellEdit) and, for each new action, its cells by stored name."""
    text_decided = Signal(str, str, str)
    """One cell alone is to say this: its action (empty for a blank row), its column, the text."""

    def __init__(self, desk: Desk, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._page = parent
        self._shown: _Paste | None = None

    def paste(self, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """The clipboard goes to this cell and on from there; ``rows`` by ``columns`` are selected."""
        self._read(row, column, (rows, columns), self._take)

    def paste_as_text(self, row: int, column: int) -> None:
        """All of the clipboard goes into this one cell."""
        self._read(row, column, (1, 1), self._take_as_text)

    # --- reading ---------------------------------------------------------------------------------

    def _read(
        self, row: int, column: int, block: tuple[int, int], taken: Callable[[_Aim, Table], None]
    ) -> None:
        """The clipboard is the window's; what is on it is read beside the window."""
        workspace = self._desk.workspace
        assert workspace is not None, "a plan is shown only when the store is open"
        data = QGuiApplication.clipboard().mimeData()
        html = data.html() if data.hasHtml() else ""
        text = data.text() if data.hasText() else ""
        if not html and not text:
            self._say_nothing_there()
            return
        rows = tuple(each.id for each in self._table.actions[max(row, 0) :])
        aim = _Aim(self._place(), rows, self._table.columns[column].name, block)
        job = partial(workspace.pasting.read, html, text)
        self._desk.background.ask(self, job, partial(taken, aim), long=True)

    def _place(self) -> tuple[str, str]:
        here = self._desk.navigator.here
        return (here.page, here.programme) if here is not None else ("", "")

    def _take(self, aim: _Aim, copied: Table, *, asked: bool = False) -> None:
        """The table was read: look at it, or let it happen; ``asked`` when a person wants to look."""
        if not _has_words(copied):
            self._say_nothing_there()
        elif len(copied.rows) == 1 and copied.width == 1 and aim.block == (1, 1):
            self._put(aim, copied.text(0, 0))
        elif not self._there(aim, len(repeated(copied, *aim.block).rows)):
            self._say_gone()
        elif self._shown is None:  # a key pressed again before its question came asks nothing more
            paste = _Paste(aim, copied, self._table)
            if not paste.first.needs_preview:
                self._decide(paste.first, Filled.REPLACE)
            elif _busy() and not asked:  # no dialog comes up under someone's hands (ux §12)
                text = self._desk.words.text
                look = partial(self._take, aim, copied, asked=True)
                self._desk.say(text("What you copied is ready to be pasted."), text("Look at it"), look)
            else:
                self._open(paste)

    def _take_as_text(self, aim: _Aim, copied: Table) -> None:
        if _has_words(copied):
            self._put(aim, as_one_text(copied))
        else:
            self._say_nothing_there()

    def _there(self, aim: _Aim, rows: int) -> bool:
        """Whether the plan is still in front and all that would be written to is in it."""
        there = {each.id for each in self._table.actions}
        gone = any(each not in there for each in aim.rows[:rows])
        return not gone and aim.place == self._place() and self._table.column_of(aim.column) >= 0

    # --- deciding --------------------------------------------------------------------------------

    def _open(self, paste: _Paste) -> None:
        desk = self._desk
        columns = [(each.name, each.title) for each in paste.columns]
        self._shown = paste
        preview = PastePreview(columns, paste.propose, desk.words, desk.look, desk.icons, self._page.window())
        preview.decided.connect(self._decide)
        preview.as_one_text_requested.connect(self._put_all)
        preview.finished.connect(self._closed)
        preview.open()

    def _closed(self, _result: int) -> None:
        self._shown = None

    def _put_all(self) -> None:
        assert self._shown is not None, "it is asked in the preview"
        self._put(self._shown.aim, as_one_text(self._shown.copied))

    def _decide(self, proposal: Proposal, filled: Filled) -> None:
        edits, made = decided(proposal, filled)
        if edits or made:
            self.decided.emit(edits, made)
        else:
            self._say_no_change()

    def _put(self, aim: _Aim, text: str) -> None:
        """One cell says this now. A choice is told by its stored value, hence in the other way."""
        if not self._there(aim, 1):
            self._say_gone()
            return
        place = self._table.column_of(aim.column)
        column = self._table.columns[place]
        if column.kind == "choice":
            self._choose(column, _Paste(replace(aim, block=(1, 1)), Table(((text,),)), self._table).first)
        elif aim.action and self._table.text(self._table.row_of(aim.action), place) == text:
            self._say_no_change()
        else:
            self.text_decided.emit(aim.action, aim.column, text)

    def _choose(self, column: GridColumn, proposal: Proposal) -> None:
        if proposal.counts.cells_left:
            words = self._desk.words
            self._desk.say(
                words.text(
                    "Nothing was pasted, as {column} takes only these choices: {choices}.",
                    column=column.title,
                    choices=words.listed(list(column.choices.values())),
                )
            )
        else:
            self._decide(proposal, Filled.REPLACE)

    # --- telling ---------------------------------------------------------------------------------

    def _say_nothing_there(self) -> None:
        self._desk.say(
            self._desk.words.text("There is no text on the clipboard: copy a text or a table first.")
        )

    def _say_gone(self) -> None:
        self._desk.say(
            self._desk.words.text("The cell you were pasting into is no longer there: nothing was pasted.")
        )

    def _say_no_change(self) -> None:
        self._desk.say(self._desk.words.text("The paste changes nothing."))


def _has_words(table: Table) -> bool:
    return any(text.strip() for row in table.rows for text in row)


def _by_label(column: GridColumn) -> dict[str, str]:
    return {label: value for value, label in column.choices.items()}


def _targets(plan: PlanTable, ids: Sequence[str]) -> list[Action]:
    """The actions of these ids with the numbers they have in the grid."""
    numbered = {each.id: (each, number) for number, each in enumerate(plan.actions, 1)}
    return [replace(action, number=number) for action, number in map(numbered.__getitem__, ids)]


def _busy() -> bool:
    """Whether someone types, or answers another question."""
    typing = isinstance(QApplication.focusWidget(), _EDITORS)
    return typing or QApplication.activeModalWidget() is not None
