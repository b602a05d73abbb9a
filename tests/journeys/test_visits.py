"""A visit by keyboard alone, in French: planned, lived, gone through in the evening, told (issue 6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mentordesk.model.note_kinds import note_kinds
from mentordesk.model.notes import DEGREES, KINDS, ME, OPEN, TEAM, UNATTRIBUTED, Note
from mentordesk.model.plan import ACTION
from mentordesk.model.visits import Session, Visit
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.export.document_dialog import DocumentDialog
from mentordesk.ui.dialogs.visit_data import VisitDataDialog
from mentordesk.ui.pages.agreed import AgreedPage
from mentordesk.ui.pages.evening import EveningPage
from mentordesk.ui.pages.notebook import NotebookPage
from mentordesk.ui.pages.report import ReportPage
from mentordesk.ui.pages.visits import VisitsPage
from mentordesk.ui.widgets.wordy_button import WordyButton
from mentordesk.words import words
from tests.journeys.hands import Hands
from tests.ui.notebook.visiting import HandClock

FR = words("fr")
WELCOME = "Accueil, attentes et règles de discrétion"
SUMMARY = "Ce que dit l’analyse, ce qu’il reste à comprendre"
SERVICES, FIELD = "Entretiens avec les services de la ville", "Parcours de terrain"
NOTED = tuple(f"Dit à l’accueil, n° {place}" for place in range(30))
_ROUND = "Ctrl+Shift+O"
DEGREE_WORDS = {degree: f"Gardé ainsi : {degree}" for degree in DEGREES}
DEBRIEF = {
    "learned": "Personne ne sait où apprendre",
    "transferable": "La fiche commune, pas le logiciel",
    "attitudes": "Le logement veut en être",
    "alliances": "La bibliothèque prête sa salle",
    "mentor_gain": "Grandpont a montré ses cafés",
    "next": "Écrire aux écoles",
}
QUESTIONS = ("Qui tient la liste d’attente ?", "Que deviennent ceux qui abandonnent ?")
CITIES = (
    ("mentee_city", "Saint-Aubin", ("Claire Vasseur", "Thomas Giraud")),
    ("mentor_city", "Grandpont", ("Joris De Wit", "Hilde Maes")),
)


def fr(english: str, **given: object) -> str:
    """What stands on a button or in the search, without its mnemonic."""
    return FR.text(english, **given).replace("&", "").rstrip("…")


@pytest.fixture
def clock() -> HandClock:
    return HandClock("08:00", 19)


@pytest.fixture
def nadia(tmp_path: Path, qtbot: QtBot, clock: HandClock) -> Iterator[Hands]:
    """A facilitator on the day before visit 1, of which nothing is planned yet."""
    with Workspace.create(tmp_path / "store", clock=clock) as workspace:
        workspace.editing.name_me("Nadia Belkacem")
        programme = workspace.programmes.create("Apprendre la langue, dès l’arrivée", ["fr", "en"])
        for role, city, names in CITIES:
            staff = [{"name": each, "function": "politique linguistique"} for each in names]
            workspace.programmes.add_party(programme, {"role": role, "name": city, "country": "FR"}, staff)
        needs = workspace.filling.filled(programme, "annex2")
        workspace.filling.add_row(needs, "a2.need", {"title": "Parler dès l’arrivée"})
    settings.save(settings.load().with_(role="facilitator", export_folder=tmp_path))
    someone = Hands(qtbot, tmp_path / "store", "fr")
    assert someone.desk.workspace is not None
    someone.desk.workspace.store.clock = clock
    someone.window.resize(1440, 900)
    someone.press("Return")  # the one programme there is
    yield someone
    someone.leave()


# --- reading what is there -------------------------------------------------------------------------


def store(nadia: Hands) -> tuple[Workspace, str]:
    nadia.settle()
    workspace = nadia.desk.workspace
    assert workspace is not None
    (programme,) = workspace.programmes.listed()
    return workspace, programme.id


def visit(nadia: Hands) -> Visit:
    """Visit 1 as the store has it."""
    workspace, programme = store(nadia)
    return workspace.planning.visits(programme)[0]


def session(nadia: Hands, title: str) -> Session:
    return next(each for each in visit(nadia).sessions if each.said("title") == title)


def notes(nadia: Hands) -> tuple[Note, ...]:
    workspace, programme = store(nadia)
    return workspace.notes.notes(programme)


def planner(nadia: Hands) -> VisitsPage:
    page = nadia.window.page
    assert isinstance(page, VisitsPage), page
    return page


def notebook(nadia: Hands) -> NotebookPage:
    page = nadia.window.page
    assert isinstance(page, NotebookPage), page
    return page


def told_in(path: Path) -> str:
    """What a Word file says, in its tables too."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


