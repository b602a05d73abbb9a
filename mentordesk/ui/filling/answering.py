"""Sends answers to the store as they are left, keeps what is typed beside it, and holds what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.forms.definition import Form
from mentordesk.forms.kinds import show, showing_of
from mentordesk.model.changes import Key, Register
from mentordesk.model.filled import Answer, Filled
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.holding import DraftOf, Held, is_to_be_held
from mentordesk.words import Words

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_Place = tuple[str, str]  # field key, row


class Answering(QObject):
    """``complained`` carries field key, row and what is wrong, "" when it is put right."""

    complained = Signal(str, str, str)
    told = Signal(str, str, str)
    """Field key, row, and something else to say than when the answer was saved; "" for nothing else."""
    given = Signal()
    """An answer is on its way to the store: what was read before it is already old."""
    due = Signal()
    """A minute of typing: what is open is to be handed over."""

    def __init__(self, desk: Desk, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._filled: Filled | None = None
        self._title = ""
        self._seen: dict[_Place, Answer | None] = {}
        self._held: dict[Register, _Place] = {}
        desk.holding.changed.connect(self._settled)
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.due)
        self._autosave.failed.connect(self._draft_failed)
        self._autosave.kept.connect(self._draft_kept)

    def know(self, filled: Filled, title: str) -> None:
        """What is shown now, of the programme with this title."""
        if self._filled is None or (filled.programme, filled.eid) != (
            self._filled.programme,
            self._filled.eid,
        ):
            self._seen = {}
        self._filled, self._title = filled, title

    def _answer(self, key: str, row: str) -> Answer | None:
        """The answer that is shown."""
        filled = self._filled
        if filled is None:
            return None
        field = self._form.by_key[key]
        if field.row_of is None:
            return filled.answers.get(key)
        found = filled.row(field.row_of, row)
        return found.answers.get(field.name) if found else None

    # --- typing ----------------------------------------------------------------------------------

    def typed(self, key: str, row: str, value: Any) -> None:
        """A key: the field would say this now."""
        if self._filled is None:
            return
        shown = self._seen.setdefault((key, row), self._answer(key, row))
        self._autosave.typed(self._filled.register(key, row), value, _keys(shown))

    def answered(self, key: str, row: str, value: Any) -> None:
        """A field was left, or chosen in."""
        if self._filled is None:
            return
        self._autosave.settle()
        register, now = self._filled.register(key, row), self._answer(key, row)
        typed = (key, row) in self._seen
        shown = self._seen.pop((key, row), now)
        if now is not None and now.others and not typed:  # one of the texts that stand side by side
            self._write(register, key, row, value, _settling(register, value))
        else:
            self._write(register, key, row, value, _answering(register, value, _keys(shown)))

    def _write(
        self, register: Register, key: str, row: str, value: Any, job: Callable[[Workspace], None]
    ) -> None:
        def done(_nothing: object) -> None:
            self.complained.emit(key, row, "")
            self.told.emit(key, row, "")
            self._desk.holding.let_go(register)
            self._draft_kept(register)

        def refused(problem: MentorDeskError) -> None:
            if is_to_be_held(problem):
                self._hold(problem, register, register, value, job)
                self._draft_kept(register)  # these are its words
                self._held[register] = (key, row)
                self.told.emit(
                    key, row, self._desk.words.text("Not saved yet: {reason}", reason=self._why(problem))
                )
            else:
                reason = problem.parameters.get("reason", problem.message)
                self.complained.emit(key, row, self._desk.words.text("Not kept: {reason}.", reason=reason))

        self._desk.ask(self, job, done, refused)
        self.given.emit()

    def _settled(self) -> None:
        """What was held may be on the disk by now, or safe elsewhere."""
        for register, place in list(self._held.items()):
            if not self._desk.holding.holds(register):
                del self._held[register]
                self.told.emit(*place, "")

    def _why(self, problem: MentorDeskError) -> object:
        return problem.parameters.get("reason") or self._desk.words.text(
            problem.message, **problem.parameters
        )

    # --- what the disk does not take ---------------------------------------------------------------

    def _draft_failed(self, problem: MentorDeskError, register: Register, value: Any) -> None:
        base = self._autosave.base if self._autosave.register == register else ()

        def keep(workspace: Workspace) -> None:
            workspace.drafting.keep(register, value, base)

        self._hold(problem, DraftOf(register), register, value, keep)

    def _draft_kept(self, register: Register) -> None:
        self._desk.holding.let_go(DraftOf(register))

    def _hold(
        self, problem: MentorDeskError, key: object, register: Register, value: Any,
        job: Callable[[Workspace], None],
    ) -> None:  # fmt: skip
        workspace = self._desk.workspace
        assert workspace is not None
        where, text = held_words(self._form, register, value, self._title, self._desk.words)
        self._desk.holding.hold(key, Held(where, text, partial(job, workspace)), problem)


def held_words(form: Form, register: Register, value: Any, title: str, words: Words) -> tuple[str, str]:
    """Where words belong and the words, so that they can be saved as a text elsewhere."""
    from mentordesk.model.filled import bare

    field = form.stored(register.entity, bare(register.field))
    if field is None:
        return title, str(value or "")
    where = words.text("{programme}: {field}", programme=title, field=form.label(field.key, words))
    try:
        text = show(field, value, showing_of(form, field, words, {}))
    except (KeyError, TypeError, ValueError, ArithmeticError):  # half typed, or not of its kind at all
        text = str(value or "")
    return where, text


def _keys(answer: Answer | None) -> tuple[Key, ...]:
    return (answer.key,) if answer is not None else ()


def _answering(register: Register, value: Any, saw: tuple[Key, ...]) -> Callable[[Workspace], None]:
    def answer(workspace: Workspace) -> None:
        workspace.filling.answer(register, value, saw)

    return answer


def _settling(register: Register, value: Any) -> Callable[[Workspace], None]:
    def settle(workspace: Workspace) -> None:
        workspace.past.settle(register, value)

    return settle
