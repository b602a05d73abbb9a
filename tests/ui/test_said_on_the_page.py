"""What the method wants said where one fills in a form, seen in the window beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from mentordesk.ui.filling.form_side import OWN
from mentordesk.ui.pages.form import FormPage
from tests.ui.everywhere import at_work, furnish
from tests.ui.everywhere_forms import form_page
from tests.ui.person import Person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    with at_work(qtbot, furnish(tmp_path / "store"), "en") as found:
        found.window.resize(1400, 800)
        yield found


def said_on(page: FormPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_r_054_what_a_good_practice_is_stands_beside_its_sheet(person: Person) -> None:
    page = form_page(person, pages.PRACTICES)
    page.board.show_side(OWN)
    person.settle()
    assert any("worked in one place and can be carried elsewhere" in each for each in said_on(page))


def test_r_086_a_friend_s_view_and_prescribing_are_told_apart(person: Person) -> None:
    page = form_page(person, pages.ROLE)
    person.settle()
    told = said_on(page)
    assert any("as a friend would is helping; prescribing" in each for each in told)
    line = told.index("Deciding")
    assert told.index("Helping") < told.index("Give feedback") < line < told.index("Prescribe advice")
