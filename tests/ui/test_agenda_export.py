"""Documents of a visit from the window: what is chosen is what lies on the disk, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export.agenda_choosing import AgendaChoosing
from mentordesk.ui.dialogs.export.agenda_dialog import AgendaExportDialog
from mentordesk.ui.dialogs.export.agendas import open_agenda_export
from mentordesk.ui.dialogs.export.attendance_choosing import AttendanceChoosing
from tests.documents.drawn import png
from tests.ui import barriers
from tests.ui.person import Person
from tests.ui.test_export_dialog import choose_place


class AtVisit(Person):
    """Someone who has a visit of two days before them."""

    programme = visit = ""

    def opened(self, kind: str) -> AgendaExportDialog:
        """The dialog, once its pages are there."""
        assert self.window.page is not None
        open_agenda_export(self.desk.desk, self.window.page, self.programme, self.visit, kind)
        self.until(lambda: bool(self.window.findChildren(AgendaExportDialog)))
        (dialog,) = self.window.findChildren(AgendaExportDialog)
        self.until(lambda: bool(dialog.looking.checks.sentences))
        return dialog

    def saved(self, dialog: AgendaExportDialog, target: Path) -> Path:
        """Saved under a name."""
        QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
        choose_place(dialog, target.name)
        self.until(target.exists)
        self.settle()
        return target


@pytest.fixture
def size() -> int:
    """Percent of the usual size of letters."""
    return 100


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot, size: int) -> Iterator[AtVisit]:
    (tmp_path / "logo.png").write_bytes(png())
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        dates = {"start": "2025-10-01", "end": "2025-10-02"}
        visit = workspace.planning.add_visit(programme, "v1", dates=dates)
        workspace.house_style.add_logo(tmp_path / "logo.png", "Fonds régional")
    settings.save(settings.load().with_(role="facilitator", export_folder=tmp_path, text_size=size))
    made = AtVisit(qtbot, tmp_path / "store")
    made.programme, made.visit = programme, visit
    yield made
    for dialog in made.window.findChildren(AgendaExportDialog):
        dialog.done(0)
    made.leave()


def read(path: Path) -> str:
    """What a Word file says, in its tables too."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_an_agenda_is_saved_as_it_was_chosen(person: AtVisit, tmp_path: Path) -> None:
    dialog = person.opened("agenda")
    choosing = dialog.choosing
    assert isinstance(choosing, AgendaChoosing)
    choosing.layouts.radio("list").click()
    choosing.day.setCurrentIndex(choosing.day.findData("2"))
    choosing.language.setCurrentIndex(choosing.language.findData("en"))
    person.settle()
    told = read(person.saved(dialog, tmp_path / "agenda.docx"))
    assert "2 October 2025" in told
    assert "1 October 2025" not in told
    assert "Session" in told


def test_the_version_for_everybody_is_offered_for_day_and_list_alone(person: AtVisit) -> None:
    dialog = person.opened("agenda")
    choosing = dialog.choosing
    assert isinstance(choosing, AgendaChoosing)
    choosing.public.click()
    assert dialog.wishes.public
    choosing.layouts.radio("route").click()
    assert not choosing.public.isVisible()
    assert not dialog.wishes.public


def test_a_calendar_asks_neither_layout_nor_day_and_is_written(person: AtVisit, tmp_path: Path) -> None:
    dialog = person.opened("agenda")
    choosing = dialog.choosing
    assert isinstance(choosing, AgendaChoosing)
    choosing.formats.radio(".ics").click()
    assert not choosing.layouts.isVisible()
    assert not choosing.day.isVisible()
    person.settle()
    path = person.saved(dialog, tmp_path / "visite.ics")
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_sheet_to_sign_has_the_rows_the_line_and_the_logos_asked_for(
    person: AtVisit, tmp_path: Path
) -> None:
    dialog = person.opened("attendance")
    choosing = dialog.choosing
    assert isinstance(choosing, AttendanceChoosing)
    choosing.rows.setValue(4)
    choosing.halves.click()
    choosing.funder.setPlainText("Soutenu par le Fonds, convention 41")
    (logo,) = choosing.logos.values()
    logo.click()
    person.settle()
    path = person.saved(dialog, tmp_path / "presence.docx")
    told = read(path)
    assert "Soutenu par le Fonds, convention 41" in told
    document = Document(str(path))
    assert [len(table.rows) for table in document.tables] == [5, 5]
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["1", "", "", "", ""]
    assert not document.sections[0].first_page_header.part.rels
    dialog.done(0)
    person.settle()
    assert person.opened("attendance").choosing.wishes.funder == "Soutenu par le Fonds, convention 41"


def test_nothing_is_awaited_back_and_what_stays_here_is_said(person: AtVisit) -> None:
    dialog = person.opened("preparation")
    assert dialog.writing.return_by is None
    assert not dialog.writing.due.isVisible()
    staying = [each.text() for each in dialog.choosing.staying.findChildren(QLabel) if each.text()]
    assert staying


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("kind", ["agenda", "attendance", "preparation"])
def test_every_control_can_be_reached_and_has_a_name(person: AtVisit, kind: str) -> None:
    dialog = person.opened(kind)
    person.settle()
    assert [*barriers.nameless(dialog), *barriers.too_small(dialog), *barriers.clipped(dialog)] == []
    assert barriers.shared_mnemonics(barriers.mnemonic_texts(dialog)) == []
    QTest.keyClick(barriers.focus(), Qt.Key.Key_Tab)
    stops = barriers.stops(dialog)
    seen, _twice = barriers.walk()
    assert {each for each in stops if each not in seen} == set()
    assert barriers.jumps(dialog, seen) == []
