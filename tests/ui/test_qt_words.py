"""Qt's own words follow the language of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mentordesk.services.workspace import Workspace
from tests.ui.person import Person


@pytest.mark.parametrize(("language", "undo"), [("fr", "Annuler"), ("nl", "Ongedaan maken"), ("en", "Undo")])
def test_the_menu_of_a_text_field_is_in_the_language_of_the_window(
    tmp_path: Path, qtbot: QtBot, language: str, undo: str
) -> None:
    Workspace.create(tmp_path / "store").close()
    person = Person(qtbot, tmp_path / "store", language)
    field = QLineEdit(person.window)
    menu = field.createStandardContextMenu()
    first = next(each for each in menu.actions() if each.text())
    assert first.text().replace("&", "").startswith(undo)
    menu.deleteLater()
    person.leave()
