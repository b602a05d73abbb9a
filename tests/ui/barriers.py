"""What is amiss in a window for someone who sees little, uses no mouse, or has it read out; in sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from mentordesk.ui.widgets.choice_cards import ChoiceCards
from mentordesk.ui.widgets.grid.view import Grid

_FIELDS = (QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit)
_LEAST = 24  # pixels of a target, either way
_MANY = 400  # more presses of Tab than any place needs


def parts(root: QWidget) -> list[QWidget]:
    """Everything one sees of a window."""
    return [each for each in root.findChildren(QWidget) if each.isVisible() and each.window() is root]


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab is to lead."""
    return [
        each
        for each in parts(root)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        if not _beside(each)
    ]


def _beside(stop: QWidget) -> bool:
    """Not the chosen one of several: the arrow keys lead there from the one that is."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    return group is not None and group.checkedButton() not in (None, stop)


def told(widget: QWidget) -> tuple[str, str]:
    """Name and description, as a screen reader has them."""
    reader = QAccessible.queryAccessibleInterface(widget)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    name, description = (reader.text(each) for each in kinds)
    return name.strip(), description.strip()


def called(widget: QWidget) -> str:
    """A widget, for a person who reads a failed test."""
    parent = widget.parentWidget()
    words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    inside = type(parent).__name__ if parent else ""
    return f"{type(widget).__name__} “{told(widget)[0] or words}” in {inside}"


# --- names ---------------------------------------------------------------------------------------


def nameless(root: QWidget) -> Iterator[str]:
    """Stops, fields, icons and pictures that say nothing, and buttons side by side that say the same."""
    for stop in stops(root):
        if not told(stop)[0]:
            yield f"no name: {called(stop)}"
        elif isinstance(stop, _FIELDS) and not (stop.accessibleName() or _labels(stop, root)):
            yield f"only its own words for a name: {called(stop)}"
    for part in parts(root):
        if isinstance(part, QAbstractButton) and not part.text():
            yield from _icon_only(part)
        elif isinstance(part, QLabel) and not part.text() and not part.pixmap().isNull():
            yield from _picture(part)
    yield from _alike(root)


def _labels(field: QWidget, root: QWidget) -> list[QLabel]:
    return [each for each in root.findChildren(QLabel) if each.buddy() is field and each.text()]


def _icon_only(part: QAbstractButton) -> Iterator[str]:
    if part.focusPolicy() == Qt.FocusPolicy.NoFocus and not part.icon().isNull():
        yield f"only a mouse reaches it: {called(part)}"
    if not part.icon().isNull() and not (told(part)[0] and (part.toolTip() or _words_in(part))):
        yield f"an icon without words: {called(part)}"


def _words_in(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text() and each.isVisible()]


def _picture(part: QLabel) -> Iterator[str]:
    """Decoration stands beside words that say the same; any other picture has a name."""
    parent = part.parentWidget()
    beside = [*_words_in(parent), *(told(each)[0] for each in pressable(parent))] if parent else []
    if not told(part)[0] and not any(beside):
        yield f"a picture without words: {called(part)}"


def _alike(root: QWidget) -> Iterator[str]:
    named: dict[tuple[QWidget | None, str], list[QWidget]] = defaultdict(list)
    for part in parts(root):
        if isinstance(part, QAbstractButton) and part.isEnabled() and told(part)[0]:
            named[part.parentWidget(), told(part)[0]].append(part)
    for (_parent, _name), same in named.items():
        if len({told(each)[1] for each in same}) < len(same):
            yield f"{len(same)} buttons say the same: {called(same[0])}"


# --- the way of the focus --------------------------------------------------------------------------


def focus() -> QWidget:
    """What has it."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def walk(key: Qt.Key = Qt.Key.Key_Tab) -> tuple[list[QWidget], QWidget]:
    """The stops in the order of the key, from the present one on; and the first that came twice.

    A grid has its cells in between. Whoever is caught somewhere comes twice to another than the first.
    """
    seen = [focus()]
    for _press in range(_MANY):
        here, within = focus(), _within(focus())
        QTest.keyClick(here, key)
        if focus() is here and _within(here) != within:
            continue
        assert _in_sight(focus()), f"out of sight: {called(focus())}"
        if focus() in seen:
            return seen, focus()
        seen.append(focus())
    raise AssertionError(f"{_MANY} presses lead nowhere: {called(focus())}")


def _in_sight(stop: QWidget) -> bool:
    """Whether some of it is neither scrolled away nor under a drawer."""
    root, rect = stop.window(), stop.rect().adjusted(1, 1, -1, -1)
    points = (rect.topLeft(), rect.topRight(), rect.center(), rect.bottomLeft(), rect.bottomRight())
    seen = (root.childAt(stop.mapTo(root, each)) for each in points)
    return any(each is stop or (each is not None and stop.isAncestorOf(each)) for each in seen)


def _within(stop: QWidget) -> object:
    """Where one is inside a stop: the cell of a grid, the day, month or year of a date."""
    if isinstance(stop, Grid):
        return stop.place
    return stop.currentSection() if isinstance(stop, QDateEdit) else None


