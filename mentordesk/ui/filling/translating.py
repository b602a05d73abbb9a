"""Sends translations to the store as they are left, and keeps what is typed beside it like any answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.model.changes import Key, Register, canonical
from mentordesk.model.filled import Answer, Filled, mark_of
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import DraftOf, Held, is_to_be_held

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


class Translating(QObject):
    """One for each page of a form; ``language`` is the second one, "" while none is shown."""

    due = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filled: Filled | None = None
        self.language = ""
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.due)
        self._autosave.failed.connect(self._draft_failed)
        self._autosave.kept.connect(self._draft_kept)

    def know(self, filled: Filled) -> None:
        """What is shown now."""
        self._filled = filled

    def typed(self, key: str, row: str, text: str) -> None:
        """A key: the translation would say this now."""
        filled = self._filled
        answer = self._answer(key, row)
        if filled is None or answer is None:
            return
        register = filled.translation_register(key, self.language, row)
        value = {"text": text, "of": mark_of(canonical(answer.value))}
        self._autosave.typed(register, value, self._base(answer))

    def left(self, key: str, row: str, text: str) -> None:
        """The words are handed over."""
        filled, language = self._filled, self.language
        if filled is None or not language:
            return
        self._autosave.settle()
        register = filled.translation_register(key, language, row)

        def write(workspace: Workspace) -> None:
            workspace.filling.translate(filled, key, language, text, row)

        def done(_nothing: object) -> None:
            self._desk.holding.let_go(register)
            self._draft_kept(register)

        def refused(problem: MentorDeskError) -> None:
            if is_to_be_held(problem):
                self._hold(problem, register, text, write)
            else:
                self._desk.background.refused.emit(problem)

        self._desk.ask(self, write, done, refused)

    def _answer(self, key: str, row: str) -> Answer | None:
        filled = self._filled
        if filled is None:
            return None
        field = filled.form.by_key[key]
        if field.row_of is None:
            return filled.answers.get(key)
        there = filled.row(field.row_of, row)
        return there.answers.get(field.name) if there else None

    def _base(self, answer: Answer) -> tuple[Key, ...]:
        said = answer.translations.get(self.language)
        return (said.key,) if said else ()

    def _draft_failed(self, problem: MentorDeskError, register: Register, value: Any) -> None:
        base = self._autosave.base if self._autosave.register == register else ()

        def keep(workspace: Workspace) -> None:
            workspace.drafting.keep(register, value, base)

        self._hold(problem, DraftOf(register), str(value.get("text", "")), keep)

    def _draft_kept(self, register: Register) -> None:
        self._desk.holding.let_go(DraftOf(register))

    def _hold(
        self,
        problem: MentorDeskError,
        key: object,
        text: str,
        job: Callable[[Workspace], object],
    ) -> None:
        workspace = self._desk.workspace
        assert workspace is not None
        where = self._desk.words.text("a translation")
        self._desk.holding.hold(key, Held(where, text, partial(job, workspace)), problem)
