"""Bad input in the window: the disk takes nothing, or is gone. One sentence each, and no word is lost."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from mentordesk.ui.projection import ProjectionWindow
from mentordesk.ui.widgets.grid.editor import CellEditor
from tests.cli.running import every_file, own_mounts
from tests.ui.person import Person
from tests.ui.plans import at_the_plan, six_actions
from tests.ui.test_plan_page import column, grid_of, kept, page_of

_DISK = "MENTORDESK_TEST_DISK"
_SIX = ["Action 1", "Action 2", "Action 3", "Action 4", "Action 5", "Action 6"]
_NOT_MOVED = "Nothing was moved: the actions are in their old order again."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme with a plan of six actions; on the small disk when there is one."""
    return six_actions(Path(os.environ.get(_DISK, tmp_path)) / "store")


@pytest.fixture
def person(folder: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_the_plan(qtbot, folder) as someone:
        yield someone


class Disk:
    """The folder of the store, pulled away and put back; what lies in it meanwhile is looked at."""

    def __init__(self, person: Person, folder: Path) -> None:
        self._person = person
        self._folder = folder
        self._away = folder.with_name("away")
        self._before: dict[str, bytes] = {}

    def pull(self) -> None:
        """Away with it."""
        self._person.settle()
        self._before = every_file(self._folder)
        self._folder.rename(self._away)

    def give_back(self) -> None:
        """It is there again, and nothing in it is different."""
        self._person.settle()
        assert not self._folder.exists(), "nobody made a folder in its place"
        assert every_file(self._away) == self._before, "nothing stored has changed"
        self._away.rename(self._folder)

    def save_all(self) -> None:
        """It is there again, and what was held is written."""
        self.give_back()
        _try_again(self._person)
        _all_is_saved(self._person)


@pytest.fixture
def disk(person: Person, folder: Path) -> Disk:
    return Disk(person, folder)


def _way(person: Person, place: int) -> QPushButton:
    banner = person.window.frame.banner

    def shown() -> list[QPushButton]:
        return [each for each in banner.findChildren(QPushButton, f"way-{place}") if each.isVisible()]

    person.until(lambda: len(shown()) == 1)
    return shown()[0]


def _sentence(person: Person) -> str:
    """What the bar says: what is wrong and what to do, in one line of words."""
    banner = person.window.frame.banner
    person.until(banner.isVisible)
    said = banner.text.text()
    assert "\n" not in said
    return said


def _held(person: Person, count: int) -> None:
    """So many texts are held: the bar has both ways out, and the status bar counts."""
    texts = "text is" if count == 1 else "texts are"
    person.until(
        lambda: person.window.status.state.text() == f"Not saved yet: {count} {texts} held in memory"
    )
    assert [_way(person, place).text() for place in (0, 1)] == ["Try again", "Save elsewhere…"]


def _try_again(person: Person) -> None:
    _way(person, 0).click()
    person.settle()


def _all_is_saved(person: Person) -> None:
    person.until(person.window.frame.banner.isHidden)
    person.settle()
    assert person.desk.holding.texts == []
    assert page_of(person).table.pending == {}
    assert person.window.status.state.text().startswith("Saved at ")


def _undo(person: Person, shown: str, *, row: int = 0, place: int = 0) -> None:
    person.press("Ctrl+Z")
    person.until(lambda: column(person, place)[row] == shown)


# --- the disk is full --------------------------------------------------------------------------------


def _fill(filler: Path) -> None:
    """Leave not one block."""
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 4096):
            with suppress(OSError):
                while True:
                    file.write(bytes(size))
    with pytest.raises(OSError, match="No space left"):
        filler.with_name("more").write_bytes(b"x")


def _write_everywhere(person: Person) -> None:
    """Two cells of actions that are there, and two of a new one."""
    grid_of(person).go(0, 0)
    person.type("Draft only")
    _held(person, 1)
    assert "is full" in _sentence(person), "the draft failed, while the cell is open"
    person.press("Return")
    person.type("- one\n- two")
    person.press("Return")
    _held(person, 2)
    grid_of(person).go(6, 0)
    person.type("A seventh")
    person.press("Tab")
    person.type("with a result")
    person.press("Return")
    _held(person, 4)


