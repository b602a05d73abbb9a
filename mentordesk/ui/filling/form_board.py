"""How the page of a form is divided: parts at the left, questions, the panel beside or over them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentordesk.forms.definition import Form
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.companion import Companion
from mentordesk.ui.filling.form_head import FormHead
from mentordesk.ui.filling.form_side import FormSide
from mentordesk.ui.filling.nothing_yet import NothingYet
from mentordesk.ui.filling.one_by_one import OneByOne
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.section_pane import Maker
from mentordesk.ui.filling.section_rail import SectionRail
from mentordesk.ui.filling.section_view import SectionView
from mentordesk.ui.filling.sheet_list import SheetList
from mentordesk.ui.focus_ring import OWN_FOCUS
from mentordesk.ui.widgets.banner import Banner
from mentordesk.ui.widgets.parts import column, frame, row

_NARROW, _DOCKED, _SHEETS, _ALL = 860, 1100, 1100, 1340
"""Room in the design's pixels: below the first the parts are a list to drop down, below the second the
panel lies over the questions; from the third on the sheets stand beside the parts, from the last on all."""
_BESIDE = 320


class FormBoard(QWidget):
    """``side_toggled`` tells whether the panel is wanted, ``entered`` that the focus came from outside."""

    side_toggled = Signal(bool)
    entered = Signal()

    def __init__(self, desk: Desk, form: Form, maker: Maker, companion: Companion, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._form = desk.look, form
        self.setProperty(OWN_FOCUS, True)  # the focus goes on to a field
        self._wished, self._drawn = True, False
        self.content = QWidget(self)
        self.asking = Banner(desk.look, desk.icons, self.content)
        self.head = FormHead(desk, form, self.content)
        self.sheets = SheetList(desk, form, self.content)
        self.rail = SectionRail(desk, form, self.content)
        self.views = QStackedWidget(self.content)
        self.sections = SectionView(form, desk.words, desk.look, maker, self.views)
        self.one = OneByOne(desk, form, maker, self.views)
        self.nothing = NothingYet(desk, form, self.views)
        for view in (self.sections, self.one, self.nothing):
            self.views.addWidget(view)
        self.side = FormSide(desk, form, companion, self)
        self.side.close_requested.connect(self.toggle_side)
        self.head.side_requested.connect(self.toggle_side)
        self._line = frame("line", self.content)
        self._line.setStyleSheet("max-width: 1px; min-width: 1px; max-height: 16777215px;")
        self._body = body = row()
        for beside in (self.rail, self._line):
            body.addWidget(beside)
        body.addWidget(self.views, 1)
        self._laid = laid = column(self.content)
        laid.addWidget(self.head)
        laid.addWidget(frame("line", self.content))
        laid.addWidget(self.asking)
        laid.addLayout(body, 1)

    @property
    def _room(self) -> int:
        return self.width() * 100 // self._look.text_size

    @property
    def narrow(self) -> bool:
        """Whether the parts of the form are a list to drop down."""
        return self._room < _NARROW

    @property
    def docked(self) -> bool:
        """Whether the panel stands beside the questions."""
        return self._room >= (_ALL if self._form.several else _DOCKED) and not self.alone

    @property
    def alone(self) -> bool:
        """Whether one question at a time has the whole room."""
        return self.views.currentWidget() is self.one

    # --- what is shown ---------------------------------------------------------------------------

    def show_sections(self) -> None:
        """The whole form, a part at a time."""
        self._show(self.sections)

    def show_one(self) -> None:
        """One question at a time."""
        self._drawn = False
        self._show(self.one)

    def show_nothing(self) -> None:
        """No sheet has been begun."""
        self._show(self.nothing)

    def _show(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self.fit()

    @property
    def blocks(self) -> list[QuestionBlock]:
        """Every question that is made, wherever it is shown."""
        return [*self.sections.blocks, *((self.one.block,) if self.one.block is not None else ())]

    def blocks_of(self, question: str) -> list[QuestionBlock]:
        """A question where it is made."""
        return [each for each in self.blocks if each.question.id == question]

    def block_of(self, question: str) -> QuestionBlock | None:
        """A question as it is seen now."""
        if self.alone:
            block = self.one.block
            return block if block is not None and block.question.id == question else None
        return self.sections.block_of(question)

    # --- the panel -------------------------------------------------------------------------------

    @property
    def side_shown(self) -> bool:
        """Whether the panel is there."""
        if self.alone or self.views.currentWidget() is self.nothing:
            return False
        return self._wished if self.docked else self._drawn

    def wish_side(self, wished: bool) -> None:
        """Whether a person wants the panel where there is room for it."""
        self._wished = wished
        self.fit()

    def toggle_side(self) -> None:
        """F9: there, or gone."""
        if self.docked:
            self._wished = not self._wished
            self.side_toggled.emit(self._wished)
        else:
            self._drawn = not self._drawn
        self.fit()
        if self.side_shown:
            self.side.enter()
        else:
            self.entered.emit()

    def show_side(self, tab: str) -> None:
        """The panel with one of its views, and the focus in it."""
        self.side.turn(tab)
        if self.side_shown:
            self.side.enter()
        else:
            self.toggle_side()

    def close_drawer(self) -> None:
        """One has gone where the panel led: over the questions it has done its work."""
        if self._drawn and not self.docked:
            self._drawn = False
            self.fit()

    def fit(self) -> None:
        """Everything at its place, as the room allows."""
        whole, shown, narrow = self.rect(), self.side_shown, self.narrow
        width = min(self.side.minimumWidth(), whole.width())
        self.side.setVisible(shown)
        self.side.setGeometry(QRect(whole.width() - width, 0, width, whole.height()))
        beside = self.docked or whole.width() - width >= self._look.px(_BESIDE)
        self.content.setGeometry(whole.adjusted(0, 0, -width if shown and beside else 0, 0))
        self.side.raise_()
        empty = self.views.currentWidget() is self.nothing
        self.head.fit(narrow=narrow and not empty, docked=self.docked or self.alone or empty)
        covered = shown and not self.docked  # the panel takes the room of the parts while it is out
        for each in (self.rail, self._line):
            each.setVisible(not (narrow or self.alone or empty or covered))
        self.sheets.setVisible(self._form.several and not (self.alone or empty))
        self._place_sheets(folded=self._room < _SHEETS)

    def _place_sheets(self, *, folded: bool) -> None:
        """Beside the parts, or in one line above them."""
        if folded == self.sheets.folded:
            return
        self.sheets.fold(folded)
        if folded:
            self._laid.insertWidget(self._laid.count() - 1, self.sheets)
        else:
            self._body.insertWidget(0, self.sheets)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape and self._drawn and not self.docked:
            self.toggle_side()
        else:
            super().keyPressEvent(event)
