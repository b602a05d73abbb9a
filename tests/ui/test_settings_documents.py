"""Settings › Documents and logos: what is refused is said in its place, what is kept can be taken back."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.services.house_style import HouseStyle
from mentordesk.ui import pages
from mentordesk.ui.dialogs.logo import LogoDialog
from mentordesk.ui.pages.settings import SettingsPage
from mentordesk.ui.sections import Documents
from mentordesk.ui.sections.own_template import OwnTemplate
from tests.opener import opening_files
from tests.ui import barriers
from tests.ui.everywhere import at_work, furnish
from tests.ui.person import Person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_work(qtbot, folder) as someone:
        someone.go(pages.SETTINGS, "", "documents")
        yield someone


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    made = tmp_path / "Letterhead.docx"
    made.write_bytes(HouseStyle.example("en"))
    return made


def section(person: Person) -> Documents:
    page = person.window.page
    assert isinstance(page, SettingsPage)
    found = page.shown
    assert isinstance(found, Documents)
    return found


def template(person: Person) -> OwnTemplate:
    return section(person).template


def kept(person: Person) -> HouseStyle:
    assert person.desk.workspace is not None
    return person.desk.workspace.house_style


def press_on(person: Person, button: QWidget) -> None:
    button.setFocus()
    person.press("Space")


def choose_file(person: Person, path: Path) -> None:
    """Type a name into the system's dialog and press Enter."""
    (asking,) = person.window.findChildren(QFileDialog)
    field = asking.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.settle()


def choose_template(person: Person, path: Path) -> None:
    press_on(person, template(person).card.choose)
    choose_file(person, path)


def add_logo(person: Person, path: Path, name: str) -> None:
    press_on(person, section(person).logos.add)
    choose_file(person, path)
    name_it(person, name)


def name_it(person: Person, name: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LogoDialog)
    dialog.name.setFocus()
    person.press("Ctrl+A")
    person.type(name)
    person.press("Return")


def picture(folder: Path, name: str, colour: str) -> Path:
    drawn = QImage(60, 30, QImage.Format.Format_RGB32)
    drawn.fill(QColor(colour))
    assert drawn.save(str(folder / name))
    return folder / name


def drop(on: QWidget, *paths: Path) -> bool:
    """Drop files on something; whether it takes them."""
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, dropped, left, none)
    entering.ignore()
    QApplication.sendEvent(on, entering)
    if entering.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(5, 5), copy, dropped, left, none))
    return entering.isAccepted()


def undo(person: Person) -> None:
    press_on(person, person.window.status.action)


# --- template ----------------------------------------------------------------------------------------


def test_a_template_is_chosen_and_kept(person: Person, letterhead: Path) -> None:
    card = template(person).card
    assert card.title.text() == "No template: documents have MentorDesk’s own look."
    choose_template(person, letterhead)
    assert card.title.text() == "Letterhead.docx"
    assert card.facts.text().startswith("Added on ")
    assert kept(person).template_name() == "Letterhead.docx"
    assert person.window.status.message.text() == "Letterhead.docx is the template now."
    person.go(pages.LIBRARY)
    person.go(pages.SETTINGS, "", "documents")
    assert template(person).card.title.text() == "Letterhead.docx"


def test_a_template_that_cannot_be_used_is_refused_with_its_place_and_the_one_before_stays(
    person: Person, letterhead: Path, tmp_path: Path
) -> None:
    card = template(person).card
    unknown = tmp_path / "Unknown.docx"
    document = docx.Document()
    document.add_paragraph("{titel of the plan}")
    document.save(str(unknown))
    letter = tmp_path / "Letter.docx"
    letter.write_text("no Word file at all", encoding="utf-8")
    choose_template(person, letterhead)
    for bad, why in ((unknown, "In the text (“{titel of the plan}”): "), (letter, "Letter.docx ")):
        choose_template(person, bad)
        assert card.problem.isVisible()
        assert card.problem.text().startswith(why)
        assert card.choose.accessibleDescription() == card.problem.text()
        assert card.title.text() == "Letterhead.docx"
        assert kept(person).template_name() == "Letterhead.docx"
    choose_template(person, letterhead)
    assert not card.problem.isVisible()


