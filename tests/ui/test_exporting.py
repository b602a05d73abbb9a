"""Export in the window: from the key to the file, the draft and the record; what cannot be is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import IO, Any, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.documents.formats import FORMATS
from mentordesk.model.changes import Write
from mentordesk.model.plan import ACTION, FORM
from mentordesk.services import settings
from mentordesk.services.history import Entry
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import ExportDialog
from mentordesk.ui.dialogs.export.offering import back_by
from mentordesk.ui.planning.exporting import Exporting
from tests.opener import Opener, opening_files
from tests.shelf import sampled
from tests.ui.person import Person
from tests.ui.test_export_dialog import choose_place, file_dialog, sentence

LONG = 700
T = TypeVar("T")
CELLS = ("what", "results", "timetable", "lead", "resources", "success")


def _long_plan(workspace: Workspace) -> str:
    """A plan that takes a while to write."""
    programme = workspace.programmes.create("Long", ["en"])
    writes = []
    for number in range(LONG):
        eid = f"row{number:05}"
        writes.append(Write(ACTION, eid, kind="create", value={"parent": [FORM, "main"]}))
        writes.append(Write(ACTION, eid, "order", f"{number:05}1"))
        writes += [Write(ACTION, eid, name, f"{name} of action {number}. " * 8) for name in CELLS]
    workspace.editing.apply(programme, "plan.action_added", writes, {"number": 1})
    return programme


@dataclass
class Exported:
    """Someone at the window, and the folder the documents go to."""

    person: Person
    folder: Path
    qtbot: QtBot
    programme: str
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        assert self.person.window.page is not None
        self.exporting = Exporting(self.person.desk.desk, self.person.window.page)
        self.exporting.exported.connect(self.told.append)

    def of_store(self, job: Callable[[Workspace], T]) -> T:
        """What the store answers, asked as a page would."""
        answers: list[T] = []
        self.person.desk.desk.ask(self.exporting, job, answers.append)
        self.person.until(lambda: bool(answers))
        return answers[0]

    @property
    def dialogs(self) -> list[ExportDialog]:
        return [each for each in self.person.window.findChildren(ExportDialog) if each.isVisible()]

    @property
    def busy(self) -> bool:
        return self.person.desk.background.busy

    def begin(self) -> ExportDialog:
        """Ask for the dialog; its pages are still to come."""
        self.exporting.open(self.programme)
        self.person.until(lambda: bool(self.dialogs))
        (dialog,) = self.dialogs
        return dialog

    def open(self) -> ExportDialog:
        """Ask for the dialog and look at it until all is there."""
        dialog = self.begin()
        self.person.until(lambda: bool(dialog.looking.checks.sentences))
        return dialog

    def save(self, dialog: ExportDialog, name: str, *, mail: bool = False) -> None:
        """Save under a name in the folder, and wait for what is said of it."""
        QTest.mouseClick(dialog.footer.save if mail else dialog.footer.save_file, Qt.MouseButton.LeftButton)
        choose_place(dialog, name)
        self.person.settle()

    def save_to(self, dialog: ExportDialog, target: Path) -> None:
        """The same for a place the system's dialog itself would ask about, or not let in."""
        QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
        file_dialog(dialog).fileSelected.emit(str(target))
        file_dialog(dialog).reject()
        self.person.settle()

    def history(self) -> list[Entry]:
        return self.of_store(lambda workspace: list(workspace.history.entries(self.programme)))

    def records(self) -> list[dict[str, Any]]:
        """What each export left in the journal, newest first."""
        exports = [each.steps for each in self.history() if each.name.text == "Document exported"]
        return [
            {each.path.rpartition("/")[2]: each.new for each in steps if each.path.startswith("document/")}
            for steps in exports
        ]

    def versions(self) -> list[str]:
        plan = self.of_store(lambda workspace: workspace.plans.plan(self.programme))
        return [each.number for each in plan.versions]

    def change(self) -> None:
        """The plan says something else than its newest version."""

        def changed(workspace: Workspace) -> None:
            fifth = workspace.plans.plan(self.programme).actions[4]
            workspace.plans.edit_cells(self.programme, fifth.id, {"results": "Ten people come"})

        self.of_store(changed)


Starting = Callable[..., Exported]


