"""Every pair of colours that meet on the screen, computed as WCAG 2.1 does; the grid draws with them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.ui.colours import NAMES, Colours, ours, strict, tokens
from tests.ui.everywhere import at_work, furnish, plan_page

_PLAIN = ("window", "surface", "sunken", "rail", "raised", "hover", "selected")
_SOFT = ("accent_soft", "warning_soft", "danger_soft", "success_soft", "info_soft")
_ALL = {"light": ours(dark=False), "dark": ours(dark=True), "high contrast": strict()}
_TEXT, _SHAPE = 4.5, 3.0
_IN_CELLS = ("surface", "selected", "hover", "warning_soft", "accent_soft")
"""The grounds of a cell: at rest, chosen, under the pointer, found or about to be replaced, marked."""
_MEET = {
    _TEXT: {
        "text": (*_PLAIN, *_SOFT, "inserted_soft", "deleted_soft"),
        "text_secondary": (*_PLAIN, "warning_soft", "accent_soft"),
        "text_tertiary": (*_PLAIN, "warning_soft"),
        "link": _IN_CELLS,  # “more” under a long text, and buttons that look like links
        "success": ("surface", "warning_soft"),  # what a paste adds
        "on_accent": ("accent", "accent_hover"),
    },
    _SHAPE: {
        "focus": (*_PLAIN, *_SOFT),
        "border_strong": (*_PLAIN, *_SOFT),
        "accent": (*_PLAIN, "accent_soft"),
        "warning": _IN_CELLS,  # the corner of a cell with a remark
        "danger": _IN_CELLS,  # the mark of a cell with two texts
    },
}
_Role = QPalette.ColorRole
_DRAWN_BY_QT = (
    (_Role.WindowText, _Role.Window), (_Role.Text, _Role.Base), (_Role.Text, _Role.AlternateBase),
    (_Role.ButtonText, _Role.Button), (_Role.HighlightedText, _Role.Highlight),
    (_Role.PlaceholderText, _Role.Base), (_Role.Link, _Role.Base), (_Role.Link, _Role.Window),
    (_Role.ToolTipText, _Role.ToolTipBase), (_Role.BrightText, _Role.Window),
)  # fmt: skip


def _luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _ratio(first: QColor, second: QColor) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    black, white, grey = QColor("black"), QColor("white"), QColor("#777777")
    assert _ratio(black, white) == pytest.approx(21)
    assert _ratio(grey, white) == pytest.approx(4.48, abs=0.01), "just too little"


@pytest.mark.parametrize("dark", [False, True])
def test_contrast_of_every_pair_of_the_tokens(dark: bool) -> None:
    colours = ours(dark=dark)
    for ink, pairs in tokens()["contrast"]["dark" if dark else "light"].items():
        needed = float(pairs["required"])  # type: ignore[index]
        for ground in set(pairs) & set(NAMES):
            assert _ratio(colours.role(ink), colours.role(ground)) >= needed, (ink, ground)


@pytest.mark.parametrize("colours", _ALL.values(), ids=_ALL)
def test_contrast_of_every_pair_that_meets(colours: Colours) -> None:
    for needed, inks in _MEET.items():
        for ink, grounds in inks.items():
            for ground in grounds:
                found = _ratio(colours.role(ink), colours.role(ground))
                assert found >= needed, (ink, ground, found)


@pytest.mark.parametrize("colours", _ALL.values(), ids=_ALL)
def test_contrast_of_what_qt_draws_by_itself(colours: Colours) -> None:
    palette = colours.palette()
    for ink, ground in _DRAWN_BY_QT:
        drawn = palette.color(ink)
        assert drawn.alpha() == 255, "half-transparent words would be paler than computed"
        assert _ratio(drawn, palette.color(ground)) >= _TEXT, (ink, ground)


def test_contrast_of_our_own_high_contrast() -> None:
    colours = strict()
    for ink in ("text", "text_secondary", "text_tertiary", "link", "danger", "warning", "success", "info"):
        for ground in _PLAIN:
            assert _ratio(colours.role(ink), colours.role(ground)) >= 7
    assert _ratio(colours.on_accent, colours.accent) >= 7


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_the_grid_draws_with_these_colours(tmp_path: Path, qtbot: QtBot, theme: str) -> None:
    with at_work(qtbot, furnish(tmp_path / "store"), theme=theme) as person:
        grid = plan_page(person).grid
        colours = person.desk.desk.look.colours
        grid.setFocus()
        person.press("Shift+Right")
        grid.show_found("result")
        cell = grid.visualRect(grid.model().index(0, 1))
        drawn = _colours_in(grid.viewport(), cell.x(), cell.y(), cell.width(), cell.height())
        for role in ("selected", "warning_soft", "focus"):  # chosen, found, the ring of where one is
            assert colours.role(role).name() in drawn, role
        number = grid.numbers
        assert colours.accent.name() in _colours_in(number.viewport(), 0, 0, number.width(), 40)


def _colours_in(widget: QWidget, left: int, top: int, width: int, height: int) -> set[str]:
    picture: QImage = widget.grab().toImage().copy(left, top, width, height)
    places = itertools.product(range(picture.width()), range(picture.height()))
    return {picture.pixelColor(across, down).name() for across, down in places}