# --- the story -------------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_acceptance_1_a_visit_from_its_template_to_what_we_agreed(
    nadia: Hands, clock: HandClock, tmp_path: Path
) -> None:
    visit_1_begins_from_the_template(nadia)
    three_durations_are_changed(nadia)
    a_session_asks_two_questions(nadia)
    a_group_is_added_and_a_clash_resolved(nadia)
    the_programme_of_the_day_goes_out(nadia, tmp_path)
    the_day_has_come(nadia, clock)
    thirty_notes_of_all_kinds(nadia)
    one_of_each_degree(nadia)
    five_actions_are_made(nadia)
    two_questions_are_answered(nadia)
    the_evening_sorts_all_notes(nadia, clock)
    the_debrief_is_written(nadia)
    what_we_agreed_is_read_and_saved(nadia, tmp_path / "accord.docx")
    the_visit_is_closed(nadia)
    the_report_goes_out(nadia, tmp_path / "compte-rendu.docx")


# --- planned ---------------------------------------------------------------------------------------


def visit_1_begins_from_the_template(nadia: Hands) -> None:
    nadia.find(fr("Visits"))
    assert nadia.name == fr("Propose the three visits")
    nadia.press("Space")
    assert len(visit(nadia).sessions) == 10
    nadia.find(fr("&Dates, host and mode…"))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, VisitDataDialog)
    dates = asked.editors["dates"].widget
    nadia.tab_to(lambda each: dates.isAncestorOf(each) and isinstance(each, QLineEdit))
    for day in ("20/04/2027", "21/04/2027"):
        nadia.press("Ctrl+A")
        nadia.type(day)
        nadia.press("Tab")
    nadia.press("Return")
    assert QApplication.activeModalWidget() is None
    assert visit(nadia).answers["dates"] == {"start": "2027-04-20", "end": "2027-04-21"}
    assert nadia.focus is planner(nadia).agenda.views.board


def come_to(nadia: Hands, title: str) -> None:
    """By the arrows, from the first session of the first day."""
    agenda = planner(nadia).agenda
    assert nadia.focus is agenda.views.board
    nadia.press("PgUp", "Home")
    for _step in range(20):
        if agenda.session is not None and agenda.session.said("title") == title:
            return
        nadia.press("Down")
    raise AssertionError(f"no way leads to {title}")


def three_durations_are_changed(nadia: Hands) -> None:
    """By the arrows, in the panel, and in the dialog; what follows moves with it."""
    come_to(nadia, WELCOME)
    nadia.press("Shift+Alt+Down", "Ctrl+S")
    come_to(nadia, SUMMARY)
    nadia.press("F2")
    nadia.tab_to(fr("Length"))
    nadia.press("Ctrl+A")
    nadia.type("1h15")
    nadia.press("Return", "Esc")
    come_to(nadia, SERVICES)
    nadia.find(fr("&Length of the session…"))
    nadia.press("Ctrl+A")
    nadia.type("60")
    nadia.press("Return")
    lengths = [session(nadia, title).minutes for title in (WELCOME, SUMMARY, SERVICES)]
    assert lengths == [45, 75, 60]
    starts = [session(nadia, title).answers["start"] for title in (WELCOME, SUMMARY, SERVICES)]
    assert starts == ["09:00", "09:45", "11:15"], "longer and shorter make up for one another"


def a_session_asks_two_questions(nadia: Hands) -> None:
    come_to(nadia, SUMMARY)
    nadia.press("F2")
    questions = planner(nadia).agenda.panel.fields.fields["questions"].editor.widget
    nadia.tab_to(lambda each: each is questions or questions.isAncestorOf(each))
    nadia.paste("\n".join(QUESTIONS))
    nadia.press("Ctrl+Return")
    assert session(nadia, SUMMARY).lines("questions") == QUESTIONS
    nadia.press("Esc")


