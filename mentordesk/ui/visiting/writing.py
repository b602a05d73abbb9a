"""What a person writes about visits and sessions, on its way to the store: kept as typed, held if need be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import MentorDeskError
from mentordesk.forms.reading import form
from mentordesk.model.changes import Key, Register
from mentordesk.model.visits import FORM, SESSION, VISIT, Session, Visit
from mentordesk.ui.autosave import Autosave
from mentordesk.ui.desk import Desk
from mentordesk.ui.filling.answering import held_words
from mentordesk.ui.holding import DraftOf, Held, is_to_be_held

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

Planned = Visit | Session
Job = Callable[["Workspace"], Any]


class VisitWriting(QObject):
    """Every act is one job in the store's lane. ``changed`` tells that one was answered, or refused."""

    complained = Signal(str, str, str)
    """Id of a visit or session, stored name, and what is wrong with the answer; "" when it is put right."""
    told = Signal(str, str, str)
    """The same, and what to say of it instead: that it is not saved yet; "" for nothing."""
    changed = Signal()
    due = Signal()
    """A minute of typing: what is open is to be handed over."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._programme = self._title = ""
        self._seen: dict[tuple[str, str], Planned] = {}
        self._held: dict[Register, None] = {}
        self.under_way = 0
        """Acts asked of the store and not answered yet: what is read meanwhile is already old."""
        desk.holding.changed.connect(self._settled)
        self._autosave = Autosave(desk, self)
        self._autosave.due.connect(self.due)
        self._autosave.failed.connect(self._draft_failed)
        self._autosave.kept.connect(self._draft_kept)

    def follow(self, programme: str) -> None:
        """Write in this programme from now on."""
        if programme != self._programme:
            self._programme, self._title = programme, ""
            self._seen.clear()

    def know(self, title: str) -> None:
        """What the programme is called."""
        self._title = title

    # --- acts ------------------------------------------------------------------------------------

    def act(
        self,
        job: Job,
        done: Callable[[Any], None] | None = None,
        refused: Callable[[MentorDeskError], None] | None = None,
    ) -> None:
        """Have something done. What is refused is said above the page unless ``refused`` takes care of it."""
        self.under_way += 1
        self._desk.holding.try_again()  # what is held from before goes first
        self._desk.ask(self, job, partial(self._done, done), partial(self._refused, refused))

    def _done(self, done: Callable[[Any], None] | None, answer: Any) -> None:
        self.under_way -= 1
        if done is not None:
            done(answer)
        self.changed.emit()

    def _refused(self, refused: Callable[[MentorDeskError], None] | None, problem: MentorDeskError) -> None:
        self.under_way -= 1
        if refused is not None:
            refused(problem)
        else:
            self._desk.background.refused.emit(problem)
        self.changed.emit()

    # --- answers ---------------------------------------------------------------------------------

    def typed(self, record: Planned, name: str, value: Any) -> None:
        """A key: the field would say this now."""
        seen = self._seen.setdefault((record.id, name), record)
        self._autosave.typed(self._register(record, name), value, _keys(seen, name))

    def given_up(self, record: Planned, name: str) -> None:
        """What was typed is not wanted."""
        self._seen.pop((record.id, name), None)
        if self._autosave.register == self._register(record, name):
            self._autosave.give_up()

    def answered(self, record: Planned, name: str, value: Any) -> None:
        """A field was left, or chosen in."""
        self._autosave.settle()
        seen, programme = self._seen.pop((record.id, name), record), self._programme

        def job(workspace: Workspace) -> None:
            if isinstance(seen, Visit):
                workspace.planning.change_visit(programme, seen, {name: value})
            else:
                workspace.planning.change_session(programme, seen, {name: value})

        self._write(record, name, value, job)

    def settle(self, record: Planned, name: str, value: Any) -> None:
        """Of the answers that stand side by side this one stays."""
        register = self._register(record, name)
        self._write(record, name, value, lambda workspace: workspace.past.settle(register, value))

    def written(self, record: Planned, name: str) -> None:
        """An answer went to the store in another way: its draft is not needed."""
        self._autosave.settle()
        self._seen.pop((record.id, name), None)

    def _write(self, record: Planned, name: str, value: Any, job: Job) -> None:
        register = self._register(record, name)

        def done(_nothing: object) -> None:
            self.complained.emit(record.id, name, "")
            self.told.emit(record.id, name, "")
            self._desk.holding.let_go(register)
            self._draft_kept(register)

        def refused(problem: MentorDeskError) -> None:
            text, reason = self._desk.words.text, self._why(problem)
            if is_to_be_held(problem):
                self._hold(problem, register, register, value, job)
                self._draft_kept(register)  # these are its words
                self._held[register] = None
                self.told.emit(record.id, name, text("Not saved yet: {reason}", reason=reason))
            else:
                self.complained.emit(record.id, name, text("Not kept: {reason}.", reason=reason))

        self.act(job, done, refused)

    def _why(self, problem: MentorDeskError) -> object:
        said = self._desk.words.text(problem.message, **problem.parameters)
        return problem.parameters.get("reason") or said.rstrip(".")

    def _settled(self) -> None:
        """What was held may be on the disk by now, or safe elsewhere."""
        for register in list(self._held):
            if not self._desk.holding.holds(register):
                del self._held[register]
                self.told.emit(register.eid, register.field, "")
                self.changed.emit()

    # --- what the disk does not take ---------------------------------------------------------------

    def _draft_failed(self, problem: MentorDeskError, register: Register, value: Any) -> None:
        base = self._autosave.base if self._autosave.register == register else ()
        self._hold(
            problem, DraftOf(register), register, value,
            lambda workspace: workspace.drafting.keep(register, value, base),
        )  # fmt: skip

    def _draft_kept(self, register: Register) -> None:
        self._desk.holding.let_go(DraftOf(register))

    def _hold(self, problem: MentorDeskError, key: object, register: Register, value: Any, job: Job) -> None:
        workspace = self._desk.workspace
        assert workspace is not None
        where, text = held_words(form(FORM), register, value, self._title, self._desk.words)
        self._desk.holding.hold(key, Held(where, text, partial(job, workspace)), problem)

    def _register(self, record: Planned, name: str) -> Register:
        entity = VISIT if isinstance(record, Visit) else SESSION
        return Register(self._programme, entity, record.id, name)


def _keys(record: Planned, name: str) -> tuple[Key, ...]:
    return (record.keys[name],) if name in record.keys else ()
