"""Makes the blocks of questions and joins what they tell with what is done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form, Question
from mentordesk.model.filled import Filled
from mentordesk.ui.desk import Desk
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.filling.answering import Answering
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.figure_words import computed_lines
from mentordesk.ui.filling.form_acts import FormActs
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.translating import Translating
from mentordesk.ui.filling.when import said_when

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme
    from mentordesk.ui.filling.form_reading import Read


class Wiring(QObject):
    """One for each page; ``blocks`` are those that are made, as long as they are there."""

    history_wanted = Signal(str, str)
    handing_wanted = Signal(str)
    opening_wanted = Signal(str)
    """A restricted question is to be read by everyone again: that is asked once."""

    def __init__(self, desk: Desk, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, form
        self.answering = Answering(desk, form, self)
        self.acts = FormActs(desk, self)
        self.translating = Translating(desk, self)
        self._names: dict[str, str] = {}
        self._beside: dict[str, str] = {}
        self._block_desk = self._made_desk(Offers(), "")
        self.filled: Filled | None = None
        self.people: tuple[tuple[str, str], ...] = ()
        self.offered_anew = False

    def know(self, read: Read) -> None:
        """What is shown from now on. Names are known to all blocks, what is offered to those made later."""
        filled = read.filled
        self.filled = filled
        self._names.clear()
        self._names.update(filled.people)
        if (found := read.offered) is not None:
            self.offered_anew = True
            self.people = found.people
            offers = Offers(
                people=found.people, references=found.references, suggestions=found.suggestions,
                today=self._desk.today(),
            )  # fmt: skip
            self._block_desk = self._made_desk(offers, read.me, read.programme)
        elif read.me != self._block_desk.me:
            self._block_desk = self._made_desk(self._block_desk.offers, read.me, read.programme)
        self.answering.know(filled, read.programme.title)
        self.translating.know(filled)
        self.acts.know(filled)

    def say_also_in(self, language: str) -> None:
        """Blocks made from now on show answers in a second language too; "" in none."""
        if language != self.translating.language:
            self.translating.language = language
            self._block_desk = replace(self._block_desk, second=language)

    def tell_beside(self, group: str, told: Mapping[str, str], blocks: Iterable[QuestionBlock]) -> None:
        """What the cards of a group's rows tell besides their answers, by the row's id."""
        if told == self._beside or self.filled is None:
            return
        self._beside.clear()
        self._beside.update(told)
        for block in blocks:
            if any(each.key == group for each in block.question.fields):
                self.show(block, self.filled)

    def offer(self, blocks: Iterable[QuestionBlock]) -> None:
        """There may be something else to choose from in blocks made before."""
        if self.offered_anew:
            self.offered_anew = False
            for block in blocks:
                block.offer(self._block_desk.offers)

    def _made_desk(self, offers: Offers, me: str, programme: Programme | None = None) -> BlockDesk:
        desk = self._desk
        return BlockDesk(
            desk.words, desk.look, desk.icons, self._form, offers, self._names, self._when, me, programme,
            self.translating.language, self.translating, self._beside,
        )  # fmt: skip

    def _when(self, at: str) -> str:
        workspace = self._desk.workspace
        assert workspace is not None
        return said_when(at, workspace.store.clock.now(), self._desk.words)

    def make(self, question: Question, parent: QWidget) -> QuestionBlock:
        """A question's block, showing what is answered."""
        block = QuestionBlock(self._block_desk, question, parent)
        acts = self.acts
        block.answered.connect(self.answering.answered)
        block.typed.connect(self.answering.typed)
        block.row_wanted.connect(acts.add_row)
        block.row_unwanted.connect(acts.remove_row)
        block.row_moved.connect(acts.move_row)
        block.standing_wanted.connect(partial(acts.say_of, question.id))
        block.restriction_wanted.connect(partial(self._restrict, question.id))
        block.history_wanted.connect(self.history_wanted)
        block.handing_wanted.connect(partial(self.handing_wanted.emit, question.id))
        if self.filled is not None:
            self.show(block, self.filled)
        return block

    def show(self, block: QuestionBlock, filled: Filled) -> None:
        """What is answered, and what was worked out from it."""
        block.show(filled)
        for key, text in computed_lines(filled, self._desk.words).items():
            if self._form.by_key[key] in block.question.fields:
                block.show_computed(key, text)

    def _restrict(self, question: str, circle: str) -> None:
        if circle == "shared":
            self.opening_wanted.emit(question)
        else:
            self.acts.restrict(question, circle)
