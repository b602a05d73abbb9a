"""Keys that come faster than the store answers: nothing that was answered is taken back by older news."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from mentordesk.words import words
from tests.ui.answering import Hand
from tests.ui.evening import LANGUAGE, Evening, lost

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def evening(tmp_path: Path, qtbot: QtBot) -> Iterator[Evening]:
    made = Evening(tmp_path / "store", qtbot)
    yield made
    made.go_home()


@pytest.mark.parametrize("key", ["annex1", pytest.param("annex3", marks=pytest.mark.torture)])
def test_marks_set_faster_than_they_are_saved_are_all_kept(evening: Evening, key: str) -> None:
    page = evening.opened(key, pages.page_of_form(key))
    fast = Hand(words(LANGUAGE), evening.stored("annex2").people)
    given = evening.fill(page, fast)
    assert lost(evening.stored(key), given) == {}