@pytest.fixture
def starting(tmp_path: Path, qtbot: QtBot) -> Iterator[Starting]:
    begun: list[Exported] = []

    def start(make: Callable[[Workspace], str] | None = None, language: str = "en") -> Exported:
        store = tmp_path / "store"
        if make is None:
            with Workspace.open(sampled(store, "fr-valmont")) as workspace:
                programme = workspace.programmes.listed()[0].id
        else:
            with Workspace.create(store) as workspace:
                programme = make(workspace)
        folder = tmp_path / "documents"
        folder.mkdir()
        settings.save(settings.load().with_(role="facilitator", export_folder=folder))
        begun.append(Exported(Person(qtbot, tmp_path / "store", language), folder, qtbot, programme))
        return begun[-1]

    yield start
    for each in begun:
        if not shiboken6.isValid(each.person.desk):
            continue
        for dialog in each.dialogs:
            dialog.done(0)
        each.person.leave()


@pytest.fixture
def exported(starting: Starting) -> Exported:
    return starting()


@pytest.fixture
def opener() -> Iterator[Opener]:
    with opening_files() as made:
        yield made


# --- from the key to the file --------------------------------------------------------------------


def test_the_dialog_shows_what_will_go_out(exported: Exported) -> None:
    dialog = exported.open()
    assert dialog.parent() is exported.person.window
    assert dialog.isModal()
    assert dialog.looking.place.text() == "Page 1 of 2"
    assert dialog.looking.checks.sentences == [
        "Reads back without loss", "Headings and tables are accessible",
    ]  # fmt: skip
    assert sentence(dialog) == "The plan goes out as version 1.0: nothing in it has changed since."
    assert dialog.writing.return_by == back_by(exported.person.desk.desk.today())
    assert dialog.letter.text.startswith("Bonjour")


def test_the_timeline_comes_along_when_it_is_asked_for(exported: Exported) -> None:
    dialog = exported.open()
    assert not dialog.wishes.timeline, "it is no part of the standard plan (ux.md §11b)"
    dialog.choosing.timeline.setFocus()
    QTest.keyClick(dialog.choosing.timeline, Qt.Key.Key_Space)
    exported.person.until(lambda: dialog.looking.place.text() == "Page 1 of 4")
    assert dialog.wishes.timeline


def test_without_any_date_the_timeline_says_that_it_would_be_empty(starting: Starting) -> None:
    def undated(workspace: Workspace) -> str:
        made = workspace.programmes.create("Learning together", ["en"])
        workspace.plans.add_action(made, {"what": "Open a door", "timetable": "when the hall is free"})
        return made

    dialog = starting(undated).open()
    assert dialog.choosing.timeline.accessibleDescription() == "0 dated actions"


def test_however_fast_the_keys_come_one_dialog_opens(exported: Exported) -> None:
    exported.exporting.open(exported.programme)
    exported.exporting.open(exported.programme)
    exported.person.settle()
    assert len(exported.dialogs) == 1
    exported.exporting.open(exported.programme)
    exported.person.settle()
    assert len(exported.dialogs) == 1