def test_a_template_refused_first_leaves_nothing_behind(person: Person, tmp_path: Path) -> None:
    bad = tmp_path / "Bad.docx"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("readme.txt", "nothing")
    before = _files(person)
    choose_template(person, bad)
    assert "Bad.docx" in template(person).card.problem.text()
    assert kept(person).template() is None
    assert _files(person) == before


def _files(person: Person) -> Sequence[str]:
    assert person.desk.workspace is not None
    return sorted(each.name for each in (person.desk.workspace.folder / "attachments").iterdir())


def test_a_template_removed_comes_back_by_one_click(person: Person, letterhead: Path) -> None:
    choose_template(person, letterhead)
    card, before = template(person).card, kept(person).template()
    press_on(person, card.remove)
    assert kept(person).template() is None
    assert person.focus is card.choose
    assert person.window.status.message.text() == "Template removed."
    undo(person)
    assert kept(person).template() == before
    assert card.title.text() == "Letterhead.docx"


def test_the_template_replaced_comes_back_by_one_click(
    person: Person, letterhead: Path, tmp_path: Path
) -> None:
    choose_template(person, letterhead)
    other = tmp_path / "Other.docx"
    other.write_bytes(HouseStyle.example("fr"))
    choose_template(person, other)
    assert kept(person).template_name() == "Other.docx"
    undo(person)
    found = kept(person).template()
    assert found is not None
    assert (found.name, found.content) == ("Letterhead.docx", letterhead.read_bytes())


def test_a_file_dropped_on_the_card_is_the_template_and_several_are_not_taken(
    person: Person, letterhead: Path
) -> None:
    card = template(person).card
    assert not drop(card.frame, letterhead, letterhead)
    assert drop(card.frame, letterhead)
    person.settle()
    assert kept(person).template_name() == "Letterhead.docx"


def test_the_example_is_saved_and_taken_as_a_template(person: Person, tmp_path: Path) -> None:
    card, target = template(person).card, tmp_path / "Mine.docx"
    press_on(person, card.example)
    choose_file(person, target)
    assert person.window.status.message.text() == "Mine.docx is saved."
    with opening_files() as opener:
        undo(person)
    assert opener.opened == [target]
    choose_template(person, target)
    assert not card.problem.isVisible()
    assert kept(person).template_name() == "Mine.docx"


def test_the_places_one_may_write_are_told_with_their_meaning(person: Person) -> None:
    seen = [each.text() for each in template(person).findChildren(QLabel) if each.isVisible()]
    told = kept(person).places(person.desk.desk.words)
    assert ("{plan}", "the table; alone in its paragraph") in told
    for place, meaning in told:
        assert place in seen
        assert meaning in seen


# --- logos -------------------------------------------------------------------------------------------


def _names(person: Person) -> list[str]:
    shown = [made.name.text() for made in section(person).logos.rows.rows if made.isVisible()]
    assert shown == [each.name for each in kept(person).logos()]
    return shown


def test_a_logo_is_added_with_the_words_for_those_who_do_not_see_it(person: Person, tmp_path: Path) -> None:
    add_logo(person, picture(tmp_path, "a.png", "red"), "Town of Valmont")
    assert _names(person) == ["Town of Valmont"]
    row = section(person).logos.rows.rows[0]
    assert barriers.told(row.picture)[0] == "Logo of Town of Valmont"
    assert row.picture.pixmap().toImage().pixelColor(4, 4) == QColor("red")


