"""A visit in whose notes, answers and photos forty words stand that no document may hold (R-132)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mentordesk.documents.agenda_page import LAYOUTS as AGENDAS
from mentordesk.documents.asked import LAYOUTS as FORMS
from mentordesk.documents.formats import FORMATS
from mentordesk.model import people
from mentordesk.model.changes import Write
from mentordesk.model.notes import KINDS, ME, OPEN, TEAM, UNATTRIBUTED, Note, Typing
from mentordesk.model.preparation import PEOPLE
from mentordesk.model.subjects import NAMES, ONE_PAGE
from mentordesk.model.visits import Visit
from mentordesk.services.export_agenda_prepared import AgendaWishes
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.export_prepared import Wishes
from mentordesk.services.export_report_prepared import ReportWishes
from mentordesk.services.workspace import Workspace
from tests.documents.drawn import png
from tests.services.exporting.kept import OPEN as SAID

SEALED = tuple(f"Zqy{number:02}versiegelt" for number in range(1, 41))
"""What no document may hold."""
SPEAKERS = tuple(f"Zqw{number:02}ungenannt" for number in range(1, 6))
"""Who said the words below, which go out without them."""
UNATTRIBUTED_WORDS = tuple(f"Mots sans auteur n° {number}" for number in range(1, 6))
OPEN_WORDS = tuple(f"Mots de tous, {kind}" for kind in KINDS)
_QUOTED = ("quote", "opinion", "obstacle", "decision", "follow_up")


@dataclass
class Sealed:
    """The programme, and its one visit, which is over."""

    workspace: Workspace
    programme: str
    visit: str

    def seen(self) -> Visit:
        """The visit as it stands."""
        return self.workspace.planning.visit(self.programme, self.visit)

    def note(self, text: str, degree: str = OPEN, kind: str = "fact", speaker: str = "", **more: Any) -> Note:
        """A note; ``speaker`` is a name nobody knew."""
        said = {"text": speaker} if speaker else None
        typing = Typing(self.programme, text, kind=kind, degree=degree, speaker=said, **more)
        return self.workspace.notes.add(typing)


def sealed_in(workspace: Workspace) -> Sealed:
    """Everything that people write in three days and an evening."""
    programme = workspace.programmes.create("Apprendre la langue", ["fr", "nl"])
    for role, name in (("mentee_city", "Valmont"), ("mentor_city", "Grandpont")):
        workspace.programmes.add_party(programme, {"role": role, "name": name}, [])
    dates = {"start": "2025-10-01", "end": "2025-10-02"}
    visit = workspace.planning.add_visit(programme, "v1", dates=dates)
    made = Sealed(workspace, programme, visit)
    marks = iter(SEALED)
    _notes(made, marks)
    _changed_minds(made, marks)
    _files(made, marks)
    _answers(made, marks)
    assert not list(marks), "every word that must stay here was written somewhere"
    return made


def _notes(made: Sealed, marks: Iterator[str]) -> None:
    """One of each kind for the team, one for oneself, one for all; some with who said it."""
    session = made.seen().sessions[0].id
    for place, kind in enumerate(KINDS):
        speaker = next(marks) if place % 4 == 0 else ""
        made.note(next(marks), TEAM, kind, speaker, session=session)
        made.note(next(marks), ME, kind, session=session)
        made.note(OPEN_WORDS[place], OPEN, kind, session=session)
    for words, name, kind in zip(UNATTRIBUTED_WORDS, SPEAKERS, _QUOTED, strict=True):
        made.note(words, UNATTRIBUTED, kind, name, session=session)


def _changed_minds(made: Sealed, marks: Iterator[str]) -> None:
    """Written for all and restricted afterwards; used in new words alone."""
    notes = made.workspace.notes
    for degree in (TEAM, ME):
        notes.set_degree(made.note(next(marks), OPEN, "quote", next(marks), visit=made.visit), degree)
    asked = made.note(next(marks), TEAM, "question", visit=made.visit)
    notes.make_action(asked, "Une action en d’autres mots")


def _files(made: Sealed, marks: Iterator[str]) -> None:
    """Photos and papers of restricted notes, by name and by content."""
    for degree in (TEAM, ME):
        note = made.note(f"Une photo ({degree})", degree, visit=made.visit)
        made.workspace.notes.attach(note, f"{next(marks)}.png", png() + next(marks).encode())
    shown = made.note("Le tableau", OPEN, visit=made.visit)
    made.workspace.notes.attach(shown, "tableau.png", png(80, 40))


def _answers(made: Sealed, marks: Iterator[str]) -> None:
    """What is sensitive for the host, who was met in confidence, what a form keeps to the team."""
    workspace, programme = made.workspace, made.programme
    workspace.planning.change_visit(programme, made.seen(), {"preparation.sensitivities": next(marks)})
    workspace.preparing.add(programme, made.visit, PEOPLE, "Union des habitants")
    met = workspace.editing.new_id()
    workspace.editing.apply(
        programme, "person.met",
        [Write(people.ENTITY, met, kind="create", value={}, circle="confidence"),
         Write(people.ENTITY, met, "function", next(marks), circle="confidence")],
    )  # fmt: skip
    first = made.seen().sessions[0]
    workspace.planning.change_session(programme, first, {"people": [*first.people, met]})
    for key, circle in (("a2.learning", "confidence"), ("a2.other_benefits", "private")):
        workspace.filling.restrict(workspace.filling.filled(programme, "annex2"), key, circle)
        filled = workspace.filling.filled(programme, "annex2")
        workspace.filling.answer(filled.register(key), next(marks))
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(filled.register("a2.impact"), SAID)


# --- everything that can go out --------------------------------------------------------------------


def every_file(made: Sealed, folder: Path) -> Iterator[Path]:
    """Every document of every kind, layout and format, written one after the other."""
    for number, write in enumerate((_plans, _changes, _forms, _agendas, _outcomes, _letters)):
        place = folder / str(number)
        place.mkdir()
        yield from write(made, place)


def _plans(made: Sealed, folder: Path) -> Iterator[Path]:
    export, programme = made.workspace.export, made.programme
    for suffix in (*FORMATS, ".eml"):
        more = Wishes(extended=("feasibility", "remarks"), timeline=suffix != ".xlsx")
        yield export.plan(programme, folder / f"plan{suffix}", more)
        yield export.dossier.write(programme, folder / f"dossier{suffix}", FormWishes(additions=True))


def _changes(made: Sealed, folder: Path) -> Iterator[Path]:
    """The plan's changes since a version, tracked as Word tracks them."""
    made.workspace.plans.name_version(made.programme, "0.1", visit=1)
    made.workspace.plans.add_action(made.programme, {"what": "Ouvrir un café"})
    (version,) = made.workspace.plans.plan(made.programme).versions
    changes = made.workspace.changes
    prepared = changes.prepare(made.programme, version.id)
    target = folder / "changes.docx"
    changes.send(prepared, prepared.content(), target)
    yield target


