"""A file an association drops into its data folder is screen, document and command (issue 5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.documents.form_reading import read_answers
from mentordesk.documents.formats import FORMATS
from mentordesk.forms.kinds import KINDS
from mentordesk.forms.reading import form, shipped_form
from mentordesk.ui import pages
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.filling.section_pane import MOST
from mentordesk.ui.pages.form import FormPage
from mentordesk.words import words
from tests.cli.running import run
from tests.forms.folders import OWN, own_forms
from tests.ui.evening import LANGUAGE, Evening, lost

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
WELCOME, TITLE = "own.welcome", "Fiche d’accueil de notre réseau"
Starting = Callable[..., Evening]


@pytest.fixture
def starting(tmp_path: Path, qtbot: QtBot) -> Iterator[Starting]:
    """The program, started after these files were put into the folder of forms."""
    with ExitStack() as until_the_end:

        def start(*files: Path) -> Evening:
            until_the_end.enter_context(own_forms(*files))
            evening = Evening(tmp_path / "store", qtbot)
            until_the_end.callback(evening.go_home)
            return evening

        yield start


def go_by_the_rail(evening: Evening, title: str) -> FormPage:
    """By keys to a page, by what the rail calls it."""
    rail = evening.person.window.frame.rail
    rail.setFocus()
    titles = [str(rail.model().index(row, 0).data()) for row in range(rail.model().rowCount())]
    rail.setCurrentIndex(rail.model().index(titles.index(title), 0))
    evening.person.press("Return")
    page = evening.person.window.page
    assert isinstance(page, FormPage)
    return page


def test_the_demonstration_asks_for_an_answer_of_every_kind(starting: Starting) -> None:
    starting(OWN / "welcome.toml")
    assert {each.kind for each in form(WELCOME).fields} == set(KINDS)


def test_a_form_of_one_s_own_is_filled_by_keys_and_goes_out_from_window_and_command_line(
    starting: Starting, tmp_path: Path
) -> None:
    evening = starting(OWN / "welcome.toml")
    evening.person.go(pages.PLAN, evening.programme)
    page = go_by_the_rail(evening, TITLE)
    assert page.form.key == WELCOME
    assert sum(len(each.editors()) for each in page.board.blocks) <= MOST
    given = evening.fill(page, evening.hand())
    assert {page.form.by_key[key].kind for key, _row in given} == set(KINDS) - {"group"}
    evening.come_back()
    filled = evening.stored(WELCOME)
    assert lost(filled, given) == {}
    for suffix in (".docx", ".xlsx"):
        assert evening.out_and_in(WELCOME, tmp_path / f"fiche{suffix}") == []
    here = read_answers(FORMATS[".docx"].read(tmp_path / "fiche.docx"), filled, words(LANGUAGE))

    evening.go_home()
    store, target = tmp_path / "store", tmp_path / "commande.docx"
    ran = run("export", evening.programme, WELCOME, target, "--lang", LANGUAGE, "--additions", store=store)
    assert (ran.code, ran.err) == (0, "")
    assert read_answers(FORMATS[".docx"].read(target), filled, words(LANGUAGE)) == here
    shown = run("show", evening.programme, WELCOME, store=store, lang=LANGUAGE)
    assert shown.code == 0, shown.err
    assert "Remerciements" in shown.out
    assert str(given["own.welcome.end.thanks", ""]) in shown.out


def test_a_question_reworded_by_an_association_says_how_the_earlier_answer_was_asked(
    starting: Starting,
) -> None:
    evening = starting()
    before = shipped_form("annex2").label("a2.why", words(LANGUAGE))
    page = at_why(evening)
    evening.person.type("Half of them leave")
    evening.person.press("Ctrl+Down")
    assert labels(page).count(before) == 1
    evening.go_home()

    with own_forms(OWN / "needs_here.toml"):
        evening.come_back()
        page = at_why(evening)
        assert "Pourquoi ces besoins comptent-ils chez vous ?" in labels(page)
        assert "Deux phrases suffisent." in labels(page)
        field = field_of(page, "a2.why")
        assert field.said("wording") == words(LANGUAGE).text("Answered under: “{wording}”", wording=before)
        assert field.said("wording") != "", "and one sees it"
        evening.person.press("Ctrl+A")
        evening.person.type("They leave in May")
        evening.person.press("Ctrl+Down")
        assert field_of(page, "a2.why").said("wording") == "", "it was answered under the new words now"
        asked = [each.id for each in page.form.questions]
        assert "own.a2.why_now" in asked
        assert "a2.other_benefits" not in asked


def at_why(evening: Evening) -> FormPage:
    evening.person.go(pages.NEEDS, evening.programme, "", "", "a2.why", "")
    page = evening.person.window.page
    assert isinstance(page, FormPage)
    return page


def labels(page: FormPage) -> list[str]:
    """All words one can read among the questions."""
    return [each.text() for each in page.board.sections.findChildren(QLabel) if each.isVisible()]


def field_of(page: FormPage, key: str) -> FieldRow:
    return next(each for each in page.board.sections.findChildren(FieldRow) if each.key == key)
