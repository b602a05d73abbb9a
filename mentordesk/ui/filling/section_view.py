"""The parts of a form one at a time: each keeps its questions and how far it was scrolled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from mentordesk.forms.definition import Form, Question
from mentordesk.model.filled import Filled
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.section_pane import Maker, SectionPane
from mentordesk.ui.theme import Look
from mentordesk.words import Words


@dataclass(frozen=True)
class Spot:
    """Where one is in a form: part, question, field, row, and the place of the cursor in its text."""

    section: str
    question: str = ""
    key: str = ""
    row: str = ""
    cursor: int = 0
    scroll: int = 0


class SectionView(QStackedWidget):
    """``come`` carries part and question as one reads on."""

    come = Signal(str, str)
    opened = Signal(str, object)
    """A part with its pane, when it is made."""

    def __init__(
        self, form: Form, words: Words, look: Look, maker: Maker,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._form, self._words, self._look, self._maker = form, words, look, maker
        self._panes: dict[str, SectionPane] = {}
        self._filled: Filled | None = None
        self._stale: set[str] = set()
        self.section = ""
        self.questions: Callable[[str], tuple[Question, ...]] = form.questions_in

    @property
    def pane(self) -> SectionPane | None:
        """The part that is shown."""
        return self._panes.get(self.section)

    def clear(self) -> None:
        """Throw everything away: another form is shown, or other questions of it."""
        for pane in self._panes.values():
            self.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        self._panes, self._stale = {}, set()

    def open(self, section: str, at: str = "") -> SectionPane:
        """Show a part; made anew it begins with the question ``at``."""
        self.section = section
        pane = self._panes.get(section)
        if pane is None:
            form, words = self._form, self._words
            pane = SectionPane(
                words, self._look, form.section_label(section, words), form.section_intro(section, words),
                self.questions(section), self._maker, self,
            )  # fmt: skip
            self._panes[section] = pane
            pane.come.connect(self._come)
            self.addWidget(pane)
            pane.begin(at)
            self.opened.emit(section, pane)
        self.setCurrentWidget(pane)
        self._freshen(section)
        return pane

    def _come(self, question: str) -> None:
        self.come.emit(self.section, question)

    def show_filled(self, filled: Filled) -> None:
        """What is shown has changed: at once in the part one sees, later in the others."""
        self._filled = filled
        self._stale = set(self._panes)
        self._freshen(self.section)

    def _freshen(self, section: str) -> None:
        if self._filled is not None and section in self._stale:
            self._stale.discard(section)
            for block in self._panes[section].blocks:
                self._maker.show(block, self._filled)

    @property
    def blocks(self) -> list[QuestionBlock]:
        """All questions that are made, of all parts."""
        return [block for pane in self._panes.values() for block in pane.blocks]

    def block_of(self, question: str) -> QuestionBlock | None:
        """A question's block where it is made."""
        return next((each for each in self.blocks if each.question.id == question), None)

    # --- where one is ----------------------------------------------------------------------------

    def go(self, spot: Spot, *, light: bool = False, focus: bool = True) -> None:
        """To a question, a field or a row of it, with the cursor where it was."""
        pane = self.open(spot.section, spot.question)
        block = pane.reach(spot.question) if spot.question else next(iter(pane.blocks), None)
        if block is None:
            return
        if focus:
            try:
                if spot.key:
                    block.focus_field(spot.key, spot.row)
                else:
                    block.focus_first()
            except KeyError:  # the row is gone
                block.focus_first()
            self._put_cursor(spot.cursor)
        if spot.question or light:
            pane.bring(block.question.id, light=light)
        if spot.scroll:
            QTimer.singleShot(0, pane, _Scroll(pane, spot.scroll))
        self.come.emit(spot.section, block.question.id)

    def _put_cursor(self, place: int) -> None:
        focus = self.window().focusWidget()  # it has the focus as soon as the window is active again
        if not place or not self.isAncestorOf(focus):
            return
        if isinstance(focus, QPlainTextEdit):
            cursor = focus.textCursor()
            cursor.setPosition(min(place, focus.document().characterCount() - 1))
            focus.setTextCursor(cursor)
        elif isinstance(focus, QLineEdit):
            focus.setCursorPosition(min(place, len(focus.text())))

    def spot(self, focus: QWidget | None) -> Spot | None:
        """Where one is who has the focus there; by what is in sight where that is in no question."""
        pane = self.pane
        if pane is None:
            return None
        scroll = pane.verticalScrollBar().value()
        if focus is None or not pane.isAncestorOf(focus):
            return Spot(self.section, pane.seen_question(), scroll=scroll)
        cursor = _cursor_of(focus)
        key = row = question = ""
        each: Any = focus
        while each is not None and each is not pane:
            if isinstance(each, FieldRow):
                key, row = each.key, each.row
            elif isinstance(each, QuestionBlock):
                question = each.question.id
            each = each.parentWidget()
        return Spot(self.section, question or pane.seen_question(), key, row, cursor, scroll)


class _Scroll:
    """Brings a part back to where it was scrolled, once it is laid out."""

    def __init__(self, pane: SectionPane, value: int) -> None:
        self._pane, self._value = pane, value

    def __call__(self) -> None:
        self._pane.verticalScrollBar().setValue(self._value)


def _cursor_of(focus: QWidget) -> int:
    if isinstance(focus, QPlainTextEdit):
        cursor: QTextCursor = focus.textCursor()
        return cursor.position()
    return focus.cursorPosition() if isinstance(focus, QLineEdit) else 0
