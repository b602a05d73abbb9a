"""Every place of the evening: its list and its questions, the debrief of a visit, what opens over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from mentordesk.model.notes import TEAM, Typing
from mentordesk.services.workspace import Workspace
from mentordesk.ui import pages
from mentordesk.ui.dialogs.new_words import NewWordsDialog
from mentordesk.ui.dialogs.paste_notes import PasteNotesDialog
from mentordesk.ui.evening.head import DEBRIEF, NOTES
from mentordesk.ui.pages.evening import EveningPage
from tests.ui.everywhere_forms import programme
from tests.ui.everywhere_visits import visits_page
from tests.ui.person import Person

_NOTES = (
    ("09:10", "", "Volunteers meet on the first Monday, in turn at the home of one of them"),
    ("09:50", "follow_up", "Ask for the welcome sheet"),
)


def note_a_day(workspace: Workspace, of: str) -> None:
    """Two notes of the first visit's first day, one for the team alone; one answers a question."""
    visit = workspace.planning.visits(of)[0]
    for place, (time, kind, words) in enumerate(_NOTES):
        session = visit.sessions[place]
        typing = Typing(of, words, kind=kind, session=session.id, time=time, day="2027-04-20")
        note = workspace.notes.add(typing)
        note = workspace.notes.link(note, "visit.debrief.learned", visit.id)
        if not place:
            workspace.notes.set_degree(note, TEAM)


def evening_page(person: Person) -> EveningPage:
    """The page of the evening, with its notes."""
    person.go(pages.EVENING, programme(person), _visit(person), "2027-04-20")
    page = person.window.page
    assert isinstance(page, EveningPage)
    person.until(lambda: page.known is not None and bool(page.shown))
    return page


def _visit(person: Person) -> str:
    assert person.desk.workspace is not None
    return person.desk.workspace.planning.visits(programme(person))[0].id


def _side(side: str, person: Person) -> None:
    page = evening_page(person)
    page.sides.turn_to(side)
    page.show_side(side)


def _debrief(person: Person) -> None:
    visits_page(person, "debrief")


EVENING_PAGES: dict[str, Callable[[Person], Callable[[], None] | None]] = {
    "evening, notes": partial(_side, NOTES),
    "evening, questions": partial(_side, DEBRIEF),
    "visits, debrief": _debrief,
}


def _paste(person: Person) -> None:
    evening_page(person).paste()
    person.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteNotesDialog)
    dialog.text.setPlainText("9:40 q: Who decides?\nNobody asked them")
    person.until(lambda: len(dialog.lines()) == 2)


def _step(person: Person) -> None:
    evening_page(person).side.questions.steps.lines[0].who.click()


def _link(person: Person) -> None:
    evening_page(person).debriefing.ask_notes("visit.debrief.learned")


def _new_words(person: Person) -> None:
    desk = person.desk.desk
    NewWordsDialog(desk.words, desk.look, _NOTES[0][2], person.window).open()


EVENING_DIALOGS: dict[str, Callable[[Person], None]] = {
    "paste my notes": _paste,
    "next step": _step,
    "link notes": _link,
    "words to be shared": _new_words,
}
