"""Every form filled by keys in the real window, read back, out as documents and in again (issue 5)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.documents.formats import FORMATS
from mentordesk.errors import BadInput
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.filled import Filled
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.export_prepared import Wishes
from mentordesk.ui import pages
from mentordesk.ui.dialogs.party import PartyDialog
from mentordesk.ui.dialogs.plan_heading import PlanHeadingDialog
from mentordesk.ui.filling.section_pane import MOST
from mentordesk.ui.pages import PAGES, PageKind
from mentordesk.ui.pages.plan import PlanPage
from mentordesk.ui.pages.sheet import Sheet
from mentordesk.ui.planning.columns import optional_fields
from mentordesk.words import words
from tests.ui.answering import Hand
from tests.ui.evening import LANGUAGE, Evening, Given, lost, restricted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
PLAN, SHEET, KEPT_HERE = "annex6", "programme", "influence"
"""The plan is written in its table, the sheet on a page of its own; of one form nothing ever leaves."""


@pytest.fixture(params=[1, pytest.param(2, marks=pytest.mark.torture)], ids=["one-entry", "two-entries"])
def evening(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Evening]:
    made = Evening(tmp_path / "store", qtbot, rows=request.param)
    yield made
    made.go_home()


def page_name(key: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page of a form; one made here where its questions are asked in other places."""
    known = pages.page_of_form(key)
    if not known:
        known = f"test.{key}"
        monkeypatch.setitem(PAGES, known, PageKind(known, key, "clipboard", "form", "FormPage", form=key))
    return known


@pytest.mark.parametrize("key", [each for each in form_keys() if each != PLAN])
def test_a_form_filled_by_keys_is_there_the_next_day_and_comes_back_from_its_documents(
    evening: Evening, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hand = evening.hand()
    on_the_sheet = fill_sheet(evening, hand) if key == SHEET else {}
    page = evening.opened(key, page_name(key, monkeypatch))
    assert page.board.blocks
    assert sum(len(each.editors()) for each in page.board.blocks) <= MOST
    given = on_the_sheet | evening.fill(page, hand, ("prog",))
    closed = "" if key == KEPT_HERE else evening.restrict_one(page)
    evening.come_back()
    filled = evening.stored(key)
    assert lost(filled, given) == {}
    assert {each for each, _row in given} == {each.key for each in filled.form.fields if not each.is_group}
    if key == KEPT_HERE:
        nothing_leaves(evening, filled, tmp_path)
        return
    assert restricted(filled, filled.form.by_question[closed])
    for suffix in (".docx", ".xlsx"):
        assert evening.out_and_in(key, tmp_path / f"{key}{suffix}") == []


def nothing_leaves(evening: Evening, filled: Filled, folder: Path) -> None:
    """Every question of the form stays within the team: there is no document of it."""
    assert all(restricted(filled, each) for each in filled.form.questions)
    before = sorted(folder.iterdir())
    for suffix in FORMATS:
        wishes = FormWishes(format=suffix, language=LANGUAGE, additions=True)
        with pytest.raises(BadInput, match=r"^[^.]+\.$"):
            evening.workspace.export.forms.write(
                evening.programme, filled.form.key, folder / f"x{suffix}", wishes
            )
    assert sorted(folder.iterdir()) == before


# --- the programme sheet -----------------------------------------------------------------------------


def fill_sheet(evening: Evening, hand: Hand) -> Given:
    """What is asked about the programme itself, and who takes part."""
    person = evening.person
    person.go(pages.SHEET, evening.programme)
    sheet = person.window.page
    assert isinstance(sheet, Sheet)
    sheet.more.setFocus()
    person.press("Space")
    asked, given = form(SHEET), {}
    for field in (each for each in asked.singles() if each.section == "prog"):
        sheet.field(field.key).widget.setFocus(Qt.FocusReason.TabFocusReason)
        if field.key == "prog.title":
            person.press("Ctrl+A")
        given[field.key, ""] = value = hand.an_answer(field, asked)
        hand.give(asked, field, value)
    return given | _new_party(evening, hand)


def _new_party(evening: Evening, hand: Hand) -> Given:
    person = evening.person
    known = {each.id for each in evening.workspace.programmes.programme(evening.programme).parties}
    person.press("Ctrl+N")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PartyDialog)
    hand.write("Ville d’Αθήνα")
    person.press("Tab")
    person.type("GR")
    person.press("Shift+Tab", "Shift+Tab")
    assert person.focus is dialog.role
    person.press("End")
    role = dialog.role.currentData()
    person.press("Tab", "Tab", "Tab")
    hand.write("Eleni Pappa; cheffe de service")
    person.press("Tab", "Tab", "Space")
    (made,) = (
        each
        for each in evening.workspace.programmes.programme(evening.programme).parties
        if each.id not in known
    )
    assert [(each.name, each.function) for each in made.people] == [("Eleni Pappa", "cheffe de service")]
    answers = {"role": role, "name": "Ville d’Αθήνα", "country": "GR"}
    answers["people"] = [each.id for each in made.people]
    return {(f"prog.party.{name}", made.id): value for name, value in answers.items()}


