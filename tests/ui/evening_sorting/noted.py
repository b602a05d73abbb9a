"""A visit with notes of its first day, and someone who has the evening open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.model.notes import OPEN, Note, Typing
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.evening.answer_editor import AnswerText
from mentordesk.ui.pages.evening import EveningPage
from tests.ui.person import Person
from tests.ui.visits.planned import one_visit

DAY = "2027-04-20"
NOTES = (
    ("09:10", "fact", "The city pays two coordinators"),
    ("09:20", "", "volunteers meet on the first Monday"),
    ("09:50", "idea", "One welcome sheet for all"),
)
"""Hour, kind, words: two in the welcome, one in the library."""


def with_notes(folder: Path, notes: Sequence[tuple[str, str, str]] = NOTES, degree: str = OPEN) -> Path:
    """A store with one visit and these notes of its first day."""
    one_visit(folder)
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        (visit,) = workspace.planning.visits(programme.id)
        welcome, library = visit.sessions[:2]
        for time, kind, words in notes:
            session = welcome if time < "09:30" else library
            workspace.notes.add(
                Typing(programme.id, words, kind=kind, degree=degree, session=session.id, day=DAY, time=time)
            )
    return folder


@contextmanager
def in_the_evening(
    qtbot: QtBot, folder: Path, language: str = "en", size: tuple[int, int] = (1440, 900), **chosen: object
) -> Iterator[Person]:
    """Someone at the evening of the only programme's visit."""
    settings.save(settings.load().with_(**chosen))
    person = Person(qtbot, folder, language)
    person.window.resize(*size)
    assert person.desk.workspace is not None
    (programme,) = person.desk.workspace.programmes.listed()
    person.go(pages.EVENING, programme.id)
    person.until(lambda: page_of(person).known is not None)
    page_of(person).enter()
    person.settle()
    yield person
    person.leave()


def page_of(person: Person) -> EveningPage:
    """The page of the evening."""
    page = person.window.page
    assert isinstance(page, EveningPage)
    return page


def kept(person: Person) -> dict[str, Note]:
    """The notes as the store has them, by their words."""
    workspace = person.desk.workspace
    assert workspace is not None
    return {each.text: each for each in workspace.notes.notes(page_of(person).programme)}


def answer(person: Person, name: str) -> str:
    """An answer of the debrief as the store has it."""
    workspace = person.desk.workspace
    assert workspace is not None
    return workspace.planning.visits(page_of(person).programme)[0].said(f"debrief.{name}")


def here(person: Person) -> str:
    """The words of the note one is at in the list."""
    notes = page_of(person).notes
    shown = notes.note(notes.current())
    return shown.text if shown is not None else ""


def question(person: Person) -> str:
    """The name of the question one is in; empty outside of them."""
    found = page_of(person).side.questions.here()
    return found.name.removeprefix("debrief.") if found is not None and _writes(person) else ""


def _writes(person: Person) -> bool:
    return isinstance(person.focus, AnswerText)


def chips(person: Person, name: str) -> list[str]:
    """What stands under a question."""
    found = page_of(person).side.questions.question(f"debrief.{name}")
    assert found is not None
    return [chip.text() for _rid, chip in found._chips]


def steps(person: Person) -> list[tuple[str, str]]:
    """The next steps: what, and who with the day."""
    return [(each.step.text, each.who.text()) for each in page_of(person).side.questions.steps.lines]


def choose_in_menu(person: Person, *downs: str) -> None:
    """In the menu that is open: the first line is chosen already."""
    menu = QApplication.activePopupWidget()
    assert menu is not None, "no menu is open"
    person.until(menu.isVisible)
    for key in (*downs, "Return"):
        _press(person, key)


def _press(person: Person, key: str) -> None:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest

    menu = QApplication.activePopupWidget()
    assert menu is not None
    combination = QKeySequence(key)[0]  # type: ignore[index]
    QTest.keyClick(menu, combination.key(), combination.keyboardModifiers())
    person.settle()
