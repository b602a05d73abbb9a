"""Whatever one comes to says what it is, can be hit and is whole; and the walks see what they look for.

A walk costs far more than what is looked at on it, so one walk looks at everything: names, letters and keys
that two claim, what is too small to be hit, what is cut off or, at 200 per cent, beyond the smallest screen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentordesk.ui import pages
from mentordesk.words import LANGUAGES
from tests.ui import barriers
from tests.ui.everywhere import SCREEN, at_work, everywhere, furnish, plan_page
from tests.ui.person import Person

LARGEST = 200
LETTERED = ("en", "fr")
"""The languages whose letters are chosen; others show English words where they have none of their own yet."""
_USUAL = [("en", 90), ("fr", LARGEST), ("el", LARGEST)]
"""Each translated language and each size: long words are Greek and French, targets are smallest at 90."""
WALKS = [
    *_USUAL,
    *(
        pytest.param(language, size, marks=pytest.mark.torture)
        for language in LANGUAGES
        for size in (100, LARGEST)
        if (language, size) not in _USUAL
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path / "store")


@pytest.mark.parametrize(("language", "size"), WALKS)
def test_wherever_one_comes_everything_is_named_and_large_enough_and_whole(
    folder: Path, qtbot: QtBot, language: str, size: int
) -> None:
    found: list[str] = []
    pages_seen: set[str] = set()
    with at_work(qtbot, folder, language, text_size=size) as person:
        for name, root in everywhere(person):
            assert barriers.stops(root), name
            found += (f"{name}: {fault}" for fault in _faults(person, root, name, size))
            if root is person.window:
                assert person.desk.navigator.here is not None
                pages_seen.add(person.desk.navigator.here.page)
        if size == LARGEST:
            assert plan_page(person).board.narrow, "one action a page"
    assert found == []
    assert pages_seen == set(pages.PAGES), "no page is left out"


def _faults(person: Person, root: QWidget, name: str, size: int) -> Iterator[str]:
    yield from barriers.nameless(root)
    yield from barriers.clipped(root)
    if size < LARGEST:
        yield from barriers.too_small(root)
    elif name != "projection":  # that one is as large as its screen
        yield from _too_large(root)
    if person.desk.desk.words.language in LETTERED:
        yield from _letters_twice(person, root)
    if root is person.window:
        yield from _keys_twice(person)


def _too_large(root: QWidget) -> Iterator[str]:
    width, height = root.width(), root.height()
    if width > SCREEN[0] or height > SCREEN[1]:
        yield f"{width} × {height} is beyond the screen"


def _letters_twice(person: Person, root: QWidget) -> Iterator[str]:
    """Letters that a menu, a page or a dialog claims for two things."""
    menus = person.window.menuBar().actions() if root is person.window else []
    bar = [each for each in menus if each.isVisible()]
    yield from barriers.shared_mnemonics([*barriers.mnemonic_texts(root), *(each.text() for each in bar)])
    for each in bar:
        yield from barriers.shared_mnemonics(_texts(each))


def _texts(menu: QAction) -> list[str]:
    inside = menu.menu()
    assert isinstance(inside, QMenu)
    return [each.text() for each in inside.actions() if each.isVisible()]


def _keys_twice(person: Person) -> Iterator[str]:
    """Keys that belong to two commands."""
    owners: dict[str, set[str]] = defaultdict(set)
    for action in person.window.findChildren(QAction):
        if action.isEnabled() and action in person.window.actions():
            for key in action.shortcuts():
                owners[key.toString()].add(action.objectName())
    assert owners
    yield from (f"{key} belongs to {sorted(them)}" for key, them in owners.items() if len(them) > 1)


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
