"""The numbered questions of a part in one sitting: one at a time, large, then what is still empty."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from mentordesk.forms.definition import Form, Question
from mentordesk.model.filled import Filled
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_words import question_said, question_title
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.section_pane import Maker
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import button, column, emptied, keep_height, label, row

_WIDTH = 720


def numbered(form: Form, section: str) -> tuple[Question, ...]:
    """The questions of a part that one can go through one by one."""
    return tuple(each for each in form.questions_in(section) if each.number is not None)


class OneByOne(QWidget):
    """``left`` carries the question one was at, so that the whole form opens there."""

    left = Signal(str)

    def __init__(self, desk: Desk, form: Form, maker: Maker, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._form, self._maker = desk, form, maker
        text, look, icons = desk.words.text, desk.look, desk.icons
        self.questions: tuple[Question, ...] = ()
        self.place = 0
        self.block: QuestionBlock | None = None
        self._filled: Filled | None = None
        self.where = label("", "secondary", parent=self)
        self.dots = _Dots(look, self)
        self.out = button(
            text("Back to the whole form"), "quiet", icons.icon("x"), size=icons.size(16), parent=self
        )
        self.out.clicked.connect(self.leave)
        self.back = button(
            text("Question before"), "", icons.icon("arrow-left"), size=icons.size(16), parent=self
        )
        self.back.clicked.connect(partial(self.step, -1))
        self.on = button(text("Next question"), "primary", parent=self)
        self.on.clicked.connect(partial(self.step, 1))
        self._shown: QVBoxLayout = column(spacing=look.px(8))
        self._watched: QWidget | None = None
        self._lay_out()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def _lay_out(self) -> None:
        look = self._desk.look
        inner = QWidget(self)
        inner.setMaximumWidth(look.px(_WIDTH))
        inner.setStyleSheet(f'QLabel[role="heading2"] {{ font-size: {look.font_px("heading1")}px; }}')
        laid = column(inner)
        laid.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(24))
        laid.addLayout(self._shown)
        laid.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        top = row(spacing=look.px(14))
        top.setContentsMargins(look.px(28), look.px(16), look.px(20), look.px(8))
        top.addWidget(self.where)
        top.addWidget(self.dots)
        top.addStretch(1)
        top.addWidget(self.out)
        foot = row(spacing=look.px(8))
        foot.setContentsMargins(look.px(28), look.px(8), look.px(28), look.px(16))
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        whole = column(self)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    # --- showing ---------------------------------------------------------------------------------

    def begin(self, questions: tuple[Question, ...], filled: Filled, at: str = "") -> None:
        """Go through these, from one of them on."""
        self.questions, self._filled = questions, filled
        found = (place for place, each in enumerate(questions) if each.id == at)
        self._go(next(found, 0))

    @property
    def over(self) -> bool:
        """Whether all of them were gone through."""
        return self.place >= len(self.questions)

    def show_filled(self, filled: Filled) -> None:
        """What is shown has changed."""
        self._filled = filled
        if self.block is not None:
            self._maker.show(self.block, filled)
        elif self.questions and self.over:
            self._show_end()
        self._show_dots()

    def step(self, by: int) -> None:
        """To the next question (1) or the one before (-1); what is typed is handed over by leaving it."""
        if not self.over or by < 0:
            self.flush()
            self._go(max(0, min(self.place + by, len(self.questions))))

    def flush(self) -> None:
        """Hand over what is being typed."""
        if self.block is not None:
            self.block.flush()

    def enter(self) -> None:
        """Be ready to be written in."""
        if self.block is not None:
            self.block.focus_first()
        else:
            self.out.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """To the whole form, at this question."""
        self.flush()
        at = self.questions[min(self.place, len(self.questions) - 1)].id if self.questions else ""
        self.left.emit(at)

    def _go(self, place: int) -> None:
        words = self._desk.words
        self.place = place
        self.block = None
        emptied(self._shown)
        self.back.setEnabled(place > 0)
        self.on.setVisible(not self.over)
        if self.over:
            self.where.setText(words.text("That was the last question"))
            self._show_end()
            self.out.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            total = len(self.questions)
            self.where.setText(words.text("{number} of {total}", number=place + 1, total=total))
            self.on.setText(words.text("Next question") if place + 1 < total else words.text("Finish"))
            self.block = self._maker.make(self.questions[place], self)
            self._shown.addWidget(self.block)
            self._scroll.verticalScrollBar().setValue(0)
            self.block.focus_first()
        self._show_dots()

    def _show_dots(self) -> None:
        filled = self._filled
        if filled is None:
            return
        done = [filled.is_answered(each) for each in self.questions]
        words = self._desk.words
        self.dots.show_dots(
            done, self.place,
            words.plural(
                "{count} answer of {asked}", "{count} answers of {asked}", sum(done), asked=len(done)
            ),
        )  # fmt: skip

    def _show_end(self) -> None:
        """What is still empty, each with a way to it."""
        emptied(self._shown)
        filled, words = self._filled, self._desk.words
        assert filled is not None
        empty = [each for each in self.questions if not filled.is_answered(each)]
        if not empty:
            title = words.text("Every question has an answer.")
        else:
            title = words.plural(
                "{count} question is still empty. It can wait.",
                "{count} questions are still empty. They can wait.",
                len(empty),
            )
        shown = [label(title, "heading2", wrap=True, parent=self)]
        self._shown.addWidget(shown[0])
        for each in empty:
            way = button(question_title(self._form, each, words).replace("&", "&&"), "link", parent=self)
            way.setAccessibleName(question_said(self._form, each, words))
            way.clicked.connect(partial(self._go, self.questions.index(each)))
            self._shown.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        keep_height(*shown)

    # --- keys ------------------------------------------------------------------------------------

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Ctrl+Enter belongs to the text one writes in, everywhere but here."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and self.isAncestorOf(now) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _goes_on(event):
            QTimer.singleShot(0, self, partial(self.step, 1))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        if event.key() == Qt.Key.Key_Escape:
            QTimer.singleShot(0, self, self.leave)  # its own field is gone by then
        else:
            super().keyPressEvent(event)


def _goes_on(event: QKeyEvent) -> bool:
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Dots(QWidget):
    """A dot for each question: filled when answered, ringed where one is; its words are its name."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._done: list[bool] = []
        self._here = 0

    def show_dots(self, done: list[bool], here: int, said: str) -> None:
        """Which are answered, where one is, and both in words."""
        self._done, self._here = done, here
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        step = self._look.px(16)
        return QSize(step * max(len(self._done), 1), step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter, colours, step = QPainter(self), self._look.colours, self._look.px(16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, done in enumerate(self._done):
            ring = QRectF(place * step, 0, step, step)
            dot = ring.adjusted(step * 0.28, step * 0.28, -step * 0.28, -step * 0.28)
            painter.setPen(QPen(colours.accent if done else colours.border_strong, 1.5))
            painter.setBrush(colours.accent if done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if place == self._here:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colours.text, 1.5))
                painter.drawEllipse(ring.adjusted(1.5, 1.5, -1.5, -1.5))