def test_a_logo_without_a_name_is_asked_for_one(person: Person, tmp_path: Path) -> None:
    press_on(person, section(person).logos.add)
    choose_file(person, picture(tmp_path, "a.png", "red"))
    person.press("Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LogoDialog)
    assert dialog.name.accessibleDescription().startswith("Name the city")
    name_it(person, "Valmont")
    assert _names(person) == ["Valmont"]


def test_what_is_no_picture_is_refused_in_its_place(person: Person, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("not a picture", encoding="utf-8")
    logos = section(person).logos
    add_logo(person, tmp_path / "logo.png", "Valmont")
    assert _names(person) == []
    assert "logo.png" in logos.problem.text()
    assert logos.add.accessibleDescription() == logos.problem.text()
    add_logo(person, picture(tmp_path, "a.png", "red"), "Valmont")
    assert not logos.problem.isVisible()


def test_logos_are_put_in_order_by_keys_and_the_focus_goes_with_them(person: Person, tmp_path: Path) -> None:
    for name in ("One", "Two", "Three"):
        add_logo(person, picture(tmp_path, f"{name}.png", "green"), name)
    logos = section(person).logos
    assert not logos.add.isEnabled(), "three are the most"
    rows = logos.rows.rows
    rows[0].buttons["remove"].setFocus()
    person.press("Alt+Down")
    assert _names(person) == ["Two", "One", "Three"]
    assert person.focus is rows[1].buttons["down"]
    person.press("Space")
    assert _names(person) == ["Two", "Three", "One"]
    assert person.focus is rows[2].buttons["up"], "it cannot go further down"
    person.press("Alt+Up", "Alt+Up", "Alt+Up")
    assert _names(person) == ["One", "Two", "Three"]
    assert kept(person).logos()[0].name == "One"


def test_a_logo_removed_comes_back_to_its_place(person: Person, tmp_path: Path) -> None:
    for name in ("One", "Two", "Three"):
        add_logo(person, picture(tmp_path, f"{name}.png", "green"), name)
    section(person).logos.rows.rows[1].buttons["rename"].setFocus()
    person.press("Delete")
    assert _names(person) == ["One", "Three"]
    assert person.focus is section(person).logos.rows.rows[1].buttons["rename"]
    assert person.window.status.message.text() == "Logo of Two removed."
    undo(person)
    assert _names(person) == ["One", "Two", "Three"]


def test_the_last_logo_removed_leaves_the_focus_where_one_adds(person: Person, tmp_path: Path) -> None:
    add_logo(person, picture(tmp_path, "a.png", "red"), "Valmont")
    press_on(person, section(person).logos.rows.rows[0].buttons["remove"])
    assert _names(person) == []
    assert person.focus is section(person).logos.add


def test_whose_a_logo_is_can_be_said_anew(person: Person, tmp_path: Path) -> None:
    add_logo(person, picture(tmp_path, "a.jpg", "red"), "Valmnt")
    press_on(person, section(person).logos.rows.rows[0].buttons["rename"])
    name_it(person, "Valmont")
    assert _names(person) == ["Valmont"]


# --- for everyone ------------------------------------------------------------------------------------


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_section_is_for_everyone_when_something_is_kept(
    folder: Path, qtbot: QtBot, letterhead: Path, tmp_path: Path, text_size: int
) -> None:
    with at_work(qtbot, folder, text_size=text_size) as person:
        person.go(pages.SETTINGS, "", "documents")
        choose_template(person, letterhead)
        add_logo(
            person,
            picture(tmp_path, "a.png", "red"),
            "Agglomeration of Saint-Aubin-sur-Vienne and its neighbours",
        )
        add_logo(person, picture(tmp_path, "b.png", "red"), "Westerkerke")
        template(person).card.complain("A sentence that is long enough to need more than one line, " * 3)
        QApplication.processEvents()
        root = person.window
        found = [*barriers.nameless(root), *barriers.clipped(root), *barriers.too_small(root)]
        assert found == []
        page = person.window.page
        assert page is not None
        page.setFocus()
        seen, again = barriers.walk()
        assert again is seen[0]
        assert barriers.jumps(root, seen) == []


def test_the_sheet_for_a_logo_is_for_everyone(folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    with at_work(qtbot, folder, text_size=200) as person:
        person.go(pages.SETTINGS, "", "documents")
        press_on(person, section(person).logos.add)
        choose_file(person, picture(tmp_path, "a.png", "red"))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LogoDialog)
        assert dialog.name.hasFocus()
        assert [*barriers.nameless(dialog), *barriers.clipped(dialog), *barriers.too_small(dialog)] == []
        person.press("Esc")
        assert person.focus is section(person).logos.add
