"""What came back in a form: each answer as it was and as it came, ticked where it is to be taken (R-006)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mentordesk.ui.dialogs.sheet import SheetDialog
from mentordesk.ui.past.difference import Difference
from mentordesk.ui.theme import Look
from mentordesk.ui.widgets.parts import column, frame, label
from mentordesk.words import Words


@dataclass(frozen=True)
class CameBack:
    """One answer in words: where it belongs, what stands here, what came back.

    ``changed_here`` is what it was when it went out, where it was changed here too; ``problem`` a sentence
    where it cannot be taken.
    """

    where: str
    mine: str
    theirs: str
    changed_here: str | None = None
    problem: str = ""

    @property
    def safe(self) -> bool:
        """Whether it is ticked at first."""
        return self.changed_here is None and not self.problem


class ReturnedFormDialog(SheetDialog):
    """``accepted_answers`` carries the places of those that are taken. Esc leaves everything as it is."""

    accepted_answers = Signal(object)

    def __init__(
        self,
        words: Words,
        look: Look,
        about: str,
        answers: Sequence[CameBack],
        unplaced: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(
            words.text("What came back"), words.text("&Accept"), words.text("&Leave it"), look, parent,
            width=720,
        )  # fmt: skip
        self._words, self._look = words, look
        self.ticks: list[QCheckBox] = []
        self.body.addWidget(label(about, "secondary", wrap=True))
        if not answers:
            self.body.addWidget(label(words.text("Nothing was changed in this file."), wrap=True))
        for each in answers:
            self.body.addWidget(self._card(each))
        if unplaced:
            self.body.addWidget(label(words.text("Written where no answer stands"), "strong"))
            for text in unplaced:
                self.body.addWidget(label(text, "secondary", wrap=True))
        self._tell()
        first = next((tick for tick in self.ticks if tick.isEnabled()), None)
        (first or self.leave).setFocus()

    def _card(self, answer: CameBack) -> QWidget:
        words, look = self._words, self._look
        made = frame("card", self)
        inside = column(made, margins=look.px(12), spacing=look.px(8))
        tick = QCheckBox(answer.where.replace("&", "&&"), made)
        tick.setChecked(answer.safe)
        tick.setEnabled(not answer.problem)
        tick.toggled.connect(self._tell)
        self.ticks.append(tick)
        inside.addWidget(tick)
        if answer.problem:
            said = words.text("Not an answer to this question: {reason}.", reason=answer.problem)
            inside.addWidget(label(answer.theirs, "", wrap=True))
            inside.addWidget(label(said, "danger", wrap=True))
            tick.setAccessibleDescription(said)
            return made
        shown = Difference(words, look, made)
        shown.show_texts(answer.mine, answer.theirs)
        shown.setAccessibleName(answer.where)
        inside.addWidget(shown)
        if answer.changed_here is not None:
            before = answer.changed_here or words.text("empty")
            said = words.text("Changed here too since it was sent. It said: “{before}”", before=before)
            inside.addWidget(label(said, "meta", wrap=True))
            tick.setAccessibleDescription(said)
        return made

    def _tell(self) -> None:
        count = len(self.chosen)
        self.do.setEnabled(count > 0)
        self.do.setText(self._words.plural("&Accept {count} answer", "&Accept {count} answers", count))

    @property
    def chosen(self) -> list[int]:
        """The places of the answers that are ticked."""
        return [place for place, tick in enumerate(self.ticks) if tick.isChecked()]

    def decide(self) -> None:
        self.accepted_answers.emit(self.chosen)
        self.accept()