def _forms(made: Sealed, folder: Path) -> Iterator[Path]:
    forms = made.workspace.export.forms
    for layout in FORMS:
        for suffix in (*FORMATS, ".eml"):
            target = folder / f"needs-{layout}{suffix}"
            yield forms.write(made.programme, "needs", target, FormWishes(layout=layout, additions=True))
    for subject in {*NAMES, *ONE_PAGE} - {"plan", "needs", "strengths", "practices"}:
        yield forms.write(made.programme, subject, folder / f"{subject}.docx", FormWishes(additions=True))


def _agendas(made: Sealed, folder: Path) -> Iterator[Path]:
    agenda = made.workspace.export.agenda
    for suffix in (".docx", ".pdf", ".eml"):
        for layout in AGENDAS:
            for public in (False, True):
                target = folder / f"{layout}-{public}{suffix}"
                wishes = AgendaWishes(layout=layout, public=public)
                yield agenda.write(made.programme, "agenda", made.visit, target, wishes)
        for kind in ("attendance", "preparation"):
            yield agenda.write(made.programme, kind, made.visit, folder / f"{kind}{suffix}")
    for number, name in ((1, "visit.ics"), (None, "visits.ics")):
        made.workspace.export.calendar.write(made.programme, folder / name, number)
        yield folder / name


def _outcomes(made: Sealed, folder: Path) -> Iterator[Path]:
    for kind in ("report", "agreed", "quotes"):
        for suffix in (".docx", ".pdf", ".eml"):
            target = folder / f"{kind}{suffix}"
            yield made.workspace.export.reports.write(
                made.programme, kind, made.visit, target, ReportWishes()
            )


def _letters(made: Sealed, folder: Path) -> Iterator[Path]:
    export = made.workspace.preparing.invitations(made.workspace.house_style)
    for suffix in (".docx", ".pdf"):
        yield export.write(made.programme, made.visit, folder / f"letters{suffix}")


def every_page(made: Sealed) -> Iterator[str]:
    """The same as they are before a format makes files of them: what a PDF packs cannot be searched."""
    export, programme = made.workspace.export, made.programme
    yield repr(export.prepare(programme, Wishes(extended=("feasibility", "remarks"), timeline=True)).page)
    yield repr(export.dossier.prepare(programme, FormWishes(additions=True)).page)
    for layout in FORMS:
        yield repr(export.forms.prepare(programme, "needs", FormWishes(layout=layout, additions=True)).page)
    for layout in AGENDAS:
        wishes = AgendaWishes(layout=layout)
        for each in (wishes, replace(wishes, public=True)):
            yield repr(export.agenda.prepare(programme, "agenda", made.visit, each).page)
    for kind in ("attendance", "preparation"):
        yield repr(export.agenda.prepare(programme, kind, made.visit).page)
    for kind in ("report", "agreed", "quotes"):
        yield repr(export.reports.prepare(programme, kind, made.visit).page)
    letters = made.workspace.preparing.invitations(made.workspace.house_style)
    yield repr(letters.prepare(programme, made.visit).page)
