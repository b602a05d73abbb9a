"""Beside History: one act, the cell it changed, what stood there before, and the ways from it (ux.md, 27)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from mentordesk.model.past import ActPast, CellPast, Changed, PastEntry
from mentordesk.ui.desk import Desk
from mentordesk.ui.past.difference import Difference
from mentordesk.ui.past.rows_list import RowsList
from mentordesk.ui.past.telling import short_when, when_by
from mentordesk.ui.widgets.parts import button, column, icon_button, label, row

_WIDTH = 340


class PastPanel(QFrame):
    """Wishes only. ``cell_requested`` carries the place of a cell within the act shown."""

    cell_requested = Signal(int)
    whole_requested = Signal()
    back_requested = Signal()
    open_requested = Signal()
    take_back_requested = Signal()
    compare_requested = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.setProperty("role", "surface")
        self.setMinimumWidth(look.px(_WIDTH))
        self.act: ActPast | None = None
        self.cell: CellPast | None = None
        self.when = label("", "meta", wrap=True)
        self.title = label("", "heading2", wrap=True)
        self.sentence = label("", "secondary", wrap=True)
        self.whole = button(text("All cells of this change"), "link", parent=self)
        self.whole.clicked.connect(self.whole_requested)
        self.this = label(text("This change"), "heading3")
        self.difference = Difference(desk.words, look, self)
        self.difference.caret_moved.connect(self._reach)
        self.hidden = label("", "secondary", wrap=True)
        self.cells_head = label(text("Cells it changed"), "heading3")
        self.cells = RowsList(text("Cells it changed"), look, self)
        self.cells.opened.connect(self.cell_requested)
        self.cells.seen.connect(self._reach)
        self.more = label("", "meta", wrap=True)
        self.before_head = label("", "heading3")
        self.before = RowsList(text("What stood in this cell before"), look, self)
        self.before.moved.connect(self._chosen)
        self.before.seen.connect(self._reach)
        self.older = label(
            text("There are older texts, further down in the list of changes."), "meta", wrap=True
        )
        self.back = self._button(text("Back to this text"), "arrow-u-up-left", self.back_requested)
        self.take_back = self._button(text("Take this back"), "arrow-u-up-left", self.take_back_requested)
        self.compare = self._button(text("Compare with today"), "flag", self.compare_requested)
        self.open_cell = button(text("Open the cell"), "quiet", parent=self)
        self.open_cell.clicked.connect(self.open_requested)
        self.note = label("", "meta", wrap=True)
        self.close_button = icon_button(text("Back to the list"), icons.icon("x"), icons.size(16), self)
        self.close_button.clicked.connect(self.left)
        self._lay_out()
        self.show_nothing()

    def _button(self, said: str, icon: str, wish: SignalInstance) -> QPushButton:
        icons = self._desk.icons
        made = button(said, "", icons.icon(icon), size=icons.size(16), parent=self)
        made.clicked.connect(wish)
        return made

    def _lay_out(self) -> None:
        look = self._desk.look
        inner = QWidget(self)
        laid = column(inner, spacing=look.px(4))
        laid.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(16))
        top = row()
        top.addWidget(self.when, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        laid.addLayout(top)
        left = Qt.AlignmentFlag.AlignLeft
        for widget, space, side in (
            (self.title, 0, None), (self.sentence, 0, None), (self.whole, 0, left), (self.this, 8, None),
            (self.hidden, 0, None), (self.difference, 0, None), (self.cells_head, 8, None),
            (self.cells, 0, None), (self.more, 0, None), (self.before_head, 10, None),
            (self.before, 0, None), (self.older, 0, None), (self.back, 10, left), (self.take_back, 0, left),
            (self.compare, 0, left), (self.open_cell, 0, left), (self.note, 4, None),
        ):  # fmt: skip
            laid.addSpacing(look.px(space))
            laid.addWidget(widget, 0, side or Qt.AlignmentFlag(0))
        laid.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column(self).addWidget(self._scroll)

    # --- showing -------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No act is chosen."""
        self.act = self.cell = None
        self.note.clear()
        self._only(self.when)
        self.when.setText(self._desk.words.text("Choose a change to see it here."))

    def _only(self, *shown: QWidget) -> None:
        for each in (
            self.when, self.title, self.sentence, self.whole, self.this, self.hidden, self.difference,
            self.cells_head, self.cells, self.more, self.before_head, self.before, self.older, self.back,
            self.take_back, self.compare, self.open_cell, self.note,
        ):  # fmt: skip
            each.setVisible(each in shown)

    def _head(self, entry: PastEntry, title: str) -> None:
        words, today = self._desk.words, self._desk.today()
        self.when.setText(when_by(entry.at, entry.who, today, words))
        self.title.setText(title)

    def show_act(self, act: ActPast) -> None:
        """An act with none or several cells; the one cell of an act is shown by ``show_cell``."""
        self.act, self.cell = act, None
        self.note.clear()
        words, entry = self._desk.words, act.entry
        self._head(entry, entry.title or entry.sentence)
        shown: list[QWidget] = [self.when, self.title]
        if entry.version:
            self.sentence.setText(entry.sentence)
            shown += [self.sentence, self.compare]
        if entry.restricted:
            self.hidden.setText(words.text("Its words are not shown here."))
            shown.append(self.hidden)
        elif act.cells and not entry.version:
            self.cells.show_lines([self._cell_line(each) for each in act.cells])
            shown += [self.cells_head, self.cells]
            if act.more:
                self.more.setText(words.plural("{count} more cell", "{count} more cells", act.more))
                shown.append(self.more)
        self._only(*shown)
        self._scroll.verticalScrollBar().setValue(0)

    def _cell_line(self, changed: Changed) -> tuple[str, str, str]:
        words = self._desk.words
        if changed.hidden:
            new = words.text("These words were erased.")
        else:
            new = " ".join(changed.new.split())[:120] or words.text("empty")
        said = words.text("{cell}: {words}", cell=changed.where, words=new)
        return "", said, said

    def show_cell(self, act: ActPast, cell: CellPast) -> None:
        """One cell as an act changed it, and before."""
        self.act, self.cell = act, cell
        words = self._desk.words
        self._head(act.entry, cell.changed.where)
        shown: list[QWidget] = [self.when, self.title, self.this]
        if len(act.cells) > 1:
            shown.append(self.whole)
        self.this.setText(words.text("This change"))
        if cell.changed.hidden:
            kept, gone = words.text("Its words are not shown here."), words.text("These words were erased.")
            self.hidden.setText(kept if act.entry.restricted else gone)
            shown.append(self.hidden)
        else:
            self.difference.show_texts(cell.changed.old, cell.changed.new)
            shown.append(self.difference)
        shown += self._show_before(cell)
        if cell.may_go_back or cell.earlier:
            shown += [self.back, self.note]
        self._only(*shown, self.open_cell)
        self._chosen(-1)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_before(self, cell: CellPast) -> Sequence[QWidget]:
        words, today = self._desk.words, self._desk.today()
        if not cell.earlier:
            return ()
        lines = []
        for each in cell.earlier:
            text = each.text or words.text("empty")
            said = words.text("{when}: {words}", when=when_by(each.at, each.who, today, words), words=text)
            lines.append((short_when(each.at, today, words), text, said))
        self.before.show_lines(lines)
        self.before_head.setText(words.text("This cell, before"))
        return (self.before_head, self.before, *((self.older,) if cell.older else ()))

    def show_between(self, changed: Changed, older: PastEntry, newer: PastEntry) -> None:
        """The texts of one cell after two acts that were marked."""
        self.act = self.cell = None
        words, today = self._desk.words, self._desk.today()
        between = words.text(
            "From: {older}. To: {newer}.",
            older=when_by(older.at, older.who, today, words),
            newer=when_by(newer.at, newer.who, today, words),
        )  # fmt: skip
        self.when.setText(between)
        self.title.setText(changed.where)
        self.this.setText(words.text("The difference between them"))
        if changed.hidden:
            self.hidden.setText(words.text("Its words are not shown here."))
        else:
            self.difference.show_texts(changed.old, changed.new)
        shown = self.hidden if changed.hidden else self.difference
        self._only(self.when, self.title, self.this, shown)

    def offer_take_back(self, possible: bool) -> None:
        """Whether the whole act can be taken back."""
        self.take_back.setVisible(possible)

    # --- choosing ------------------------------------------------------------------------------------

    @property
    def chosen_text(self) -> str:
        """The text one would go back to: the earlier one chosen, else the one after the change."""
        if self.cell is None:
            return ""
        at = self.before.currentRow()
        return self.cell.earlier[at].text if at >= 0 else self.cell.changed.new

    @property
    def may_go_back(self) -> bool:
        """Whether going back would change anything."""
        cell = self.cell
        if cell is None or not (cell.may_go_back or self.before.currentRow() >= 0):
            return False
        return cell.gone or self.chosen_text != cell.stands or len(cell.seen) > 1

    def _chosen(self, _row: int) -> None:
        text = self._desk.words.text
        self.back.setEnabled(self.may_go_back)
        if self.cell is None:
            return
        if self.cell.gone:
            note = text("This row was removed. Going back brings it back with this text.")
        elif self.may_go_back:
            note = text("Today’s text stays in the history.")
        else:
            note = text("This is the text that stands today.")
        self.note.setText(note)

    def enter(self) -> None:
        """The focus to what one reads first."""
        stops = (self.difference, self.cells, self.compare, self.before, self.take_back, self.close_button)
        first = next((each for each in stops if each.isVisibleTo(self)), self.close_button)
        if first is self.cells and self.cells.currentRow() < 0:
            self.cells.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reach(self, at: QPoint) -> None:
        self._scroll.ensureVisible(at.x(), at.y(), 0, self._desk.look.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