def a_group_is_added_and_a_clash_resolved(nadia: Hands) -> None:
    agenda = planner(nadia).agenda
    assert not agenda.top.conflicts.isVisible()
    for title, letter in ((SERVICES, "A"), (FIELD, "B")):
        come_to(nadia, title)
        nadia.press("Ctrl+M", "Tab", "Ctrl+A")
        nadia.type("11h15")
        nadia.press("Tab")
        while not nadia.focus.currentText().endswith(letter):  # type: ignore[attr-defined]
            nadia.press("Down")
        nadia.press("Return")
        assert session(nadia, title).track == letter
    assert agenda.top.conflicts.isVisible()
    nadia.tab_to(lambda each: each is agenda.top.conflicts, "Shift+Tab")
    nadia.press("Space")
    (card, *_others) = agenda.panel.cards.cards
    ways = [each.text() for each in card.findChildren(WordyButton)]
    assert len(set(ways)) == len(ways), "every way out is another one"
    nadia.tab_to(card.isAncestorOf)
    nadia.press("Space")
    assert not agenda.top.conflicts.isVisible()
    nadia.press("Esc")


def exported(nadia: Hands, target: Path, *keys: str) -> None:
    """Ctrl+E, what is wished by keys on the formats, and a name."""
    nadia.press("Ctrl+E")
    nadia.until(lambda: isinstance(QApplication.activeModalWidget(), AgendaExportDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AgendaExportDialog)
    nadia.tab_to(lambda each: each is dialog.choosing.formats.radio(".docx"))
    nadia.press(*keys)
    nadia.tab_to(fr("Save the file &only"))
    nadia.press("Space")
    nadia.name_file(target)
    nadia.until(lambda: dialog.saved == target)
    nadia.press("Esc")
    assert QApplication.activeModalWidget() is None


def the_programme_of_the_day_goes_out(nadia: Hands, folder: Path) -> None:
    exported(nadia, folder / "programme.docx")
    told = told_in(folder / "programme.docx")
    for each in visit(nadia).sessions:
        assert each.said("title") in told
    exported(nadia, folder / "programme.ics", "Down", "Down")
    events = Calendar.from_ical((folder / "programme.ics").read_bytes()).walk("VEVENT")
    assert len(events) == len(visit(nadia).sessions)
    assert f"{SERVICES} (groupe A)" in [str(each["SUMMARY"]) for each in events]


# --- lived -----------------------------------------------------------------------------------------


def the_day_has_come(nadia: Hands, clock: HandClock) -> None:
    """From anywhere one key leads to the session that runs, and one writes."""
    clock.turn("10:15", 20)
    nadia.find(fr("Settings"))
    nadia.press("Ctrl+Shift+L")
    page = notebook(nadia)
    assert nadia.focus is page.composer.text
    assert page.view.head.title.text() == SUMMARY


def take(
    nadia: Hands, text: str, *, kind: str = "fact", before: tuple[str, ...] = (), enter: str = "Return"
) -> int:
    """Write a note; how many keys it cost beside its own words."""
    prefix = "" if kind == "fact" else f"{note_kinds()[kind].prefix('fr')}:"
    nadia.type(prefix)
    nadia.write(text)
    nadia.press(*before, enter)
    return len(prefix) + len(before) + 1


def thirty_notes_of_all_kinds(nadia: Hands) -> None:
    wanted = [KINDS[place % len(KINDS)] for place in range(30)]
    cost = [take(nadia, text, kind=kind) for text, kind in zip(NOTED, wanted, strict=True)]
    assert max(cost) <= 3
    assert [(each.kind, each.text) for each in notes(nadia)] == [*zip(wanted, NOTED, strict=True)]
    assert set(wanted) == set(KINDS)
    assert {each.session for each in notes(nadia)} == {session(nadia, SUMMARY).id}


def one_of_each_degree(nadia: Hands) -> None:
    """The key that restricts goes round; the note for oneself has a key of its own."""
    keys = {OPEN: (), UNATTRIBUTED: (_ROUND,), TEAM: (_ROUND, _ROUND), ME: ("Ctrl+Shift+P",)}
    cost = {degree: take(nadia, text, before=keys[degree]) for degree, text in DEGREE_WORDS.items()}
    assert [each.degree for each in notes(nadia)[-4:]] == [OPEN, UNATTRIBUTED, TEAM, ME]
    assert max(cost.values()) <= 3


def five_actions_are_made(nadia: Hands) -> None:
    """Two while writing, three from the notes above."""
    workspace, programme = store(nadia)
    for number in (1, 2):
        take(nadia, f"Ouvrir le café n° {number}", kind="idea", enter="Ctrl+Shift+A")
    nadia.press("Up")
    for number in (3, 4, 5):
        while stream_note(nadia).text not in (NOTED[25], NOTED[13], NOTED[1]):
            nadia.press("Up")
        nadia.press("A")
        assert nadia.window.status.message.text() == FR.text("Action {number} created.", number=number)
        nadia.press("Up")
    nadia.press("Escape")
    assert nadia.focus is notebook(nadia).composer.text
    actions = workspace.plans.plan(programme).actions
    assert [each.text("what") for each in actions] == [
        "Ouvrir le café n° 1", "Ouvrir le café n° 2", NOTED[25], NOTED[13], NOTED[1],
    ]  # fmt: skip


def stream_note(nadia: Hands) -> Note:
    page = notebook(nadia)
    assert nadia.focus is page.stream
    return next(each for each in notes(nadia) if each.id == page.stream.current())


def two_questions_are_answered(nadia: Hands) -> None:
    """One ticked, one with the note one wrote last as its answer."""
    listed = notebook(nadia).view.questions.list
    nadia.tab_to(lambda each: each is listed)
    nadia.press("Home", "Space", "Down", "Return")
    assert [each.ticked for each in listed.lines if each.text in QUESTIONS] == [True, True]


# --- gone through ----------------------------------------------------------------------------------


def evening(nadia: Hands) -> EveningPage:
    page = nadia.window.page
    assert isinstance(page, EveningPage), page
    return page


def the_evening_sorts_all_notes(nadia: Hands, clock: HandClock) -> None:
    """One key a note: some get another kind, the others stay as they are."""
    clock.turn("18:30", 20)
    nadia.find(fr("Go through the notes in the evening"))
    page = evening(nadia)
    nadia.until(lambda: page.known is not None and page.notes.hasFocus())
    count = len(notes(nadia))
    nadia.press("X")
    assert notes(nadia)[0].kind == "obstacle"
    for _note in range(count - 1):
        if not page.notes.hasFocus():
            break
        nadia.press("Down")
    assert all(each.sorted or each.linked(ACTION) for each in notes(nadia)), "what became something is sorted"


def the_debrief_is_written(nadia: Hands) -> None:
    """The last key led to the first question."""
    side = evening(nadia).side.questions
    for name, words_of_it in DEBRIEF.items():
        found = side.here()
        assert found is not None
        assert found.name == f"debrief.{name}"
        nadia.write(words_of_it)
        nadia.press("Ctrl+Down")
    nadia.press("Ctrl+S")
    assert {name: visit(nadia).said(f"debrief.{name}") for name in DEBRIEF} == DEBRIEF


# --- told ------------------------------------------------------------------------------------------


def what_we_agreed_is_read_and_saved(nadia: Hands, target: Path) -> None:
    nadia.find(fr("&See what we agreed"))
    page = nadia.window.page
    assert isinstance(page, AgreedPage), page
    nadia.until(lambda: page.read is not None)
    nadia.press("Ctrl+E")
    nadia.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    nadia.name_file(target)
    nadia.until(target.exists)
    told = told_in(target)
    decided = [each.text for each in notes(nadia) if each.kind == "decision"]
    assert decided
    assert [each for each in (*decided, DEBRIEF["next"]) if each not in told] == []
    nothing_restricted(told)


def the_visit_is_closed(nadia: Hands) -> None:
    """What the method expects is said, nothing is required, and the plan's version has its name."""
    nadia.find(fr("Close the visit…"))
    nadia.press("Return")
    assert QApplication.activeModalWidget() is None
    workspace, programme = store(nadia)
    (version,) = workspace.plans.plan(programme).versions
    page = nadia.window.page
    assert isinstance(page, AgreedPage)
    nadia.until(lambda: page.read is not None and page.read.closing.closed is not None)
    assert page.read is not None
    assert page.read.closing.closed_as == version.number


def the_report_goes_out(nadia: Hands, target: Path) -> None:
    nadia.find(fr("Visit report"))
    page = nadia.window.page
    assert isinstance(page, ReportPage), page
    nadia.until(lambda: page.report is not None)
    nadia.press("Ctrl+E")
    nadia.until(lambda: isinstance(QApplication.activeModalWidget(), DocumentDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DocumentDialog)
    nadia.tab_to(fr("Save the file &only"))
    nadia.press("Space")
    nadia.name_file(target)
    nadia.until(lambda: dialog.saved == target)
    nadia.press("Esc")
    told = told_in(target)
    wanted = (*NOTED[1:], *DEBRIEF.values(), DEGREE_WORDS[OPEN], DEGREE_WORDS[UNATTRIBUTED])
    assert [each for each in wanted if each not in told] == []
    nothing_restricted(told)


def nothing_restricted(told: str) -> None:
    assert DEGREE_WORDS[TEAM] not in told
    assert DEGREE_WORDS[ME] not in told
