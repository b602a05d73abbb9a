"""Ctrl+V in the plan: the real clipboard, the real store, and a question only where one is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from mentordesk.documents.tables import read_html
from mentordesk.errors import BadInput
from mentordesk.model.pasting import MUCH_TEXT, CellEdit, Filled, Table, propose
from mentordesk.services import settings
from mentordesk.services.workspace import Workspace
from mentordesk.ui.dialogs.paste_preview import PastePreview
from mentordesk.ui.models.plan_table import PlanTable
from mentordesk.ui.navigation import Place
from mentordesk.ui.planning.columns import CellTexts, grid_columns
from mentordesk.ui.planning.pasting import Pasting
from tests.ui.person import Person

CLIPBOARD = Path(__file__).parents[1] / "documents" / "clipboard"
SIX = (
    {"what": "Prêter des mallettes", "results": "Vingt prêts",
     "timetable": "Dès novembre 2027\npuis chaque mois", "lead": "Lucie Perrot",
     "resources_partners": "1 200 €"},
    {"what": "Publier une carte\net la tenir à jour", "results": 'Dite "la carte"', "timetable": "T1 2028",
     "resources_partners": "Une journée", "success": "Visites"},
)  # fmt: skip
OPTIONAL = frozenset({"priority", "sub_actions", "risk"})


class Plan:
    """A plan in the window as its page shows it, a clipboard, and what pasting said and did."""

    def __init__(self, qtbot: QtBot, folder: Path, programme: str) -> None:
        self.qtbot = qtbot
        self.person = Person(qtbot, folder)
        self.desk = self.person.window.desk
        self.programme = programme
        self.table = PlanTable(self.desk.words, CellTexts(self.desk.words))
        self.table.set_columns(grid_columns(self.desk.words, OPTIONAL))
        self.view = QTableView(self.person.window)
        self.view.setModel(self.table)
        self.view.resize(600, 300)
        self.view.show()
        self.view.setFocus()
        self.pasting = Pasting(self.desk, self.table, self.view)
        self.edits: list[CellEdit] = []
        self.made: list[Mapping[str, Any]] = []
        self.texts: list[tuple[str, str, str]] = []
        self.said: list[str] = []
        self.refused: list[BadInput] = []
        self.pasting.decided.connect(self.decide)
        self.pasting.text_decided.connect(self.take_text)
        self.desk.said.connect(self.hear)
        self.desk.background.refused.connect(self.refused.append)
        self.read()

    def decide(self, edits: Sequence[CellEdit], made: Sequence[Mapping[str, Any]]) -> None:
        """As the page does."""
        self.edits.extend(edits)
        self.made.extend(made)
        self.workspace.plans.paste(self.programme, edits, made, None, None)
        self.read()

    def take_text(self, action: str, name: str, text: str) -> None:
        self.texts.append((action, name, text))

    def hear(self, said: Any) -> None:
        self.said.append(said.text)

    @property
    def workspace(self) -> Workspace:
        assert self.desk.workspace is not None
        return self.desk.workspace

    def read(self) -> None:
        self.table.replace(self.workspace.plans.plan(self.programme).actions)

    def column(self, name: str) -> int:
        return self.table.column_of(name)

    def cells(self) -> list[dict[str, Any]]:
        return [dict(each.cells) for each in self.workspace.plans.plan(self.programme).actions]

    def id(self, row: int) -> str:
        return self.table.actions[row].id

    def copy(self, text: str = "", html: str = "") -> None:
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    def paste(self, row: int, name: str = "what", rows: int = 1, columns: int = 1) -> None:
        self.pasting.paste(row, self.column(name), rows, columns)
        self.person.settle()

    @property
    def preview(self) -> PastePreview | None:
        found = QApplication.activeModalWidget()
        return found if isinstance(found, PastePreview) else None

    def looked_at(self) -> PastePreview:
        """The preview, once it is there and has the focus."""
        self.qtbot.waitUntil(lambda: self.preview is not None and self.preview.paste.hasFocus())
        assert self.preview is not None
        return self.preview

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifier)
        self.person.settle()

    @property
    def quiet(self) -> bool:
        """Whether nothing was written."""
        return not (self.edits or self.made or self.texts)


@pytest.fixture
def plan(tmp_path: Path, qtbot: QtBot) -> Iterator[Plan]:
    """Two actions: the first with its first column filled, the second empty but for a leader."""
    with Workspace.create(tmp_path / "store") as workspace:
        programme = workspace.programmes.create("Learning together", ["en"])
        workspace.plans.add_action(programme, {"what": "Open a café"})
        workspace.plans.add_action(programme, {"lead": "Luke"})
    settings.save(settings.load().with_(role="facilitator"))
    made = Plan(qtbot, tmp_path / "store", programme)
    yield made
    made.person.leave()
    made.copy()


# --- what other programs put on the clipboard ----------------------------------------------------


@pytest.mark.parametrize("program", ["excel", "calc"])
@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_a_block_of_a_spreadsheet_becomes_new_actions_without_a_question(
    plan: Plan, program: str, html: bool
) -> None:
    def clip(suffix: str) -> str:
        return (CLIPBOARD / f"{program}.{suffix}").read_text(encoding="utf-8")

    plan.copy(clip("txt"), clip("html") if html else "")
    plan.paste(2)
    assert plan.preview is None
    assert plan.cells()[2:] == list(SIX)


def test_heads_of_word_are_recognised_and_asked_about(plan: Plan) -> None:
    plan.copy("Action\tRésultats", (CLIPBOARD / "word.html").read_text(encoding="utf-8"))
    plan.paste(2, "lead")
    preview = plan.looked_at()
    assert preview.proposal.mapping == ("what", "results")
    assert plan.quiet
    plan.press(Qt.Key.Key_Return)
    assert plan.cells()[2] == {
        "what": "Ouvrir un café de la langue",
        "results": "Pour les parents :\n- trente places\n- une garde d’enfants",
    }


def test_lines_of_a_letter_are_rows_and_a_quoted_cell_is_one(plan: Plan) -> None:
    plan.copy("one\r\ntwo\r\n\r\nthree\r\n")
    plan.paste(2)
    assert [each["what"] for each in plan.cells()[2:]] == ["one", "two", "three"]
    plan.copy('"a\r\nb"\r\n')
    plan.paste(0, "results")
    assert plan.texts == [(plan.id(0), "results", "a\nb")]


def test_a_letter_without_a_table_is_taken_by_its_words(plan: Plan) -> None:
    plan.copy("only words", "<p>only <b>words</b></p>")
    plan.paste(1)
    assert plan.texts == [(plan.id(1), "what", "only words")]


def test_two_megabytes_of_words_go_into_the_one_cell_whole(plan: Plan) -> None:
    long = "mot " * (MUCH_TEXT // 4) + "fin"
    plan.copy(long, f"<p>{long}</p>")
    plan.paste(0, "results")
    assert plan.preview is None
    assert plan.texts == [(plan.id(0), "results", long)]


def test_a_table_of_two_megabytes_is_looked_at_first() -> None:
    def proposed(long: str) -> bool:
        table = Table(((long, "b"), ("c", "d")))
        return propose(table, ("what", "results"), (), 0, 0, lambda _action, _name: "").needs_preview

    assert not proposed("a")
    assert proposed("a" * MUCH_TEXT)


def test_pictures_between_the_words_of_a_browser_are_no_table_too_large(plan: Plan) -> None:
    assert read_html(f"<img src='data:image/png;base64,{'A' * 21 * 1024 * 1024}'>words") == []


# --- where it goes -------------------------------------------------------------------------------


def test_one_cell_replaces_what_stands_there(plan: Plan) -> None:
    plan.copy("Lend games")
    plan.paste(0)
    plan.paste(2, "lead")
    assert plan.texts == [(plan.id(0), "what", "Lend games"), ("", "lead", "Lend games")]
    plan.copy("Open a café", "<table><tr><td>Open a café</td></tr></table>")
    plan.paste(0)
    assert len(plan.texts) == 2
    assert plan.said == ["The paste changes nothing."]


def test_a_selected_block_is_filled_with_what_it_holds_exactly(plan: Plan) -> None:
    plan.copy("Anne")
    plan.paste(0, "results", rows=2, columns=2)
    assert [(each.name, each.value) for each in plan.edits] == [
        ("results", "Anne"), ("timetable", "Anne"), ("results", "Anne"), ("timetable", "Anne"),
    ]  # fmt: skip
    assert plan.made == []


def test_a_head_many_times_over_is_no_heading(plan: Plan) -> None:
    plan.copy("Results")
    plan.paste(0, "success", rows=2)
    assert [(each.name, each.value) for each in plan.edits] == [("success", "Results")] * 2


def test_filled_cells_are_asked_about_and_words_on_their_way_count(plan: Plan) -> None:
    plan.table.put(plan.id(1), "what", "Lend games")
    plan.copy("Open a café\tThirty places\nPublish a map\tTwenty")
    plan.paste(0)
    preview = plan.looked_at()
    assert preview.proposal.counts.replaced == 1
    assert preview.proposal.rows[1].cells[0].old == "Lend games"
    assert plan.quiet
    plan.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    plan.qtbot.waitUntil(preview.choices[Filled.APPEND].isChecked)
    plan.press(Qt.Key.Key_Return)
    assert [(each.name, each.value) for each in plan.edits] == [
        ("results", "Thirty places"), ("what", "Lend games\nPublish a map"), ("results", "Twenty"),
    ]  # fmt: skip
    assert plan.preview is None


def test_escape_in_the_preview_leaves_the_plan_and_the_next_paste_asks_again(plan: Plan) -> None:
    plan.copy("a\tb\nc\td")
    for _ in range(2):
        plan.paste(0)
        plan.looked_at()
        plan.press(Qt.Key.Key_Escape)
        assert plan.preview is None
    assert plan.quiet


def test_a_key_pressed_twice_asks_once(plan: Plan) -> None:
    plan.copy("a\tb\nc\td")
    plan.pasting.paste(0, 0)
    plan.pasting.paste(0, 0)
    plan.person.settle()
    plan.looked_at()
    plan.press(Qt.Key.Key_Escape)
    assert plan.preview is None
    assert plan.said == []


def test_everything_into_one_cell_from_the_preview_and_by_its_own_key(plan: Plan) -> None:
    plan.copy("Measure\tLead\nOpen\tAnne")
    plan.paste(0, "results")
    preview = plan.looked_at()
    QTest.mouseClick(preview.into_cell, Qt.MouseButton.LeftButton)
    plan.person.settle()
    whole = "Measure | Lead\nOpen | Anne"
    assert plan.texts == [(plan.id(0), "results", whole)]
    plan.pasting.paste_as_text(2, plan.column("what"))
    plan.person.settle()
    assert plan.texts[1:] == [("", "what", whole)]
    assert plan.edits == []


def test_rows_that_moved_while_it_was_read_keep_what_is_theirs(plan: Plan) -> None:
    first, second = plan.id(0), plan.id(1)
    plan.copy("T1\nT2")
    plan.pasting.paste(0, plan.column("timetable"))
    plan.workspace.plans.move_action(plan.programme, second, 1)
    plan.workspace.plans.add_action(plan.programme, {"what": "From elsewhere"}, after=second)
    plan.read()
    assert [each.id for each in plan.table.actions][::2] == [second, first]
    plan.person.settle()
    assert [(each.action.id, each.value) for each in plan.edits] == [(first, "T1"), (second, "T2")]
    assert [each.action.number for each in plan.edits] == [3, 1]


@pytest.mark.parametrize("copied", ["one cell", "T1\nT2"])
def test_an_action_that_went_meanwhile_is_told_and_nothing_is_pasted(plan: Plan, copied: str) -> None:
    plan.copy(copied)
    plan.pasting.paste(0, plan.column("timetable"))
    plan.workspace.plans.remove_action(plan.programme, plan.id(0))
    plan.read()
    plan.person.settle()
    assert plan.quiet
    assert plan.said == ["The cell you were pasting into is no longer there: nothing was pasted."]


def test_what_was_copied_for_one_programme_never_reaches_another(plan: Plan) -> None:
    plan.copy("a\nb")
    plan.pasting.paste(2, 0)
    plan.desk.navigator.go(Place("library", "another"))
    plan.person.settle()
    assert plan.quiet
    assert plan.said == ["The cell you were pasting into is no longer there: nothing was pasted."]


def test_no_question_comes_up_under_the_hands_of_someone_who_types(plan: Plan) -> None:
    plan.copy("a\tb\nc\td")
    field = QLineEdit(plan.view)
    field.show()
    field.setFocus()
    plan.paste(0)
    assert plan.preview is None
    assert field.hasFocus()
    status = plan.person.window.status
    assert status.message.text() == "What you copied is ready to be pasted."
    QTest.mouseClick(status.action, Qt.MouseButton.LeftButton)
    plan.looked_at()
    plan.press(Qt.Key.Key_Return)
    assert [each.value for each in plan.edits] == ["a", "b", "c", "d"]


# --- what does not go ----------------------------------------------------------------------------


def test_a_choice_takes_only_what_names_one(plan: Plan) -> None:
    plan.copy("hIGH")
    plan.paste(0, "priority")
    assert [(each.name, each.value) for each in plan.edits] == [("priority", "high")]
    plan.paste(2, "priority")
    assert plan.made == [{"priority": "high"}]
    plan.copy("soon")
    plan.paste(0, "priority")
    plan.pasting.paste_as_text(0, plan.column("priority"))
    plan.person.settle()
    told = "Nothing was pasted, as Priority takes only these choices: High, Medium and Low."
    assert plan.said == [told, told]
    assert len(plan.edits) == 1
    plan.copy("high\nsoon")
    plan.paste(0, "priority")
    assert plan.looked_at().proposal.counts.cells_left == 1
    plan.press(Qt.Key.Key_Escape)


def test_lines_of_a_list_are_its_points(plan: Plan) -> None:
    plan.copy('"one\ntwo"\tlow')
    plan.paste(0, "sub_actions")
    assert plan.cells()[0] == {"what": "Open a café", "sub_actions": ["one", "two"], "priority": "low"}


@pytest.mark.parametrize(("text", "html"), [("", ""), (" \n", ""), ("", "<p><img src='x.png'></p>")])
def test_nothing_on_the_clipboard_is_told_in_one_sentence(plan: Plan, text: str, html: str) -> None:
    plan.copy(text, html)
    plan.paste(0)
    plan.pasting.paste_as_text(0, 0)
    plan.person.settle()
    assert plan.said == ["There is no text on the clipboard: copy a text or a table first."] * 2
    assert plan.quiet


def test_too_much_is_refused_by_the_window_and_changes_nothing(plan: Plan) -> None:
    plan.copy("a\n" * 10_001)
    plan.paste(0)
    plan.pasting.paste_as_text(0, 0)
    plan.person.settle()
    assert [each.message[:15] for each in plan.refused] == ["What you copied"] * 2
    assert plan.person.window.frame.banner.isVisible()
    assert plan.quiet
    assert plan.preview is None


def test_ten_thousand_rows_are_counted_first(plan: Plan) -> None:
    plan.copy("\n".join(f"Action {number}\tResult {number}" for number in range(10_000)))
    plan.paste(2)
    assert plan.looked_at().proposal.counts.new == 10_000
    plan.press(Qt.Key.Key_Escape)
    assert plan.quiet