# --- the plan ----------------------------------------------------------------------------------------


def test_the_plan_filled_by_keys_is_there_the_next_day_and_comes_back_from_its_documents(
    evening: Evening, tmp_path: Path
) -> None:
    hand, asked = evening.hand(), form(PLAN)
    optional = [each.name for each in optional_fields()]
    evening.person.go(pages.PLAN, evening.programme)
    page = evening.person.window.page
    assert isinstance(page, PlanPage)
    for name in optional:
        page.toggle_column(name)
    evening.person.settle()
    given = _heading(evening, page, hand)
    rows = [_action(evening, page, hand) for _row in range(2)]
    evening.come_back()
    assert lost(evening.stored(PLAN), given) == {}
    actions = evening.workspace.plans.plan(evening.programme).actions
    assert [dict(each.cells) for each in actions] == rows
    titles = [asked.label(each.key, words(LANGUAGE)) for each in asked.columns("a6.action")]
    for suffix in (".docx", ".xlsx"):
        target = tmp_path / f"plan{suffix}"
        wishes = Wishes(format=suffix, language=LANGUAGE, extended=tuple(optional))
        evening.workspace.export.plan(evening.programme, target, wishes)
        (grid, *_more) = FORMATS[suffix].read(target).grids
        for place, title in enumerate(titles):
            assert title in grid.heads[place]
            name = asked.columns("a6.action")[place].name
            assert [row.texts[place] for row in grid.rows] == [each[name] for each in rows]


def _heading(evening: Evening, page: PlanPage, hand: Hand) -> Given:
    page.ask_heading()
    evening.person.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlanHeadingDialog)
    asked, given = form(PLAN), {}
    for field in asked.singles():
        dialog.editors[field.key].widget.setFocus(Qt.FocusReason.TabFocusReason)
        given[field.key, ""] = value = hand.an_answer(field, asked)
        hand.give(asked, field, value)
    evening.person.press("Return")
    return given


def _action(evening: Evening, page: PlanPage, hand: Hand) -> dict[str, object]:
    """A new action, cell by cell with Tab."""
    person, asked = evening.person, form(PLAN)
    page.grid.setFocus()
    person.press("Ctrl+N")
    cells: dict[str, object] = {}
    fields = {each.name: each for each in asked.groups["a6.action"]}
    for column in page.table.columns:
        value = cells[column.name] = hand.an_answer(fields[column.name], asked)
        if column.kind == "choice":
            person.press("F2", *["Down"] * (list(column.choices).index(value) + 1))
        else:
            person.copy("\n".join(value) if isinstance(value, list) else value)
            person.press("F2", "Ctrl+A", "Ctrl+V")
        person.press("Tab")
    return cells
