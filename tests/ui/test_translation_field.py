"""Two languages side by side under one question: written, told as out of date, kept (features, row 96)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.forms.reading import form
from mentordesk.services.workspace import Workspace
from mentordesk.ui.editors.offers import Offers
from mentordesk.ui.filling.block_desk import BlockDesk
from mentordesk.ui.filling.field_row import FieldRow
from mentordesk.ui.icons import Icons
from mentordesk.ui.theme import look_for
from mentordesk.ui.widgets.whole_text import whole_text
from mentordesk.words import words

WHY = "a2.why"


class Straight:
    """Writes translations at once, as the page does beside the window."""

    def __init__(self, workspace: Workspace, programme: str) -> None:
        self._workspace, self._programme = workspace, programme
        self.heard: list[str] = []

    def typed(self, _key: str, _row: str, text: str) -> None:
        """A key."""
        self.heard.append(text)

    def left(self, key: str, row: str, text: str) -> None:
        """The words are handed over."""
        filled = self._workspace.filling.filled(self._programme, "annex2")
        self._workspace.filling.translate(filled, key, "en", text, row)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "store") as made:
        yield made


def test_a_translation_is_written_beside_its_answer_and_says_when_it_is_out_of_date(
    qtbot: QtBot, qapp: object, workspace: Workspace
) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    programme = workspace.programmes.create("Valmont", ["fr", "en"])
    look, definition = look_for(qapp, "light", 100), form("annex2")
    plain = BlockDesk(words("en"), look, Icons(look.colours), definition, Offers(), {}, lambda _at: "now")
    desk = replace(plain, second="en", translating=Straight(workspace, programme))
    window = QWidget()
    qtbot.addWidget(window)
    field = definition.by_key[WHY]
    assert FieldRow(plain, field, "", window, name="Why").translation is None
    row = FieldRow(desk, field, "", window, name="Why")
    row.resize(600, 400)
    window.resize(640, 480)
    window.show()
    qtbot.waitExposed(window)

    def answer(text: str) -> None:
        register = workspace.filling.filled(programme, "annex2").register(WHY)
        workspace.filling.answer(register, text)
        show()

    def show() -> None:
        row.present(workspace.filling.filled(programme, "annex2").answers.get(WHY))

    show()
    shown = row.translation
    assert shown is not None
    assert not shown.text.isEnabled(), "there is nothing to translate yet"
    answer("Parce que la file s'allonge")
    assert shown.text.isEnabled()
    shown.text.setFocus()
    QTest.keyClicks(shown.text, "Because the queue grows")
    row.flush()
    show()
    assert whole_text(shown.text) == "Because the queue grows"
    assert shown.late.isHidden()
    answer("Parce que la file a doublé")
    assert not shown.late.isHidden()
    shown.fits.click()
    show()
    assert shown.late.isHidden()
    said = workspace.filling.filled(programme, "annex2").answers[WHY].translations["en"]
    assert (said.text, said.out_of_date) == ("Because the queue grows", False)
