"""Screen 23: what a paste would do, before it does it. It knows no store; it says what a person decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from mentordesk.model.pasting import Filled, Proposal, remapped
from mentordesk.ui.dialogs.paste_rows import Legend, Turning
from mentordesk.ui.dialogs.paste_table import PastedView
from mentordesk.ui.icons import Icons
from mentordesk.ui.reading_order import go_on
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, frame, label, row
from mentordesk.words import Words

Proposing = Callable[[bool | None, Sequence[str | None] | None], Proposal]
"""Makes the proposal anew: whether the first row is a heading, where each column goes; None: as found."""
_WIDTH = 1200
_AROUND = 40


class PastePreview(QDialog):
    """``columns`` are stored name and title of the plan's columns shown, in their order."""

    decided = Signal(object, object)
    """The Proposal as it stands, and what to do where a cell is filled (Filled)."""
    as_one_text_requested = Signal()
    """Everything is to go into the cell one stands in."""

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        propose: Proposing,
        words: Words,
        look: Look,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._propose = propose
        self._words = words
        self._look = look
        self._icons = icons
        self.proposal = propose(None, None)
        self._before = self.proposal.mapping  # when the menu of now was reached
        self.setWindowTitle(words.text("Paste a table"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = label("", wrap=True)
        self.summary.setFont(look.font("content"))
        self.heading = QCheckBox(words.text("The &first row is a heading"), self)
        self.table = PastedView(columns, words, look, icons, self)
        self.legend = Legend(words, look, icons, self)
        self._filled_part = QWidget(self)
        self.choices = self._choices()
        self.cancel = button(words.text("&Cancel"))
        self.into_cell = button(words.text("Paste &everything into the cell"))
        self.paste = button("", "primary")
        self._lay_out()
        self._connect()
        self._show()
        self._sized = False

    @property
    def filled(self) -> Filled:
        """What is to be done where a cell is filled already."""
        return next((each for each, made in self.choices.items() if made.isChecked()), Filled.REPLACE)

    # --- how it is laid out --------------------------------------------------------------------------

    def _choices(self) -> dict[Filled, QRadioButton]:
        text = self._words.text
        made = {
            Filled.KEEP: QRadioButton(text("&Keep the old text"), self),
            Filled.REPLACE: QRadioButton(text("&Replace, the old text stays in the history"), self),
            Filled.APPEND: QRadioButton(text("&Add it below"), self),
        }
        self._group = QButtonGroup(self)
        for each in made.values():
            self._group.addButton(each)
        made[Filled.REPLACE].setChecked(True)
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        whole = column(self)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        laid = column(self._body, spacing=px(10))
        laid.setContentsMargins(px(20), px(16), px(20), px(16))
        laid.addLayout(self._top())
        laid.addWidget(self.table, 1)
        laid.addWidget(self.legend)
        laid.addWidget(self._filled_part)
        inner = column(self._filled_part, spacing=px(10))
        inner.addSpacing(px(4))
        inner.addWidget(frame("line"))
        inner.addSpacing(px(2))
        heading = label(self._words.text("Where a cell is filled already"), "heading3")
        inner.addWidget(heading)
        kinds = Turning(px(26), px(6))
        kinds.put(*self.choices.values())
        kinds.setAccessibleName(heading.text())
        inner.addWidget(kinds)
        area.setWidget(self._body)
        whole.addWidget(area, 1)
        whole.addWidget(frame("line"))
        self._foot_part = self._foot()
        whole.addWidget(self._foot_part)
        self.paste.setDefault(True)  # once it is in the dialog: it stays so whatever has the focus

    def _top(self) -> QHBoxLayout:
        px = self._look.px
        made = row(spacing=px(10))
        mark = label("")
        mark.setPixmap(self._icons.pixmap("check-circle", "success", 18, fill=True))
        made.addWidget(mark)
        made.addWidget(self.summary, 1)
        made.addWidget(self.heading)
        return made

    def _foot(self) -> QWidget:
        px = self._look.px
        note, buttons = QWidget(), QWidget()
        laid = row(note, spacing=px(8))
        mark = label("")
        mark.setPixmap(self._icons.pixmap("arrow-u-up-left"))
        laid.addWidget(mark)
        laid.addWidget(label(self._words.text("One Ctrl+Z undoes the whole paste."), "secondary"))
        laid.addStretch(1)
        laid = row(buttons, spacing=px(10))
        laid.addStretch(1)
        for each in (self.cancel, self.into_cell, self.paste):
            each.setAutoDefault(True)  # Enter on a button is that button, elsewhere it pastes
            laid.addWidget(each)
        ends = Turning(px(16), px(8), spread=True)
        ends.put(note, buttons)
        made = frame("surface")
        around = row(made)
        around.setContentsMargins(px(20), px(12), px(20), px(12))
        around.addWidget(ends)
        return made

    def _connect(self) -> None:
        self.heading.toggled.connect(self._head)
        self.table.menu_reached.connect(self._remember)
        self.table.mapping_changed.connect(self._map)
        self._group.buttonToggled.connect(self._fill)
        self.cancel.clicked.connect(self.reject)
        self.into_cell.clicked.connect(self._ask_for_one_text)
        self.paste.clicked.connect(self._decide)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        return go_on(self, forward)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self._size()
            self.paste.setFocus()

    def _size(self) -> None:
        """As high as the table would be, as far as there is room."""
        parent = self.parentWidget()
        room = parent.window().size() if parent else self.screen().availableSize()
        width = min(self._look.px(_WIDTH), room.width() - _AROUND)
        wanted = self.table.wanted_height(width - 2 * self._look.px(20)) - self.table.minimumHeight()
        rest = self._body.heightForWidth(width) + self._foot_part.heightForWidth(width) + 1
        self.resize(width, min(rest + max(wanted, 0), room.height() - _AROUND))
        if parent is not None:
            self.move(parent.window().geometry().center() - self.rect().center())

    # --- what a person does --------------------------------------------------------------------------

    def _head(self, headed: bool) -> None:
        self.proposal = self._propose(headed, self.proposal.mapping)
        self._show()

    def _remember(self) -> None:
        self._before = self.proposal.mapping

    def _map(self, place: int, name: str | None) -> None:
        """Arrows pass over what other columns go to: only what one stays at is taken from them."""
        self.proposal = self._propose(self.proposal.headed, remapped(self._before, place, name))
        self._show()

    def _fill(self, *_: object) -> None:
        self.table.show_filled(self.filled)
        self._name_button()

    def _ask_for_one_text(self) -> None:
        self.as_one_text_requested.emit()
        self.accept()

    def _decide(self) -> None:
        self.decided.emit(self.proposal, self.filled)
        self.accept()

    # --- what is shown -------------------------------------------------------------------------------

    def _show(self) -> None:
        proposal = self.proposal
        self.summary.setText(self._summed_up())
        self.setAccessibleDescription(self.summary.text())
        blocked = self.heading.blockSignals(True)
        self.heading.setChecked(proposal.headed)
        self.heading.blockSignals(blocked)
        self.table.show_proposal(proposal, self.filled)
        self.legend.show_counts(proposal.counts)
        self._filled_part.setVisible(bool(proposal.counts.replaced))
        self._name_button()

    def _name_button(self) -> None:
        count = sum(not each.empty for each in self.proposal.rows)
        self.paste.setText(self._words.plural("&Paste {count} row", "&Paste {count} rows", count))
        self.paste.setEnabled(bool(count))

    def _summed_up(self) -> str:
        words, proposal = self._words, self.proposal
        rows = words.plural("{count} row", "{count} rows", len(proposal.rows))
        columns = words.plural("{count} column", "{count} columns", len(proposal.mapping))
        known = proposal.headed and proposal.recognised
        said = (
            words.text("{rows} and {columns}, headings recognised.", rows=rows, columns=columns) if known
            else words.text("{rows} and {columns}.", rows=rows, columns=columns)
        )  # fmt: skip
        if any("\n" in cell.new for each in proposal.rows for cell in each.cells):
            return words.text("{summary} Line breaks inside cells are kept.", summary=said)
        return said
