"""The export dialog, driven by keys and clicks, on real plans: what one sees is what is wished and saved."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentordesk.documents.formats import FORMATS
from mentordesk.errors import MentorDeskError
from mentordesk.services.export_prepared import Content, Prepared, Wishes
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import ExportDialog, ExportOffer, ExportPreview, ExportWishes
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import dress, look_for
from mentordesk.words import LANGUAGE_NAMES, LANGUAGES, Words, words
from tests.effort import in_turn
from tests.opener import Opener, opening_files
from tests.shelf import sampled
from tests.ui.everywhere import SPOKEN

RETURN_BY = date(2027, 5, 4)


class Wired:
    """The dialog with the services behind it, everything at once and in this thread."""

    def __init__(
        self, workspace: Workspace, programme: str, folder: Path, said: Words, text_size: int
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = look_for(application, "light", text_size)
        dress(application, look)
        self.window = QWidget()
        self.window.resize(1440, 900)
        self.words = said
        self.export = workspace.export
        self.programme = programme
        self.asked: list[ExportWishes] = []
        self.saves: list[tuple[Path, bool]] = []
        self.cancelled = 0
        self.prepared: Prepared | None = None
        self.content: Content | None = None
        self.dialog = ExportDialog(
            self.offer(folder), said, look, Icons(look.colours, text_size), self.window
        )
        self.dialog.preview_requested.connect(self.preview)
        self.dialog.save_requested.connect(self.save)
        self.dialog.cancel_requested.connect(self.cancel)

    def offer(self, folder: Path) -> ExportOffer:
        found = self.export.offer(self.programme)
        return ExportOffer(
            actions=found.actions, language=found.language,
            languages=[(each, LANGUAGE_NAMES[each]) for each in LANGUAGES],
            versions=[(each.id, each.number) for each in reversed(found.versions)],
            number=found.next_version.number, is_new=found.next_version.new,
            left_out=found.left_out.said(self.words), recipients=", ".join(found.recipients),
            return_by=RETURN_BY, folder=folder,
        )  # fmt: skip

    def preview(self, wishes: ExportWishes, width: int) -> None:
        self.asked.append(wishes)
        self.prepared = self.export.prepare(self.programme, Wishes(**asdict(wishes)))
        drawn, letter = self.prepared.preview(width), self.prepared.letter
        shown = ExportPreview(
            drawn.pages, drawn.rows, drawn.total, drawn.tables, drawn.headings, self.prepared.file_name,
            letter.subject, letter.text, [self.words.say(each) for each in self.prepared.remarks(self.words)],
        )  # fmt: skip
        self.dialog.show_preview(wishes, shown)
        self.content = self.prepared.content()
        assert self.content.checks is not None
        checks = [(holds, self.words.say(sentence)) for holds, sentence in self.content.checks.said()]
        self.dialog.show_checks(wishes, checks, len(self.content.data))

    def save(self, _wishes: ExportWishes, path: str, with_mail: bool) -> None:
        assert self.prepared is not None
        assert self.content is not None
        self.saves.append((Path(path), with_mail))
        try:
            sent = self.export.send(self.prepared, self.content, Path(path), with_mail=with_mail)
        except MentorDeskError as problem:
            proposal = problem.parameters.get("proposal")
            sentence = self.words.text(problem.message, **problem.parameters)
            self.dialog.show_refusal(sentence, str(proposal) if proposal else None)
        else:
            self.dialog.show_saved(sent.path, sent.size, sent.mail)

    def cancel(self) -> None:
        self.cancelled += 1

    def show(self, qtbot: QtBot) -> ExportDialog:
        self.window.show()
        self.dialog.open()
        qtbot.waitUntil(lambda: len(self.asked) == 1)
        return self.dialog


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("export") / "store"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(made.with_name("state")))
        with Workspace.open(sampled(made, "fr-valmont")) as workspace:
            programme = workspace.programmes.listed()[0].id
            fifth = workspace.plans.plan(programme).actions[4]
            workspace.plans.edit_cells(programme, fifth.id, {"timetable": None, "priority": "high"})
    return made


@pytest.fixture
def workspace_(store: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("MENTORDESK_STATE", str(store.with_name("state")))
    with Workspace.open(store) as workspace:
        yield workspace


Make = Callable[..., Wired]


@pytest.fixture
def make(workspace_: Workspace, tmp_path: Path, qtbot: QtBot) -> Make:
    made: list[Wired] = []

    def making(language: str = "en", text_size: int = 100) -> Wired:
        programme = workspace_.programmes.listed()[0].id
        made.append(Wired(workspace_, programme, tmp_path, words(language), text_size))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    return making


def file_dialog(dialog: QDialog) -> QFileDialog:
    (found,) = dialog.findChildren(QFileDialog)
    return found


def choose_place(dialog: QDialog, name: str) -> None:
    """Type a name into the system's dialog and press Enter."""
    asking = file_dialog(dialog)
    field = asking.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def sentence(dialog: ExportDialog) -> str:
    return dialog.footer.sentence.text()


