"""Whatever one comes to says what it is, in every language; and the walks see what they look for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from tests.ui import barriers
from tests.ui.everywhere import SPOKEN, at_work, every_page, everywhere, furnish


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.mark.parametrize("language", SPOKEN)
def test_whatever_one_comes_to_has_a_name(folder: Path, qtbot: QtBot, language: str) -> None:
    found: list[str] = []
    with at_work(qtbot, folder, language) as person:
        for name, root in everywhere(person):
            assert barriers.stops(root), name
            found += (f"{name}: {fault}" for fault in barriers.nameless(root))
    assert found == []


def test_no_page_is_left_out(folder: Path, qtbot: QtBot) -> None:
    seen = set()
    with at_work(qtbot, folder) as person:
        for _name in every_page(person):
            assert person.desk.navigator.here is not None
            seen.add(person.desk.navigator.here.page)
    assert seen == set(pages.PAGES)


# --- the walks see what they look for ----------------------------------------------------------------


@pytest.fixture
def bad(qtbot: QtBot) -> QWidget:
    """A window with a line of three buttons, made from right to left."""
    window = QWidget()
    qtbot.addWidget(window)
    laid = QHBoxLayout(window)
    for letter in "cba":
        laid.insertWidget(0, QPushButton(f"&Go {letter}", window))
    window.resize(400, 60)
    window.show()
    qtbot.waitUntil(window.isVisible)
    window.activateWindow()
    return window


def test_a_focus_that_runs_backwards_is_seen(bad: QWidget) -> None:
    barriers.pressable(bad)[0].setFocus()
    seen, twice = barriers.walk()
    assert twice is seen[0]
    assert len(barriers.jumps(bad, seen)) == 1, "from the middle to the left; the way home is none"
    assert barriers.jumps(bad, seen[::-1]) == []


def test_what_tab_never_reaches_is_seen(bad: QWidget) -> None:
    around = QWidget(bad)
    passed, first = QPushButton("passed", around), QPushButton("first", around)
    around.setFocusProxy(first)  # as a page does that is to be written in at once
    around.show()
    barriers.pressable(bad)[0].setFocus()
    seen, twice = barriers.walk()
    assert twice is seen[0]
    assert set(barriers.stops(bad)) - set(seen) == {passed}


def test_a_trap_is_seen(bad: QWidget) -> None:
    _Trap(bad).show()
    barriers.pressable(bad)[0].setFocus()
    seen, twice = barriers.walk()
    assert twice is not seen[0]


class _Trap(QWidget):
    """Tab goes round inside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner = QPushButton("in here", self)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802 - Qt's own name
        self.inner.setFocus()
        return True


def test_what_has_no_words_is_seen(bad: QWidget) -> None:
    icon = QPixmap(16, 16)
    icon.fill("red")
    box, tool, picture = QComboBox(bad), QToolButton(bad), QLabel()
    tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    box.addItem("its own words")
    tool.setIcon(icon)
    area = QScrollArea(bad)
    area.setWidget(picture)
    picture.setPixmap(icon)
    for part in (box, tool, area):
        part.show()
    barriers.pressable(bad)[0].setText("Go &a")
    found = " ".join(barriers.nameless(bad))
    for fault in (
        "no name: QScrollArea",
        "only its own words for a name: QComboBox",
        "an icon without words: QToolButton",
        "a picture without words: QLabel",
        "only a mouse reaches it: QToolButton",
        "2 buttons say the same",
    ):
        assert fault in found


def test_what_is_small_or_cut_is_seen(bad: QWidget) -> None:
    first, second, _third = barriers.pressable(bad)
    first.setFixedSize(20, 20)
    second.setText("words that want more room than there is in so small a window, by far")
    second.setFixedWidth(60)
    assert [each for each in barriers.too_small(bad) if each.startswith("20 × 20")]
    assert [each for each in barriers.clipped(bad) if each.startswith("60 px wide")]
    assert barriers.shared_mnemonics(barriers.mnemonic_texts(bad)) == ["Alt+G: &Go a, &Go c"]
