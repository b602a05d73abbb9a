"""The settings: sections walked by keys, the same one after another language or look, every key found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mentordesk import paths
from mentordesk.services import settings
from mentordesk.ui import pages
from mentordesk.ui.commands import keys_in_words
from mentordesk.ui.pages.settings import SettingsPage
from mentordesk.ui.sections import SECTIONS, Display, Keyboard, Languages, Section, WhoWrites
from mentordesk.ui.sections.about import BUNDLED, About
from tests.opener import opening_files
from tests.ui import barriers
from tests.ui.everywhere import at_work, furnish, plan_page
from tests.ui.everywhere_forms import programme
from tests.ui.person import Person

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_work(qtbot, folder) as someone:
        someone.go(pages.SETTINGS)
        yield someone


def page_of(person: Person) -> SettingsPage:
    page = person.window.page
    assert isinstance(page, SettingsPage)
    return page


def shown(person: Person) -> type[Section]:
    return type(page_of(person).shown)


def focus(person: Person) -> QWidget:
    return person.focus


def open_section(person: Person, name: str) -> Section:
    person.go(pages.SETTINGS, "", name)
    return page_of(person).shown


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


# --- the way through the sections ------------------------------------------------------------------


def test_the_arrow_keys_walk_the_sections(person: Person) -> None:
    assert focus(person) is page_of(person).list
    walked = [shown(person)]
    for _step in SECTIONS[1:]:
        person.press("Down")
        walked.append(shown(person))
    assert walked == list(SECTIONS)
    person.press("Home")
    assert shown(person) is WhoWrites
    assert focus(person) is page_of(person).list


def test_tab_and_f6_lead_from_the_list_into_the_section(person: Person) -> None:
    page = page_of(person)
    person.press("Tab")
    assert focus(person) is page.name
    person.press("F6", "F6")
    assert focus(person) is page.list
    person.press("F6")
    assert focus(person) is page.name


def test_the_search_leads_to_a_section(person: Person) -> None:
    person.press("Ctrl+K")
    person.type("settings keyboard")
    person.press("Return")
    assert shown(person) is Keyboard


def test_the_way_back_leads_to_the_section_one_left(person: Person) -> None:
    open_section(person, "display")
    person.go(pages.LIBRARY)
    person.press("Alt+Left")
    assert shown(person) is Display


def test_the_section_of_before_is_shown_again_until_the_program_is_closed(
    person: Person,
) -> None:
    person.press("Down", "Down")
    person.go(pages.LIBRARY)
    person.press("Ctrl+,")
    assert shown(person) is Display
    person.desk.desk.change_settings(theme="dark")
    person.settle()
    person.go(pages.SETTINGS)
    assert shown(person) is Display


def test_every_start_shows_the_first_section(folder: Path, qtbot: QtBot) -> None:
    for _start in range(2):
        with at_work(qtbot, folder) as person:
            person.go(pages.SETTINGS)
            assert shown(person) is WhoWrites
            person.press("Down")


def test_what_is_typed_for_a_name_is_kept_when_one_goes_to_another_section(person: Person) -> None:
    person.press("Tab", "Ctrl+A")
    person.type("Claire")
    person.press("F6", "F6", "Down")
    assert shown(person) is Languages
    assert person.desk.workspace is not None
    assert person.desk.workspace.editing.me()["name"] == "Claire"
    assert person.window.status.person.text() == "Claire"


# --- another language, another look ----------------------------------------------------------------


def test_another_language_shows_the_same_section_and_the_focus_stays(person: Person) -> None:
    person.press("Down", "Tab")
    before = person.window
    assert focus(person) is page_of(person).language
    person.press("Up")
    assert person.window is not before
    assert person.desk.desk.words.language == "fr"
    assert shown(person) is Languages
    assert focus(person) is page_of(person).language
    assert page_of(person).language.currentText() == "Français"
    assert settings.load().language == "fr"


def test_look_and_size_are_walked_by_keys_and_kept(person: Person) -> None:
    person.press("Down", "Down", "Tab")
    assert focus(person) is page_of(person).theme
    while person.desk.desk.settings.theme != "dark":
        person.press("Down")
        assert focus(person) is page_of(person).theme
    assert person.desk.desk.look.colours.dark
    person.press("Tab", "End")
    assert person.desk.desk.look.text_size == 200
    assert shown(person) is Display
    assert focus(person) is page_of(person).text_size
    kept = settings.load()
    assert (kept.theme, kept.text_size) == ("dark", 200)


def test_a_size_chosen_elsewhere_is_shown_as_it_is(person: Person) -> None:
    person.desk.desk.change_settings(text_size=110)
    person.settle()
    open_section(person, "display")
    assert page_of(person).text_size.currentText() == "110 %"


def test_the_rail_follows_the_settings_and_the_settings_follow_the_rail(person: Person) -> None:
    person.go(pages.SETTINGS, programme(person), "display")
    display = page_of(person).section(Display)
    display.rail.setFocus()
    person.press("Down")
    assert not _folded(person)
    person.press("Ctrl+B")
    assert _folded(person)
    assert display.rail.currentText() == "Icons alone"


def _folded(person: Person) -> bool:
    return person.window.frame.rail.folded


def test_the_whole_method_is_asked_of_mentee_cities_alone(person: Person) -> None:
    display = open_section(person, "display")
    assert isinstance(display, Display)
    assert display.method.isVisible()
    display.method.setFocus()
    person.press("Up")
    assert person.window.frame.simple
    person.go(pages.SETTINGS, "", "who")
    page_of(person).role.radio("facilitator").setFocus()
    person.press("Space")
    open_section(person, "display")
    assert not display.method.isVisible()


# --- keys --------------------------------------------------------------------------------------------


def _typed(person: Person, words: str) -> dict[str, tuple[str, ...]]:
    keyboard = open_section(person, "keyboard")
    assert isinstance(keyboard, Keyboard)
    person.until(lambda: not keyboard.asking)
    keyboard.search.setFocus()
    person.press("Ctrl+A", "Backspace")
    person.type(words)
    return {line.what: line.keys for line in keyboard.list.lines}


def test_a_word_finds_a_command_and_its_key(person: Person) -> None:
    found = _typed(person, "export")
    assert found["Export and send…"] == ("Ctrl+E",)
    assert all("export" in what.casefold() for what in found)
    person.press("Tab")
    keyboard = page_of(person).section(Keyboard)
    assert focus(person) is keyboard.list
    reader = keyboard.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert reader == "Export and send…, Ctrl+E, Action plan"


def test_a_key_finds_what_it_does(person: Person) -> None:
    found = _typed(person, "shift+f6")
    assert found == {"Previous zone": ("Shift+F6",)}


def test_nothing_found_is_said(person: Person) -> None:
    assert _typed(person, "qqq") == {}
    keyboard = page_of(person).section(Keyboard)
    assert keyboard.found.text() == "Nothing is called “qqq”."
    assert keyboard.search.accessibleDescription() == keyboard.found.text()


def test_every_key_of_the_plan_and_of_the_window_is_listed(person: Person) -> None:
    page = plan_page(person)
    with_keys = [each for each in person.window.commands if each.keys and each.id not in _UNDO]
    own = page.keys()
    listed = _typed(person, "")
    for command in with_keys:
        assert keys_in_words(command.keys) in listed[command.plain], command.id
    for what, key in own:
        assert listed[what] == (key,)


_UNDO = ("window.undo", "window.redo")


# --- about -------------------------------------------------------------------------------------------


def test_what_is_bundled_is_named_with_its_licence(person: Person) -> None:
    about = said(open_section(person, "about")).casefold()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for wish in project["dependencies"]:
        name = wish.split(">")[0].split("=")[0].split("-Essentials")[0].casefold()
        assert name.rstrip("36") in about, wish
    for name, licence in BUNDLED:
        assert name.casefold() in about
        assert licence.casefold() in about


def test_the_report_is_opened_and_no_folder_is_named(person: Person) -> None:
    about = open_section(person, "about")
    assert isinstance(about, About)
    about.report.setFocus()
    with opening_files() as opener:
        person.press("Space")
    assert opener.opened == [paths.state_folder()]
    assert str(paths.state_folder()) not in said(person.window)
    assert str(paths.data_folder()) not in said(person.window)


def test_about_leads_to_the_keys(person: Person) -> None:
    about = open_section(person, "about")
    assert isinstance(about, About)
    about.keys.setFocus()
    person.press("Space")
    assert shown(person) is Keyboard


# --- for everyone ------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_every_section_is_for_everyone(folder: Path, qtbot: QtBot, text_size: int, theme: str) -> None:
    found: list[str] = []
    with at_work(qtbot, folder, text_size=text_size, theme=theme) as person:
        for each in SECTIONS:
            open_section(person, each.name)
            QApplication.processEvents()
            root = person.window
            faults = (*barriers.nameless(root), *barriers.clipped(root), *barriers.too_small(root))
            found += (f"{each.name}: {fault}" for fault in faults)
            shared = barriers.shared_mnemonics(barriers.mnemonic_texts(root))
            found += (f"{each.name}: {fault}" for fault in shared)
            assert (root.width(), root.height()) <= (1280, 720)
    assert found == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_tab_goes_through_every_section_as_one_reads(folder: Path, qtbot: QtBot, text_size: int) -> None:
    with at_work(qtbot, folder, text_size=text_size) as person:
        for each in SECTIONS:
            section = open_section(person, each.name)
            seen, again = barriers.walk()
            assert again is seen[0]
            assert barriers.jumps(person.window, seen) == [], each.name
            inside = {stop for stop in barriers.stops(person.window) if section.isAncestorOf(stop)}
            assert inside <= set(seen), each.name


def test_where_there_is_no_room_one_chooses_the_section_above_it(person: Person) -> None:
    page = page_of(person)
    person.window.resize(880, 720)
    person.settle()
    assert not page.list.isVisible()
    assert focus(person) is page.chooser
    QTest.keyClick(page.chooser, Qt.Key.Key_Down)
    person.settle()
    assert shown(person) is Languages
    assert focus(person) is page.chooser
    person.window.resize(1280, 720)
    person.settle()
    assert focus(person) is page.list
    assert page.list.currentItem().text() == "Languages"
