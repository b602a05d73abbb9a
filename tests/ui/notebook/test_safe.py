"""When the disk does not take a note, when the room is narrow, and what energy saving does."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from mentordesk.ui.dialogs.attachment import AttachmentDialog
from mentordesk.ui.dialogs.paste_notes import PasteNotesDialog
from mentordesk.ui.energy import charge
from tests.ui.notebook.visiting import a_visit, at_the_notebook, kept, page_of, write
from tests.ui.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


class FullDisk:
    """A disk that takes no byte more: the system refuses this process every write to a file."""

    def __init__(self) -> None:
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def full(self) -> None:
        """From now on."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, self._before[1]))

    def room_again(self) -> None:
        """Somebody made room."""
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


@pytest.fixture
def full_disk() -> Iterator[FullDisk]:
    disk = FullDisk()
    yield disk
    disk.room_again()


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store")) as someone:
        yield someone


def test_a_photo_that_is_pasted_gets_a_note_and_is_opened_again_by_key(person: Person) -> None:
    page = page_of(person)
    pasted = QMimeData()
    pasted.setData("image/png", _picture())
    pasted.setImageData(QImage.fromData(_picture()))
    page.composer.text.insertFromMimeData(pasted)
    person.settle()
    (note,) = kept(person)
    (file,) = note.attachments
    assert file.is_picture
    assert file.size == len(bytes(_picture().data()))
    person.press("Up", "Right", "Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AttachmentDialog)
    dialog.reject()


def test_a_photo_put_with_a_note_by_mistake_is_taken_off_and_undo_brings_it_back(person: Person) -> None:
    page = page_of(person)
    pasted = QMimeData()
    pasted.setImageData(QImage.fromData(_picture()))
    page.composer.text.insertFromMimeData(pasted)
    person.settle()
    person.press("Up", "Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (off,) = [each for each in menu.actions() if each.text().startswith("Take “photo")]
    off.trigger()
    menu.close()
    person.settle()
    (note,) = kept(person)
    assert note.attachments == ()
    person.press("Ctrl+Z")
    (note,) = kept(person)
    assert len(note.attachments) == 1


def test_a_file_that_is_dropped_goes_with_the_note_being_written(person: Person, tmp_path: Path) -> None:
    sheet = tmp_path / "consent.txt"
    sheet.write_text("I agree", encoding="utf-8")
    person.type("Their form of consent")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(sheet))])
    page_of(person).composer.text.insertFromMimeData(dropped)
    person.settle()
    (note,) = kept(person)
    assert note.text == "Their form of consent"
    assert [each.name for each in note.attachments] == ["consent.txt"]
    assert person.desk.workspace is not None
    assert person.desk.workspace.notes.open_attachment(note, note.attachments[0].id) == b"I agree"


@pytest.mark.usefixtures("log_expected")
def test_a_note_the_disk_does_not_take_stays_in_sight_and_is_written_once_it_does(
    person: Person, full_disk: FullDisk
) -> None:
    full_disk.full()
    write(person, "Not to be lost")
    banner = person.window.frame.banner
    person.until(banner.isVisible)
    page = page_of(person)
    shown = [page.stream.note(each.id) for each in page.stream.rows.rows]
    (note,) = [each for each in shown if each is not None]
    assert (note.text, note.remark) == ("Not to be lost", "Not saved yet")
    write(person, "Nor this")
    full_disk.room_again()
    person.desk.holding.try_again()
    person.settle()
    assert [each.text for each in kept(person)] == ["Not to be lost", "Nor this"]
    person.until(banner.isHidden)
    shown = [page.stream.note(each.id) for each in page.stream.rows.rows]
    assert [each.remark for each in shown if each is not None] == ["", ""]


