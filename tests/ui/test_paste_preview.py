"""The paste preview, driven by keys and clicks: what is seen is what is decided."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.model.pasting import Fate, Filled, Proposal, Table, propose
from mentordesk.model.plan import Action
from mentordesk.ui.dialogs.paste_preview import PastePreview
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import dress, look_for
from mentordesk.words import words

COLUMNS = (("what", "1. Actions"), ("results", "2. Results"), ("lead", "4. Who leads?"))
ACTIONS = (
    Action("a", "", 1, "1", {"what": "Open a café", "lead": "Library"}),
    Action("b", "", 2, "2", {"what": "Lend games"}),
)
COPIED = Table(
    (
        ("Measure", "Lead", "Code"),
        ("Open a café", "Anne", "M-1"),
        ("Lend games\nto families", "Luke", "M-2"),
        ("Publish a map", "", "M-3"),
    )
)


class Shown:
    """The preview over a window, and what it said."""

    def __init__(
        self, qtbot: QtBot, table: Table = COPIED, size: tuple[int, int] = (1280, 800), text_size: int = 100
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = look_for(application, "light", text_size)
        dress(application, look)
        self.table = table
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        icons = Icons(look.colours, text_size)
        self.dialog = PastePreview(COLUMNS, self.propose, words("en"), look, icons, self.window)
        self.said: list[tuple[Proposal, Filled]] = []
        self.one_text = 0
        self.dialog.decided.connect(self.decide)
        self.dialog.as_one_text_requested.connect(self.ask)
        self.dialog.open()
        qtbot.waitUntil(self.ready)

    def ready(self) -> bool:
        return self.dialog.paste.hasFocus()

    def without_heading(self) -> bool:
        return not self.dialog.proposal.headed

    def propose(self, headed: bool | None, mapping: Sequence[str | None] | None) -> Proposal:
        names = [name for name, _title in COLUMNS]
        return propose(self.table, names, ACTIONS, 0, 0, Action.text, headed=headed, mapping=mapping)

    def mapping(self) -> list[str | None]:
        return list(self.dialog.proposal.mapping)

    def decide(self, proposal: Proposal, filled: Filled) -> None:
        self.said.append((proposal, filled))

    def ask(self) -> None:
        self.one_text += 1

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key, modifier)


ALT = Qt.KeyboardModifier.AltModifier


def test_enter_pastes_what_is_shown(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    assert "3 rows and 3 columns, headings recognised." in shown.dialog.summary.text()
    assert shown.dialog.paste.text().replace("&", "") == "Paste 3 rows"
    shown.press(Qt.Key.Key_Return)
    ((proposal, filled),) = shown.said
    assert filled is Filled.REPLACE
    assert proposal.mapping == ("what", "lead", None)


def test_escape_leaves_the_plan_untouched(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.press(Qt.Key.Key_Escape)
    assert shown.said == []
    assert shown.one_text == 0


def test_enter_on_another_button_is_that_button(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.dialog.into_cell.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.said == []
    assert shown.one_text == 1


@pytest.mark.parametrize(
    ("key", "filled"),
    [
        (Qt.Key.Key_K, Filled.KEEP),
        (Qt.Key.Key_A, Filled.APPEND),
        (Qt.Key.Key_R, Filled.REPLACE),
    ],
)
def test_filled_cells_are_chosen_for_by_mnemonic(qtbot: QtBot, key: Qt.Key, filled: Filled) -> None:
    shown = Shown(qtbot)
    shown.dialog.choices[Filled.KEEP if filled is not Filled.KEEP else Filled.APPEND].setChecked(True)
    shown.press(key, ALT)
    qtbot.waitUntil(shown.dialog.choices[filled].isChecked)
    shown.press(Qt.Key.Key_Return)
    assert [each for _proposal, each in shown.said] == [filled]


def test_a_column_is_sent_elsewhere_by_keys(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    menu = shown.dialog.table.heads.menus[2]
    menu.setFocus()
    for _ in range(2):
        shown.press(Qt.Key.Key_Down)
    assert shown.mapping() == ["what", "lead", "results"], "what it passed over is as it was"
    shown.press(Qt.Key.Key_Down)
    assert shown.mapping() == ["what", None, "lead"], "a column is filled from one place"
    shown.press(Qt.Key.Key_Return)
    assert [proposal.mapping for proposal, _filled in shown.said] == [("what", None, "lead")]


def test_tab_goes_over_the_menus(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.dialog.heading.setFocus()
    met = []
    for _ in range(12):
        shown.press(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    menus = shown.dialog.table.heads.menus
    assert [each for each in met if isinstance(each, QComboBox)][:3] == menus
    assert shown.dialog.paste in met


def test_the_first_row_is_no_heading_after_all(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.press(Qt.Key.Key_F, ALT)
    qtbot.waitUntil(shown.without_heading)
    assert shown.dialog.proposal.rows[0].cells[0].new == "Measure"
    assert "4 rows" in shown.dialog.summary.text()


def test_the_question_is_asked_only_where_something_is_filled(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Table((("Measure", "Lead"), ("Open a café", "Library"), ("Lend games", "Luke"))))
    assert not any(each.isVisible() for each in shown.dialog.choices.values())
    assert shown.dialog.proposal.rows[1].cells[1].fate is Fate.ADDED


def test_every_cell_and_stop_has_a_name(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    dialog = shown.dialog
    assert dialog.accessibleDescription() == dialog.summary.text()
    spoken = [
        dialog.table.model().index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)
    ]
    assert spoken == [
        "action 1, 1. Actions: Open a café, identical",
        "action 1, 4. Who leads?: replaced: Library, Anne",
        "action 1, C: not pasted: M-1",
    ]
    assert dialog.table.heads.menus[0].accessibleName() == "Column A, Measure, goes to"
    for each in dialog.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            reading = QAccessible.queryAccessibleInterface(each)
            assert reading is not None
            assert reading.text(QAccessible.Text.Name), each


@pytest.mark.parametrize("text_size", [100, 200])
def test_it_fits_a_small_window_and_large_text(qtbot: QtBot, text_size: int) -> None:
    shown = Shown(qtbot, size=(960, 600), text_size=text_size)
    dialog = shown.dialog
    assert dialog.width() <= 960
    assert dialog.height() <= 600
    for each in (dialog.cancel, dialog.into_cell, dialog.paste):
        whole = each.rect().translated(each.mapTo(dialog, each.rect().topLeft()))
        assert dialog.rect().contains(whole), each.text()
        assert each.width() >= each.sizeHint().width()


def test_thousands_of_rows_are_measured_as_they_are_seen(qtbot: QtBot) -> None:
    rows = tuple((f"Action {number}\nand\neven\nmore", "x", "") for number in range(5000))
    shown = Shown(qtbot, Table(rows))
    table = shown.dialog.table
    bar = table.verticalScrollBar()
    before = table.rowHeight(4900)
    bar.setValue(bar.maximum())
    assert table.rowAt(1) > 4900
    assert table.rowHeight(table.rowAt(1)) > before
    assert table.rowHeight(2500) == before