@pytest.mark.usefixtures("log_expected")
def in_a_full_disk(person: Person, folder: Path, tmp_path: Path) -> None:
    """Run by the test below, where the store lies on a file system of six megabytes."""
    filler = folder.with_name("filler")
    _fill(filler)
    _write_everywhere(person)
    wanted = ["Draft only", "- one\n- two", *_SIX[2:], "A seventh"]
    assert column(person) == wanted, "the grid shows what was typed"
    assert kept(person) == _SIX, "reading goes on, and nothing was stored"
    person.window.close()
    person.settle()
    assert person.window.isVisible(), "closing would have lost the words"
    _try_again(person)
    _held(person, 4)

    person.window.rescuing.save(tmp_path / "elsewhere.txt")
    person.until(lambda: person.desk.holding.texts == [])
    rescued = (tmp_path / "elsewhere.txt").read_text(encoding="utf-8-sig")
    assert rescued == (
        "Action 1. 1. Actions\n\nDraft only\n\nAction 2. 1. Actions\n\n- one\n- two\n\n"
        "Action 7. 1. Actions\n\nA seventh\n\nAction 7. 2. Results\n\nwith a result\n"
    )
    person.settle()
    assert column(person) == _SIX, "they are safe elsewhere: the grid shows what the store has"

    _write_everywhere(person)
    person.press("Alt+Up", "Ctrl+S")
    person.until(lambda: column(person) == wanted)
    _held(person, 4)
    filler.unlink()
    _try_again(person)
    _all_is_saved(person)
    assert column(person) == kept(person) == wanted
    assert kept(person, "results")[6] == "with a result"
    _undo(person, "", row=6, place=1)
    person.press("Ctrl+Z")
    person.until(lambda: len(column(person)) == 6)
    _undo(person, "Action 2", row=1)
    _undo(person, "Action 1")
    assert kept(person) == _SIX


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are made with Linux tools")
def test_a_disk_that_is_full_while_someone_types(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    place = shlex.quote(str(disk))
    inner = [
        sys.executable, "-m", "pytest", __file__, "-n", "0", "-p", "no:cacheprovider",
        "-o", "python_functions=in_a_full_disk", "--basetemp", str(tmp_path / "inner"),
    ]  # fmt: skip
    around = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    script = f"mount -t tmpfs -o size=6m tmpfs {place}; trap 'umount {place}' EXIT; {shlex.join(inner)}"
    done = subprocess.run(
        [*own_mounts(), "sh", "-ec", script], capture_output=True, text=True, timeout=120, check=False,
        env=around | {_DISK: str(disk)}, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


# --- the store is pulled away ------------------------------------------------------------------------

pulled_away = pytest.mark.usefixtures("log_expected")


@pulled_away
def test_words_typed_in_the_grid_are_all_held_and_all_found_again(person: Person, disk: Disk) -> None:
    disk.pull()
    person.type("While it is away")
    _held(person, 1)
    assert "is no longer there" in _sentence(person)
    person.press("Return")
    person.type("not this")
    _held(person, 2)
    person.press("Esc")
    person.until(lambda: len(person.desk.holding.texts) == 1)
    assert column(person)[:2] == ["While it is away", "Action 2"]
    grid_of(person).go(0, 0)
    person.press("F2")
    person.type(", twice")
    _held(person, 2)
    person.press("Esc")
    person.settle()
    assert person.desk.holding.texts == [("Action 1. 1. Actions", "While it is away")]
    person.press("F2")
    person.type(", twice")
    person.press("Tab")
    person.type("A result")
    person.press("Return")
    _held(person, 2)
    person.window.close()
    assert person.window.isVisible()
    disk.save_all()
    assert kept(person)[:2] == ["While it is away, twice", "Action 2"]
    assert kept(person, "results")[0] == "A result"
    assert person.desk.workspace is not None
    assert person.desk.workspace.drafting.offered() == []
    _undo(person, "Result 1", place=1)
    _undo(person, "Action 1")


@pulled_away
def test_a_draft_kept_again_lets_go_of_no_words_handed_over(person: Person, disk: Disk) -> None:
    disk.pull()
    person.type("Handed over")
    person.press("Ctrl+Return")
    _held(person, 1)
    disk.give_back()
    person.press("F2")
    person.type(", and more")
    assert person.desk.workspace is not None
    offered = person.desk.workspace.drafting.offered
    person.until(lambda: [each.draft.value for each in offered()] == ["Handed over, and more"])
    person.press("Esc")
    assert column(person)[0] == "Handed over"
    person.press("Ctrl+S")
    _all_is_saved(person)
    assert kept(person)[0] == "Handed over"
    assert offered() == []


@pulled_away
def test_ctrl_z_takes_back_the_words_held_not_the_step_before_them(person: Person, disk: Disk) -> None:
    person.type("Before")
    person.press("Ctrl+Return")
    disk.pull()
    person.type("Held")
    person.press("Ctrl+Return")
    _held(person, 1)
    disk.give_back()
    _undo(person, "Before")
    _all_is_saved(person)
    assert kept(person)[0] == "Before"


@pulled_away
def test_ever_so_many_new_actions_are_held_in_their_order(person: Person, disk: Disk) -> None:
    disk.pull()
    person.press("Ctrl+End", "Down", "Home")
    for words in ("A seventh", "An eighth", "A ninth"):
        person.type(words)
        person.press("Return")
    _held(person, 3)
    assert column(person)[6:] == ["A seventh", "An eighth", "A ninth"]
    grid_of(person).go(6, 1)
    person.type("x")
    person.press("Return")
    grid_of(person).go(6, 1)
    person.press("F2", "Backspace", "Return")
    assert column(person)[6:] == ["A seventh", "An eighth", "A ninth"], "an emptied cell is no removal"
    disk.save_all()
    assert kept(person)[6:] == column(person)[6:] == ["A seventh", "An eighth", "A ninth"]
    assert len(kept(person)) == 9


@pulled_away
def test_the_newest_words_of_a_cell_stand_whatever_was_held_before(person: Person, disk: Disk) -> None:
    disk.pull()
    person.press("Shift+Down", "Shift+Down", "Delete")
    _held(person, 3)
    grid_of(person).go(1, 0)
    person.type("Written after it")
    person.press("Return")
    _held(person, 3)
    disk.give_back()
    grid_of(person).go(2, 0)
    person.type("Written when it was back")
    person.press("Return")
    _all_is_saved(person)
    assert kept(person)[:4] == ["", "Written after it", "Written when it was back", "Action 4"]
    _undo(person, "Action 3", row=2)


@pulled_away
def test_moves_that_could_not_be_written_are_told_and_shown_no_longer(person: Person, disk: Disk) -> None:
    disk.pull()
    person.press("Alt+Down", "Alt+Down")
    assert column(person)[:3] == ["Action 2", "Action 3", "Action 1"]
    person.press("Down", "Alt+Down")  # another action: the first move goes to the store
    assert "is no longer there" in _sentence(person)
    person.until(lambda: column(person) == _SIX)
    assert person.window.status.message.text() == _NOT_MOVED
    assert person.desk.holding.texts == []
    disk.give_back()
    person.press("Ctrl+Home", "Alt+Down", "Ctrl+S")
    assert kept(person) == column(person) == ["Action 2", "Action 1", *_SIX[2:]]


@pulled_away
def test_a_move_is_refused_while_words_are_held_and_their_ways_out_stay(person: Person, disk: Disk) -> None:
    disk.pull()
    person.type("Held")
    person.press("Ctrl+Return", "Alt+Down")
    person.until(lambda: column(person) == ["Held", *_SIX[1:]])
    _held(person, 1)
    assert person.window.status.message.text() == _NOT_MOVED
    disk.save_all()
    assert kept(person) == ["Held", *_SIX[1:]]


@pulled_away
def test_what_is_pasted_is_held_and_pasted_once(person: Person, disk: Disk) -> None:
    disk.pull()
    QGuiApplication.clipboard().setText("\n".join(f"Pasted {row}\tSo {row}" for row in range(5, 9)))
    grid_of(person).go(4, 0)
    person.press("Ctrl+V", "Return")
    _held(person, 8)
    assert "is no longer there" in _sentence(person)
    assert column(person)[4:6] == ["Pasted 5", "Pasted 6"]
    assert person.desk.holding.texts[-1] == ("Action 8. 2. Results", "So 8")
    _try_again(person)
    disk.save_all()
    wanted = [*_SIX[:4], "Pasted 5", "Pasted 6", "Pasted 7", "Pasted 8"]
    assert kept(person) == column(person) == wanted
    assert kept(person, "results")[4:] == ["So 5", "So 6", "So 7", "So 8"]
    person.press("Ctrl+Z")
    person.until(lambda: column(person) == _SIX)


@pulled_away
def test_an_action_that_could_not_be_removed_stays(person: Person, disk: Disk) -> None:
    disk.pull()
    person.press("Down", "Ctrl+Delete")
    assert "is no longer there" in _sentence(person)
    assert column(person) == _SIX
    assert person.window.status.message.text() == ""
    disk.give_back()
    assert kept(person) == _SIX
    person.press("Ctrl+Delete")
    person.until(lambda: len(column(person)) == 5)


@pulled_away
def test_an_action_that_could_not_be_added_goes_again_unless_it_is_written_in(
    person: Person, disk: Disk
) -> None:
    disk.pull()
    person.press("Ctrl+N")
    assert "is no longer there" in _sentence(person)
    person.until(lambda: column(person) == _SIX)
    assert grid_of(person).hasFocus()
    grid_of(person).go(1, 0)
    page_of(person).acts.add()
    editor = person.focus
    assert isinstance(editor, CellEditor)
    editor.insertPlainText("In ")  # before the store's lane could answer
    person.type("between")
    assert column(person)[2:4] == ["", "Action 3"]
    person.press("Return")
    _held(person, 1)
    disk.save_all()
    assert kept(person) == column(person) == [*_SIX[:2], "In between", *_SIX[2:]]


@pulled_away
def test_on_the_page_of_one_action_as_in_the_grid(person: Person, disk: Disk) -> None:
    person.desk.desk.change_settings(text_size=200)
    person.settle()
    one = page_of(person).board.one
    assert page_of(person).board.narrow
    disk.pull()
    one.field("what").setFocus()
    person.press("Ctrl+A")
    person.type("Large, and held")
    _held(person, 1)
    person.press("Tab")
    person.type("More of ")
    person.press("Tab")
    _held(person, 2)
    for _step in range(6):
        person.press("Ctrl+Down")
    one.after.setFocus()
    person.press("Space")
    person.type("A seventh")
    person.press("Tab")
    _held(person, 3)
    disk.save_all()
    assert kept(person) == ["Large, and held", *_SIX[1:], "A seventh"]
    assert kept(person, "results")[0] == "More of Result 1"


@pulled_away
def test_from_the_wall_words_are_held_and_said_at_the_desk_alone(person: Person, disk: Disk) -> None:
    person.press("F5")
    person.until(lambda: isinstance(QApplication.activeWindow(), ProjectionWindow))
    wall = QApplication.activeWindow()
    assert isinstance(wall, ProjectionWindow)
    disk.pull()
    person.press("Tab", "Ctrl+A")
    person.type("On the wall")
    _held(person, 1)
    person.press("Tab")
    person.press("Ctrl+A")
    person.type("and its result")
    person.press("Tab")
    _held(person, 2)
    person.press("Ctrl+N")
    person.until(lambda: len(column(person)) == 6)
    assert wall.sheet.cells[0].toPlainText() == "Action 6", "the new one could not be added"
    everything = "\n".join(each.toPlainText() for each in wall.findChildren(QPlainTextEdit))
    assert "no longer there" not in everything
    disk.save_all()
    assert kept(person) == ["On the wall", *_SIX[1:]]
    assert kept(person, "results")[0] == "and its result"
    wall.activateWindow()
    person.press("Esc", "Esc")
    person.until(lambda: not page_of(person).projecting.active)


@pulled_away
def test_words_held_for_one_plan_are_shown_there_when_one_comes_back(person: Person, disk: Disk) -> None:
    here = page_of(person).programme
    disk.pull()
    person.type("Left in a hurry")
    person.go(pages.SETTINGS)
    person.until(lambda: person.desk.holding.texts == [("Action 1. 1. Actions", "Left in a hurry")])
    person.go(pages.PLAN, here)
    assert column(person)[0] == "Left in a hurry"
    for language in ("fr", "en"):  # a new window each time, which cannot read the plan now
        person.desk.desk.change_settings(language=language)
        person.settle()
    _held(person, 1)
    disk.save_all()
    person.until(lambda: column(person) == ["Left in a hurry", *_SIX[1:]])
    assert kept(person) == column(person)
    _undo(person, "Action 1")
