"""Annex 2 by keyboard alone, in French: from the first start to the part that came back (R-006, R-044)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import FormExportDialog
from mentordesk.ui.dialogs.returned_form import ReturnedFormDialog
from mentordesk.ui.filling.handing import HandingDialog
from mentordesk.ui.filling.one_by_one import OneByOne
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.history import HistoryPage
from mentordesk.ui.pages.my_part import MyPart
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import words
from tests.journeys.hands import Hands, said
from tests.opener import Opener, opening_files
from tests.services.exporting.kept import everything_in
from tests.services.test_form_back import write_over

FR = words("fr")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
NBSP = "\N{NO-BREAK SPACE}"
ASSOCIATION = "Union des villes <contact@union.example>"
TYPICAL, RELATIONS = "a2.assoc.typical", "a2.assoc.relations"
LONG = {
    "a2.why": f"Deux cents adultes attendent, dont «{NBSP}la moitié{NBSP}» depuis un an",
    "a2.impact": "Parler au guichet dès le troisième mois",
    "a2.resources": "Quatre formatrices, une salle prêtée",
    "a2.other_benefits": "Une équipe soudée",
}
TWO_NEEDS = [
    ("Space", "Parler dès l’arrivée", f"Les cours excluent les horaires décalés{NBSP}!",
     "Soutien ou service insuffisant"),
    ("Ctrl+N", "Une seule liste d’attente", "Chacun tient la sienne", "Défaut de coordination"),
]  # fmt: skip
IMPACT = "Parler au guichet dès le troisième mois, puis à l’école"
REASON = "aucun acteur n’est encore venu"


@pytest.fixture
def mailed() -> Iterator[Opener]:
    with opening_files() as made:
        yield made


# --- reading what is shown -------------------------------------------------------------------------


def form_page(nadia: Hands) -> FormPage:
    page = nadia.window.page
    assert isinstance(page, FormPage), page
    return page


def one_by_one(nadia: Hands) -> OneByOne:
    page = form_page(nadia)
    assert page.board.alone
    return page.board.one


def needs(nadia: Hands) -> Filled:
    """What the store has of annex 2."""
    nadia.settle()
    workspace = nadia.desk.workspace
    assert workspace is not None
    return workspace.filling.filled(workspace.programmes.listed()[0].id, "annex2")


def counted(nadia: Hands) -> str:
    return form_page(nadia).board.rail.count.text()


def missing(nadia: Hands) -> list[str]:
    return [each.said for each in form_page(nadia).board.side.missing.list.entries if not each.head]


def told(nadia: Hands) -> str:
    return nadia.window.status.message.text()


def cursor_of(nadia: Hands) -> int:
    field = nadia.focus
    assert isinstance(field, QPlainTextEdit), field
    return field.textCursor().position()


def question(number: int, wording: str) -> str:
    return FR.text("Question {number}, {question}", number=number, question=wording)


# --- the story -------------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_acceptance_7_the_needs_from_the_first_start_to_the_part_that_came_back(
    tmp_path: Path, qtbot: QtBot, mailed: Opener
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    settings.save(settings.load().with_(export_folder=folder))
    nadia = Hands(qtbot, tmp_path / "store", "fr")
    a_programme_is_made(nadia)
    the_eleven_questions(nadia)
    a_missing_answer_is_given(nadia)
    the_language_changes_in_the_middle_of_a_word(nadia)
    the_part_of_the_association_is_answered(nadia)
    sent = the_part_is_mailed(nadia, folder, mailed)
    the_part_comes_back(nadia, sent)
    history_tells_who_and_when(nadia)
    here = at_a_place_in_a_text(nadia)
    nadia.leave()
    nothing_is_lost(tmp_path / "store")
    again = Hands(qtbot, tmp_path / "store", "fr")
    everything_is_there(again, here)
    again.leave()


def a_programme_is_made(nadia: Hands) -> None:
    assert nadia.name == "Nom"
    nadia.write("Nadia Belkacem")
    nadia.press("Tab")
    nadia.write("Ville de Saint-Aubin")
    nadia.tab_to(lambda each: isinstance(each, QRadioButton))
    nadia.press("Down")
    assert nadia.name == "Ville mentorée"
    nadia.tab_to("Continuer")
    nadia.press("Space")
    assert nadia.name == "Titre du programme"
    nadia.write("Apprendre la langue, dès l’arrivée")
    nadia.press("Tab")
    nadia.write("Saint-Aubin")
    nadia.press("Tab")
    nadia.write("Grandpont")
    nadia.tab_to("Créer le programme")
    nadia.press("Space")
    nadia.until(lambda: isinstance(nadia.window.page, MyPart))
    nadia.settle()
    nadia.find("Besoins")
    assert form_page(nadia).form.key == "annex2"


# --- the eleven questions --------------------------------------------------------------------------


def the_eleven_questions(nadia: Hands) -> None:
    nadia.find("Les onze questions une à une")
    assert one_by_one(nadia).where.text() == "1 sur 11"
    two_needs(nadia)
    go_on_to(nadia, 2)
    rows = needs(nadia).rows_of("a2.need")
    assert [[row.value(name) for name in ("title", "gap_type")] for row in rows] == [
        ["Parler dès l’arrivée", "support_gap"], ["Une seule liste d’attente", "coordination"],
    ]  # fmt: skip
    nadia.write("Égalité")
    go_on_to(nadia, 3)
    nadia.paste(LONG["a2.why"])
    go_on_to(nadia, 4)  # left empty for now
    go_on_to(nadia, 5)
    nadia.write(LONG["a2.impact"])
    go_on_to(nadia, 6)
    an_actor(nadia)
    go_on_to(nadia, 7)
    left_out(nadia)
    go_on_to(nadia, 8)
    nadia.paste(LONG["a2.resources"])
    go_on_to(nadia, 9)
    an_obstacle(nadia)
    go_on_to(nadia, 10)
    nadia.write("Directrice du CCAS")
    nadia.press("Return")
    go_on_to(nadia, 11)
    nadia.write(LONG["a2.other_benefits"])
    nadia.press("Ctrl+Return")
    what_is_still_empty(nadia)


def go_on_to(nadia: Hands, number: int) -> None:
    nadia.press("Ctrl+Return")
    assert one_by_one(nadia).where.text() == f"{number} sur 11"


def two_needs(nadia: Hands) -> None:
    """Title, statement and kind of each, by keys."""
    for key, title, statement, kind in TWO_NEEDS:
        nadia.press(key)
        assert nadia.name == "Nom court du besoin"
        nadia.write(title)
        nadia.press("Tab")
        nadia.paste(statement)
        nadia.tab_to(lambda each: said(each).startswith("Préciser"))
        nadia.press("Space")
        nadia.tab_to(lambda each: said(each).startswith("Nature du besoin"))
        nadia.press("Space")
        while not nadia.name.endswith(kind):
            nadia.press("Down")


def an_actor(nadia: Hands) -> None:
    nadia.press("Space")
    assert nadia.name == "Acteur"
    nadia.write("Maison de quartier")


def an_obstacle(nadia: Hands) -> None:
    nadia.press("Space", "Down", "Down", "Return")  # the list of kinds drops down
    nadia.tab_to("Description")
    nadia.write("Pas de ligne au budget")


def left_out(nadia: Hands) -> None:
    """Not relevant, by the menu of the question."""
    nadia.tab_to(lambda each: said(each).startswith("Autres actions pour"), "Shift+Tab")
    nadia.press("Space")
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    nadia.choose("S")
    assert nadia.name == "Sans objet ici, parce que…"
    nadia.write(REASON)
    nadia.press("Return")
    block = one_by_one(nadia).block
    assert block is not None
    assert block.left_out is not None
    nadia.until(lambda: block.is_left_out)
    assert REASON in block.left_out.line.text.text()


def what_is_still_empty(nadia: Hands) -> None:
    one = one_by_one(nadia)
    assert one.over
    fourth = question(4, "Ce que d’autres villes pourraient vous apprendre")
    nadia.until(lambda: ways_to_empty_questions(one) == [fourth])
    nadia.press("Space")
    assert not form_page(nadia).board.alone
    assert counted(nadia) == "10 réponses sur 22"


# --- missing, and another language -----------------------------------------------------------------


def ways_to_empty_questions(one: OneByOne) -> list[str]:
    shown = [each for each in one.findChildren(QPushButton) if each.isVisible() and each is not one.out]
    return [said(each) for each in shown if each.property("role") == "link"]


def a_missing_answer_is_given(nadia: Hands) -> None:
    before = missing(nadia)
    nadia.press("Ctrl+M")
    listed = form_page(nadia).board.side.missing.list
    assert nadia.focus is listed
    while not str(listed.currentIndex().data(SPOKEN)).startswith("Question 4"):
        nadia.press("Down")
    nadia.press("Return")
    assert nadia.name.startswith("Question 4"), "one is in the answer that is missing"
    nadia.write("Comment d’autres font sans salle")
    nadia.press("Ctrl+Down")
    (given,) = set(before) - set(missing(nadia))
    assert given.startswith("Question 4")
    assert len(missing(nadia)) == len(before) - 1
    assert counted(nadia) == "11 réponses sur 22"


def the_language_changes_in_the_middle_of_a_word(nadia: Hands) -> None:
    """Same place, same text, though nobody saved it."""
    nadia.press("Ctrl+Down")
    assert form_page(nadia).place.here[1] == "a2.actors"
    nadia.press("Ctrl+Up")
    assert nadia.name == question(5, "Effets recherchés dans la ville ou la région")
    nadia.press("Ctrl+End")
    nadia.write(", puis à l’éco")
    nadia.press("Left", "Left")
    cursor = cursor_of(nadia)
    nadia.find("English")
    assert nadia.name == "Question 5, Effects sought in the city or region"
    assert whole_text(nadia.focus) == LONG["a2.impact"] + ", puis à l’éco"  # type: ignore[arg-type]
    assert cursor_of(nadia) == cursor
    nadia.find("Français")
    assert nadia.name == question(5, "Effets recherchés dans la ville ou la région")
    nadia.press("Ctrl+End")
    nadia.write("le")
    nadia.press("Ctrl+Down")
    assert needs(nadia).value("a2.impact") == IMPACT


# --- out and back ----------------------------------------------------------------------------------


def the_part_of_the_association_is_answered(nadia: Hands) -> None:
    nadia.find("Question 17")
    nadia.write("Comme quatre villes")
    nadia.press("Ctrl+Down")
    nadia.write("Un siège")
    nadia.press("Ctrl+Down")
    assert needs(nadia).value(RELATIONS) == "Un siège"
    assert counted(nadia) == "13 réponses sur 22"


def export_dialog(nadia: Hands) -> FormExportDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, FormExportDialog), found
    return found


def the_part_is_mailed(nadia: Hands, folder: Path, mailed: Opener) -> Path:
    nadia.press("Ctrl+E")
    dialog = export_dialog(nadia)
    box = nadia.tab_to("Partie")
    assert isinstance(box, QComboBox)
    while box.currentData() != "a2.assoc":
        nadia.press("Down")
    nadia.tab_to("Tel quel")
    nadia.press("Down")
    assert dialog.wishes.layout == "fillable"
    nadia.tab_to("À")
    nadia.press("Ctrl+A")
    nadia.write(ASSOCIATION)
    nadia.tab_to("Enregistrer et ouvrir le courriel")
    nadia.press("Space")
    target = folder / "partie.docx"
    nadia.name_file(target)
    nadia.until(lambda: dialog.saved == target)
    nadia.press("Esc")
    assert QApplication.activeModalWidget() is None
    letter = message_from_bytes(target.with_suffix(".eml").read_bytes(), policy=default)
    assert mailed.opened == [target.with_suffix(".eml")]
    assert letter["To"] == ASSOCIATION
    inside = everything_in(target.read_bytes())
    assert "Un siège" in inside
    assert LONG["a2.why"] not in inside
    filled = needs(nadia)
    asked = {key for key, each in filled.standings.items() if each.asked_of}
    assert asked == {each.id for each in filled.form.questions_in("a2.assoc")}
    nadia.find("Question 19")
    block = form_page(nadia).board.block_of("a2.assoc.framework")
    assert block is not None
    assert block.head.asked is not None
    assert block.head.asked.text().startswith("Demandé à Union des villes"), "so whoever opens it sees it"
    nadia.find("Confier cette question")
    handing = QApplication.activeModalWidget()
    assert isinstance(handing, HandingDialog)
    assert handing.who.currentText().startswith("Union des villes"), "Enter would not take the note away"
    nadia.press("Esc")
    return target


def the_part_comes_back(nadia: Hands, sent: Path) -> None:
    write_over(sent, "Comme quatre villes", "Comme cinq villes, à peu près")
    write_over(sent, "Un siège", "Deux sièges")
    nadia.find("Question 18")
    nadia.press("Ctrl+End")
    nadia.write(" à la commission")
    nadia.press("Ctrl+Shift+R")
    nadia.name_file(sent)
    nadia.until(lambda: isinstance(QApplication.activeModalWidget(), ReturnedFormDialog))
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, ReturnedFormDialog)
    assert [tick.isChecked() for tick in shown.ticks] == [True, False]
    assert "Un siège" in shown.ticks[1].accessibleDescription()
    assert isinstance(nadia.focus, QCheckBox)
    nadia.press("Return")
    filled = needs(nadia)
    assert filled.value(TYPICAL) == "Comme cinq villes, à peu près"
    assert filled.value(RELATIONS) == "Un siège à la commission"
    assert told(nadia) == "1 réponse acceptée."
    assert nadia.name.startswith("Question 17"), "one is at what came, and Ctrl+Z takes it back"
    nadia.press("Ctrl+Z")
    assert needs(nadia).value(TYPICAL) == "Comme quatre villes"
    nadia.press("Ctrl+Y")
    assert needs(nadia).value(TYPICAL) == "Comme cinq villes, à peu près"


# --- the next morning ------------------------------------------------------------------------------


def history_tells_who_and_when(nadia: Hands) -> None:
    nadia.find("Historique")
    page = nadia.window.page
    assert isinstance(page, HistoryPage)
    nadia.until(lambda: len(page.model.entries) > 10)
    lines = [page.model.index(row).data(SPOKEN).replace(NBSP, " ") for row in range(page.model.rowCount())]
    assert lines[0].startswith("Aujourd’hui, ")
    at = re.compile(r"\d{1,2} h \d\d, ")
    assert all(at.match(each) for each in lines[1:]), "each with its time"
    told_of = [at.sub("", each) for each in lines[1:]]
    assert told_of[:4] == [
        "vous avez refait : 1 réponse d’une fiche revenue acceptée",
        "vous avez annulé : 1 réponse d’une fiche revenue acceptée",
        "vous avez accepté 1 réponse d’un formulaire revenu",
        "vous avez répondu à la question 18, liens de l’association avec l’État et la région",
    ]
    assert {"vous avez laissé de côté la question 7", "vous avez créé le programme"} <= set(told_of)


def at_a_place_in_a_text(nadia: Hands) -> tuple[str, int]:
    nadia.find("Besoins")
    nadia.find("Question 3")
    nadia.press("Ctrl+Home", "Right", "Right")
    return nadia.name, cursor_of(nadia)


def nothing_is_lost(folder: Path) -> None:
    with Workspace.open(folder) as workspace:
        (programme,) = workspace.programmes.listed()
        people = workspace.programmes.people(programme.id)
        entries = workspace.history.entries(programme.id)
        assert {people[each.who].name for each in entries} == {"Nadia Belkacem"}
        assert all(each.at for each in entries)
        found = workspace.checking.check(rebuild=True)
        assert (found.sound, found.wrong_hashes, found.gaps, found.differences) == (True, 0, 0, 0)


def everything_is_there(nadia: Hands, here: tuple[str, int]) -> None:
    nadia.find("Besoins")
    assert nadia.name == here[0]
    assert cursor_of(nadia) == here[1]
    assert counted(nadia) == "13 réponses sur 22"
    assert nadia.window.undoing.undo_text == "1 réponse d’une fiche revenue acceptée"
    filled = needs(nadia)
    assert {key: filled.value(key) for key in LONG} == {**LONG, "a2.impact": IMPACT}
    assert [row.value("title") for row in filled.rows_of("a2.need")] == [each[1] for each in TWO_NEEDS]
    assert filled.standing(filled.form.by_question["a2.cooperation_problems"]).reason == REASON
    assert (filled.value(TYPICAL), filled.value(RELATIONS)) == (
        "Comme cinq villes, à peu près", "Un siège à la commission",
    )  # fmt: skip
