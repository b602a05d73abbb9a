"""What the notebook knows of a programme: one reading of the store, and its notes by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentordesk.model.everyone import Everyone
from mentordesk.model.note_targets import Target
from mentordesk.model.notes import Note
from mentordesk.model.programme import Programme
from mentordesk.model.questions import Question
from mentordesk.model.visits import Session, Visit


@dataclass(frozen=True)
class Known:
    """``zones`` (IANA) and ``questions`` go by the visit's id; ``contacts`` are those whom ``@`` may name."""

    programme: Programme
    visits: tuple[Visit, ...]
    everyone: Everyone
    zones: Mapping[str, str] = field(default_factory=dict)
    me: str = ""
    contacts: tuple[tuple[str, str, str], ...] = ()
    """Id or "", name, source."""
    targets: tuple[Target, ...] = ()
    questions: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    whole: bool = False
    """Whether notes, targets and questions were read too."""

    def visit(self, eid: str) -> Visit | None:
        """One of them."""
        return next((each for each in self.visits if each.id == eid), None)

    def session(self, eid: str) -> Session | None:
        """A session of any visit."""
        visit = self.with_session(eid)
        return visit.session(eid) if visit is not None else None

    def with_session(self, eid: str) -> Visit | None:
        """The visit in which a session stands."""
        if not eid:
            return None
        return next((each for each in self.visits if each.session(eid) is not None), None)

    def target(self, key: str) -> Target | None:
        """What a chip stands for."""
        return next((each for each in self.targets if each.key == key), None)

    def name(self, person: str) -> str:
        """How somebody is called here; empty for nobody known."""
        return self.everyone.name(person)