def test_by_keys_to_a_file_a_draft_a_version_and_a_record(exported: Exported, opener: Opener) -> None:
    exported.change()
    dialog = exported.open()
    assert sentence(dialog) == "Version 1.1 will be named and kept as the point of comparison."
    dialog.writing.recipients.setFocus()
    exported.person.type("Joris <joris@example.org>, Hilde")
    dialog.writing.text.setFocus()
    QTest.keyClicks(dialog.writing.text, "Dear Joris, ")
    dialog.footer.save.setFocus()
    QTest.keyClick(dialog.footer.save, Qt.Key.Key_Return)
    name = file_dialog(dialog).findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert not dialog.footer.is_working  # the file that was looked through goes out, nothing is made again
    exported.person.settle()

    target = exported.folder / "Plan d’action – Valmont-sur-Loire – v1.1.docx"
    assert sentence(dialog).startswith(f"{target.name} is saved, ")
    rows = FORMATS[".docx"].read(target).grids[0].rows
    assert len(rows) == 9
    assert opener.opened == [target.with_suffix(".eml")]
    mail = message_from_bytes(opener.opened[0].read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "Joris <joris@example.org>"
    body, attached = mail.iter_parts()
    assert body.get_content().startswith("Dear Joris, Bonjour")
    assert attached.get_content() == target.read_bytes()
    (record,) = exported.records()
    assert record["recipient"] == "Joris <joris@example.org>, Hilde"
    assert record["return_by"] == dialog.writing.return_by.isoformat()  # type: ignore[union-attr]
    assert exported.versions()[-1] == "1.1"
    assert exported.told == [exported.programme]
    assert exported.person.window.status.told[-1] == f"{target.name} is saved in {exported.folder}."
    assert sorted(each.suffix for each in exported.folder.iterdir()) == [".docx", ".eml"]


@pytest.mark.parametrize(("down", "suffix"), [(1, ".xlsx"), (2, ".pdf")])
def test_the_other_formats(exported: Exported, down: int, suffix: str) -> None:
    dialog = exported.open()
    dialog.choosing.formats.radio(".docx").setFocus()
    exported.person.press(*["Down"] * down)
    exported.person.until(lambda: dialog.writing.attached.text().endswith(suffix))
    exported.person.settle()
    exported.save(dialog, "plan")
    target = exported.folder / f"plan{suffix}"
    if suffix == ".pdf":
        assert target.read_bytes().startswith(b"%PDF")
    else:
        assert len(FORMATS[suffix].read(target).grids[0].rows) == 9
    assert [record["format"] for record in exported.records()] == [suffix]
    assert list(exported.folder.iterdir()) == [target]


def test_the_folder_is_remembered(exported: Exported) -> None:
    elsewhere = exported.folder.with_name("elsewhere")
    elsewhere.mkdir()
    dialog = exported.open()
    exported.save(dialog, str(elsewhere / "plan"))
    assert (elsewhere / "plan.docx").is_file()
    assert settings.load().export_folder == elsewhere
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = exported.open()
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    assert Path(file_dialog(dialog).directory().path()) == elsewhere
    file_dialog(dialog).reject()


def test_a_folder_that_is_gone_is_not_offered_again(exported: Exported) -> None:
    exported.folder.rmdir()
    dialog = exported.open()
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    assert Path(file_dialog(dialog).directory().path()) != exported.folder
    file_dialog(dialog).reject()


def test_of_wishes_that_follow_each_other_the_last_goes_out(exported: Exported) -> None:
    dialog = exported.begin()  # the pages of the first wishes are not there yet
    QTest.keyClick(dialog.choosing.language, Qt.Key.Key_Down)
    exported.person.until(lambda: dialog.writing.attached.text().startswith("Action plan"))
    QTest.keyClick(dialog.choosing.parties, Qt.Key.Key_Space)
    exported.save(dialog, "plan")  # at once
    exported.person.until(lambda: bool(dialog.saved))
    assert dialog.letter.text.startswith("Hello")
    (record,) = exported.records()
    assert record["language"] == "en"
    assert "Mentee" not in str(FORMATS[".docx"].read(exported.folder / "plan.docx"))


def test_saving_before_the_pages_are_there_sends_the_drafted_letter(
    starting: Starting, opener: Opener
) -> None:
    exported = starting(_long_plan)
    dialog = exported.begin()
    assert dialog.letter.text == ""
    values: list[int] = []
    dialog.footer.bar.valueChanged.connect(values.append)
    exported.save(dialog, "plan", mail=True)
    assert sentence(dialog).startswith("plan.docx is saved, ")
    assert len(set(values)) > 20  # how far it was came through, step by step
    mail = message_from_bytes(opener.opened[0].read_bytes(), policy=default)
    body, _attached = mail.iter_parts()
    assert body.get_content().startswith("Hello,")
    assert mail["Subject"].startswith("Action plan")
    assert len(FORMATS[".docx"].read(exported.folder / "plan.docx").grids[0].rows) == LONG


def test_a_second_copy_has_a_record_of_its_own(exported: Exported) -> None:
    exported.change()
    dialog = exported.open()
    exported.save(dialog, "one")
    QTest.keyClick(dialog.choosing.parties, Qt.Key.Key_Space)
    QTest.keyClick(dialog.choosing.parties, Qt.Key.Key_Space)
    assert sentence(dialog) == "The plan goes out as version 1.1: nothing in it has changed since."
    exported.save(dialog, "two")
    exported.person.until(lambda: dialog.saved == exported.folder / "two.docx")
    one, two = ((exported.folder / f"{name}.docx").read_bytes() for name in ("one", "two"))
    assert one != two  # each knows which of the two it is when it comes back
    assert len(exported.records()) == 2
    assert exported.versions() == ["1.0", "1.1"]


# --- stopping ------------------------------------------------------------------------------------


def _save_long(exported: Exported, dialog: ExportDialog) -> None:
    """A long PDF is being made to be saved."""
    dialog.choosing.formats.radio(".docx").setFocus()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "plan")
    exported.person.until(lambda: dialog.footer.step.text() == "Setting the pages")
    assert dialog.footer.is_working


