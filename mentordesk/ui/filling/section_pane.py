"""One part of a form in one scrolled column: its intro and its questions, a few editors at a time (R-218).

A page never opens with more than twelve editors: the first questions are made, or those from where one
was; a line above and below says how many more there are, and makes them when one comes to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from mentordesk.forms.definition import Question
from mentordesk.model.filled import Filled
from mentordesk.ui.filling.pane_parts import Lit, More
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, label
from mentordesk.words import Words

MOST = 12
"""Editors there are when a part opens, at most (R-218)."""
_AT_ONCE = 5  # questions, as many as a screen shows
_NEAR = 80
_WIDTH = 760
_SETTLED_MS = 60


class Maker(Protocol):
    """Makes the blocks of questions, and shows in them what is answered."""

    def make(self, question: Question, parent: QWidget) -> QuestionBlock:
        """A block with all that is answered now."""

    def show(self, block: QuestionBlock, filled: Filled) -> None:
        """Something was written, here or elsewhere."""


class SectionPane(QScrollArea):
    """``come`` carries the id of the question one reads or writes in; the focus is never moved by that."""

    come = Signal(str)

    def __init__(
        self, words: Words, look: Look, title: str, intro: str, questions: Sequence[Question], maker: Maker,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._words, self._look, self._maker = words, look, maker
        self.questions = tuple(questions)
        self._made: dict[int, Lit] = {}
        self._first = self._end = 0
        self._ready = False
        self._brought: Lit | None = None
        self._on_the_way = False
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self.extras: list[QWidget] = []
        inner = QWidget(self)
        inner.setMaximumWidth(look.px(_WIDTH))
        laid = column(inner, spacing=look.px(10))
        laid.setContentsMargins(look.px(20), look.px(18), look.px(24), look.px(28))
        heading = label(title, "heading2", wrap=True, parent=inner)
        laid.addWidget(heading)
        if intro:
            laid.addWidget(label(intro, "secondary", wrap=True, parent=inner))
        self.top = column(spacing=look.px(8))
        laid.addLayout(self.top)
        self.before = More(inner)
        self.before.wanted.connect(partial(self._more, -1))
        self.after = More(inner)
        self.after.wanted.connect(partial(self._more, 1))
        left = Qt.AlignmentFlag.AlignLeft
        laid.addWidget(self.before, 0, left)
        self._blocks: QVBoxLayout = column(spacing=look.px(18))
        laid.addLayout(self._blocks)
        laid.addWidget(self.after, 0, left)
        laid.addStretch(1)
        self._inner = inner
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # --- making ----------------------------------------------------------------------------------

    def begin(self, at: str = "") -> None:
        """Make the first questions, or those from ``at`` on; no more than twelve editors.

        What is seen at once is made at once, the others one after another once that is painted.
        """
        place = max(self._place(at), 0)
        self._first = self._end = place
        while self._end < min(place + _AT_ONCE, len(self.questions)) and self._add(self._end, MOST):
            self._end += 1
        self._tell_more()
        self._filling.start()

    def _fill(self) -> None:
        """One question more, below while there is room for its editors, then above."""
        self._settle_layout()
        above, seen = self._first, self._made.get(self._first)
        top = seen.y() if seen is not None else 0
        if self._end < len(self.questions) and self._count() < MOST and self._add(self._end, MOST):
            self._end += 1
        elif self._first > 0 and self._count() < MOST and self._add(self._first - 1, MOST):
            self._first -= 1
        else:
            self._ready = True
        self._tell_more()
        if seen is not None and self._first < above:
            self._stay(seen, top)
        if self._ready:
            self._scrolled(self.verticalScrollBar().value())  # one may have come to the end meanwhile
        else:
            self._filling.start()

    @property
    def resting(self) -> bool:
        """Whether all is made that is to be there without anybody asking."""
        return self._ready

    def _stay(self, seen: Lit, top: int) -> None:
        """What one sees stays where it is, though something was put above what stood at ``top``."""
        self._settle_layout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + seen.y() - top)

    def _place(self, question: str) -> int:
        return next((place for place, each in enumerate(self.questions) if each.id == question), -1)

    def _count(self) -> int:
        return sum(len(each.block.editors()) for each in self._made.values())

    def _add(self, place: int, most: int | None) -> bool:
        """Make a question, unless that would be too many editors; the first one always."""
        lit = Lit(self._maker.make(self.questions[place], self._inner), self._inner)
        self._made[place] = lit
        if most is not None and len(self._made) > 1 and self._count() > most:
            del self._made[place]
            lit.hide()
            lit.deleteLater()
            return False
        self._blocks.insertWidget(0 if place < self._first else self._blocks.count(), lit)
        lit.show()
        return True

    def _more(self, way: int) -> None:
        """The next questions below (1) or above (-1), a dozen editors more."""
        if not self._ready:
            return
        self._ready = False
        focused = (self.after if way > 0 else self.before).hasFocus()
        room, seen = self._count() + MOST, self._made[self._first]
        top = seen.y()
        start = self._end if way > 0 else self._first - 1
        while (self._end < len(self.questions) if way > 0 else self._first > 0) and self._add(
            self._end if way > 0 else self._first - 1, None
        ):
            if way > 0:
                self._end += 1
            else:
                self._first -= 1
            if self._count() >= room:
                break
        self._tell_more()
        if focused and start in self._made:
            self._made[start].block.focus_first()
        if way < 0:
            self._stay(seen, top)
        self._ready = True

    def _tell_more(self) -> None:
        plural = self._words.plural
        above, below = self._first, len(self.questions) - self._end
        self.before.setText(plural("{count} question before", "{count} questions before", above))
        self.after.setText(plural("{count} more question", "{count} more questions", below))
        self.before.setVisible(above > 0)
        self.after.setVisible(below > 0)

    def reach(self, question: str) -> QuestionBlock | None:
        """The block of a question, made if it was not there yet; None for a question that is not here."""
        place = self._place(question)
        if place < 0:
            return None
        ready, self._ready = self._ready, False
        while self._end <= place:
            self._add(self._end, None)
            self._end += 1
        while self._first > place:
            self._add(self._first - 1, None)
            self._first -= 1
        self._tell_more()
        self._ready = ready
        return self._made[place].block

    @property
    def blocks(self) -> list[QuestionBlock]:
        """The questions that are made, from the top."""
        return [self._made[place].block for place in sorted(self._made)]

    # --- seeing ----------------------------------------------------------------------------------

    def bring(self, question: str, *, light: bool = False) -> None:
        """Bring a question into sight, once it has its place; lit for a moment where asked."""
        lit = self._made.get(self._place(question))
        if lit is not None:
            self._brought, self._on_the_way = lit, True
            QTimer.singleShot(0, lit, partial(self._bring, lit, light))
            QTimer.singleShot(
                _SETTLED_MS, lit, partial(self._bring, lit, False)
            )  # texts above may have grown

    def _bring(self, lit: Lit, light: bool) -> None:
        if light:
            lit.light()
        if lit is not self._brought:
            return  # one has gone on to another meanwhile
        self._settle_layout()
        top = lit.mapTo(self._inner, QPoint(0, 0)).y()
        focus = self.focusWidget()
        inside = lit.isAncestorOf(focus)
        if lit.height() <= self.viewport().height() or not inside:
            bar, margin = self.verticalScrollBar(), self._look.px(16)
            if top - margin < bar.value() or top + lit.height() > bar.value() + self.viewport().height():
                room = self.viewport().height() - lit.height()
                bar.setValue(top - max(min(margin, room), 0) if room < self._look.px(200) else top - margin)
        else:
            self.ensureWidgetVisible(focus, 0, self._look.px(24))
        self._on_the_way = False

    def _settle_layout(self) -> None:
        layout = self._inner.layout()
        if layout is not None:
            layout.activate()
            QApplication.sendPostedEvents(self._inner, QEvent.Type.LayoutRequest)  # how far one can scroll

    def keep_still(self, change: Callable[[], None]) -> None:
        """Change something above without moving the line one writes in."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self._inner.isAncestorOf(focus)
        before = focus.mapTo(self._inner, QPoint(0, 0)).y() if focus is not None and inside else 0
        change()
        if focus is not None and inside and self.verticalScrollBar().value() > 0:
            self._settle_layout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + focus.mapTo(self._inner, QPoint(0, 0)).y() - before)

    def _scrolled(self, value: int) -> None:
        if not self._ready or not self.isVisible():
            return
        bar, near = self.verticalScrollBar(), self._look.px(_NEAR)
        if value > 0 and value >= bar.maximum() - near and self._end < len(self.questions):
            self._more(1)
        elif value < near and self._first > 0 and value > 0:
            self._more(-1)
        here = self.seen_question()
        if here and not self._on_the_way:  # what passes by is not where one is
            self.come.emit(here)

    def sees(self, question: str) -> bool:
        """Whether a question is in sight."""
        return any(self.questions[place].id == question for place, _lit in self._seen())

    def _seen(self) -> list[tuple[int, Lit]]:
        top, bottom = self.verticalScrollBar().value(), self.viewport().height()
        shown = []
        for place in sorted(self._made):
            lit = self._made[place]
            at = lit.mapTo(self._inner, QPoint(0, 0)).y() - top
            if at + lit.height() > self._look.px(40) and at < bottom:
                shown.append((place, lit))
        return shown

    def seen_question(self) -> str:
        """The question one writes in while it is in sight, else the first whose most is."""
        shown = self._seen()
        focus = self.window().focusWidget()
        for place, lit in shown:
            if lit.isAncestorOf(focus):
                return self.questions[place].id
        return self.questions[shown[0][0]].id if shown else ""
