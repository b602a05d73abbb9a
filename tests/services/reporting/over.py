"""A programme in two languages whose first visit is over, and what tests do with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mentordesk.model.agreed import Agreed
from mentordesk.model.notes import OPEN, Note, Typing
from mentordesk.model.report import LEFT_OUT, Report, note_field, wording
from mentordesk.model.visits import Visit
from mentordesk.services.workspace import Workspace
from mentordesk.words import words

DATES = {"start": "2025-10-01", "end": "2025-10-02"}
QUESTION = "Que fait-on après l’entretien ?"


@dataclass
class Over:
    """The workspace, the programme, the visit and a session of it."""

    workspace: Workspace
    programme: str
    visit: str

    def there(self) -> Visit:
        return self.workspace.planning.visit(self.programme, self.visit)

    @property
    def session(self) -> str:
        return self.there().sessions[0].id

    def take(self, text: str, kind: str = "fact", degree: str = OPEN, **more: Any) -> Note:
        given = {"session": self.session, **more}
        return self.workspace.notes.add(Typing(self.programme, text, kind=kind, degree=degree, **given))

    def change(self, **answers: Any) -> None:
        told = {name.replace("__", "."): value for name, value in answers.items()}
        self.workspace.planning.change_visit(self.programme, self.there(), told)

    def say(self, answers: dict[str, Any]) -> None:
        """What is typed in the report, by its stored names."""
        self.workspace.planning.change_visit(self.programme, self.there(), answers)

    def say_note(self, note: Note, text: str) -> None:
        self.say({note_field(note.id): wording(note, text)})

    def leave_out(self, note: Note, out: bool = True) -> None:
        self.say({note_field(note.id): LEFT_OUT if out else None})

    def agreed(self) -> Agreed:
        return self.workspace.reporting.agreed(self.programme, self.visit)

    def report(self) -> Report:
        return self.workspace.reporting.report(self.programme, self.visit)

    def closing(self) -> Any:
        return self.workspace.reporting.closing(self.programme, self.visit, words("en"))

    def states(self) -> dict[str, tuple[str, str]]:
        """How far each expected thing is there, by its name."""
        told = words("en")
        return {each.name: (each.state, told.say(each.told)) for each in self.closing().expected}

    def undo(self) -> None:
        self.workspace.history.undo(self.programme)

    def person(self, function: str) -> str:
        """The id of somebody of the mentee city."""
        staff = self.workspace.programmes.people(self.programme).values()
        return next(each.id for each in staff if each.function == function)


def lived(workspace: Workspace) -> Over:
    programme = workspace.programmes.create("Valmont", ["el", "en"])
    for role, name, staff in (
        ("mentee_city", "Valmont", ("Directrice du CCAS", "Chargé de mission")),
        ("mentor_city", "Grandpont", ("Coordinatrice",)),
    ):
        people = [{"function": each} for each in staff]
        workspace.programmes.add_party(programme, {"role": role, "name": name, "country": "France"}, people)
    visit = workspace.planning.add_visit(programme, dates=DATES, host="mentor", title="S’inspirer")
    answers = {"title": "Une matinée", "day": 1, "start": "09:30", "minutes": 60, "questions": [QUESTION]}
    workspace.planning.add_session(programme, visit, answers)
    return Over(workspace, programme, visit)