def test_cancelling_is_at_once_and_leaves_everything_as_before(starting: Starting) -> None:
    exported = starting(_long_plan)
    before = exported.history()
    dialog = exported.begin()
    _save_long(exported, dialog)
    assert not dialog.choosing.isEnabled()
    begun = perf_counter()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.footer.is_working
    assert dialog.isVisible()
    exported.person.until(lambda: not exported.busy)  # the thread itself has stopped
    assert perf_counter() - begun < 0.5
    assert list(exported.folder.iterdir()) == []
    assert exported.history() == before
    assert exported.told == []
    assert dialog.choosing.isEnabled()
    QTest.mouseClick(dialog.choosing.formats.radio(".xlsx"), Qt.MouseButton.LeftButton)
    exported.save(dialog, "plan")  # and it goes on from there
    assert sorted(exported.folder.iterdir()) == [exported.folder / "plan.xlsx"]


def test_closing_the_dialog_stops_the_work(starting: Starting) -> None:
    exported = starting(_long_plan)
    before = exported.history()
    dialog = exported.begin()
    _save_long(exported, dialog)
    dialog.done(0)
    exported.person.until(lambda: not shiboken6.isValid(dialog))
    exported.person.settle()
    assert list(exported.folder.iterdir()) == []
    assert exported.history() == before
    assert exported.told == []
    assert exported.open().isVisible()


def test_a_page_that_goes_takes_dialog_and_work_with_it(starting: Starting) -> None:
    exported = starting(_long_plan)
    before = exported.history()
    page = QWidget()
    page.resize(1300, 800)
    page.show()
    exporting = Exporting(exported.person.desk.desk, page)
    exporting.open(exported.programme)
    exported.person.until(lambda: bool(page.findChildren(ExportDialog)))
    (dialog,) = page.findChildren(ExportDialog)
    _save_long(exported, dialog)
    shiboken6.delete(page)
    assert not shiboken6.isValid(dialog)
    exported.person.settle()
    assert list(exported.folder.iterdir()) == []
    assert exported.history() == before


def test_the_window_closes_once_what_was_begun_is_done(starting: Starting, tmp_path: Path) -> None:
    exported = starting(_long_plan)
    dialog = exported.begin()
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "plan")
    assert dialog.footer.is_working
    exported.person.leave()
    (target,) = exported.folder.iterdir()
    assert len(FORMATS[".docx"].read(target).grids[0].rows) == LONG
    with Workspace.open(tmp_path / "store") as workspace:
        assert workspace.history.entries(exported.programme)[0].name.text == "Document exported"


def test_closed_while_the_file_is_put_in_its_place_it_is_told_all_the_same(exported: Exported) -> None:
    dialog = exported.open()
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "plan")
    target = exported.folder / "plan.docx"
    begun = perf_counter()
    while not target.exists() and perf_counter() - begun < 10:
        pass  # the window's thread looks, and hears nothing of what the other one tells
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    exported.person.settle()
    assert not shiboken6.isValid(dialog)
    assert exported.person.window.status.told[-1] == f"plan.docx is saved in {exported.folder}."
    assert exported.told == [exported.programme]


def test_what_still_waits_for_the_store_can_be_cancelled(exported: Exported) -> None:
    before = exported.history()
    dialog = exported.open()
    busy = Event()
    exported.person.desk.desk.ask(exported.exporting, lambda _workspace: busy.wait(20))
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "plan")
    exported.person.until(lambda: dialog.footer.is_working)  # it lasts over a second, so it is told
    assert dialog.footer.step.text() == "Putting plan.docx in its place"
    QTest.keyClick(dialog.footer.cancel, Qt.Key.Key_Return)
    assert not dialog.footer.is_working
    busy.set()
    exported.person.settle()
    assert list(exported.folder.iterdir()) == []
    assert exported.history() == before
    exported.save(dialog, "plan")
    assert (exported.folder / "plan.docx").is_file()


# --- what cannot be done -------------------------------------------------------------------------


def _gone(folder: Path) -> Path:
    return folder / "gone" / "plan.docx"