@pytest.fixture
def opener() -> Iterator[Opener]:
    with opening_files() as made:
        yield made


# --- looking and choosing ------------------------------------------------------------------------


def test_it_opens_on_its_main_button_and_shows_the_pages(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    assert dialog.isModal()
    assert dialog.focusWidget() is dialog.footer.save
    assert dialog.looking.place.text() == "Page 1 of 2"
    assert dialog.looking.strip.accessibleDescription() == "2 pages, 1 table and 2 headings"
    assert dialog.looking.checks.sentences == [
        "Reads back without loss", "Headings and tables are accessible",
    ]  # fmt: skip
    (remark,) = dialog.looking.remarks.sentences
    assert remark.startswith("Action 5 goes out with nothing under Timetable")
    assert sentence(dialog) == "Version 1.1 will be named and kept as the point of comparison."
    assert dialog.writing.attached.text() == "Plan d’action – Valmont-sur-Loire – v1.1.docx"
    assert dialog.writing.weight.text().endswith("kB")


def test_what_stays_here_is_said(make: Make, qtbot: QtBot) -> None:
    dialog = make().show(qtbot)
    told = [each.text() for each in dialog.choosing.findChildren(QLabel)]
    assert any(said.endswith("beside the six columns stay here.") for said in told)
    assert any("private" in said or "Nothing restricted" in said for said in told)


def test_the_keys_lead_through_the_pages(make: Make, qtbot: QtBot) -> None:
    dialog = make().show(qtbot)
    first = dialog.looking.page.grab().toImage()
    assert not dialog.looking.back.isEnabled()
    QTest.keyClick(dialog.looking.strip, Qt.Key.Key_Right)
    assert dialog.looking.place.text() == "Page 2 of 2"
    assert dialog.looking.page.accessibleName() == "Page 2 of 2"
    assert dialog.looking.page.grab().toImage() != first
    assert not dialog.looking.on.isEnabled()
    QTest.mouseClick(dialog.looking.back, Qt.MouseButton.LeftButton)
    assert dialog.looking.place.text() == "Page 1 of 2"
    assert dialog.looking.page.grab().toImage() == first


def test_each_wish_asks_for_its_own_pages(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    assert wired.asked[-1] == ExportWishes(".docx", "fr", None, "1.1", RETURN_BY, True)
    dialog.choosing.formats.radio(".docx").setFocus()
    for _down in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.choosing.parties, Qt.Key.Key_Space)
    QTest.keyClick(dialog.choosing.language, Qt.Key.Key_Down)
    QTest.keyClick(dialog.writing.due, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(wired.asked) == 2)  # they came fast: one preview for all
    assert wired.asked[-1] == ExportWishes(".pdf", "en", None, "1.1", None, False)
    assert dialog.writing.attached.text() == "Action plan – Valmont-sur-Loire – v1.1.pdf"
    assert dialog.looking.checks.sentences == ["Headings and tables are accessible"]
    assert "read and printed" in dialog.letter.text
    assert not dialog.writing.day.isEnabled()


def test_an_older_version_goes_out_as_it_stood(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    QTest.keyClick(dialog.choosing.version, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(wired.asked) == 2)
    assert wired.asked[-1].name is None
    assert wired.asked[-1].version is not None
    assert sentence(dialog) == "Version 1.0 goes out as it stood."
    assert dialog.looking.remarks.sentences == []


def test_pages_of_an_earlier_wish_are_let_go(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    old = wired.asked[0]
    QTest.keyClick(dialog.choosing.parties, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(wired.asked) == 2)
    late = ExportPreview((b"",) * 9, 9, 9, 1, 1, "late.docx", "late", "late")
    dialog.show_preview(old, late)
    dialog.show_checks(old, [(False, "late")], 5)
    assert dialog.looking.place.text() == "Page 1 of 2"
    assert "late" not in dialog.letter.text
    assert "late" not in dialog.looking.checks.sentences


def test_of_a_long_plan_it_is_said_how_much_is_shown(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    assert wired.prepared is not None
    pages = wired.prepared.preview(300).pages
    dialog.show_preview(wired.asked[-1], ExportPreview(pages, 60, 2000, 1, 2, "a.docx", "s", "t"))
    assert dialog.looking.cut.text() == "These are the pages of the first 60 of 2,000 actions."
    assert dialog.looking.cut.isVisible()
    assert dialog.looking.place.text() == "Page 1"


# --- the letter ----------------------------------------------------------------------------------


def test_what_a_person_wrote_stays_when_the_draft_changes(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    QTest.keyClicks(dialog.writing.text, "Dear Joris, ")
    mine = dialog.letter.text
    assert mine.startswith("Dear Joris, ")
    QTest.keyClick(dialog.choosing.language, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(wired.asked) == 2)
    assert dialog.letter.text == mine
    assert dialog.letter.subject.startswith("Action plan 1.1")  # nobody had touched that one


def test_addresses_are_one_line_and_copied(make: Make, qtbot: QtBot) -> None:
    dialog = make().show(qtbot)
    writing = dialog.writing
    assert not writing.copy_addresses.isEnabled()
    QTest.keyClicks(writing.recipients, "joris@example.org,")
    QTest.keyClick(writing.recipients, Qt.Key.Key_Return)
    QTest.keyClicks(writing.recipients, " hilde@example.org")
    QTest.mouseClick(writing.copy_addresses, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "joris@example.org, hilde@example.org"
    assert sentence(dialog) == "The addresses are copied."
    QTest.mouseClick(writing.copy_text, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.letter.text
    QGuiApplication.clipboard().setText("one@example.org\ntwo@example.org")
    writing.recipients.selectAll()
    writing.recipients.paste()
    assert dialog.letter.recipients == "one@example.org two@example.org"
    assert "\n" not in writing.recipients.toPlainText()


# --- saving --------------------------------------------------------------------------------------


def test_by_keys_alone_to_a_file_and_a_draft_beside_it(
    make: Make, qtbot: QtBot, tmp_path: Path, opener: Opener
) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    QTest.keyClick(dialog.footer.save, Qt.Key.Key_Return)
    field = file_dialog(dialog).findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Plan d’action – Valmont-sur-Loire – v1.1.docx"
    QTest.keyClick(field, Qt.Key.Key_Return)
    target = tmp_path / "Plan d’action – Valmont-sur-Loire – v1.1.docx"
    qtbot.waitUntil(target.is_file)
    assert wired.saves == [(target, True)]
    assert len(FORMATS[".docx"].read(target).grids[0].rows) == 9
    assert opener.opened == [target.with_suffix(".eml")]
    assert opener.opened[0].read_bytes().startswith(b"X-Unsent: 1")
    assert sentence(dialog).startswith("Plan d’action – Valmont-sur-Loire – v1.1.docx is saved, ")
    assert sentence(dialog).endswith("The e-mail opens in your mail program.")
    assert dialog.focusWidget() is dialog.footer.open
    QTest.keyClick(dialog.footer.open, Qt.Key.Key_Return)
    QTest.keyClick(dialog.footer.folder, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.writing.show_file, Qt.MouseButton.LeftButton)
    assert opener.opened[1:] == [target, tmp_path, tmp_path]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_file_only(make: Make, qtbot: QtBot, tmp_path: Path, opener: Opener) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "mine")
    qtbot.waitUntil((tmp_path / "mine.docx").is_file)
    assert wired.saves == [(tmp_path / "mine.docx", False)]
    assert opener.opened == []
    assert sentence(dialog).endswith("Nothing was sent.")


@pytest.mark.parametrize(
    ("typed", "kept"), [("a.pdf", "a.docx"), ("v1.1", "v1.1.docx"), ("b.DOCX", "b.DOCX")]
)
def test_the_ending_is_the_one_of_the_format(
    make: Make, qtbot: QtBot, tmp_path: Path, typed: str, kept: str
) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, typed)
    qtbot.waitUntil(lambda: bool(wired.saves))
    assert wired.saves[0][0] == tmp_path / kept


def test_no_file_is_replaced_without_the_system_s_question(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make().show(qtbot)
    (tmp_path / "plan.docx").write_bytes(b"mine")
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    choose_place(dialog, "plan.pdf")  # nothing of that name is there, so nothing is asked
    qtbot.waitUntil((tmp_path / "plan (2).docx").is_file)
    assert (tmp_path / "plan.docx").read_bytes() == b"mine"


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openDocument")
def test_where_no_program_opens_drafts_it_is_said(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make().show(qtbot)
    dialog.show_saved(tmp_path / "plan.docx", 86_000, tmp_path / "plan.eml")  # offscreen opens nothing
    assert sentence(dialog).endswith("copy the text and attach the file.")


def test_sizes_are_told_as_people_say_them(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make().show(qtbot)
    dialog.show_saved(tmp_path / "plan.docx", 86_000, None)
    assert "86 kB" in sentence(dialog)
    dialog.show_saved(tmp_path / "plan.docx", 4_300_000, None)
    assert "4.3 MB" in sentence(dialog)


def test_a_file_open_elsewhere_is_saved_under_another_name(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    target = tmp_path / "plan.docx"
    target.write_bytes(b"open in Word")
    (tmp_path / ".~lock.plan.docx#").touch()
    wired.dialog.footer.save_file.click()
    file_dialog(dialog).fileSelected.emit(str(target))  # the question whether to replace it is the system's
    file_dialog(dialog).reject()
    assert sentence(dialog).startswith("plan.docx is open in another program.")
    assert target.read_bytes() == b"open in Word"
    assert dialog.focusWidget() is dialog.footer.other_name
    QTest.keyClick(dialog.footer.other_name, Qt.Key.Key_Space)
    assert wired.saves[-1] == (tmp_path / "plan (2).docx", False)
    assert (tmp_path / "plan (2).docx").is_file()
    assert not dialog.footer.other_name.isVisible()


def test_progress_takes_the_place_of_the_buttons_and_esc_cancels(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    dialog.show_progress("Action 400 of 2,000", 400, 2000)
    assert not dialog.footer.save.isVisible()
    assert dialog.footer.step.text() == "Action 400 of 2,000"
    assert (dialog.footer.bar.value(), dialog.footer.bar.maximum()) == (400, 2000)
    assert dialog.focusWidget() is dialog.footer.cancel
    dialog.show_progress("Reading the file back", 0, 0)
    assert dialog.footer.bar.maximum() == 0
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert wired.cancelled == 1
    assert dialog.isVisible()
    QTest.keyClick(dialog.footer.cancel, Qt.Key.Key_Return)
    assert wired.cancelled == 2
    dialog.show_cancelled()
    assert dialog.footer.save.isVisible()
    assert dialog.focusWidget() is dialog.footer.save
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_in_a_field_saves_nothing(make: Make, qtbot: QtBot) -> None:
    dialog = make().show(qtbot)
    for field in (dialog.writing.day, dialog.choosing.parties, dialog.writing.subject):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.findChildren(QFileDialog) == []


# --- for everybody -------------------------------------------------------------------------------


def tab_stops(dialog: QDialog) -> list[QWidget]:
    found: list[QWidget] = []
    at = dialog.nextInFocusChain()
    while at is not None and at is not dialog:
        if at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(at)
        at = at.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", SPOKEN)
def test_every_tab_stop_has_a_name(make: Make, qtbot: QtBot, language: str) -> None:
    dialog = make(language).show(qtbot)
    stops = tab_stops(dialog)
    assert len(stops) > 12
    for stop in stops:
        assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), stop


def test_the_focus_goes_as_one_reads(make: Make, qtbot: QtBot) -> None:
    dialog = make().show(qtbot)
    places = [stop.mapTo(dialog, stop.rect().topLeft()) for stop in tab_stops(dialog)]
    left, right = dialog.choosing.mapTo(dialog, dialog.choosing.rect().topRight()).x(), dialog.writing.x()
    foot = dialog.footer.y()
    writing = dialog.writing.mapTo(dialog, dialog.writing.rect().topLeft()).x()
    assert right >= 0

    def part(x: int, y: int) -> int:
        return 3 if y >= foot else 0 if x <= left else 2 if x >= writing else 1

    parts = [part(place.x(), place.y()) for place in places]
    assert parts == sorted(parts)
    assert set(parts) == {0, 1, 2, 3}
    for each in range(3):
        rows = [place.y() for place, where in zip(places, parts, strict=True) if where == each]
        assert all(below >= above - 12 for above, below in pairwise(rows)), (each, rows)


@pytest.mark.parametrize("language", SPOKEN)
def test_no_two_letters_of_the_keyboard_mean_two_things(make: Make, qtbot: QtBot, language: str) -> None:
    dialog = make(language).show(qtbot)
    for state in ("choosing", "refused", "saved"):
        if state == "refused":
            dialog.show_refusal("no", "a (2).docx")
        elif state == "saved":
            dialog.show_saved(Path("a.docx"), 5000)
        texts = [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
        texts += [
            each.text()
            for each in dialog.findChildren(QLabel)
            if each.isVisible() and each.buddy() is not None
        ]
        letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), sorted(letters)


@pytest.mark.parametrize(("width", "stacked"), [(1260, False), (960, False), (940, True), (620, True)])
def test_narrow_windows_have_the_columns_under_each_other(
    make: Make, qtbot: QtBot, width: int, stacked: bool
) -> None:
    dialog = make().show(qtbot)
    dialog.resize(width, 700)
    QApplication.processEvents()
    tops = [each.mapTo(dialog, each.rect().topLeft()).y() for each in (dialog.choosing, dialog.writing)]
    assert (tops[1] > tops[0] + 300) is stacked
    assert dialog.choosing.width() <= width


@pytest.mark.parametrize(("language", "text_size"), in_turn(["fr", "el", "nl"], over=[200, 150, 90]))
def test_no_word_is_cut_at_any_size(make: Make, qtbot: QtBot, language: str, text_size: int) -> None:
    dialog = make(language, text_size).show(qtbot)
    dialog.resize(1240, 680)
    QApplication.processEvents()
    for each in dialog.findChildren(QAbstractButton):
        if each.isVisible() and each.text():
            assert each.width() >= each.sizeHint().width() - 1, (each.text(), each.width())
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width() - 1, label.text()
    viewport = dialog.looking.parentWidget()
    assert viewport is not None
    assert viewport.width() <= dialog.width()


def test_it_is_gone_once_it_is_closed(make: Make, qtbot: QtBot) -> None:
    wired = make()
    dialog = wired.show(qtbot)
    gone = weakref.ref(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(wired.dialog))
    del dialog
    del wired.dialog
    gc.collect()
    assert gone() is None
