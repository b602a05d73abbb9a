"""The first frame of the window: what the store holds, at once and readable by a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from mentordesk.ui import theme
from mentordesk.ui.application import Application
from mentordesk.words import LANGUAGES, words


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("window") / "store"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(made.with_name("state")))
        with Workspace.create(made) as workspace:
            for path in shipped():
                workspace.samples.load(read_sample(path), lambda _message: None)
    return made


@pytest.fixture
def desk(folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    monkeypatch.setenv("MENTORDESK_STATE", str(folder.with_name("state")))
    made = Application(folder, words("fr"))
    qtbot.addWidget(made.window)
    yield made
    made.close_store()


def test_the_window_is_shown_before_the_store_is_opened(desk: Application) -> None:
    desk.start()
    assert desk.window.isVisible()
    assert desk.window.programmes.rowCount() == 0


def test_the_programmes_of_the_store_are_listed(desk: Application, qtbot: QtBot) -> None:
    desk.start()
    qtbot.waitUntil(lambda: desk.window.programmes.rowCount() == 3)
    titles = [desk.window.programmes.index(row).data() for row in range(3)]
    assert any("Valmont-sur-Loire et Grandpont" in title for title in titles)
    QAbstractItemModelTester(desk.window.programmes, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_list_has_the_focus_and_moves_by_keys(desk: Application, qtbot: QtBot) -> None:
    desk.start()
    qtbot.waitUntil(lambda: desk.window.programmes.rowCount() == 3)
    desk.window.activateWindow()
    QTest.keyClick(desk.window.list, Qt.Key.Key_Home)
    QTest.keyClick(desk.window.list, Qt.Key.Key_Down)
    assert desk.window.list.currentIndex().row() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tab_stop_has_a_name(folder: Path, qtbot: QtBot, language: str) -> None:
    window = Application(folder, words(language)).window
    qtbot.addWidget(window)
    window.show()
    stops = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.objectName() != "qt_scrollarea_viewport"
    ]
    assert stops
    for stop in stops:
        reader = QAccessible.queryAccessibleInterface(stop)
        assert reader.text(QAccessible.Text.Name), stop


def test_a_screen_reader_hears_title_and_cities(desk: Application, qtbot: QtBot) -> None:
    desk.start()
    qtbot.waitUntil(lambda: desk.window.programmes.rowCount() == 3)
    spoken = [desk.window.programmes.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert any(each.endswith("Valmont-sur-Loire et Grandpont") for each in spoken)


def test_a_store_in_use_is_said_in_one_sentence(
    folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTORDESK_STATE", str(folder.with_name("state")))
    said: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.findChildren(QPushButton)[0].click()

    with Workspace.open(folder):
        second = Application(folder, words("fr"))
        qtbot.addWidget(second.window)
        second.window.show()
        waiting = QTimer(second.window)
        waiting.setInterval(50)
        waiting.timeout.connect(lambda: answer() if QApplication.activeModalWidget() else None)
        waiting.start()
        second.open_store()
        waiting.stop()
    (sentence,) = said
    assert "est ouvert dans une fenêtre ou une autre commande" in sentence


def test_contrast_of_the_palettes() -> None:
    def luminance(colour: object) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]  # type: ignore[attr-defined]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)

    for dark in (False, True):
        palette = theme.palette(dark=dark)
        for text, ground in (
            (palette.windowText(), palette.window()), (palette.text(), palette.base()),
            (palette.placeholderText(), palette.base()), (palette.highlightedText(), palette.highlight()),
            (palette.placeholderText(), palette.highlight()), (palette.link(), palette.base()),
        ):  # fmt: skip
            lighter, darker = sorted((luminance(text.color()), luminance(ground.color())), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5
