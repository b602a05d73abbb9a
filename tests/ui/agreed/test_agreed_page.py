"""What we agreed in the real window: looked at, saved, projected, the visit closed, by keys (R-227)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mentordesk.model.closing import closed
from mentordesk.ui import pages
from mentordesk.ui.agreeing.close_visit import CloseVisitDialog
from mentordesk.ui.agreeing.wall import Wall
from mentordesk.ui.dialogs.choose_quotes import ChooseQuotesDialog
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from tests.ui import barriers
from tests.ui.agreed.seated import Seated, seated


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Seated]:
    with seated(qtbot, tmp_path) as someone:
        someone.at(pages.AGREED)
        yield someone


def line_texts(person: Seated) -> list[str]:
    lines = person.agreed.lines
    return [lines.item(at).text() for at in range(lines.count())]


def staying(person: Seated) -> list[str]:
    return [each.text() for each in person.agreed.choosing.staying.findChildren(QLabel) if each.text()]


def words_in(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_the_page_is_there_with_its_parts_counted_and_what_stays_here(person: Seated) -> None:
    page = person.agreed
    counted = {part: label.text() for part, label in page.choosing.counts.items()}
    assert counted == {"decisions": "1", "steps": "1", "questions": "1", "meeting": "", "thanks": ""}
    assert staying(person) == ["1 restricted note stays here.", "1 private note stays here."]
    assert "Send version 0.3 of the plan (no name yet, no date yet)" in line_texts(person)
    assert not any("deputy" in each or "doubt" in each for each in line_texts(person))


def test_space_takes_a_part_off_the_page_and_back(person: Seated) -> None:
    person.focus_on(person.agreed.choosing.parts["decisions"])
    person.press("Space")
    person.drawn()
    person.until(lambda: "Drop the mobile app" not in line_texts(person))
    person.press("Space")
    person.drawn()
    person.until(lambda: "Drop the mobile app" in line_texts(person))


def test_the_second_language_of_the_headings_can_be_chosen(person: Seated) -> None:
    assert person.agreed.choosing.wishes.second == "fr"
    second = person.agreed.choosing.second
    second.setCurrentIndex(second.findData("-"))
    person.drawn()
    person.until(lambda: line_texts(person)[0] == "What we agreed")


def test_ctrl_e_saves_the_page_as_word_and_ctrl_p_as_pdf(person: Seated, tmp_path: Path) -> None:
    for keys, name in (("Ctrl+E", "page.docx"), ("Ctrl+P", "page.pdf")):
        person.press(keys)
        person.save_as(tmp_path / name)
    told = words_in(tmp_path / "page.docx")
    assert "Drop the mobile app" in told
    assert "deputy" not in told
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_f5_shows_the_page_alone_in_large_type_and_esc_comes_back(person: Seated) -> None:
    person.press("F5")
    (wall,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Wall))
    assert wall.isFullScreen()
    shown = "\n".join(each.text() for each in wall.findChildren(QLabel))
    assert "Drop the mobile app" in shown
    assert "deputy" not in shown
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    person.settle()
    assert not any(isinstance(each, Wall) and each.isVisible() for each in QApplication.topLevelWidgets())
    assert person.focus is person.agreed.ending.project


def test_enter_on_a_line_opens_where_it_comes_from(person: Seated) -> None:
    lines = person.agreed.lines
    lines.setCurrentRow(line_texts(person).index("Drop the mobile app"))
    person.focus_on(lines)
    person.press("Return")
    here = person.desk.navigator.here
    assert here is not None
    assert here.page == pages.NOTEBOOK


def test_closing_names_the_version_and_ctrl_z_opens_again(person: Seated) -> None:
    page = person.agreed
    person.focus_on(page.ending.close_visit)
    person.press("Space")
    (dialog,) = person.window.findChildren(CloseVisitDialog)
    assert dialog.number.text() == "0.1"
    person.press("Return")
    person.until(lambda: person.agreed.read is not None and person.agreed.read.closing.closed is not None)
    person.settle()
    assert page.ending.title.text() == "Visit 1 is closed"
    assert not page.ending.close_visit.isVisible()
    person.press("Ctrl+Z")
    person.until(lambda: page.read is not None and page.read.closing.closed is None)
    person.settle()
    assert page.ending.close_visit.isVisible()
    assert person.workspace().plans.plan(person.programme).versions == ()


def test_a_closed_visit_can_be_opened_again_with_a_button(person: Seated) -> None:
    there = person.workspace().planning.visit(person.programme, person.visit)
    person.workspace().reporting.close(person.programme, there, "0.1")
    person.at(pages.AGREED)
    person.until(person.agreed.ending.open_again.isVisible)
    person.focus_on(person.agreed.ending.open_again)
    person.press("Space")
    person.until(person.agreed.ending.close_visit.isVisible)
    assert closed(person.workspace().planning.visit(person.programme, person.visit)) is None


def test_quotes_are_ticked_one_by_one_for_a_page(person: Seated) -> None:
    person.focus_on(person.agreed.ending.quotes)
    person.press("Space")
    (dialog,) = person.window.findChildren(ChooseQuotesDialog)
    dialog.decide()
    assert dialog.asked.isVisible(), "nothing is ticked beforehand"
    person.press("Space")
    dialog.decide()
    person.until(lambda: bool(person.window.findChildren(AgendaExportDialog)))
    (export,) = person.window.findChildren(AgendaExportDialog)
    person.until(lambda: bool(export.looking.checks.sentences))
    assert "Quotes" in export.windowTitle() or export.choosing.wishes.format == ".docx"
    export.done(0)


def test_the_report_is_one_key_away(person: Seated) -> None:
    person.focus_on(person.agreed.ending.report)
    person.press("Space")
    here = person.desk.navigator.here
    assert here is not None
    assert (here.page, here.part) == (pages.REPORT, (person.visit,))


def test_the_page_follows_what_is_written_elsewhere(person: Seated) -> None:
    from mentordesk.model.notes import Typing

    note = Typing(person.programme, "Start in spring", kind="decision", visit=person.visit)
    person.workspace().notes.add(note)
    person.until(lambda: "Start in spring" in line_texts(person))


@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_reached_and_large_enough(qtbot: QtBot, tmp_path: Path, size: int) -> None:
    with seated(qtbot, tmp_path, text_size=size) as someone:
        someone.window.resize(1280, 720)
        someone.at(pages.AGREED)
        assert list(barriers.nameless(someone.agreed)) == []
        assert list(barriers.too_small(someone.agreed)) == []
        assert list(barriers.clipped(someone.agreed)) == []
