"""Where one arrives in a form: at what was just taken back, at what one came for, or where one was."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QApplication

from mentordesk.forms.definition import Form
from mentordesk.model.changes import Register
from mentordesk.model.filled import Filled
from mentordesk.ui.filling.form_board import FormBoard
from mentordesk.ui.filling.form_memory import FormMemory
from mentordesk.ui.filling.form_place import FormPlace
from mentordesk.ui.filling.section_view import Spot
from mentordesk.ui.filling.touched import spot_of


class FormArriving:
    """``wanted`` is (sheet, part, field key, row) as in ``Place.part``; ``new_here``: nothing is shown."""

    def __init__(self, form: Form, board: FormBoard, place: FormPlace, memory: FormMemory) -> None:
        self._form, self._board, self._place, self._memory = form, board, place, memory
        self.wanted: tuple[str, ...] = ()
        self.new_here = True
        self._lit: frozenset[Register] = frozenset()

    @property
    def sheet(self) -> str:
        """The sheet one came for; empty when none in particular."""
        return self.wanted[0] if self.wanted else ""

    def light(self, touched: Collection[Register]) -> None:
        """Show these once the form is read: they were just taken back or done again."""
        self._lit = frozenset(touched)

    def arrive(self, filled: Filled, sections: Sequence[str]) -> bool:
        """Go there. Returns whether one had come for a certain place."""
        lit, self._lit = self._lit, frozenset()
        wanted, self.wanted = self.wanted, ()
        new_here, self.new_here = self.new_here, False
        if (spot := spot_of(filled, lit)) is not None:
            self._place.go(spot, light=True)
        elif any(wanted[1:]) and (spot := self._spot(wanted)) is not None:
            self._place.go(spot, focus=self._may_focus())
            return True
        elif new_here:
            self._place.go(self._remembered(filled, sections), focus=self._may_focus())
        return False

    def _may_focus(self) -> bool:
        """Whether the focus waits for the form, or is in it: it is never taken from elsewhere (ux §12)."""
        focus, views = QApplication.focusWidget(), self._board.views
        return focus in (None, self._board, views) or views.isAncestorOf(focus)

    def _spot(self, wanted: Sequence[str]) -> Spot | None:
        _sheet, section, key, row = (*wanted, "", "", "", "")[:4]
        if key in self._form.by_key:
            question = self._form.question_of(key)
            field = "" if self._form.by_key[key].is_group else key
            return Spot(question.section, question.id, field, row)
        return Spot(section) if section in self._form.by_section else None

    def _remembered(self, filled: Filled, sections: Sequence[str]) -> Spot:
        kept = self._memory.spot
        there = kept is not None and kept.section in sections and self._memory.sheet == filled.eid
        if kept is not None and there and (not kept.question or kept.question in self._form.by_question):
            return kept
        numbered = [each for each in sections if any(q.number for q in self._form.questions_in(each))]
        return Spot((*numbered, *sections, self._form.sections[0].key)[0])  # who and when can wait
