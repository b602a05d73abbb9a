"""One question of a form: its wording, the editor of what is shown first, and what unfolds under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu, QSizePolicy, QWidget

from mentordesk.forms.definition import Question
from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN, Filled
from mentordesk.ui.editors import Editor, Offers
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.block_head import BlockHead
from mentordesk.ui.filling.block_menu import QuestionWishes, open_block_menu
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.in_sight import come_to, holds_focus
from mentordesk.ui.filling.left_out import LeftOut, ReasonLine
from mentordesk.ui.filling.number_chip import NumberChip
from mentordesk.ui.filling.question_parts import QuestionParts
from mentordesk.ui.filling.written import written_in
from mentordesk.ui.widgets.parts import column

_GAP, _NARROW = 12, 360


class QuestionBlock(QWidget):
    """It tells facts and wishes; what it shows comes from outside.

    Answers carry the key of their field and the id of their row, "" for one that stands once.
    """

    answered = Signal(str, str, object)
    typed = Signal(str, str, object)
    row_wanted = Signal(str)
    """A row at the end of a group; whoever adds it calls ``open_row``."""
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)
    """Group, row, and its new place from 1."""
    standing_wanted = Signal(str, str)
    """``not_relevant`` with a reason, ``unknown``, or "" to ask the question again."""
    restriction_wanted = Signal(str)
    """``confidence``, or ``shared`` to open it again."""
    history_wanted = Signal(str, str)
    """A field or a group, and a row where it is in one."""
    handing_wanted = Signal()

    def __init__(self, desk: BlockDesk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._desk = desk
        self._filled: Filled | None = None
        number = "" if question.number is None else desk.words.number(question.number)
        self.number = NumberChip(number, desk.look, self)
        self.head = BlockHead(desk, question, self)
        self.head.menu_wanted.connect(self._menu_at_button)
        self.parts = QuestionParts(desk, question, self)
        self.reason: ReasonLine | None = None
        self.left_out: LeftOut | None = None
        self.setAccessibleName(self.parts.named(desk.label(question.heading)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._pass_on()
        self._lay_out()
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def _pass_on(self) -> None:
        parts = self.parts
        parts.answered.connect(self.answered)
        parts.typed.connect(self.typed)
        parts.row_wanted.connect(self.row_wanted)
        parts.row_unwanted.connect(self.row_unwanted)
        parts.row_moved.connect(self.row_moved)
        parts.history_wanted.connect(self.history_wanted)

    def _lay_out(self) -> None:
        px = self._desk.look.px
        self._beside = column(spacing=px(7))
        self._beside.addWidget(self.head)
        self._beside.addWidget(self.parts)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(px(_GAP))
        numbered = column()
        numbered.addSpacing(max(0, self.head.middle() - self.number.sizeHint().height() // 2))
        numbered.addWidget(self.number)
        numbered.addStretch(1)
        self._laid.addLayout(numbered)
        self._laid.addLayout(self._beside, 1)

    # --- what it shows -----------------------------------------------------------------------------

    def show(self, filled: Filled | None = None) -> None:
        """Show the form as it is filled; what is being typed stays. Without a form: be visible."""
        if filled is None:
            super().show()
            return
        self._filled = filled
        standing = filled.standing(self.question)
        self.head.present(standing)
        self.parts.show_answers(filled)
        if standing.how:
            self._line().present(standing, written_in(self._desk, self.question, filled))
        if bool(standing.how) != self.is_left_out:
            self._leave_out(bool(standing.how))

    @property
    def is_left_out(self) -> bool:
        """Whether it shows that it was left out, or that nobody knows, in place of its answers."""
        return self.left_out is not None and not self.left_out.isHidden()

    def _leave_out(self, left_out: bool) -> None:
        held, line = holds_focus(self), self._line()
        coming, going = (line, self.parts) if left_out else (self.parts, line)
        coming.show()
        self.head.quieten(left_out)
        if held and left_out:
            come_to(line.again)
        elif held:
            self.parts.enter()
        going.hide()  # not before: what is hidden loses the focus to anything

    def _line(self) -> LeftOut:
        if self.left_out is None:
            self.left_out = LeftOut(self._desk, self)
            self.left_out.asked_again.connect(self._ask_again)
            self._beside.insertWidget(self._beside.indexOf(self.parts), self.left_out)
        return self.left_out

    # --- what the page asks of it ------------------------------------------------------------------

    def focus_first(self) -> None:
        """Be ready to be written in; a question that is left out, to be asked again."""
        if self.left_out is not None and self.is_left_out:
            come_to(self.left_out.again)
        else:
            self.parts.enter()

    def focus_field(self, key: str, row: str = "") -> None:
        """Put the focus on a field, whatever holds it unfolding. Raises KeyError for another question's."""
        if self.is_left_out:
            self.focus_first()
        else:
            self.parts.enter(key, row)

    def open_row(self, group: str, row: str) -> None:
        """Open a row in place, as soon as it is there, with the focus in its first field."""
        part = self.parts.revealed(group)
        assert isinstance(part, GroupCards)
        part.open_row(row)

    def unfold(self, unfolded: bool) -> None:
        """Show the other fields of the question, or fold them away."""
        if self.parts.more is not None:
            self.parts.more.unfold(unfolded)

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        self.parts.flush()
        if self.reason is not None:
            self.reason.flush()

    def editors(self) -> Sequence[Editor]:
        """The editors that exist now, from the top."""
        return [each.editor for each in self.parts.field_rows()]

    def state(self, key: str, row: str, text: str, *, failed: bool = False) -> None:
        """Say something else under a field than what its answer tells; "" says that again.

        ``failed`` says that it could not be saved. A field that has no editor now says nothing.
        """
        for each in self.parts.field_rows():
            if (each.key, each.row) == (key, row):
                each.tell(text, failed=failed)

    def complain(self, key: str, row: str, text: str) -> None:
        """Say what is wrong with what is typed in a field, unfolding it; "" takes it back."""
        self.parts.complain(key, row, text)

    def offer(self, offers: Offers) -> None:
        """There is something else to choose from now, such as someone who was just named."""
        self._desk = replace(self._desk, offers=offers)
        self.parts.offer(self._desk)

    def show_computed(self, key: str, text: str) -> None:
        """A line beside a field that was worked out, such as a share; "" takes it away."""
        self.parts.show_computed(key, text)

    # --- what a person wishes ----------------------------------------------------------------------

    def open_menu(self, place: QPoint | None = None) -> QMenu:
        """What one can say of the question itself, at a place of the screen or under its button."""
        at, filled = self.head.menu, self._filled
        wishes = QuestionWishes(
            self._ask_reason, self._unknown, self._ask_again, self._restrict, self._open_again,
            self.handing_wanted.emit, self.parts.ask_history,
        )  # fmt: skip
        return open_block_menu(
            self, self._desk, wishes, place or at.mapToGlobal(QPoint(0, at.height())),
            how=filled.standing(self.question).how if filled is not None else "",
            restricted=filled is not None and filled.circle(self.question) != "shared",
            fixed=self.question.first.circle != "shared",
        )  # fmt: skip

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.open_menu(None if by_key else event.globalPos())
        event.accept()

    def _menu_at_button(self) -> None:
        self.open_menu()

    def _ask_reason(self) -> None:
        if self.reason is None:
            self.reason = ReasonLine(self._desk, self)
            self.reason.said.connect(self._left_out)
            self.reason.given_up.connect(self._reason_done)
            self._beside.insertWidget(1, self.reason)
        self.reason.ask(self._filled.standing(self.question).reason if self._filled is not None else "")

    def _left_out(self, reason: str) -> None:
        self._stand(NOT_RELEVANT, reason)
        self._reason_done()

    def _reason_done(self) -> None:
        """The asking goes, and hands the focus on before: a hidden field would lose it to the window."""
        assert self.reason is not None
        if holds_focus(self.reason):
            self.focus_first()
        self.reason.hide()

    def _unknown(self) -> None:
        self._stand(UNKNOWN)

    def _ask_again(self) -> None:
        self._stand("")

    def _stand(self, how: str, reason: str = "") -> None:
        self.parts.flush()
        self.standing_wanted.emit(how, reason)

    def _restrict(self) -> None:
        self._keep_within("confidence")

    def _open_again(self) -> None:
        self._keep_within("shared")

    def _keep_within(self, circle: str) -> None:
        self.parts.flush()
        self.restriction_wanted.emit(circle)

    # --- where one is ------------------------------------------------------------------------------

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self.isAncestorOf(now)
        self.number.light(inside)
        if inside and now is not None:
            self.parts.went_to(now)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        super().resizeEvent(event)
        narrow = self.width() < self._desk.look.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._laid.direction():
            self._laid.setDirection(way)
            self._laid.setSpacing(self._desk.look.px(4 if narrow else _GAP))
