"""The answers of a question: what is seen first, the line of its state, and what unfolds under it (R-218)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mentordesk.forms.definition import Field, Question
from mentordesk.model.filled import Answer, Filled
from mentordesk.model.network import MEMBER
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.member_cards import MemberCards
from mentordesk.ui.filling.more_detail import MoreDetail
from mentordesk.ui.filling.restricted_frame import RestrictedFrame
from mentordesk.ui.filling.state_line import SAVED, StateLine, saved_words
from mentordesk.ui.widgets.parts import button

Part = FieldRow | GroupCards


class QuestionParts(RestrictedFrame):
    """Its first part has an editor at once; the others when they are unfolded."""

    answered = Signal(str, str, object)
    typed = Signal(str, str, object)
    row_wanted = Signal(str)
    row_unwanted = Signal(str, str)
    row_moved = Signal(str, str, int)
    history_wanted = Signal(str, str)

    def __init__(self, desk: BlockDesk, question: Question, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.question = question
        self._filled: Filled | None = None
        self._computed: dict[str, str] = {}
        shown = question.shown
        self.first: Part = self._part(shown, self, titled=shown is not question.heading)
        self._here = (self.first.key, "")
        self.inside.addWidget(self.first)
        self.foot = self.first.line if isinstance(self.first, FieldRow) else StateLine(desk, self)
        if self.foot.parentWidget() is self:
            self.inside.addWidget(self.foot)
        self.history = self._history_link()
        rest = [each for each in question.fields if each is not shown]
        self.more = MoreDetail(desk, rest, self._part, self) if rest else None
        if self.more is not None:
            self.foot.take(self.more.button)
            self.more.unfolded.connect(self._unfolded)
            self.inside.addWidget(self.more)
        self.foot.settle()

    def named(self, label: str) -> str:
        """How a screen reader calls a field of the question."""
        number = self.question.number
        if number is None:
            return label
        return self._desk.words.text("Question {number}, {question}", number=number, question=label)

    def _part(self, field: Field, parent: QWidget, *, titled: bool = True) -> Part:
        label = self._desk.label(field)
        if field.is_group:
            kind = MemberCards if field.key == MEMBER else GroupCards
            cards = kind(self._desk, field, parent, titled=titled)
            cards.row_wanted.connect(self.row_wanted)
            cards.row_unwanted.connect(self.row_unwanted)
            cards.row_moved.connect(self.row_moved)
            made: Part = cards
        else:
            made = FieldRow(self._desk, field, "", parent, name=self.named(label), titled=titled)
        made.answered.connect(self.answered)
        made.typed.connect(self.typed)
        return made

    def _history_link(self) -> QPushButton:
        words = self._desk.words
        made = button(words.text("History"), "link", parent=self)
        wording = self._desk.label(self.question.heading)
        made.setAccessibleName(words.text("History of “{question}”", question=wording))
        made.clicked.connect(self._history_of_first)
        made.hide()
        self.foot.take(made)
        return made

    # --- what it shows -----------------------------------------------------------------------------

    def show_answers(self, filled: Filled) -> None:
        """Show the answers; what is being typed stays."""
        self._filled = filled
        self.present(filled.circle(self.question))
        for part in self.parts():
            self._show_part(part)
        if self.more is not None:
            self.more.count(sum(_has(filled, each) for each in self.more.fields))
        newest = _newest(filled, self.first.field)
        self.history.setVisible(newest is not None)
        if not isinstance(self.first, FieldRow):
            self.foot.say(SAVED, saved_words(self._desk, newest) if newest else "")
        self.foot.settle()

    def _show_part(self, part: Part) -> None:
        if self._filled is None:
            return
        if isinstance(part, GroupCards):
            part.present(self._filled)
        else:
            part.present(self._filled.answers.get(part.key))

    def _unfolded(self, unfolded: bool) -> None:
        if not unfolded or self.more is None:
            return
        for part in self.parts():
            self._show_part(part)
            if isinstance(part, FieldRow):
                part.show_computed(self._computed.get(part.key, ""))

    def parts(self) -> Iterator[Part]:
        """Its fields and groups that are made, from the top."""
        yield self.first
        if self.more is not None:
            yield from (each for each in self.more.parts if isinstance(each, FieldRow | GroupCards))

    def field_rows(self) -> Iterator[FieldRow]:
        """Every field that has an editor now, those of an open row too."""
        for part in self.parts():
            if isinstance(part, GroupCards):
                yield from part.field_rows()
            else:
                yield part

    # --- what is asked of it -----------------------------------------------------------------------

    def enter(self, key: str = "", row: str = "") -> None:
        """The focus in a field, else in the first. Raises KeyError for a field of another question."""
        if not key:
            self.first.enter()
            return
        field = self._desk.form.by_key[key]
        part = self.revealed(field.row_of or key)
        if isinstance(part, GroupCards) and field.row_of and part.has(row):
            part.opened(row).field_row(key).enter()
        else:
            part.enter()

    def revealed(self, key: str) -> Part:
        """The part that shows a field or a group, unfolded if need be. Raises KeyError."""
        if key == self.first.key:
            return self.first
        if self.more is None or key not in [each.key for each in self.more.fields]:
            raise KeyError(key)
        self.more.unfold()
        return next(part for part in self.parts() if part.key == key)

    def flush(self) -> None:
        """Tell every answer that is still being typed."""
        for part in self.parts():
            part.flush()

    def complain(self, key: str, row: str, text: str) -> None:
        """Say what is wrong in a field, which unfolds; "" takes it back."""
        at = self._desk.form.by_key[key].row_of or key
        if not text and not any(part.key == at for part in self.parts()):
            return
        part = self.revealed(at)
        if isinstance(part, GroupCards):
            part.complain(key, row, text)
        else:
            part.complain(text)

    def offer(self, desk: BlockDesk) -> None:
        """Something else is offered to choose from, now and in what is made later."""
        self._desk = desk
        for part in self.parts():
            part.offer(desk)

    def show_computed(self, key: str, text: str) -> None:
        """A line that was worked out, beside a field, also one that is made later."""
        self._computed[key] = text
        for part in self.parts():
            if part.key == key and isinstance(part, FieldRow):
                part.show_computed(text)

    # --- where one is ------------------------------------------------------------------------------

    def went_to(self, focused: QWidget) -> None:
        """The focus came into it: History is then of that field."""
        for each in self.field_rows():
            if each.isAncestorOf(focused):
                self._here = (each.key, each.row)

    def ask_history(self) -> None:
        """The history of the field where one was last."""
        self.history_wanted.emit(*self._here)

    def _history_of_first(self) -> None:
        self.history_wanted.emit(self.first.key, "")


def _has(filled: Filled, field: Field) -> bool:
    if field.is_group:
        return any(not row.is_empty for row in filled.rows_of(field.key))
    return filled.value(field.key) is not None


def _newest(filled: Filled, field: Field) -> Answer | None:
    """The answer of a field, or the one given last in the rows of a group."""
    if not field.is_group:
        return filled.answers.get(field.key)
    given = [each for row in filled.rows_of(field.key) for each in row.answers.values()]
    return max(given, key=lambda each: each.at, default=None)
