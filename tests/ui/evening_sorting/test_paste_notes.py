"""Notes made on paper or on a phone, entered at once (R-221)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.ui.dialogs.paste_notes import PasteNotesDialog, open_paste_notes
from tests.ui.evening_sorting.noted import (
    here,
    in_the_evening,
    kept,
    page_of,
    question,
    with_notes,
)
from tests.ui.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "9h\nx: No room before six\n10:50 q: Who insures them?\nno hour here\n- 9:35 the shelves"
SIXTY = "\n".join(f"{9 + number // 30}:{number % 30 + 30} line number {number}" for number in range(60))


def _paste(person: Person, text: str) -> PasteNotesDialog:
    person.copy(text)
    person.press("Ctrl+Shift+V")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteNotesDialog)
    person.press("Ctrl+V")
    person.until(lambda: bool(dialog.lines()))
    return dialog


def _places(dialog: PasteNotesDialog) -> list[str]:
    shown = dialog.table.pasted
    return [shown._places[each.session] for each in dialog.lines()]


def test_sixty_pasted_lines_are_sorted_by_one_key_each(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store", notes=())) as person:
        page = page_of(person)
        dialog = _paste(person, SIXTY)
        assert dialog.counts.text().startswith("60 notes")
        person.press("Tab", "Tab", "Return")
        assert len(kept(person)) == 60
        assert all(each.afterwards for each in kept(person).values())
        assert page.notes.hasFocus()
        pressed = 0
        while question(person) == "":
            person.press("OIXQF"[pressed % 5])
            pressed += 1
        assert pressed == 60
        kinds = [each.kind for each in kept(person).values()]
        assert all(kinds.count(each) == 12 for each in ("fact", "idea", "obstacle", "question", "follow_up"))
        assert question(person) == "learned"


def test_entering_is_one_step_back(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        _paste(person, TEXT)
        person.press("Tab", "Tab", "Return")
        assert len(kept(person)) == 7
        assert here(person) == "No room before six"
        person.press("Ctrl+Z")
        assert len(kept(person)) == 3


def test_hours_place_lines_and_the_others_go_where_one_says(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        dialog = _paste(person, TEXT)
        assert _places(dialog) == [
            "09:00 · Welcome", "10:45 · Employers", "Outside the sessions", "09:30 · Library",
        ]  # fmt: skip
        dialog.session.setCurrentIndex(4)
        assert _places(dialog)[2] == "12:30 · Lunch"
        assert dialog.counts.text() == "4 notes · 2 kinds · 2 without a kind · in 4 places"


def test_lines_are_given_a_kind_and_another_place_by_keys_several_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        dialog = _paste(person, TEXT)
        person.press("Tab", "Tab", "Ctrl+Home", "Shift+Down", "I", "Right")
        person.press("Down", "Down", "Del")
        assert [each.kind for each in dialog.lines()] == ["idea", "idea", ""]
        assert _places(dialog)[:2] == ["09:30 · Library"] * 2
        assert "1 left out" in dialog.counts.text()
        dialog.decide()
        person.settle()
        assert "the shelves" not in kept(person)
        assert kept(person)["Who insures them?"].kind == "idea"


def test_esc_asks_nothing_and_the_text_is_there_again(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store")) as person:
        _paste(person, TEXT)
        person.press("Esc")
        assert QApplication.activeModalWidget() is None
        person.press("Ctrl+Shift+V")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteNotesDialog)
        assert dialog.text.toPlainText() == TEXT
        assert len(dialog.lines()) == 4
        person.press("Esc")


def test_notes_between_the_visits_belong_to_no_visit(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store", notes=())) as person:
        page = page_of(person)
        open_paste_notes(person.desk.desk, page, page.programme, "", "2027-05-03")
        person.settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteNotesDialog)
        person.copy("q: When do we call?")
        person.press("Ctrl+V")
        person.until(lambda: bool(dialog.lines()))
        dialog.decide()
        person.settle()
        (note,) = kept(person).values()
        assert (note.visit, note.session, note.day, note.kind) == ("", "", "2027-05-03", "question")


def test_what_is_typed_there_is_kept_until_it_is_entered_or_left(qtbot: QtBot, tmp_path: Path) -> None:
    with in_the_evening(qtbot, with_notes(tmp_path / "store", notes=())) as person:
        page, workspace = page_of(person), person.desk.workspace
        assert workspace is not None
        person.press("Ctrl+Shift+V")
        person.type("q: Who insures them?")
        person.until(lambda: bool(workspace.notes.typing(page.programme)))
        (typing,) = workspace.notes.typing(page.programme)
        assert (typing.text, typing.visit) == ("q: Who insures them?", page.days.day.visit)
        person.press("Esc")
        assert workspace.notes.typing(page.programme) == ()
