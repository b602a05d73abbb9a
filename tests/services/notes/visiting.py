"""A programme with one visit, and what the tests of the notebook do in it again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mentordesk.model import merging
from mentordesk.model.notes import OPEN, Note, Typing
from mentordesk.model.visits import Visit
from mentordesk.services.note_taking import NoteTaking
from mentordesk.services.workspace import Workspace
from mentordesk.store import acts, past, receiving, records

DAY = "2027-04-20"


@dataclass
class Visiting:
    """A workspace during a visit of two days, made from the template."""

    workspace: Workspace
    programme: str
    visit: str

    @property
    def notes(self) -> NoteTaking:
        return self.workspace.notes

    def there(self) -> Visit:
        return next(each for each in self.workspace.planning.visits(self.programme) if each.id == self.visit)

    @property
    def session(self) -> str:
        """The first session of the visit."""
        return self.there().sessions[0].id

    def take(self, text: str, degree: str = OPEN, **more: Any) -> Note:
        return self.notes.add(Typing(self.programme, text, degree=degree, **more))

    def read(self, note: Note) -> Note:
        return self.notes.note(self.programme, note.id)

    def all(self, *, open_only: bool = False) -> tuple[Note, ...]:
        return self.notes.notes(self.programme, open_only=open_only)

    def state(self) -> dict[Any, Any]:
        """Everything a person could find in the programme."""
        with self.workspace.store.reading() as view:
            return merging.state(records.log(view, self.programme))

    def undone_and_redone(self, act: Callable[[], object]) -> None:
        """Do it, and see that undo and redo lead back and forth without a trace."""
        before = self.state()
        act()
        after = self.state()
        assert after != before, "nothing happened"
        self.workspace.history.undo(self.programme)
        assert self.state() == before
        self.workspace.history.redo(self.programme)
        assert self.state() == after


def begin(workspace: Workspace) -> Visiting:
    programme = workspace.programmes.create("Valmont", ["fr"])
    visit = workspace.planning.add_visit(programme, "v1", dates={"start": DAY, "end": "2027-04-21"})
    return Visiting(workspace, programme, visit)


def send(source: Workspace, target: Workspace, programme: str, *circles: str) -> None:
    """What one laptop has of a programme reaches another one, in these circles."""
    with source.store.reading() as view:
        strands = {
            name: (programme, circle)
            for name, (circle, _own) in past.strands(view, programme).items()
            if circle in circles
        }
        changes = [each for each in records.log(view, programme).values() if each.strand in strands]
        batches = [each for each in acts.batches(view, programme) if each.strand in strands]
    with target.store.unit_of_work() as unit:
        receiving.receive(unit.connection, strands, batches, changes)
