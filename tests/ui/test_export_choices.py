"""What may come along on export: optional columns nobody ticked stay here, the template is for Word alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.documents.formats import FORMATS
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import ExportDialog
from mentordesk.ui.planning.exporting import Exporting
from tests.ui import barriers
from tests.ui.person import Person
from tests.ui.test_export_dialog import choose_place


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """Someone at a plan of two actions with optional answers, whose organisation has a template."""
    kept(tmp_path)
    made = Person(qtbot, tmp_path / "store")
    yield made
    left(made)


def kept(tmp_path: Path, **chosen: object) -> None:
    """What lies on this computer."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Valmont", ["fr"])
        workspace.plans.add_action(programme, {"what": "Ouvrir", "priority": "high", "risk": "un risque"})
        workspace.plans.add_action(programme, {"what": "Former", "priority": "low"})
        workspace.house_style.save_example(tmp_path / "modele.docx", "fr")
        workspace.house_style.set_template(tmp_path / "modele.docx")
    settings.save(settings.load().with_(role="facilitator", export_folder=tmp_path, **chosen))


def left(person: Person) -> None:
    """Close the dialogs and go."""
    for dialog in person.window.findChildren(ExportDialog):
        dialog.done(0)
    person.leave()


def opened(person: Person) -> ExportDialog:
    """The export dialog, once all it shows is there."""
    asked: list[str] = []
    assert person.window.page is not None
    person.desk.desk.ask(
        person.window.page, lambda workspace: workspace.programmes.listed()[0].id, asked.append
    )
    person.until(lambda: bool(asked))
    exporting = Exporting(person.desk.desk, person.window.page)
    exporting.open(asked[0])
    person.until(lambda: bool(person.window.findChildren(ExportDialog)))
    (dialog,) = person.window.findChildren(ExportDialog)
    person.until(lambda: bool(dialog.looking.checks.sentences))
    return dialog


def saved(person: Person, dialog: ExportDialog, target: Path) -> str:
    """Save under a name; what the file says when it is read."""
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, target.name)
    person.until(target.exists)
    person.settle()
    return str(FORMATS[target.suffix].read(target))


def staying(dialog: ExportDialog) -> str:
    return " ".join(each.text() for each in dialog.choosing.staying.findChildren(QLabel) if each.isVisible())


def test_nothing_is_ticked_and_what_stays_here_follows_the_ticks(person: Person, tmp_path: Path) -> None:
    dialog = opened(person)
    ticks = dialog.choosing.more.ticks
    assert [tick.text() for tick in ticks.values()] == ["Priority", "Risks"]
    assert not any(tick.isChecked() for tick in ticks.values())
    assert "3 cells beside the six columns stay here." in staying(dialog)
    ticks["priority"].setFocus()
    QTest.keyClick(ticks["priority"], Qt.Key.Key_Space)
    assert "1 cell beside the six columns stays here." in staying(dialog)
    assert "Columns: Risks." in staying(dialog)
    person.until(lambda: dialog.looking.strip.accessibleDescription().startswith("1 page, 2 tables"))
    told = saved(person, dialog, tmp_path / "plan.docx")
    assert "Haute" in told
    assert "un risque" not in told


def test_without_a_tick_the_document_is_the_standard_one(person: Person, tmp_path: Path) -> None:
    told = saved(person, opened(person), tmp_path / "plan.docx")
    assert "Ouvrir" in told
    assert "Haute" not in told


def test_the_template_is_ticked_and_can_be_left_out(person: Person, tmp_path: Path) -> None:
    dialog = opened(person)
    own = dialog.choosing.template
    assert own.isVisible()
    assert own.tick.isChecked()
    assert own.tick.accessibleDescription() == "modele.docx"
    saved(person, dialog, tmp_path / "theirs.docx")
    own.tick.setFocus()
    QTest.keyClick(own.tick, Qt.Key.Key_Space)
    person.settle()
    saved(person, dialog, tmp_path / "ours.docx")
    theirs, ours = (
        [each.text for each in Document(str(tmp_path / name)).paragraphs]
        for name in ("theirs.docx", "ours.docx")
    )
    assert "2 actions" in ours
    assert "2 actions" not in theirs


def test_pdf_and_excel_have_no_template(person: Person, tmp_path: Path) -> None:
    dialog = opened(person)
    for suffix in (".xlsx", ".pdf"):
        dialog.choosing.formats.radio(suffix).click()
        assert not dialog.choosing.template.isVisible()
        assert dialog.wishes.template is False
    dialog.choosing.formats.radio(".docx").click()
    assert dialog.choosing.template.isVisible()
    assert dialog.wishes.template is True


@pytest.mark.parametrize("size", [100, 200])
def test_every_choice_has_a_name_is_reached_in_order_and_is_whole(
    tmp_path: Path, qtbot: QtBot, size: int
) -> None:
    kept(tmp_path, text_size=size)
    person = Person(qtbot, tmp_path / "store", "fr")
    dialog = opened(person)
    assert [*barriers.nameless(dialog), *barriers.too_small(dialog), *barriers.clipped(dialog)] == []
    QTest.keyClick(barriers.focus(), Qt.Key.Key_Tab)
    stops = barriers.stops(dialog)
    seen, _twice = barriers.walk()
    assert [each for each in stops if each not in seen] == []
    assert barriers.jumps(dialog, seen) == []
    for tick in (*dialog.choosing.more.ticks.values(), dialog.choosing.template.tick):
        assert tick in seen
    left(person)
