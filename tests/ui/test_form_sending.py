"""A form out of the window, by keys: the whole or a part, laid out to be filled in, noted as handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.documents.formats import FORMATS
from mentordesk.forms.reading import form
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.export import FormExportDialog
from mentordesk.ui.filling.sending import open_export
from tests.opener import Opener, opening_files
from tests.services.exporting.kept import everything_in
from tests.ui.person import Person
from tests.ui.test_export_dialog import file_dialog

T = TypeVar("T")
ANSWER, OF_THE_ASSOCIATION = "La file s’allonge", "Vu par l’association"


def _fill(workspace: Workspace) -> str:
    programme = workspace.programmes.create("Apprendre la langue", ["fr"])
    workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
    filling = workspace.filling
    filled = filling.filled(programme, "annex2")
    filling.answer(filled.register("a2.why"), ANSWER)
    filling.answer(filled.register("a2.assoc.relations"), OF_THE_ASSOCIATION)
    filling.answer(filled.register("a2.capacity"), "Entre nous")
    filling.restrict(filling.filled(programme, "annex2"), "a2.capacity", "confidence")
    for name in ("Un guichet", "Un jardin"):
        filling.add_sheet(programme, "annex4", {"a4.name": name, "a4.why": f"Pourquoi {name}"})
    return programme


class Sending:
    """Someone at the window who opens the export of a form."""

    def __init__(self, qtbot: QtBot, store: Path, folder: Path, programme: str, language: str) -> None:
        self.person = Person(qtbot, store, language)
        self.folder = folder
        self.programme = programme

    @property
    def dialogs(self) -> list[FormExportDialog]:
        return [
            each
            for each in self.person.window.findChildren(FormExportDialog)
            if shiboken6.isValid(each) and each.isVisible()
        ]

    def ask(self, subject: str, **proposed: str | None) -> None:
        page = self.person.window.page
        assert page is not None
        open_export(self.person.desk.desk, self.programme, subject, page, **proposed)

    def open(self, subject: str, **proposed: str | None) -> FormExportDialog:
        """Have the dialog, with all there is to see in it."""
        self.ask(subject, **proposed)
        self.person.until(lambda: bool(self.dialogs))
        (dialog,) = self.dialogs
        self.seen(dialog)
        return dialog

    def seen(self, dialog: FormExportDialog) -> None:
        """Wait until what is wished for now is drawn and looked through."""
        self.person.settle()
        self.person.until(lambda: not dialog._pause.isActive())
        self.person.settle()
        self.person.until(lambda: bool(dialog.looking.checks.sentences))

    def save(self, dialog: FormExportDialog, name: str, *, mail: bool = False) -> Path:
        QTest.mouseClick(dialog.footer.save if mail else dialog.footer.save_file, Qt.MouseButton.LeftButton)
        target = self.folder / name
        file_dialog(dialog).fileSelected.emit(str(target))
        file_dialog(dialog).reject()
        self.person.settle()
        self.person.until(lambda: dialog.saved is not None)
        return target

    def of_store(self, job: Callable[[Workspace], T]) -> T:
        answers: list[T] = []
        self.person.desk.desk.ask(self.person.window, job, answers.append)
        self.person.until(lambda: bool(answers))
        return answers[0]


Starting = Callable[..., Sending]


@pytest.fixture
def starting(tmp_path: Path, qtbot: QtBot) -> Iterator[Starting]:
    begun: list[Sending] = []

    def start(language: str = "en", text_size: int = 100) -> Sending:
        with Workspace.create(tmp_path / "store") as workspace:
            programme = _fill(workspace)
        folder = tmp_path / "documents"
        folder.mkdir()
        kept = settings.load().with_(role="facilitator", export_folder=folder, text_size=text_size)
        settings.save(kept)
        begun.append(Sending(qtbot, tmp_path / "store", folder, programme, language))
        return begun[-1]

    yield start
    for each in begun:
        for dialog in each.dialogs:
            dialog.done(0)
        each.person.leave()


@pytest.fixture
def sending(starting: Starting) -> Sending:
    return starting()


@pytest.fixture
def opener() -> Iterator[Opener]:
    with opening_files() as made:
        yield made


def staying(dialog: FormExportDialog) -> list[str]:
    return [each.text() for each in dialog.choosing.staying.findChildren(QLabel) if each.text()]


def _at(dialog: FormExportDialog, widget: QWidget) -> QWidget:
    widget.setFocus()
    assert dialog.focusWidget() is widget
    return widget


# --- what one sees -------------------------------------------------------------------------------


def test_the_dialog_shows_the_form_its_parts_and_what_stays_here(sending: Sending) -> None:
    dialog = sending.open("needs")
    assert dialog.isModal()
    parts = [dialog.choosing.part.itemText(at) for at in range(dialog.choosing.part.count())]
    assert parts[0] == "The whole form"
    assert "Local context" in parts
    assert "Association on the mentee side" in parts
    assert staying(dialog) == ["1 restricted answer stays here.", "No document can hold them."]
    assert dialog.looking.checks.sentences == [
        "Reads back without loss", "Headings and tables are accessible",
    ]  # fmt: skip
    assert not dialog.choosing.additions.isChecked(), "additions come along only when asked for"
    assert not dialog.choosing.sheet.isVisible()


def test_a_part_that_is_proposed_is_chosen_and_to_be_typed_into(sending: Sending) -> None:
    dialog = sending.open("annex2", part="mentee_association")
    assert dialog.wishes.part == "mentee_association"
    assert dialog.wishes.layout == "fillable"
    assert dialog.writing.attached.text() == ("Valmont – Analyse des besoins – Association côté mentoré.docx")
    assert staying(dialog)[0] == "Nothing stays here.", "nothing of that part is restricted"


def test_a_form_without_an_answer_is_proposed_to_be_filled_in(sending: Sending) -> None:
    assert sending.open("network").wishes.layout == "fillable"


def test_one_dialog_however_fast_it_is_asked_for(sending: Sending) -> None:
    sending.ask("needs")
    sending.ask("needs")
    sending.person.settle()
    sending.ask("needs")
    sending.person.settle()
    assert len(sending.dialogs) == 1


# --- by keys -------------------------------------------------------------------------------------


def test_part_layout_and_answers_are_chosen_by_keys(sending: Sending) -> None:
    dialog = sending.open("needs")
    choosing = dialog.choosing
    QTest.keyClick(_at(dialog, choosing.part), Qt.Key.Key_Down)
    assert dialog.wishes.part == "a2.head"
    assert not choosing.blank.isVisible(), "an answer cannot be left out of what is there to be read"
    QTest.keyClick(_at(dialog, choosing.layouts.radio("filled")), Qt.Key.Key_Down)
    assert dialog.wishes.layout == "fillable"
    assert choosing.blank.isVisible()
    QTest.keyClick(_at(dialog, choosing.blank), Qt.Key.Key_Space)
    assert dialog.wishes.blank
    QTest.keyClick(_at(dialog, choosing.language), Qt.Key.Key_End)
    sending.seen(dialog)
    assert dialog.writing.attached.text().endswith(".docx")


def test_every_tab_stop_has_a_name_and_is_reached(sending: Sending) -> None:
    dialog = sending.open("practices")
    reached: list[QWidget] = []
    for _stop in range(60):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        at = dialog.focusWidget()
        if at in reached:
            break
        reached.append(at)
    for wanted in (dialog.choosing.part, dialog.choosing.sheet, dialog.choosing.language):
        assert wanted in reached
    for each in reached:
        named = each.accessibleName() or getattr(each, "text", lambda: "")()
        assert named, each


def test_r_033_an_earlier_version_is_chosen_by_keys(sending: Sending) -> None:
    def named(workspace: Workspace) -> None:
        workspace.form_versions.name(sending.programme, "annex2", "Brouillon")
        filled = workspace.filling.filled(sending.programme, "annex2")
        workspace.filling.answer(filled.register("a2.why"), "Plus tard", (filled.answers["a2.why"].key,))

    sending.of_store(named)
    dialog = sending.open("needs")
    QTest.keyClick(_at(dialog, dialog.choosing.version), Qt.Key.Key_Down)
    assert dialog.choosing.version.currentText().startswith("Brouillon")
    sending.seen(dialog)
    told = everything_in(sending.save(dialog, "brouillon.docx").read_bytes())
    assert ANSWER in told
    assert "Plus tard" not in told


# --- what goes out -------------------------------------------------------------------------------


def test_r_006_a_part_is_saved_mailed_and_noted_as_handed_over(sending: Sending, opener: Opener) -> None:
    dialog = sending.open("needs", part="mentee_association")
    dialog.writing.recipients.setPlainText("Union des villes <u@x.eu>")
    assert "handed to Union des villes" in dialog.footer.sentence.text()
    target = sending.save(dialog, "partie.docx", mail=True)
    told = everything_in(target.read_bytes())
    assert OF_THE_ASSOCIATION in told
    assert ANSWER not in told
    mail = message_from_bytes(target.with_suffix(".eml").read_bytes(), policy=default)
    assert mail["To"] == "Union des villes <u@x.eu>"
    filled = sending.of_store(lambda workspace: workspace.filling.filled(sending.programme, "annex2"))
    handed = {key for key, each in filled.standings.items() if each.asked_of}
    assert handed == {each.id for each in form("annex2").questions_in("a2.assoc")}
    assert "is saved" in dialog.footer.sentence.text()


def test_a_whole_form_is_handed_to_nobody_and_holds_every_open_answer(sending: Sending) -> None:
    dialog = sending.open("needs")
    dialog.writing.recipients.setPlainText("Mairie")
    target = sending.save(dialog, "besoins.docx")
    told = everything_in(target.read_bytes())
    assert ANSWER in told
    assert "Entre nous" not in told
    filled = sending.of_store(lambda workspace: workspace.filling.filled(sending.programme, "annex2"))
    assert not any(each.asked_of for each in filled.standings.values())


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_other_formats_are_written_too(sending: Sending, suffix: str) -> None:
    dialog = sending.open("needs")
    radio = dialog.choosing.formats.radio(suffix)
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton)
    sending.seen(dialog)
    target = sending.save(dialog, f"besoins{suffix}")
    assert target.stat().st_size > 1_000
    if FORMATS[suffix].reads:
        assert FORMATS[suffix].read(target).document


def test_r_058_one_sheet_of_several_or_all_of_them(sending: Sending) -> None:
    dialog = sending.open("practices")
    names = [dialog.choosing.sheet.itemText(at) for at in range(dialog.choosing.sheet.count())]
    assert names == ["All sheets", "Un guichet", "Un jardin"]
    booklet = everything_in(sending.save(dialog, "toutes.docx").read_bytes())
    assert "Pourquoi Un guichet" in booklet
    assert "Pourquoi Un jardin" in booklet
    dialog.done(0)
    eids = sending.of_store(
        lambda workspace: [each.eid for each in workspace.filling.sheets(sending.programme, "annex4")]
    )
    dialog = sending.open("practices", sheet=eids[1])
    one = everything_in(sending.save(dialog, "une.docx").read_bytes())
    assert "Pourquoi Un jardin" in one
    assert "Pourquoi Un guichet" not in one


def test_what_cannot_be_made_is_said_in_the_dialog(sending: Sending) -> None:
    dialog = sending.open("needs")
    QTest.mouseClick(dialog.footer.save_file, Qt.MouseButton.LeftButton)
    file_dialog(dialog).fileSelected.emit(str(sending.folder / "no" / "x.docx"))
    file_dialog(dialog).reject()
    sending.person.settle()
    assert "is not there" in dialog.footer.sentence.text()
    assert dialog.saved is None
    acts = sending.of_store(lambda workspace: list(workspace.history.entries(sending.programme)))
    assert not any(each.name.text == "Document exported" for each in acts)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("language", ["fr", "el"])
def test_nothing_is_cut_off(starting: Starting, language: str, text_size: int) -> None:
    sending = starting(language, text_size)
    dialog = sending.open("practices")
    for each in dialog.choosing.findChildren(QLabel):
        if each.isVisible() and each.text() and not each.wordWrap():
            assert each.width() >= each.minimumSizeHint().width(), each.text()
    left = dialog.choosing
    assert left.width() >= left.minimumSizeHint().width()


# --- documents of one page, and the dossier --------------------------------------------------------


def test_r_083_the_charter_has_a_layout_of_its_own_and_can_be_left_blank(sending: Sending) -> None:
    dialog = sending.open("basics", part="charter")
    choosing = dialog.choosing
    assert dialog.wishes.part == "charter"
    assert not choosing.layouts.isVisible()
    assert choosing.blank.isVisible()
    QTest.keyClick(_at(dialog, choosing.blank), Qt.Key.Key_Space)
    assert dialog.wishes.blank
    dialog.writing.recipients.setPlainText("Conseil")
    assert "handed to" not in dialog.footer.sentence.text(), "a page to be signed hands no question over"
    sending.seen(dialog)
    assert sending.save(dialog, "charte.docx").stat().st_size > 1_000


def test_what_a_page_cannot_be_is_said_in_the_dialog(sending: Sending) -> None:
    dialog = sending.open("basics", part="charter")
    QTest.mouseClick(dialog.choosing.formats.radio(".xlsx"), Qt.MouseButton.LeftButton)
    sending.person.until(lambda: "Word or PDF" in dialog.footer.sentence.text())
    QTest.mouseClick(dialog.choosing.formats.radio(".docx"), Qt.MouseButton.LeftButton)
    sending.seen(dialog)
    assert "Word or PDF" not in dialog.footer.sentence.text()


def test_r_226_an_invitation_names_whoever_it_is_addressed_to(sending: Sending) -> None:
    dialog = sending.open("network", part="invitation")
    dialog.writing.recipients.setPlainText("Ada Lund")
    sending.seen(dialog)
    assert dialog.wishes.recipients == ("Ada Lund",)
    target = sending.save(dialog, "invitation.docx")
    assert "Ada Lund" in everything_in(target.read_bytes())


def test_the_dossier_goes_out_of_the_same_dialog(sending: Sending) -> None:
    dialog = sending.open("dossier")
    choosing = dialog.choosing
    for hidden in (choosing.part, choosing.sheet, choosing.layouts, choosing.blank):
        assert not hidden.isVisible()
    assert staying(dialog)[0] == "1 restricted answer stays here."
    told = everything_in(sending.save(dialog, "dossier.docx").read_bytes())
    assert ANSWER in told
    assert "Pourquoi Un jardin" in told
    assert "Entre nous" not in told