def jumps(root: QWidget, seen: Sequence[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Where the focus goes back: to what stands above and not to the right, or left in the same line.

    Of a round, the one step that rises most is the way home.
    """
    found = []
    for before, after in zip(seen, [*seen[1:], seen[0]], strict=True):
        first, second = _places(before, after, root)
        above = second.bottom() <= first.top() and second.left() < first.right()
        shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
        same_line = shared > min(first.height(), second.height()) / 2
        if above or (same_line and second.right() <= first.left()):
            found.append((first.top() - second.top(), before, after))
    home = max(found, default=(0, root, root), key=lambda each: each[0])
    return [(before, after) for rise, before, after in found if (rise, before, after) != home]


def _places(first: QWidget, second: QWidget, root: QWidget) -> tuple[QRect, QRect]:
    """Where two stops are; one in a scrolled part, seen from outside of it, is where that part is."""
    insides = _scrolled(first), _scrolled(second)
    common = next((each for each in insides[0] if each in insides[1]), None)
    ground = (common.widget() if common is not None else None) or root
    found = []
    for widget, inside in zip((first, second), insides, strict=True):
        until = inside.index(common) if common is not None else len(inside)
        seen_as = inside[until - 1] if until else widget
        found.append(QRect(seen_as.mapTo(ground, QPoint(0, 0)), seen_as.size()))
    return found[0], found[1]


def _scrolled(widget: QWidget) -> list[QScrollArea]:
    """The scrolled parts a widget is in, the innermost first."""
    found = []
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found


# --- sizes -----------------------------------------------------------------------------------------


def too_small(root: QWidget) -> Iterator[str]:
    """Targets that a trembling hand misses."""
    for part in parts(root):
        reached = isinstance(part, QAbstractButton) or bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if reached and part.isEnabled() and part.focusProxy() is None and min(_size(part)) < _LEAST:
            yield f"{part.width()} × {part.height()}: {called(part)}"


def _size(part: QWidget) -> tuple[int, int]:
    """Of what is pressed: of a choice with a card round it, the card."""
    card = part.parentWidget()
    if card is not None and isinstance(card.parentWidget(), ChoiceCards):
        part = card
    return part.width(), part.height()


def clipped(root: QWidget) -> Iterator[str]:
    """Words that are cut off, and parts that stand where nobody sees them."""
    for part in parts(root):
        if isinstance(part, QLabel) and part.text() and part.width() and part.height():
            yield from _cut(part, wraps=part.wordWrap())
        elif isinstance(part, QAbstractButton) and part.text():
            yield from _cut(part, wraps=False)
        if isinstance(part, QAbstractScrollArea):
            yield from _scrolls(part)
    yield from _beyond(root)


def _cut(part: QLabel | QAbstractButton, *, wraps: bool) -> Iterator[str]:
    wanted = part.sizeHint()
    if wraps:
        needed = part.heightForWidth(part.width())
        if part.height() < needed:
            yield f"{part.height()} px high for {needed}: {called(part)}"
    elif part.width() < wanted.width() and not part.toolTip():
        yield f"{part.width()} px wide for {wanted.width()}: {called(part)}"
    elif part.height() < wanted.height():
        yield f"{part.height()} px high for {wanted.height()}: {called(part)}"


def _scrolls(area: QAbstractScrollArea) -> Iterator[str]:
    bar = area.horizontalScrollBar()
    if bar.isVisible():
        yield f"scrolls sideways: {called(area)}"
    elif isinstance(area, QScrollArea) and (inner := area.widget()) is not None:
        if inner.width() > area.viewport().width():
            yield f"{inner.width()} px in {area.viewport().width()}: {called(area)}"
    elif isinstance(area, QTableView) and bar.maximum() > 0:
        yield f"columns out of sight: {called(area)}"


def _beyond(root: QWidget) -> Iterator[str]:
    for part in parts(root):
        if isinstance(part, QLabel | QAbstractButton) and part.width():
            left = part.mapTo(root, QPoint(0, 0)).x()
            if left < 0 or left + part.width() > root.width():
                yield f"from {left} to {left + part.width()} of {root.width()} px: {called(part)}"


# --- mnemonics ---------------------------------------------------------------------------------------


def shared_mnemonics(texts: Iterable[str]) -> list[str]:
    """Texts that claim the same letter."""
    by_letter: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        letter = QKeySequence.mnemonic(text).toString()
        if letter:
            by_letter[letter].add(text)
    return [f"{letter}: {', '.join(sorted(same))}" for letter, same in by_letter.items() if len(same) > 1]


def mnemonic_texts(root: QWidget) -> list[str]:
    """The words in a window that may hold a mnemonic: of buttons, and of labels that stand for a field."""
    labels = [each.text() for each in parts(root) if isinstance(each, QLabel) and each.buddy() is not None]
    return [*labels, *(each.text() for each in parts(root) if isinstance(each, QAbstractButton))]


def pressable(root: QWidget) -> list[QPushButton]:
    """Its buttons."""
    return [each for each in root.findChildren(QPushButton) if each.isVisible()]