def _held(folder: Path) -> Path:
    (folder / "plan.docx").write_bytes(b"mine")
    (folder / ".~lock.plan.docx#").touch()
    return folder / "plan.docx"


def _too_long(folder: Path) -> Path:
    return folder / f"{'x' * 300}.docx"


def _a_folder(folder: Path) -> Path:
    (folder / "plan.docx").mkdir()
    return folder / "plan.docx"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (_gone, "The folder {folder}/gone is not there. Choose another folder or plug the disk in again."),
        (_held, "plan.docx is open in another program. Close it there or save under another name: {other}."),
        (_too_long, "its name is too long. Choose another folder or make room, then try again."),
        (_a_folder, "{folder}/plan.docx is a folder. Give the file another name."),
    ],
)  # fmt: skip
def test_what_cannot_be_saved_is_one_sentence_and_nothing_has_changed(
    exported: Exported, place: Callable[[Path], Path], said: str
) -> None:
    target = place(exported.folder)
    there, before = sorted(exported.folder.rglob("*")), exported.history()
    dialog = exported.open()
    exported.save_to(dialog, target)
    assert sentence(dialog).endswith(said.format(folder=exported.folder, other="plan (2).docx"))
    assert sentence(dialog).count("\n") == 0
    assert sorted(exported.folder.rglob("*")) == there
    assert exported.history() == before
    assert exported.versions() == ["1.0"]
    assert exported.told == []
    assert settings.load().export_folder == exported.folder
    if dialog.footer.other_name.isVisible():
        QTest.keyClick(dialog.footer.other_name, Qt.Key.Key_Space)
        exported.person.settle()
        assert (exported.folder / "plan (2).docx").is_file()
        assert target.read_bytes() == b"mine"
    else:
        exported.save(dialog, "other")
        assert (exported.folder / "other.docx").is_file()
    assert len(exported.records()) == 1


def test_the_sentence_is_in_the_language_of_the_window(starting: Starting) -> None:
    exported = starting(language="fr")
    dialog = exported.open()
    exported.save_to(dialog, _gone(exported.folder))
    assert sentence(dialog).startswith(f"Le dossier {exported.folder}/gone")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux’s")
def test_a_full_disk(exported: Exported, monkeypatch: pytest.MonkeyPatch) -> None:
    before = exported.history()
    (exported.folder / "plan.docx").write_bytes(b"mine")
    dialog = exported.open()
    opening = Path.open

    def full(self: Path, *given: Any, **more: Any) -> IO[Any]:
        opened: IO[Any] = opening(Path("/dev/full") if self.suffix == ".part" else self, *given, **more)
        return opened

    monkeypatch.setattr(Path, "open", full)
    exported.save_to(dialog, exported.folder / "plan.docx")
    monkeypatch.undo()
    assert sentence(dialog).startswith(
        "plan.docx could not be written: the disk is full. Choose another folder "
    )
    assert [each.read_bytes() for each in exported.folder.iterdir()] == [b"mine"]
    assert exported.history() == before


def test_a_fault_of_ours_is_raised_and_the_dialog_goes_on(
    exported: Exported, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported.history()
    dialog = exported.open()

    opening = Path.open

    def faulty(self: Path, *given: Any, **more: Any) -> IO[Any]:
        if self.suffix == ".part":
            raise RuntimeError("nobody thought of that")
        opened: IO[Any] = opening(self, *given, **more)
        return opened

    monkeypatch.setattr(Path, "open", faulty)
    with exported.qtbot.captureExceptions() as raised:
        exported.save(dialog, "plan")
        exported.person.until(lambda: bool(raised))
    monkeypatch.undo()
    assert [kind for kind, _problem, _trace in raised] == [RuntimeError]
    assert sentence(dialog).startswith("Something went wrong inside MentorDesk.")
    assert exported.history() == before
    exported.save(dialog, "plan")
    assert (exported.folder / "plan.docx").is_file()


# --- the day it is expected back -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2027, 4, 20), date(2027, 5, 4)),  # Tuesday
        (date(2027, 4, 23), date(2027, 5, 7)),  # Friday
        (date(2027, 4, 24), date(2027, 5, 10)),  # Saturday: the Monday after
        (date(2027, 4, 25), date(2027, 5, 10)),  # Sunday
    ],
)
def test_an_answer_is_expected_in_two_weeks_on_a_working_day(today: date, day: date) -> None:
    assert back_by(today) == day
