"""A question of a form on the screen: written in, unfolded, left out, restricted, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.definition import Question
from mentordesk.forms.reading import form
from mentordesk.model.filled import Answer, Filled
from mentordesk.services.workspace import Workspace
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.filling.group_cards import GroupCards
from mentordesk.ui.filling.question_block import QuestionBlock
from mentordesk.ui.filling.when import said_when
from mentordesk.ui.reading_order import stops
from mentordesk.ui.theme import Look, dress, look_for
from mentordesk.words import words
from tests.ui import barriers
from tests.ui.blocks import Elsewhere, Table, begun

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

_ESC, _ENTER, _TAB = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab
_GIVEN = {
    "why": "The courses end too early.",
    "evidence": [{"text": "140 people wait", "source": "city_staff"}],
    "learning": "How others find volunteers.",
    "cooperation_problems": "Two associations want one room.",
    "resources": "A library.",
    "staff": "One person",
    "local": {"inhabitants": 18400, "migrants": 3310},
}


class At:
    """A table with some questions, and someone sitting at it."""

    def __init__(self, qtbot: QtBot, table: Table) -> None:
        self.qtbot, self.table = qtbot, table
        qtbot.addWidget(table)
        table.resize(720, 700)
        table.show()
        qtbot.waitUntil(table.isActiveWindow)

    @property
    def block(self) -> QuestionBlock:
        """The first question."""
        return self.table.blocks[0]

    @property
    def filled(self) -> Filled:
        """What the store has."""
        return self.table.filled

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(_focus(), key)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(_focus(), text)

    def choose(self, words: str, block: QuestionBlock | None = None) -> None:
        """Open the menu of a question and take an entry by its words."""
        QTest.keyClick((block or self.block).head.menu, Qt.Key.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(each for each in menu.actions() if _plain(each) == words)
        entry.trigger()
        menu.close()


def _dressed(theme: str, size: int) -> Look:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = look_for(application, theme, size)
    dress(application, look)
    return look


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")


def _entries(block: QuestionBlock) -> list[str]:
    menu = block.open_menu()
    found = [_plain(each) for each in menu.actions() if not each.isSeparator()]
    menu.close()
    return found


def _question(key: str, annex: str = "annex2") -> Question:
    return form(annex).question_of(key)


def _seen(block: QWidget) -> list[str]:
    return [each.text() for each in block.findChildren(QLabel) if each.isVisible() and each.text()]


@pytest.fixture
def needs(tmp_path: Path) -> Iterator[tuple[Workspace, str]]:
    workspace, programme = begun(tmp_path / "store", "annex2", _GIVEN)
    yield workspace, programme
    workspace.close()


def _at(qtbot: QtBot, needs: tuple[Workspace, str], *keys: str, language: str = "en") -> At:
    return At(qtbot, Table(*needs, "annex2", [_question(each) for each in keys], language=language))


def test_it_shows_number_wording_help_and_one_editor_that_says_its_question(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning")
    seen = _seen(at.block)
    assert at.block.number.number == "4"
    assert "What other cities could teach you" in seen
    assert "Think of methods, mistakes to avoid, organisation." in seen
    (editor,) = at.block.editors()
    assert isinstance(editor.widget, QPlainTextEdit)
    assert editor.widget.toPlainText() == "How others find volunteers."
    assert editor.widget.accessibleName() == "Question 4, What other cities could teach you"
    assert editor.widget.accessibleDescription() == "Think of methods, mistakes to avoid, organisation."


def test_the_number_is_lit_while_the_focus_is_in_its_question(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning", "a2.impact")
    first, second = at.table.blocks
    first.focus_first()
    assert (first.number.lit, second.number.lit) == (True, False)
    second.focus_first()
    assert (first.number.lit, second.number.lit) == (False, True)


def test_what_is_typed_is_told_at_each_key_and_answered_when_the_field_is_left(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.impact", "a2.learning")
    line = at.block.parts.foot
    assert line.isHidden()
    at.block.focus_first()
    at.type("One")
    assert at.table.told == [("typed", "a2.impact", "", text) for text in ("O", "On", "One")]
    assert line.text.text() == "You are typing. Every key is kept"
    at.table.blocks[1].focus_first()
    assert at.table.told[-1] == ("answered", "a2.impact", "", "One")
    assert at.filled.value("a2.impact") == "One"
    assert line.text.text().startswith("Saved at ")
    assert line.text.text().endswith("by Nadia Belkacem, City officer")


def test_one_s_own_answers_carry_no_name(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    workspace, programme = needs
    me = workspace.filling.filled(programme, "annex2").answers["a2.learning"].author
    at = At(qtbot, Table(*needs, "annex2", [_question("a2.learning")], me=me))
    said = at.block.parts.foot.text.text()
    assert said.startswith("Saved at ")
    assert "Nadia" not in said


def test_escape_takes_back_what_was_typed(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.block.focus_first()
    at.type("x")
    at.press(_ESC)
    assert at.table.told[-1] == ("typed", "a2.learning", "", "How others find volunteers.")
    assert at.block.parts.foot.text.text().startswith("Saved at ")


def test_what_is_being_typed_stays_while_other_answers_come_in(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.block.focus_first()
    at.type("New: ")
    workspace, _programme = needs
    workspace.filling.answer(at.filled.register("a2.impact"), "Elsewhere")
    at.table.refresh()
    (editor,) = at.block.editors()
    assert isinstance(editor.widget, QPlainTextEdit)
    assert editor.widget.toPlainText().startswith("New: ")
    assert at.block.parts.foot.text.text() == "You are typing. Every key is kept"
    at.block.flush()
    assert at.filled.value("a2.learning").startswith("New: ")


def test_more_detail_counts_what_is_filled_and_makes_its_fields_when_it_is_unfolded(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.resources")
    more = at.block.parts.more
    assert more is not None
    assert more.button.text() == "More detail: 1 of 2 filled"
    assert len(at.block.editors()) == 1
    more.button.setFocus()
    at.press(Qt.Key.Key_Space)
    assert len(at.block.editors()) == 3
    names = [each.widget.accessibleName() for each in at.block.editors()]
    assert names[1:] == ["Question 8, Staff who can be involved", "Question 8, Budget that can be used"]
    staff = at.block.editors()[1].widget
    assert isinstance(staff, QLineEdit)
    assert staff.text() == "One person"
    at.block.focus_field("a2.staff")
    staff.selectAll()
    at.press(Qt.Key.Key_Delete, _TAB)
    assert at.filled.value("a2.staff") is None
    assert more.button.text() == "More detail: 0 of 2 filled"
    at.press(Qt.Key.Key_Tab)
    at.block.unfold(False)
    assert not staff.isVisible()


def test_a_field_is_reached_wherever_it_is_folded_away(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.resources", "a2.why")
    at.block.focus_field("a2.staff")
    assert _focus().accessibleName() == "Question 8, Staff who can be involved"
    with pytest.raises(KeyError):
        at.block.focus_field("a2.impact")
    (row,) = at.filled.rows_of("a2.evidence")
    at.table.blocks[1].focus_field("a2.evidence.text", row.id)
    assert isinstance(_focus(), QPlainTextEdit)
    assert _focus().accessibleName() == "What was observed"


def test_a_question_that_gathers_shows_its_wording_and_its_first_field_with_its_label(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.local.developments.strategy")
    seen = _seen(at.block)
    assert at.block.number.number == "15"
    assert "Decisions, projects and bodies related to the chosen subject" in seen
    assert "The city’s integration strategy or concept" in seen
    more = at.block.parts.more
    assert more is not None
    assert more.button.text() == "More detail: 0 of 5 filled"


def test_no_question_opens_with_more_than_one_editor(qtbot: QtBot, tmp_path: Path) -> None:
    for annex in ("annex1", "annex2", "annex3", "annex5"):
        workspace, programme = begun(tmp_path / annex, annex)
        table = Table(workspace, programme, annex, list(form(annex).questions))
        qtbot.addWidget(table)
        assert all(len(each.editors()) <= 1 for each in table.blocks), annex
        workspace.close()


def test_not_relevant_asks_why_in_its_place_and_the_question_goes_quiet(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.choose("Not relevant here…")
    assert _focus().accessibleName() == "Not relevant here, because …"
    at.type("we have no school")
    at.press(_ENTER)
    assert at.table.told[-1] == ("standing", "not_relevant", "we have no school")
    assert at.filled.standing(at.block.question).reason == "we have no school"
    seen = _seen(at.block)
    assert "Not relevant here, because we have no school" in seen
    assert not at.block.parts.isVisible()
    assert _focus() is at.block.left_out.again  # type: ignore[union-attr]
    at.press(_TAB, Qt.Key.Key_Space)
    assert "How others find volunteers." in _seen(at.block)  # what was written can be read behind it
    at.block.focus_first()
    at.press(Qt.Key.Key_Space)
    assert at.table.told[-1] == ("standing", "", "")
    assert at.block.parts.isVisible()
    assert isinstance(_focus(), QPlainTextEdit)
    assert at.filled.value("a2.learning") == "How others find volunteers."


def test_the_asking_why_can_be_left_again(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.choose("Not relevant here…")
    at.type("hm")
    at.press(_ESC)
    assert at.table.told == []
    assert isinstance(_focus(), QPlainTextEdit)
    assert "Not relevant here, because …" not in _seen(at.block)


def test_a_reason_that_is_written_is_kept_when_the_page_is_left(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.choose("Not relevant here…")
    at.type("no school")
    at.block.flush()
    assert at.filled.standing(at.block.question).reason == "no school"


def test_unknown_is_said_in_words_and_what_was_being_typed_is_kept(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.impact")
    at.block.focus_first()
    at.type("Perhaps")
    at.choose("Unknown")
    assert at.filled.standing(at.block.question).how == "unknown"
    assert at.filled.value("a2.impact") == "Perhaps"
    assert "Nobody knows this for now" in _seen(at.block)
    assert _entries(at.block)[:2] == ["Not relevant here…", "Ask it again"]


def test_a_restricted_question_says_so_in_words_and_can_be_opened_again(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.cooperation_problems")
    at.choose("Restrict to the mentoring team")
    assert at.filled.circle(at.block.question) == "confidence"
    assert "Restricted to the mentoring team: in no document" in _seen(at.block)
    assert at.block.parts.property("role") == "dashed"
    (editor,) = at.block.editors()
    assert isinstance(editor.widget, QPlainTextEdit)
    assert editor.widget.toPlainText() == "Two associations want one room."
    at.choose("Open again to everyone")
    assert at.filled.circle(at.block.question) == "shared"
    assert at.block.parts.said == ""
    assert at.block.parts.property("role") == ""


def test_what_the_form_itself_restricts_cannot_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    workspace, programme = begun(tmp_path / "store", "annex1")
    at = At(qtbot, Table(workspace, programme, "annex1", [_question("a1.check", "annex1")]))
    assert "For me only: never leaves this computer" in _seen(at.block)
    assert not [each for each in _entries(at.block) if "estrict" in each or "pen again" in each]
    workspace.close()


def _changed_twice(needs: tuple[Workspace, str], folder: Path) -> None:
    """The reason to act is written anew here and at another laptop."""
    workspace, programme = needs
    ben = Elsewhere(*needs, folder)
    ben.answer("annex2", "a2.why", "They begin too late.")
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.answer(filled.register("a2.why"), "They cost too much.")
    ben.come_in()


def test_two_answers_stand_side_by_side_until_one_is_kept(
    qtbot: QtBot, needs: tuple[Workspace, str], tmp_path: Path
) -> None:
    _changed_twice(needs, tmp_path / "ben")
    at = _at(qtbot, needs, "a2.why")
    assert {"Changed on both sides", "They begin too late.", "They cost too much."} <= set(_seen(at.block))
    keep = [each for each in barriers.pressable(at.block) if each.text() == "Keep this one"]
    named = next(each for each in keep if "too much" in each.accessibleName())
    named.setFocus()
    at.press(Qt.Key.Key_Space)
    assert at.table.told[-1] == ("answered", "a2.why", "", "They cost too much.")


def test_an_answer_tells_the_wording_it_was_given_under(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.learning")
    filled = at.filled
    asked = {"en": "What could others teach?", "fr": "Que peuvent apprendre d’autres ?"}
    answer: Answer = replace(filled.answers["a2.learning"], wording=asked)
    at.block.show(replace(filled, answers={**filled.answers, "a2.learning": answer}))
    assert "Answered under: “What could others teach?”" in _seen(at.block)
    at.block.show(filled)
    assert not [each for each in _seen(at.block) if each.startswith("Answered under")]


def test_whom_a_question_was_handed_to_stands_under_its_wording(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    workspace, _programme = needs
    at = _at(qtbot, needs, "a2.learning")
    nadia = next(iter(at.filled.people))
    workspace.filling.hand_over(at.filled, ["a2.learning"], nadia, "2026-04-03")
    at.table.refresh()
    assert "Asked of Nadia Belkacem, City officer, 3 Apr" in _seen(at.block)
    at.choose("Hand to someone…")
    assert at.table.told[-1] == ("handing",)


def test_who_is_to_fill_it_is_said_where_others_than_those_of_the_part_are(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, programme = begun(tmp_path / "store", "annex5")
    other = next(
        each
        for each in form("annex5").questions
        if set(each.heading.filled_by) - set(form("annex5").by_section[each.section].filled_by)
    )
    at = At(qtbot, Table(workspace, programme, "annex5", [other]))
    assert [each for each in _seen(at.block) if each.startswith("Filled in by: ")]
    workspace.close()


def test_history_is_of_the_field_where_one_was(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.resources")
    at.block.parts.history.setFocus()
    at.press(Qt.Key.Key_Space)
    assert at.table.told[-1] == ("history", "a2.resources", "")
    at.block.focus_field("a2.staff")
    at.choose("History")
    assert at.table.told[-1] == ("history", "a2.staff", "")


def test_a_figure_worked_out_stands_beside_its_field_also_when_that_is_unfolded_later(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.local.inhabitants")
    at.block.show_computed("a2.local.migrants", "18 % of all residents")
    assert "18 % of all residents" not in _seen(at.block)
    at.block.unfold(True)
    assert "18 % of all residents" in _seen(at.block)
    at.block.show_computed("a2.local.migrants", "")
    assert "18 % of all residents" not in _seen(at.block)


def test_what_cannot_be_taken_is_said_at_its_field_and_stays_as_typed(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.local.inhabitants", "a2.learning")
    at.block.focus_first()
    at.press(Qt.Key.Key_End)
    at.type("many")
    at.table.blocks[1].focus_first()
    assert not [each for each in at.table.told if each[0] == "answered"]
    assert [each for each in _seen(at.block) if each.startswith("Write a figure")]
    at.block.complain("a2.local.inhabitants_source", "", "The disk is full.")
    assert "The disk is full." in _seen(at.block)
    at.block.complain("a2.local.inhabitants_source", "", "")
    assert "The disk is full." not in _seen(at.block)


def test_the_page_can_say_that_something_is_not_saved(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    at = _at(qtbot, needs, "a2.learning")
    at.block.state("a2.learning", "", "Not saved yet: the disk is full", failed=True)
    assert at.block.parts.foot.text.text() == "Not saved yet: the disk is full"
    at.block.state("a2.learning", "", "")
    assert at.block.parts.foot.text.text().startswith("Saved at ")


def test_whoever_is_newly_known_is_offered_where_one_writes_and_where_one_will(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.plan_makers")
    at.block.offer(Offers((("p1", "Anna Lind, library"),)))
    at.block.unfold(True)
    for editor in at.block.editors():
        boxes = editor.widget.findChildren(QComboBox)
        assert [box.itemText(0) for box in boxes] == ["Anna Lind, library"]


def test_an_empty_required_answer_is_never_marked(qtbot: QtBot, tmp_path: Path) -> None:
    workspace, programme = begun(tmp_path / "store", "annex2")
    required = [each for each in form("annex2").questions if each.first.level == "required"]
    at = At(qtbot, Table(workspace, programme, "annex2", required))
    shown = [each for each in at.table.findChildren(QLabel) if each.isVisible() and each.text()]
    assert required
    assert not [each for each in shown if each.property("role") in ("danger", "warning")]
    workspace.close()


def test_the_menu_key_opens_the_menu_and_each_entry_has_a_letter_of_its_own(
    qtbot: QtBot, needs: tuple[Workspace, str]
) -> None:
    at = _at(qtbot, needs, "a2.learning", language="fr")
    at.block.head.menu.setFocus()
    at.press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert barriers.shared_mnemonics(each.text() for each in menu.actions()) == []
    menu.close()
    assert barriers.told(at.block.head.menu)[0]


def test_tab_goes_as_one_reads_and_every_stop_has_a_name(qtbot: QtBot, needs: tuple[Workspace, str]) -> None:
    keys = ("a2.resources", "a2.why", "a2.local.inhabitants")
    look = _dressed("light", 100)
    at = At(qtbot, Table(*needs, "annex2", [_question(each) for each in keys], look=look))
    for block in at.table.blocks:
        block.unfold(True)
    qtbot.waitUntil(lambda: list(barriers.too_small(at.table)) == [])
    found = stops(at.block)
    assert found[0] is at.block.head.menu
    assert found.index(at.block.editors()[0].widget) < found.index(at.block.parts.history)
    assert found.index(at.block.parts.history) < found.index(at.block.editors()[1].widget)
    assert list(barriers.nameless(at.table)) == []


@pytest.mark.parametrize(("size", "width"), [(100, 480), (100, 1000), (200, 480), (200, 900)])
def test_nothing_is_cut_off(
    qtbot: QtBot, needs: tuple[Workspace, str], tmp_path: Path, size: int, width: int
) -> None:
    look = _dressed("dark", size)
    keys = (
        "a2.why",
        "a2.learning",
        "a2.cooperation_problems",
        "a2.resources",
        "a2.local.developments.strategy",
    )
    workspace, programme = needs
    filled = workspace.filling.filled(programme, "annex2")
    workspace.filling.leave_out(filled, "a2.learning", "not_relevant", "there is no school in this city")
    workspace.filling.restrict(filled, "a2.cooperation_problems", "confidence")
    _changed_twice(needs, tmp_path / "ben")
    table = Table(*needs, "annex2", [_question(each) for each in keys], look=look, language="fr")
    at = At(qtbot, table)
    for block in table.blocks:
        block.unfold(True)
    cards = table.blocks[0].parts.revealed("a2.evidence")
    assert isinstance(cards, GroupCards)
    table.resize(width, 700)
    qtbot.waitUntil(lambda: list(barriers.clipped(table)) == [], timeout=3000)
    assert at.table.area.horizontalScrollBar().isVisible() is False


def test_when_an_answer_was_given_is_told_as_one_says_it() -> None:
    now = datetime(2026, 4, 21, 9, 30).astimezone()
    before = {
        "at 08:31": now.replace(hour=8, minute=31),
        "yesterday at 17:42": now.replace(day=20, hour=17, minute=42),
        "on 12 Apr": now.replace(day=12),
        "on 12 April 2024": now.replace(year=2024, day=12),
    }
    told = [said_when(f"{int(at.timestamp() * 1000):013d}-0001", now, words("en")) for at in before.values()]
    assert told == list(before)
