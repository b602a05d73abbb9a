"""What the notebook asks the store for: first where one is, then notes and questions; later what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mentordesk.errors import Declined, MentorDeskError, NotFound
from mentordesk.model.changes import ChangeSet
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import NOTE, Note, Typing
from mentordesk.ui.desk import Desk
from mentordesk.ui.noting.known import Known
from mentordesk.ui.visiting.reading import named_shortly

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace


def read_place(workspace: Workspace, programme: str) -> Known:
    """The visits and who is there: enough to know which session runs."""
    planning = workspace.planning
    sheet = workspace.programmes.programme(programme)
    visits = planning.visits(programme)
    zones = {each.id: planning.timezone_of(each, sheet) for each in visits}
    them = named_shortly(planning.everyone(programme), sheet)
    return Known(sheet, visits, them, zones, workspace.editing.me_if_known() or "")


def read_beside(workspace: Workspace, programme: str, known: Known) -> Known:
    """The same with whom and what one may name, and the questions."""
    planning = workspace.planning
    contacts = tuple(
        (who if isinstance(who, str) else "", name, source)
        for who, name, source in planning.contacts(programme)
    )
    return replace(
        known,
        contacts=contacts,
        targets=workspace.notes.targets(programme),
        questions={each.id: planning.questions(programme, each.id) for each in known.visits},
        whole=True,
    )


def read_drafts(workspace: Workspace, programme: str) -> tuple[tuple[Typing, ...], tuple[Target, ...]]:
    """What was half typed, and what it may be linked to."""
    drafts = workspace.notes.typing(programme)
    return drafts, workspace.notes.targets(programme) if any(each.links for each in drafts) else ()


def read_notes(workspace: Workspace, programme: str, ids: frozenset[str]) -> Mapping[str, Note | None]:
    """Some notes as they stand; None for one that is gone."""
    found: dict[str, Note | None] = {}
    for eid in ids:
        try:
            found[eid] = workspace.notes.note(programme, eid)
        except (NotFound, Declined):
            found[eid] = None
    return found


class NotebookReading(QObject):
    """``placed`` comes first, ``shown`` with all; ``notes_came`` names notes that are other ones now."""

    placed = Signal(object)
    """A Known without notes."""
    drafts_found = Signal(object)
    """A tuple of Typing: what was half typed here."""
    shown = Signal(object)
    """A Known with everything."""
    notes_came = Signal(object)
    """A frozenset of ids of notes."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._programme = ""
        self._asked = 0
        self.known: Known | None = None

    def follow(self, programme: str) -> None:
        """Show this programme's notebook."""
        if programme != self._programme:
            self._programme, self.known = programme, None
        self._ask()
        self._desk.ask(self, partial(read_drafts, programme=programme), partial(self._drafts, programme))
        self._ask_notes()

    def read_again(self, changes: ChangeSet | None = None) -> None:
        """Something was written: notes alone are read alone."""
        touched = changes.touched if changes is not None else frozenset()
        notes = frozenset(each.eid for each in touched if each.entity == NOTE)
        if notes:
            self._ask_some(notes)
        if changes is None or any(each.entity != NOTE for each in touched):
            self._ask_beside()

    # --- asking --------------------------------------------------------------------------------------

    def _ask(self) -> None:
        programme = self._programme
        self._asked += 1
        self._desk.ask(
            self, partial(read_place, programme=programme), partial(self._place, programme, self._asked),
            self._failed,
        )  # fmt: skip

    def _place(self, programme: str, asked: int, found: Known) -> None:
        if programme != self._programme or asked != self._asked:
            return
        before = self.known
        if before is not None:
            found = replace(
                found, notes=before.notes, targets=before.targets, questions=before.questions,
                contacts=before.contacts, whole=before.whole,
            )  # fmt: skip
        self.known = found
        self.placed.emit(found)

    def _drafts(self, programme: str, found: tuple[tuple[Typing, ...], tuple[Target, ...]]) -> None:
        drafts, targets = found
        if programme == self._programme and self.known is not None:
            if targets and not self.known.whole:
                self.known = replace(self.known, targets=targets)
            self.drafts_found.emit(drafts)

    def _ask_notes(self) -> None:
        programme = self._programme

        def read(workspace: Workspace) -> tuple[dict[str, Note], Known]:
            notes = {each.id: each for each in workspace.notes.notes(programme)}
            return notes, read_beside(workspace, programme, read_place(workspace, programme))

        self._desk.ask(self, read, partial(self._notes, programme), self._failed)

    def _notes(self, programme: str, found: tuple[dict[str, Note], Known]) -> None:
        if programme == self._programme:
            notes, known = found
            self.known = replace(known, notes=notes)
            self.shown.emit(self.known)

    def _ask_beside(self) -> None:
        programme = self._programme
        self._desk.ask(
            self,
            lambda workspace: read_beside(workspace, programme, read_place(workspace, programme)),
            partial(self._beside, programme),
            self._failed,
        )

    def _beside(self, programme: str, found: Known) -> None:
        if programme == self._programme and self.known is not None:
            self.known = replace(found, notes=self.known.notes)
            self.shown.emit(self.known)

    def _ask_some(self, ids: frozenset[str]) -> None:
        programme = self._programme
        self._desk.ask(
            self, partial(read_notes, programme=programme, ids=ids), partial(self._some, programme),
            self._failed,
        )  # fmt: skip

    def _some(self, programme: str, found: Mapping[str, Note | None]) -> None:
        if programme != self._programme or self.known is None:
            return
        notes = dict(self.known.notes)
        for eid, note in found.items():
            if note is None:
                notes.pop(eid, None)
            else:
                notes[eid] = note
        self.known = replace(self.known, notes=notes)
        self.notes_came.emit(frozenset(found))

    def _failed(self, problem: MentorDeskError) -> None:
        if self.known is None:
            self._desk.background.refused.emit(problem)
