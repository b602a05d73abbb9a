"""The report in the real window: worded, left out, added to, and sent out, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.model.notes import Note, Typing
from mentordesk.model.report import LEAD, note_field
from mentordesk.model.visits import Visit
from mentordesk.ui import pages
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.reporting.outline import Spot
from tests.ui import barriers
from tests.ui.agreed.seated import Seated, seated

_FACT = "The nursery is on the same floor"


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Seated]:
    with seated(qtbot, tmp_path) as someone:
        someone.at(pages.REPORT)
        yield someone


def visit(person: Seated) -> Visit:
    return person.workspace().planning.visit(person.programme, person.visit)


def fact(person: Seated) -> Note:
    return next(each for each in person.workspace().notes.notes(person.programme) if each.text == _FACT)


def texts(person: Seated) -> list[str]:
    outline = person.report.outline
    found, item = [], outline.topLevelItem(0)
    while item is not None:
        found.append(item.text(0))
        item = outline.itemBelow(item)
    return found


def on_fact(person: Seated) -> None:
    person.report.outline.go(Spot("note", fact(person).id))
    person.settle()


def test_the_draft_is_there_grouped_without_what_stays_here(person: Seated) -> None:
    told = texts(person)
    assert told[0] == "In short"
    assert told.index("Library") < told.index(f"Observation: {_FACT}")
    assert not any("deputy" in each or "doubt" in each for each in told)


def test_the_opening_is_kept_as_it_is_typed_and_ctrl_z_takes_it_back(person: Seated) -> None:
    person.focus_on(person.report.editor.text)
    person.type("The nursery makes it work.")
    person.focus_on(person.report.outline)
    person.until(lambda: visit(person).answers.get(LEAD) == "The nursery makes it work.")
    person.settle()
    entry = person.workspace().history.entries(person.programme)[0]
    assert entry.name.text == "Report of a visit changed"
    person.press("Ctrl+Z")
    person.until(lambda: LEAD not in visit(person).answers)


def test_a_note_is_worded_differently_and_stays_as_it_was(person: Seated) -> None:
    on_fact(person)
    assert person.report.editor.text.toPlainText() == _FACT
    person.focus_on(person.report.editor.text)
    person.press("Ctrl+A")
    person.type("Nursery and office share a floor.")
    person.focus_on(person.report.outline)
    person.until(lambda: "Observation: Nursery and office share a floor." in texts(person))
    assert fact(person).text == _FACT
    assert person.report.editor.own.text() == f"The note says: {_FACT}"
    person.focus_on(person.report.editor.back)
    person.press("Space")
    person.until(lambda: f"Observation: {_FACT}" in texts(person))
    assert note_field(fact(person).id) not in visit(person).answers


def test_what_is_typed_when_another_note_is_chosen_belongs_to_the_first(person: Seated) -> None:
    on_fact(person)
    person.focus_on(person.report.editor.text)
    person.press("Ctrl+A")
    person.type("Reworded.")
    person.report.outline.go(Spot("lead"))
    person.settle()
    person.until(lambda: "Observation: Reworded." in texts(person))
    assert LEAD not in visit(person).answers


def test_space_leaves_a_note_out_and_takes_it_back_in(person: Seated) -> None:
    person.focus_on(person.report.outline)
    on_fact(person)
    person.press("Space")
    person.until(lambda: visit(person).answers.get(note_field(fact(person).id)) == {"out": True})
    person.settle()
    person.press("Space")
    person.until(lambda: note_field(fact(person).id) not in visit(person).answers)


def test_words_can_be_added_under_a_part(person: Seated) -> None:
    person.report.outline.go(Spot("part", "changes"))
    person.settle()
    person.focus_on(person.report.editor.text)
    person.type("See the other document.")
    person.focus_on(person.report.outline)
    person.until(lambda: visit(person).answers.get("report.more.changes") == "See the other document.")


def test_typing_goes_on_when_a_colleague_s_note_comes_in(person: Seated) -> None:
    person.focus_on(person.report.editor.text)
    person.type("Half a sent")
    note = Typing(person.programme, "A new one", kind="fact", visit=person.visit)
    person.workspace().notes.add(note)
    person.until(lambda: "Observation: A new one" in texts(person))
    person.type("ence")
    assert person.report.editor.text.toPlainText() == "Half a sentence"


def test_leaving_the_page_keeps_what_is_typed(person: Seated) -> None:
    person.focus_on(person.report.editor.text)
    person.type("In two words")
    person.go(pages.AGREED, person.programme, person.visit)
    person.until(lambda: visit(person).answers.get(LEAD) == "In two words")


def test_ctrl_e_leads_to_the_file(person: Seated) -> None:
    person.press("Ctrl+E")
    person.until(lambda: bool(person.window.findChildren(AgendaExportDialog)))
    (dialog,) = person.window.findChildren(AgendaExportDialog)
    person.until(lambda: bool(dialog.looking.checks.sentences))
    dialog.done(0)


@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_reached_and_large_enough(qtbot: QtBot, tmp_path: Path, size: int) -> None:
    with seated(qtbot, tmp_path, text_size=size) as someone:
        someone.window.resize(1280, 720)
        someone.at(pages.REPORT)
        assert list(barriers.nameless(someone.report)) == []
        assert list(barriers.too_small(someone.report)) == []
        assert list(barriers.clipped(someone.report)) == []
