"""Going through the numbered questions of a part one by one, and back to the whole form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from mentordesk.forms.definition import Form
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.form_board import FormBoard
from mentordesk.ui.filling.form_place import FormPlace
from mentordesk.ui.filling.one_by_one import numbered
from mentordesk.ui.filling.section_pane import SectionPane
from mentordesk.ui.filling.section_view import Spot
from mentordesk.ui.filling.wiring import Wiring
from mentordesk.ui.widgets.parts import button
from mentordesk.words import Words

LEAST = 3
"""So many numbered questions a part has that one may go through one by one."""
_ELEVEN = 11


def sitting_title(count: int, words: Words) -> str:
    """What going through so many questions is called."""
    if count == _ELEVEN:
        return words.text("The eleven questions one by one")
    return words.plural("{count} question one by one", "{count} questions one by one", count)


class FormSitting(QObject):
    """Puts one question at a time in place of the parts."""

    def __init__(
        self, desk: Desk, form: Form, board: FormBoard, place: FormPlace, wiring: Wiring, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._form, self._board, self._place, self._wiring = desk, form, board, place, wiring
        board.one.left.connect(self._leave)
        board.sections.opened.connect(self._dress)

    def count(self, section: str) -> int:
        """How many questions of a part are numbered."""
        return len(numbered(self._form, section))

    @property
    def section(self) -> str:
        """The part one is in, else the one with most numbered questions."""
        here = self._place.here[0]
        if here and self.count(here) >= LEAST:
            return here
        return max(
            (each.key for each in self._form.sections if not each.elsewhere), key=self.count, default=""
        )

    def begin(self, section: str) -> None:
        """One question at a time, from the one where one is."""
        filled = self._wiring.filled
        if filled is not None:
            for block in self._board.blocks:
                block.flush()
            here = self._place.here
            self._board.show_one()
            self._board.one.begin(numbered(self._form, section), filled, here[1])
            self._desk.commands_changed.emit()

    def _dress(self, section: str, pane: SectionPane) -> None:
        """Above a part with numbered questions, the way through them."""
        if (count := self.count(section)) >= LEAST:
            icon = self._desk.icons.icon("list")
            way = button(sitting_title(count, self._desk.words), "link", icon, parent=pane)
            way.clicked.connect(partial(self.begin, section))
            pane.top.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _leave(self, question: str) -> None:
        self.end()
        asked = self._form.by_question.get(question)
        if asked is not None:
            self._place.go(Spot(asked.section, asked.id))

    def end(self) -> None:
        """The whole form again."""
        if self._board.alone:
            self._board.one.flush()
            self._board.show_sections()
            self._desk.commands_changed.emit()