def test_at_200_per_cent_agenda_and_notes_alternate(qtbot: QtBot, tmp_path: Path) -> None:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store"), text_size=200) as person:
        person.window.resize(1280, 800)
        person.settle()
        page = page_of(person)
        assert not page.view.agenda.isVisible()
        assert page.view.head.agenda.text() == "11:30"
        page.view.head.agenda.setFocus()
        person.press("Space")
        assert page.view.agenda.isVisible()
        assert page.view.agenda.list.hasFocus()
        assert page.view.agenda.list.lines[0].title == "3 finished sessions"
        person.press("Up", "Return", "Up", "Return")
        assert page.view.head.title.text() == "Pause"
        assert person.focus is page.composer.text
        person.press("F9")
        assert page.view.questions.isVisible()
        person.press("Escape")
        assert person.focus is page.composer.text


def test_a_system_that_does_not_let_its_battery_be_asked_is_one_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def shut() -> None:
        raise FileNotFoundError(2, "No such file or directory", "/sys/class/power_supply")

    monkeypatch.setattr(psutil, "sensors_battery", shut, raising=False)
    assert charge() is None


def test_energy_saving_stops_the_cursor_says_so_and_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    store = a_visit(tmp_path / "store")
    with at_the_notebook(qtbot, store) as person:
        energy, flash = person.window.energy, QApplication.cursorFlashTime()
        assert flash > 0
        energy.show_charge(19, plugged=False)
        assert energy.saving
        assert QApplication.cursorFlashTime() == 0
        assert person.window.status.energy.text() == "Energy saving"
        assert person.window.status.action.text() == "Dark window", "offered once"
        energy.show_charge(90, plugged=True)
        assert QApplication.cursorFlashTime() == flash
        energy.toggle()
    with at_the_notebook(qtbot, store) as person:
        assert person.window.energy.saving
        person.window.energy.toggle()
        assert person.window.status.energy.isHidden()


def test_nothing_wakes_the_program_while_the_notebook_is_not_seen(person: Person) -> None:
    hand = page_of(person).following.hand
    assert hand.going
    person.go("plan", page_of(person).programme)
    assert not hand.going


def _picture() -> QByteArray:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336655)
    written, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return written


def test_many_lines_pasted_into_a_note_may_become_a_note_each(person: Person) -> None:
    pasted = QMimeData()
    pasted.setText("11:35 o: Three tables\n11:40 x: No budget\nA third\nA fourth")
    page = page_of(person)
    page.composer.text.insertFromMimeData(pasted)
    person.settle()
    assert page.composer.entry().text.endswith("A fourth"), "they stand where they were pasted"
    assert person.window.status.message.text() == "4 lines are in this note."
    person.window.status.action.click()
    person.settle()
    assert page.composer.entry().text == ""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteNotesDialog)
    dialog.decide()
    person.settle()
    assert sorted((each.time, each.kind, each.text) for each in kept(person))[2:] == [
        ("11:35", "fact", "Three tables"), ("11:40", "obstacle", "No budget"),
    ]  # fmt: skip


@pytest.mark.usefixtures("log_expected")
def test_a_half_typed_note_the_disk_does_not_take_is_held_when_one_goes_to_another_programme(
    person: Person, full_disk: FullDisk
) -> None:
    workspace, first = person.desk.workspace, page_of(person).programme
    assert workspace is not None
    other = workspace.programmes.create("Another one", ["en"])
    person.settle()
    full_disk.full()
    person.type("Half a thought")
    person.go(pages.NOTEBOOK, other)
    assert page_of(person).composer.entry().text == ""
    assert [text for _where, text in person.desk.holding.texts] == ["Half a thought"]
    full_disk.room_again()
    person.desk.holding.try_again()
    person.settle()
    assert person.desk.holding.texts == []
    person.go(pages.NOTEBOOK, first)
    assert page_of(person).composer.entry().text == "Half a thought"


def test_the_key_of_the_notebook_leads_to_the_composer_from_behind_a_drawer_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_the_notebook(qtbot, a_visit(tmp_path / "store"), text_size=200) as person:
        person.window.resize(1280, 720)
        person.settle()
        person.press("F9")
        assert not page_of(person).composer.isVisible()
        person.press("Ctrl+Shift+L")
        assert person.focus is page_of(person).composer.text
