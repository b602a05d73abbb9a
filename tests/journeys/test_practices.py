"""What a mentor city knows, by keyboard alone: from strengths to a booklet (R-050 to R-058)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from mentordesk.model.filled import Filled
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import FormExportDialog
from mentordesk.ui.dialogs.ticking import TickDialog
from mentordesk.ui.pages.form import FormPage
from mentordesk.ui.pages.plan import PlanPage
from tests.journeys.hands import Hands, said
from tests.services.exporting.kept import everything_in

NEED = "Parler dès l’arrivée"
SPONSORS, DESK = "Marraines de quartier", "Un guichet, une clé"
IN_CONFIDENCE = "La ville voisine ne voulait pas en entendre parler"
WHY = "Il nous faut d’abord une salle"


@pytest.fixture
def joris(tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    """An officer of the mentor city, in a programme that has a need."""
    with Workspace.create(tmp_path / "store") as workspace:
        workspace.editing.name_me("Joris De Wit", "Ville de Grandpont")
        programme = workspace.programmes.create("Apprendre la langue", ["fr"])
        for role, name in (("mentee_city", "Saint-Aubin"), ("mentor_city", "Grandpont")):
            workspace.programmes.add_party(programme, {"role": role, "name": name}, [])
        filled = workspace.filling.filled(programme, "annex2")
        workspace.filling.add_row(filled, "a2.need", {"title": NEED})
    settings.save(settings.load().with_(role="mentor_city", export_folder=tmp_path))
    someone = Hands(qtbot, tmp_path / "store", "fr")
    someone.press("Return")  # the one programme there is
    yield someone
    someone.leave()


def form_page(joris: Hands, key: str) -> FormPage:
    page = joris.window.page
    assert isinstance(page, FormPage), page
    assert page.form.key == key
    return page


def sheets(joris: Hands, key: str) -> list[Filled]:
    """All sheets of a form, as the store has them."""
    joris.settle()
    workspace = joris.desk.workspace
    assert workspace is not None
    (programme,) = workspace.programmes.listed()
    listed = workspace.filling.sheets(programme.id, key)
    return [workspace.filling.filled(programme.id, key, each.eid) for each in listed]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_practices_from_the_strengths_to_an_action_and_a_booklet(joris: Hands, tmp_path: Path) -> None:
    two_practices_among_the_strengths(joris)
    for name in (DESK, SPONSORS):
        a_sheet_of(joris, name)
    the_sheet_is_filled_in_part(joris)
    what_the_mentee_city_says_of_it(joris)
    an_action_is_made_of_it(joris)
    the_action_is_linked_to_a_need(joris)
    a_booklet_goes_out(joris, tmp_path / "fiches.docx")


def two_practices_among_the_strengths(joris: Hands) -> None:
    joris.find("Atouts")
    assert joris.name == "Commencer une fiche", "nothing is written yet, and one key begins it"
    joris.press("Space")
    assert joris.name.startswith("Question 1")
    joris.write("Accueil des nouveaux arrivants")
    joris.press("Ctrl+Down", "Space")
    assert joris.name == "Projet ou politique"
    joris.write(SPONSORS)
    joris.press("Tab")
    joris.write("Elles durent depuis dix ans, sans budget")
    joris.press("Ctrl+N")
    joris.write(DESK)
    joris.press("Ctrl+Down")
    (strengths,) = sheets(joris, "annex3")
    assert [row.value("title") for row in strengths.rows_of("a3.practices")] == [SPONSORS, DESK]


def a_sheet_of(joris: Hands, name: str) -> None:
    joris.find("Atouts")
    joris.find(name)
    form_page(joris, "annex4")
    assert joris.name == "Question 1, Titre de la pratique"
    assert sheets(joris, "annex4")[-1].value("a4.name") == name


def the_sheet_is_filled_in_part(joris: Hands) -> None:
    page = form_page(joris, "annex4")
    assert page.filled is not None
    assert page.filled.value("a4.name") == SPONSORS
    assert page.filled.value("a4.why") == "Elles durent depuis dix ans, sans budget"
    joris.find("Question 8")
    joris.write("Une marraine par immeuble")
    joris.press("Ctrl+Down")
    assert joris.name.startswith("Question 9")
    joris.write(IN_CONFIDENCE)
    joris.press("Ctrl+Shift+O")
    assert joris.name.startswith("Question 9"), "one stays where one writes"
    sheet = sheets(joris, "annex4")[-1]
    assert sheet.value("a4.challenges") == IN_CONFIDENCE
    assert sheet.circle(sheet.form.by_question["a4.challenges"]) == "confidence"


def what_the_mentee_city_says_of_it(joris: Hands) -> None:
    joris.find("Question 10")
    joris.tab_to(lambda each: said(each).startswith("Préciser"))
    joris.press("Space")
    joris.tab_to(lambda each: "Avis de la ville mentorée" in said(each))
    joris.press("Space", "Down")
    view = joris.name.rpartition(", ")[2]
    joris.tab_to("Question 10, Pourquoi cet avis")
    joris.paste(WHY)
    joris.press("Ctrl+Up")
    side = form_page(joris, "annex4").companion.widget
    assert side is not None
    shown = [each.text() for each in side.findChildren(QLabel)]
    assert view in shown, "beside the sheet it is read with its reason"
    assert WHY in shown


def an_action_is_made_of_it(joris: Hands) -> None:
    joris.press("Ctrl+Shift+A")
    assert joris.window.status.action.isVisible(), "with the way there"
    joris.tab_to(lambda each: each is joris.window.status.action)
    joris.press("Space")
    page = joris.window.page
    assert isinstance(page, PlanPage)
    assert page.table.text(page.grid.place[0], 0) == SPONSORS, "one is at that action"


def the_action_is_linked_to_a_need(joris: Hands) -> None:
    joris.press("Ctrl+L")
    assert isinstance(QApplication.activeModalWidget(), TickDialog)
    assert isinstance(joris.focus, QCheckBox)
    assert joris.name == f"1. {NEED}"
    joris.press("Space", "Return")
    workspace = joris.desk.workspace
    assert workspace is not None
    (programme,) = workspace.programmes.listed()
    covered = workspace.noticing.coverage(programme.id)
    assert [[each.number for each in covered.actions[need.id]] for need in covered.needs] == [[1]]


def a_booklet_goes_out(joris: Hands, target: Path) -> None:
    joris.find("Bonnes pratiques")
    joris.press("Ctrl+E")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormExportDialog)
    picked = joris.tab_to("Fiche")
    assert isinstance(picked, QComboBox)
    joris.press("Home")
    assert picked.currentText() == "Toutes les fiches"
    joris.tab_to("Avec les questions ajoutées")
    joris.press("Space")
    joris.tab_to("Enregistrer le fichier seul")
    joris.press("Space")
    joris.name_file(target)
    joris.until(lambda: dialog.saved == target)
    joris.press("Esc")
    told = everything_in(target.read_bytes())
    for words in (SPONSORS, DESK, "Une marraine par immeuble", WHY):
        assert words in told
    assert IN_CONFIDENCE not in told
    assert "voisine" not in told
